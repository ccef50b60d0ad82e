using CareTeamBot.CareTeam.Goals;

namespace CareTeamBot.CareTeam.Cases;

public abstract partial record CaseCommand
{
    public sealed record SetGoal(Actor By, DateTimeOffset Now, string Goal, OnBehalf? For = null) : CaseCommand(By, Now)
    {
        internal override Decision Decide(CaseState state, CareRules rules) => new GoalDecider(state, rules).Set(this, Goal, For);

        internal override NamedDays NamedDays => Cases.NamedDays.Told(For?.Day);
    }

    /// <summary>The goal still holds as it is.</summary>
    public sealed record KeepGoal(Actor By, DateTimeOffset Now, OnBehalf? For = null) : CaseCommand(By, Now)
    {
        internal override Decision Decide(CaseState state, CareRules rules) => new GoalDecider(state, rules).Keep(this);

        internal override NamedDays NamedDays => Cases.NamedDays.Told(For?.Day);
    }
}
