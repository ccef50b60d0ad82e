namespace CareTeamBot.Service.Protocol.Outbound;

/// <summary>
/// The departures of one thread's calls, as far back as the longest rule looks, and from them the earliest moment for
/// the next. Exact for any stretch of time, unlike windows in segments. Not thread-safe.
/// </summary>
internal sealed class CallLog(IReadOnlyList<RateRule> rules)
{
    // At most the largest rule's number of entries, which is what the longest window lets through.
    private readonly List<DateTimeOffset> departures = [];
    private readonly TimeSpan longest = rules.Max(rule => rule.Window);

    /// <summary>Books the next call and tells when it may leave: now, or later. Bookings rise.</summary>
    public DateTimeOffset Book(DateTimeOffset now)
    {
        Forget(now);
        var departure = departures.Count > 0 && departures[^1] > now ? departures[^1] : now;
        foreach (var rule in rules)
        {
            if (departures.Count >= rule.Calls && departures[^rule.Calls] + rule.Window is var free && free > departure)
                departure = free;
        }

        departures.Add(departure);
        return departure;
    }

    /// <summary>Whether nothing that is remembered matters any more.</summary>
    public bool IsIdle(DateTimeOffset now)
    {
        Forget(now);
        return departures.Count == 0;
    }

    private void Forget(DateTimeOffset now)
    {
        var horizon = now - longest;
        var old = departures.FindIndex(departure => departure > horizon);
        departures.RemoveRange(0, old < 0 ? departures.Count : old);
    }
}
