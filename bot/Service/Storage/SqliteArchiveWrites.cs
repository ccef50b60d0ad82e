using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CareTeamBot.Service.Storage;

/// <summary>
/// Writes of whole cases, inside the transaction that <see cref="SqliteGroupCommit"/> has begun. What is deleted is
/// overwritten in the file (PRAGMA secure_delete), and the log that still holds it is emptied after the commit.
/// </summary>
internal sealed class SqliteArchiveWrites : IDisposable
{
    private readonly SqliteStatement findHead;
    private readonly SqliteStatement insertHead;
    private readonly SqliteStatement insertJournal;
    private readonly SqliteStatement insertOutbox;
    private readonly SqliteStatement insertPosted;
    private readonly SqliteStatement insertMember;
    private readonly SqliteStatement deleteDocument;
    private readonly SqliteStatement[] deletes;
    private readonly SqliteConnection connection;
    private readonly SqliteLog log;

    internal SqliteArchiveWrites(SqliteConnection connection, SqliteLog log)
    {
        this.connection = connection;
        this.log = log;
        findHead = new(connection, "SELECT key, version FROM head WHERE case_id = ?");
        insertHead = new(connection, "INSERT INTO head (case_id, version, journal, due, state) VALUES (?, ?, ?, ?, ?)");
        insertJournal = new(
            connection, "INSERT INTO journal (case_key, sequence, at, kind, item_id, content) VALUES (?, ?, ?, ?, ?, ?)");
        insertOutbox = new(connection, "INSERT INTO outbox (case_key, slot, intent) VALUES (?, ?, ?)");
        insertPosted = new(connection, "INSERT INTO posted (case_key, slot, conversation_id, activity_id) VALUES (?, ?, ?, ?)");
        insertMember = new(connection, "INSERT OR IGNORE INTO member (member_key, case_key) VALUES (?, ?)");
        deleteDocument = new(connection, "DELETE FROM document WHERE key = ?");
        deletes =
        [
            new(connection, "DELETE FROM journal WHERE case_key = ?"),
            new(connection, "DELETE FROM outbox WHERE case_key = ?"),
            new(connection, "DELETE FROM posted WHERE case_key = ?"),
            new(connection, "DELETE FROM member WHERE case_key = ?"),
            new(connection, "DELETE FROM head WHERE key = ?"),
        ];
    }

    /// <exception cref="CaseConflictException">Nothing was written.</exception>
    internal bool Import(StoredCase copy, long expectedVersion)
    {
        var (former, version) = Find(copy.CaseId);
        if (version != expectedVersion)
            throw new CaseConflictException(copy.CaseId);
        DeleteAll(former);
        insertHead.Bind(1, copy.CaseId).Bind(2, copy.Version).Bind(3, copy.Journal.Count).Bind(4, copy.Due?.UtcTicks).Bind(5, copy.State).Run();
        Insert(raw.sqlite3_last_insert_rowid(connection.Handle), copy);
        return true;
    }

    /// <exception cref="CaseConflictException">Nothing was deleted.</exception>
    internal bool Delete(string caseId, long expectedVersion)
    {
        var (key, version) = Find(caseId);
        if (key == 0)
            return false;
        if (version != expectedVersion)
            throw new CaseConflictException(caseId);
        DeleteAll(key);
        return true;
    }

    internal bool DeleteDocument(string key)
    {
        deleteDocument.Bind(1, key).Run();
        log.NoteDeletion();
        return true;
    }

    public void Dispose()
    {
        foreach (var statement in (SqliteStatement[])
            [findHead, insertHead, insertJournal, insertOutbox, insertPosted, insertMember, deleteDocument, .. deletes])
        {
            statement.Dispose();
        }
    }

    private (long Key, long Version) Find(string caseId)
    {
        using var rows = findHead.Bind(1, caseId).Query();
        return rows.Next() ? (rows.Int64(0), rows.Int64(1)) : default;
    }

    private void DeleteAll(long key)
    {
        if (key == 0)
            return;
        foreach (var delete in deletes)
            delete.Bind(1, key).Run();
        log.NoteDeletion();
    }

    private void Insert(long key, StoredCase copy)
    {
        foreach (var entry in copy.Journal)
        {
            insertJournal.Bind(1, key).Bind(2, entry.Sequence).Bind(3, entry.At.UtcTicks)
                .Bind(4, entry.Kind).Bind(5, entry.ItemId).Bind(6, entry.Content).Run();
        }

        foreach (var row in copy.Outbox)
            insertOutbox.Bind(1, key).Bind(2, row.Slot).Bind(3, row.Intent).Run();
        foreach (var (slot, message) in copy.Posted)
            insertPosted.Bind(1, key).Bind(2, slot).Bind(3, message.ConversationId).Bind(4, message.ActivityId).Run();
        foreach (var member in copy.Members)
            insertMember.Bind(1, member).Bind(2, key).Run();
    }
}
