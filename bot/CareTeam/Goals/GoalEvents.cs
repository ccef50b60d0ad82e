using System.Collections.Immutable;
using CareTeamBot.CareTeam.Goals;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.CareTeam.Cases;

public abstract partial record CaseEvent
{
    public sealed record GoalSet(string By, DateTimeOffset At, string Goal, OnBehalf? For = null) : CaseEvent(By, At);

    public sealed record GoalCheckPlanned(string By, DateTimeOffset At, GoalCheck Check) : OfItem(By, At, Check.Id)
    {
        public override CareItem Begun => Check;
    }

    public sealed record GoalCheckAsked(string By, DateTimeOffset At, string Item, ItemStanding Standing, ImmutableList<string> Mentioned)
        : OfItem(By, At, Item)
    {
        public override bool Shows => true;
        public override CallKind? Call => CallKind.GoalCheck;
    }

    /// <summary>The goal was said to hold, or a new one was written: the next check is a long way off.</summary>
    public sealed record GoalCheckMoved(string By, DateTimeOffset At, string Item, ItemStanding Standing, OnBehalf? For = null)
        : OfItem(By, At, Item);
}
