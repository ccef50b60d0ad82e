namespace CareTeamBot.Service.Storage;

/// <summary>A write in the queue, seen from the thread that commits it.</summary>
internal interface ISqliteWriteJob
{
    /// <summary>Writes inside the open transaction. Only a fault that concerns the whole transaction is thrown.</summary>
    void Write(SqliteWrites writes);

    /// <summary>The transaction is durable: tells the caller how its write ended.</summary>
    void Complete();

    /// <summary>The transaction was undone: nothing of this write is there.</summary>
    void Fail(Exception fault);
}

/// <summary>A write and the caller who waits for it. Callers go on in their own threads, not in the writer's.</summary>
internal sealed class SqliteWriteJob<TInput, TResult>(
    TInput input, Func<SqliteWrites, TInput, TResult> write, CancellationToken cancellation)
    : TaskCompletionSource<TResult>(TaskCreationOptions.RunContinuationsAsynchronously), ISqliteWriteJob
{
    private TResult? result;
    private CaseConflictException? conflict;
    private bool cancelled;

    public void Write(SqliteWrites writes)
    {
        if (cancelled = cancellation.IsCancellationRequested)
            return;
        try
        {
            result = write(writes, input);
        }
        catch (CaseConflictException exception)
        {
            conflict = exception;
        }
    }

    public void Complete()
    {
        if (cancelled)
            SetCanceled(cancellation);
        else if (conflict is not null)
            SetException(conflict);
        else
            SetResult(result!);
    }

    public void Fail(Exception fault) => SetException(fault);
}
