using CareTeamBot.Sandbox.Scene;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CareTeamBot.EndToEnd.Tests.Sandbox;

/// <summary>役割分担 in the browser: a task that nobody takes becomes a gap, is asked anew, taken, done and confirmed.</summary>
public sealed class RolesTests(Browser browser) : SandboxWalk(browser)
{
    private const string Title = "保育園の見学に付き添う";

    [Fact]
    public async Task ATaskThatIsDeclinedIsAGapUntilSomebodyTakesIt()
    {
        await ProposeAsync(DeckScene.Nursery.Agency);

        await BecomeAsync(DeckScene.Nursery);
        await PressAsync("引き受けられない");
        await Role.GetByRole(AriaRole.Textbox, new() { Name = "理由" }).First.FillAsync("見学の日は窓口を離れられません。");
        await PressAsync("理由を伝える");
        await BecomeAsync(DeckScene.Coordinator);
        await Expect(Role).ToContainTextAsync("引き受け手が、まだ見つかっていません");
        await ShootAsync("sandbox-role-gap");

        await PressAsync("お願い先を変える・取り下げる");
        await Role.GetByRole(AriaRole.Combobox).First.SelectOptionAsync(new SelectOptionValue { Label = DeckScene.Doctor.Agency });
        await PressAsync("ここにお願いする");
        await BecomeAsync(DeckScene.Doctor);
        await PressAsync("引き受ける");
        await Expect(Role).ToContainTextAsync("石井 誠さん（診療所）が引き受けています");

        await PressAsync("できた");
        await Role.GetByRole(AriaRole.Textbox).First.FillAsync("一緒に見学しました。");
        await PressAsync("知らせる");
        await BecomeAsync(DeckScene.Coordinator);
        await PressAsync("確認しました");
        await Expect(Role).ToContainTextAsync("終わりました");
        await ShootAsync("sandbox-role-done");
    }

    private ILocator Role => Page.Locator(".thread .card[aria-label^='タスクのお願い']").First;

    private async Task PressAsync(string name) => await Role.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).First.ClickAsync();

    /// <summary>The coordinator sends the command, and fills in the form that comes.</summary>
    private async Task ProposeAsync(string agency)
    {
        await BecomeAsync(DeckScene.Coordinator);
        await Teams.PostAsync(DeckScene.Coordinator, Teams.DefaultChannel, $"タスク {Title}", mentionBot: true);
        var form = Page.Locator(".card[aria-label^='タスクをお願いする']").First;
        await form.GetByRole(AriaRole.Combobox).First.SelectOptionAsync(new SelectOptionValue { Label = agency });
        await ShootAsync("sandbox-role-form");
        await form.GetByRole(AriaRole.Button, new() { Name = "お願いを出す" }).ClickAsync();
        await Expect(Role).ToContainTextAsync(Title);
    }
}
