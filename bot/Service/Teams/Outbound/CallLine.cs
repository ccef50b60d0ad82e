namespace CareTeamBot.Service.Teams.Outbound;

/// <summary>
/// Who waits to call one thread or tenant, and whose turn it is: the most urgent, among equals whoever came first. One
/// departure in <see cref="FairShare"/> goes to whoever has waited longest, so that a stream of urgent calls starves nobody.
/// Not thread-safe.
/// </summary>
internal sealed class CallLine(IReadOnlyList<RateRule> rules)
{
    public const int FairShare = 8;

    private readonly CallLog log = new(rules);
    private readonly LinkedList<Waiter>[] waiting = [new(), new(), new()];
    private long came;
    private long left;

    /// <summary>Wakes the line at the earliest moment at which one of those who wait may leave.</summary>
    public ITimer? Alarm { get; set; }

    public DateTimeOffset RingsAt { get; set; }

    public bool IsEmpty => Array.TrueForAll(waiting, line => line.Count == 0);

    public bool IsIdle(DateTimeOffset now) => IsEmpty && log.IsIdle(now);

    /// <summary>Where nobody waits, a call may leave at once.</summary>
    public bool TryLeave(DateTimeOffset now, Urgency urgency)
    {
        if (!IsEmpty || log.FreeAt(now, urgency) > now)
            return false;
        Leave(now);
        return true;
    }

    public Waiter Join(Urgency urgency)
    {
        var waiter = new Waiter(urgency, came++);
        waiting[(int)urgency].AddLast(waiter.Node);
        return waiter;
    }

    /// <summary>Lets go whoever may leave now.</summary>
    public void LetGo(DateTimeOffset now)
    {
        while (Next(now) is { } waiter)
        {
            waiter.Withdraw();
            Leave(now);
            waiter.Go();
        }
    }

    /// <summary>When somebody who waits may leave; null where nobody waits.</summary>
    public DateTimeOffset? FreeAt(DateTimeOffset now) =>
        IsEmpty ? null : Heads().Min(waiter => log.FreeAt(now, waiter.Urgency));

    private Waiter? Next(DateTimeOffset now)
    {
        var heads = Heads();
        var inTurn = left % FairShare == FairShare - 1 ? heads.OrderBy(waiter => waiter.Number) : heads;
        return inTurn.FirstOrDefault(waiter => log.FreeAt(now, waiter.Urgency) <= now);
    }

    private IEnumerable<Waiter> Heads() => waiting.Where(line => line.First is not null).Select(line => line.First!.Value);

    private void Leave(DateTimeOffset now)
    {
        log.Leave(now);
        left++;
    }

    /// <summary>A call that waits.</summary>
    internal sealed class Waiter
    {
        private readonly TaskCompletionSource gone = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Waiter(Urgency urgency, long number)
        {
            (Urgency, Number) = (urgency, number);
            Node = new LinkedListNode<Waiter>(this);
        }

        public Urgency Urgency { get; }

        /// <summary>In which order they came.</summary>
        public long Number { get; }

        public LinkedListNode<Waiter> Node { get; }

        /// <summary>Completes when the call may leave.</summary>
        public Task Turn => gone.Task;

        /// <returns>False where it has left already.</returns>
        public bool Withdraw()
        {
            if (Node.List is not { } line)
                return false;
            line.Remove(Node);
            return true;
        }

        public void Go() => gone.TrySetResult();

        public void GiveUp(CancellationToken cancellation) => gone.TrySetCanceled(cancellation);
    }
}
