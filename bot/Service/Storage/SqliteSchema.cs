using Microsoft.Data.Sqlite;

namespace CareTeamBot.Service.Storage;

/// <summary>What is in the database file: its tables, and what tells it from other files.</summary>
internal static class SqliteSchema
{
    /// <summary>Marks the file as ours ("CTB1"), so that another program's database is not taken for an old version.</summary>
    private const int ApplicationId = 0x43544231;

    /// <summary>
    /// Says which run of the service has the file. It is no migration: an earlier version does not know of it, and need not.
    /// </summary>
    private const string Run = "CREATE TABLE IF NOT EXISTS run (token TEXT NOT NULL)";

    /// <summary>For the entries of one item. No migration either: an earlier version keeps it up without knowing of it.</summary>
    private const string ItemIndex = "CREATE INDEX IF NOT EXISTS journal_of_item ON journal (case_key, item_id, sequence) WHERE item_id IS NOT NULL";

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

    /// <summary>Before anything is written to it.</summary>
    /// <exception cref="StorageFaultException">It is not ours, or is of a newer version.</exception>
    internal static void RefuseForeign(SqliteConnection connection)
    {
        var tables = SqliteFile.Number(connection, "SELECT count(*) FROM sqlite_schema");
        if (tables > 0 && SqliteFile.Number(connection, "PRAGMA application_id") != ApplicationId)
            throw new StorageFaultException($"{SqliteFile.Setting} names a database of another program.");
        if (SqliteFile.Number(connection, "PRAGMA user_version") > Migrations.Length)
        {
            throw new StorageFaultException(
                $"{SqliteFile.Setting} names a file of a newer version of CareTeamBot. Start that version, or restore the copy made before it.");
        }
    }

    /// <summary>In one transaction, so that two processes which start at once do not both do it.</summary>
    internal static void Migrate(SqliteConnection connection)
    {
        SqliteFile.Execute(connection, "BEGIN IMMEDIATE");
        for (var version = SqliteFile.Number(connection, "PRAGMA user_version"); version < Migrations.Length; version++)
            SqliteFile.Execute(connection, Migrations[version]);
        SqliteFile.Execute(connection, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Migrations.Length}; {ItemIndex}; COMMIT");
    }

    /// <summary>Writes down that a run has begun.</summary>
    /// <returns>The word that no other run has, and no copy of the file that was made before.</returns>
    internal static string BeginRun(SqliteConnection connection)
    {
        var token = Guid.NewGuid().ToString("N");
        SqliteFile.Execute(connection, $"BEGIN IMMEDIATE; {Run}; DELETE FROM run; INSERT INTO run (token) VALUES ('{token}'); COMMIT");
        return token;
    }

    /// <summary>Where in the file the run's word stands: a page of its own, which never moves.</summary>
    internal static (long Offset, int Length) PageOfRun(SqliteConnection connection)
    {
        var size = (int)SqliteFile.Number(connection, "PRAGMA page_size");
        return ((SqliteFile.Number(connection, "SELECT rootpage FROM sqlite_schema WHERE name = 'run'") - 1) * size, size);
    }
}
