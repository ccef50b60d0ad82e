using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.CareTeam.Retention;

/// <summary>What an event makes of the keeping of a case.</summary>
internal static class RetentionFold
{
    /// <summary>Closings of before there was a policy tell no moment; such a case is kept until it is closed again.</summary>
    public static CaseState Closed(CaseState state, CaseEvent.CaseClosed e) => state with
    {
        Status = CaseStatus.Closed,
        Retention = e.KeepUntil is { } until ? new() { ClosedAt = e.At, KeepUntil = until } : null,
    };

    public static CaseState Kept(CaseState state, CaseEvent.CaseKept e) => state with
    {
        Status = CaseStatus.Closed,
        Retention = state.Retention is { } kept ? kept with { KeepUntil = e.KeepUntil, DeletedAt = null, PurgeAt = null } : null,
    };

    public static CaseState Deleted(CaseState state, CaseEvent.CaseDeleted e) => state with
    {
        Status = CaseStatus.Deleted,
        Retention = state.Retention is { } kept ? kept with { DeletedAt = e.At, PurgeAt = e.PurgeAt } : null,
    };

    /// <summary>Nothing stays but what the service needs in order to remove the rest.</summary>
    public static CaseState Purged(CaseState state, CaseEvent.CasePurged e) => new()
    {
        Status = CaseStatus.Purged,
        Language = state.Language,
        Revision = state.Revision,
        Retention = state.Retention is { } kept ? kept with { PurgedAt = e.At, Members = [.. state.Participants.Select(p => p.Id).Union(state.Invitations.Select(i => i.Id))] } : null,
    };
}
