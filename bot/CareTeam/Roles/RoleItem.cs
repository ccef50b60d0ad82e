using System.Collections.Immutable;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Conferences;
using CareTeamBot.CareTeam.Handoffs;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Questions;

namespace CareTeamBot.CareTeam.Roles;

/// <summary>
/// A role or a task that somebody is asked to take. While it is proposed its holder is who was asked: one agency, or one
/// person (whose colleagues may answer too). Accepted, the doer holds it; reported, the proposer; as a gap, the coordinator.
/// </summary>
[StoredAs("role")]
public sealed record RoleItem : CareItem
{
    /// <summary>The longest title, in UTF-16 code units.</summary>
    public const int MaxTitle = 200;

    /// <summary>The longest of its other texts, in UTF-16 code units.</summary>
    public const int MaxText = 1000;

    /// <summary>How many may be open at once; proposing beyond it is refused with words that say so.</summary>
    public static OpenLimit Open { get; } = new(InCase: 100, OfOne: 40);

    /// <summary>How many declines the item remembers; older ones are in the journal.</summary>
    public const int MaxDeclines = 20;

    public RoleKind RoleKind { get; init; }
    public required string Title { get; init; }

    /// <summary>Which wish of the child and family it serves.</summary>
    public string? Why { get; init; }

    public string? Expected { get; init; }

    /// <summary>The last day; null for none.</summary>
    public DateOnly? Until { get; init; }

    public required MemberId ProposerId { get; init; }
    public AgencyId? ProposerAgencyId { get; init; }
    public required DateTimeOffset ProposedAt { get; init; }

    /// <summary>Who was asked first: one agency or one person.</summary>
    public required Holder To { get; init; }

    /// <summary>Who is asked next where the first does not take it; null for nobody, and once they have been asked.</summary>
    public Holder? Next { get; init; }

    public RoleStep Step { get; init; }

    /// <summary>When it was put to who is asked now; from then the wait for their answer counts.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    public GapReason? Gap { get; init; }
    public ImmutableList<RoleDecline> Declines { get; init; } = [];
    public MemberId? DoerId { get; init; }

    /// <summary>The agency for which the doer took it.</summary>
    public AgencyId? DoerAgencyId { get; init; }

    public DateTimeOffset? AcceptedAt { get; init; }

    /// <summary>The moment at which <see cref="Until"/> is over for the doer; null without a day, and while nobody does it.</summary>
    public DateTimeOffset? Deadline { get; init; }

    /// <summary>How often its doer was asked how it goes since they last said so.</summary>
    public int Reminders { get; init; }

    /// <summary>What came of it, in the doer's words.</summary>
    public string? Result { get; init; }

    public RoleOutcome? Outcome { get; init; }

    /// <summary>Nobody has taken it: the coordinator holds it.</summary>
    public bool IsGap => IsOpen && Step == RoleStep.Gap;

    /// <summary>Somebody took the task, and its day is over.</summary>
    public bool IsStalled(DateTimeOffset now) =>
        IsOpen && RoleKind == RoleKind.Task && Step == RoleStep.Accepted && Deadline <= now;

    public bool HasDeclined(AgencyId? agencyId, MemberId? memberId) =>
        Declines.Exists(d => agencyId is null ? d.By == memberId : d.AgencyId == agencyId);

    internal override AgendaPoint? OnAgenda(DateTimeOffset now, CareRules rules) =>
        IsGap ? new(Id.Value, AgendaGroup.Gaps, Title)
        : IsStalled(now) ? new(Id.Value, AgendaGroup.Stalled, Title)
        : null;

    /// <summary>What is done waits for its proposer's word, which the incoming side takes over.</summary>
    internal override CaseEvent HandOver(HandoffMove move) => Step == RoleStep.Reported
        ? base.HandOver(move)
        : new RoleSteps(move.State, move.Rules).Accepted(this, move.Doer, move.Command);

    internal override RoleItem Apply(CaseEvent.OfItem happened) => RoleFold.Apply(this, happened);

    internal override IEnumerable<CaseEvent> FallDue(CaseState state, CareRules rules, DateTimeOffset now) =>
        new RoleKeeper(state, rules).FallDue(this, now);

    internal override CaseEvent? Reseat(CaseState state, CareRules rules, DateTimeOffset now) =>
        state.HasHolder(this) ? null : new RoleKeeper(state, rules).Reseated(this, state.NextHolder(Holder), now);
}

/// <summary>Stored by name.</summary>
public enum RoleKind
{
    /// <summary>Lasts until it is handed back.</summary>
    Role,

    /// <summary>Has a result, after which it is over.</summary>
    Task,
}

public enum RoleStep
{
    Proposed,
    Nudged,
    Gap,
    Accepted,

    /// <summary>The doer says it is done, or hands it back; the proposer says whether that is so.</summary>
    Reported,
    Ended,
}

/// <summary>Why nobody does it.</summary>
public enum GapReason
{
    NoAnswer,
    Declined,

    /// <summary>Whoever was asked or did it is not in the case any more.</summary>
    NobodyThere,
}

public enum RoleOutcome
{
    Confirmed,

    /// <summary>It was reported done and nobody said a word.</summary>
    Silence,

    /// <summary>It is not needed any more.</summary>
    Dropped,

    /// <summary>Nobody can do it here: it goes on as a barrier.</summary>
    Barrier,
}

/// <summary>Somebody can't take it, for a reason, or pointed to another agency.</summary>
public sealed record RoleDecline(MemberId By, AgencyId? AgencyId, string? Reason, AgencyId? ToAgencyId, DateTimeOffset At);

/// <summary>Why it was put to somebody anew. Stored by name.</summary>
public enum RoleMove
{
    NoAnswer,
    Declined,
    PassedOn,

    /// <summary>The coordinator or the proposer asked somebody else.</summary>
    AskedAnew,

    /// <summary>Who did it has left: their agency is asked who goes on.</summary>
    DoerLeft,
}
