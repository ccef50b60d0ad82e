using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.CareTeam.LifeStages;

/// <summary>What an event makes of a life stage.</summary>
internal static class LifeStageFold
{
    public static LifeStagePrompt Apply(LifeStagePrompt stage, CaseEvent.OfItem happened) => happened switch
    {
        CaseEvent.StageAsked e => ItemFold.Remember(
            ItemFold.Called(ItemFold.Stand(stage, e.Standing), e.Mentioned) with { Asking = true }, ItemActKind.StageAsked, e),
        CaseEvent.StageMoved e => ItemFold.Remember(
            ItemFold.Stand(stage, e.Standing) with { Date = e.Date, Asking = false, Reason = e.Reason, ByHand = stage.ByHand || e.ByHand, Handoff = null },
            ItemActKind.StageMoved, e, e.Reason),
        CaseEvent.StageHandedOn e => ItemFold.Remember(
            ItemFold.Stand(stage, e.Standing) with { Asking = false, Handoff = e.Handoff }, ItemActKind.StageHandedOn, e),
        CaseEvent.StageEnded e => ItemFold.Ended(
            ItemFold.Remember(stage, ItemActKind.StageEnded, e, e.Reason) with { Asking = false, End = e.End, Reason = e.Reason }, e),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Unknown event."),
    };
}
