using System.Collections.Immutable;
using CareTeamBot.CareTeam.Goals;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.CareTeam.Cases;

public abstract partial record CaseEvent
{
    [StoredAs("case.goalSet")]
    public sealed record GoalSet(MemberId By, DateTimeOffset At, string Goal, OnBehalf? For = null) : CaseEvent(By, At);

    [StoredAs("goal.checkPlanned")]
    public sealed record GoalCheckPlanned(MemberId By, DateTimeOffset At, GoalCheck Check) : OfItem(By, At, Check.Id)
    {
        public override CareItem Begun => Check;
    }

    [StoredAs("goal.checkAsked")]
    public sealed record GoalCheckAsked(MemberId By, DateTimeOffset At, ItemId Item, Standing Standing, ImmutableList<MemberId> Mentioned)
        : OfItem(By, At, Item)
    {
        public override bool Shows => true;
        public override CallKind? Call => CallKind.GoalCheck;
    }

    /// <summary>The goal was said to hold, or a new one was written: the next check is a long way off.</summary>
    [StoredAs("goal.checkMoved")]
    public sealed record GoalCheckMoved(MemberId By, DateTimeOffset At, ItemId Item, Standing Standing, OnBehalf? For = null)
        : OfItem(By, At, Item);
}
