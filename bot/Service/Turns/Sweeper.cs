using CareTeamBot.CareTeam.Cases;
using CareTeamBot.Service.Cases;

namespace CareTeamBot.Service.Turns;

/// <summary>Takes out of a case who is not in its channel, whenever the channel has told completely who is.</summary>
internal sealed class Sweeper(CaseRepository cases, CaseChanges changes, Rosters rosters, TimeProvider clock)
{
    /// <summary>By a roster that was read just now for another reason.</summary>
    public async Task SweepAsync(CaseId caseId, Roster roster, CancellationToken cancellation)
    {
        var ids = roster.Ids;
        var loaded = await cases.LoadAsync(caseId, cancellation);
        if (loaded.Head is { State: { Status: CaseStatus.Open } state } && state.Participants.Exists(p => !p.Left && !ids.Contains(p.Id)))
            await changes.ChangeAsync(caseId, new CaseCommand.Sweep(clock.GetUtcNow(), ids, roster.AsOf), cancellation);
    }

    /// <summary>Asks the channel of an open case.</summary>
    /// <returns>Whether it told who is in it; null where there is none to ask.</returns>
    public async Task<bool?> SweepAsync(CaseId caseId, CancellationToken cancellation)
    {
        var loaded = await cases.LoadAsync(caseId, cancellation);
        if (loaded.Head is not { State.Status: CaseStatus.Open, Address: { IsPersonal: false } address })
            return null;

        if (await rosters.ReadAsync(address, cancellation) is not { } roster)
            return false;

        await SweepAsync(caseId, roster, cancellation);
        return true;
    }
}
