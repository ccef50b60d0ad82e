using CareTeamBot.Service.Protocol;
using CareTeamBot.Service.Storage;
using CareTeamBot.Service.Telemetry;

namespace CareTeamBot.Service.Sending;

/// <summary>
/// Step 8 of the turn: sends what is in the outbox, at least once. Rows of one lane (a case's channel, or one person's
/// chat about it) leave in order; a lane that waits for the channel holds up no other.
/// </summary>
internal sealed class Outbox(ICaseStore store, Delivery delivery, OutboxWatch watch, TimeProvider clock, ILogger<Outbox> log) : IHostedService, IDisposable
{
    /// <summary>How often the store is asked for what other processes have left to this one.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(5);

    /// <summary>
    /// How long sends that are under way may take when the service stops. One that is cut off may have arrived, and would
    /// be posted a second time after the next start.
    /// </summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(10);

    private readonly Dictionary<string, Queue<OutboxRow>> lanes = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource stopping = new();
    private readonly CancellationTokenSource cutting = new();
    private int running;
    private Task claiming = Task.CompletedTask;

    /// <summary>Rows of earlier runs go first: nothing new is taken in before they are in their lanes.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await ClaimAsync(cancellationToken).ConfigureAwait(false);
        if (store.IsShared)
        {
            claiming = Task.Run(KeepClaimingAsync, CancellationToken.None);
        }

        IsRecovered = true;
    }

    /// <summary>What was left from before the start is in its lanes.</summary>
    public bool IsRecovered { get; private set; }

    /// <summary>Nothing more is begun. What is under way may settle; the rest stays in the store.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync().ConfigureAwait(false);
        await claiming.ConfigureAwait(false);
        if (!await IsQuietAsync(Settling, cancellationToken).ConfigureAwait(false))
        {
            await cutting.CancelAsync().ConfigureAwait(false);
            await IsQuietAsync(Settling, cancellationToken).ConfigureAwait(false);
        }
    }

    public void Dispose()
    {
        stopping.Dispose();
        cutting.Dispose();
    }

    /// <summary>Waits until no lane works, in real time: a test's clock may stand still.</summary>
    private async Task<bool> IsQuietAsync(TimeSpan limit, CancellationToken cancellation)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (Volatile.Read(ref running) > 0)
        {
            if (cancellation.IsCancellationRequested || TimeProvider.System.GetElapsedTime(began) > limit)
            {
                return false;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), CancellationToken.None).ConfigureAwait(false);
        }

        return true;
    }

    /// <summary>Takes committed rows over. Returns at once.</summary>
    public void Send(IReadOnlyList<OutboxRow> rows)
    {
        foreach (var row in rows)
        {
            var lane = Delivery.LaneOf(row);
            watch.Taken(row);
            lock (lanes)
            {
                if (lanes.TryGetValue(lane, out var waiting))
                {
                    waiting.Enqueue(row);
                    continue;
                }

                lanes[lane] = waiting = new Queue<OutboxRow>([row]);
                Interlocked.Increment(ref running);
                _ = Task.Run(() => DrainAsync(lane, waiting));
            }
        }
    }

    /// <summary>Takes over what processes that are gone have left, and what others have added to what this one sends.</summary>
    private async Task ClaimAsync(CancellationToken cancellation)
    {
        var count = 0;
        while (await store.ClaimOutboxAsync(cancellation).ConfigureAwait(false) is { Count: > 0 } rows)
        {
            Send(rows);
            count += rows.Count;
        }

        if (count > 0)
        {
            log.OutboxRecovered(count);
        }
    }

    private async Task KeepClaimingAsync()
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await timer.WaitForNextTickAsync(stopping.Token).ConfigureAwait(false);
                await ClaimAsync(stopping.Token).ConfigureAwait(false);
            }
            catch (Exception e) when (!stopping.IsCancellationRequested)
            {
                log.ClaimFailed(e.GetType().FullName, e.StackTrace);
            }
            catch (OperationCanceledException)
            {
                // The service stops; other processes take over what is left.
            }
        }
    }

    private async Task DrainAsync(string lane, Queue<OutboxRow> waiting)
    {
        try
        {
            while (Next(lane, waiting) is var (row, superseded))
            {
                await DeliverAsync(row, superseded).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The service stops; what is left is in the store.
        }
        finally
        {
            Interlocked.Decrement(ref running);
        }
    }

    /// <summary>The lane's next row, and whether a later one will bring the same message up to date anyway.</summary>
    private (OutboxRow Row, bool Superseded)? Next(string lane, Queue<OutboxRow> waiting)
    {
        lock (lanes)
        {
            if (waiting.TryDequeue(out var row))
            {
                return (row, waiting.Any(later => later.Slot == row.Slot && later.CaseId == row.CaseId));
            }

            lanes.Remove(lane);
            return null;
        }
    }

    private async Task DeliverAsync(OutboxRow row, bool superseded)
    {
        for (var attempt = 1; ; attempt++)
        {
            stopping.Token.ThrowIfCancellationRequested();
            try
            {
                await DeliverOrGiveUpAsync(row, superseded).ConfigureAwait(false);
                watch.Gone(row);
                return;
            }
            catch (UpstreamException e) when (e.Fault is UpstreamFault.Throttled or UpstreamFault.Transient)
            {
                var delay = e.RetryAfter ?? Backoff(attempt);
                log.SendDelayed(row.CaseId, attempt, delay, e.Message);
                BotMetrics.Retried("message");
                await Task.Delay(delay, clock, stopping.Token).ConfigureAwait(false);
            }
            catch (StorageFaultException e) when (!cutting.IsCancellationRequested)
            {
                // The store does not answer just now, which is nothing about this row.
                log.SendDelayed(row.CaseId, attempt, Backoff(attempt), e.Message);
                BotMetrics.Retried("message");
                await Task.Delay(Backoff(attempt), clock, stopping.Token).ConfigureAwait(false);
            }
            catch (Exception e) when (!cutting.IsCancellationRequested)
            {
                // A row that can't be rendered must not stop the lane; it stays in the store and comes back later.
                log.DeliveryFailed(row.Sequence, row.CaseId, e.GetType().FullName, e.StackTrace);
                _ = ComeBackAsync(row);
                return;
            }
        }
    }

    /// <summary>What it shows is rendered when it is sent, so it does no harm after later rows of its slot.</summary>
    private async Task ComeBackAsync(OutboxRow row)
    {
        try
        {
            await Task.Delay(LongestDelay, clock, stopping.Token).ConfigureAwait(false);
            Send([row]);
        }
        catch (OperationCanceledException)
        {
            // The service stops; the next start reads it from the store.
        }
    }

    private async Task DeliverOrGiveUpAsync(OutboxRow row, bool superseded)
    {
        // 8 send
        using var span = Spans.Apart("send");
        try
        {
            Send(await delivery.DeliverAsync(row, superseded, cutting.Token).ConfigureAwait(false));
        }
        catch (UpstreamException e) when (e.Fault is not (UpstreamFault.Throttled or UpstreamFault.Transient))
        {
            // A message that is there stays there, and stays known, even if this change of it was refused.
            log.SendFailed(row.CaseId, e.Message);
            span.Fail(e);
            var posted = await store.FindPostedAsync(row.CaseId, row.Slot, cutting.Token).ConfigureAwait(false);
            Send(await store.SettleAsync(new Settlement(row.Sequence, row.CaseId, row.Slot, posted), cutting.Token).ConfigureAwait(false));
        }
    }

    private static TimeSpan Backoff(int attempt)
    {
        var delay = FirstDelay * Math.Pow(2, Math.Min(attempt - 1, 10));
        return delay < LongestDelay ? delay : LongestDelay;
    }
}
