namespace CareTeamBot.Service.Teams.Outbound;

/// <summary>
/// Lets calls with one key go no faster than the rules allow: the most urgent first, and among equals in the order in
/// which they came. Idle keys are dropped, so that memory follows what is busy. Thread-safe.
/// </summary>
/// <remarks>
/// Not System.Threading.RateLimiting: its sliding windows follow their own clock, which a test cannot turn, know no
/// urgency, and count in segments, so that four chained ones would hold sixteen timers' worth of state per thread.
/// </remarks>
internal sealed class CallPace(IReadOnlyList<RateRule> rules, TimeProvider clock)
{
    private static readonly TimeSpan SweepEvery = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly Dictionary<string, CallLine> lines = new(StringComparer.Ordinal);
    private readonly long began = clock.GetTimestamp();
    private DateTimeOffset sweepAt = DateTimeOffset.MinValue;

    /// <summary>Keys in memory.</summary>
    public int Count
    {
        get
        {
            lock (gate)
                return lines.Count;
        }
    }

    // Time that only runs: a machine's clock that is set back must not hold calls up.
    private DateTimeOffset Now => DateTimeOffset.UnixEpoch + clock.GetElapsedTime(began);

    /// <summary>Completes when the call may leave. How urgent it is, is told by <see cref="CallPurpose.Current"/>.</summary>
    public Task WaitAsync(string key, CancellationToken cancellation)
    {
        var purpose = CallPurpose.Current;
        lock (gate)
        {
            var now = Now;
            if (now >= sweepAt)
                Sweep(now);
            if (!lines.TryGetValue(key, out var line))
                lines[key] = line = new CallLine(rules);
            if (line.TryLeave(now, purpose.Urgency))
                return Task.CompletedTask;
            var waiter = line.Join(purpose.Urgency);
            Move(line, now);
            return waiter.Turn.IsCompleted ? Task.CompletedTask : WaitAsync(waiter, purpose, cancellation);
        }
    }

    private async Task WaitAsync(CallLine.Waiter waiter, CallPurpose purpose, CancellationToken cancellation)
    {
        purpose.Hold();
        try
        {
            await using var giveUp = cancellation.UnsafeRegister(_ => GiveUp(waiter, cancellation), null);
            await waiter.Turn;
        }
        finally
        {
            purpose.Release();
        }
    }

    private void GiveUp(CallLine.Waiter waiter, CancellationToken cancellation)
    {
        lock (gate)
        {
            if (waiter.Withdraw())
                waiter.GiveUp(cancellation);
        }
    }

    private void Ring(CallLine line)
    {
        lock (gate)
        {
            Silence(line);
            Move(line, Now);
        }
    }

    /// <summary>Lets go who may go, and sees to it that the next are woken.</summary>
    private void Move(CallLine line, DateTimeOffset now)
    {
        line.LetGo(now);
        if (line.FreeAt(now) is not { } free || (line.Alarm is not null && line.RingsAt <= free))
            return;

        // Timers count in milliseconds and round down; one that rings too early would ring again at once.
        Silence(line);
        line.RingsAt = free;
        line.Alarm = clock.CreateTimer(_ => Ring(line), null, TimeSpan.FromMilliseconds(Math.Ceiling((free - now).TotalMilliseconds)), Timeout.InfiniteTimeSpan);
    }

    private static void Silence(CallLine line)
    {
        line.Alarm?.Dispose();
        line.Alarm = null;
    }

    private void Sweep(DateTimeOffset now)
    {
        foreach (var (key, line) in lines)
        {
            if (line.IsIdle(now))
                lines.Remove(key);
        }

        sweepAt = now + SweepEvery;
    }
}
