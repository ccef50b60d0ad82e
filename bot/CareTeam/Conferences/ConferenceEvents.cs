using System.Collections.Immutable;
using CareTeamBot.CareTeam.Conferences;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.CareTeam.Cases;

public abstract partial record CaseEvent
{
    [StoredAs("conference.planned")]
    public sealed record ConferencePlanned(MemberId By, DateTimeOffset At, ConferenceItem Conference) : OfItem(By, At, Conference.Id)
    {
        public override CareItem Begun => Conference;
    }

    /// <summary>The working day before: the agenda, with a call to those who must be there.</summary>
    [StoredAs("conference.called")]
    public sealed record ConferenceCalled(MemberId By, DateTimeOffset At, ItemId Item, Standing Standing, ImmutableList<MemberId> Mentioned)
        : OfItem(By, At, Item)
    {
        public override bool Shows => true;
        public override CallKind? Call => Mentioned.IsEmpty ? null : CallKind.Conference;
    }

    [StoredAs("conference.started")]
    public sealed record ConferenceStarted(MemberId By, DateTimeOffset At, ItemId Item, Standing Standing, ImmutableList<MemberId> Mentioned)
        : OfItem(By, At, Item)
    {
        public override bool Shows => true;
        public override CallKind? Call => CallKind.ConferenceStarted;
    }

    /// <summary>Its day is over and it is still open.</summary>
    [StoredAs("conference.reminded")]
    public sealed record ConferenceReminded(MemberId By, DateTimeOffset At, ItemId Item, Standing Standing, ImmutableList<MemberId> Mentioned)
        : OfItem(By, At, Item)
    {
        public override bool Shows => true;
        public override CallKind? Call => CallKind.ConferenceToClose;
    }

    /// <summary>Those who were called already are told.</summary>
    [StoredAs("conference.moved")]
    public sealed record ConferenceMoved(
        MemberId By, DateTimeOffset At, ItemId Item, Standing Standing, DateTimeOffset Start, string Reason, ImmutableList<MemberId> Mentioned)
        : OfItem(By, At, Item)
    {
        public override CallKind? Call => Mentioned.IsEmpty ? null : CallKind.ConferenceMoved;
    }

    [StoredAs("conference.cancelled")]
    public sealed record ConferenceCancelled(MemberId By, DateTimeOffset At, ItemId Item, string Reason, ImmutableList<MemberId> Mentioned)
        : OfItem(By, At, Item)
    {
        public override CallKind? Call => Mentioned.IsEmpty ? null : CallKind.ConferenceCancelled;
    }

    [StoredAs("conference.pointAdded")]
    public sealed record ConferencePointAdded(MemberId By, DateTimeOffset At, ItemId Item, AddedPoint Point) : OfItem(By, At, Item);

    [StoredAs("conference.pointDecided")]
    public sealed record ConferencePointDecided(MemberId By, DateTimeOffset At, ItemId Item, PointDecision Decision) : OfItem(By, At, Item);

    [StoredAs("conference.closed")]
    public sealed record ConferenceClosed(MemberId By, DateTimeOffset At, ItemId Item, Minutes Minutes) : OfItem(By, At, Item);

    /// <summary>The minutes leave the case as a file: who took them, and when.</summary>
    [StoredAs("conference.minutesTaken")]
    public sealed record MinutesTaken(MemberId By, DateTimeOffset At, ItemId Item, MinutesFormat Format) : OfItem(By, At, Item);

    [StoredAs("conference.linked")]
    public sealed record ConferenceLinked(MemberId By, DateTimeOffset At, ItemId Item, ConferenceLink Kind, Uri Link) : OfItem(By, At, Item);

    [StoredAs("conference.checkPlanned")]
    public sealed record ConferenceCheckPlanned(MemberId By, DateTimeOffset At, ConferenceCheck Check) : OfItem(By, At, Check.Id)
    {
        public override CareItem Begun => Check;
    }

    [StoredAs("conference.checkAsked")]
    public sealed record ConferenceCheckAsked(MemberId By, DateTimeOffset At, ItemId Item, Standing Standing, ImmutableList<MemberId> Mentioned)
        : OfItem(By, At, Item)
    {
        public override bool Shows => true;
        public override CallKind? Call => CallKind.ConferenceCheck;
    }

    /// <summary>A conference was planned, moved, cancelled or held, or none is needed: the next check is at another time.</summary>
    [StoredAs("conference.checkMoved")]
    public sealed record ConferenceCheckMoved(
        MemberId By, DateTimeOffset At, ItemId Item, Standing Standing, DateTimeOffset Since, ImmutableList<AddedPoint> Kept, string? NotNeeded,
        bool Asking = false)
        : OfItem(By, At, Item);
}
