using CareTeamBot.Sandbox.Hosting;
using CareTeamBot.Sandbox.Scene;
using CareTeamBot.Sandbox.Teams;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CareTeamBot.EndToEnd.Tests.Sandbox;

/// <summary>The real service behind the page: one person walks the ladder as the panel proposes.</summary>
public sealed class LadderTests(Browser browser) : IAsyncLifetime
{
    private const string Question = "医療的ケアのある3歳児の入園について";
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
    public async Task TheSandboxOpensOnALivingCase()
    {
        var card = _page.Locator(".card").First;

        foreach (var person in DeckScene.People)
            await Expect(card).ToContainTextAsync(person.Name);
        await Expect(card).ToContainTextAsync(DeckScene.Goal);
        await Expect(_page.Locator(".thread")).ToHaveCountAsync(1);
        await Browser.ShootAsync(_page, "sandbox-opening");
    }

    [Fact]
    public async Task AQuestionThatNobodyAnswersClimbsToTheCouncil()
    {
        await AskAsync();

        await StepAsync(2);
        await Expect(Thread).ToContainTextAsync("回答をお願いします");
        await Browser.ShootAsync(_page, "sandbox-nudge");

        await StepAsync(3);
        await PassAsync();
        await StepAsync(4);
        await PassAsync();
        await Expect(Thread).ToContainTextAsync("2つの機関");
        await Browser.ShootAsync(_page, "sandbox-consult");

        await StepAsync(5);
        await _page.GetByRole(AriaRole.Button, new() { Name = "いっしょに訪問する" }).First.ClickAsync();
        await Expect(Card("コーディネーターへ：その後を教えてください")).ToBeVisibleAsync();

        await StepAsync(6);
        await Expect(Card("コーディネーターへ：協議の場に出す議題案").First).ToBeVisibleAsync();
        await Browser.ShootAsync(_page, "sandbox-council");
        Assert.DoesNotContain(_sandbox.Teams.Messages(_sandbox.Teams.DefaultChannel), message => message.FromBot && IsGreeting(message.RootId) && Asks(message));
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
        await Browser.ShootAsync(_page, "sandbox-solved");
    }

    [Fact]
    public async Task APostThatIsAQuestionIsWatchedInSilenceUntilTheNudge()
    {
        var teams = _sandbox.Teams;
        var asked = (await teams.PostAsync(DeckScene.Mother, teams.DefaultChannel, "保育所の見学は、どこに申し込めばいいでしょうか？")).Message;
        Assert.Single(teams.Messages(teams.DefaultChannel, thread: asked));

        await _page.Locator("[data-time=workingHours]").ClickAsync();

        var card = await teams.WaitForMessageAsync(message => message.RootId == asked.Id && teams.Buttons(DeckScene.Nursery, message).Any(button => button.Verb == "question.answer"));
        Assert.Equal(teams.DefaultChannel.Id, card.ConversationId);
    }

    [Fact]
    public async Task TheSandboxOnAPhoneShowsTheSameCase()
    {
        await AskAsync();
        await _page.SetViewportSizeAsync(360, 740);
        await _page.EvaluateAsync("document.body.classList.remove('try-open')");

        await QuestionCard.ScrollIntoViewIfNeededAsync();

        Assert.Equal(360, await _page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await Browser.ShootAsync(_page, "sandbox-phone");
    }

    private bool IsGreeting(string root) => _sandbox.Teams.Messages(_sandbox.Teams.DefaultChannel)[0].Id == root;

    private bool Asks(TeamsMessage message) => _sandbox.Teams.Buttons(DeckScene.Nursery, message).Any(button => button.Verb == "question.answer");

    private ILocator Thread => _page.Locator(".thread").Filter(new() { HasText = Question }).Last;
    private ILocator Card(string title) => _page.Locator($".card[aria-label^='{title}']");
    private ILocator QuestionCard => Thread.Locator(".card").First;

    private async Task AskAsync()
    {
        await StepAsync(1);
        await Expect(_page.Locator("#compose textarea")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex(Question));
        await _page.Locator("#compose").GetByRole(AriaRole.Button, new() { Name = "送信" }).ClickAsync();
        await Expect(QuestionCard).ToContainTextAsync(Question);
    }

    private async Task PassAsync()
    {
        await QuestionCard.GetByRole(AriaRole.Button, new() { Name = "うちではない・ほかを当たる" }).ClickAsync();
        await QuestionCard.GetByRole(AriaRole.Button, new() { Name = "うちではない", Exact = true }).ClickAsync();
        await Expect(QuestionCard.GetByRole(AriaRole.Button, new() { Name = "うちではない・ほかを当たる" })).ToHaveCountAsync(0);
    }

    private async Task StepAsync(int number) => await _page.Locator("#steps li").Nth(number - 1).GetByRole(AriaRole.Button).ClickAsync();

    private async Task BecomeAsync(TeamsMember member) => await _page.Locator("#who").SelectOptionAsync(member.Id);
}
