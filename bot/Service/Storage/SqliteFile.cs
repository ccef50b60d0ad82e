using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CareTeamBot.Service.Storage;

/// <summary>Opens the database file: makes it, brings its schema up to date, and says in plain words why it cannot.</summary>
internal static class SqliteFile
{
    internal const string Setting = "Storage:Sqlite:Path";

    /// <summary>How long a writer waits for another process that writes to the same file.</summary>
    private const int BusyMilliseconds = 10_000;

    /// <summary>Marks the file as ours ("CTB1"), so that another program's database is not taken for an old version.</summary>
    private const int ApplicationId = 0x43544231;

    /// <summary>Migration n brings the schema (PRAGMA user_version) from n to n + 1. Released ones are never edited.</summary>
    private static readonly string[] Migrations =
    [
        """
        CREATE TABLE head (
            key INTEGER PRIMARY KEY,
            case_id TEXT NOT NULL UNIQUE,
            version INTEGER NOT NULL,
            journal INTEGER NOT NULL, -- the last entry's sequence
            due INTEGER,              -- UTC ticks
            state BLOB NOT NULL);
        CREATE INDEX head_due ON head (due) WHERE due IS NOT NULL;
        CREATE TABLE journal (
            case_key INTEGER NOT NULL,
            sequence INTEGER NOT NULL,
            at INTEGER NOT NULL,      -- UTC ticks
            kind TEXT NOT NULL,
            item_id TEXT,
            content BLOB NOT NULL);
        -- Entries of all cases are appended to one place; only this small index is written at many.
        CREATE UNIQUE INDEX journal_of_case ON journal (case_key, sequence);
        -- AUTOINCREMENT, as a settled row's sequence must never come back.
        CREATE TABLE outbox (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT,
            case_key INTEGER NOT NULL,
            slot TEXT NOT NULL,
            intent BLOB NOT NULL);
        CREATE TABLE posted (
            case_key INTEGER NOT NULL,
            slot TEXT NOT NULL,
            conversation_id TEXT NOT NULL,
            activity_id TEXT NOT NULL,
            PRIMARY KEY (case_key, slot)) WITHOUT ROWID;
        CREATE TABLE member (
            member_key TEXT NOT NULL,
            case_key INTEGER NOT NULL,
            PRIMARY KEY (member_key, case_key)) WITHOUT ROWID;
        CREATE INDEX member_of_case ON member (case_key);
        CREATE TABLE document (
            key TEXT NOT NULL UNIQUE,
            content BLOB NOT NULL);
        """,
    ];

    /// <summary>Opens the file for writing, makes it and its folder where they are missing.</summary>
    /// <exception cref="StorageFaultException">The file cannot be used.</exception>
    internal static SqliteConnection OpenForWriting(string path)
    {
        SqliteConnection? connection = null;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            connection = Open(path, SqliteOpenMode.ReadWriteCreate);
            Prepare(connection);
            return connection;
        }
        catch (Exception fault) when (fault is SqliteException or IOException or UnauthorizedAccessException or StorageFaultException)
        {
            connection?.Dispose();
            throw fault as StorageFaultException ?? new StorageFaultException($"{Setting} {Reason(fault)}", fault);
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
        try
        {
            Execute(connection, $"PRAGMA busy_timeout = {milliseconds}");
            return Number(connection, "PRAGMA wal_checkpoint(TRUNCATE)") == 0;
        }
        finally
        {
            Execute(connection, $"PRAGMA busy_timeout = {BusyMilliseconds}");
        }
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        try
        {
            connection.Open();
            Execute(connection, $"PRAGMA busy_timeout = {BusyMilliseconds}");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void Prepare(SqliteConnection connection)
    {
        RefuseForeignFile(connection);
        if (Text(connection, "PRAGMA journal_mode = WAL") != "wal")
            throw new StorageFaultException($"{Setting} must name a file on a local disk: write-ahead logging is not possible there.");
        // FULL syncs the log at every commit. The checkpointer copies it back.
        // What is deleted or replaced is overwritten, so that no words stay behind in the file's free space.
        Execute(
            connection,
            "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA wal_autocheckpoint = 0; PRAGMA journal_size_limit = 67108864");
        Migrate(connection);
    }

    /// <summary>Before anything is written to it.</summary>
    private static void RefuseForeignFile(SqliteConnection connection)
    {
        var tables = Number(connection, "SELECT count(*) FROM sqlite_schema");
        if (tables > 0 && Number(connection, "PRAGMA application_id") != ApplicationId)
            throw new StorageFaultException($"{Setting} names a database of another program.");
        if (Number(connection, "PRAGMA user_version") > Migrations.Length)
            throw new StorageFaultException(
                $"{Setting} names a file of a newer version of CareTeamBot. Start that version, or restore the copy made before it.");
    }

    /// <summary>In one transaction, so that two processes which start at once do not both do it.</summary>
    private static void Migrate(SqliteConnection connection)
    {
        Execute(connection, "BEGIN IMMEDIATE");
        for (var version = Number(connection, "PRAGMA user_version"); version < Migrations.Length; version++)
            Execute(connection, Migrations[version]);
        Execute(connection, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Migrations.Length}; COMMIT");
    }

    private static string Reason(Exception fault) => fault is not SqliteException { SqliteErrorCode: var code }
        ? "names a folder that cannot be made or written."
        : code switch
        {
            raw.SQLITE_NOTADB or raw.SQLITE_CORRUPT => "names a file that is no database or is damaged. Restore a copy, or name another file.",
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED => "names a file that another process keeps locked.",
            raw.SQLITE_FULL => "names a file on a full disk.",
            _ => "names a file that cannot be opened for writing.",
        };

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static long Number(SqliteConnection connection, string sql)
    {
        using var statement = new SqliteStatement(connection, sql);
        using var rows = statement.Query();
        rows.Next();
        return rows.Int64(0);
    }

    private static string Text(SqliteConnection connection, string sql)
    {
        using var statement = new SqliteStatement(connection, sql);
        using var rows = statement.Query();
        rows.Next();
        return rows.Text(0);
    }
}
