using CareTeamBot.Sandbox.Hosting;
using CareTeamBot.Sandbox.Scene;
using CareTeamBot.Sandbox.Teams;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CareTeamBot.EndToEnd.Tests.Sandbox;

/// <summary>情報共有 on the page: a message is shared from its menu, the agencies confirm, and the sharer corrects it.</summary>
public sealed class UpdateTests(Browser browser) : IAsyncLifetime
{
    private const string News = "昨夜から38度台の熱があり、今日は休みました。";
    private readonly List<string> _errors = [];
    private SandboxHost _sandbox = null!;
    private IPage _page = null!;

    public async ValueTask InitializeAsync()
    {
        _sandbox = await SandboxHost.StartAsync(new SandboxOptions { Port = 0 });
        _page = await browser.OpenAsync(_sandbox.PageUrl, errors: _errors);
    }

    public async ValueTask DisposeAsync()
    {
        await _page.CloseAsync();
        await _sandbox.DisposeAsync();
        Assert.Empty(_errors);
    }

    [Fact]
    public async Task AMessageIsSharedAndConfirmedAgencyByAgency()
    {
        await _sandbox.Teams.PostAsync(DeckScene.Mother, _sandbox.Teams.DefaultChannel, News);
        await BecomeAsync(DeckScene.Mother);
        await ShareAsync();
        await Expect(Card).ToContainTextAsync("2機関のうち0機関が確認");

        await ConfirmAsync(DeckScene.Nurse);
        await Expect(Card).ToContainTextAsync(DeckScene.Nurse.Name);
        await Expect(Card).ToContainTextAsync("2機関のうち1機関が確認");
        await Browser.ShootAsync(_page, "sandbox-update");

        await CorrectAsync();
        await Expect(Card).ToContainTextAsync("2機関のうち0機関が確認");
        await ConfirmAsync(DeckScene.Nurse);
        await Expect(Card).ToContainTextAsync("2機関のうち1機関が確認");
        await ConfirmAsync(DeckScene.Centre);
        await Expect(Card).ToContainTextAsync("確認がそろいました");
        await Browser.ShootAsync(_page, "sandbox-update-confirmed");
    }

    private ILocator Card => _page.Locator(".card[aria-label^='情報共有：']").First;

    private async Task ShareAsync()
    {
        var message = _page.Locator(".message").Filter(new() { HasText = News }).First;
        await message.HoverAsync();
        await message.GetByRole(AriaRole.Button, new() { Name = "共有する" }).ClickAsync();
        var dialog = _page.Locator("#dialog");
        await Expect(dialog.GetByRole(AriaRole.Textbox, new() { Name = "共有したいこと" })).ToHaveValueAsync(News);
        await dialog.GetByRole(AriaRole.Checkbox, new() { Name = DeckScene.Nurse.Agency }).CheckAsync();
        await dialog.GetByRole(AriaRole.Checkbox, new() { Name = DeckScene.Centre.Agency }).CheckAsync();
        await Browser.ShootAsync(_page, "sandbox-update-form");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "共有する", Exact = true }).ClickAsync();
        await Expect(Card).ToContainTextAsync(News);
    }

    private async Task ConfirmAsync(TeamsMember member)
    {
        await BecomeAsync(member);
        await Card.GetByRole(AriaRole.Button, new() { Name = "確認しました" }).ClickAsync();
    }

    private async Task CorrectAsync()
    {
        await BecomeAsync(DeckScene.Mother);
        await Card.GetByRole(AriaRole.Button, new() { Name = "訂正する" }).ClickAsync();
        await Card.GetByRole(AriaRole.Textbox, new() { Name = "共有したいこと" }).FillAsync("熱は37度台でした。今日は休みました。");
        await Card.GetByRole(AriaRole.Button, new() { Name = "訂正を出す" }).ClickAsync();
        await Expect(Card).ToContainTextAsync("に訂正されました");
    }

    private async Task BecomeAsync(TeamsMember member) => await _page.Locator("#who").SelectOptionAsync(member.Id);
}
