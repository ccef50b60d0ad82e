using System.Collections.Concurrent;

namespace CareTeamBot.Sandbox.Teams;

/// <summary>A request that the bot made to the connector, in the order of arrival.</summary>
internal sealed record ConnectorCall(string Method, string Path, string? Authorization, DateTimeOffset At);

/// <summary>
/// Trouble on demand. Each call plans one kind of trouble for the next requests that fit (all, unless
/// <c>when</c> says which); plans are used up in the order they were made. Thread-safe.
/// </summary>
internal sealed class ConnectorFaults
{
    private readonly Lock gate = new();
    private readonly List<Plan> plans = [];

    /// <summary>Answers the next <paramref name="count"/> requests with a status and does nothing else.</summary>
    public void AnswerNext(
        int count, int status, TimeSpan? retryAfter = null, string code = "ServiceError", Func<ConnectorCall, bool>? when = null, string message = "planned trouble") =>
        Add(count, new Fault { Status = status, RetryAfter = retryAfter, Code = code, Message = message }, when);

    /// <summary>Holds the next requests up, then does them.</summary>
    public void DelayNext(int count, TimeSpan delay, Func<ConnectorCall, bool>? when = null) =>
        Add(count, new Fault { Delay = delay }, when);

    /// <summary>Does what the next requests ask, then breaks the connection off instead of answering.</summary>
    public void DropAnswers(int count, Func<ConnectorCall, bool>? when = null) => Add(count, new Fault { DropAnswer = true }, when);

    /// <summary>Takes all plans back.</summary>
    public void Clear()
    {
        lock (gate)
            plans.Clear();
    }

    internal Fault? Next(ConnectorCall call)
    {
        lock (gate)
        {
            if (plans.Find(plan => plan.When(call)) is not { } plan)
                return null;
            if (--plan.Left == 0)
                plans.Remove(plan);
            return plan.Fault;
        }
    }

    private void Add(int count, Fault fault, Func<ConnectorCall, bool>? when)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        lock (gate)
            plans.Add(new Plan(fault, when ?? (_ => true)) { Left = count });
    }

    internal sealed record Fault
    {
        public int? Status { get; init; }
        public TimeSpan? RetryAfter { get; init; }
        public string Code { get; init; } = "ServiceError";
        public string Message { get; init; } = "planned trouble";
        public TimeSpan Delay { get; init; }
        public bool DropAnswer { get; init; }
    }

    private sealed class Plan(Fault fault, Func<ConnectorCall, bool> when)
    {
        public Fault Fault { get; } = fault;
        public Func<ConnectorCall, bool> When { get; } = when;
        public int Left { get; set; }
    }
}

/// <summary>Teams' published send limits for one bot in one conversation. Thread-safe.</summary>
internal sealed class RateLimits(TimeProvider clock)
{
    private static readonly (int Count, TimeSpan Window)[] Limits =
        [(7, TimeSpan.FromSeconds(1)), (8, TimeSpan.FromSeconds(2)), (60, TimeSpan.FromSeconds(30)), (1800, TimeSpan.FromHours(1))];

    private readonly ConcurrentDictionary<string, Queue<DateTimeOffset>> sent = new();

    /// <summary>Null where the send is within limits (and counts), otherwise how long to wait.</summary>
    public TimeSpan? Take(string conversation)
    {
        var now = clock.GetUtcNow();
        var sent = this.sent.GetOrAdd(conversation, _ => new Queue<DateTimeOffset>());
        lock (sent)
        {
            while (sent.TryPeek(out var first) && now - first > TimeSpan.FromHours(1))
                sent.Dequeue();
            foreach (var (count, window) in Limits)
            {
                var inside = sent.Where(at => now - at < window).ToList();
                if (inside.Count >= count)
                    return window - (now - inside[^count]);
            }
            sent.Enqueue(now);
            return null;
        }
    }
}
