using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using CareTeamBot.Service.Health;
using CareTeamBot.Service.Storage;
using CareTeamBot.Service.Telemetry;
using CareTeamBot.Service.Turns;

namespace CareTeamBot.Service.Due;

/// <summary>
/// Acts at due moments: asks the store once a second for cases in which something is due, and runs the clock's turn on
/// each. Due moments are stored, so nothing is lost while the service is down; a case is brought up to date by one turn,
/// whose step stands for those missed.
/// </summary>
internal sealed class DueLoop(ICaseStore store, ClockTurns turns, Pulse pulse, TimeProvider clock, ILogger<DueLoop> log) : BackgroundService
{
    /// <summary>How often the store is asked. Acting within two seconds of a due moment is promised.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private const int PageSize = 200;

    /// <summary>Cases brought up to date at once; the sends that follow keep to Teams' limits by themselves.</summary>
    private const int Parallelism = 8;

    /// <summary>How long a case that fails is left alone.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, DateTimeOffset> failing = new(StringComparer.Ordinal);

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
            // A case that is listed again unmoved is left for the next second rather than tried in a spin.
            var acted = new HashSet<DueCase>();
            while (await ActOnPageAsync(acted, cancellation).ConfigureAwait(false))
            {
            }

            pulse.Beat();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.DueListFailed(e.GetType().FullName, e.StackTrace);
        }
    }

    /// <returns>Whether there may be more. Cases that fail are read over, so that however many they are, others get their turn.</returns>
    private async Task<bool> ActOnPageAsync(HashSet<DueCase> acted, CancellationToken cancellation)
    {
        var (now, limit) = (clock.GetUtcNow(), PageSize + failing.Count);
        var due = await store.ListDueAsync(now, limit, cancellation).ConfigureAwait(false);
        var ready = due.Where(d => (!failing.TryGetValue(d.CaseId, out var until) || until <= now) && acted.Add(d)).ToList();
        if (store.IsShared)
        {
            // All processes see the same list; in another order each, they seldom meet on a case.
            Random.Shared.Shuffle(CollectionsMarshal.AsSpan(ready));
        }

        await Parallel.ForEachAsync(ready, Options(cancellation), TickAsync).ConfigureAwait(false);
        return due.Count == limit && ready.Count > 0;
    }

    private async ValueTask TickAsync(DueCase due, CancellationToken cancellation)
    {
        try
        {
            await turns.TickAsync(due.CaseId, cancellation).ConfigureAwait(false);
            failing.TryRemove(due.CaseId, out _);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            failing[due.CaseId] = clock.GetUtcNow() + Rest;
            log.TickFailed(due.CaseId, e.GetType().FullName, e.StackTrace);
            BotMetrics.Retried("case");
        }
        finally
        {
            // Also where it failed: then it is late, and later at every try.
            BotMetrics.ActedOn(due.Due, clock.GetUtcNow());
        }
    }

    private static ParallelOptions Options(CancellationToken cancellation) =>
        new() { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellation };
}
