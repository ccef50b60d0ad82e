using Microsoft.Data.Sqlite;

namespace CareTeamBot.Service.Storage;

/// <summary>
/// Gives the room of what was purged back to the disk, a little at a time while nobody writes. SQLite keeps it for what comes
/// otherwise, and the file stays as large as it ever was. The writer's thread only.
/// </summary>
internal sealed class SqliteShrinking : IDisposable
{
    /// <summary>A step takes some milliseconds, during which a write waits.</summary>
    private const int Step = 256;

    /// <summary>So much may lie idle, for what comes next: 1 MB, or an eighth of the file.</summary>
    private const int Slack = 256, Share = 8;

    private readonly SqliteStatement free;
    private readonly SqliteStatement all;
    private readonly SqliteStatement release;
    private readonly long pageSize;
    private bool isShrinking;

    internal SqliteShrinking(SqliteConnection connection)
    {
        pageSize = SqliteFile.Number(connection, "PRAGMA page_size");
        free = new(connection, "PRAGMA freelist_count");
        all = new(connection, "PRAGMA page_count");
        release = new(connection, $"PRAGMA incremental_vacuum({Step})");
    }

    /// <summary>How large the file is once the log is copied into it.</summary>
    internal long Bytes => Number(all) * pageSize;

    /// <summary>
    /// Files of earlier versions can't be shrunk in steps until they were written anew once, which takes a second or two for 100 MB
    /// and as much room on the disk as they have.
    /// </summary>
    /// <returns>False where that was not possible now.</returns>
    internal static bool MakePossible(SqliteConnection connection)
    {
        const int Incremental = 2;
        if (SqliteFile.Number(connection, "PRAGMA auto_vacuum") == Incremental)
            return true;
        try
        {
            SqliteFile.Execute(connection, "PRAGMA auto_vacuum = INCREMENTAL; VACUUM");
            return true;
        }
        catch (StorageFaultException)
        {
            return false;
        }
    }

    /// <returns>Whether something was released.</returns>
    internal bool Take()
    {
        var idle = Number(free);
        if (idle < Slack || (!isShrinking && idle * Share < Number(all)))
            return isShrinking = false;
        using var rows = release.Query();
        while (rows.Next())
        {
            // A page is released at each.
        }
        return isShrinking = true;
    }

    public void Dispose()
    {
        free.Dispose();
        all.Dispose();
        release.Dispose();
    }

    private static long Number(SqliteStatement statement)
    {
        using var rows = statement.Query();
        rows.Next();
        return rows.Int64(0);
    }
}
