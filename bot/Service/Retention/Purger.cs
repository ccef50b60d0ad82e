using CareTeamBot.CareTeam.Cases;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Sending;
using CareTeamBot.Service.Storage;

namespace CareTeamBot.Service.Retention;

/// <summary>
/// Removes what is left of a case that was purged: what people's chats keep of it, who read it, and the case with its
/// journal. The head goes last, so that a stop on the way is made up for by the next tick.
/// </summary>
internal sealed class Purger(ICaseStore store, CaseRepository cases, Desks desks, AuditJournal audit, ILogger<Purger> log)
{
    /// <param name="loaded">Its state is <see cref="CaseStatus.Purged"/>.</param>
    /// <param name="cancellation">Leaves the rest to the next tick.</param>
    public async Task FinishAsync(LoadedCase loaded, CancellationToken cancellation)
    {
        var (address, retention) = (loaded.Head!.Address, loaded.Head.State.Retention!);
        var invited = await InvitedAsync(loaded.CaseId, cancellation).ConfigureAwait(false);
        foreach (var member in retention.Members.Union(invited))
        {
            await desks.ForgetCaseAsync(address, member, cancellation).ConfigureAwait(false);
        }

        await audit.CloseAsync(loaded.CaseId, retention, cancellation).ConfigureAwait(false);
        await store.DeleteCaseAsync(loaded.CaseId, loaded.Version, cancellation).ConfigureAwait(false);
        cases.Forget(loaded.CaseId);
        log.CasePurged(loaded.CaseId);
    }

    /// <summary>Also those who said that they will not be supervisor, of whom the head knows nothing any more.</summary>
    private async Task<List<string>> InvitedAsync(string caseId, CancellationToken cancellation)
    {
        var invited = new List<string>();
        await foreach (var entry in store.ReadJournalAsync(caseId, 0, cancellation).ConfigureAwait(false))
        {
            if (entry.Kind == "team.supervisorsNamed" && EventCodec.Decode(entry) is CaseEvent.SupervisorsNamed { Invited: { } asked })
            {
                invited.AddRange(asked.Select(i => i.Id));
            }
        }

        return invited;
    }
}
