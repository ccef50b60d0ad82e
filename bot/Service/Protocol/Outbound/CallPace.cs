namespace CareTeamBot.Service.Protocol.Outbound;

/// <summary>
/// Lets calls with one key go no faster than the rules allow, in the order in which they came. Idle keys are dropped,
/// so that memory follows what is busy. Thread-safe.
/// </summary>
/// <remarks>
/// Not System.Threading.RateLimiting: its sliding windows follow their own clock, which a test cannot turn, and count in
/// segments, so that four chained ones would hold sixteen timers' worth of state per thread.
/// </remarks>
internal sealed class CallPace(IReadOnlyList<RateRule> rules, TimeProvider clock)
{
    private static readonly TimeSpan SweepEvery = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly Dictionary<string, CallLog> logs = new(StringComparer.Ordinal);
    private readonly long began = clock.GetTimestamp();
    private DateTimeOffset sweepAt = DateTimeOffset.MinValue;

    /// <summary>Keys in memory.</summary>
    public int Count
    {
        get
        {
            lock (gate)
                return logs.Count;
        }
    }

    /// <summary>Completes when the call may leave.</summary>
    public Task WaitAsync(string key, CancellationToken cancellation)
    {
        // Time that only runs: a machine's clock that is set back must not hold calls up.
        var now = DateTimeOffset.UnixEpoch + clock.GetElapsedTime(began);
        var wait = Book(key, now) - now;
        return wait > TimeSpan.Zero ? Task.Delay(wait, clock, cancellation) : Task.CompletedTask;
    }

    private DateTimeOffset Book(string key, DateTimeOffset now)
    {
        lock (gate)
        {
            if (now >= sweepAt)
                Sweep(now);
            if (!logs.TryGetValue(key, out var log))
                logs[key] = log = new CallLog(rules);
            return log.Book(now);
        }
    }

    private void Sweep(DateTimeOffset now)
    {
        foreach (var (key, log) in logs)
        {
            if (log.IsIdle(now))
                logs.Remove(key);
        }

        sweepAt = now + SweepEvery;
    }
}
