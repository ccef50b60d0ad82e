using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.CareTeam.Resources;

/// <summary>What happened to the directory, as its journal keeps it. A closed union.</summary>
public abstract record DirectoryEvent(MemberId By, DateTimeOffset At)
{
    [StoredAs("resource.added")]
    public sealed record Added(MemberId By, DateTimeOffset At, Resource Resource) : DirectoryEvent(By, At);

    [StoredAs("resource.changed")]
    public sealed record Changed(MemberId By, DateTimeOffset At, Resource Resource) : DirectoryEvent(By, At);

    [StoredAs("resource.confirmed")]
    public sealed record Confirmed(MemberId By, DateTimeOffset At, string Id, Verification Verified) : DirectoryEvent(By, At);

    [StoredAs("resource.retired")]
    public sealed record Retired(MemberId By, DateTimeOffset At, string Id, string? Agency = null) : DirectoryEvent(By, At);

    [StoredAs("resource.restored")]
    public sealed record Restored(MemberId By, DateTimeOffset At, string Id, Verification Verified) : DirectoryEvent(By, At);

    [StoredAs("resource.missed")]
    public sealed record Missed(MemberId By, DateTimeOffset At, MissingResource Missing) : DirectoryEvent(By, At);
}
