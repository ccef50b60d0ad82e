using System.Collections.Immutable;
using CareTeamBot.CareTeam.Handoffs;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.CareTeam.Cases;

public abstract partial record CaseEvent
{
    [StoredAs("handoff.started")]
    public sealed record HandoffStarted(MemberId By, DateTimeOffset At, HandoffItem Handoff) : OfItem(By, At, Handoff.Id)
    {
        public override CareItem Begun => Handoff;
        public override CallKind? Call => Handoff.Step == HandoffStep.Waiting ? CallKind.HandoffInvite : CallKind.HandoffStarted;
    }

    /// <summary>Somebody left who held something in person.</summary>
    [StoredAs("handoff.drafted")]
    public sealed record HandoffDrafted(MemberId By, DateTimeOffset At, HandoffItem Handoff) : OfItem(By, At, Handoff.Id)
    {
        public override CareItem Begun => Handoff;
        public override CallKind? Call => CallKind.HandoffDraft;
    }

    /// <summary>
    /// It is put to somebody. <c>Noticed</c> get its card; <c>Call</c> says why people are called: all are told when it
    /// starts, and the incoming side is asked again after a return.
    /// </summary>
    [StoredAs("handoff.offered")]
    public sealed record HandoffOffered(
        MemberId By, DateTimeOffset At, ItemId Item, HandoffSide To, HandoffStep Step, DateOnly? Until, string? People, string? Note,
        Standing Standing, ImmutableList<MemberId> Noticed, ImmutableList<MemberId> Mentioned, CallKind Why) : OfItem(By, At, Item)
    {
        public override bool Shows => true;
        public override CallKind? Call => Why;
    }

    /// <summary>The clock called whoever has to act.</summary>
    [StoredAs("handoff.called")]
    public sealed record HandoffCalled(
        MemberId By, DateTimeOffset At, ItemId Item, Standing Standing, ImmutableList<MemberId> Mentioned, CallKind Why) : OfItem(By, At, Item)
    {
        public override bool Shows => true;
        public override CallKind? Call => Why;
    }

    /// <summary>What each accepted item becomes is told by an event of that item.</summary>
    [StoredAs("handoff.accepted")]
    public sealed record HandoffAccepted(MemberId By, DateTimeOffset At, ItemId Item, ImmutableList<ItemId> Parts) : OfItem(By, At, Item);

    [StoredAs("handoff.returned")]
    public sealed record HandoffReturned(
        MemberId By, DateTimeOffset At, ItemId Item, ImmutableList<ItemId> Parts, string Reason, HandoffStep Step, Standing Standing,
        ImmutableList<MemberId> Mentioned) : OfItem(By, At, Item)
    {
        public override bool Shows => true;
        public override CallKind? Call => CallKind.HandoffReturned;
    }

    /// <summary>What came back stays with the outgoing side.</summary>
    [StoredAs("handoff.kept")]
    public sealed record HandoffKept(MemberId By, DateTimeOffset At, ItemId Item) : OfItem(By, At, Item);

    [StoredAs("handoff.completed")]
    public sealed record HandoffCompleted(MemberId By, DateTimeOffset At, ItemId Item) : OfItem(By, At, Item)
    {
        public override CallKind? Call => CallKind.HandoffComplete;
    }

    /// <summary><c>Told</c>: everybody knew of it, and is told that it ended.</summary>
    [StoredAs("handoff.dropped")]
    public sealed record HandoffDropped(MemberId By, DateTimeOffset At, ItemId Item, string Reason, bool Told) : OfItem(By, At, Item)
    {
        public override CallKind? Call => Told ? CallKind.HandoffDropped : null;
    }
}
