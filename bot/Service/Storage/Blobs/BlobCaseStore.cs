using System.Runtime.CompilerServices;
using Azure.Storage.Blobs;

namespace CareTeamBot.Service.Storage.Blobs;

/// <summary>
/// The store in Azure Blob Storage, for several processes. A case is one head blob, written whole if its ETag is the one
/// that was read; in it are its state, its outbox with the process that sends it, and the end of its journal, whose rest
/// is in append blobs. No leader, no lease: any process may commit to any case, and the ETag decides.
/// </summary>
internal sealed partial class BlobCaseStore : ICaseStore, IAsyncDisposable
{
    /// <summary>A tail that could not be appended for so long is appended before more is written.</summary>
    private const int MaxTail = 200;

    /// <summary>Heads that are read at once.</summary>
    private const int Parallelism = 8;

    private static readonly TimeProvider Clock = TimeProvider.System;

    private readonly BlobContainerClient container;
    private readonly BlobHeads heads;
    private readonly BlobGates gates = new();
    private readonly BlobJournal journal;
    private readonly BlobFlushing flushing;
    private readonly BlobSlots slots;
    private readonly BlobMembers members;
    private readonly BlobMarks marks;
    private readonly BlobReplicas replicas;
    private readonly BlobSending sending;

    /// <summary>What is left of a look for rows to send, which one caller at a time goes through.</summary>
    private Queue<string> toLookAt = [];
    private int isClosed;

    private BlobCaseStore(BlobContainerClient container, BlobLimits limits)
    {
        this.container = container;
        heads = new(container);
        journal = new(container, limits.JournalBlocks);
        flushing = new(journal);
        slots = new(container);
        members = new(container);
        marks = new(container, limits.Listing);
        replicas = new(container);
        sending = new(replicas.Own);
    }

    public bool IsShared => true;

    /// <summary>Opens the store; makes its container where there is none.</summary>
    /// <exception cref="StorageFaultException">The account can't be used; says why.</exception>
    internal static ValueTask<BlobCaseStore> OpenAsync(
        BlobContainerClient container, CancellationToken cancellation, BlobLimits? limits = null, StoreUse use = StoreUse.Service) => BlobFaults.TranslateAsync(async () =>
    {
        // Asked first, as an identity may be allowed to use the container and not to make it.
        if (!await container.ExistsAsync(cancellation))
            await container.CreateIfNotExistsAsync(cancellationToken: cancellation);
        var store = new BlobCaseStore(container, limits ?? new());
        if (use == StoreUse.Alone)
            await store.replicas.RefuseOthersAsync(cancellation);
        await store.replicas.StartAsync(cancellation);
        store.marks.Start();
        return store;
    });

    public ValueTask<StoredHead?> LoadAsync(string caseId, CancellationToken cancellation) => BlobFaults.TranslateAsync(async () =>
        await ReadUndeletedAsync(caseId, cancellation) is { } held ? new StoredHead(held.Version, held.State, held.Outbox.Length) : null);

    public ValueTask<CommitResult> CommitAsync(CaseCommit commit, CancellationToken cancellation) => BlobFaults.TranslateAsync(async () =>
    {
        var key = BlobNames.Key(commit.CaseId);
        using var pass = await gates.EnterAsync(key, cancellation);
        var held = heads.Peek(key);
        if (held is null || held.Head.Version != commit.ExpectedVersion)
            held = await heads.ReadAsync(key, cancellation);
        while (true)
        {
            var head = Expected(held, commit.CaseId, commit.ExpectedVersion);
            var next = await NextAsync(key, head, commit);
            cancellation.ThrowIfCancellationRequested();
            if (await WriteAsync(key, held, next) is var (written, rows))
                return new CommitResult(written.Version, rows, written.Outbox.Length);
            held = await heads.ReadAsync(key, CancellationToken.None);
        }
    });

    public ValueTask<IReadOnlyList<DueCase>> ListDueAsync(DateTimeOffset now, int limit, CancellationToken cancellation) => BlobFaults.TranslateAsync(async () =>
    {
        var due = new List<DueCase>();
        foreach (var some in (await marks.DueAsync(now, cancellation)).Chunk(Math.Max(limit, 1)))
        {
            foreach (var (key, head) in some.Zip(await ReadAllAsync(some, cancellation)))
            {
                var moment = head is { Deleted: false } ? head.Due : null;
                marks.Note(key, moment);
                if (moment <= now)
                    due.Add(new(head!.CaseId, moment.Value));
            }
            if (due.Count >= limit)
                break;
        }
        return (IReadOnlyList<DueCase>)[.. due.OrderBy(one => one.Due).Take(limit)];
    });

    public async IAsyncEnumerable<JournalEntry> ReadJournalAsync(
        string caseId, long after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (await BlobFaults.TranslateAsync(() => ReadUndeletedAsync(caseId, cancellation)) is not { } head)
            yield break;
        await using var pages = journal.ReadAsync(head.Key, head, after).GetAsyncEnumerator(cancellation);
        while (await BlobFaults.TranslateAsync(pages.MoveNextAsync))
        {
            foreach (var entry in pages.Current)
                yield return entry.Entry();
        }
        foreach (var entry in head.Tail.Where(entry => entry.Sequence > after))
            yield return entry.Entry();
    }

    /// <summary>The blob of a journal is read as a whole, being one; what is about other items is not decoded by anybody.</summary>
    public IAsyncEnumerable<JournalEntry> ReadItemAsync(string caseId, string itemId, CancellationToken cancellation) =>
        ReadJournalAsync(caseId, 0, cancellation).Where(entry => entry.ItemId == itemId);

    public ValueTask<PostedMessage?> FindPostedAsync(string caseId, string slot, CancellationToken cancellation) => BlobFaults.TranslateAsync(async () =>
    {
        // The case's life does not change while anything of it is under way; if it does, there is nothing to be found.
        var key = BlobNames.Key(caseId);
        var head = heads.Peek(key)?.Head ?? (await heads.ReadAsync(key, cancellation))?.Head;
        return head is null ? null : await slots.FindAsync(key, head.Generation, slot, cancellation);
    });

    public ValueTask<bool> IsInSlotAsync(string caseId, string activityId, CancellationToken cancellation) => BlobFaults.TranslateAsync(async () =>
        await ReadUndeletedAsync(caseId, cancellation) is { } head && await slots.HoldAsync(head.Key, head.Generation, activityId, cancellation));

    public ValueTask<IReadOnlyList<string>> ListCasesOfAsync(string memberKey, CancellationToken cancellation) => BlobFaults.TranslateAsync(async () =>
    {
        var listed = await members.ListAsync(memberKey, cancellation);
        var found = await ReadAllAsync([.. listed.Select(one => BlobNames.Key(one.CaseId))], cancellation);
        var cases = new List<string>();
        foreach (var ((caseId, blob, isOld), head) in listed.Zip(found))
        {
            if (head is { Deleted: false } && head.Members.Contains(memberKey))
                cases.Add(caseId);
            else if (isOld)
                await members.ForgetAsync(blob);
        }
        return (IReadOnlyList<string>)cases;
    });

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref isClosed, 1) != 0)
            return;
        await marks.DisposeAsync();
        await flushing.DisposeAsync();
        await replicas.DisposeAsync();
        journal.Dispose();
        slots.Dispose();
        heads.Dispose();
        gates.Dispose();
    }

    private async ValueTask<BlobHead?> ReadUndeletedAsync(string caseId, CancellationToken cancellation) =>
        await heads.ReadAsync(BlobNames.Key(caseId), cancellation) is { Head: { Deleted: false } head } ? head : null;

    private static BlobHead? Expected(HeldHead? held, string caseId, long version) =>
        held is { Head.Deleted: true } || (held?.Head.Version ?? 0) != version ? throw new CaseConflictException(caseId) : held?.Head;

    /// <summary>The head that a commit makes, after what must be there before it.</summary>
    private async ValueTask<BlobHead> NextAsync(string key, BlobHead? head, CaseCommit commit)
    {
        if (head?.Tail.Length > MaxTail)
            await journal.FlushAsync(key, head);
        if (commit.Members is { } all)
            await members.AddAsync(commit.CaseId, key, all.Except(head?.Members ?? [], StringComparer.Ordinal));
        var next = TidyUp(key, head ?? BlobHead.Begin(commit.CaseId, Clock.GetUtcNow()));
        return next.With(commit, replicas.Own);
    }

    /// <summary>A head without a sender that is gone, and without the entries that are known to be in the journal.</summary>
    private BlobHead TidyUp(string key, BlobHead head) =>
        (replicas.IsGone(head.Sender) ? head with { Sender = null } : head).Flushed(journal.Known(key, head));

    /// <summary>Writes a head and whatever follows from it. Inside the case's gate.</summary>
    /// <returns>The head as written, and the rows that have become this process's to send. Null where somebody else wrote meanwhile.</returns>
    private async ValueTask<(BlobHead Head, IReadOnlyList<OutboxRow> Rows)?> WriteAsync(string key, HeldHead? held, BlobHead next)
    {
        var epoch = replicas.Epoch;
        if (await heads.WriteAsync(key, held, next) is not { Head: var written })
            return null;
        marks.Note(key, written.Deleted ? null : written.Due);
        flushing.Start(key, written);
        return (written, sending.Take(key, written, epoch));
    }

    /// <summary>Reads several heads at once, and gives them in order.</summary>
    private async ValueTask<BlobHead?[]> ReadAllAsync(string[] keys, CancellationToken cancellation)
    {
        var read = new BlobHead?[keys.Length];
        var options = new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellation };
        await Parallel.ForAsync(0, keys.Length, options, async (index, stop) =>
            read[index] = (await heads.ReadAsync(keys[index], stop))?.Head);
        return read;
    }
}

/// <summary>What tests make smaller.</summary>
internal sealed record BlobLimits
{
    /// <summary>Blocks after which a journal goes on in its next blob; the account's limit is 50,000. The same in all processes.</summary>
    public int JournalBlocks { get; init; } = 49_000;

    /// <summary>How often all heads are listed, at most.</summary>
    public TimeSpan Listing { get; init; } = TimeSpan.FromMinutes(1);
}
