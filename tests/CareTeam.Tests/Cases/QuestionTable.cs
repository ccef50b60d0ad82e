using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Questions;
using static CareTeamBot.CareTeam.Tests.Cases.Cases;
using static CareTeamBot.CareTeam.Tests.Cases.CommandTable;

namespace CareTeamBot.CareTeam.Tests.Cases;

/// <summary>The case, its team and its questions.</summary>
internal static class QuestionTable
{
    private static readonly IReadOnlyDictionary<string, Func<Play>> Situations = new Dictionary<string, Func<Play>>
    {
        ["no case"] = () => NoCase(),
        ["nothing asked"] = () => Gone(OpenCase()),
        ["watched"] = () => Gone(WatchedQuestion()),
        ["asked"] = () => Gone(AskedQuestion()),
        ["asked for the family"] = () => Gone(AskedForMother()),
        ["promised"] = () => Gone(PromisedQuestion()),
        ["nudged"] = () => Gone(NudgedQuestion()),
        ["widened"] = () => Gone(WidenedQuestion()),
        ["consult"] = () => Gone(EscalatedQuestion()),
        ["council"] = () => Gone(CouncilQuestion()),
        ["answered"] = () => Gone(AnsweredQuestion()),
        ["solved"] = () => Gone(SolvedQuestion()),
        ["case closed"] = () => Gone(SolvedQuestion()).Close(Coordinator),
    };

    private static readonly (string Name, Func<Actor, Play, CaseCommand> Make)[] Commands =
    [
        ("open", (by, p) => new CaseCommand.Open(by, p.Now, null)),
        ("open with a goal", (by, p) => new CaseCommand.Open(by, p.Now, "園に行きたい")),
        ("close", (by, p) => new CaseCommand.Close(by, p.Now)),
        ("name coordinator", (by, p) => new CaseCommand.NameCoordinator(by, p.Now, Therapist.Here())),
        ("name somebody from outside", (by, p) => new CaseCommand.NameCoordinator(by, p.Now, new NamedPerson.Outside(new Actor(new("u-new"), "新しい 人", "ja")))),
        ("sweep", (_, p) => new CaseCommand.Sweep(p.Now, [Coordinator.Id, Mother.Id, Doctor.Id], p.Now.AddDays(1))),
        ("name nobody", (by, p) => new CaseCommand.NameCoordinator(by, p.Now, null)),
        ("join", (by, p) => new CaseCommand.Join(by, p.Now, "新しい事業所", null)),
        ("leave", (by, p) => new CaseCommand.Leave(by, p.Now)),
        ("set hours", (by, p) => new CaseCommand.SetHours(by, p.Now, CareTeam.Calendar.AgencyHours.Parse("平日 9:00-12:00").Value, null)),
        ("ask", (by, p) => new CaseCommand.Ask(by, p.Now, "別の質問", [], false, QuestionSource.Command, "t2", "m2")),
        ("ask about the post", (by, p) => new CaseCommand.Ask(by, p.Now, Asking, [], false, QuestionSource.MessageAction, "t1", "m1")),
        ("raise a barrier", (by, p) => new CaseCommand.RaiseBarrier(by, p.Now, "看護師のいる園がない", null, null)),
        ("raise a barrier from a gap", (by, p) => new CaseCommand.RaiseBarrier(by, p.Now, "看護師のいる園がない", new("r7"), null)),
        ("raise the question as a barrier", (by, p) => new CaseCommand.RaiseBarrier(by, p.Now, "", new("q1"), null)),
        ("post a question", (by, p) => new CaseCommand.Watch(by, p.Now, "別の質問", [], "rule", "t2", "m2")),
        ("delete the post", (by, p) => new CaseCommand.Unwatch(by, p.Now, "m1")),
        ("reply", (by, p) => new CaseCommand.ReplyInThread(by, p.Now, "t1", "あります。")),
        ("answer", (by, p) => new CaseCommand.GiveAnswer(by, p.Now, new("q1"), "あります。")),
        ("answer for the family", (by, p) => new CaseCommand.GiveAnswer(by, p.Now, new("q1"), "あります。", OfMother)),
        ("ask for the family", (by, p) => new CaseCommand.Ask(by, p.Now, "別の質問", [], false, QuestionSource.Command, "t2", "m2", OfMother)),
        ("pass", (by, p) => new CaseCommand.Pass(by, p.Now, new("q1"), null)),
        ("pass to the nursery", (by, p) => new CaseCommand.Pass(by, p.Now, new("q1"), Nursery)),
        ("promise", (by, p) => new CaseCommand.MakePromise(by, p.Now, new("q1"), new DateOnly(2026, 12, 1))),
        ("promise without a day", (by, p) => new CaseCommand.MakePromise(by, p.Now, new("q1"), null)),
        ("solved", (by, p) => new CaseCommand.MarkSolved(by, p.Now, new("q1"))),
        ("not yet", (by, p) => new CaseCommand.MarkNotYet(by, p.Now, new("q1"))),
        ("choose a visit", (by, p) => new CaseCommand.ChooseConsult(by, p.Now, new("q1"), ConsultWay.Visit, null)),
        ("choose the council", (by, p) => new CaseCommand.ChooseConsult(by, p.Now, new("q1"), ConsultWay.Council, null)),
        ("choose nothing", (by, p) => new CaseCommand.ChooseConsult(by, p.Now, new("q1"), null, null)),
        ("report a result", (by, p) => new CaseCommand.ReportConsult(by, p.Now, new("q1"), "受け入れが決まりました。")),
        ("report no result", (by, p) => new CaseCommand.ReportConsult(by, p.Now, new("q1"), null)),
        ("draft", (by, p) => new CaseCommand.DraftCouncil(by, p.Now, new("q1"), "下書き")),
        ("council answers", (by, p) => new CaseCommand.AnswerFromCouncil(by, p.Now, new("q1"), "配置します。")),
        ("answer what is gone", (by, p) => new CaseCommand.GiveAnswer(by, p.Now, new("q999"), "あります。")),
        ("place", (_, p) => new CaseCommand.SetThread(p.Now, new("q1"), "t9")),
        ("tick", (_, p) => new CaseCommand.Tick(p.Now)),
        ("tick at the due moment", (_, p) => new CaseCommand.Tick(p.State.Due ?? p.Now)),
    ];

    public static CommandTable Table { get; } = new("Questions", Situations, Commands, Standing);

    private static string Standing(CaseState state) => state.FindQuestion(new("q1")) switch
    {
        null => "",
        { Ending: { } ending } => $" -> closed, {ending.Reason}",
        var q => $" -> {q.Step}, held by {q.Holder.Kind}{(q.Holder.Ids.IsEmpty ? "" : $" {string.Join(' ', q.Holder.Ids)}")}",
    };
}
