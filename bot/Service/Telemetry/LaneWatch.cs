using System.Diagnostics.Metrics;

namespace CareTeamBot.Service.Telemetry;

/// <summary>How one lane of messages gets on, for <see cref="LaneWatch"/>, which alone reads and changes it.</summary>
internal sealed class LaneProgress(string caseId, long now)
{
    public string CaseId { get; } = caseId;

    /// <summary>When something last left it, or when it began.</summary>
    internal long MovedAt { get; set; } = now;

    /// <summary>It waits by rule, and counts as stuck no earlier.</summary>
    internal DateTimeOffset ExcusedUntil { get; set; }

    /// <summary>It was told that the lane is stuck.</summary>
    internal bool IsTold { get; set; }
}

/// <summary>
/// Sees lanes in which messages wait and that do not move: the gauges <c>careteambot.outbox.lanes.age</c> and
/// <c>careteambot.outbox.lanes.stuck</c>. Thread-safe.
/// </summary>
internal sealed class LaneWatch
{
    /// <summary>A lane that has not moved for so long is stuck. Tries that fail do not move it.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly HashSet<LaneProgress> lanes = [];
    private readonly TimeProvider clock;
    private readonly long began;

    public LaneWatch(TimeProvider clock, IMeterFactory meters)
    {
        (this.clock, began) = (clock, clock.GetTimestamp());
        // A meter of this host, so that it goes with it.
        var meter = meters.Create(BotMetrics.Name);
        meter.CreateObservableGauge("careteambot.outbox.lanes.age", () => Longest.TotalSeconds, "s", "How long the lane that has stood still longest has not moved while messages wait in it.");
        meter.CreateObservableGauge("careteambot.outbox.lanes.stuck", () => Stuck, "{lane}", "Lanes with messages that have not moved for two minutes.");
    }

    /// <summary>Lanes that are stuck now.</summary>
    public int Stuck
    {
        get
        {
            lock (lanes)
                return lanes.Count(IsStuck);
        }
    }

    /// <summary>How long the lane that has stood still longest has not moved; zero where there is none.</summary>
    public TimeSpan Longest
    {
        get
        {
            lock (lanes)
                return lanes.Count == 0 ? TimeSpan.Zero : clock.GetElapsedTime(lanes.Min(lane => lane.MovedAt));
        }
    }

    /// <summary>Messages wait in a lane.</summary>
    public LaneProgress Begin(string caseId)
    {
        var lane = new LaneProgress(caseId, clock.GetTimestamp());
        lock (lanes)
            lanes.Add(lane);
        return lane;
    }

    /// <summary>Something has left it.</summary>
    /// <returns>Whether it was told that it is stuck.</returns>
    public bool Moved(LaneProgress lane)
    {
        lock (lanes)
        {
            var wasTold = lane.IsTold;
            (lane.MovedAt, lane.IsTold) = (clock.GetTimestamp(), false);
            return wasTold;
        }
    }

    /// <summary>Nothing waits in it any more.</summary>
    public void End(LaneProgress lane)
    {
        lock (lanes)
            lanes.Remove(lane);
    }

    /// <summary>It waits by rule, because Teams asked it to or lets only so many calls leave.</summary>
    /// <param name="lane">The lane.</param>
    /// <param name="wait">How long.</param>
    /// <param name="always">
    /// False: one such wait at the end of the patience is no reason to alarm anybody, but wait after wait is.
    /// </param>
    public void WasAskedToWait(LaneProgress lane, TimeSpan wait, bool always)
    {
        lock (lanes)
        {
            if ((always || clock.GetElapsedTime(lane.MovedAt) < Patience) && Now + wait is var until && until > lane.ExcusedUntil)
                lane.ExcusedUntil = until;
        }
    }

    /// <summary>Lanes that have become stuck since the last look, each with how long it has not moved.</summary>
    public IReadOnlyList<(LaneProgress Lane, TimeSpan Still)> Look()
    {
        lock (lanes)
        {
            var found = lanes.Where(lane => !lane.IsTold && IsStuck(lane)).Select(lane => (lane, clock.GetElapsedTime(lane.MovedAt))).ToList();
            found.ForEach(each => each.lane.IsTold = true);
            return found;
        }
    }

    private DateTimeOffset Now => DateTimeOffset.UnixEpoch + clock.GetElapsedTime(began);

    private bool IsStuck(LaneProgress lane) => clock.GetElapsedTime(lane.MovedAt) >= Patience && Now >= lane.ExcusedUntil;
}
