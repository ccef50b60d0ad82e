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

    /// <summary>How long to wait before the log is emptied once more.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Channel<ISqliteWriteJob> queue =
        Channel.CreateUnbounded<ISqliteWriteJob>(new() { SingleReader = true });

    private readonly List<ISqliteWriteJob> group = new(MaxGroup);
    private readonly SqliteWrites writes;
    private readonly Thread thread;

    /// <param name="writes">Disposed with this.</param>
    internal SqliteGroupCommit(SqliteWrites writes)
    {
        this.writes = writes;
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
        writes.Dispose();
    }

    private bool WaitForWork()
    {
        var waiting = queue.Reader.WaitToReadAsync();
        if (waiting.IsCompleted)
            return waiting.Result;
        var gathering = waiting.AsTask();
        while (writes.Log.HoldsDeleted && !gathering.Wait(Pause))
            writes.Log.EmptyOfDeleted();
        return gathering.GetAwaiter().GetResult();
    }

    private void WriteGroup()
    {
        group.Clear();
        try
        {
            writes.Begin();
            while (group.Count < MaxGroup && queue.Reader.TryRead(out var job))
            {
                group.Add(job);
                job.Write(writes);
            }
            writes.Commit();
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
        catch (Exception second)
        {
            fault = new AggregateException(fault, second);
        }
        // The transaction could not begin. All who wait hear of it now, rather than each after a lock time of its own.
        var begun = group.Count > 0;
        while (!begun && queue.Reader.TryRead(out var waiting))
            group.Add(waiting);
        foreach (var job in group)
            job.Fail(fault);
    }
}
