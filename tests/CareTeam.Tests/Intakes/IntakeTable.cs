using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Intakes;
using CareTeamBot.CareTeam.Questions;
using static CareTeamBot.CareTeam.Tests.Cases.Cases;
using static CareTeamBot.CareTeam.Tests.Cases.CommandTable;

namespace CareTeamBot.CareTeam.Tests.Cases;

/// <summary>Consultations that came in.</summary>
internal static class IntakeTable
{
    private static readonly IReadOnlyDictionary<string, Func<Play>> Situations = new Dictionary<string, Func<Play>>
    {
        ["no case"] = () => NoCase(),
        ["registered where there was no case"] = () => NoCase().TakeIn(Coordinator),
        ["registered"] = () => Gone(OpenCase().TakeIn(HealthNurse)),
        ["overdue"] = () => Gone(OpenCase().TakeIn(HealthNurse)).UntilDue(),
        ["not reached"] = () => Gone(OpenCase().TakeIn(HealthNurse)).Miss(HealthNurse),
        ["reached"] = () => Gone(OpenCase().TakeIn(HealthNurse)).Contact(HealthNurse),
        ["made a question"] = () => Gone(OpenCase().TakeIn(HealthNurse)).AskOf(HealthNurse),
        ["over"] = () => Gone(OpenCase().TakeIn(HealthNurse)).Contact(HealthNurse).Settle(Coordinator),
        ["case closed"] = () => Gone(OpenCase().TakeIn(HealthNurse)).Contact(HealthNurse).Settle(Coordinator).Close(Coordinator),
    };

    private static readonly (string Name, Func<Actor, Play, CaseCommand> Make)[] Commands =
    [
        ("register", (by, p) => TakingIn(by, p) with { Worry = "夜、眠れません。" }),
        ("register the same", (by, p) => TakingIn(by, p)),
        ("contact made", (by, p) => new CaseCommand.MakeContact(by, p.Now, Id(p), null, "電話", null)),
        ("contact made tomorrow", (by, p) => new CaseCommand.MakeContact(by, p.Now, Id(p), new DateOnly(2027, 12, 1), "電話", null)),
        ("not reached", (by, p) => new CaseCommand.MissContact(by, p.Now, Id(p), null, "電話", "留守でした")),
        ("settle", (by, p) => new CaseCommand.SettleIntake(by, p.Now, Id(p))),
        ("make a question of it", (by, p) => new CaseCommand.Ask(by, p.Now, "眠れるようにするには？", [], false, QuestionSource.Command, "t1", "m1", Intake: Id(p))),
        ("contact about what is gone", (by, p) => new CaseCommand.MakeContact(by, p.Now, new("i99"), null, null, null)),
        ("leave", (by, p) => new CaseCommand.Leave(by, p.Now)),
        ("tick", (_, p) => new CaseCommand.Tick(p.Now)),
        ("tick at the due moment", (_, p) => new CaseCommand.Tick(p.State.Due ?? p.Now)),
    ];

    public static CommandTable Table { get; } = new("Intakes", Situations, Commands, Standing);

    private static ItemId Id(Play play) => play.State.Items.Concat(play.State.EndedItems).OfType<IntakeItem>().FirstOrDefault()?.Id ?? new ItemId("i1");

    private static string Standing(CaseState state) => state.Items.Concat(state.EndedItems).OfType<IntakeItem>().FirstOrDefault() switch
    {
        null => "",
        { IsOpen: false } => " -> over",
        var i => $" -> {(i.FirstContact is null ? "to reach" : "to decide")}, held by {i.Holder.Kind} {string.Join(' ', i.Holder.Ids)}, due {i.Due:yyyy-MM-dd}",
    };
}
