namespace CareTeamBot.Service.Teams.Outbound;

/// <summary>
/// The departures of one thread's calls, as far back as the longest rule looks, and from them the earliest moment for
/// the next. Exact for any stretch of time, unlike windows in segments. Not thread-safe.
/// </summary>
internal sealed class CallLog(IReadOnlyList<RateRule> rules)
{
    // At most the largest rule's number of entries, which is what the longest window lets through.
    private readonly List<DateTimeOffset> departures = [];
    private readonly TimeSpan longest = rules.Max(rule => rule.Window);

    /// <summary>When the next call may leave: now, or later.</summary>
    public DateTimeOffset FreeAt(DateTimeOffset now, Urgency urgency)
    {
        Forget(now);
        var free = now;
        foreach (var rule in rules)
        {
            var calls = urgency == Urgency.Answer ? rule.Calls : rule.Calls - rule.Kept;
            if (departures.Count >= calls && departures[^calls] + rule.Window is var next && next > free)
                free = next;
        }

        return free;
    }

    /// <summary>A call leaves.</summary>
    public void Leave(DateTimeOffset now) => departures.Add(now);

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
