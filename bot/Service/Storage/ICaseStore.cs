namespace CareTeamBot.Service.Storage;

/// <summary>
/// The durable memory of all cases: per case one <em>head</em> (what is open now, bounded), a journal (everything that
/// ever happened, unbounded), an outbox (what the bot still has to say) and the ids of the messages it has posted.
/// A store knows nothing of what the bytes mean. Thread-safe.
/// </summary>
/// <remarks>
/// Durable means: when a task completes, the write survives a power cut. Nothing here may be eventually consistent
/// for the caller's own writes, except <see cref="ListDueAsync"/> and <see cref="ListOutboxAsync"/>, which may lag.
///
/// Several processes may work on one store (<see cref="IsShared"/>). There is no leader: any of them may commit to any
/// case, and the version decides. Only the sending is one process's at a time, case by case, so that nothing is sent twice and
/// what is said in a case keeps its order: a row is sent by whoever got it from <see cref="CommitAsync"/>,
/// <see cref="SettleAsync"/> or <see cref="ClaimOutboxAsync"/>, and by nobody else.
/// </remarks>
internal interface ICaseStore : ICaseArchive
{
    /// <summary>Whether other processes may write too, so that what is remembered of a head has to be asked for again.</summary>
    bool IsShared { get; }

    /// <summary>The case's head, or null where there is none.</summary>
    ValueTask<StoredHead?> LoadAsync(string caseId, CancellationToken cancellation);

    /// <summary>
    /// Writes head, journal entries, outbox rows and member index in one atomic, durable step.
    /// </summary>
    /// <remarks>
    /// Cancelling means: write nothing, if there is still time. A task that ends as cancelled wrote nothing.
    /// </remarks>
    /// <returns>The head's new version, <c>ExpectedVersion + 1</c>, and the rows that are now this process's to send.</returns>
    /// <exception cref="CaseConflictException">The head's version is not the expected one; nothing was written.</exception>
    ValueTask<CommitResult> CommitAsync(CaseCommit commit, CancellationToken cancellation);

    /// <summary>Ids of cases whose due moment is at or before <paramref name="now"/>, earliest first.</summary>
    ValueTask<IReadOnlyList<DueCase>> ListDueAsync(DateTimeOffset now, int limit, CancellationToken cancellation);

    /// <summary>The case's journal in order, entries with a sequence above <paramref name="after"/>.</summary>
    IAsyncEnumerable<JournalEntry> ReadJournalAsync(string caseId, long after, CancellationToken cancellation);

    /// <summary>Those entries of the case's journal that are about one item, in order; the others are not handed out.</summary>
    IAsyncEnumerable<JournalEntry> ReadItemAsync(string caseId, string itemId, CancellationToken cancellation);

    /// <summary>Unsettled outbox rows, those of one case in commit order. To look at, not to send.</summary>
    ValueTask<IReadOnlyList<OutboxRow>> ListOutboxAsync(int limit, CancellationToken cancellation);

    /// <summary>
    /// Rows that have become this process's to send: what processes that are gone have left behind, and what others have
    /// added to cases whose sender this one is. To be asked at the start until there are none, and then once a second.
    /// </summary>
    ValueTask<IReadOnlyList<OutboxRow>> ClaimOutboxAsync(CancellationToken cancellation);

    /// <summary>
    /// Whether a row is still this process's to send, to be asked right before it is sent. False where somebody else has
    /// taken it over or settled it; then it must be forgotten.
    /// </summary>
    ValueTask<bool> HoldsAsync(OutboxRow row, CancellationToken cancellation);

    /// <summary>
    /// Ends an outbox row's life and records what it posted. Settling a row twice changes nothing the second time.
    /// </summary>
    /// <returns>Further rows of the case that have become this process's to send.</returns>
    ValueTask<IReadOnlyList<OutboxRow>> SettleAsync(Settlement settlement, CancellationToken cancellation);

    /// <summary>The message that the bot has posted in a slot of a case and may still change, or null.</summary>
    ValueTask<PostedMessage?> FindPostedAsync(string caseId, string slot, CancellationToken cancellation);

    /// <summary>Whether a message is the one that some slot of a case holds. Looks through the case's slots, so it is not for every turn.</summary>
    ValueTask<bool> IsInSlotAsync(string caseId, string activityId, CancellationToken cancellation);

    /// <summary>The cases that a member takes part in, by the member's key (tenant and directory object id).</summary>
    ValueTask<IReadOnlyList<string>> ListCasesOfAsync(string memberKey, CancellationToken cancellation);

    /// <summary>A small document kept beside the cases (a person's chat address, say), or null.</summary>
    ValueTask<ReadOnlyMemory<byte>?> LoadDocumentAsync(string key, CancellationToken cancellation);

    /// <summary>Writes such a document; the last write wins.</summary>
    ValueTask SaveDocumentAsync(string key, ReadOnlyMemory<byte> content, CancellationToken cancellation);
}

/// <summary>
/// A head as stored: its version (1 for the first commit) and its content. <c>Waiting</c> is how many outbox rows are in it, where
/// they are written with it.
/// </summary>
internal sealed record StoredHead(long Version, ReadOnlyMemory<byte> State, int Waiting = 0);

/// <summary>A case that has something due.</summary>
internal readonly record struct DueCase(string CaseId, DateTimeOffset Due);

/// <summary>One atomic write. <c>ExpectedVersion</c> 0 means that the case must not exist yet.</summary>
internal sealed record CaseCommit
{
    public required string CaseId { get; init; }
    public required long ExpectedVersion { get; init; }
    public required ReadOnlyMemory<byte> State { get; init; }

    /// <summary>The earliest moment at which the bot must act on this case; null for never.</summary>
    public DateTimeOffset? Due { get; init; }

    public IReadOnlyList<JournalDraft> Journal { get; init; } = [];
    public IReadOnlyList<OutboxDraft> Outbox { get; init; } = [];

    /// <summary>All member keys of the case, where they changed; null leaves the index as it is.</summary>
    public IReadOnlyList<string>? Members { get; init; }

    /// <summary>What stage the case is in, for whoever looks at the store: a few ASCII letters.</summary>
    public string? Stage { get; init; }

    /// <summary>The municipality that the case belongs to, for whoever looks at the store; null where nobody has said.</summary>
    public string? Municipality { get; init; }
}

/// <summary>
/// What a commit led to: the head's new version, and the outbox rows that are now this process's to send, in order. They are
/// the commit's own where no other process is the case's sender, after those that were left there before. <c>Waiting</c> as in
/// <see cref="StoredHead"/>.
/// </summary>
internal readonly record struct CommitResult(long Version, IReadOnlyList<OutboxRow> Outbox, int Waiting = 0);

/// <summary>A journal entry to be written: a stable event name, the item it is about (if any) and its content.</summary>
internal readonly record struct JournalDraft(DateTimeOffset At, string Kind, string? ItemId, ReadOnlyMemory<byte> Content);

/// <summary>A journal entry as stored; <c>Sequence</c> counts from 1 within the case, without gaps.</summary>
internal sealed record JournalEntry(long Sequence, DateTimeOffset At, string Kind, string? ItemId, ReadOnlyMemory<byte> Content);

/// <summary>Something to be said. Rows with one <c>Slot</c> concern one message, which later rows change.</summary>
internal readonly record struct OutboxDraft(string Slot, ReadOnlyMemory<byte> Intent);

/// <summary>An outbox row as stored; <c>Sequence</c> rises in commit order within the case, and never comes back.</summary>
internal sealed record OutboxRow(long Sequence, string CaseId, string Slot, ReadOnlyMemory<byte> Intent);

/// <summary>How a row ended: <c>Posted</c> is the message's address now, null where the slot holds no message any more.</summary>
internal sealed record Settlement(long Sequence, string CaseId, string Slot, PostedMessage? Posted);

/// <summary>Where a posted message is: its conversation and activity id on the channel.</summary>
internal sealed record PostedMessage(string ConversationId, string ActivityId);

/// <summary>The head was changed by somebody else since it was loaded: load and decide again.</summary>
internal sealed class CaseConflictException(string caseId)
    : Exception($"Case {caseId} was changed by another turn since it was loaded.");
