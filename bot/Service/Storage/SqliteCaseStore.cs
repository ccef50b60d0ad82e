using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace CareTeamBot.Service.Storage;

/// <summary>
/// The embedded store: one SQLite file with a write-ahead log, synced at every commit; commits that come together share
/// one sync. Reads never wait for writes and see every commit whose task has completed.
/// </summary>
/// <remarks>
/// A second process may open the same file (<see cref="StoreUse.Beside"/>): both read and write correctly, as versions and sequences are
/// decided inside the transaction; but what is left in the outbox is handed to both, so only one may send, and a second service is refused.
/// A write that finds the file locked for more than ten seconds fails and can be repeated. All faults of SQLite are <see cref="StorageFaultException"/>.
/// Where the files are deleted, replaced or cut off, that is seen before a write is said to be durable, and within a second while there is none:
/// from then on nothing works until the next start.
/// </remarks>
internal sealed partial class SqliteCaseStore : ICaseStore, IAsyncDisposable, IDisposable
{
    private const int JournalPage = 256;
    private const int OutboxPage = 500;

    private readonly SqliteGroupCommit writer;
    private readonly SqliteReadPool readers;
    private readonly RememberedPosts posts = new();
    private readonly SqliteUpkeep upkeep;
    private readonly string path;
    private readonly SqliteLock? alone;

    /// <summary>Rows up to the first were there before this process; those up to the second have been claimed.</summary>
    private readonly long earlier;
    private long claimed;

    private SqliteCaseStore(string path, StoreUse use, ILogger log)
    {
        this.path = path;
        SqliteFile.Secure(path);
        alone = use == StoreUse.Beside ? null : SqliteLock.Take(path, use);
        SqliteConnection? connection = null;
        try
        {
            connection = SqliteFile.OpenForWriting(path, use);
            earlier = SqliteReads.LastOutbox(connection);
            upkeep = new(connection, use, log);
            writer = new(new(connection), upkeep);
            readers = new(path);
        }
        catch
        {
            connection?.Dispose();
            upkeep?.Dispose();
            alone?.Dispose();
            throw;
        }
    }

    /// <summary>A file has one process, which remembers what it wrote.</summary>
    public bool IsShared => false;

    /// <summary>Opens the file, makes it where there is none, and brings it up to date.</summary>
    /// <param name="path">Absolute, or relative to the working folder.</param>
    /// <param name="use">What for.</param>
    /// <param name="log">Hears where something happens to the file.</param>
    /// <exception cref="StorageFaultException">The file cannot be used; says why.</exception>
    internal static SqliteCaseStore Open(string path, StoreUse use = StoreUse.Beside, ILogger? log = null) =>
        new(Path.GetFullPath(path), use, log ?? NullLogger.Instance);

    /// <summary>For tests: how many pages the file may have from now on, as on a disk that is full.</summary>
    internal Task LimitPagesAsync(long pages) => writer.Enqueue(pages, static (writes, pages) => writes.LimitPages(pages), CancellationToken.None);

    public ValueTask<StoredHead?> LoadAsync(string caseId, CancellationToken cancellation) =>
        Read(static (reads, caseId) => reads.Load(caseId), caseId, cancellation);

    public ValueTask<CommitResult> CommitAsync(CaseCommit commit, CancellationToken cancellation) =>
        new(writer.Enqueue(commit, static (writes, commit) => writes.Commit(commit), cancellation));

    public ValueTask<IReadOnlyList<DueCase>> ListDueAsync(DateTimeOffset now, int limit, CancellationToken cancellation) =>
        Read(static (reads, at) => (IReadOnlyList<DueCase>)reads.ListDue(at.now, at.limit), (now, limit), cancellation);

    public IAsyncEnumerable<JournalEntry> ReadJournalAsync(string caseId, long after, CancellationToken cancellation) =>
        ReadPagesAsync(after, from => Read(
            static (reads, at) => reads.ReadJournal(at.caseId, at.from, JournalPage), (caseId, from), cancellation));

    public IAsyncEnumerable<JournalEntry> ReadItemAsync(string caseId, string itemId, CancellationToken cancellation) =>
        ReadPagesAsync(0, from => Read(
            static (reads, at) => reads.ReadItem(at.caseId, at.itemId, at.from, JournalPage), (caseId, itemId, from), cancellation));

    private static async IAsyncEnumerable<JournalEntry> ReadPagesAsync(long after, Func<long, ValueTask<List<JournalEntry>>> read)
    {
        List<JournalEntry> page;
        do
        {
            // A page at a time: a reader held while the caller works would keep the log from being reused.
            page = await read(after);
            foreach (var entry in page)
                yield return entry;
            after = page.Count > 0 ? page[^1].Sequence : after;
        }
        while (page.Count == JournalPage);
    }

    public ValueTask<IReadOnlyList<OutboxRow>> ListOutboxAsync(int limit, CancellationToken cancellation) =>
        Read(static (reads, limit) => (IReadOnlyList<OutboxRow>)reads.ListOutbox(0, long.MaxValue, limit), limit, cancellation);

    /// <summary>What earlier runs have left, a page at a time; what this one adds is handed out by its commits.</summary>
    public async ValueTask<IReadOnlyList<OutboxRow>> ClaimOutboxAsync(CancellationToken cancellation)
    {
        if (claimed >= earlier)
            return [];
        var rows = await Read(
            static (reads, at) => reads.ListOutbox(at.claimed, at.earlier, OutboxPage), (claimed, earlier), cancellation);
        claimed = rows.Count > 0 ? rows[^1].Sequence : earlier;
        return rows;
    }

    public ValueTask<bool> HoldsAsync(OutboxRow row, CancellationToken cancellation) => new(true);

    public async ValueTask<IReadOnlyList<OutboxRow>> SettleAsync(Settlement settlement, CancellationToken cancellation)
    {
        var age = posts.Begin(settlement);
        if (await writer.Enqueue(settlement, static (writes, settlement) => writes.Settle(settlement), cancellation))
            posts.Keep(settlement, age);
        return [];
    }

    public ValueTask<PostedMessage?> FindPostedAsync(string caseId, string slot, CancellationToken cancellation) =>
        posts.Find(caseId, slot) is { } known ? new(known)
        : Read(static (reads, at) => reads.FindPosted(at.caseId, at.slot), (caseId, slot), cancellation);

    public ValueTask<bool> IsInSlotAsync(string caseId, string activityId, CancellationToken cancellation) =>
        Read(static (reads, at) => reads.IsInSlot(at.caseId, at.activityId), (caseId, activityId), cancellation);

    public ValueTask<IReadOnlyList<string>> ListCasesOfAsync(string memberKey, CancellationToken cancellation) =>
        Read(static (reads, memberKey) => (IReadOnlyList<string>)reads.ListCasesOf(memberKey), memberKey, cancellation);

    public ValueTask<ReadOnlyMemory<byte>?> LoadDocumentAsync(string key, CancellationToken cancellation) =>
        Read(static (reads, key) => reads.LoadDocument(key), key, cancellation);

    public ValueTask SaveDocumentAsync(string key, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
        new(writer.Enqueue((key, content), static (writes, document) => writes.SaveDocument(document), cancellation));

    /// <summary>Finishes the writes that were asked for, then closes the file.</summary>
    public void Dispose()
    {
        Close();
        alone?.Dispose();
    }

    /// <summary>Closes the store and deletes it, while it is still kept from others. For who filled an empty one in vain.</summary>
    internal void Discard()
    {
        Close();
        foreach (var file in (string[])[path, SqliteFile.LogOf(path), SqliteFile.IndexOf(path)])
            File.Delete(file);
        alone?.Dispose();
    }

    private void Close()
    {
        readers.Dispose();
        writer.Dispose();
        posts.Dispose();
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>A read takes microseconds from the page cache, so it runs on the caller's thread.</summary>
    private ValueTask<TResult> Read<TInput, TResult>(
        Func<SqliteReads, TInput, TResult> read, TInput input, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested)
            return ValueTask.FromCanceled<TResult>(cancellation);
        upkeep.ThrowIfLost();
        var reads = readers.Rent();
        try
        {
            return new(read(reads, input));
        }
        finally
        {
            readers.Return(reads);
        }
    }
}
