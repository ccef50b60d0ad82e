using Microsoft.Data.Sqlite;

namespace CareTeamBot.Service.Storage;

/// <summary>What the store does for its files between writes: sees that they are still there, and gives room back to the disk.</summary>
internal sealed class SqliteUpkeep : IDisposable
{
    private readonly SqliteGuard guard;
    private readonly SqliteShrinking? shrinking;
    private readonly ILogger log;
    private volatile string? loss;

    /// <param name="connection">The writer's.</param>
    /// <param name="use">Only who has the file for itself makes it smaller; another process would take it for cut off.</param>
    /// <param name="log">Hears of a loss.</param>
    internal SqliteUpkeep(SqliteConnection connection, StoreUse use, ILogger log)
    {
        this.log = log;
        var isAlone = use != StoreUse.Beside;
        if (isAlone && SqliteShrinking.MakePossible(connection))
            shrinking = new(connection);
        else if (isAlone)
            log.StoreStaysLarge();
        guard = new(connection, isAlone ? SqliteSchema.BeginRun(connection) : null);
        if (shrinking is not null)
            guard.Expect(shrinking.Bytes);
    }

    /// <summary>What happened to the files under the store's hands; null where nothing did. It does not get better.</summary>
    internal string? Loss => loss;

    /// <exception cref="StorageFaultException">The files are not those that were opened.</exception>
    internal void ThrowIfLost()
    {
        if (loss is not null)
            throw new StorageFaultException($"{SqliteFile.Setting} names a file that was taken away or changed by somebody else while it was in use.");
    }

    /// <summary>Right after a commit.</summary>
    /// <exception cref="StorageFaultException">The files are not those that were opened; what was committed is lost.</exception>
    internal void Look()
    {
        if (loss is null && guard.Fault() is { } fault)
        {
            loss = fault;
            log.StoreLost(fault);
        }
        ThrowIfLost();
    }

    /// <summary>While nobody writes.</summary>
    internal void PutInOrder(SqliteLog emptied)
    {
        try
        {
            Look();
            if (shrinking is null)
                return;
            var released = shrinking.Take();
            guard.Expect(shrinking.Bytes);
            if (released)
                emptied.NoteDeletion();
        }
        catch (StorageFaultException)
        {
            // Whoever writes is told. A disk that fails is tried again.
        }
    }

    /// <summary>SQLite deletes the log when it closes, by its name: whoever has put another there would lose it.</summary>
    internal void CloseBefore(SqliteWrites writes)
    {
        shrinking?.Dispose();
        if (loss is not null)
            writes.LeaveLog();
    }

    public void Dispose() => guard.Dispose();
}
