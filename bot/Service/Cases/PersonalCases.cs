using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.Service.Storage;

namespace CareTeamBot.Service.Cases;

/// <summary>What a case's channel is called; null where that is not known in time.</summary>
internal delegate ValueTask<string?> NameChannel(CaseAddress address, CancellationToken cancellation);

/// <summary>The open cases that a person takes part in now.</summary>
internal sealed class PersonalCases(ICaseStore store, CaseRepository cases, NameChannel nameOf)
{
    /// <summary>Those in which they are a member of the team.</summary>
    public async ValueTask<IReadOnlyList<CaseGlance>> OfAsync(string? tenantId, MemberId memberId, CancellationToken cancellation) =>
        [.. (await WithSupervisedAsync(tenantId, memberId, cancellation)).Where(g => g.State.IsThere(memberId))];

    /// <summary>The same cases as they are stored.</summary>
    public async ValueTask<IReadOnlyList<LoadedCase>> LoadAsync(string? tenantId, MemberId memberId, CancellationToken cancellation) =>
        [.. (await LoadAllAsync(tenantId, memberId, cancellation)).Where(loaded => loaded.Head!.State.IsThere(memberId))];

    /// <summary>
    /// Also those that they supervise from outside, or are asked to. Of these they see only what is for them, and not even the
    /// name before they have accepted.
    /// </summary>
    public async ValueTask<IReadOnlyList<CaseGlance>> WithSupervisedAsync(string? tenantId, MemberId memberId, CancellationToken cancellation)
    {
        var glances = new List<CaseGlance>();
        foreach (var loaded in await LoadAllAsync(tenantId, memberId, cancellation))
        {
            var (head, state) = (loaded.Head!, loaded.Head!.State);
            glances.Add(new CaseGlance(
                loaded.CaseId,
                state.MaySeeWhatTheyWereTold(memberId) ? await nameOf(head.Address, cancellation) : null,
                state.IsThere(memberId) ? state : state.SeenByOnlySupervisor(memberId)));
        }

        return glances;
    }

    /// <summary>The open cases that they have to do with.</summary>
    private async ValueTask<IReadOnlyList<LoadedCase>> LoadAllAsync(string? tenantId, MemberId memberId, CancellationToken cancellation)
    {
        var open = new List<LoadedCase>();
        foreach (var id in await store.ListCasesOfAsync(CaseRepository.MemberKey(tenantId, memberId), cancellation))
        {
            var loaded = await cases.LoadAsync(new(id), cancellation);
            if (loaded.Head is { State: { Status: CaseStatus.Open } state } && (state.IsThere(memberId) || state.IsOnlySupervisor(memberId)))
                open.Add(loaded);
        }

        return open;
    }
}
