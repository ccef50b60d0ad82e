using System.Collections.Immutable;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.CareTeam.Handoffs;

/// <summary>
/// What one side hands to another, つなぎ支援. The outgoing side goes on holding its open items until the incoming side
/// accepts them, item by item or all at once. Its own holder is whoever has to act on the handoff itself.
/// </summary>
[StoredAs("handoff")]
public sealed record HandoffItem : CareItem
{
    /// <summary>The longest of its texts, in UTF-16 code units.</summary>
    public const int MaxText = 1000;

    /// <summary>How many may be open at once; starting beyond it is refused with words that say so.</summary>
    public static OpenLimit Open { get; } = new(InCase: 20, OfOne: 12);

    public HandoffStep Step { get; init; }
    public HandoffReason Reason { get; init; }
    public required HandoffSide From { get; init; }

    /// <summary>Null while it is a draft that nobody was chosen for.</summary>
    public HandoffSide? To { get; init; }

    /// <summary>The last day on which both sides look after the child together; null for none.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>People to know, in the outgoing side's words.</summary>
    public string? People { get; init; }

    public string? Note { get; init; }
    public required MemberId StartedBy { get; init; }

    /// <summary>What goes over, in the order of the case's open items.</summary>
    public ImmutableList<HandoffPart> Parts { get; init; } = [];

    /// <summary>The life stage that it is made for.</summary>
    public ItemId? Stage { get; init; }

    /// <summary>Everybody in the case was told that it started.</summary>
    public bool Told { get; init; }

    /// <summary>The incoming side was reminded since it was asked.</summary>
    public bool Nudged { get; init; }

    /// <summary>The incoming side has accepted something, or the whole where nothing was left to accept.</summary>
    public bool Taken { get; init; }

    /// <summary>Why it was dropped.</summary>
    public string? DropReason { get; init; }

    public IEnumerable<HandoffPart> FindOpenParts() => Parts.Where(p => p.State == PartState.Open);

    internal override bool MayChangeHands => false;

    internal override HandoffItem Apply(CaseEvent.OfItem happened) => HandoffFold.Apply(this, happened);

    internal override IEnumerable<CaseEvent> FallDue(CaseState state, CareRules rules, DateTimeOffset now) =>
        new HandoffKeeper(state, rules).FallDue(this, now);
}

/// <summary>Stored by name.</summary>
public enum HandoffStep
{
    /// <summary>Drafted for somebody who left; the coordinator starts or drops it.</summary>
    Draft,

    /// <summary>The incoming agency is not in the case yet.</summary>
    Waiting,

    /// <summary>The incoming side is asked.</summary>
    Offered,

    /// <summary>Something came back, and nothing else is left to answer: it stays, or is offered again.</summary>
    Returned,
    Complete,
    Dropped,
}

/// <summary>Stored by name.</summary>
public enum HandoffReason
{
    LifeStage,
    Transfer,
    Leave,
    EndOfService,
}

/// <summary>One side: an agency, perhaps with a person of it; a person without one; or the name of an agency that is not in the case.</summary>
public sealed record HandoffSide(AgencyId? AgencyId, MemberId? MemberId = null, string? Name = null);

/// <summary>An item that goes over, and what became of it; <c>Reason</c> is why it came back.</summary>
public sealed record HandoffPart(ItemId Item, PartState State = PartState.Open, MemberId? By = null, string? Reason = null);

public enum PartState
{
    Open,
    Accepted,
    Returned,

    /// <summary>Settled: it stays where it is.</summary>
    Stays,
}
