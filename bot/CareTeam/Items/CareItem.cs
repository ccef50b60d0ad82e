using System.Collections.Immutable;
using CareTeamBot.CareTeam.Questions;

namespace CareTeamBot.CareTeam.Items;

/// <summary>What the items other than questions share. Immutable.</summary>
public abstract record CareItem : ICareItem
{
    /// <summary>How many acts the card remembers; older ones are in the journal.</summary>
    public const int MaxActs = 8;

    /// <summary>How many of the bot's calls are remembered.</summary>
    public const int MaxPrompts = 4;

    public required string Id { get; init; }
    public int Revision { get; init; } = 1;
    public required Holder Holder { get; init; }
    public required DateTimeOffset Due { get; init; }
    public string? ThreadId { get; init; }
    public ImmutableList<string> Noticed { get; init; } = [];
    public ImmutableList<Prompting> Prompts { get; init; } = [];
    public ImmutableList<ItemAct> Acts { get; init; } = [];

    /// <summary>When and by whom it ended; null while it is open.</summary>
    public ItemEnding? Ending { get; init; }

    /// <summary>Whether its id is made of the count of the case's items.</summary>
    public virtual bool IsCounted => true;

    public bool IsOpen => Ending is null;
    public virtual bool IsVisible => true;
    public virtual bool IsListed => IsOpen && IsVisible;
    public virtual bool IsUrgent => false;
    public virtual ImmutableList<string>? Parties => null;
}

/// <summary>One line of a card's history: who did what, when.</summary>
public sealed record ItemAct(ItemActKind Kind, string? By, DateTimeOffset At, string? Note = null);

public enum ItemActKind
{
    // Goals
    GoalAsked,
    GoalKept,

    // Roles
    RoleProposed,
    RoleNudged,
    RoleDeclined,
    RolePassed,
    RolePutTo,
    RoleGapped,
    RoleGapReminded,
    RoleAccepted,
    RoleKept,
    RoleReminded,
    RoleReported,
    RoleNotYet,
    RoleConfirmed,
    RoleSilence,
    RoleDropped,
    RoleBarrier,

    // Updates
    UpdateConfirmed,
    UpdateNudged,
    UpdateLeftToCoordinator,
    UpdateCorrected,
    UpdateEnded,

    // Handoffs
    HandoffStarted,
    HandoffDrafted,
    HandoffOffered,
    HandoffCalled,
    HandoffAccepted,
    HandoffReturned,
    HandoffKept,
    HandoffCompleted,
    HandoffDropped,

    // Life stages
    StageAsked,
    StageMoved,
    StageHandedOn,
    StageEnded,

    // Conferences
    ConferencePlanned,
    ConferenceCalled,
    ConferenceStarted,
    ConferenceReminded,
    ConferenceMoved,
    ConferenceCancelled,
    ConferencePointAdded,
    ConferenceClosed,
    ConferenceMissed,
}

public sealed record ItemEnding(string By, DateTimeOffset At);

/// <summary>Who holds an item after an event, and until when.</summary>
public sealed record ItemStanding(Holder Holder, DateTimeOffset Due);
