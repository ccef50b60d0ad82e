using System.Collections.Immutable;
using CareTeamBot.CareTeam.Goals;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.CareTeam.Cases;

public abstract partial record CaseEvent
{
    [StoredAs("case.goalSet")]
    public sealed record GoalSet(string By, DateTimeOffset At, string Goal, OnBehalf? For = null) : CaseEvent(By, At);

    [StoredAs("goal.checkPlanned")]
    public sealed record GoalCheckPlanned(string By, DateTimeOffset At, GoalCheck Check) : OfItem(By, At, Check.Id)
    {
        public override CareItem Begun => Check;
    }

    [StoredAs("goal.checkAsked")]
    public sealed record GoalCheckAsked(string By, DateTimeOffset At, string Item, Standing Standing, ImmutableList<string> Mentioned)
        : OfItem(By, At, Item)
    {
        public override bool Shows => true;
        public override CallKind? Call => CallKind.GoalCheck;
    }

    /// <summary>The goal was said to hold, or a new one was written: the next check is a long way off.</summary>
    [StoredAs("goal.checkMoved")]
    public sealed record GoalCheckMoved(string By, DateTimeOffset At, string Item, Standing Standing, OnBehalf? For = null)
        : OfItem(By, At, Item);
}
