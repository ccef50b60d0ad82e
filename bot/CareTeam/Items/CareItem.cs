using System.Collections.Immutable;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Conferences;
using CareTeamBot.CareTeam.Handoffs;
using CareTeamBot.CareTeam.Questions;

namespace CareTeamBot.CareTeam.Items;

/// <summary>
/// Whatever a case has open: a question, a role, a handoff … While it is open it has exactly one holder and a moment at
/// which the bot acts. Each kind derives from it and says how it behaves. Immutable.
/// </summary>
public abstract record CareItem
{
    /// <summary>How many acts the card remembers; older ones are in the journal.</summary>
    public const int MaxActs = 8;

    /// <summary>How many of the bot's calls are remembered.</summary>
    public const int MaxPrompts = 4;

    /// <summary>A letter for its kind and a number, such as <c>q3</c>: unique in the case.</summary>
    public required ItemId Id { get; init; }

    /// <summary>Rises with every event of the item; its cards carry it.</summary>
    public int Revision { get; init; } = 1;

    public required Holder Holder { get; init; }
    public required DateTimeOffset Due { get; init; }

    /// <summary>The channel thread that it lives in (the root message's id); null where it has none yet.</summary>
    public string? ThreadId { get; init; }

    /// <summary>Members who have its card in their personal chat.</summary>
    public ImmutableList<MemberId> Noticed { get; init; } = [];

    /// <summary>The bot's latest calls in the thread, so that their cards can be shown again; at most <see cref="MaxPrompts"/>.</summary>
    public ImmutableList<Prompting> Prompts { get; init; } = [];

    public ImmutableList<ItemAct> Acts { get; init; } = [];

    /// <summary>When, by whom and why it ended; null while it is open.</summary>
    public Ending? Ending { get; init; }

    public bool IsOpen => Ending is null;

    /// <summary>Whether it has a card at all; some items only wait in the background for their day.</summary>
    public virtual bool IsVisible => true;

    /// <summary>Whether it is on the status, the agendas and somebody's list, and must end before the case does.</summary>
    public virtual bool IsListed => IsOpen && IsVisible;

    /// <summary>Whether it is told at any hour and beyond every limit.</summary>
    public virtual bool IsUrgent => false;

    /// <summary>
    /// Those who alone may know of it, in their personal chats; null for all of the case. An item with parties is neither
    /// visible nor listed, so that whatever shows a case passes it over.
    /// </summary>
    public virtual ImmutableList<MemberId>? Parties => null;

    /// <summary>The case that has taken the number in its id.</summary>
    internal virtual CaseState CountedIn(CaseState state) => state with { ItemCount = state.ItemCount + 1 };

    /// <summary>What one of its kind's events makes of it.</summary>
    internal abstract CareItem Apply(CaseEvent.OfItem happened);

    /// <summary>What the clock brings about when it is due; at least one event that moves its due moment, or ends it.</summary>
    internal abstract IEnumerable<CaseEvent> FallDue(CaseState state, CareRules rules, DateTimeOffset now);

    /// <summary>Finds a holder again after somebody left, moved or became coordinator; null where all is well.</summary>
    internal virtual CaseEvent? Reseat(CaseState state, CareRules rules, DateTimeOffset now) => state.HasHolder(this)
        ? null
        : new CaseEvent.ItemReheld(Actor.Bot.Id, now, Id, state.NextHolder(Holder));

    /// <summary>The point that it makes on an agenda, if it is one for a conference.</summary>
    internal virtual AgendaPoint? OnAgenda(DateTimeOffset now, CareRules rules) => null;

    /// <summary>Whether a handoff may take it over: not what the coordinator holds.</summary>
    internal virtual bool MayChangeHands => Holder.Kind != HolderKind.Coordinator;

    /// <summary>The incoming side of a handoff takes it over.</summary>
    internal virtual CaseEvent HandOver(HandoffMove move) => new CaseEvent.ItemReheld(move.Command.By.Id, move.Command.Now, Id, move.Next(Holder));

    /// <summary>How it ends with its case, having waited in the background.</summary>
    internal virtual CaseEvent EndWithCase(CaseCommand command) => new CaseEvent.ItemDropped(command.By.Id, command.Now, Id);
}

/// <summary>One line of a card's history: who did what, when.</summary>
public sealed record ItemAct(ItemActKind Kind, MemberId? By, DateTimeOffset At, string? Note = null);

/// <summary>What was done. Names are stored.</summary>
public enum ItemActKind
{
    // Questions
    Asked,
    Nudged,
    Widened,
    Passed,
    Promised,
    PromiseLapsed,
    Answered,
    NotYet,
    Solved,
    ClosedOnSilence,
    ConsultOpened,
    ConsultChosen,
    CouncilOpened,
    CouncilDrafted,
    Reminded,

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

/// <summary>When and by whom an item ended. <c>Reason</c> is told for questions alone.</summary>
public sealed record Ending(MemberId By, DateTimeOffset At, EndingReason? Reason = null);

/// <summary>Who holds an item after an event, and until when.</summary>
public record Standing(Holder Holder, DateTimeOffset Due);
