using System.Collections.Immutable;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.CareTeam.Conferences;

/// <summary>What an event makes of a conference or of the check.</summary>
internal static class ConferenceFold
{
    public static ConferenceItem Apply(ConferenceItem conference, CaseEvent.OfItem happened) => happened switch
    {
        CaseEvent.ConferenceCalled e => Remember(
            Spoken(ItemFold.Stand(conference, e.Standing), e.Mentioned) with { Stage = ConferenceStage.Called }, ItemActKind.ConferenceCalled, e),
        CaseEvent.ConferenceStarted e => Remember(
            ItemFold.Called(ItemFold.Stand(conference, e.Standing), e.Mentioned) with { Stage = ConferenceStage.Started }, ItemActKind.ConferenceStarted, e),
        CaseEvent.ConferenceReminded e => Remember(
            ItemFold.Called(ItemFold.Stand(conference, e.Standing), e.Mentioned) with { Stage = ConferenceStage.ToClose }, ItemActKind.ConferenceReminded, e),
        CaseEvent.ConferenceMoved e => Remember(
            Spoken(ItemFold.Stand(conference, e.Standing), e.Mentioned) with { Stage = ConferenceStage.Planned, Start = e.Start, Reason = e.Reason },
            ItemActKind.ConferenceMoved, e, e.Reason),
        CaseEvent.ConferenceCancelled e => Remember(
            ItemFold.Ended(Spoken(conference, e.Mentioned), e) with { Reason = e.Reason }, ItemActKind.ConferenceCancelled, e, e.Reason),
        CaseEvent.ConferencePointAdded e => Remember(
            conference with { Points = conference.Points.Add(e.Point) }, ItemActKind.ConferencePointAdded, e, e.Point.Text),
        CaseEvent.ConferenceLinked e => LinkDecider.Apply(conference, e),
        CaseEvent.ConferencePointDecided e => conference with { Decisions = conference.Decisions.Add(e.Decision) },
        CaseEvent.ConferenceClosed e => Remember(
            ItemFold.Ended(conference, e) with { Minutes = e.Minutes }, ItemActKind.ConferenceClosed, e),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Unknown event."),
    };

    public static ConferenceCheck Apply(ConferenceCheck check, CaseEvent.OfItem happened) => happened switch
    {
        CaseEvent.ConferenceCheckAsked e => ItemFold.Remember(
            ItemFold.Called(ItemFold.Stand(check, e.Standing), e.Mentioned) with { Asking = true }, ItemActKind.ConferenceMissed, e),
        CaseEvent.ConferenceCheckMoved e => ItemFold.Stand(check, e.Standing) with
        {
            Asking = e.Asking,
            Since = e.Since,
            Kept = e.Kept,
            NotNeeded = e.NotNeeded,
        },
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Unknown event."),
    };

    /// <summary>The conference stays as it is, and may be long gone from the state.</summary>
    public static CaseState Take(CaseState state, CaseEvent.MinutesTaken e)
    {
        var taken = state.Taken.Add(new TakenMinutes(e.By, e.Item, e.Format, e.At));
        return state with { Taken = taken.Count > TakenMinutes.MaxKept ? taken.RemoveAt(0) : taken };
    }

    private static ConferenceItem Remember(ConferenceItem conference, ItemActKind kind, CaseEvent e, string? note = null) =>
        ItemFold.Remember(conference, kind, e, note);

    /// <summary>A call in the thread that brings nobody a card of their own: there is nothing in it that they must do before the day.</summary>
    private static ConferenceItem Spoken(ConferenceItem conference, ImmutableList<MemberId> mentioned) =>
        mentioned.IsEmpty ? conference : ItemFold.Called(conference, mentioned) with { Noticed = conference.Noticed };
}
