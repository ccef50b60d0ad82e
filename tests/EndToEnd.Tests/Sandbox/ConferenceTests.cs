using CareTeamBot.CareTeam.Calendar;
using CareTeamBot.Sandbox.Scene;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CareTeamBot.EndToEnd.Tests.Sandbox;

/// <summary>作戦会議 in the browser: planned, a point added, decided, closed, and its minutes taken home as a file.</summary>
public sealed class ConferenceTests(Browser browser) : SandboxWalk(browser)
{
    private const string Point = "冬の停電のときの備え";

    [Fact]
    public async Task FromThePlanToTheMinutesInOnesOwnFiles()
    {
        await BecomeAsync(DeckScene.Coordinator);
        await PlanAsync();
        await BecomeAsync(DeckScene.Nurse);
        await TypeAsync($"議題 {Point}");
        await Expect(Card("作戦会議の予定")).ToContainTextAsync(Point);

        await BecomeAsync(DeckScene.Coordinator);
        foreach (var step in new[] { "workingDay", "workingHours", "hour" })
            await LetPassAsync(step);
        await DecideAsync();
        await CloseAsync();
        await TakeMinutesAsync();
    }

    private async Task PlanAsync()
    {
        await TypeAsync("会議");
        var form = Card("作戦会議を予定する");
        var day = WorkingCalendar.Japan.DayOf(Sandbox.Clock.GetUtcNow().AddDays(1));
        await form.GetByLabel("日", new() { Exact = true }).FillAsync($"{day:yyyy-MM-dd}");
        await ShootAsync("sandbox-conference-form");
        await Button(form, "予定する").ClickAsync();
        await Expect(Card("作戦会議の予定")).ToBeVisibleAsync();
    }

    private async Task DecideAsync()
    {
        var conference = Card("作戦会議の時間です");
        await Button(conference, "決める").Last.ClickAsync();
        await conference.GetByLabel("決まったこと").Last.FillAsync("訪問看護が蓄電池を貸す");
        await ShootAsync("sandbox-conference", conference);
        await Button(conference, "話がついた").Last.ClickAsync();
        await Expect(conference).ToContainTextAsync("訪問看護が蓄電池を貸す");
    }

    private async Task CloseAsync()
    {
        var conference = Card("作戦会議の時間です");
        await Button(conference, "会議を終える").ClickAsync();
        await conference.GetByLabel("まとめ（あれば）").FillAsync("次は春に集まる");
        await Button(conference, "終えて、記録を作る").ClickAsync();
        await Expect(Card("作戦会議の記録")).ToContainTextAsync("訪問看護が蓄電池を貸す");
        await ShootAsync("sandbox-minutes", Card("作戦会議の記録"));
    }

    private async Task TakeMinutesAsync()
    {
        await Button(Card("作戦会議の記録"), "記録をWordで受け取る").ClickAsync();
        await Page.Locator("#chats").GetByRole(AriaRole.Button).First.ClickAsync();
        var file = Page.Locator(".file").Last;
        await Expect(file).ToContainTextAsync("作戦会議の記録");
        await ShootAsync("sandbox-file-offer", file);
        await file.GetByRole(AriaRole.Button, new() { Name = "許可", Exact = true }).ClickAsync();
        await Expect(file.GetByRole(AriaRole.Link, new() { Name = "開く" })).ToBeVisibleAsync();
        await ShootAsync("sandbox-file", file);
        Assert.Single(Teams.Drive.Files);
    }
}
