using System.Globalization;
using CareTeamBot.EndToEnd.Tests.Hosting;
using CareTeamBot.Sandbox.Teams;
using Xunit;

namespace CareTeamBot.EndToEnd.Tests.Contract;

/// <summary>
/// What outside tests may count on: the published service with the contract's environment and no file, spoken to as
/// Teams does, without tokens, by text commands, plain posts and verbs alone.
/// </summary>
public sealed class ContractTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private FakeTeams _teams = null!;
    private ServiceProcess _service = null!;
    private TeamsMember _coordinator = null!;
    private TeamsMember _nurse = null!;
    private TeamsMember _nursery = null!;
    private TeamsMember _health = null!;

    private TeamsChannel Channel => _teams.DefaultChannel;

    public async ValueTask InitializeAsync()
    {
        _teams = await FakeTeams.StartAsync(new FakeTeamsOptions { Anonymous = true });
        _coordinator = _teams.Enrol("小川 由紀");
        _nurse = _teams.Enrol("森 美咲");
        _nursery = _teams.Enrol("高橋 直子");
        _health = _teams.Enrol("Kate Health", locale: "en-GB");
        _service = new ServiceProcess(_folder.Path);
        _teams.BotEndpoint = _service.Endpoint;
        await _service.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        await _teams.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task OpeningShowsACaseCardWithCaseOpenAndTeamJoin()
    {
        await SayAsync(_coordinator, "ケース開始");

        var card = await _teams.WaitForButtonAsync("case.open");
        Assert.Contains(_teams.Buttons(_coordinator, card), button => button.Verb == "team.join");
        Assert.Contains("小川 由紀", card.Card!.Value.GetRawText(), StringComparison.Ordinal);

        var saved = await _teams.PressAsync(_coordinator, card, "case.open", new { goal = "保育園でお友だちとあそびたい" });
        Assert.Contains("保育園でお友だちとあそびたい", saved.Card!.Value.GetRawText(), StringComparison.Ordinal);
        var joined = await _teams.PressAsync(_nurse, card, "team.join", new { newAgency = "訪問看護ステーション", profession = "看護師" });
        Assert.Contains("訪問看護ステーション", joined.Card!.Value.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnUnansweredQuestionClimbsToTheCoordinatorWhoTakesItOn()
    {
        await OpenAsync();
        var asked = await SayAsync(_nurse, "質問 入園のとき吸引はどなたが行いますか");

        var card = await QuestionCardAsync(asked);
        Assert.Equal(
            ["question.answer", "question.pass", "question.promise"],
            _teams.Buttons(_nursery, card).Select(button => button.Verb).Intersect(["question.answer", "question.pass", "question.promise"]).Order());
        var nudge = await PromptAsync(card, "Nudge");
        var widen = await PromptAsync(card, "Widen");
        var consult = await PromptAsync(card, "Consult");
        var choice = await _teams.WaitForAsync(t => InThread(asked).FirstOrDefault(m => Has(m, "consult.choose")));
        var council = await PromptAsync(card, "Council");
        AssertAfter(asked, nudge, 2);
        AssertAfter(asked, widen, 4);
        AssertAfter(asked, consult, 6);
        AssertAfter(asked, council, 10);

        var taken = await _teams.PressAsync(_coordinator, choice, "consult.choose", new { note = "市の相談支援センター" }, Title(choice, "outside"));
        Assert.Equal(200, taken.StatusCode);
        Assert.Contains("市の相談支援センター", taken.Card!.Value.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAnswerIsJudgedByTheAskerAndNotYetTakesItUpAgain()
    {
        await OpenAsync();
        var card = await QuestionCardAsync(await SayAsync(_nurse, "ask Who may do suction at the nursery?"));

        await _teams.PressAsync(_nursery, card, "question.answer", new { answer = "園の看護師が行います" });
        await _teams.WaitForAsync(t => Has(t.Now(card), "question.solved") ? t : null);
        await _teams.PressAsync(_nurse, card, "question.notYet");
        await _teams.WaitForAsync(t => Has(t.Now(card), "question.answer") ? t : null);
        await _teams.PressAsync(_nursery, card, "question.answer", new { answer = "4月からは園の看護師が行います" });
        await _teams.WaitForAsync(t => Has(t.Now(card), "question.solved") ? t : null);
        await _teams.PressAsync(_nurse, card, "question.solved");

        await _teams.WaitForAsync(t => Has(t.Now(card), "question.notYet") ? null : t);
        Assert.Contains("4月からは園の看護師が行います", _teams.Now(card).Card!.Value.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheSecondPassOnGoesStraightToTheCoordinator()
    {
        await OpenAsync();
        var asked = await SayAsync(_nurse, "質問 送迎の車に同乗できるのはどの機関でしょうか");
        var card = await QuestionCardAsync(asked);

        await _teams.PressAsync(_nursery, card, "question.pass");
        await _teams.PressAsync(_health, card, "question.pass", new { hint = "市の障害福祉課" });

        var choice = await _teams.WaitForAsync(t => InThread(asked).FirstOrDefault(m => Has(m, "consult.choose")));
        Assert.True(choice.CreatedAt - asked.CreatedAt < TimeSpan.FromSeconds(6), "The consult card came by the clock.");
    }

    [Fact]
    public async Task APromiseStopsTheLadder()
    {
        await OpenAsync();
        var asked = await SayAsync(_nurse, "質問 短期入所の空きはありますか");
        var card = await QuestionCardAsync(asked);
        var tomorrow = asked.CreatedAt.ToOffset(TimeSpan.FromHours(9)).AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        var promised = await _teams.PressAsync(_nursery, card, "question.promise", new { day = tomorrow });
        Assert.Equal(200, promised.StatusCode);

        // Another question, asked later, reaches the coordinator; the promised one has not moved by then.
        var later = await SayAsync(_nurse, "質問 呼吸器の電源はどこで借りられますか");
        await _teams.WaitForAsync(t => InThread(later).FirstOrDefault(m => Has(m, "consult.choose")));
        Assert.DoesNotContain(InThread(asked), m => Has(m, "consult.choose"));
    }

    [Fact]
    public async Task APlainPostIsWatchedInSilenceUntilTheNudge()
    {
        await OpenAsync();
        var posted = (await _teams.PostAsync(_nurse, Channel, "入園の申し込みはどこに出せばいいですか？")).Message;

        var first = await _teams.WaitForAsync(_ => InThread(posted).FirstOrDefault(m => m.FromBot));
        AssertAfter(posted, first, 2);
        await _teams.WaitForAsync(t => InThread(posted).FirstOrDefault(m => Has(m, "question.answer")));
    }

    [Fact]
    public async Task APlainPostThatIsAnsweredIsNeverSpokenOf()
    {
        await OpenAsync();
        var posted = (await _teams.PostAsync(_nurse, Channel, "吸引器はだれが持っていきますか？")).Message;
        await _teams.PostAsync(_nursery, Channel, "園で用意します。", replyTo: posted);

        var other = await SayAsync(_nurse, "質問 予備の電池はありますか");
        await PromptAsync(await QuestionCardAsync(other), "Nudge");
        Assert.DoesNotContain(InThread(posted), message => message.FromBot);
    }

    [Fact]
    public async Task StatusTellsWhatIsOpenAndAnythingElseGetsHelp()
    {
        await OpenAsync();
        await SayAsync(_nurse, "質問 訪問の曜日は変えられますか");

        var status = await AnswerToAsync(await SayAsync(_coordinator, "状況"));
        Assert.Contains("訪問の曜日は変えられますか", Text(status), StringComparison.Ordinal);
        var help = await AnswerToAsync(await SayAsync(_coordinator, "こんにちは"));
        Assert.Contains("状況", Text(help), StringComparison.Ordinal);
        var english = await AnswerToAsync(await SayAsync(_health, "what is this"));
        Assert.Contains("status", Text(english), StringComparison.Ordinal);
    }

    [Fact]
    public async Task APersonalChatAsksInTheChannelAndTellsWhatIsOpen()
    {
        await OpenAsync();

        Assert.Equal(200, (await _teams.ChatAsync(_nurse, "質問 夜間の連絡先はどこですか")).Answer.Status);
        var card = await _teams.WaitForAsync(t => t.Messages(Channel).FirstOrDefault(m => Has(m, "question.answer")));
        Assert.Contains("夜間の連絡先はどこですか", Text(card), StringComparison.Ordinal);
        await _teams.WaitForAsync(t => t.Chat(_nurse).FirstOrDefault(m => m.FromBot));
        var prompt = await PromptAsync(card, "Nudge");
        Assert.Equal(card.RootId, prompt.RootId);

        var before = _teams.Chat(_nursery).Count;
        await _teams.ChatAsync(_nursery, "status");
        await _teams.WaitForAsync(t => t.Chat(_nursery).Skip(before).FirstOrDefault(m => m.FromBot && Text(m).Contains("夜間の連絡先はどこですか", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task ARestartForgetsNothing()
    {
        await OpenAsync();
        var asked = await SayAsync(_nurse, "質問 主治医への連絡は誰がしますか");
        var card = await QuestionCardAsync(asked);
        await _service.KillAsync();
        await _service.StartAsync();

        await PromptAsync(card, "Consult");
        await _teams.WaitForAsync(t => InThread(asked).FirstOrDefault(m => Has(m, "consult.choose")));
        await _teams.PressAsync(_nursery, card, "question.answer", new { answer = "園からします" });
        await _teams.WaitForAsync(t => Text(t.Now(card)).Contains("園からします", StringComparison.Ordinal) ? t : null);
        Assert.Single(InThread(asked), m => SlotOf(m) == SlotOf(card));
    }

    [Fact]
    public async Task RawJsonWithFieldsThatNobodyKnowsIsUnderstood()
    {
        await OpenAsync();
        var root = _teams.Compose(_nurse, Channel, "…");
        var json = $$$"""
            {"text":"<at>CareTeamBot</at> 質問 吸引の研修は&nbsp;どこで受けられますか\n","textFormat":"plain","type":"message","timestamp":"2026-11-22T03:04:05.678Z",
             "localTimestamp":"2026-11-22T12:04:05.678+09:00","id":"{{{root["id"]}}}","channelId":"msteams","serviceUrl":"{{{_teams.ServiceUrl}}}",
             "from":{"id":"{{{_nurse.Id}}}","name":"森 美咲","aadObjectId":"{{{_nurse.AadObjectId}}}","newField":{"a":[1,2]}},
             "conversation":{"isGroup":true,"conversationType":"channel","tenantId":"{{{_teams.TenantId}}}","id":"{{{Channel.Id}}};messageid={{{root["id"]}}}"},
             "recipient":{"id":"28:{{{_teams.AppId}}}","name":"CareTeamBot"},
             "entities":[{"mentioned":{"id":"28:{{{_teams.AppId}}}","name":"CareTeamBot"},"text":"<at>CareTeamBot</at>","type":"mention"},{"type":"https://schema.org/Message","usageInfo":null},{"locale":"ja-JP","type":"clientInfo"}],
             "channelData":{"teamsChannelId":"{{{Channel.Id}}}","teamsTeamId":"{{{_teams.TeamId}}}","channel":{"id":"{{{Channel.Id}}}"},"team":{"id":"{{{_teams.TeamId}}}"},"tenant":{"id":"{{{_teams.TenantId}}}"},"onBehalfOf":[]},
             "locale":"ja-JP","localTimezone":"Asia/Tokyo","callerId":null,"unknown":{"x":1e3}}
            """;

        Assert.Equal(200, (await _teams.SendRawAsync(json, token: "")).Status);

        var card = await _teams.WaitForAsync(t => t.Messages(Channel).FirstOrDefault(m => m.RootId == (string?)root["id"] && Has(m, "question.answer")));
        Assert.Contains("吸引の研修は", Text(card), StringComparison.Ordinal);
    }

    /// <summary>A case with a coordinator, who opened it, and three agencies.</summary>
    private async Task OpenAsync()
    {
        await SayAsync(_coordinator, "open");
        await SayAsync(_nurse, "参加 訪問看護ステーション");
        await SayAsync(_nursery, "参加 ひまわり保育園");
        await SayAsync(_health, "join Health Centre");
        await _teams.WaitForAsync(t => t.Messages(Channel).Count(m => m.FromBot) >= 4 ? t : null);
    }

    private async Task<TeamsMessage> SayAsync(TeamsMember who, string text)
    {
        var (message, answer) = await _teams.PostAsync(who, Channel, text, mentionBot: true);
        Assert.Equal(200, answer.Status);
        return message;
    }

    private List<TeamsMessage> InThread(TeamsMessage asked) => [.. _teams.Messages(Channel, asked)];

    private Task<TeamsMessage> QuestionCardAsync(TeamsMessage asked) =>
        _teams.WaitForAsync(_ => InThread(asked).FirstOrDefault(m => Has(m, "question.answer")));

    private Task<TeamsMessage> AnswerToAsync(TeamsMessage said) => _teams.WaitForAsync(_ => InThread(said).FirstOrDefault(m => m.FromBot));

    /// <summary>The mention that goes with a step, by the slot that its card names.</summary>
    private Task<TeamsMessage> PromptAsync(TeamsMessage card, string kind) => _teams.WaitForAsync(t =>
        t.Messages(Channel, card).FirstOrDefault(m => SlotOf(m) is { } slot && slot.EndsWith("-" + kind, StringComparison.Ordinal)));

    private string Title(TeamsMessage card, string choice) => _teams.Buttons(_coordinator, card)
        .First(b => b.Verb == "consult.choose" && b.Data.GetProperty("choice").GetString() == choice).Title;

    private static bool Has(TeamsMessage message, string verb) =>
        message.Card is { } card && CardActions.Buttons(card).Any(button => button.Verb == verb);

    private static string Text(TeamsMessage message) => message.Card?.GetRawText() ?? "";

    private static string? SlotOf(TeamsMessage message) =>
        message.Card is { } card && card.TryGetProperty("refresh", out var refresh)
            ? refresh.GetProperty("action").GetProperty("data").GetProperty("slot").GetString()
            : null;

    /// <summary>Not before its time. How late a busy machine may be is not tested.</summary>
    private static void AssertAfter(TeamsMessage asked, TeamsMessage then, int seconds) =>
        Assert.True(then.CreatedAt - asked.CreatedAt > TimeSpan.FromSeconds(seconds - 0.5), $"Came after {then.CreatedAt - asked.CreatedAt}, due after {seconds} s.");
}
