using CareTeamBot.Service.Storage;
using CareTeamBot.Service.Turns;

namespace CareTeamBot.Service.Due;

/// <summary>
/// Acts at due moments: asks the store once a second for cases in which something is due, and runs the clock's turn on
/// each. Due moments are stored, so nothing is lost while the service is down; a case is brought up to date by one turn,
/// whose step stands for those missed.
/// </summary>
internal sealed class DueLoop(ICaseStore store, Turn turn, TimeProvider clock, ILogger<DueLoop> log) : BackgroundService
{
    /// <summary>How often the store is asked. Acting within two seconds of a due moment is promised.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private const int PageSize = 200;

    /// <summary>Cases brought up to date at once; the sends that follow keep to Teams' limits by themselves.</summary>
    private const int Parallelism = 8;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            await ActAsync(stoppingToken).ConfigureAwait(false);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
    }

    private async Task ActAsync(CancellationToken cancellation)
    {
        try
        {
            IReadOnlyList<DueCase> due, before = [];
            do
            {
                due = await store.ListDueAsync(clock.GetUtcNow(), PageSize, cancellation).ConfigureAwait(false);
                if (due.Count > 0 && due.SequenceEqual(before))
                {
                    // None of them moved: they fail, and are left for the next second rather than tried in a spin.
                    return;
                }

                await Parallel.ForEachAsync(due, Options(cancellation), TickAsync).ConfigureAwait(false);
                before = due;
            }
            while (due.Count == PageSize);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.DueListFailed(e.GetType().FullName, e.StackTrace);
        }
    }

    private async ValueTask TickAsync(DueCase due, CancellationToken cancellation)
    {
        try
        {
            await turn.TickAsync(due.CaseId, cancellation).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.TickFailed(due.CaseId, e.GetType().FullName, e.StackTrace);
        }
    }

    private static ParallelOptions Options(CancellationToken cancellation) =>
        new() { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellation };
}
