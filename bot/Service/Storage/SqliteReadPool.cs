namespace CareTeamBot.Service.Storage;

/// <summary>
/// Connections for reading, each used by one thread at a time. As many as threads read at once; a few are kept.
/// </summary>
internal sealed class SqliteReadPool(string path) : IDisposable
{
    private const int MaxIdle = 4;

    private readonly Lock gate = new();
    // Last in, first out: the connection that was used last has the warmest cache.
    private readonly Stack<SqliteReads> idle = new(MaxIdle);
    private bool disposed;

    /// <exception cref="ObjectDisposedException">The store has been closed.</exception>
    internal SqliteReads Rent()
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(disposed, typeof(SqliteCaseStore));
            if (idle.TryPop(out var reads))
                return reads;
        }
        return Open();
    }

    internal void Return(SqliteReads reads)
    {
        lock (gate)
        {
            if (!disposed && idle.Count < MaxIdle)
            {
                idle.Push(reads);
                return;
            }
        }
        reads.Dispose();
    }

    private SqliteReads Open()
    {
        var connection = SqliteFile.OpenForReading(path);
        try
        {
            return new(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            disposed = true;
            foreach (var reads in idle)
                reads.Dispose();
            idle.Clear();
        }
    }
}
