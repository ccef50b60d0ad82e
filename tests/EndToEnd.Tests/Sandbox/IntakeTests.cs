using CareTeamBot.Sandbox.Hosting;
using CareTeamBot.Sandbox.Scene;
using CareTeamBot.Sandbox.Teams;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CareTeamBot.EndToEnd.Tests.Sandbox;

/// <summary>A grandmother calls: from listening notes to the answer that is brought back to her, in the browser.</summary>
public sealed class IntakeTests(Browser browser) : IAsyncLifetime
{
    private const string Worry = "夜の吸引を家族だけでしていて、眠れていません。";
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
    public async Task FromTheCallToTheAnswerThatIsBroughtBack()
    {
        await BecomeAsync(DeckScene.Consultant);
        await TypeAsync("相談受付");
        var form = Card("相談を受け付ける");
        await form.GetByLabel("どなたからの相談ですか").FillAsync("おばあさん");
        await form.GetByLabel("心配していること・困っていること").FillAsync(Worry);
        await Browser.ShootAsync(_page, "intake-form");
        await Button(form, "相談を登録する").ClickAsync();

        var intake = _page.Locator(".card[aria-label='相談']");
        await Expect(intake).ToContainTextAsync("おばあさんからの相談");
        await Browser.ShootAsync(_page, "intake-card");
        await UnfoldAndPressAsync(intake, "心配ごとを質問にする", "質問を出す");
        await Expect(intake).ToContainTextAsync("質問を1件出しました");
        await UnfoldAndPressAsync(intake, "連絡を記録する", "連絡がついた");
        await Expect(intake).ToContainTextAsync("質問にしてチームで考えています");

        await BecomeAsync(DeckScene.Nurse);
        var question = Card("質問:");
        await Button(question, "うちで答える").ClickAsync();
        await question.GetByRole(AriaRole.Textbox, new() { Name = "回答" }).FillAsync("夜の訪問を週2回、始められます。");
        await Button(question, "送る").ClickAsync();

        var errand = Card("答えを届ける");
        await Expect(errand).ToContainTextAsync("おばあさんに答えを届けてください");
        await Browser.ShootAsync(_page, "errand-card");
        await UnfoldAndPressAsync(errand, "伝えました", "伝えたことを記録する");
        await Expect(errand).ToContainTextAsync("に伝えました");
    }

    /// <summary>A card that is brought up to date just then folds again, so it is unfolded until the button is in sight.</summary>
    private static async Task UnfoldAndPressAsync(ILocator card, string fold, string button)
    {
        for (var tries = 0; tries < 20 && !await Button(card, button).IsVisibleAsync(); tries++)
        {
            await Button(card, fold).ClickAsync();
            await card.Page.WaitForTimeoutAsync(250);
        }

        await Button(card, button).ClickAsync();
    }

    private static ILocator Button(ILocator card, string name) => card.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private ILocator Card(string title) => _page.Locator($".card[aria-label^='{title}']").Last;

    private async Task TypeAsync(string text)
    {
        await _page.GetByLabel("@CareTeamBot に話しかける").First.CheckAsync();
        await _page.Locator("#compose textarea").FillAsync(text);
        await _page.Locator("#compose").GetByRole(AriaRole.Button, new() { Name = "送信" }).ClickAsync();
    }

    private async Task BecomeAsync(TeamsMember member) => await _page.Locator("#who").SelectOptionAsync(member.Id);
}
