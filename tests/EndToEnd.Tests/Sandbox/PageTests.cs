using CareTeamBot.Sandbox.Hosting;
using CareTeamBot.Sandbox.Scene;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CareTeamBot.EndToEnd.Tests.Sandbox;

/// <summary>The page by itself: reading, writing, cards, being somebody else, letting time pass; with a bot of one card.</summary>
public sealed class PageTests(Browser browser) : IAsyncLifetime
{
    private readonly List<string> errors = [];
    private SandboxHost sandbox = null!;
    private IPage? page;

    public async ValueTask InitializeAsync() =>
        sandbox = await SandboxHost.StartAsync(new SandboxOptions { Port = 0, PlayScene = false, Service = (_, _) => CardBot.Create() });

    public async ValueTask DisposeAsync()
    {
        if (page is not null)
            await page.CloseAsync();
        await sandbox.DisposeAsync();
        Assert.Empty(errors);
    }

    [Fact]
    public async Task Page_PostWithMention_ShowsTheCardInTheThread()
    {
        var page = await OpenAsync();

        await AskAsync(page, "入園の相談先は？");

        await Expect(page.Locator(".thread .message")).ToHaveCountAsync(2);
        await Expect(page.Locator(".thread .message").First).ToContainTextAsync("CareTeamBot 入園の相談先は？");
        await Expect(page.Locator(".card strong")).ToHaveTextAsync("太字");
        await Expect(page.Locator(".card")).ToContainTextAsync("<b>タグ</b>");
        await Expect(page.Locator(".card .mention")).ToHaveTextAsync("高橋 直子");
        await Browser.ShootAsync(page, "page-card");
    }

    [Fact]
    public async Task Page_CardButton_ShowsTheReturnedCardToThisPersonAlone()
    {
        var page = await OpenAsync();
        await AskAsync(page, "入園の相談先は？");

        await page.GetByRole(AriaRole.Button, new() { Name = "答える", Exact = true }).ClickAsync();
        await Expect(page.Locator(".card")).ToContainTextAsync("答えを書いてください");
        await Answer(page).FillAsync("保育課で受けます");
        await page.GetByRole(AriaRole.Button, new() { Name = "答える", Exact = true }).ClickAsync();

        await Expect(page.Locator(".card")).ToContainTextAsync("小川 由紀さん：保育課で受けます");
        await BecomeAsync(page, DeckScene.Nursery.Id);
        await Expect(page.Locator(".card")).ToContainTextAsync("未回答");
    }

    [Fact]
    public async Task Page_WhileSomebodyElseIsPlayed_HasNoBoxThatIsStillTheFormers()
    {
        var page = await OpenAsync();
        var box = page.Locator("#compose textarea");
        await Expect(box).ToBeVisibleAsync();
        var ready = new TaskCompletionSource();
        await page.RouteAsync("**/api/conversations**", async route =>
        {
            await ready.Task;
            await route.ContinueAsync();
        });

        await BecomeAsync(page, DeckScene.Nursery.Id);

        await Expect(box).ToHaveCountAsync(0);
        ready.SetResult();
        await Expect(box).ToBeVisibleAsync();
        await page.UnrouteAllAsync();
    }

    [Fact]
    public async Task Page_RefusedButton_SaysWhyInPlainWords()
    {
        var page = await OpenAsync();
        await AskAsync(page, "入園の相談先は？");

        await Answer(page).FillAsync("だめ");
        await page.GetByRole(AriaRole.Button, new() { Name = "答える", Exact = true }).ClickAsync();

        await Expect(page.Locator("#toast")).ToHaveTextAsync("この質問はもう閉じています。");
    }

    [Fact]
    public async Task Page_MessageAction_OpensTheDialogAndClosesIt()
    {
        await sandbox.Teams.PostAsync(DeckScene.Mother, sandbox.Teams.DefaultChannel, "入園はどこに聞けばいいのでしょう");
        var page = await OpenAsync();

        await page.Locator(".message").HoverAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "質問にする" }).ClickAsync();
        await Expect(page.Locator("#dialog-title")).ToHaveTextAsync("質問にする");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "質問", Exact = true }).FillAsync("入園の窓口は？");
        await page.GetByRole(AriaRole.Button, new() { Name = "質問する" }).ClickAsync();

        await Expect(page.Locator("#toast")).ToHaveTextAsync("聞きました：入園の窓口は？");
        await Expect(page.Locator("#dialog")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Page_HalfWrittenCard_SurvivesWhatOthersSay()
    {
        var page = await OpenAsync();
        await AskAsync(page, "入園の相談先は？");
        await Answer(page).FillAsync("書きかけ");

        await sandbox.Teams.PostAsync(DeckScene.Nurse, sandbox.Teams.DefaultChannel, "こちらも気になっています");

        await Expect(page.GetByText("こちらも気になっています")).ToBeVisibleAsync();
        await Expect(Answer(page)).ToHaveValueAsync("書きかけ");
    }

    [Fact]
    public async Task Page_HalfWrittenCard_SurvivesTheCardsOwnChange()
    {
        var page = await OpenAsync();
        await AskAsync(page, "入園の相談先は？");
        await page.GetByRole(AriaRole.Button, new() { Name = "くわしく" }).ClickAsync();
        var reason = page.GetByRole(AriaRole.Textbox, new() { Name = "理由" });
        await reason.FillAsync("書きかけの理由");
        await Answer(page).FillAsync("書きかけ");

        await sandbox.Teams.PostAsync(DeckScene.Nurse, sandbox.Teams.DefaultChannel, "変更", mentionBot: true);
        await Expect(page.Locator(".card").First).ToContainTextAsync("新しい状態");
        await sandbox.Teams.PostAsync(DeckScene.Nurse, sandbox.Teams.DefaultChannel, "もう一度、変更", mentionBot: true);
        await Expect(page.Locator(".card").First).ToContainTextAsync("次の状態");

        await Expect(reason).ToBeVisibleAsync();
        await Expect(reason).ToHaveValueAsync("書きかけの理由");
        await Expect(Answer(page)).ToHaveValueAsync("書きかけ");
    }

    [Fact]
    public async Task Page_MentionMenu_WorksByKeyboard()
    {
        var page = await OpenAsync();
        var box = page.Locator("#compose textarea");

        await box.PressSequentiallyAsync("@高");
        await Expect(page.Locator(".mention-menu li")).ToHaveTextAsync("高橋 直子");
        await box.PressAsync("Enter");
        await box.PressSequentiallyAsync("いかがですか");
        await box.PressAsync("Enter");

        await Expect(page.Locator(".message .mention")).ToHaveTextAsync("高橋 直子");
        var said = Assert.Single(sandbox.Teams.Messages(sandbox.Teams.DefaultChannel));
        Assert.Equal("<at>高橋 直子</at> いかがですか", said.Text);
    }

    [Fact]
    public async Task Page_ReplyAndUnreadMark_FollowTheConversation()
    {
        var page = await OpenAsync();
        var empty = sandbox.Teams.Channel(DeckScene.EmptyChannel);
        await sandbox.Teams.PostAsync(DeckScene.Nurse, empty, "新しい相談です");

        var line = page.GetByRole(AriaRole.Button, new() { Name = DeckScene.EmptyChannel });
        await Expect(line).ToHaveClassAsync("unread");
        await line.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "返信" }).ClickAsync();
        await page.Locator(".thread textarea").FillAsync("聞かせてください");
        await page.Locator(".thread textarea").PressAsync("Enter");

        await Expect(page.Locator(".thread .message")).ToHaveCountAsync(2);
        await Expect(line).Not.ToHaveClassAsync("unread");
        var messages = sandbox.Teams.Messages(empty);
        Assert.Equal(messages[0].Id, messages[1].RootId);
    }

    [Fact]
    public async Task Page_TimeButton_MovesTheClock()
    {
        var page = await OpenAsync();
        var before = sandbox.Clock.GetUtcNow();
        await Expect(page.Locator("#now")).ToContainTextAsync("火");

        await page.Locator("[data-time=workingDay]").ClickAsync();

        await Expect(page.Locator("#now")).ToContainTextAsync("9:01");
        Assert.True(sandbox.Clock.GetUtcNow() - before > TimeSpan.FromHours(20));
    }

    [Fact]
    public async Task Page_English_SpeaksEnglish()
    {
        var page = await OpenAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();

        await Expect(page.GetByText("You are", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Browser.ShootAsync(page, "page-english");
    }

    [Fact]
    public async Task Page_PhoneWidth_NothingSticksOut()
    {
        var page = await OpenAsync(360, 740);
        await AskAsync(page, "入園の相談先は？");

        await Expect(page.Locator(".card")).ToBeVisibleAsync();
        Assert.Equal(360, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.True(await page.EvaluateAsync<bool>("[...document.querySelectorAll('.card *')].every(one => one.getBoundingClientRect().right <= 360)"));
        await Browser.ShootAsync(page, "page-phone");
        await page.Locator("#menu").ClickAsync();
        await Expect(page.Locator("#who")).ToBeVisibleAsync();
        await Browser.ShootAsync(page, "page-phone-rail");
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Page_Axe_FindsNoBarrier(int width)
    {
        var page = await OpenAsync(width, 800);
        await AskAsync(page, "入園の相談先は？");

        Assert.Empty(await Browser.FindBarriersAsync(page));
    }

    private async Task<IPage> OpenAsync(int width = 1280, int height = 860) =>
        page = await browser.OpenAsync(sandbox.PageUrl, width, height, errors);

    private static ILocator Answer(IPage page) => page.GetByRole(AriaRole.Textbox, new() { Name = "答え" });

    private static async Task AskAsync(IPage page, string text)
    {
        await page.GetByLabel("@CareTeamBot に話しかける").First.CheckAsync();
        await page.Locator("#compose textarea").FillAsync(text);
        await page.Locator("#compose").GetByRole(AriaRole.Button, new() { Name = "送信" }).ClickAsync();
        await Expect(page.Locator(".card")).ToBeVisibleAsync();
    }

    private static async Task BecomeAsync(IPage page, string member) => await page.Locator("#who").SelectOptionAsync(member);
}
