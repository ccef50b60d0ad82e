using System.Collections.Immutable;

namespace CareTeamBot.CareTeam.Cases;

/// <summary>
/// What a command leads to: events, or a refusal with a reason, or neither where everything is already as asked (a
/// redelivered command, say).
/// </summary>
public sealed record Decision(ImmutableList<CaseEvent> Events, Refusal? Refusal)
{
    public static Decision Unchanged { get; } = new([], null);

    public static Decision Accepted(params ReadOnlySpan<CaseEvent> events) => new([.. events], null);

    public static Decision Accepted(IEnumerable<CaseEvent> events) => new([.. events], null);

    public static Decision Refused(RefusalReason reason, string? detail = null) => new([], new Refusal(reason, detail));
}

/// <summary>Why not, for a person to read; the words are with the cards. <c>Detail</c> is a name, a limit or a date.</summary>
public sealed record Refusal(RefusalReason Reason, string? Detail);

public enum RefusalReason
{
    NoCase,
    CaseClosed,
    CaseDeleted,
    OpenItemsLeft,
    OnlyCoordinator,
    NobodyNamed,
    AgencyNameMissing,
    JoinFirst,
    TextMissing,
    TextTooLong,
    TooManyOpen,
    TooManyOfYours,
    TooManyWatched,
    TooFast,
    TooFastUrgent,
    ItemGone,
    ItemClosed,
    OwnQuestion,
    NotTheAsker,
    DayMissing,
    DayPast,
    DayTooFar,
    ChoiceMissing,
    NotInChannel,
    UnknownVerb,
    ChannelOnly,
    WhichCase,

    // People who are named
    PersonNotInChannel,
    PersonNotServed,
    RosterUnread,

    // Limits
    DayOutOfRange,
    CaseFull,
    TooManyAgencies,
    TooManyPeople,

    // Who leads
    GuestsDoNotReopen,
    ReopenedByTeam,
    PresenceUnknown,

    // On behalf of the family
    DayAhead,
    TooManyErrands,
    FamilyTold,

    // Intakes
    TooManyIntakes,
    IntakeOver,
    ContactFirst,

    // Roles
    RoleTitleMissing,
    ReceiverMissing,
    ReceiverUnknown,
    TooManyRoles,
    NotAsked,
    RoleTaken,
    RoleNotTaken,
    RoleOver,
    DoerUnknown,
    ReasonMissing,
    NotTheDoer,
    NotTheProposer,
    CoverIsOneself,
    CoverDaysMissing,

    // Updates
    TooManyUpdates,
    LinksUnclear,
    NotAskedToConfirm,
    NotTheSharer,
    UpdateOver,
    UpdateWithdrawn,
    UpdateChanged,

    // Advice
    NoSupervisor,
    TooManySupervisors,
    SupervisorNotYet,
    PrivateOnly,

    // Handoffs
    HandoffNotYours,
    HandoffToMissing,
    HandoffToItself,
    HandoffsTooMany,
    HandoffPartMissing,

    // Life stages
    BirthMonthUnreadable,
    StageDayMissing,

    // Conferences
    ConferenceGone,
    ConferenceOver,
    ConferenceNotStarted,
    NoMinutes,
    ConferenceReason,
    WhenMissing,
    PointGone,
    TooManyPoints,
    TooManyConferences,

    // Resources
    ResourceNameMissing,
    DirectoryForSupporters,
    DirectoryFull,
}
