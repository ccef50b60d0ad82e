using Microsoft.Data.Sqlite;

namespace CareTeamBot.Service.Storage;

/// <summary>The store's reads on one connection, each on a consistent snapshot. One thread at a time.</summary>
internal sealed class SqliteReads : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteStatement load;
    private readonly SqliteStatement listDue;
    private readonly SqliteStatement readJournal;
    private readonly SqliteStatement readItem;
    private readonly SqliteStatement listOutbox;
    private readonly SqliteStatement findPosted;
    private readonly SqliteStatement isInSlot;
    private readonly SqliteStatement listCasesOf;
    private readonly SqliteStatement loadDocument;
    private readonly Lazy<SqliteCopies> copies;

    /// <param name="connection">Disposed with this.</param>
    internal SqliteReads(SqliteConnection connection)
    {
        this.connection = connection;
        load = new(connection, "SELECT version, state FROM head WHERE case_id = ?");
        listDue = new(
            connection, "SELECT case_id, due FROM head WHERE due IS NOT NULL AND due <= ? ORDER BY due, key LIMIT ?");
        readJournal = new(
            connection,
            """
            SELECT sequence, at, kind, item_id, content FROM journal
            WHERE case_key = (SELECT key FROM head WHERE case_id = ?) AND sequence > ? ORDER BY sequence LIMIT ?
            """);
        readItem = new(
            connection,
            """
            SELECT sequence, at, kind, item_id, content FROM journal
            WHERE case_key = (SELECT key FROM head WHERE case_id = ?) AND item_id = ? AND sequence > ? ORDER BY sequence LIMIT ?
            """);
        listOutbox = new(
            connection,
            """
            SELECT outbox.sequence, head.case_id, outbox.slot, outbox.intent
            FROM outbox JOIN head ON head.key = outbox.case_key
            WHERE outbox.sequence > ? AND outbox.sequence <= ? ORDER BY outbox.sequence LIMIT ?
            """);
        findPosted = new(
            connection,
            """
            SELECT conversation_id, activity_id FROM posted
            WHERE case_key = (SELECT key FROM head WHERE case_id = ?) AND slot = ?
            """);
        isInSlot = new(
            connection, "SELECT 1 FROM posted WHERE case_key = (SELECT key FROM head WHERE case_id = ?) AND activity_id = ? LIMIT 1");
        listCasesOf = new(
            connection,
            """
            SELECT head.case_id FROM member JOIN head ON head.key = member.case_key
            WHERE member.member_key = ? ORDER BY member.case_key
            """);
        loadDocument = new(connection, "SELECT content FROM document WHERE key = ?");
        copies = new(() => new(connection));
    }

    /// <summary>Reads of whole cases; few connections ever do them.</summary>
    internal SqliteCopies Copies => copies.Value;

    internal StoredHead? Load(string caseId)
    {
        using var rows = load.Bind(1, caseId).Query();
        return rows.Next() ? new(rows.Int64(0), rows.Blob(1)) : null;
    }

    internal List<DueCase> ListDue(DateTimeOffset now, int limit)
    {
        using var rows = listDue.Bind(1, now.UtcTicks).Bind(2, limit).Query();
        var due = new List<DueCase>();
        while (rows.Next())
            due.Add(new(rows.Text(0), Moment(rows.Int64(1))));
        return due;
    }

    internal List<JournalEntry> ReadJournal(string caseId, long after, int limit) =>
        Entries(readJournal.Bind(1, caseId).Bind(2, after).Bind(3, limit));

    internal List<JournalEntry> ReadItem(string caseId, string itemId, long after, int limit) =>
        Entries(readItem.Bind(1, caseId).Bind(2, itemId).Bind(3, after).Bind(4, limit));

    private static List<JournalEntry> Entries(SqliteStatement statement)
    {
        using var rows = statement.Query();
        var entries = new List<JournalEntry>();
        while (rows.Next())
            entries.Add(Entry(rows));
        return entries;
    }

    /// <summary>The last row's sequence; 0 where there is none.</summary>
    internal static long LastOutbox(SqliteConnection connection)
    {
        using var last = new SqliteStatement(connection, "SELECT coalesce(max(sequence), 0) FROM outbox");
        using var rows = last.Query();
        return rows.Next() ? rows.Int64(0) : 0;
    }

    internal List<OutboxRow> ListOutbox(long after, long last, int limit)
    {
        using var rows = listOutbox.Bind(1, after).Bind(2, last).Bind(3, limit).Query();
        var outbox = new List<OutboxRow>();
        while (rows.Next())
            outbox.Add(new(rows.Int64(0), rows.Text(1), rows.Text(2), rows.Blob(3)));
        return outbox;
    }

    internal PostedMessage? FindPosted(string caseId, string slot)
    {
        using var rows = findPosted.Bind(1, caseId).Bind(2, slot).Query();
        return rows.Next() ? new(rows.Text(0), rows.Text(1)) : null;
    }

    internal bool IsInSlot(string caseId, string activityId)
    {
        using var rows = isInSlot.Bind(1, caseId).Bind(2, activityId).Query();
        return rows.Next();
    }

    internal List<string> ListCasesOf(string memberKey)
    {
        using var rows = listCasesOf.Bind(1, memberKey).Query();
        var cases = new List<string>();
        while (rows.Next())
            cases.Add(rows.Text(0));
        return cases;
    }

    internal ReadOnlyMemory<byte>? LoadDocument(string key)
    {
        using var rows = loadDocument.Bind(1, key).Query();
        // A bare null here would become a null array, and that an empty document.
        return rows.Next() ? rows.Blob(0) : default(ReadOnlyMemory<byte>?);
    }

    public void Dispose()
    {
        foreach (var statement in (SqliteStatement[])
            [load, listDue, readJournal, readItem, listOutbox, findPosted, isInSlot, listCasesOf, loadDocument])
        {
            statement.Dispose();
        }

        if (copies.IsValueCreated)
            copies.Value.Dispose();
        connection.Dispose();
    }

    /// <summary>Of columns sequence, at, kind, item_id, content.</summary>
    internal static JournalEntry Entry(SqliteStatement.Rows rows) =>
        new(rows.Int64(0), Moment(rows.Int64(1)), rows.Text(2), rows.TextOrNull(3), rows.Blob(4));

    internal static DateTimeOffset Moment(long utcTicks) => new(utcTicks, TimeSpan.Zero);
}
