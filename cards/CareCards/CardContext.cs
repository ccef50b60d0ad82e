using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Resources;

namespace CareTeamBot.Cards;

/// <summary>What every card needs. For a personal card that is about no one case, <see cref="State"/> is <see cref="CaseState.None"/>.</summary>
public sealed record CardContext
{
    /// <summary>The case's id, or empty where the card is about none.</summary>
    public required string CaseId { get; init; }

    public required CaseState State { get; init; }
    public required CareRules Rules { get; init; }

    /// <summary>The viewer's language, or the channel's for a card that is posted for all.</summary>
    public required Locale Locale { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>Goes into every button's and the refresh's <c>data.slot</c>: which message the card is.</summary>
    public required string Slot { get; init; }

    /// <summary>The channel's name, as a person wrote it.</summary>
    public string? CaseName { get; init; }

    /// <summary>Who looks at the card, so that it offers what they may do; null for the card as posted for all, which offers everything.</summary>
    public string? ViewerId { get; init; }

    /// <summary>Whether the viewer alone sees the card, so that it offers to ask a supervisor.</summary>
    public bool OffersAdvice { get; init; }

    /// <summary>Whether a case may be begun in a personal chat, because the bot makes its channel.</summary>
    public bool MakesChannels { get; init; }

    /// <summary>For the coordinator's card: who of the directory might help, the best first.</summary>
    public IReadOnlyList<Resource> Proposals { get; init; } = [];

    /// <summary>One line on top: why something was not done, or what was done.</summary>
    public Notice? Notice { get; init; }
}

/// <summary>Something to tell the viewer.</summary>
/// <param name="Refusal">Why it was not done, for <see cref="NoticeKind.Refused"/>.</param>
/// <param name="Detail">A name, a limit or a date that the sentence needs; for <see cref="NoticeKind.HoursUnreadable"/> the sentence itself.</param>
/// <param name="Kind">What is told.</param>
public sealed record Notice(RefusalReason? Refusal, string? Detail, NoticeKind Kind = NoticeKind.Refused);

public enum NoticeKind
{
    Refused,

    /// <summary>A question from a personal chat was put in the channel; the detail is the case's name.</summary>
    AskedInChannel,

    /// <summary>An update was put in the channel; the detail is the case's name.</summary>
    SharedInChannel,

    /// <summary>What a press on a list's row did; the detail is the button's verb.</summary>
    Done,

    /// <summary>A question was put to the supervisor.</summary>
    AdviceAsked,

    /// <summary>Supervisors were named, and are asked whether they will.</summary>
    SupervisorsInvited,

    /// <summary>The detail, a person, said yes or no to being supervisor.</summary>
    SupervisorAccepted,
    SupervisorDeclined,

    /// <summary>The detail, people of the case, were not in its channel and were taken out.</summary>
    MembersSwept,

    /// <summary>The opening hours or closures could not be read; the detail is a sentence that says where.</summary>
    HoursUnreadable,

    /// <summary>A role or task was proposed; its card is in the thread.</summary>
    RoleProposed,

    /// <summary>A file is offered in the presser's own chat.</summary>
    FileOffered,

    /// <summary>A file could not be saved where Teams had said.</summary>
    FileNotSaved,

    /// <summary>A consultation was registered; its card is in the channel.</summary>
    IntakeRegistered,

    /// <summary>A handoff was started; its card is in the thread.</summary>
    HandoffStarted,
    /// <summary>A conference was planned; its card is in the channel.</summary>
    ConferencePlanned,

    /// <summary>A point was put on the next conference's agenda.</summary>
    PointAdded,

    /// <summary>A case was begun in a personal chat; its channel is being made.</summary>
    ChannelAsked,

    /// <summary>The directory was changed: an entry was added, verified, taken out, or a need recorded that nobody meets.</summary>
    ResourceAdded,
    ResourceVerified,
    ResourceGone,
    MissingRecorded,

    /// <summary>It was taken, but the channel that it would show in can't be reached now; the coordinator knows.</summary>
    ChannelAway,

    /// <summary>An entry that was taken out is back.</summary>
    ResourceBack,
}

/// <summary>The cards other than prompts, for the words of their notifications.</summary>
public enum CardKind
{
    Case,
    Team,
    Consult,
    Status,
    PersonalStatus,
    Digest,
    Help,
    AskForm,
    ShareForm,
    AdviceForm,
    Invitation,
    IntakeForm,
    ConferenceForm,
    Agenda,
    Notice,
    Gone,

    // Roles
    RoleForm,
    TaskForm,

    // Handoffs and life stages
    HandoffForm,
    Stages,

    // Channels
    Opening,
    Trouble,
    ChannelLost,

    // Resources
    Resources,
    ResourceForm,
    RetiredResources,
}

/// <summary>One of a person's cases, for views in their personal chat.</summary>
public sealed record CaseGlance(string CaseId, string? Name, CaseState State);
