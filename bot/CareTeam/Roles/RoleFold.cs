using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.CareTeam.Roles;

/// <summary>What an event makes of a role or task.</summary>
internal static class RoleFold
{
    public static RoleItem Apply(RoleItem role, CaseEvent.OfItem happened) => happened switch
    {
        CaseEvent.RoleNudged e => Remember(
            ItemFold.Called(ItemFold.Stand(role, e.Standing), e.Mentioned) with { Step = RoleStep.Nudged }, ItemActKind.RoleNudged, e),
        CaseEvent.RoleDeclined e => Declined(role, e),
        CaseEvent.RolePutTo e => Remember(PutTo(role, e), ItemActKind.RolePutTo, e),
        CaseEvent.RoleGapped e => Remember(
            Vacant(ItemFold.Called(ItemFold.Stand(role, e.Standing), e.Mentioned)) with { Step = RoleStep.Gap, Gap = e.Reason, Next = null }, ItemActKind.RoleGapped, e),
        CaseEvent.RoleGapReminded e => Remember(
            ItemFold.Called(ItemFold.Stand(role, e.Standing), e.Mentioned), ItemActKind.RoleGapReminded, e),
        CaseEvent.RoleAccepted e => Remember(Accepted(role, e), ItemActKind.RoleAccepted, e),
        CaseEvent.RoleKept e => Remember(
            ItemFold.Stand(role, e.Standing) with { Until = e.Until, Deadline = e.Deadline, Reminders = 0 }, ItemActKind.RoleKept, e),
        CaseEvent.RoleReminded e => Remember(
            ItemFold.Called(ItemFold.Stand(role, e.Standing), e.Mentioned) with { Reminders = role.Reminders + 1 }, ItemActKind.RoleReminded, e),
        CaseEvent.RoleReported e => Remember(
            ItemFold.Called(ItemFold.Stand(role, e.Standing), e.Mentioned) with { Step = RoleStep.Reported, Result = e.Result }, ItemActKind.RoleReported, e, e.Result),
        CaseEvent.RoleReopened e => Remember(
            ItemFold.Called(ItemFold.Stand(role, e.Standing), e.Mentioned) with { Step = RoleStep.Accepted, Reminders = 0 }, ItemActKind.RoleNotYet, e, e.Note),
        CaseEvent.RoleEnded e => Remember(
            ItemFold.Ended(role, e) with { Step = RoleStep.Ended, Outcome = e.Outcome }, EndOf(e.Outcome), e, e.Note),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Unknown event."),
    };

    private static RoleItem Remember(RoleItem role, ItemActKind kind, CaseEvent e, string? note = null) =>
        ItemFold.Remember(role, kind, e, note);

    private static RoleItem Declined(RoleItem role, CaseEvent.RoleDeclined e)
    {
        var declines = role.Declines.Add(e.Decline);
        var next = role with { Declines = declines.Count > RoleItem.MaxDeclines ? declines.RemoveAt(0) : declines };
        return Remember(next, e.Decline.ToAgencyId is null ? ItemActKind.RoleDeclined : ItemActKind.RolePassed, e, e.Decline.Reason);
    }

    private static RoleItem PutTo(RoleItem role, CaseEvent.RolePutTo e) => Vacant(ItemFold.Stand(role, e.Standing)) with
    {
        Step = RoleStep.Proposed,
        AskedAt = e.At,
        Gap = null,
        Next = e.Next,
        Noticed = [.. role.Noticed.Union(e.Noticed)],
    };

    private static RoleItem Accepted(RoleItem role, CaseEvent.RoleAccepted e)
    {
        var called = e.Mentioned.IsEmpty ? role : ItemFold.Called(role, e.Mentioned);
        return ItemFold.Stand(called, e.Standing) with
        {
            Step = RoleStep.Accepted,
            Gap = null,
            Next = null,
            DoerId = e.DoerId,
            DoerAgencyId = e.AgencyId,
            AcceptedAt = e.At,
            Deadline = e.Deadline,
            Reminders = 0,
        };
    }

    private static RoleItem Vacant(RoleItem role) => role with
    {
        DoerId = null,
        DoerAgencyId = null,
        AcceptedAt = null,
        Deadline = null,
        Reminders = 0,
        Result = null,
    };

    private static ItemActKind EndOf(RoleOutcome outcome) => outcome switch
    {
        RoleOutcome.Confirmed => ItemActKind.RoleConfirmed,
        RoleOutcome.Silence => ItemActKind.RoleSilence,
        RoleOutcome.Dropped => ItemActKind.RoleDropped,
        _ => ItemActKind.RoleBarrier,
    };
}
