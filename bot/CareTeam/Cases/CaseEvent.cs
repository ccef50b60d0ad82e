using CareTeamBot.CareTeam.Calendar;

namespace CareTeamBot.CareTeam.Cases;

/// <summary>
/// Something that happened to a case, as the journal keeps it for ever: shapes may grow, never change. By whom
/// (<c>bot</c> for the clock) and when. A closed union; the events of a kind of item are in that kind's folder.
/// </summary>
public abstract partial record CaseEvent
{
    private CaseEvent(MemberId by, DateTimeOffset at) => (By, At) = (by, at);

    public MemberId By { get; init; }
    public DateTimeOffset At { get; init; }

    /// <summary>The item that it happened to, or null for the case itself.</summary>
    public virtual ItemId? ItemId => null;

    [StoredAs("case.opened")]
    public sealed record CaseOpened(MemberId By, DateTimeOffset At, string Language) : CaseEvent(By, At);

    /// <summary><c>KeepUntil</c>: when it is deleted, unless somebody reopens it.</summary>
    [StoredAs("case.closed")]
    public sealed record CaseClosed(MemberId By, DateTimeOffset At, DateTimeOffset? KeepUntil = null) : CaseEvent(By, At);

    [StoredAs("case.coordinatorNamed")]
    public sealed record CoordinatorNamed(MemberId By, DateTimeOffset At, MemberId MemberId) : CaseEvent(By, At);

    /// <summary>A person was met for the first time, joined an agency, or changed name, profession or language.</summary>
    [StoredAs("team.participantSet")]
    public sealed record ParticipantSet(MemberId By, DateTimeOffset At, Participant Participant) : CaseEvent(By, At);

    [StoredAs("team.participantLeft")]
    public sealed record ParticipantLeft(MemberId By, DateTimeOffset At, MemberId MemberId) : CaseEvent(By, At);

    [StoredAs("team.agencyAdded")]
    public sealed record AgencyAdded(MemberId By, DateTimeOffset At, Agency Agency) : CaseEvent(By, At);

    [StoredAs("team.agencyHoursSet")]
    public sealed record AgencyHoursSet(MemberId By, DateTimeOffset At, AgencyId AgencyId, AgencyCalendar Calendar)
        : CaseEvent(By, At);
}
