using System.Collections.Immutable;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.CareTeam.Handoffs;

/// <summary>What an event makes of a handoff.</summary>
internal static class HandoffFold
{
    public static HandoffItem Apply(HandoffItem handoff, CaseEvent.OfItem happened) => happened switch
    {
        CaseEvent.HandoffOffered e => ItemFold.Remember(Offered(handoff, e), ItemActKind.HandoffOffered, e),
        CaseEvent.HandoffCalled e => ItemFold.Remember(
            ItemFold.Called(ItemFold.Stand(handoff, e.Standing), e.Mentioned) with { Nudged = true }, ItemActKind.HandoffCalled, e),
        CaseEvent.HandoffAccepted e => ItemFold.Remember(
            handoff with { Taken = true, Parts = Set(handoff, e.Parts, p => p with { State = PartState.Accepted, By = e.By, Reason = null }) },
            ItemActKind.HandoffAccepted, e),
        CaseEvent.HandoffReturned e => ItemFold.Remember(
            ItemFold.Called(ItemFold.Stand(handoff, e.Standing), e.Mentioned) with
            {
                Step = e.Step,
                Parts = Set(handoff, e.Parts, p => p with { State = PartState.Returned, By = e.By, Reason = e.Reason }),
            },
            ItemActKind.HandoffReturned, e, e.Reason),
        CaseEvent.HandoffKept e => ItemFold.Remember(
            handoff with { Taken = true, Parts = handoff.Parts.ConvertAll(p => p.State == PartState.Returned ? p with { State = PartState.Stays } : p) },
            ItemActKind.HandoffKept, e),
        CaseEvent.HandoffCompleted e => ItemFold.Ended(
            ItemFold.Remember(ItemFold.Called(handoff, []), ItemActKind.HandoffCompleted, e) with { Step = HandoffStep.Complete }, e),
        CaseEvent.HandoffDropped e => ItemFold.Ended(
            ItemFold.Remember(e.Told ? ItemFold.Called(handoff, []) : handoff, ItemActKind.HandoffDropped, e, e.Reason)
                with
            { Step = HandoffStep.Dropped, DropReason = e.Reason }, e),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Unknown event."),
    };

    private static HandoffItem Offered(HandoffItem handoff, CaseEvent.HandoffOffered e)
    {
        var offered = ItemFold.Called(ItemFold.Stand(handoff, e.Standing), e.Mentioned) with
        {
            To = e.To,
            Step = e.Step,
            Until = e.Until,
            People = e.People,
            Note = e.Note,
            Nudged = false,
            Told = handoff.Told || e.Step == HandoffStep.Offered,
            Parts = handoff.Parts.ConvertAll(p => p.State == PartState.Returned ? new HandoffPart(p.Item) : p),
        };
        return offered with { Noticed = [.. offered.Noticed.Union(e.Noticed)] };
    }

    private static ImmutableList<HandoffPart> Set(HandoffItem handoff, ImmutableList<ItemId> items, Func<HandoffPart, HandoffPart> change) =>
        handoff.Parts.ConvertAll(p => items.Contains(p.Item) ? change(p) : p);
}
