using CareTeamBot.Sandbox.Scene;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CareTeamBot.EndToEnd.Tests.Sandbox;

/// <summary>A grandmother calls: from listening notes to the answer that is brought back to her, in the browser.</summary>
public sealed class IntakeTests(Browser browser) : SandboxWalk(browser)
{
    private const string Worry = "夜の吸引を家族だけでしていて、眠れていません。";

    [Fact]
    public async Task FromTheCallToTheAnswerThatIsBroughtBack()
    {
        await BecomeAsync(DeckScene.Consultant);
        await TypeAsync("相談受付");
        var form = Card("相談を受け付ける");
        await form.GetByLabel("どなたからの相談ですか").FillAsync("おばあさん");
        await form.GetByLabel("心配していること・困っていること").FillAsync(Worry);
        await ShootAsync("intake-form");
        await Button(form, "相談を登録する").ClickAsync();

        var intake = Page.Locator(".card[aria-label='相談']");
        await Expect(intake).ToContainTextAsync("おばあさんからの相談");
        await ShootAsync("intake-card");
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
        await ShootAsync("errand-card");
        await UnfoldAndPressAsync(errand, "伝えました", "伝えたことを記録する");
        await Expect(errand).ToContainTextAsync("に伝えました");
    }

    private static async Task UnfoldAndPressAsync(ILocator card, string fold, string button)
    {
        await Button(card, fold).ClickAsync();
        await Button(card, button).ClickAsync();
    }
}
