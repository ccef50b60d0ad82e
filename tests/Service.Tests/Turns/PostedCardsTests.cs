using System.Text.Json.Nodes;
using CareTeamBot.Cards.Schema;
using CareTeamBot.CareTeam.Calendar;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Conferences;
using CareTeamBot.CareTeam.Handoffs;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Questions;
using CareTeamBot.CareTeam.Resources;
using CareTeamBot.CareTeam.Roles;
using CareTeamBot.CareTeam.Updates;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Turns;
using Newtonsoft.Json.Linq;
using Xunit;

namespace CareTeamBot.Service.Tests.Turns;

/// <summary>What buttons sent while one verb stood for several acts. Such cards stand in channels for years, and mean what they meant.</summary>
public sealed class PostedCardsTests
{
    private const string Item = "x1";
    private const string Thread = "1700000000000";
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 1, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Day = new(2026, 12, 1);
    private static readonly Actor By = new(new("29:p"), "だれか", "ja");
    private static readonly OnBehalf Said = new("母", new DateOnly(2026, 11, 20), "電話");
    private static readonly CaseAddress Place = new() { ServiceUrl = "", ChannelId = "19:x" };

    private sealed record Sent(string Verb, string? Choice, string? Item, string Inputs, Meaning Means)
    {
        public override string ToString() => $"{Verb} {Choice} {Item}";
    }

    private static readonly Sent[] All =
    [
        new("case.open", null, null, "goal=遊ぶ", new CaseCommand.Open(By, Now, "遊ぶ")),
        new("case.open", "intake", null, "worry=眠れない|goal=遊ぶ|involved=祖母|forWho=母|forDay=2026-11-20|forHow=電話",
            new CaseCommand.RegisterIntake(By, Now, Said, "眠れない", "遊ぶ", "祖母", Thread)),
        new("case.open", "again", Item, "", new Meaning { Command = new CaseCommand.Open(By, Now, null), OpeningStep = "again" }),
        new("case.open", "kept", Item, "", new Meaning { Command = new CaseCommand.Open(By, Now, null), OpeningStep = "kept" }),
        new("case.open", "drop", Item, "", new Meaning { Command = new CaseCommand.Open(By, Now, null), OpeningStep = "drop" }),
        new("case.goal", null, null, "goal=遊ぶ", new CaseCommand.SetGoal(By, Now, "遊ぶ")),
        new("case.goal", "holds", Item, "forWho=母|forDay=2026-11-20|forHow=電話", new CaseCommand.KeepGoal(By, Now, Said)),
        new("team.join", null, null, "agency=保育課|profession=看護師", new CaseCommand.Join(By, Now, "保育課", "看護師", null, null)),
        new("team.join", "cover", null, "cover=29:y|first=2026-12-01|last=2026-12-01", new CaseCommand.SetCover(By, Now, new NamedPerson.Unasked(new("29:y"), ""), new Closure(Day, Day))),
        new("team.join", "back", null, "", new CaseCommand.EndCover(By, Now)),
        new("question.ask", null, null, "text=どこ|addressed=a1,a2|urgent=true", new CaseCommand.Ask(By, Now, "どこ", ["a1", "a2"], true, QuestionSource.Command, Thread, "m1")),
        new("question.ask", null, Item, "text=どこ|addressed=a1", new CaseCommand.Ask(By, Now, "どこ", ["a1"], false, QuestionSource.Command, Thread, "m1", null, new(Item))),
        new("consult.choose", "visit", Item, "resource=病院|note=電話", new CaseCommand.ChooseConsult(By, Now, new(Item), ConsultWay.Visit, "病院　電話")),
        new("consult.report", "found", Item, "result=できた", new CaseCommand.ReportConsult(By, Now, new(Item), "できた")),
        new("consult.report", "found", Item, "", new Notice(RefusalReason.TextMissing, null)),
        new("consult.report", "stuck", Item, "result=できた", new CaseCommand.ReportConsult(By, Now, new(Item), null)),
        new("council.draft", null, Item, "draft=案", new CaseCommand.DraftCouncil(By, Now, new(Item), "案")),
        new("council.draft", "barrier", Item, "", new CaseCommand.RaiseBarrier(By, Now, "", new(Item), Thread)),
        new("update.share", null, null, "text=元気|about=health|addressed=a1|confirm=true|links=a", new CaseCommand.ShareUpdate(
            By, Now, "元気", UpdateAbout.Health, ["a1"], true, ["a"], Thread, "m1", null)),
        new("update.share", "correct", Item, "text=元気|about=health|links=a", new CaseCommand.CorrectUpdate(By, Now, new(Item), "元気", UpdateAbout.Health, ["a"])),
        new("update.share", "withdraw", Item, "", new CaseCommand.WithdrawUpdate(By, Now, new(Item))),
        new("update.confirm", "1", Item, "", new CaseCommand.ConfirmUpdate(By, Now, new(Item), 1)),
        new("update.confirm", null, Item, "", new CaseCommand.ConfirmUpdate(By, Now, new(Item), null)),
        new("update.confirm", "closed", Item, "", new CaseCommand.CloseUpdate(By, Now, new(Item))),
        new("role.propose", "role", null, "title=見学|to=a4|next=a5|why=何|expected=吸引|until=2026-12-01", new CaseCommand.ProposeRole(
            By, Now, RoleKind.Role, "見学", "何", "吸引", Day, "a4", "a5", Thread)),
        new("role.propose", "task", null, "title=見学|to=a4", new CaseCommand.ProposeRole(By, Now, RoleKind.Task, "見学", null, null, null, "a4", null, Thread)),
        new("role.propose", null, Item, "to=a4|because=不要", new CaseCommand.ReproposeRole(By, Now, new(Item), "a4", null)),
        new("role.accept", null, Item, "member=29:x", new CaseCommand.AcceptRole(By, Now, new(Item), "29:x")),
        new("role.accept", "keep", Item, "day=2026-12-01", new CaseCommand.KeepRole(By, Now, new(Item), Day)),
        new("role.decline", null, Item, "reason=人手", new CaseCommand.DeclineRole(By, Now, new(Item), "人手")),
        new("role.decline", "pass", Item, "toAgency=a3|note=電話", new CaseCommand.PassRole(By, Now, new(Item), "a3", "電話")),
        new("role.decline", "drop", Item, "because=不要|to=a4", new CaseCommand.DropRole(By, Now, new(Item), "不要")),
        new("role.done", null, Item, "result=できた", new CaseCommand.ReportRole(By, Now, new(Item), "できた")),
        new("role.done", "confirmed", Item, "", new CaseCommand.JudgeRole(By, Now, new(Item), true, null)),
        new("role.done", "notYet", Item, "note=もう少し", new CaseCommand.JudgeRole(By, Now, new(Item), false, "もう少し")),
        new("handoff.start", null, null, "from=a4|toPerson=29:q|newAgency=園|cause=transfer|until=2026-12-01|people=人|note=合図", new CaseCommand.StartHandoff(
            By, Now, "a4", "29:q", HandoffReason.Transfer, Day, "人", "合図", Thread) { IsChosen = true }),
        new("handoff.start", "stage", Item, "from=a4|newAgency=園|note=合図", new CaseCommand.StartHandoff(
            By, Now, "a4", "園", HandoffReason.LifeStage, null, null, "合図", Thread, new(Item)) { IsChosen = false }),
        new("handoff.start", "offer", Item, "toAgency=a3|until=2026-12-01|people=人|note=合図", new CaseCommand.OfferHandoff(
            By, Now, new(Item), "a3", Day, "人", "合図") { IsChosen = true }),
        new("handoff.start", "keep", Item, "", new CaseCommand.KeepReturned(By, Now, new(Item))),
        new("handoff.start", "drop", Item, "dropWhy=異動", new CaseCommand.DropHandoff(By, Now, new(Item), "異動")),
        new("handoff.accept", "all", Item, "", new CaseCommand.AcceptHandoff(By, Now, new(Item), [])),
        new("handoff.accept", "some", Item, "parts=q1,q2", new CaseCommand.AcceptHandoff(By, Now, new(Item), [new("q1"), new("q2")])),
        new("handoff.accept", "some", Item, "", new Notice(RefusalReason.HandoffPartMissing, null)),
        new("handoff.accept", "q3", Item, "", new CaseCommand.AcceptHandoff(By, Now, new(Item), [new("q3")])),
        new("handoff.return", "some", Item, "back=q1|why=人手", new CaseCommand.ReturnHandoff(By, Now, new(Item), [new("q1")], "人手")),
        new("stage.plan", "birth", null, "birth=2023-05", new CaseCommand.SetBirthMonth(By, Now, new DateOnly(2023, 5, 1))),
        new("stage.plan", "move", null, "stage=l4|day=2026-12-01|why=延期", new CaseCommand.MoveStage(By, Now, new("l4"), Day, "延期")),
        new("stage.plan", "move", Item, "day=2026-12-01|why=延期", new CaseCommand.MoveStage(By, Now, new(Item), Day, "延期")),
        new("stage.plan", "done", Item, "", new CaseCommand.EndStage(By, Now, new(Item))),
        new("stage.plan", "drop", Item, "dropWhy=転居", new CaseCommand.DropStage(By, Now, new(Item), "転居")),
        new("stage.plan", "drop", null, "stage=l4|why=転居", new CaseCommand.DropStage(By, Now, new("l4"), "転居")),
        new("conference.plan", null, null, "day=2026-12-01|time=10:30|place=園|invited=a1|repeat=m3|point=送迎", new CaseCommand.PlanConference(
            By, Now, Day, new TimeOnly(10, 30), "園", ["a1"], new Repeat(3, SeriesUnit.Months), "送迎")),
        new("conference.plan", "point", Item, "point=送迎", new CaseCommand.AddPoint(By, Now, new(Item), "送迎")),
        new("conference.plan", "move", Item, "day=2026-12-01|time=10:30|reason=雪", new CaseCommand.MoveConference(By, Now, new(Item), Day, new TimeOnly(10, 30), "雪")),
        new("conference.plan", "cancel", Item, "why=雪|whole=true", new CaseCommand.CancelConference(By, Now, new(Item), "雪", true)),
        new("conference.plan", "notNow", Item, "why=順調", new CaseCommand.SkipConference(By, Now, "順調")),
        new("conference.decide", "q3:settled", Item, "text.q3=話した|to.q3=a1|until.q3=2026-12-01", new CaseCommand.DecidePoint(
            By, Now, new(Item), "q3", PointOutcome.Settled, "話した", "a1", Day)),
        new("conference.decide", "close", Item, "present=a1|note=記録|nextDay=2026-12-01|nextTime=11:00", new CaseCommand.CloseConference(
            By, Now, new(Item), ["a1"], "記録", Day, new TimeOnly(11, 0))),
        new("conference.minutes", "word", Item, "", new CaseCommand.TakeMinutes(By, Now, new(Item), MinutesFormat.Word)),
        new("conference.minutes", "markdown", Item, "", new CaseCommand.TakeMinutes(By, Now, new(Item), MinutesFormat.Markdown)),
        new("resource.find", "2", null, "text=吸引", new Meaning { Page = 2 }),
        new("resource.find", "retired", null, "", new Meaning { Shows = View.RetiredResources }),
        new("resource.find", "retired-2", null, "", new Meaning { Shows = View.RetiredResources, Page = 2 }),
        new("resource.add", "add", null, "name=園|kind=nursery|needs=suction|more=夜間、土日|where=川口市|contact=048|note=坂", new DirectoryCommand.Add(
            By, Now, "園", "nursery", ["suction", "夜間", "土日"], "川口市", "048", "坂")),
        new("resource.add", "verify", Item, "", new DirectoryCommand.Verify(By, Now, Item)),
        new("resource.add", "gone", Item, "", new DirectoryCommand.Retire(By, Now, Item)),
        new("resource.add", "back", Item, "", new DirectoryCommand.Restore(By, Now, Item)),
        new("resource.add", "missing", Item, "what=夜|missingWhere=越谷市", new DirectoryCommand.Miss(By, Now, "夜", "越谷市", Place.CaseId)),
        new("resource.add", null, null, "name=園", new Notice(RefusalReason.UnknownVerb, null)),
        new("intake.contact", "made", Item, "day=2026-12-01|how=訪問|note=会えた", new CaseCommand.MakeContact(By, Now, new(Item), Day, "訪問", "会えた")),
        new("intake.contact", "missed", Item, "day=2026-12-01|how=訪問", new CaseCommand.MissContact(By, Now, new(Item), Day, "訪問", null)),
        new("intake.contact", "settled", Item, "", new CaseCommand.SettleIntake(By, Now, new(Item))),
        new("intake.contact", null, Item, "", new Notice(RefusalReason.UnknownVerb, null)),
        new("advice.ask", null, Item, "advice=どう", new CaseCommand.AskAdvice(By, Now, "どう", new(Item))),
        new("advice.ask", null, null, "advice=どう|aboutItem=c1/q1", new CaseCommand.AskAdvice(By, Now, "どう", new("q1"))),
        new("advice.ask", "coordinator", Item, "", new CaseCommand.AskCoordinatorsAdvice(By, Now, new(Item))),
        new("supervisor.answer", "accept", null, "", new CaseCommand.AnswerInvitation(By, Now, true)),
        new("supervisor.answer", "decline", null, "", new CaseCommand.AnswerInvitation(By, Now, false)),
    ];

    public static TheoryData<string> Rows => [.. All.Select((sent, index) => $"{index} {sent}")];

    [Theory]
    [MemberData(nameof(Rows))]
    public void WhatACardSentBefore_MeansTheSame(string row)
    {
        var sent = All[int.Parse(row.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)];

        var means = Press(sent);

        Assert.Equal((sent.Means.Command?.GetType(), sent.Means.Directory?.GetType()), (means.Command?.GetType(), means.Directory?.GetType()));
        Assert.Equivalent(sent.Means, means, strict: true);
    }

    /// <summary>A pair of before that is forgotten above would be found by nobody.</summary>
    [Fact]
    public void EveryFormerVerb_IsAmongThem() => Assert.All(Verbs.Buttons.SelectMany(b => b.Earlier), former => Assert.Contains(All, sent =>
        sent.Verb == former.Verb && (former.Choice is null || sent.Choice == former.Choice) && (!former.OfItem || sent.Item is not null)));

    private static Meaning Press(Sent sent)
    {
        var data = new JsonObject();
        foreach (var input in sent.Inputs.Split('|', StringSplitOptions.RemoveEmptyEntries))
            data[input[..input.IndexOf('=', StringComparison.Ordinal)]] = input[(input.IndexOf('=', StringComparison.Ordinal) + 1)..];
        if (sent.Choice is not null)
            data["choice"] = sent.Choice;
        if (sent.Item is not null)
            data["item"] = sent.Item;
        var turn = new TurnInput.Press(new() { Where = Place, By = By, CaseId = Place.CaseId, ThreadId = Thread, ActivityId = "m1" });
        return new PressDecoder(WorkingCalendar.Japan).Decode(sent.Verb, new CardInputs(JToken.Parse(data.ToJsonString())), turn, Now);
    }
}
