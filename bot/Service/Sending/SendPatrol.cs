using CareTeamBot.Service.Telemetry;

namespace CareTeamBot.Service.Sending;

/// <summary>
/// Looks every few seconds whether what is being sent comes to an end: breaks off what takes too long, and tells of lanes that
/// do not move. Thread-safe.
/// </summary>
internal sealed class SendPatrol(LaneWatch progress, TimeProvider clock, ILogger log)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How long one try may take, whatever it waits for, beside its turn under Teams' limits. Each call has a shorter limit of
    /// its own; this one is for what nobody thought of.
    /// </summary>
    private static readonly TimeSpan LongestTry = TimeSpan.FromMinutes(5);

    private readonly Dictionary<Letter, SendTry> tries = [];

    public SendTry Begin(Letter letter, Lane lane, CancellationToken cancellation)
    {
        var one = new SendTry(lane, clock.GetTimestamp(), cancellation);
        lock (tries)
            tries[letter] = one;
        return one;
    }

    public void End(Letter letter)
    {
        lock (tries)
        {
            if (tries.Remove(letter, out var one))
                one.Dispose();
        }
    }

    public async Task RunAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(LookEvery, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stopping))
                Look();
        }
        catch (OperationCanceledException)
        {
            // The service stops.
        }
    }

    private void Look()
    {
        lock (tries)
        {
            foreach (var (letter, one) in tries)
            {
                if (letter.Purpose.IsHeldBack)
                {
                    one.Since = clock.GetTimestamp();
                    progress.WasAskedToWait(one.Lane.Progress!, LookEvery * 2, always: true);
                }
                else if (clock.GetElapsedTime(one.Since) > LongestTry)
                {
                    one.CutOff();
                }
            }
        }

        foreach (var (lane, still) in progress.Look())
            log.LaneStuck(lane.CaseId, still);
    }
}

/// <summary>A try that is under way.</summary>
internal sealed class SendTry(Lane lane, long since, CancellationToken cancellation) : IDisposable
{
    private readonly CancellationTokenSource cut = CancellationTokenSource.CreateLinkedTokenSource(cancellation);

    public Lane Lane { get; } = lane;

    /// <summary>Since when it takes its time, as a timestamp.</summary>
    public long Since { get; set; } = since;

    public CancellationToken Cancellation => cut.Token;

    /// <summary>Not here: whoever waits for the cancellation may go on at once, and in turn wait for the patrol.</summary>
    public void CutOff() => cut.CancelAfter(TimeSpan.Zero);

    public void Dispose() => cut.Dispose();
}
