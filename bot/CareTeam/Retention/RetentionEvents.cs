namespace CareTeamBot.CareTeam.Cases;

public abstract partial record CaseEvent
{
    public sealed record MunicipalitySet(string By, DateTimeOffset At, string Name) : CaseEvent(By, At);

    public sealed record CaseHeld(string By, DateTimeOffset At, string Reason) : CaseEvent(By, At);

    public sealed record CaseReleased(string By, DateTimeOffset At, string Reason) : CaseEvent(By, At);

    /// <summary>It is kept longer: restored by an administrator, or the municipality's policy has become longer meanwhile.</summary>
    public sealed record CaseKept(string By, DateTimeOffset At, DateTimeOffset KeepUntil) : CaseEvent(By, At);

    /// <summary>Its time is over: shown to nobody, and still there until it is purged.</summary>
    public sealed record CaseDeleted(string By, DateTimeOffset At, DateTimeOffset PurgeAt) : CaseEvent(By, At);

    /// <summary>Everything of it goes, this event too.</summary>
    public sealed record CasePurged(string By, DateTimeOffset At) : CaseEvent(By, At);
}
