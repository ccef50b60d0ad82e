using System.Threading.Channels;

namespace CareTeamBot.Service.Storage;

/// <summary>
/// One thread that writes what has gathered in a queue in one transaction, so that all who wait share one sync of the
/// disk. While the disk syncs, the next group gathers.
/// </summary>
internal sealed class SqliteGroupCommit : IDisposable
{
    /// <summary>The most writes in one transaction, which bounds how long the first of them waits for the others.</summary>
    private const int MaxGroup = 256;

    /// <summary>How often the files are looked at, and put in order, while nobody writes.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.5);

    private readonly Channel<ISqliteWriteJob> queue =
        Channel.CreateUnbounded<ISqliteWriteJob>(new() { SingleReader = true });

    private readonly List<ISqliteWriteJob> group = new(MaxGroup);
    private readonly SqliteWrites writes;
    private readonly SqliteUpkeep? upkeep;
    private readonly Thread thread;

    /// <param name="writes">Disposed with this.</param>
    /// <param name="upkeep">Disposed with this.</param>
    internal SqliteGroupCommit(SqliteWrites writes, SqliteUpkeep? upkeep = null)
    {
        this.writes = writes;
        this.upkeep = upkeep;
        // A thread of its own: a sync would otherwise hold one of the few pool threads that answer requests.
        thread = new(Run) { Name = "CaseStore writer", IsBackground = true };
        thread.Start();
    }

    /// <exception cref="ObjectDisposedException">The store has been closed.</exception>
    internal Task<TResult> Enqueue<TInput, TResult>(
        TInput input, Func<SqliteWrites, TInput, TResult> write, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested)
            return Task.FromCanceled<TResult>(cancellation);
        var job = new SqliteWriteJob<TInput, TResult>(input, write, cancellation);
        ObjectDisposedException.ThrowIf(!queue.Writer.TryWrite(job), this);
        return job.Task;
    }

    /// <summary>Takes no more writes, finishes those in the queue and closes the file.</summary>
    public void Dispose()
    {
        queue.Writer.TryComplete();
        thread.Join();
    }

    private void Run()
    {
        while (WaitForWork())
            WriteGroup();
        upkeep?.CloseBefore(writes);
        writes.Dispose();
        upkeep?.Dispose();
    }

    private bool WaitForWork()
    {
        var waiting = queue.Reader.WaitToReadAsync();
        if (waiting.IsCompleted)
            return waiting.Result;
        var gathering = waiting.AsTask();
        while (!gathering.Wait(Pause))
            PutInOrder();
        return gathering.GetAwaiter().GetResult();
    }

    private void PutInOrder()
    {
        upkeep?.PutInOrder(writes.Log);
        if (writes.Log.HoldsDeleted && upkeep?.Loss is null)
            writes.Log.EmptyOfDeleted();
    }

    private void WriteGroup()
    {
        group.Clear();
        try
        {
            upkeep?.ThrowIfLost();
            writes.Begin();
            while (group.Count < MaxGroup && queue.Reader.TryRead(out var job))
            {
                group.Add(job);
                job.Write(writes);
            }
            writes.Commit();
            // After it, and before anybody is told that it is durable: what went into a file that is gone is not.
            upkeep?.Look();
        }
        catch (Exception fault)
        {
            FailGroup(fault);
            return;
        }
        writes.Log.EmptyOfDeleted();
        foreach (var job in group)
            job.Complete();
    }

    /// <summary>A failure undoes the whole group: each caller is told, and may try again.</summary>
    private void FailGroup(Exception fault)
    {
        try
        {
            writes.Rollback();
        }
        catch (StorageFaultException second)
        {
            fault = new StorageFaultException(fault.Message, new AggregateException(fault, second));
        }
        // The transaction could not begin. All who wait hear of it now, rather than each after a lock time of its own.
        var begun = group.Count > 0;
        while (!begun && queue.Reader.TryRead(out var waiting))
            group.Add(waiting);
        foreach (var job in group)
            job.Fail(fault);
    }
}
