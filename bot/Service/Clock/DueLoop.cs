using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.Service.Storage;
using CareTeamBot.Service.Telemetry;

namespace CareTeamBot.Service.Clock;

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

    /// <summary>How long a case that fails is left alone: first, and at most.</summary>
    private static readonly TimeSpan FirstRest = TimeSpan.FromSeconds(1), LongestRest = TimeSpan.FromSeconds(30);

    /// <summary>Where the store has failed for so many cases, it is left alone until the next second: they would all be tried in vain, and each be told in the log.</summary>
    private const int Enough = Parallelism;

    private readonly ConcurrentDictionary<string, Failure> failing = new(StringComparer.Ordinal);
    private int storeFaults;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            await ActAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task ActAsync(CancellationToken cancellation)
    {
        try
        {
            // A case that is listed again unmoved is left for the next second rather than tried in a spin.
            var acted = new HashSet<DueCase>();
            storeFaults = 0;
            while (await ActOnPageAsync(acted, cancellation))
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
        var due = await store.ListDueAsync(now, limit, cancellation);
        var ready = due.Where(d => (!failing.TryGetValue(d.CaseId, out var failure) || failure.Until <= now) && acted.Add(d)).ToList();
        if (store.IsShared)
        {
            // All processes see the same list; in another order each, they seldom meet on a case.
            Random.Shared.Shuffle(CollectionsMarshal.AsSpan(ready));
        }

        await Parallel.ForEachAsync(ready, Options(cancellation), TickAsync);
        return due.Count == limit && ready.Count > 0 && storeFaults < Enough;
    }

    private async ValueTask TickAsync(DueCase due, CancellationToken cancellation)
    {
        if (Volatile.Read(ref storeFaults) >= Enough)
            return;

        try
        {
            await turns.TickAsync(new(due.CaseId), cancellation);
            failing.TryRemove(due.CaseId, out _);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Rest(new(due.CaseId), e is StorageFaultException);
            log.TickFailed(due.CaseId, e.GetType().FullName, e.StackTrace);
            BotMetrics.Retried("case");
        }
        finally
        {
            // Also where it failed: then it is late, and later at every try.
            BotMetrics.ActedOn(due.Due, clock.GetUtcNow());
        }
    }

    /// <summary>A case that fails by itself rests longer each time; one for which the store failed has nothing to do with it, and is tried again at once.</summary>
    private void Rest(CaseId caseId, bool isStore)
    {
        if (isStore)
            Interlocked.Increment(ref storeFaults);

        var times = isStore ? 0 : failing.TryGetValue(caseId, out var before) ? before.Times : 0;
        var rest = FirstRest * Math.Pow(2, Math.Min(times, 10));
        failing[caseId] = new Failure(clock.GetUtcNow() + (rest < LongestRest ? rest : LongestRest), times + 1);
    }

    private static ParallelOptions Options(CancellationToken cancellation) =>
        new() { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellation };

    private readonly record struct Failure(DateTimeOffset Until, int Times);
}
