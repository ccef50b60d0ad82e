using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Goals;
using static CareTeamBot.CareTeam.Tests.Cases.Cases;
using static CareTeamBot.CareTeam.Tests.Cases.CommandTable;

namespace CareTeamBot.CareTeam.Tests.Cases;

/// <summary>What the child and family want.</summary>
internal static class GoalTable
{
    private static readonly IReadOnlyDictionary<string, Func<Play>> Situations = new Dictionary<string, Func<Play>>
    {
        ["no case"] = () => NoCase(),
        ["no goal"] = () => Gone(NoCase().Open(Coordinator).Join(Mother, Family).Join(HealthNurse, Health).Join(Doctor, Hospital)),
        ["goal set"] = () => Gone(OpenCase()),
        ["goal asked about"] = () => Gone(OpenCase().Until<CaseEvent.GoalCheckAsked>()),
        ["goal asked about, nobody said a word"] = () => Gone(OpenCase().Until<CaseEvent.GoalCheckAsked>().Until<CaseEvent.GoalCheckAsked>()),
        ["case closed"] = () => Gone(OpenCase()).Close(Coordinator),
    };

    private static readonly (string Name, Func<Actor, Play, CaseCommand> Make)[] Commands =
    [
        ("set goal", (by, p) => new CaseCommand.SetGoal(by, p.Now, "園に行きたい")),
        ("set a goal for the family", (by, p) => new CaseCommand.SetGoal(by, p.Now, "園に行きたい", OfMother)),
        ("set the same goal, said by the mother", (by, p) => new CaseCommand.SetGoal(by, p.Now, "友だちと遊びたい", OfMother)),
        ("set the same goal", (by, p) => new CaseCommand.SetGoal(by, p.Now, "友だちと遊びたい")),
        ("set no goal", (by, p) => new CaseCommand.SetGoal(by, p.Now, " ")),
        ("keep the goal", (by, p) => new CaseCommand.KeepGoal(by, p.Now)),
        ("keep the goal for the family", (by, p) => new CaseCommand.KeepGoal(by, p.Now, OfMother)),
        ("close", (by, p) => new CaseCommand.Close(by, p.Now)),
        ("leave", (by, p) => new CaseCommand.Leave(by, p.Now)),
        ("tick", (_, p) => new CaseCommand.Tick(p.Now)),
        ("tick at the due moment", (_, p) => new CaseCommand.Tick(p.State.Due ?? p.Now)),
    ];

    public static CommandTable Table { get; } = new("Goals", Situations, Commands, Standing);

    private static string Standing(CaseState state) => state.Items.OfType<GoalCheck>().FirstOrDefault() switch
    {
        null => "",
        var check => $" -> {(check.Asking ? "asking" : "resting")}, held by {check.Holder.Kind} {string.Join(' ', check.Holder.Ids)}, due {check.Due:yyyy-MM-dd}",
    };
}
