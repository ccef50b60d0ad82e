using System.Diagnostics.Metrics;
using CareTeamBot.Service.Storage;
using CareTeamBot.Service.Telemetry;

namespace CareTeamBot.Service.Outbox;

/// <summary>
/// Since when this process has had each message to send: the gauges <c>careteambot.outbox.age</c> and
/// <c>careteambot.outbox.rows</c>. A message left from before a start counts from that start. Thread-safe.
/// </summary>
internal sealed class OutboxWatch
{
    private readonly Dictionary<(string, long), long> since = [];
    private readonly TimeProvider clock;

    public OutboxWatch(TimeProvider clock, IMeterFactory meters)
    {
        this.clock = clock;
        // A meter of this host, so that it goes with it.
        var meter = meters.Create(BotMetrics.Name);
        meter.CreateObservableGauge("careteambot.outbox.age", () => Oldest.TotalSeconds, "s", "How long the oldest unsent message has waited.");
        meter.CreateObservableGauge("careteambot.outbox.rows", () => Rows, "{message}", "Messages that wait to be sent.");
    }

    /// <summary>Messages that wait.</summary>
    public int Rows
    {
        get
        {
            lock (since)
                return since.Count;
        }
    }

    /// <summary>How long the oldest of them has waited; zero where none waits.</summary>
    public TimeSpan Oldest
    {
        get
        {
            lock (since)
                return since.Count == 0 ? TimeSpan.Zero : clock.GetElapsedTime(since.Values.Min());
        }
    }

    /// <summary>A row came, or came again.</summary>
    public void Add(OutboxRow row)
    {
        lock (since)
            since.TryAdd((row.CaseId, row.Sequence), clock.GetTimestamp());
    }

    /// <summary>A row is settled, or no longer this process's.</summary>
    public void Remove(OutboxRow row)
    {
        lock (since)
            since.Remove((row.CaseId, row.Sequence));
    }
}
