using CareTeamBot.CareTeam.Cases;
using CareTeamBot.Service.Storage;

namespace CareTeamBot.Service.Clock;

/// <summary>
/// Asks every open case's channel once a day who is in it, so that nobody stays in a case whose channel they are not in, even
/// where Teams' word of their leaving was lost. Begins soon after the start. Calls are spread, and each process may make
/// its own: a case from which nobody is to be taken out is not written.
/// </summary>
internal sealed class RosterSweep(ICaseStore store, DueWork work, TimeProvider clock, ILogger<RosterSweep> log) : BackgroundService
{
    private static readonly TimeSpan FirstAfter = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Every = TimeSpan.FromDays(1);

    /// <summary>Between two channels, far within what Teams allows one app to ask.</summary>
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(250);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var wait = FirstAfter; ; wait = Every)
        {
            await Task.Delay(wait, clock, stoppingToken);
            await SweepAllAsync(stoppingToken);
        }
    }

    private async Task SweepAllAsync(CancellationToken cancellation)
    {
        var (asked, silent) = (0, 0);
        try
        {
            foreach (var id in await store.ListCasesAsync(cancellation).ToListAsync(cancellation))
            {
                if (await TrySweepAsync(new(id), cancellation) is not { } told)
                    continue;

                (asked, silent) = (asked + 1, silent + (told ? 0 : 1));
                await Task.Delay(Between, clock, cancellation);
            }

            log.RostersSwept(asked, silent);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.SweepFailed(e.GetType().FullName, e.StackTrace);
        }
    }

    /// <returns>Whether the channel told; null where there is none to ask.</returns>
    private async Task<bool?> TrySweepAsync(CaseId caseId, CancellationToken cancellation)
    {
        try
        {
            return await work.Sweep(caseId, cancellation);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The case is asked again tomorrow; the others are not to wait for it.
            log.CaseSweepFailed(caseId, e.GetType().FullName, e.StackTrace);
            return false;
        }
    }
}
