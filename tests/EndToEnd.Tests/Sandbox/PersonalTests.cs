using CareTeamBot.Sandbox.Scene;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CareTeamBot.EndToEnd.Tests.Sandbox;

/// <summary>One's own chat in the browser: what waits for me, answered in place, and advice that no channel shows.</summary>
public sealed class PersonalTests(Browser browser) : SandboxWalk(browser)
{
    private const string Asked = "吸引器の予備は、どこで借りられますか";
    private const string Worry = "どう答えればよいか、自信がありません";
    private const string Advice = "まず一緒に訪ねてみましょう";

    [Fact]
    public async Task WhatWaitsForMeIsAnsweredInPlace()
    {
        await Teams.PostAsync(DeckScene.Mother, Teams.DefaultChannel, $"質問 @{DeckScene.Nurse.Agency} {Asked}", mentionBot: true);
        await BecomeAsync(DeckScene.Nurse);
        await OpenChatAsync();
        await SayAsync("状況");
        var list = Card("あなたの番になっているもの");
        await Expect(list).ToContainTextAsync(Asked);
        await ShootAsync("sandbox-personal", list);

        await Button(list, "うちで答える").First.ClickAsync();
        await list.GetByRole(AriaRole.Textbox, new() { Name = "回答" }).First.FillAsync("ステーションでお貸しします。");
        await Button(list, "送る").First.ClickAsync();
        await Expect(list).ToContainTextAsync("回答を届けました");

        await BecomeAsync(DeckScene.Mother);
        await Page.Locator("#channels").GetByRole(AriaRole.Button).First.ClickAsync();
        await Expect(Page.Locator(".card").Filter(new() { HasText = "ステーションでお貸しします。" }).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task AdviceIsAskedAndGivenWhereNobodyElseLooks()
    {
        await Teams.PostAsync(DeckScene.Coordinator, Teams.DefaultChannel, $"スーパーバイザー @{DeckScene.Doctor.Name}", mentionBot: true);
        await BecomeAsync(DeckScene.Doctor);
        await OpenChatAsync();
        var invitation = Page.Locator(".card").Filter(new() { HasText = "スーパーバイザーのお願い" }).Last;
        await ShootAsync("sandbox-invitation", invitation);
        await Button(invitation, "引き受ける").ClickAsync();
        await Expect(invitation).ToContainTextAsync("スーパーバイザーを引き受けています");

        await BecomeAsync(DeckScene.Nurse);
        await SayAsync($"助言 {Worry}");
        await Page.Locator(".card").Last.GetByRole(AriaRole.Button, new() { Name = "スーパーバイザーに送る" }).ClickAsync();
        await Expect(Page.Locator(".card").Filter(new() { HasText = "スーパーバイザーに届けました" })).ToBeVisibleAsync();

        await BecomeAsync(DeckScene.Doctor);
        var request = Page.Locator(".card").Filter(new() { HasText = Worry }).Last;
        await Button(request, "助言する").First.ClickAsync();
        await request.GetByRole(AriaRole.Textbox).Last.FillAsync(Advice);
        await ShootAsync("sandbox-advice", request);
        await Button(request, "送る").ClickAsync();
        await Expect(request).ToContainTextAsync(Advice);

        await BecomeAsync(DeckScene.Nurse);
        await Expect(Page.Locator(".card").Filter(new() { HasText = Advice }).Last).ToBeVisibleAsync();
        await ShootAsync("sandbox-advice-given");
        Assert.DoesNotContain(Teams.Messages(Teams.DefaultChannel), m =>
            m.Card?.GetRawText() is { } card && (card.Contains(Worry, StringComparison.Ordinal) || card.Contains(Advice, StringComparison.Ordinal)));
    }

    private Task OpenChatAsync() => Page.Locator("#chats").GetByRole(AriaRole.Button).First.ClickAsync();

    private async Task SayAsync(string text)
    {
        await Page.Locator("#compose textarea").FillAsync(text);
        await Page.Locator("#compose").GetByRole(AriaRole.Button, new() { Name = "送信" }).ClickAsync();
    }
}
