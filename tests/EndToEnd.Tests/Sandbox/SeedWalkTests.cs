using CareTeamBot.Sandbox.Scene;
using CareTeamBot.Sandbox.Teams;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CareTeamBot.EndToEnd.Tests.Sandbox;

/// <summary>
/// The training deck's example, from the mother's call to the council, played on the page. Its pictures are the README's tour.
/// </summary>
public sealed class SeedWalkTests(Browser browser) : SandboxWalk(browser, height: 1100)
{
    private const string Worry = "体調は落ち着いているが、他のこどもとの関わりがまったくなく、発達が心配。就労も考えていて、保育所を使えるか知りたい。";
    private const string Wish = "ほかの子と遊びながら大きくなってほしい。保育所にも少しずつ慣らしていきたい。";
    private const string NoNurse = "看護師の手配が難しいので、すぐの受け入れは困難です。";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Page.EvaluateAsync("document.body.classList.remove('try-open')");
    }

    [Fact]
    public async Task TheDecksExampleFromTheCallToTheCouncil()
    {
        await TakeInTheCallAsync();
        await GatherTheTeamAsync();
        await AskWhoseItIsAsync();
        await VisitTogetherAsync();
        await HearThatThereIsNoNurseAsync();
        await AskSeveralCentresAsync();
        await ShareTheYesAsync();
        await AccompanyToTheSalonAsync();
        await RaiseItAtTheCouncilAsync();
        await SeeWhatWaitsAsync();
    }

    private TeamsChannel Channel => Teams.Channel(DeckScene.EmptyChannel);

    /// <summary>相談対応: listened to before anybody decides whose it is.</summary>
    private async Task TakeInTheCallAsync()
    {
        await Page.Locator("#channels").GetByText(DeckScene.EmptyChannel).ClickAsync();
        await BecomeAsync(DeckScene.Coordinator);
        await TypeAsync("相談受付");
        var form = Card("相談を受け付ける");
        await form.GetByLabel("どなたからの相談ですか").FillAsync("お母さん");
        await form.GetByLabel("心配していること・困っていること").FillAsync(Worry);
        await form.GetByLabel("どんな暮らしをしたいですか").FillAsync(Wish);
        await form.GetByLabel("いま、関わっている人・機関").FillAsync("訪問看護、診療所の医師、たまに短期入所");
        await Button(form, "相談を登録する").ClickAsync();
        await Expect(Intake).ToContainTextAsync("お母さんからの相談");
        await ShootAsync("tour-1-intake", Intake);
    }

    private async Task GatherTheTeamAsync()
    {
        var card = await Teams.WaitForMessageAsync(m => m.ConversationId == Channel.Id
            && Teams.Buttons(DeckScene.Mother, m).Any(b => b.Verb == "team.join"));
        foreach (var person in DeckScene.People)
            await Teams.PressAsync(person, card, "team.join", new { newAgency = person.Agency, profession = person.Profession });
    }

    /// <summary>隙間を埋める: two agencies say "not ours"; the bot proposes to visit together.</summary>
    private async Task AskWhoseItIsAsync()
    {
        await Button(Intake, "心配ごとを質問にする").ClickAsync();
        await Button(Intake, "質問を出す").ClickAsync();
        await Expect(Intake).ToContainTextAsync("質問を1件出しました");
        await Button(Intake, "連絡を記録する").ClickAsync();
        await Button(Intake, "連絡がついた").ClickAsync();
        await PassAsync(DeckScene.Nursery);
        await PassAsync(DeckScene.Welfare);
        await BecomeAsync(DeckScene.Coordinator);
        await Expect(Consult).ToContainTextAsync("2つの機関");
        await ShootAsync("tour-2-consult", Consult);
    }

    /// <summary>つなぎ支援: the joint visit, and what it found goes back to the mother.</summary>
    private async Task VisitTogetherAsync()
    {
        await Button(Consult, "いっしょに訪問する").ClickAsync();
        await LetPassAsync("workingDay");
        await Button(Consult, "答えが見つかった").ClickAsync();
        await Consult.GetByLabel("わかったこと").FillAsync("障害福祉課と訪問しました。保育所を使いたい気持ちが強く、お子さんの状態にも合っています。");
        await Button(Consult, "質問した方に伝える").ClickAsync();
        var errand = Card("答えを届ける");
        await Button(errand, "伝えました").ClickAsync();
        await Button(errand, "伝えたことを記録する").ClickAsync();
        await Expect(errand).ToContainTextAsync("に伝えました");
        await ShootAsync("tour-3-errand", errand);
    }

    private async Task HearThatThereIsNoNurseAsync()
    {
        await TypeAsync("質問 市内の保育所で、吸引のある3歳のお子さんを受け入れられますか");
        var question = Question("吸引のある3歳");
        await BecomeAsync(DeckScene.Nursery);
        await Button(question, "うちで答える").ClickAsync();
        await question.GetByRole(AriaRole.Textbox, new() { Name = "回答" }).FillAsync(NoNurse);
        await Button(question, "送る").ClickAsync();
        await Expect(question).ToContainTextAsync(NoNurse);
        await BecomeAsync(DeckScene.Coordinator);
        await ShootAsync("tour-4-no-nurse", question);
        await Button(question, "まだ解決していない").ClickAsync();
    }

    /// <summary>資源の開拓: the welfare section asks several child development centres, and one says yes.</summary>
    private async Task AskSeveralCentresAsync()
    {
        var task = await ProposeAsync("看護師のいる児童発達支援事業所に、受け入れを打診する", DeckScene.Welfare.Agency);
        await DoAsync(task, DeckScene.Welfare, "1か所から、対象児の医ケアの内容であれば受け入れ可能、と回答がありました。");
        await ShootAsync("tour-5-task", task);
    }

    private async Task ShareTheYesAsync()
    {
        await BecomeAsync(DeckScene.Centre);
        await TypeAsync("共有 見学のあと、週1回から受け入れられます。利用までの手続きに2か月ほどかかります。");
        var form = Card("情報共有する");
        await Button(form, "共有する").ClickAsync();
        var update = Card("情報共有：");
        foreach (var person in new[] { DeckScene.Welfare, DeckScene.Nurse, DeckScene.Doctor })
        {
            await BecomeAsync(person);
            await Button(update, "確認しました").ClickAsync();
            await Expect(update).ToContainTextAsync(person.Name);
        }

        await BecomeAsync(DeckScene.Coordinator);
        await ShootAsync("tour-6-update", update);
    }

    private async Task AccompanyToTheSalonAsync()
    {
        var task = await ProposeAsync("隣の市のママのサロンに、初回だけ同行する", DeckScene.Consultant.Agency);
        await DoAsync(task, DeckScene.Consultant, "同行しました。「他のママと話せてよかった」と嬉しそうでした。");
    }

    /// <summary>The conference takes up what is still open, and sends it to the council without names.</summary>
    private async Task RaiseItAtTheCouncilAsync()
    {
        await PlanAConferenceAsync();
        foreach (var step in new[] { "workingDay", "workingHours", "hour" })
            await LetPassAsync(step);
        var conference = Card("作戦会議の時間です");
        await Button(conference, "決める").Last.ClickAsync();
        await conference.GetByLabel("決まったこと").Last.FillAsync("医療的ケア児を受け入れる保育所が市内にない");
        await ShootAsync("tour-7-conference", conference);
        await Button(conference, "協議の場へ").Last.ClickAsync();
        var council = Card("コーディネーターへ：協議の場に出す議題案");
        await Expect(council).ToContainTextAsync("医療的ケア児を受け入れる保育所が市内にない");
        Assert.DoesNotContain(DeckScene.Mother.Name, await council.InnerTextAsync(), StringComparison.Ordinal);
        await ShootAsync("tour-8-council", council);
    }

    private async Task SeeWhatWaitsAsync()
    {
        await Teams.ChatAsync(DeckScene.Coordinator, "状況");
        await Page.Locator("#chats").GetByRole(AriaRole.Button).First.ClickAsync();
        var list = Card("あなたの番になっているもの");
        await Expect(list).ToContainTextAsync(DeckScene.EmptyChannel);
        await ShootAsync("tour-9-personal", list);
    }

    private async Task PlanAConferenceAsync()
    {
        await TypeAsync("会議");
        var form = Card("作戦会議を予定する");
        var day = CareTeamBot.CareTeam.Calendar.WorkingCalendar.Japan.DayOf(Sandbox.Clock.GetUtcNow().AddDays(1));
        await form.GetByLabel("日", new() { Exact = true }).FillAsync(day.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        await form.GetByLabel("話したいこと（あれば）").FillAsync("医療的ケア児を受け入れる保育所がないこと");
        await Button(form, "予定する").ClickAsync();
        await Expect(Card("作戦会議の予定")).ToBeVisibleAsync();
    }

    private async Task<ILocator> ProposeAsync(string title, string agency)
    {
        await BecomeAsync(DeckScene.Coordinator);
        await TypeAsync($"タスク {title}");
        var form = Card("タスクをお願いする");
        await form.GetByRole(AriaRole.Combobox).First.SelectOptionAsync(new SelectOptionValue { Label = agency });
        await Button(form, "お願いを出す").ClickAsync();
        var task = Page.Locator(".thread .card[aria-label^='タスクのお願い']").Filter(new() { HasText = title }).First;
        await Expect(task).ToBeVisibleAsync();
        return task;
    }

    private async Task DoAsync(ILocator task, TeamsMember who, string result)
    {
        await BecomeAsync(who);
        await Button(task, "引き受ける").First.ClickAsync();
        await Expect(task).ToContainTextAsync("引き受けています");
        await Button(task, "できた").ClickAsync();
        await task.GetByRole(AriaRole.Textbox).First.FillAsync(result);
        await Button(task, "知らせる").ClickAsync();
        await BecomeAsync(DeckScene.Coordinator);
        await Button(task, "確認しました").ClickAsync();
        await Expect(task).ToContainTextAsync("終わりました");
    }

    private async Task PassAsync(TeamsMember who)
    {
        await BecomeAsync(who);
        var question = Question(Worry[..12]);
        await Button(question, "うちではない・ほかを当たる").ClickAsync();
        await Button(question, "うちではない").ClickAsync();
        await Expect(Button(question, "うちではない・ほかを当たる")).ToHaveCountAsync(0);
    }

    private ILocator Intake => Page.Locator(".card[aria-label='相談']").Last;

    private ILocator Consult => Card("コーディネーターへ");

    private ILocator Question(string words) => Page.Locator(".card[aria-label^='質問']").Filter(new() { HasText = words }).First;
}
