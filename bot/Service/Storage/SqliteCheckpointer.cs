using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CareTeamBot.Service.Storage;

/// <summary>
/// Copies the write-ahead log into the file on a thread and a connection of its own. Done by the writer, it would hold up,
/// for ten milliseconds each time, all who wait for a commit.
/// </summary>
internal sealed class SqliteCheckpointer : IDisposable
{
    /// <summary>Pages of 4 KB that gather in the log before they are copied: one that is written many times meanwhile is copied once.</summary>
    private const int Pages = 4000;

    /// <summary>Pages from which on the log is to begin anew, which it can only where all of it is copied and nobody writes.</summary>
    private const int LongLog = 3 * Pages;

    private readonly SqliteConnection writer;
    private readonly SqliteConnection connection;
    private readonly AutoResetEvent work = new(false);
    private readonly Thread thread;
    private volatile bool closing;
    private volatile bool isLong;
    private int noted;

    /// <param name="writer">The connection of the thread that notes commits.</param>
    internal SqliteCheckpointer(SqliteConnection writer)
    {
        this.writer = writer;
        connection = SqliteFile.OpenForCheckpoints(writer.DataSource);
        thread = new(Run) { Name = "CaseStore log", IsBackground = true };
        thread.Start();
    }

    /// <summary>After a commit, on the writer's thread: which copies the little that came while a long log was copied.</summary>
    internal void NoteCommit()
    {
        if (isLong)
        {
            isLong = false;
            Copy(writer);
        }

        _ = raw.sqlite3_db_status(writer.Handle, raw.SQLITE_DBSTATUS_CACHE_WRITE, out var written, out _, 0);
        // The counter is of 32 bits, and may turn over.
        if (unchecked(written - noted) < Pages)
            return;
        noted = written;
        work.Set();
    }

    internal void LeaveLog() => SqliteWrites.Leave(connection);

    /// <summary>Waits for a copy that is under way.</summary>
    public void Dispose()
    {
        closing = true;
        work.Set();
        thread.Join();
        connection.Dispose();
        work.Dispose();
    }

    private void Run()
    {
        while (work.WaitOne() && !closing)
            isLong = Copy(connection) >= LongLog;
    }

    /// <summary>What cannot be copied now, as somebody reads it or the disk fails, is left for the next time.</summary>
    /// <returns>Pages in the log, copied or not; -1 where that is unknown.</returns>
    private static int Copy(SqliteConnection connection)
    {
        _ = raw.sqlite3_wal_checkpoint_v2(connection.Handle, "main", raw.SQLITE_CHECKPOINT_PASSIVE, out var pages, out _);
        return pages;
    }
}
