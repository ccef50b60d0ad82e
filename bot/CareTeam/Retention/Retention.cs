using System.Collections.Immutable;
using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.CareTeam.Retention;

/// <summary>What becomes of a case that was closed. Reopening ends it.</summary>
public sealed record Retention
{
    public required DateTimeOffset ClosedAt { get; init; }

    /// <summary>When it is deleted, unless it is held.</summary>
    public required DateTimeOffset KeepUntil { get; init; }

    public DateTimeOffset? DeletedAt { get; init; }

    /// <summary>When a deleted case is purged, unless it is held.</summary>
    public DateTimeOffset? PurgeAt { get; init; }

    /// <summary>When it was purged: nothing is left but this, until the service has removed the rest.</summary>
    public DateTimeOffset? PurgedAt { get; init; }

    /// <summary>In a purged case, the ids of those whose chats may still speak of it.</summary>
    public ImmutableList<MemberId> Members { get; init; } = [];
}

/// <summary>A case that must not be deleted for now, by an administrator's word.</summary>
public sealed record LegalHold(DateTimeOffset Since, string Reason)
{
    /// <summary>The longest reason, in UTF-16 code units.</summary>
    public const int MaxReason = 300;
}
