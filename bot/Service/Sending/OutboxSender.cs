using System.Numerics;
using CareTeamBot.Service.Outbox;
using CareTeamBot.Service.Storage;
using CareTeamBot.Service.Teams;
using CareTeamBot.Service.Telemetry;

namespace CareTeamBot.Service.Sending;

/// <summary>
/// Step 8 of the turn: sends what is in the outbox, at least once. Rows of one lane (a case's channel, or one person's
/// chat about it) leave as <see cref="Lane"/> says; a lane that waits for the channel holds up no other.
/// </summary>
internal sealed class OutboxSender(
    ICaseStore store, OutboxQueue queue, Delivery delivery, OutboxWatch watch, LaneWatch progress, TimeProvider clock, ILogger<OutboxSender> log) : IHostedService, IDisposable
{
    /// <summary>How often the store is asked for what other processes have left to this one.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>
    /// How long sends that are under way may take when the service stops. One that is cut off may have arrived, and would
    /// be posted a second time after the next start.
    /// </summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(10);

    private readonly Dictionary<string, Lane> lanes = new(StringComparer.Ordinal);
    private readonly SendPatrol patrol = new(progress, clock, log);
    private readonly CancellationTokenSource stopping = new();
    private readonly CancellationTokenSource cutting = new();
    private int running;
    private Task claiming = Task.CompletedTask;
    private Task patrolling = Task.CompletedTask;

    /// <summary>Rows of earlier runs go first: nothing new is taken in before they are in their lanes.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await ClaimAsync(cancellationToken);
        queue.ReadBy(Send);
        if (store.IsShared)
            claiming = Task.Run(KeepClaimingAsync, CancellationToken.None);

        patrolling = Task.Run(() => patrol.RunAsync(stopping.Token), CancellationToken.None);
        IsRecovered = true;
    }

    /// <summary>What was left from before the start is in its lanes.</summary>
    public bool IsRecovered { get; private set; }

    /// <summary>Nothing more is begun. What is under way may settle; the rest stays in the store.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        await claiming;
        await patrolling;
        if (!await IsQuietAsync(Settling, cancellationToken))
        {
            await cutting.CancelAsync();
            await IsQuietAsync(Settling, cancellationToken);
        }
    }

    public void Dispose()
    {
        stopping.Dispose();
        cutting.Dispose();
    }

    /// <summary>Waits until nothing is under way, in real time: a test's clock may stand still.</summary>
    private async Task<bool> IsQuietAsync(TimeSpan limit, CancellationToken cancellation)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (Volatile.Read(ref running) > 0)
        {
            if (cancellation.IsCancellationRequested || TimeProvider.System.GetElapsedTime(began) > limit)
                return false;

            await Task.Delay(TimeSpan.FromMilliseconds(20), CancellationToken.None);
        }

        return true;
    }

    /// <summary>Takes committed rows over. Returns at once.</summary>
    public void Send(IReadOnlyList<OutboxRow> rows)
    {
        if (rows.Count > 0)
            Take([.. rows.Select(Letter.Read)]);
    }

    /// <summary>All are in their lanes before any goes, so that the first to go is the one that goes before the others.</summary>
    private void Take(Letter[] letters)
    {
        lock (lanes)
        {
            foreach (var letter in letters)
            {
                watch.Add(letter.Row);
                if (!lanes.TryGetValue(letter.Lane, out var lane))
                    lanes[letter.Lane] = lane = new Lane(letter.Lane, clock) { Progress = progress.Begin(letter.Row.CaseId) };

                lane.Add(letter);
            }

            foreach (var key in letters.Select(letter => letter.Lane).Distinct())
                Start(lanes[key]);
        }
    }

    /// <summary>Begins what may go in a lane. To be called with the lanes locked.</summary>
    private void Start(Lane lane)
    {
        if (lane.IsEmpty)
        {
            lanes.Remove(lane.Key);
            progress.End(lane.Progress!);
            return;
        }

        while (!stopping.IsCancellationRequested && lane.Next() is { } letter)
        {
            Interlocked.Increment(ref running);
            var one = patrol.Begin(letter, lane, cutting.Token);
            _ = Task.Run(() => TryAsync(letter, one));
        }

        if (!lane.IsLookedAfter && lane.PatienceLeft is { } left)
        {
            lane.IsLookedAfter = true;
            _ = LookAfterAsync(lane, left);
        }
    }

    /// <summary>Starts the lane again when its list has waited long enough for what goes before it.</summary>
    private Task LookAfterAsync(Lane lane, TimeSpan left) => StartLaterAsync(lane, left, () => lane.IsLookedAfter = false);

    private async Task StartLaterAsync(Lane lane, TimeSpan delay, Action change)
    {
        try
        {
            // Timers round down; one that rings too early, or at once, would be set again and again.
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Max(1, Math.Ceiling(delay.TotalMilliseconds))), clock, stopping.Token);
            lock (lanes)
            {
                change();
                if (lanes.GetValueOrDefault(lane.Key) == lane)
                    Start(lane);
            }
        }
        catch (OperationCanceledException)
        {
            // The service stops; what is left is in the store.
        }
    }

    private async Task TryAsync(Letter letter, SendTry one)
    {
        letter.Purpose.Begin();
        letter.SteppedBack = () => StepBack(letter, one.Lane);
        try
        {
            var delay = await DeliverAsync(letter, one.Cancellation);
            patrol.End(letter);
            lock (lanes)
            {
                End(letter, one.Lane, delay);
                Start(one.Lane);
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

    /// <summary>What became of a try. To be called with the lanes locked.</summary>
    private void End(Letter letter, Lane lane, Delay delay)
    {
        switch (delay)
        {
            case { IsAside: true }:
                lane.End(letter);
                _ = ComeBackAsync(letter, delay.Time);
                break;
            case { Time.Ticks: > 0 }:
                lane.Rest(letter);
                if (delay.WasAsked)
                    progress.WasAskedToWait(lane.Progress!, delay.Time, always: letter.IsAlone);
                _ = StartLaterAsync(lane, delay.Time, () => lane.Wake(letter));
                break;
            default:
                lane.End(letter);
                watch.Remove(letter.Row);
                if (progress.Moved(lane.Progress!))
                    log.LaneMoves(letter.Row.CaseId, lane.Count);
                break;
        }
    }

    private void StepBack(Letter letter, Lane lane)
    {
        lock (lanes)
        {
            letter.Become(Rank.Update);
            Start(lane);
        }
    }

    /// <summary>One try. What becomes of the letter is told by how long it rests.</summary>
    private async Task<Delay> DeliverAsync(Letter letter, CancellationToken cancellation)
    {
        var tried = ++letter.Tries;
        try
        {
            await DeliverOrGiveUpAsync(letter, cancellation);
            return default;
        }
        catch (UpstreamException e) when (e.Fault is UpstreamFault.Throttled or UpstreamFault.Transient)
        {
            return PutOff(letter, new Delay(SendDelays.AfterRefusal(e, tried), WasAsked: e.RetryAfter is not null), e.Message);
        }
        catch (StorageFaultException e) when (!cutting.IsCancellationRequested)
        {
            // The store does not answer just now, which is nothing about this row.
            return PutOff(letter, new Delay(SendDelays.AfterStoreFault(tried)), e.Message);
        }
        catch (OperationCanceledException) when (!cutting.IsCancellationRequested)
        {
            return PutOff(letter, new Delay(SendDelays.AfterFailure(tried)), "it took too long.");
        }
        catch (Exception e) when (!cutting.IsCancellationRequested && letter.Outcome is not null)
        {
            // It is out, and is not sent again, whatever it is that keeps it from being written down.
            return PutOff(letter, new Delay(SendDelays.AfterStoreFault(tried)), $"it is sent, and not written down: {e.GetType().Name}");
        }
        catch (Exception e) when (!cutting.IsCancellationRequested)
        {
            // A row that can't be rendered must not stop the lane; it stays in the store and comes back later.
            log.DeliveryFailed(letter.Row.Sequence, letter.Row.CaseId, e.GetType().FullName, e.StackTrace);
            return new Delay(SendDelays.AfterFailure(tried), IsAside: true);
        }
    }

    /// <summary>In a long disturbance one line for each try of each letter would say nothing more.</summary>
    private Delay PutOff(Letter letter, Delay delay, string reason)
    {
        if (BitOperations.IsPow2(letter.Tries))
            log.SendDelayed(letter.Row.CaseId, letter.Tries, delay.Time, reason);

        BotMetrics.Retried("message");
        return delay;
    }

    /// <summary>Puts a letter back into its lane later. It may come after later rows of its slot, as what it shows is rendered when it is sent.</summary>
    private async Task ComeBackAsync(Letter letter, TimeSpan delay)
    {
        try
        {
            await Task.Delay(delay, clock, stopping.Token);
            Take([letter]);
        }
        catch (OperationCanceledException)
        {
            // The service stops; the next start reads it from the store.
        }
    }

    private async Task DeliverOrGiveUpAsync(Letter letter, CancellationToken cancellation)
    {
        // 8 send
        using var span = Spans.StartTrace("send");
        try
        {
            Send(await delivery.DeliverAsync(letter, letter.Later is not null, cancellation));
        }
        catch (UpstreamException e) when (e.Fault is not (UpstreamFault.Throttled or UpstreamFault.Transient))
        {
            log.SendFailed(letter.Row.CaseId, e.Message);
            span.Fail(e);
            Send(await delivery.GiveUpAsync(letter, cancellation));
        }
    }

    /// <summary>Takes over what processes that are gone have left, and what others have added to what this one sends.</summary>
    private async Task ClaimAsync(CancellationToken cancellation)
    {
        var count = 0;
        while (await store.ClaimOutboxAsync(cancellation) is { Count: > 0 } rows)
        {
            Send(rows);
            count += rows.Count;
        }

        if (count > 0)
            log.OutboxRecovered(count);
    }

    private async Task KeepClaimingAsync()
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await timer.WaitForNextTickAsync(stopping.Token);
                await ClaimAsync(stopping.Token);
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

    /// <summary>How long a letter rests; not at all where it is done.</summary>
    private readonly record struct Delay(TimeSpan Time, bool WasAsked = false, bool IsAside = false);
}
