using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Conferences;
using static CareTeamBot.CareTeam.Tests.Cases.Cases;
using static CareTeamBot.CareTeam.Tests.Cases.CommandTable;

namespace CareTeamBot.CareTeam.Tests.Cases;

/// <summary>Conferences, and the watch over "none for long".</summary>
internal static class ConferenceTable
{
    private static readonly DateOnly Day = new(2026, 12, 9);
    private static readonly Repeat Monthly = new(1, SeriesUnit.Months);

    private static readonly IReadOnlyDictionary<string, Func<Play>> Situations = new Dictionary<string, Func<Play>>
    {
        ["no case"] = () => NoCase(),
        ["none planned"] = () => Gone(OpenCase()),
        ["none for long"] = () => Gone(OpenCase().UntilDue()),
        ["planned"] = () => Gone(Planned()),
        ["called"] = () => Gone(Planned().UntilDue()),
        ["started"] = () => Gone(Started()),
        ["started, a question open"] = () => Gone(Started().Ask(Mother, Asking).Pass(HealthNurse).Pass(Doctor)),
        ["a point settled"] = () => Gone(Started().Decide(Doctor, "p1", PointOutcome.Settled)),
        ["its day is over"] = () => Gone(Started().UntilDue()),
        ["closed, the next planned"] = () => Gone(OpenCase().Plan(Mother, Day, repeat: Monthly).UntilDue().UntilDue().EndConference(Coordinator)),
        ["cancelled"] = () => Gone(Planned().Cancel(Mother, "雪")),
        ["case closed"] = () => Gone(OpenCase()).Close(Coordinator),
    };

    private static readonly (string Name, Func<Actor, Play, CaseCommand> Make)[] Commands =
    [
        ("plan", (by, p) => new CaseCommand.PlanConference(by, p.Now, new(2027, 3, 3), new(10, 0), "園", [Health], null)),
        ("plan for tomorrow", (by, p) => new CaseCommand.PlanConference(by, p.Now, p.Rules.Calendar.DayOf(p.Now).AddDays(1), new(8, 45), null, [], Monthly, "送迎")),
        ("plan the same moment", (by, p) => new CaseCommand.PlanConference(by, p.Now, Day, new(14, 0), null, [], null)),
        ("plan without a day", (by, p) => new CaseCommand.PlanConference(by, p.Now, null, new(14, 0), null, [], null)),
        ("plan for yesterday", (by, p) => new CaseCommand.PlanConference(by, p.Now, p.Rules.Calendar.DayOf(p.Now).AddDays(-1), new(14, 0), null, [], null)),
        ("add a point", (by, p) => new CaseCommand.AddPoint(by, p.Now, new("c2"), "吸引の研修")),
        ("add a point for the next", (by, p) => new CaseCommand.AddPoint(by, p.Now, null, "吸引の研修")),
        ("add nothing", (by, p) => new CaseCommand.AddPoint(by, p.Now, null, " ")),
        ("move", (by, p) => new CaseCommand.MoveConference(by, p.Now, new("c2"), new(2027, 3, 4), null, "台風")),
        ("move without a reason", (by, p) => new CaseCommand.MoveConference(by, p.Now, new("c2"), new(2027, 3, 4), null, " ")),
        ("cancel", (by, p) => new CaseCommand.CancelConference(by, p.Now, new("c2"), "台風")),
        ("decide: settled", (by, p) => new CaseCommand.DecidePoint(by, p.Now, new("c2"), "p1", PointOutcome.Settled, null, null, null)),
        ("decide: the goal holds", (by, p) => new CaseCommand.DecidePoint(by, p.Now, new("c2"), "goal", PointOutcome.Settled, null, null, null)),
        ("decide: a question", (by, p) => new CaseCommand.DecidePoint(by, p.Now, new("c2"), "p1", PointOutcome.Question, null, Nursery, null)),
        ("decide: a role", (by, p) => new CaseCommand.DecidePoint(by, p.Now, new("c2"), "p1", PointOutcome.Role, null, Nursery, null)),
        ("decide: a task for nobody", (by, p) => new CaseCommand.DecidePoint(by, p.Now, new("c2"), "p1", PointOutcome.Task, null, null, null)),
        ("decide: a barrier", (by, p) => new CaseCommand.DecidePoint(by, p.Now, new("c2"), "p1", PointOutcome.Barrier, null, null, null)),
        ("decide: the question is settled", (by, p) => new CaseCommand.DecidePoint(by, p.Now, new("c2"), "q1", PointOutcome.Settled, "園で受けます", null, null)),
        ("decide: the question is a barrier", (by, p) => new CaseCommand.DecidePoint(by, p.Now, new("c2"), "q1", PointOutcome.Barrier, null, null, null)),
        ("decide: nothing", (by, p) => new CaseCommand.DecidePoint(by, p.Now, new("c2"), "p1", null, null, null, null)),
        ("decide: no such point", (by, p) => new CaseCommand.DecidePoint(by, p.Now, new("c2"), "p9", PointOutcome.Settled, null, null, null)),
        ("close it", (by, p) => new CaseCommand.CloseConference(by, p.Now, new("c2"), [Health, Mother.Id], "よく話せた", null, null)),
        ("close it and plan the next", (by, p) => new CaseCommand.CloseConference(by, p.Now, new("c2"), [], null, new(2027, 3, 5), null)),
        ("take the minutes", (by, p) => new CaseCommand.TakeMinutes(by, p.Now, new("c2"), MinutesFormat.Word)),
        ("take minutes of no conference", (by, p) => new CaseCommand.TakeMinutes(by, p.Now, new("c1"), MinutesFormat.Markdown)),
        ("none is needed", (by, p) => new CaseCommand.SkipConference(by, p.Now, "毎週会っている")),
        ("none is needed, without a reason", (by, p) => new CaseCommand.SkipConference(by, p.Now, null)),
        ("link the meeting", (_, p) => new CaseCommand.LinkConference(p.Now, new("c2"), ConferenceLink.Meeting, new Uri("https://teams.example/meet"))),
        ("link the minutes", (_, p) => new CaseCommand.LinkConference(p.Now, new("c2"), ConferenceLink.Minutes, new Uri("https://files.example/minutes.docx"))),
        ("close", (by, p) => new CaseCommand.Close(by, p.Now)),
        ("leave", (by, p) => new CaseCommand.Leave(by, p.Now)),
        ("tick", (_, p) => new CaseCommand.Tick(p.Now)),
        ("tick at the due moment", (_, p) => new CaseCommand.Tick(p.State.Due ?? p.Now)),
    ];

    public static CommandTable Table { get; } = new("Conferences", Situations, Commands, Standing);

    private static Play Planned() => OpenCase().Plan(Mother, Day, point: "送迎");

    private static Play Started() => Planned().UntilDue().UntilDue();

    private static string Standing(CaseState state) => state.FindItem(new("c2")) switch
    {
        ConferenceItem { Minutes: { } minutes } => $" -> held, {minutes.Points.Count} points, next {minutes.Next:yyyy-MM-dd}",
        ConferenceItem { Ending: not null } => " -> cancelled",
        ConferenceItem c => $" -> {c.Stage}, {c.Points.Count} points, {c.Decisions.Count} decided, held by {c.Holder.Kind} {string.Join(' ', c.Holder.Ids)}, due {c.Due:yyyy-MM-dd HH:mm}",
        _ => state.Items.OfType<ConferenceCheck>().FirstOrDefault() is { } check
            ? $" -> {(check.Asking ? "asking" : "watching")}, {check.Kept.Count} kept, due {check.Due:yyyy-MM-dd}"
            : "",
    };
}
