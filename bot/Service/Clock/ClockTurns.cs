using CareTeamBot.CareTeam.Cases;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Telemetry;

namespace CareTeamBot.Service.Clock;

/// <summary>The clock's turns, which begin at step 3: whatever is due happens.</summary>
internal sealed class ClockTurns(
    CaseRepository cases, CaseChanges changes, DueWork work, TimeProvider clock)
{
    /// <summary>The clock's turn: whatever is due in a case happens; in a person's chat, that is the digest and what they began there.</summary>
    public async Task TickAsync(CaseId caseId, CancellationToken cancellation)
    {
        using var span = Spans.StartTrace("due");
        var (started, outcome) = (BotMetrics.StartTurn(), TurnOutcome.Failed);
        try
        {
            await ActAsync(caseId, cancellation);
            outcome = TurnOutcome.Done;
        }
        catch (Exception e)
        {
            span.Fail(e);
            throw;
        }
        finally
        {
            BotMetrics.EndClockTurn(started, outcome);
        }
    }

    private async Task ActAsync(CaseId caseId, CancellationToken cancellation)
    {
        var loaded = await cases.LoadAsync(caseId, cancellation);
        if (loaded.Head?.Due is not { } due || due > clock.GetUtcNow())
        {
            // The store says that something is due: what is remembered is older than what another process left.
            cases.Forget(caseId);
            loaded = await cases.LoadAsync(caseId, cancellation);
        }

        switch (loaded.Head)
        {
            case { Address.IsPersonal: true }:
                await work.InChat(caseId, cancellation);
                break;
            case { State.Lost: { } lost } head when lost.Due <= clock.GetUtcNow() && await work.IsThere(head.Address, cancellation) == true:
                await changes.ChangeAsync(caseId, new CaseCommand.FindChannel(clock.GetUtcNow()), cancellation, loaded);
                break;
            default:
                var after = await changes.ChangeAsync(caseId, new CaseCommand.Tick(clock.GetUtcNow()), cancellation, loaded);
                await FinishAsync(loaded, after, cancellation);
                break;
        }
    }

    /// <summary>What has come to its end just now, or did in a turn that was broken off, is removed.</summary>
    private async Task FinishAsync(LoadedCase before, LoadedCase after, CancellationToken cancellation)
    {
        if (before.Head is { State.Status: CaseStatus.Deleted or CaseStatus.Purged } && after.Head is { State.Status: CaseStatus.Purged })
            await work.Remove(after, cancellation);
    }
}
