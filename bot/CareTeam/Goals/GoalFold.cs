using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.CareTeam.Goals;

/// <summary>What an event makes of the check.</summary>
internal static class GoalFold
{
    public static GoalCheck Apply(GoalCheck check, CaseEvent.OfItem happened) => happened switch
    {
        CaseEvent.GoalCheckAsked e => ItemFold.Remember(
            ItemFold.Called(ItemFold.Stand(check, e.Standing), e.Mentioned) with { Asking = true }, ItemActKind.GoalAsked, e),
        CaseEvent.GoalCheckMoved e => ItemFold.Remember(
            ItemFold.Stand(check, e.Standing) with { Asking = false }, ItemActKind.GoalKept, e),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Unknown event."),
    };
}
