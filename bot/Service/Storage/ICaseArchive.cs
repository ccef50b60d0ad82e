namespace CareTeamBot.Service.Storage;

/// <summary>
/// Whole cases taken out of a store and into one: backup, migration, erasure and the end of retention. None of it is
/// quick, none of it is part of a turn.
/// </summary>
/// <remarks>
/// A case is taken out as of one moment, even while it is written. Two cases may be of two moments: nothing in one
/// depends on another. An id may be taken in again after its deletion.
/// </remarks>
internal interface ICaseArchive
{
    /// <summary>Ids of all cases (every head, people's chats too), each once, in no promised order. A case that is begun or deleted meanwhile may be missing or listed.</summary>
    IAsyncEnumerable<string> ListCasesAsync(CancellationToken cancellation);

    /// <summary>Everything that is kept of a case, or null where there is none.</summary>
    ValueTask<StoredCase?> ExportCaseAsync(string caseId, CancellationToken cancellation);

    /// <summary>
    /// Takes a whole case in, in place of all that is kept of it; nothing of the former journal, outbox, posted messages
    /// and members stays anywhere in the store. Its outbox rows get new sequences.
    /// </summary>
    /// <param name="copy">Its version must be above <paramref name="expectedVersion"/>, so that whoever loaded the former case can't write over it.</param>
    /// <param name="expectedVersion">The version that is replaced; 0: there must be none.</param>
    /// <param name="cancellation">Cancelled before it began, nothing is written.</param>
    /// <remarks>
    /// Atomic for readers: they see the former case or the new one. Where it is cut off, repeating it completes it.
    /// </remarks>
    /// <exception cref="CaseConflictException">The case's version is not the expected one; nothing was written.</exception>
    ValueTask ImportCaseAsync(StoredCase copy, long expectedVersion, CancellationToken cancellation);

    /// <summary>
    /// Deletes everything that is kept of a case, and leaves no trace of its content in the store's files, beyond what
    /// the storage account's own soft deletion and versions keep for their days. Where there is no such case, nothing happens.
    /// </summary>
    /// <remarks>The head goes last: where it is cut off, the case is still listed, and repeating it completes it.</remarks>
    /// <exception cref="CaseConflictException">The case's version is not the expected one; nothing was deleted.</exception>
    ValueTask DeleteCaseAsync(string caseId, long expectedVersion, CancellationToken cancellation);

    /// <summary>All documents, each once, in no promised order.</summary>
    IAsyncEnumerable<StoredDocument> ListDocumentsAsync(CancellationToken cancellation);

    /// <summary>Deletes a document; where there is none, nothing happens.</summary>
    ValueTask DeleteDocumentAsync(string key, CancellationToken cancellation);
}

/// <summary>A case with all that is kept of it. Lists are in the order in which they were written; members and posted slots have none.</summary>
internal sealed record StoredCase
{
    public required string CaseId { get; init; }

    /// <summary>1 or more.</summary>
    public required long Version { get; init; }
    public required ReadOnlyMemory<byte> State { get; init; }
    public DateTimeOffset? Due { get; init; }
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>The whole journal, its sequences from 1 without gaps.</summary>
    public IReadOnlyList<JournalEntry> Journal { get; init; } = [];

    /// <summary>What is still to be said.</summary>
    public IReadOnlyList<OutboxDraft> Outbox { get; init; } = [];
    public IReadOnlyList<PostedSlot> Posted { get; init; } = [];
}

/// <summary>A slot and the message that it holds.</summary>
internal sealed record PostedSlot(string Slot, PostedMessage Message);

/// <summary>A document as stored.</summary>
internal sealed record StoredDocument(string Key, ReadOnlyMemory<byte> Content);
