namespace CareTeamBot.CareTeam.Items;

/// <summary>Why the bot calls people to an item's card, with a short message that mentions them. Names are stored.</summary>
public enum CallKind
{
    // Questions
    Nudge,
    Widen,
    Consult,
    Council,
    CouncilReminder,
    PromiseLapsed,
    Answered,

    // Goals
    GoalCheck,

    // Roles
    RoleNudge,
    RoleGap,
    RoleGapReminder,
    RoleNamed,
    RoleReminder,
    RoleReported,
    RoleNotYet,

    // Updates
    UpdateNudge,
    UpdateCorrected,

    // Advice
    Advice,

    // Intakes
    FirstContact,
    IntakeDecision,

    // Errands
    Errand,

    // Handoffs
    HandoffStarted,
    HandoffInvite,
    HandoffDraft,
    HandoffNudge,
    HandoffSilent,
    HandoffReturned,
    HandoffComplete,
    HandoffDropped,

    // Life stages
    LifeStage,

    // Conferences
    Conference,
    ConferenceStarted,
    ConferenceToClose,
    ConferenceMoved,
    ConferenceCancelled,
    ConferenceCheck,
}
