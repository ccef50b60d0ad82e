using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.CareTeam.Goals;

/// <summary>What an event makes of the check.</summary>
internal static class GoalFold
{
    /// <summary>The case with its new goal; the same words told again only tell more about who said them.</summary>
    public static CaseState Set(CaseState state, CaseEvent.GoalSet e)
    {
        var earlier = state.Goals is [.., var last] && last.Text == e.Goal ? state.Goals.RemoveAt(state.Goals.Count - 1) : state.Goals;
        var goals = earlier.Add(new StatedGoal(e.Goal, e.By, e.At, e.For));
        return state with { Goal = e.Goal, Goals = goals.Count > StatedGoal.MaxKept ? goals.RemoveAt(0) : goals };
    }

    public static GoalCheck Apply(GoalCheck check, CaseEvent.OfItem happened) => happened switch
    {
        CaseEvent.GoalCheckAsked e => ItemFold.Remember(
            ItemFold.Called(ItemFold.Stand(check, e.Standing), e.Mentioned) with { Asking = true }, ItemActKind.GoalAsked, e),
        CaseEvent.GoalCheckMoved e => ItemFold.Remember(
            ItemFold.Stand(check, e.Standing) with { Asking = false, For = e.For }, ItemActKind.GoalKept, e),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Unknown event."),
    };
}
