using System.Threading.RateLimiting;

namespace CareTeamBot.Service.Teams.Outbound;

/// <summary>
/// One call at a time per conversation, in the order in which they were asked for; a lane exists only while somebody
/// uses it. Thread-safe.
/// </summary>
internal sealed class ConversationLanes
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Lane> lanes = new(StringComparer.Ordinal);

    /// <summary>Lanes in use.</summary>
    public int Count
    {
        get
        {
            lock (gate)
                return lanes.Count;
        }
    }

    /// <summary>Runs a call when its turn has come. The place in the queue is taken before this returns its task.</summary>
    public async Task<T> RunAsync<T>(string key, Func<CancellationToken, Task<T>> call, CancellationToken cancellation)
    {
        var lane = Enter(key);
        try
        {
            using var turn = await lane.Queue.AcquireAsync(1, cancellation);
            return await call(cancellation);
        }
        finally
        {
            Leave(key, lane);
        }
    }

    private Lane Enter(string key)
    {
        lock (gate)
        {
            if (!lanes.TryGetValue(key, out var lane))
                lanes[key] = lane = new Lane();
            lane.Users++;
            return lane;
        }
    }

    private void Leave(string key, Lane lane)
    {
        lock (gate)
        {
            if (--lane.Users > 0)
                return;
            lanes.Remove(key);
        }

        lane.Queue.Dispose();
    }

    private sealed class Lane
    {
        public int Users { get; set; }

        public ConcurrencyLimiter Queue { get; } = new(new ConcurrencyLimiterOptions
        {
            PermitLimit = 1,
            QueueLimit = int.MaxValue,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        });
    }
}
