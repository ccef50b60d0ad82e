using CareTeamBot.Cards.Schema;
using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.Cards.Goals;

/// <summary>What can be pressed about the goal.</summary>
internal static class GoalButtons
{
    public static readonly Button Set = new(
        "case.goal", p => new CaseCommand.SetGoal(p.By, p.Now, p[Fields.Goal] ?? "", p.For), Fields.Goal, Fields.ForWho, Fields.ForDay, Fields.ForHow);

    public static readonly Button Keep = new("goal.keep", p => new CaseCommand.KeepGoal(p.By, p.Now, p.For), Fields.ForWho, Fields.ForDay, Fields.ForHow)
    { Earlier = [new("case.goal", "holds")], Done = l => GoalWords.In(l).Kept };

    public static readonly Button[] All = [Set, Keep];
}
