using CareTeamBot.Sandbox.Scene;
using CareTeamBot.Sandbox.Teams;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CareTeamBot.EndToEnd.Tests.Sandbox;

/// <summary>The real service behind the page: one person walks the ladder as the panel proposes.</summary>
public sealed class LadderTests(Browser browser) : SandboxWalk(browser)
{
    private const string Question = "医療的ケアのある3歳児の入園について";

    [Fact]
    public async Task TheSandboxOpensOnALivingCase()
    {
        var card = Page.Locator(".card").First;

        foreach (var person in DeckScene.People)
            await Expect(card).ToContainTextAsync(person.Name);
        await Expect(card).ToContainTextAsync(DeckScene.Goal);
        await Expect(Page.Locator(".thread")).ToHaveCountAsync(1);
        await ShootAsync("sandbox-opening");
    }

    [Fact]
    public async Task AQuestionThatNobodyAnswersClimbsToTheCouncil()
    {
        await AskAsync();

        await StepAsync(2);
        await Expect(Thread).ToContainTextAsync("回答をお願いします");
        await ShootAsync("sandbox-nudge");

        await StepAsync(3);
        await PassAsync();
        await StepAsync(4);
        await PassAsync();
        await Expect(Thread).ToContainTextAsync("2つの機関");
        await ShootAsync("sandbox-consult");

        await StepAsync(5);
        await Page.GetByRole(AriaRole.Button, new() { Name = "いっしょに訪問する" }).First.ClickAsync();
        await Expect(Card("コーディネーターへ：その後を教えてください")).ToBeVisibleAsync();

        await StepAsync(6);
        await Expect(Card("コーディネーターへ：協議の場に出す議題案").First).ToBeVisibleAsync();
        await ShootAsync("sandbox-council");
        Assert.DoesNotContain(Teams.Messages(Teams.DefaultChannel), message => message.FromBot && IsGreeting(message.RootId) && Asks(message));
    }

    [Fact]
    public async Task AnAnswerFromTheCardAsksTheAskerWhetherItIsSolved()
    {
        await AskAsync();

        await BecomeAsync(DeckScene.Centre);
        await QuestionCard.GetByRole(AriaRole.Button, new() { Name = "うちで答える" }).ClickAsync();
        await QuestionCard.GetByRole(AriaRole.Textbox, new() { Name = "回答" }).FillAsync("うちで見学から受けられます。");
        await QuestionCard.GetByRole(AriaRole.Button, new() { Name = "送る" }).ClickAsync();
        await Expect(QuestionCard).ToContainTextAsync("うちで見学から受けられます。");

        await BecomeAsync(DeckScene.Nurse);
        await QuestionCard.GetByRole(AriaRole.Button, new() { Name = "解決した", Exact = true }).ClickAsync();
        await Expect(QuestionCard.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        await ShootAsync("sandbox-solved");
    }

    [Fact]
    public async Task APostThatIsAQuestionIsWatchedInSilenceUntilTheNudge()
    {
        var asked = (await Teams.PostAsync(DeckScene.Mother, Teams.DefaultChannel, "保育所の見学は、どこに申し込めばいいでしょうか？")).Message;
        Assert.Single(Teams.Messages(Teams.DefaultChannel, thread: asked));

        await Page.Locator("[data-time=workingHours]").ClickAsync();

        var card = await Teams.WaitForMessageAsync(message => message.RootId == asked.Id && Teams.Buttons(DeckScene.Nursery, message).Any(button => button.Verb == "question.answer"));
        Assert.Equal(Teams.DefaultChannel.Id, card.ConversationId);
    }

    [Fact]
    public async Task TheSandboxOnAPhoneShowsTheSameCase()
    {
        await AskAsync();
        await Page.SetViewportSizeAsync(360, 740);
        await Page.EvaluateAsync("document.body.classList.remove('try-open')");

        await QuestionCard.ScrollIntoViewIfNeededAsync();

        Assert.Equal(360, await Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await ShootAsync("sandbox-phone");
    }

    private bool IsGreeting(string root) => Teams.Messages(Teams.DefaultChannel)[0].Id == root;

    private bool Asks(TeamsMessage message) => Teams.Buttons(DeckScene.Nursery, message).Any(button => button.Verb == "question.answer");

    private ILocator Thread => Page.Locator(".thread").Filter(new() { HasText = Question }).Last;
    private ILocator QuestionCard => Thread.Locator(".card").First;

    private async Task AskAsync()
    {
        await StepAsync(1);
        await Expect(Page.Locator("#compose textarea")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex(Question));
        await Page.Locator("#compose").GetByRole(AriaRole.Button, new() { Name = "送信" }).ClickAsync();
        await Expect(QuestionCard).ToContainTextAsync(Question);
    }

    private async Task PassAsync()
    {
        await QuestionCard.GetByRole(AriaRole.Button, new() { Name = "うちではない・ほかを当たる" }).ClickAsync();
        await QuestionCard.GetByRole(AriaRole.Button, new() { Name = "うちではない", Exact = true }).ClickAsync();
        await Expect(QuestionCard.GetByRole(AriaRole.Button, new() { Name = "うちではない・ほかを当たる" })).ToHaveCountAsync(0);
    }

    private async Task StepAsync(int number) => await Page.Locator("#steps li").Nth(number - 1).GetByRole(AriaRole.Button).ClickAsync();
}
