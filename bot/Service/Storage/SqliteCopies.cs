using Microsoft.Data.Sqlite;

namespace CareTeamBot.Service.Storage;

/// <summary>Reads of everything that is kept of a case, on one connection. One thread at a time.</summary>
internal sealed class SqliteCopies : IDisposable
{
    private readonly SqliteStatement begin;
    private readonly SqliteStatement end;
    private readonly SqliteStatement head;
    private readonly SqliteStatement journal;
    private readonly SqliteStatement outbox;
    private readonly SqliteStatement posted;
    private readonly SqliteStatement members;
    private readonly SqliteStatement cases;
    private readonly SqliteStatement documents;

    internal SqliteCopies(SqliteConnection connection)
    {
        begin = new(connection, "BEGIN");
        end = new(connection, "ROLLBACK");
        head = new(connection, "SELECT key, version, due, state FROM head WHERE case_id = ?");
        journal = new(
            connection, "SELECT sequence, at, kind, item_id, content FROM journal WHERE case_key = ? ORDER BY sequence");
        outbox = new(connection, "SELECT slot, intent FROM outbox WHERE case_key = ? ORDER BY sequence");
        posted = new(connection, "SELECT slot, conversation_id, activity_id FROM posted WHERE case_key = ? ORDER BY slot");
        members = new(connection, "SELECT member_key FROM member WHERE case_key = ? ORDER BY member_key");
        cases = new(connection, "SELECT key, case_id FROM head WHERE key > ? ORDER BY key LIMIT ?");
        documents = new(connection, "SELECT rowid, key, content FROM document WHERE rowid > ? ORDER BY rowid LIMIT ?");
    }

    /// <summary>In one transaction, so that a commit meanwhile is seen whole or not at all.</summary>
    internal StoredCase? Export(string caseId)
    {
        begin.Run();
        try
        {
            return ReadCase(caseId);
        }
        finally
        {
            end.Run();
        }
    }

    internal List<(long Key, string Id)> ListCases(long after, int limit) =>
        All(cases.Bind(1, after).Bind(2, limit), static rows => (rows.Int64(0), rows.Text(1)));

    internal List<(long Key, StoredDocument Document)> ListDocuments(long after, int limit) =>
        All(documents.Bind(1, after).Bind(2, limit), static rows => (rows.Int64(0), new StoredDocument(rows.Text(1), rows.Blob(2))));

    public void Dispose()
    {
        foreach (var statement in (SqliteStatement[])[begin, end, head, journal, outbox, posted, members, cases, documents])
            statement.Dispose();
    }

    private StoredCase? ReadCase(string caseId)
    {
        long key;
        StoredCase copy;
        using (var rows = head.Bind(1, caseId).Query())
        {
            if (!rows.Next())
                return null;
            key = rows.Int64(0);
            copy = new()
            {
                CaseId = caseId,
                Version = rows.Int64(1),
                Due = rows.IsNull(2) ? null : SqliteReads.Moment(rows.Int64(2)),
                State = rows.Blob(3),
            };
        }
        return copy with
        {
            Journal = All(journal.Bind(1, key), SqliteReads.Entry),
            Outbox = All(outbox.Bind(1, key), static rows => new OutboxDraft(rows.Text(0), rows.Blob(1))),
            Posted = All(posted.Bind(1, key), static rows => new PostedSlot(rows.Text(0), new(rows.Text(1), rows.Text(2)))),
            Members = All(members.Bind(1, key), static rows => rows.Text(0)),
        };
    }

    private static List<T> All<T>(SqliteStatement statement, Func<SqliteStatement.Rows, T> read)
    {
        using var rows = statement.Query();
        var all = new List<T>();
        while (rows.Next())
            all.Add(read(rows));
        return all;
    }
}
