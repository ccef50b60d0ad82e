using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CareTeamBot.Service.Storage;

/// <summary>The store's writes, inside the transaction that <see cref="SqliteGroupCommit"/> has begun. One thread only.</summary>
internal sealed class SqliteWrites : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteStatement begin;
    private readonly SqliteStatement commit;
    private readonly SqliteStatement rollback;
    private readonly SqliteStatement findHead;
    private readonly SqliteStatement insertHead;
    private readonly SqliteStatement updateHead;
    private readonly SqliteStatement insertJournal;
    private readonly SqliteStatement insertOutbox;
    private readonly SqliteStatement deleteOutbox;
    private readonly SqliteStatement savePosted;
    private readonly SqliteStatement deletePosted;
    private readonly SqliteStatement deleteMembers;
    private readonly SqliteStatement insertMember;
    private readonly SqliteStatement saveDocument;
    private readonly SqliteCheckpointer checkpointer;
    private SqliteArchiveWrites? archive;

    /// <param name="connection">Disposed with this.</param>
    internal SqliteWrites(SqliteConnection connection)
    {
        this.connection = connection;
        Log = new(connection);
        begin = new(connection, "BEGIN IMMEDIATE");
        commit = new(connection, "COMMIT");
        rollback = new(connection, "ROLLBACK");
        findHead = new(connection, "SELECT key, version, journal FROM head WHERE case_id = ?");
        insertHead = new(connection, "INSERT INTO head (case_id, version, journal, due, state) VALUES (?, ?, ?, ?, ?)");
        updateHead = new(connection, "UPDATE head SET version = ?2, journal = ?3, due = ?4, state = ?5 WHERE key = ?1");
        insertJournal = new(
            connection, "INSERT INTO journal (case_key, sequence, at, kind, item_id, content) VALUES (?, ?, ?, ?, ?, ?)");
        insertOutbox = new(connection, "INSERT INTO outbox (case_key, slot, intent) VALUES (?, ?, ?)");
        deleteOutbox = new(connection, "DELETE FROM outbox WHERE sequence = ? RETURNING case_key");
        // Mostly a card is changed and stays where it is: then nothing is written.
        savePosted = new(
            connection,
            """
            INSERT INTO posted (case_key, slot, conversation_id, activity_id) VALUES (?, ?, ?, ?)
            ON CONFLICT (case_key, slot) DO UPDATE SET conversation_id = excluded.conversation_id, activity_id = excluded.activity_id
            WHERE conversation_id <> excluded.conversation_id OR activity_id <> excluded.activity_id
            """);
        deletePosted = new(connection, "DELETE FROM posted WHERE case_key = ? AND slot = ?");
        deleteMembers = new(connection, "DELETE FROM member WHERE case_key = ?");
        insertMember = new(connection, "INSERT OR IGNORE INTO member (member_key, case_key) VALUES (?, ?)");
        saveDocument = new(
            connection,
            "INSERT INTO document (key, content) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET content = excluded.content");
        // Last, as it has a thread.
        checkpointer = new(connection);
    }

    /// <summary>Writes of whole cases, made ready when first needed.</summary>
    internal SqliteArchiveWrites Archive => archive ??= new(connection, Log);

    internal SqliteLog Log { get; }

    internal void Begin() => begin.Run();

    internal void Commit()
    {
        commit.Run();
        checkpointer.NoteCommit();
    }

    /// <summary>Ends the transaction where a failure has not ended it already.</summary>
    internal void Rollback()
    {
        if (raw.sqlite3_get_autocommit(connection.Handle) == 0)
            rollback.Run();
    }

    /// <summary>The log is neither copied nor deleted when the file is closed.</summary>
    internal void LeaveLog()
    {
        checkpointer.LeaveLog();
        Leave(connection);
    }

    internal static void Leave(SqliteConnection connection) =>
        _ = raw.sqlite3_db_config(connection.Handle, raw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, out _);

    /// <summary>For tests: how many pages the file may have, as on a disk that is full.</summary>
    internal bool LimitPages(long pages) => SqliteFile.Number(connection, $"PRAGMA max_page_count = {pages}") > 0;

    /// <exception cref="CaseConflictException">Nothing was written.</exception>
    internal CommitResult Commit(CaseCommit change)
    {
        var (key, version, journal) = FindHead(change.CaseId);
        if (version != change.ExpectedVersion)
            throw new CaseConflictException(change.CaseId);
        var head = key == 0 ? insertHead.Bind(1, change.CaseId) : updateHead.Bind(1, key);
        head.Bind(2, version + 1)
            .Bind(3, journal + change.Journal.Count)
            .Bind(4, change.Due?.UtcTicks)
            .Bind(5, change.State)
            .Run();
        if (key == 0)
            key = raw.sqlite3_last_insert_rowid(connection.Handle);
        AppendJournal(key, journal, change.Journal);
        if (change.Members is { } members)
            ReplaceMembers(key, members);
        return new(version + 1, AppendOutbox(key, change));
    }

    internal bool Settle(Settlement settlement)
    {
        if (TakeOutbox(settlement.Sequence) is not { } key)
            return false;
        if (settlement.Posted is { } posted)
            savePosted.Bind(1, key).Bind(2, settlement.Slot).Bind(3, posted.ConversationId).Bind(4, posted.ActivityId).Run();
        else
            deletePosted.Bind(1, key).Bind(2, settlement.Slot).Run();
        return true;
    }

    internal bool SaveDocument((string Key, ReadOnlyMemory<byte> Content) document)
    {
        saveDocument.Bind(1, document.Key).Bind(2, document.Content).Run();
        return true;
    }

    public void Dispose()
    {
        checkpointer.Dispose();
        foreach (var statement in (SqliteStatement[])
            [
                begin, commit, rollback, findHead, insertHead, updateHead, insertJournal, insertOutbox, deleteOutbox,
                savePosted, deletePosted, deleteMembers, insertMember, saveDocument,
            ])
        {
            statement.Dispose();
        }

        archive?.Dispose();
        connection.Dispose();
    }

    private (long Key, long Version, long Journal) FindHead(string caseId)
    {
        using var rows = findHead.Bind(1, caseId).Query();
        return rows.Next() ? (rows.Int64(0), rows.Int64(1), rows.Int64(2)) : default;
    }

    private void AppendJournal(long key, long sequence, IReadOnlyList<JournalDraft> drafts)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            insertJournal.Bind(1, key).Bind(2, sequence + 1 + i).Bind(3, draft.At.UtcTicks)
                .Bind(4, draft.Kind).Bind(5, draft.ItemId).Bind(6, draft.Content).Run();
        }
    }

    private OutboxRow[] AppendOutbox(long key, CaseCommit change)
    {
        if (change.Outbox.Count == 0)
            return [];
        var stored = new OutboxRow[change.Outbox.Count];
        for (var i = 0; i < stored.Length; i++)
        {
            var draft = change.Outbox[i];
            insertOutbox.Bind(1, key).Bind(2, draft.Slot).Bind(3, draft.Intent).Run();
            stored[i] = new(raw.sqlite3_last_insert_rowid(connection.Handle), change.CaseId, draft.Slot, draft.Intent);
        }
        return stored;
    }

    private void ReplaceMembers(long key, IReadOnlyList<string> members)
    {
        deleteMembers.Bind(1, key).Run();
        foreach (var member in members)
            insertMember.Bind(1, member).Bind(2, key).Run();
    }

    private long? TakeOutbox(long sequence)
    {
        using var rows = deleteOutbox.Bind(1, sequence).Query();
        return rows.Next() ? rows.Int64(0) : null;
    }
}
