namespace CareTeamBot.CareTeam.Cases;

public abstract partial record CaseEvent
{
    [StoredAs("case.municipalitySet")]
    public sealed record MunicipalitySet(MemberId By, DateTimeOffset At, string Name) : CaseEvent(By, At);

    [StoredAs("case.held")]
    public sealed record CaseHeld(MemberId By, DateTimeOffset At, string Reason) : CaseEvent(By, At);

    [StoredAs("case.released")]
    public sealed record CaseReleased(MemberId By, DateTimeOffset At, string Reason) : CaseEvent(By, At);

    /// <summary>It is kept longer: restored by an administrator, or the municipality's policy has become longer meanwhile.</summary>
    [StoredAs("case.kept")]
    public sealed record CaseKept(MemberId By, DateTimeOffset At, DateTimeOffset KeepUntil) : CaseEvent(By, At);

    /// <summary>Its time is over: shown to nobody, and still there until it is purged.</summary>
    [StoredAs("case.deleted")]
    public sealed record CaseDeleted(MemberId By, DateTimeOffset At, DateTimeOffset PurgeAt) : CaseEvent(By, At);

    /// <summary>Everything of it goes, this event too.</summary>
    [StoredAs("case.purged")]
    public sealed record CasePurged(MemberId By, DateTimeOffset At) : CaseEvent(By, At);
}
