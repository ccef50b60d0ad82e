using CareTeamBot.Cards;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.Service.Storage;

namespace CareTeamBot.Service.Turns;

/// <summary>The open cases that a person takes part in now.</summary>
internal sealed class PersonalCases(ICaseStore store, CaseRepository cases, ChannelNames names)
{
    public async ValueTask<IReadOnlyList<CaseGlance>> OfAsync(string? tenantId, string memberId, CancellationToken cancellation)
    {
        var ids = await store.ListCasesOfAsync(CaseRepository.MemberKey(tenantId, memberId), cancellation).ConfigureAwait(false);
        var glances = new List<CaseGlance>();
        foreach (var id in ids)
        {
            var loaded = await cases.LoadAsync(id, cancellation).ConfigureAwait(false);
            if (loaded.Head is { State.Status: CaseStatus.Open } head && head.State.IsThere(memberId))
            {
                glances.Add(new CaseGlance(id, await names.OfAsync(head.Address, cancellation).ConfigureAwait(false), head.State));
            }
        }

        return glances;
    }
}
