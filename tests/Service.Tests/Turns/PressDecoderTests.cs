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
                    button.Verb is Verbs.CardRefresh or Verbs.ResourceFind ? press is { Command: null, Directory: null }
                    : button.Verb == Verbs.ResourceAdd ? Says(press.Directory, button) : Says(press.Command, button),
                    $"{name}: {button.Verb} {press.Command} {press.Directory}");
            }
        }
    }

    [Fact]
    public void EveryVerbOfACard_IsMetInTheGallery() => Assert.Equal(
        ["advice.ask", "advice.done", "advice.give", "card.refresh", "case.close", "case.goal", "case.open", "conference.decide", "conference.minutes", "conference.plan", "consult.choose", "consult.report",
            "council.answer", "council.draft", "errand.done", "handoff.accept", "handoff.return", "handoff.start", "intake.contact",
            "question.answer", "question.ask", "question.notYet", "question.pass", "question.promise", "question.solved", "resource.add", "resource.find",
            "role.accept", "role.decline", "role.done", "role.propose", "stage.plan", "supervisor.answer", "team.join", "update.confirm", "update.share"],
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
    [InlineData("{\"item\":\"q1\",\"day\":\"12/31\"}")]
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
    private static PressDecoder.Press Press(CardButton button)
    {
        var typed = new JsonObject();
        foreach (var (id, value) in Typed)
            typed[id] = value;
        return Decode(button.Verb, button.Press(typed)["data"]!.ToJsonString(TeamsJson.Options));
    }

    private static PressDecoder.Press Decode(string verb, string data)
    {
        var place = new CaseAddress { ServiceUrl = "", ChannelId = "19:x" };
        var turn = new TurnInput { Where = place, By = By, CaseId = place.CaseId, Answer = Answer.Invoke };
        return new PressDecoder(WorkingCalendar.Japan).Decode(verb, new CardInputs(JToken.Parse(data)), turn, Now);
    }

    private static bool Says(CaseCommand? command, CardButton button)
    {
        var item = button.Data.TryGetProperty("item", out var id) ? id.GetString() : null;
        var choice = button.Data.TryGetProperty("choice", out var c) ? c.GetString() : null;
        return RoleSays(command, button, item, choice) ?? (button.Verb, command) switch
        {
            (Verbs.CaseOpen, CaseCommand.RegisterIntake i1) => choice == "intake" && i1 is { Worry: "心配です", Wish: "遊ぶ", Involved: "祖母" } && i1.Caller == Said,
            (Verbs.IntakeContact, CaseCommand.MakeContact i2) => choice == "made" && i2.Item == item && i2 is { How: "訪問", Note: "電話" } && i2.Day == new DateOnly(2026, 12, 1),
            (Verbs.IntakeContact, CaseCommand.MissContact i3) => choice == "missed" && i3.Item == item && i3 is { How: "訪問", Note: "電話" },
            (Verbs.IntakeContact, CaseCommand.SettleIntake i4) => choice == "settled" && i4.Item == item,
            (Verbs.ErrandDone, CaseCommand.TellFamily e1) => e1.Item == item && e1.How == "訪問" && e1.Day == new DateOnly(2026, 12, 1),
            (Verbs.CaseOpen, CaseCommand.Open c1) => c1.Goal == "遊ぶ" && (c1.For is null || c1.For == Said),
            (Verbs.CaseClose, CaseCommand.Close) => true,
            (Verbs.CaseGoal, CaseCommand.KeepGoal keep) => choice == "holds" && keep.For == Said,
            (Verbs.CaseGoal, CaseCommand.SetGoal c2) => c2.Goal == "遊ぶ" && c2.For == Said,
            (Verbs.TeamJoin, CaseCommand.Join c3) => c3 is { Agency: "保育課", Profession: "看護師", Hours: not null, Closures.Count: 1 },
            (Verbs.QuestionAsk, CaseCommand.Ask c4) => c4 is { Text: "どこですか", Urgent: true, Addressed: ["a1", "a2"] } && (item is null ? c4.For == Said : c4.Intake == item),
            (Verbs.QuestionAnswer, CaseCommand.GiveAnswer c5) => c5.Item == item && c5.Text == "ここです" && c5.For == Said,
            (Verbs.QuestionPass, CaseCommand.Pass c6) => c6.Item == item && c6.ToAgency == "a3",
            (Verbs.QuestionPromise, CaseCommand.MakePromise c7) => c7.Item == item && c7.Day == new DateOnly(2026, 12, 1),
            (Verbs.QuestionSolved, CaseCommand.MarkSolved c8) => c8.Item == item,
            (Verbs.QuestionNotYet, CaseCommand.MarkNotYet c9) => c9.Item == item,
            (Verbs.ConsultChoose, CaseCommand.ChooseConsult c10) =>
                c10.Item == item && string.Equals(c10.Way.ToString(), choice, StringComparison.OrdinalIgnoreCase) && c10.Note == "病院　電話",
            (Verbs.ConsultReport, CaseCommand.ReportConsult c11) => c11.Item == item && (choice == "stuck" ? c11.Result is null : c11.Result == "できた"),
            (Verbs.CouncilDraft, CaseCommand.DraftCouncil c12) => c12.Item == item && c12.Draft == "下書き",
            (Verbs.CouncilAnswer, CaseCommand.AnswerFromCouncil c13) => c13.Item == item && c13.Result == "できた",
            (Verbs.UpdateShare, CaseCommand.CorrectUpdate u1) => choice == "correct" && u1.Item == item
                && u1 is { Text: "どこですか", About: UpdateAbout.Procedure, Links: ["計画書.docx", "https://example.com/a"] },
            (Verbs.UpdateShare, CaseCommand.WithdrawUpdate u2) => choice == "withdraw" && u2.Item == item,
            (Verbs.UpdateShare, CaseCommand.ShareUpdate u3) => item is null && u3.Addressed.All(a => a is "a1" or "a2")
                && u3 is { Text: "どこですか", About: UpdateAbout.Procedure, Confirm: true, Links: ["計画書.docx", "https://example.com/a"] },
            (Verbs.UpdateConfirm, CaseCommand.CloseUpdate u4) => choice == "closed" && u4.Item == item,
            (Verbs.UpdateConfirm, CaseCommand.ConfirmUpdate u5) => u5.Item == item && u5.Corrections is 0 or 1,
            (Verbs.AdviceAsk, CaseCommand.AskCoordinatorsAdvice a1) => a1.Item == item && choice == "coordinator",
            (Verbs.AdviceAsk, CaseCommand.AskAdvice a2) => a2 is { Text: "どうすれば", About: { Value: "q1" } },
            (Verbs.AdviceGive, CaseCommand.GiveAdvice a3) => a3.Item == item && a3.Text == "こうします",
            (Verbs.AdviceDone, CaseCommand.EndAdvice a4) => a4.Item == item,
            (Verbs.SupervisorAnswer, CaseCommand.AnswerInvitation a5) => a5.Accepts == (choice == "accept"),
            (Verbs.HandoffStart, CaseCommand.OfferHandoff h1) => choice == "offer" && h1.Item == item && h1 is { To: "保育課" or "29:q", People: "所沢さん", Note: "電話" },
            (Verbs.HandoffStart, CaseCommand.KeepReturned h2) => choice == "keep" && h2.Item == item,
            (Verbs.HandoffStart, CaseCommand.DropHandoff h3) => choice == "drop" && h3.Item == item && h3.Reason == "異動",
            (Verbs.HandoffStart, CaseCommand.StartHandoff h4) => h4.Until == new DateOnly(2026, 12, 4) && h4.From == "a4"
                && (choice == "stage" ? (h4.Stage, h4.Reason) == (item, HandoffReason.LifeStage) : (h4.Stage, h4.Reason) == (null, HandoffReason.Transfer)),
            (Verbs.HandoffAccept, CaseCommand.AcceptHandoff h5) => h5.Item == item && h5.Parts.Count == (choice == "some" ? 2 : 0),
            (Verbs.HandoffReturn, CaseCommand.ReturnHandoff h6) => h6.Item == item && h6.Reason == "遊ぶため" && h6.Parts.Count == (choice == "some" ? 2 : 0),
            (Verbs.StagePlan, CaseCommand.SetBirthMonth s1) => choice == "birth" && s1.Month == new DateOnly(2023, 5, 1),
            (Verbs.StagePlan, CaseCommand.MoveStage s2) => choice == "move" && s2.Item == (item ?? "l4") && s2 is { Reason: "遊ぶため", Day: not null },
            (Verbs.StagePlan, CaseCommand.DropStage s3) => choice == "drop" && s3.Item == (item ?? "l4") && s3.Reason == "異動",
            (Verbs.StagePlan, CaseCommand.EndStage s4) => choice == "done" && s4.Item == (item ?? "l4"),
            _ => ConferenceSays(command, button.Verb, item, choice),
        };
    }

    private static bool Says(DirectoryCommand? command, CardButton button)
    {
        var item = button.Data.TryGetProperty("item", out var id) ? id.GetString() : null;
        return (button.Data.GetProperty("choice").GetString(), command) switch
        {
            ("verify", DirectoryCommand.Verify c) => c.Id == item,
            ("gone", DirectoryCommand.Retire c) => c.Id == item,
            ("back", DirectoryCommand.Restore c) => c.Id == item,
            ("missing", DirectoryCommand.Miss c) => c is { What: "夜の訪問", Municipality: "越谷市", Case: not null },
            ("add", DirectoryCommand.Add c) => c.Needs.SequenceEqual(["suction", "oxygen", "夜間", "土日"])
                && c is { Name: "みなみ保育園", Kind: "nursery", Municipality: "川口市", Contact: "048-000-0000", Note: "電話" },
            _ => false,
        };
    }

    /// <summary>Null for a press that is about something else.</summary>
    private static bool? RoleSays(CaseCommand? command, CardButton button, string? item, string? choice) => (button.Verb, choice, command) switch
    {
        (Verbs.RolePropose, _, CaseCommand.ProposeRole c) => item is null && c is { Title: "見学", To: "a4", Next: "a5", Expected: "吸引", Why: "遊ぶため", Until: not null }
            && string.Equals(c.Kind.ToString(), choice, StringComparison.OrdinalIgnoreCase),
        (Verbs.RolePropose, null, CaseCommand.ReproposeRole c) => c.Item == item && c.To == "a4",
        (Verbs.RoleAccept, null, CaseCommand.AcceptRole c) => c.Item == item && c.Member is null or "29:x",
        (Verbs.RoleAccept, "keep", CaseCommand.KeepRole c) => c.Item == item,
        (Verbs.RoleDecline, null, CaseCommand.DeclineRole c) => c.Item == item && c.Reason == "人手",
        (Verbs.RoleDecline, "pass", CaseCommand.PassRole c) => c.Item == item && c is { ToAgency: "a3", Reason: "電話" },
        (Verbs.RoleDecline, "drop", CaseCommand.DropRole c) => c.Item == item && c.Reason == "不要",
        (Verbs.RoleDone, null, CaseCommand.ReportRole c) => c.Item == item && c.Result == "できた",
        (Verbs.RoleDone, _, CaseCommand.JudgeRole c) => c.Item == item && c.Confirmed == (choice == "confirmed"),
        (Verbs.CouncilDraft, "barrier", CaseCommand.RaiseBarrier c) => c.Item == item,
        (Verbs.TeamJoin, "cover", CaseCommand.SetCover c) => c is { Member.Id.Value: "29:y", Days: { First.Day: 1, Last.Day: 5 } },
        (Verbs.TeamJoin, "back", CaseCommand.EndCover) => true,
        _ => null,
    };

    private static bool ConferenceSays(CaseCommand? command, string verb, string? item, string? choice) => (verb, choice, command) switch
    {
        (Verbs.ConferencePlan, null, CaseCommand.PlanConference c) =>
            c is { Day: not null, Time: { Hour: 10, Minute: 30 }, Where: "園", Expected: ["a1", "a2"], Repeat: { Every: 3, Unit: SeriesUnit.Months }, Point: "送迎" },
        (Verbs.ConferencePlan, "point", CaseCommand.AddPoint c) => c.Item == item && c.Text == "送迎",
        (Verbs.ConferencePlan, "move", CaseCommand.MoveConference c) => c.Item == item && c is { Day: not null, Time: not null, Reason: "人手" },
        (Verbs.ConferencePlan, "cancel", CaseCommand.CancelConference c) => c.Item == item && c is { Reason: "遊ぶため", WholeSeries: true },
        (Verbs.ConferencePlan, "notNow", CaseCommand.SkipConference c) => c.Reason == "遊ぶため",
        (Verbs.ConferenceMinutes, _, CaseCommand.TakeMinutes c) =>
            c.Item == item && string.Equals(c.Format.ToString(), choice, StringComparison.OrdinalIgnoreCase),
        (Verbs.ConferenceDecide, "close", CaseCommand.CloseConference c) =>
            c.Item == item && c is { Present: ["a1", "a2"], Note: "電話", NextDay: not null, NextTime: not null },
        (Verbs.ConferenceDecide, _, CaseCommand.DecidePoint c) =>
            c.Item == item && string.Equals($"{c.Point}:{c.Outcome}", choice, StringComparison.OrdinalIgnoreCase) && c.Text == "見直す",
        _ => false,
    };
}
