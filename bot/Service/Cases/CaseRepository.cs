using CareTeamBot.CareTeam.Cases;
using CareTeamBot.Service.Outbox;
using CareTeamBot.Service.Storage;
using CareTeamBot.Service.Telemetry;
using Microsoft.Extensions.Caching.Memory;

namespace CareTeamBot.Service.Cases;

/// <summary>
/// A head with the version that a write must name, its length in bytes, and how many outbox rows are written with it. Version 0:
/// nothing is stored yet.
/// </summary>
internal sealed record LoadedCase(CaseId CaseId, long Version, CaseHead? Head, int Size = 0, int Waiting = 0);

/// <summary>A change of a case: its new head, what happened, and what is to be said of it.</summary>
internal sealed record CaseChange(CaseHead Head)
{
    public IReadOnlyList<CaseEvent> Events { get; init; } = [];
    public IReadOnlyList<OutboxDraft> Says { get; init; } = [];

    /// <summary>How many bytes the head may have, where it grows.</summary>
    public int Most { get; init; } = int.MaxValue;
}

/// <summary>
/// Loads and changes cases. Keeps recent ones decoded. Where other processes write to the store too, and of closed cases,
/// a copy is used only after the store has said that it is the newest.
/// </summary>
internal sealed class CaseRepository(ICaseStore store, CaseGates gates, OutboxQueue outbox) : IDisposable
{
    private const int CachedHeads = 2000;

    /// <summary>How long what an administrator's command changed from another process may stay unseen here.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private readonly MemoryCache heads = new(new MemoryCacheOptions { SizeLimit = CachedHeads });

    /// <summary>A case or a chat. Audit journals and directories, which the store keeps too, are not found by it, whoever names them.</summary>
    public async ValueTask<LoadedCase> LoadAsync(CaseId caseId, CancellationToken cancellation) =>
        !AuditJournal.IsAudit(caseId) && await LoadHeadAsync(caseId, cancellation) is { Head.Directory: null } loaded
            ? loaded
            : new LoadedCase(caseId, 0, null);

    /// <summary>A head by its id, of a case, a chat or a directory. For going through the store, never for an id that somebody sent.</summary>
    public async ValueTask<LoadedCase> LoadHeadAsync(CaseId caseId, CancellationToken cancellation)
    {
        var isCached = heads.TryGetValue(caseId.Value, out LoadedCase? cached);
        if (isCached && !store.IsShared && cached!.Head!.State.Status is CaseStatus.Open or CaseStatus.None)
            return cached;

        using var span = Spans.Step("load");
        var stored = await store.LoadAsync(caseId, cancellation);
        if (stored is null)
        {
            heads.Remove(caseId.Value);
            return new LoadedCase(caseId, 0, null);
        }

        if (isCached && cached!.Version == stored.Version)
            return cached;

        var head = CaseJson.Read<CaseHead>(stored.State);
        var loaded = new LoadedCase(caseId, stored.Version, head, stored.State.Length, stored.Waiting);
        return head.Directory is null ? Keep(loaded) : loaded;
    }

    /// <summary>
    /// Loads a case, decides, and commits with what is to be said, which is queued in the order of the commits. Where another
    /// process wrote first, it is decided anew. Within this process, the turns of one case wait for each other.
    /// </summary>
    /// <param name="caseId">Of a case or a chat; a directory is <see cref="ResourceBook"/>'s.</param>
    /// <param name="decide">Makes the change from what is stored; null changes nothing. It may be called more than once.</param>
    /// <param name="cancellation">Nothing is written then, if there is still time.</param>
    /// <param name="fromStore">What is remembered may be older than what another process left: the store is asked.</param>
    /// <param name="loaded">The case where the turn has loaded it already: the first try starts from it.</param>
    /// <returns>The case as it is now.</returns>
    /// <exception cref="CaseFullException">See <see cref="CommitAsync"/>.</exception>
    public ValueTask<LoadedCase> ChangeAsync(
        CaseId caseId, Func<LoadedCase, ValueTask<CaseChange?>> decide, CancellationToken cancellation, bool fromStore = false, LoadedCase? loaded = null)
    {
        var known = loaded;
        return Conflicts.RetryAsync(async () =>
        {
            using var pass = await gates.EnterAsync(caseId, cancellation);
            if (fromStore)
                Forget(caseId);

            var now = known is null ? await LoadAsync(caseId, cancellation) : Newest(known);
            known = null;
            return await decide(now) is { } change
                ? await CommitAsync(now, change, cancellation)
                : now;
        });
    }

    /// <inheritdoc cref="ChangeAsync(CaseId, Func{LoadedCase, ValueTask{CaseChange}}, CancellationToken, bool, LoadedCase)"/>
    public ValueTask<LoadedCase> ChangeAsync(
        CaseId caseId, Func<LoadedCase, CaseChange?> decide, CancellationToken cancellation, bool fromStore = false, LoadedCase? loaded = null) =>
        ChangeAsync(caseId, now => ValueTask.FromResult(decide(now)), cancellation, fromStore, loaded);

    /// <summary>Writes a head with what happened and what is to be said, in one step, and queues what is to be sent.</summary>
    /// <exception cref="CaseConflictException">Somebody else wrote first; load and decide again.</exception>
    /// <exception cref="CaseFullException">The head would grow beyond its limit, or too much of it waits to be sent; nothing was written.</exception>
    public async ValueTask<LoadedCase> CommitAsync(LoadedCase loaded, CaseChange change, CancellationToken cancellation)
    {
        using var span = Spans.Step("commit");
        var state = CaseJson.Write(change.Head);
        if (change.Most != int.MaxValue && (loaded.Waiting > HeadLimit.Rows || (state.Length > change.Most && state.Length > loaded.Size)))
            throw new CaseFullException();

        var started = BotMetrics.StartCommit();
        try
        {
            var result = await store.CommitAsync(Commit(loaded, change, state), cancellation);
            BotMetrics.EndCommit(started);
            var kept = Keep(new LoadedCase(loaded.CaseId, result.Version, change.Head, state.Length, result.Waiting));
            outbox.Add(result.Outbox);
            return kept;
        }
        catch (Exception e)
        {
            BotMetrics.EndCommit(started, failed: true, conflict: e is CaseConflictException);
            span.Fail(e);
            heads.Remove(loaded.CaseId.Value);
            throw;
        }
    }

    private static CaseCommit Commit(LoadedCase loaded, CaseChange change, byte[] state) => new()
    {
        CaseId = loaded.CaseId,
        ExpectedVersion = loaded.Version,
        State = state,
        Due = change.Head.Due,
        Journal = [.. change.Events.Select(EventCodec.Encode)],
        Outbox = change.Says,
        Members = ChangesMembers(change.Events) ? MemberKeys(change.Head) : null,
        Stage = change.Head.Address.IsPersonal ? "chat" : change.Head.State.Status.ToString(),
        Municipality = change.Head.State.Municipality,
    };

    /// <summary>The next load asks the store.</summary>
    public void Forget(CaseId caseId) => heads.Remove(caseId.Value);

    /// <summary>A member's key in the index of cases.</summary>
    public static string MemberKey(string? tenantId, MemberId memberId) => $"{tenantId}\n{memberId}";

    /// <summary>The key under which a team's cases are in that index, as if the team were a member of each.</summary>
    public static string TeamKey(string? tenantId, string teamId) => $"{tenantId}\nteam\n{teamId}";

    public void Dispose() => heads.Dispose();

    /// <summary>What this process has committed since it was loaded; what another has, the commit finds out.</summary>
    private LoadedCase Newest(LoadedCase loaded) =>
        heads.TryGetValue(loaded.CaseId.Value, out LoadedCase? kept) && kept!.Version > loaded.Version ? kept : loaded;

    /// <summary>The newest copy stays: a load that took its time must not cover a commit.</summary>
    private LoadedCase Keep(LoadedCase loaded)
    {
        lock (heads)
        {
            return heads.TryGetValue(loaded.CaseId.Value, out LoadedCase? kept) && kept!.Version >= loaded.Version
                ? kept
                : heads.Set(loaded.CaseId.Value, loaded, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Longest });
        }
    }

    private static bool ChangesMembers(IReadOnlyList<CaseEvent> events) =>
        events.Any(e => e is CaseEvent.ParticipantSet or CaseEvent.ParticipantLeft or CaseEvent.SupervisorsNamed or CaseEvent.InvitationAnswered or CaseEvent.CaseOpened or CaseEvent.CaseClosed);

    private static string[] MemberKeys(CaseHead head) => head.State.Status != CaseStatus.Open
        ? []
        :
        [
            .. head.State.Participants.Where(p => !p.Left).Select(p => p.Id).Union(head.State.Invitations.Select(i => i.Id)).Select(id => MemberKey(head.Address.TenantId, id)),
            .. head.Address.TeamId is { } team ? [TeamKey(head.Address.TenantId, team)] : (string[])[],
        ];
}
