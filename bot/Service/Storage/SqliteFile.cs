using Microsoft.Data.Sqlite;

namespace CareTeamBot.Service.Storage;

/// <summary>Opens the database file: makes it, brings its schema up to date, and says in plain words why it cannot.</summary>
internal static class SqliteFile
{
    internal const string Setting = "Storage:Sqlite:Path";
    internal const string Damaged = "names a file that is no database or is damaged. Restore a copy, or name another file.";

    /// <summary>How long a writer waits for another process that writes to the same file.</summary>
    internal const int BusyMilliseconds = 10_000;

    internal static string LogOf(string path) => path + "-wal";
    internal static string IndexOf(string path) => path + "-shm";
    internal static string LockOf(string path) => path + "-lock";

    /// <summary>Opens the file for writing, makes it and its folder where they are missing.</summary>
    /// <param name="path">Absolute.</param>
    /// <param name="use">A command beside a service leaves the whole file's looking through, and its shape, to the service.</param>
    /// <exception cref="StorageFaultException">The file cannot be used.</exception>
    internal static SqliteConnection OpenForWriting(string path, StoreUse use = StoreUse.Beside)
    {
        Secure(path);
        RefuseLogAlone(path);
        Make(path);
        var connection = Open(path, SqliteOpenMode.ReadWrite);
        try
        {
            Prepare(connection, use);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Opens one more connection, which sees what is committed and cannot write.</summary>
    internal static SqliteConnection OpenForReading(string path) => Open(path, SqliteOpenMode.ReadOnly);

    /// <summary>Opens one more connection, which copies the log into the file.</summary>
    internal static SqliteConnection OpenForCheckpoints(string path)
    {
        var connection = Open(path, SqliteOpenMode.ReadWrite);
        // A connection that has read nothing does not know of the log, and would copy nothing.
        Number(connection, "SELECT count(*) FROM sqlite_schema");
        return connection;
    }

    /// <summary>Copies the log into the file and empties it, if within the time given nobody reads from it.</summary>
    /// <returns>Whether it is empty.</returns>
    internal static bool EmptyLog(SqliteConnection connection, int milliseconds)
    {
        var patience = Number(connection, "PRAGMA busy_timeout");
        try
        {
            Execute(connection, $"PRAGMA busy_timeout = {milliseconds}");
            return Number(connection, "PRAGMA wal_checkpoint(TRUNCATE)") == 0;
        }
        finally
        {
            Execute(connection, $"PRAGMA busy_timeout = {patience}");
        }
    }

    /// <exception cref="StorageFaultException">SQLite did not do it.</exception>
    internal static void Execute(SqliteConnection connection, string sql) => SqliteFaults.Translate(() =>
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    });

    /// <exception cref="StorageFaultException">SQLite did not do it.</exception>
    internal static long Number(SqliteConnection connection, string sql)
    {
        using var statement = new SqliteStatement(connection, sql);
        using var rows = statement.Query();
        rows.Next();
        return rows.Int64(0);
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        try
        {
            SqliteFaults.Translate(connection.Open);
            Execute(connection, $"PRAGMA busy_timeout = {BusyMilliseconds}");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Makes the folder. What is there already is taken from everybody but its owner; SQLite gives the files that it makes the database's mode.</summary>
    /// <exception cref="StorageFaultException">The folder can't be made, a file is a link, or another user's.</exception>
    internal static void Secure(string path)
    {
        Try(() => PrivateFile.MakeFolder(Path.GetDirectoryName(path)!));
        foreach (var file in (string[])[path, LogOf(path), IndexOf(path), LockOf(path), path + "-journal"])
        {
            if (PrivateFile.IsLink(file))
                throw new StorageFaultException($"{Setting} names a link, or a file beside which one lies in place of its -wal, -shm or -lock. Name the file itself.");
            try
            {
                PrivateFile.Tighten(file);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                throw new StorageFaultException(
                    $"{Setting} names a file that others may read, and that is another user's. Give it, and its -wal, -shm and -lock, to the service's user.", fault);
            }
        }
    }

    /// <summary>Where the file is gone and its log is left, SQLite would throw the log away, and with it what is written there.</summary>
    private static void RefuseLogAlone(string path)
    {
        if (new FileInfo(path) is { Exists: true, Length: > 0 } || new FileInfo(LogOf(path)) is not { Exists: true, Length: > 0 } || Directory.Exists(path))
            return;
        throw new StorageFaultException(
            $"{Setting} names a file that is gone or empty, while its log, which ends in -wal, is there. Put the file back; or move the log away and restore a backup.");
    }

    private static void Make(string path) => Try(() =>
    {
        if (!Path.Exists(path))
            PrivateFile.Create(path).Dispose();
    });

    private static void Try(Action work)
    {
        try
        {
            work();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StorageFaultException($"{Setting} names a folder that cannot be made or written.", fault);
        }
    }

    private static void Prepare(SqliteConnection connection, StoreUse use)
    {
        SqliteSchema.RefuseForeign(connection);
        if (use != StoreUse.Beside)
            RefuseDamaged(connection);
        // Before the first page is written; a file of an earlier version is changed by SqliteShrinking.
        Execute(connection, "PRAGMA auto_vacuum = INCREMENTAL");
        if (Text(connection, "PRAGMA journal_mode = WAL") != "wal")
            throw new StorageFaultException($"{Setting} must name a file on a local disk: write-ahead logging is not possible there.");
        // FULL syncs the log at every commit. The checkpointer copies it back.
        // What is deleted or replaced is overwritten, so that no words stay behind in the file's free space.
        Execute(
            connection,
            "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA wal_autocheckpoint = 0; PRAGMA journal_size_limit = 67108864");
        SqliteSchema.Migrate(connection);
    }

    /// <summary>Reads the whole file, which takes a second or two for a gigabyte.</summary>
    private static void RefuseDamaged(SqliteConnection connection)
    {
        if (Text(connection, "PRAGMA quick_check(1)") != "ok")
            throw new StorageFaultException($"{Setting} {Damaged}");
    }

    private static string Text(SqliteConnection connection, string sql)
    {
        using var statement = new SqliteStatement(connection, sql);
        using var rows = statement.Query();
        rows.Next();
        return rows.Text(0);
    }
}
