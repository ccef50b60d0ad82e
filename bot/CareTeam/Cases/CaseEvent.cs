using CareTeamBot.CareTeam.Calendar;

namespace CareTeamBot.CareTeam.Cases;

/// <summary>
/// Something that happened to a case, as the journal keeps it for ever: shapes may grow, never change. By whom
/// (<c>bot</c> for the clock) and when. A closed union; the events of a kind of item are in that kind's folder.
/// </summary>
public abstract partial record CaseEvent
{
    private CaseEvent(string by, DateTimeOffset at) => (By, At) = (by, at);

    public string By { get; init; }
    public DateTimeOffset At { get; init; }

    /// <summary>The item that it happened to, or null for the case itself.</summary>
    public virtual string? ItemId => null;

    [StoredAs("case.opened")]
    public sealed record CaseOpened(string By, DateTimeOffset At, string Language) : CaseEvent(By, At);

    /// <summary><c>KeepUntil</c>: when it is deleted, unless somebody reopens it.</summary>
    [StoredAs("case.closed")]
    public sealed record CaseClosed(string By, DateTimeOffset At, DateTimeOffset? KeepUntil = null) : CaseEvent(By, At);

    [StoredAs("case.coordinatorNamed")]
    public sealed record CoordinatorNamed(string By, DateTimeOffset At, string MemberId) : CaseEvent(By, At);

    /// <summary>A person was met for the first time, joined an agency, or changed name, profession or language.</summary>
    [StoredAs("team.participantSet")]
    public sealed record ParticipantSet(string By, DateTimeOffset At, Participant Participant) : CaseEvent(By, At);

    [StoredAs("team.participantLeft")]
    public sealed record ParticipantLeft(string By, DateTimeOffset At, string MemberId) : CaseEvent(By, At);

    [StoredAs("team.agencyAdded")]
    public sealed record AgencyAdded(string By, DateTimeOffset At, Agency Agency) : CaseEvent(By, At);

    [StoredAs("team.agencyHoursSet")]
    public sealed record AgencyHoursSet(string By, DateTimeOffset At, string AgencyId, AgencyCalendar Calendar)
        : CaseEvent(By, At);
}
