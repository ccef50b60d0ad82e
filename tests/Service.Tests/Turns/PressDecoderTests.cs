using System.Text.Json;
using System.Text.Json.Nodes;
using CareTeamBot.Cards.Schema;
using CareTeamBot.Cards.Tests;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Calendar;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Conferences;
using CareTeamBot.CareTeam.Handoffs;
using CareTeamBot.CareTeam.Resources;
using CareTeamBot.CareTeam.Updates;
using CareTeamBot.Sandbox.Teams;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Turns;
using Newtonsoft.Json.Linq;
using Xunit;

namespace CareTeamBot.Service.Tests.Turns;

/// <summary>Every button that a card really carries, pressed: card to JSON to press to command.</summary>
public sealed class PressDecoderTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 1, 0, 0, TimeSpan.Zero);
    private static readonly OnBehalf Said = new("お母さん", new DateOnly(2026, 11, 20), "電話");
    private static readonly Actor By = new(new("29:p"), "だれか", "ja");

    /// <summary>What a person types into each input that they meet.</summary>
    private static readonly Dictionary<string, string> Typed = new()
    {
        ["goal"] = "遊ぶ",
        ["newAgency"] = "保育課",
        ["profession"] = "看護師",
        ["hours"] = "月-金 9:00-17:00",
        ["closures"] = "12/28",
        ["text"] = "どこですか",
        ["addressed"] = "a1,a2",
        ["urgent"] = "true",
        ["answer"] = "ここです",
        ["toAgency"] = "a3",
        ["hint"] = "県",
        ["day"] = "2026-12-01",
        ["note"] = "電話",
        ["resource"] = "病院",
        ["result"] = "できた",
        ["draft"] = "下書き",
        ["advice"] = "どうすれば",
        ["aboutItem"] = "c1/q1",
        ["words"] = "こうします",
        ["title"] = "見学",
        ["to"] = "a4",
        ["next"] = "a5",
        ["expected"] = "吸引",
        ["why"] = "遊ぶため",
        ["until"] = "2026-12-04",
        ["member"] = "29:x",
        ["reason"] = "人手",
        ["because"] = "不要",
        ["cover"] = "29:y",
        ["first"] = "2026-12-01",
        ["last"] = "2026-12-05",
        ["worry"] = "心配です",
        ["involved"] = "祖母",
        ["how"] = "訪問",
        ["forWho"] = "お母さん",
        ["forDay"] = "2026-11-20",
        ["forHow"] = "電話",
        ["about"] = "procedure",
        ["confirm"] = "true",
        ["links"] = "計画書.docx\r\n\n https://example.com/a ",
        ["from"] = "a4",
        ["toPerson"] = "29:q",
        ["cause"] = "transfer",
        ["people"] = "所沢さん",
        ["dropWhy"] = "異動",
        ["back"] = "q1,q2",
        ["parts"] = "q1,q2",
        ["birth"] = "令和5年5月",
        ["stage"] = "l4",
        ["time"] = "10:30",
        ["place"] = "園",
        ["invited"] = "a1,a2",
        ["repeat"] = "m3",
        ["point"] = "送迎",
        ["whole"] = "true",
        ["present"] = "a1,a2",
        ["nextDay"] = "2026-12-24",
        ["nextTime"] = "11:00",
        ["name"] = "みなみ保育園",
        ["kind"] = "nursery",
        ["needs"] = "suction,oxygen",
        ["more"] = "夜間、土日",
        ["where"] = "川口市",
        ["contact"] = "048-000-0000",
        ["what"] = "夜の訪問",
        ["missingWhere"] = "越谷市",
        ["text.goal"] = "見直す",
        ["text.q1"] = "見直す",
        ["text.p1"] = "見直す",
        ["text.p2"] = "見直す",
    };

    public static TheoryData<string> Cards => [.. ProductCards.All.Select(card => card.Name)];

    [Theory]
    [MemberData(nameof(Cards))]
    public void EveryButtonOfACard_IsUnderstood(string name)
    {
        foreach (var locale in (Locale[])[Locale.Ja, Locale.En])
        {
            foreach (var button in Buttons(name, locale))
            {
                var press = Press(button);
                Assert.Null(press.Problem);
                Assert.True(
                    button.Verb is Verbs.CardRefresh or "resource.find" or "resource.retired" ? press is { Command: null, Directory: null } : Says(press, button),
                    $"{name}: {button.Verb} {press.Command} {press.Directory}");
            }
        }
    }

    [Fact]
    public void EveryButtonIsMetInTheGallery() => Assert.Equal(
        Verbs.All.Order(StringComparer.Ordinal),
        ProductCards.All.SelectMany(card => Buttons(card.Name, Locale.Ja)).Select(b => b.Verb).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void HoursThatCannotBeRead_AreToldInWords()
    {
        var press = Decode("team.join", """{"newAgency":"保育課","hours":"いつでも"}""");

        Assert.Null(press.Command);
        Assert.Equal(NoticeKind.HoursUnreadable, press.Problem?.Kind);
        Assert.NotEmpty(press.Problem!.Detail!);
    }

    [Theory]
    [InlineData("{\"item\":\"q1\"}")]
    [InlineData("{\"item\":\"q1\",\"day\":\" \"}")]
    public void ADayThatWasLeftEmpty_ReadsAsNone(string data) =>
        Assert.Null(Assert.IsType<CaseCommand.MakePromise>(Decode("question.promise", data).Command).Day);

    /// <summary>Not as if none had been given: what can't be read is refused.</summary>
    [Theory]
    [InlineData("{\"item\":\"q1\",\"day\":\"nonsense\"}")]
    [InlineData("{\"item\":\"q1\",\"day\":7}")]
    [InlineData("{\"item\":\"q1\",\"day\":\"2026-02-30\"}")]
    public void ADayThatIsNone_ReadsAsOneThatNothingTakes(string data) =>
        Assert.Equal(DateOnly.MinValue, Assert.IsType<CaseCommand.MakePromise>(Decode("question.promise", data).Command).Day);

    [Theory]
    [InlineData("{\"item\":\"q1\",\"choice\":\"7\"}")]
    [InlineData("{\"item\":\"q1\",\"choice\":\"elsewhere\"}")]
    [InlineData("{\"item\":\"q1\",\"choice\":{}}")]
    public void AWayThatIsNone_ReadsAsNone(string data) =>
        Assert.Null(Assert.IsType<CaseCommand.ChooseConsult>(Decode("consult.choose", data).Command).Way);

    private static IReadOnlyList<CardButton> Buttons(string name, Locale locale)
    {
        var card = ProductCards.All.Single(c => c.Name == name).Make(locale);
        using var json = JsonDocument.Parse(CardJson.Serialize(card));
        return CardActions.Buttons(json.RootElement.Clone());
    }

    /// <summary>The press as a client sends it: data, the inputs' values, and what was typed over them.</summary>
    private static Meaning Press(CardButton button)
    {
        var typed = new JsonObject();
        foreach (var (id, value) in Typed)
            typed[id] = value;
        return Decode(button.Verb, button.Press(typed)["data"]!.ToJsonString(TeamsJson.Options));
    }

    private static Meaning Decode(string verb, string data)
    {
        var place = new CaseAddress { ServiceUrl = "", ChannelId = "19:x" };
        var turn = new TurnInput.Press(new() { Where = place, By = By, CaseId = place.CaseId });
        return new PressDecoder(WorkingCalendar.Japan).Decode(verb, new CardInputs(JToken.Parse(data)), turn, Now);
    }

    private static bool Says(Meaning press, CardButton button)
    {
        var item = button.Data.TryGetProperty("item", out var id) ? id.GetString() : null;
        var choice = button.Data.TryGetProperty("choice", out var c) ? c.GetString() : null;
        return ItemOf(press.Command) is var about && (about is null || about == (item ?? "l4"))
            && (press.Directory is { } directory ? ResourceSays(directory, button.Verb, item) : CaseSays(press.Command, button.Verb, item, choice));
    }

    /// <summary>What the command is about; null where it names nothing.</summary>
    private static string? ItemOf(CaseCommand? command) => command?.GetType().GetProperty("Item")?.GetValue(command)?.ToString();

    private static bool CaseSays(CaseCommand? command, string verb, string? item, string? choice) => (verb, command) switch
    {
        ("intake.register", CaseCommand.RegisterIntake c) => c is { Worry: "心配です", Wish: "遊ぶ", Involved: "祖母" } && c.Caller == Said,
        ("intake.made", CaseCommand.MakeContact c) => c is { How: "訪問", Note: "電話" } && c.Day == new DateOnly(2026, 12, 1),
        ("intake.missed", CaseCommand.MissContact c) => c is { How: "訪問", Note: "電話" },
        ("intake.settle", CaseCommand.SettleIntake) => true,
        ("errand.done", CaseCommand.TellFamily c) => c.How == "訪問" && c.Day == new DateOnly(2026, 12, 1),
        ("case.open", CaseCommand.Open c) => c.Goal == "遊ぶ" && (c.For is null || c.For == Said),
        ("opening.again" or "opening.kept" or "opening.drop", CaseCommand.Open c) => c.Goal is null,
        ("case.close", CaseCommand.Close) => true,
        ("goal.keep", CaseCommand.KeepGoal c) => c.For == Said,
        ("case.goal", CaseCommand.SetGoal c) => c.Goal == "遊ぶ" && c.For == Said,
        ("team.join", CaseCommand.Join c) => c is { Agency: "保育課", Profession: "看護師", Hours: not null, Closures.Count: 1 },
        ("cover.set", CaseCommand.SetCover c) => c is { Member.Id.Value: "29:y", Days: { First.Day: 1, Last.Day: 5 } },
        ("cover.end", CaseCommand.EndCover) => true,
        ("update.correct", CaseCommand.CorrectUpdate c) => c is { Text: "どこですか", About: UpdateAbout.Procedure, Links: ["計画書.docx", "https://example.com/a"] },
        ("update.withdraw", CaseCommand.WithdrawUpdate) => true,
        ("update.share", CaseCommand.ShareUpdate c) => item is null && c.Addressed.All(a => a is "a1" or "a2")
            && c is { Text: "どこですか", About: UpdateAbout.Procedure, Confirm: true, Links: ["計画書.docx", "https://example.com/a"] },
        ("update.close", CaseCommand.CloseUpdate) => true,
        ("update.confirm", CaseCommand.ConfirmUpdate c) => c.Corrections is 0 or 1,
        _ => QuestionSays(command, verb, item, choice) || AdviceSays(command, verb) || RoleSays(command, verb, choice)
            || HandoffSays(command, verb, item, choice) || ConferenceSays(command, verb, choice),
    };

    private static bool QuestionSays(CaseCommand? command, string verb, string? item, string? choice) => (verb, command) switch
    {
        ("question.ask", CaseCommand.Ask c) => c is { Text: "どこですか", Urgent: true, Addressed: ["a1", "a2"], Intake: null } && c.For == Said,
        ("intake.ask", CaseCommand.Ask c) => c is { Text: "どこですか", Urgent: false, Addressed: ["a1", "a2"], For: null } && c.Intake == item,
        ("question.answer", CaseCommand.GiveAnswer c) => c.Text == "ここです" && c.For == Said,
        ("question.pass", CaseCommand.Pass c) => c.ToAgency == "a3",
        ("question.promise", CaseCommand.MakePromise c) => c.Day == new DateOnly(2026, 12, 1),
        ("question.solved", CaseCommand.MarkSolved) => true,
        ("question.notYet", CaseCommand.MarkNotYet) => true,
        ("consult.choose", CaseCommand.ChooseConsult c) => string.Equals(c.Way.ToString(), choice, StringComparison.OrdinalIgnoreCase) && c.Note == "病院　電話",
        ("consult.report", CaseCommand.ReportConsult c) => c.Result == "できた",
        ("consult.stuck", CaseCommand.ReportConsult c) => c.Result is null,
        ("council.draft", CaseCommand.DraftCouncil c) => c.Draft == "下書き",
        ("council.answer", CaseCommand.AnswerFromCouncil c) => c.Result == "できた",
        _ => false,
    };

    private static bool AdviceSays(CaseCommand? command, string verb) => (verb, command) switch
    {
        ("advice.coordinator", CaseCommand.AskCoordinatorsAdvice) => true,
        ("advice.ask", CaseCommand.AskAdvice c) => c is { Text: "どうすれば", About.Value: "q1" },
        ("advice.give", CaseCommand.GiveAdvice c) => c.Text == "こうします",
        ("advice.done", CaseCommand.EndAdvice) => true,
        ("supervisor.accept", CaseCommand.AnswerInvitation c) => c.Accepts,
        ("supervisor.decline", CaseCommand.AnswerInvitation c) => !c.Accepts,
        _ => false,
    };

    private static bool ResourceSays(DirectoryCommand command, string verb, string? item) => (verb, command) switch
    {
        ("resource.verify", DirectoryCommand.Verify c) => c.Id == item,
        ("resource.gone", DirectoryCommand.Retire c) => c.Id == item,
        ("resource.back", DirectoryCommand.Restore c) => c.Id == item,
        ("resource.missing", DirectoryCommand.Miss c) => c is { What: "夜の訪問", Municipality: "越谷市", Case: not null },
        ("resource.register", DirectoryCommand.Add c) => c.Needs.SequenceEqual(["suction", "oxygen", "夜間", "土日"])
            && c is { Name: "みなみ保育園", Kind: "nursery", Municipality: "川口市", Contact: "048-000-0000", Note: "電話" },
        _ => false,
    };

    private static bool RoleSays(CaseCommand? command, string verb, string? choice) => (verb, command) switch
    {
        ("role.propose", CaseCommand.ProposeRole c) => c is { Title: "見学", To: "a4", Next: "a5", Expected: "吸引", Why: "遊ぶため", Until: not null }
            && string.Equals(c.Kind.ToString(), choice, StringComparison.OrdinalIgnoreCase),
        ("role.repropose", CaseCommand.ReproposeRole c) => c.To == "a4",
        ("role.accept", CaseCommand.AcceptRole c) => c.Member == "29:x",
        ("role.keep", CaseCommand.KeepRole) => true,
        ("role.decline", CaseCommand.DeclineRole c) => c.Reason == "人手",
        ("role.pass", CaseCommand.PassRole c) => c is { ToAgency: "a3", Reason: "電話" },
        ("role.drop", CaseCommand.DropRole c) => c.Reason == "不要",
        ("role.done", CaseCommand.ReportRole c) => c.Result == "できた",
        ("role.confirm", CaseCommand.JudgeRole c) => c.Confirmed,
        ("role.notYet", CaseCommand.JudgeRole c) => c is { Confirmed: false, Note: "電話" },
        ("barrier.raise", CaseCommand.RaiseBarrier) => true,
        _ => false,
    };

    private static bool HandoffSays(CaseCommand? command, string verb, string? item, string? choice) => (verb, command) switch
    {
        ("handoff.offer", CaseCommand.OfferHandoff c) => c is { To: "保育課", People: "所沢さん", Note: "電話", IsChosen: false },
        ("handoff.keep", CaseCommand.KeepReturned) => true,
        ("handoff.drop", CaseCommand.DropHandoff c) => c.Reason == "異動",
        ("handoff.start", CaseCommand.StartHandoff c) => c is { From: "a4", To: "29:q", Reason: HandoffReason.Transfer, Stage: null, IsChosen: true, Until: not null },
        ("handoff.stage", CaseCommand.StartHandoff c) => c is { From: "a4", To: "保育課", Reason: HandoffReason.LifeStage, IsChosen: false, Until: not null } && c.Stage == item,
        ("handoff.accept", CaseCommand.AcceptHandoff c) => c.Parts.Count == (choice == "some" ? 2 : 0),
        ("handoff.return", CaseCommand.ReturnHandoff c) => c.Reason == "遊ぶため" && c.Parts.Count == (choice == "some" ? 2 : 0),
        ("stage.birth", CaseCommand.SetBirthMonth c) => c.Month == new DateOnly(2023, 5, 1),
        ("stage.move", CaseCommand.MoveStage c) => c is { Reason: "遊ぶため", Day: not null },
        ("stage.drop", CaseCommand.DropStage c) => c.Reason == "異動",
        ("stage.done", CaseCommand.EndStage) => true,
        _ => false,
    };

    private static bool ConferenceSays(CaseCommand? command, string verb, string? choice) => (verb, command) switch
    {
        ("conference.plan", CaseCommand.PlanConference c) =>
            c is { Day: not null, Time: { Hour: 10, Minute: 30 }, Where: "園", Expected: ["a1", "a2"], Repeat: { Every: 3, Unit: SeriesUnit.Months }, Point: "送迎" },
        ("conference.point", CaseCommand.AddPoint c) => c.Text == "送迎",
        ("conference.move", CaseCommand.MoveConference c) => c is { Day: not null, Time: not null, Reason: "人手" },
        ("conference.cancel", CaseCommand.CancelConference c) => c is { Reason: "遊ぶため", WholeSeries: true },
        ("conference.notNow", CaseCommand.SkipConference c) => c.Reason == "遊ぶため",
        ("conference.minutes", CaseCommand.TakeMinutes c) => string.Equals(c.Format.ToString(), choice, StringComparison.OrdinalIgnoreCase),
        ("conference.close", CaseCommand.CloseConference c) => c is { Present: ["a1", "a2"], Note: "電話", NextDay: not null, NextTime: not null },
        ("conference.decide", CaseCommand.DecidePoint c) =>
            string.Equals($"{c.Point}:{c.Outcome}", choice, StringComparison.OrdinalIgnoreCase) && c.Text == "見直す",
        _ => false,
    };
}
