using CareTeamBot.Sandbox.Hosting;
using CareTeamBot.Sandbox.Scene;
using CareTeamBot.Sandbox.Teams;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CareTeamBot.EndToEnd.Tests.Sandbox;

/// <summary>役割分担 in the browser: a task that nobody takes becomes a gap, is asked anew, taken, done and confirmed.</summary>
public sealed class RolesTests(Browser browser) : IAsyncLifetime
{
    private const string Title = "保育園の見学に付き添う";
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
    public async Task ATaskThatIsDeclinedIsAGapUntilSomebodyTakesIt()
    {
        await ProposeAsync(DeckScene.Nursery.Agency);

        await BecomeAsync(DeckScene.Nursery);
        await PressAsync("引き受けられない");
        await Card.GetByRole(AriaRole.Textbox, new() { Name = "理由" }).First.FillAsync("見学の日は窓口を離れられません。");
        await PressAsync("理由を伝える");
        await BecomeAsync(DeckScene.Coordinator);
        await Expect(Card).ToContainTextAsync("引き受け手が、まだ見つかっていません");
        await Browser.ShootAsync(_page, "sandbox-role-gap");

        await PressAsync("お願い先を変える・取り下げる");
        await Card.GetByRole(AriaRole.Combobox).First.SelectOptionAsync(new SelectOptionValue { Label = DeckScene.Doctor.Agency });
        await PressAsync("ここにお願いする");
        await BecomeAsync(DeckScene.Doctor);
        await PressAsync("引き受ける");
        await Expect(Card).ToContainTextAsync("石井 誠さん（診療所）が引き受けています");

        await PressAsync("できた");
        await Card.GetByRole(AriaRole.Textbox).First.FillAsync("一緒に見学しました。");
        await PressAsync("知らせる");
        await BecomeAsync(DeckScene.Coordinator);
        await PressAsync("確認しました");
        await Expect(Card).ToContainTextAsync("終わりました");
        await Browser.ShootAsync(_page, "sandbox-role-done");
    }

    private ILocator Card => _page.Locator(".thread .card[aria-label^='タスクのお願い']").First;

    private async Task PressAsync(string name) => await Card.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).First.ClickAsync();

    private async Task BecomeAsync(TeamsMember member) => await _page.Locator("#who").SelectOptionAsync(member.Id);

    /// <summary>The coordinator sends the command, and fills in the form that comes.</summary>
    private async Task ProposeAsync(string agency)
    {
        await BecomeAsync(DeckScene.Coordinator);
        var teams = _sandbox.Teams;
        await teams.PostAsync(DeckScene.Coordinator, teams.DefaultChannel, $"タスク {Title}", mentionBot: true);
        var form = _page.Locator(".card[aria-label^='タスクをお願いする']").First;
        await form.GetByRole(AriaRole.Combobox).First.SelectOptionAsync(new SelectOptionValue { Label = agency });
        await Browser.ShootAsync(_page, "sandbox-role-form");
        await form.GetByRole(AriaRole.Button, new() { Name = "お願いを出す" }).ClickAsync();
        await Expect(Card).ToContainTextAsync(Title);
    }
}
