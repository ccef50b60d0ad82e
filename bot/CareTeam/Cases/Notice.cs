namespace CareTeamBot.CareTeam.Cases;

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
