using CareTeamBot.Sandbox.Scene;
using CareTeamBot.Sandbox.Teams;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CareTeamBot.EndToEnd.Tests.Sandbox;

/// <summary>情報共有 on the page: a message is shared from its menu, the agencies confirm, and the sharer corrects it.</summary>
public sealed class UpdateTests(Browser browser) : SandboxWalk(browser)
{
    private const string News = "昨夜から38度台の熱があり、今日は休みました。";

    [Fact]
    public async Task AMessageIsSharedAndConfirmedAgencyByAgency()
    {
        await Teams.PostAsync(DeckScene.Mother, Teams.DefaultChannel, News);
        await BecomeAsync(DeckScene.Mother);
        await ShareAsync();
        await Expect(Update).ToContainTextAsync("2機関のうち0機関が確認");

        await ConfirmAsync(DeckScene.Nurse);
        await Expect(Update).ToContainTextAsync(DeckScene.Nurse.Name);
        await Expect(Update).ToContainTextAsync("2機関のうち1機関が確認");
        await ShootAsync("sandbox-update");

        await CorrectAsync();
        await Expect(Update).ToContainTextAsync("2機関のうち0機関が確認");
        await ConfirmAsync(DeckScene.Nurse);
        await Expect(Update).ToContainTextAsync("2機関のうち1機関が確認");
        await ConfirmAsync(DeckScene.Centre);
        await Expect(Update).ToContainTextAsync("確認がそろいました");
        await ShootAsync("sandbox-update-confirmed");
    }

    private ILocator Update => Page.Locator(".card[aria-label^='情報共有：']").First;

    private async Task ShareAsync()
    {
        var message = Page.Locator(".message").Filter(new() { HasText = News }).First;
        await message.HoverAsync();
        await message.GetByRole(AriaRole.Button, new() { Name = "共有する" }).ClickAsync();
        var dialog = Page.Locator("#dialog");
        await Expect(dialog.GetByRole(AriaRole.Textbox, new() { Name = "共有したいこと" })).ToHaveValueAsync(News);
        await dialog.GetByRole(AriaRole.Checkbox, new() { Name = DeckScene.Nurse.Agency }).CheckAsync();
        await dialog.GetByRole(AriaRole.Checkbox, new() { Name = DeckScene.Centre.Agency }).CheckAsync();
        await ShootAsync("sandbox-update-form");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "共有する", Exact = true }).ClickAsync();
        await Expect(Update).ToContainTextAsync(News);
    }

    private async Task ConfirmAsync(TeamsMember member)
    {
        await BecomeAsync(member);
        await Update.GetByRole(AriaRole.Button, new() { Name = "確認しました" }).ClickAsync();
    }

    private async Task CorrectAsync()
    {
        await BecomeAsync(DeckScene.Mother);
        await Update.GetByRole(AriaRole.Button, new() { Name = "訂正する" }).ClickAsync();
        await Update.GetByRole(AriaRole.Textbox, new() { Name = "共有したいこと" }).FillAsync("熱は37度台でした。今日は休みました。");
        await Update.GetByRole(AriaRole.Button, new() { Name = "訂正を出す" }).ClickAsync();
        await Expect(Update).ToContainTextAsync("に訂正されました");
    }
}
