using CareTeamBot.CareTeam.Cases;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Telemetry;

namespace CareTeamBot.Service.Turns;

/// <summary>What is decided of a case, and decided anew where another process has committed meanwhile. <c>isFull</c>: it has no room for what was asked.</summary>
internal delegate Decided Decide(LoadedCase now, bool isFull);

/// <summary>Step 5 of the turn: state, events and outbox in one write. What is to be said is queued when it ends, in the order of the commits.</summary>
internal sealed class TurnCommits(CaseRepository cases, CaseChanges changes)
{
    /// <param name="caseId">The case, or the chat.</param>
    /// <param name="loaded">The case, where the turn has loaded it already.</param>
    /// <param name="decide">Step 4. It may be asked more than once; the last answer counts.</param>
    /// <param name="cancellation">Nothing is written then, if there is still time.</param>
    public async ValueTask<(LoadedCase Case, Decided Decided)> CommitAsync(CaseId caseId, LoadedCase? loaded, Decide decide, CancellationToken cancellation)
    {
        try
        {
            return await CommitAsync(caseId, loaded, decide, isFull: false, cancellation);
        }
        catch (CaseFullException)
        {
            BotMetrics.Refused(RefusalReason.CaseFull);
            return await CommitAsync(caseId, loaded, decide, isFull: true, cancellation);
        }
    }

    private async ValueTask<(LoadedCase Case, Decided Decided)> CommitAsync(
        CaseId caseId, LoadedCase? loaded, Decide decide, bool isFull, CancellationToken cancellation)
    {
        Decided decided = default;
        var after = await cases.ChangeAsync(caseId, now => (decided = decide(now, isFull)).Change, cancellation, loaded: loaded);
        changes.Tell(caseId, decided.Change?.Events ?? []);
        return (after, decided);
    }
}
