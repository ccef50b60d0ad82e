using CareTeamBot.Service.Storage;

namespace CareTeamBot.Service.Outbox;

/// <summary>
/// What was committed and is to be sent, in the order of the commits. Whoever commits adds to it, and the one that sends reads
/// it, so that neither knows the other. Thread-safe.
/// </summary>
internal sealed class OutboxQueue
{
    private readonly Queue<IReadOnlyList<OutboxRow>> waiting = new();
    private Action<IReadOnlyList<OutboxRow>>? reader;

    /// <summary>Hands committed rows over. Returns at once; without a reader they wait for one.</summary>
    public void Add(IReadOnlyList<OutboxRow> rows)
    {
        if (rows.Count == 0)
            return;

        if (Volatile.Read(ref reader) is not { } take)
        {
            lock (waiting)
            {
                if ((take = reader) is null)
                {
                    waiting.Enqueue(rows);
                    return;
                }
            }
        }

        take(rows);
    }

    /// <summary>From now on <paramref name="take"/> gets the rows, those first that wait. It must return at once.</summary>
    /// <exception cref="InvalidOperationException">There is a reader already: two would send everything in two orders.</exception>
    public void ReadBy(Action<IReadOnlyList<OutboxRow>> take)
    {
        lock (waiting)
        {
            if (reader is not null)
                throw new InvalidOperationException("The outbox has its reader already.");

            while (waiting.TryDequeue(out var rows))
                take(rows);

            Volatile.Write(ref reader, take);
        }
    }
}
