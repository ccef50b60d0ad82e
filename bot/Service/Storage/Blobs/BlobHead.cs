using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CareTeamBot.Service.Storage.Blobs;

/// <summary>
/// A case's head blob: the case's state, and with it all that must change in the same write. Immutable. A write replaces
/// it whole, if its ETag is the one that was read.
/// </summary>
internal sealed record BlobHead
{
    public required string CaseId { get; init; }

    /// <summary>Names this life of the case: its journal and posted messages lie under it, so that another life never meets them.</summary>
    public required string Generation { get; init; }

    /// <summary>Counts commits, from 1.</summary>
    public long Version { get; init; }

    /// <summary>Rises with every write, settling included, and over the case's lives.</summary>
    public long Revision { get; init; }

    /// <summary>Names the write, so that a writer whose answer was lost knows its own.</summary>
    public string Write { get; init; } = "";

    public DateTimeOffset? Due { get; init; }
    public string? Stage { get; init; }
    public string? Municipality { get; init; }

    /// <summary>Its deletion has begun: only whoever completes it still sees the case.</summary>
    public bool Deleted { get; init; }

    public ImmutableArray<string> Members { get; init; } = [];

    /// <summary>Everybody who ever was a member, whose index blobs may be there.</summary>
    public ImmutableArray<string> EverMembers { get; init; } = [];

    /// <summary>The process that sends the outbox; null while that is empty.</summary>
    public string? Sender { get; init; }

    /// <summary>The last sequence that a row got.</summary>
    public long LastRow { get; init; }
    public ImmutableArray<BlobRow> Outbox { get; init; } = [];

    /// <summary>How far the journal's blobs are known to go.</summary>
    public JournalPlace Journal { get; init; } = JournalPlace.Start;

    /// <summary>Entries beyond that: durable here, until they are known to be there.</summary>
    public ImmutableArray<BlobEntry> Tail { get; init; } = [];

    /// <summary>Kept after the rest as it is.</summary>
    [JsonIgnore]
    public ReadOnlyMemory<byte> State { get; init; }

    [JsonIgnore]
    public string Key => BlobNames.Key(CaseId);

    [JsonIgnore]
    public long LastEntry => Tail.IsEmpty ? Journal.Sequence : Tail[^1].Sequence;

    /// <summary>The head of a case that is begun now. Its counts start at the moment, so that no earlier life has come so far.</summary>
    internal static BlobHead Begin(string caseId, DateTimeOffset now) => new()
    {
        CaseId = caseId,
        Generation = Guid.NewGuid().ToString("N"),
        Revision = now.ToUnixTimeMilliseconds() * 1000,
        LastRow = now.ToUnixTimeMilliseconds() * 1000,
    };

    /// <summary>The head after a commit. Rows go to the sender that is there, else to <paramref name="sender"/>.</summary>
    internal BlobHead With(CaseCommit commit, string sender)
    {
        var (entry, row) = (LastEntry, LastRow);
        var outbox = Outbox.AddRange(commit.Outbox.Select(draft => new BlobRow(++row, draft.Slot, draft.Intent)));
        return this with
        {
            Version = Version + 1,
            State = commit.State,
            Due = commit.Due,
            Stage = commit.Stage ?? Stage,
            Municipality = commit.Municipality ?? Municipality,
            Members = commit.Members is { } members ? [.. members.Distinct(StringComparer.Ordinal)] : Members,
            EverMembers = commit.Members is { } more ? [.. EverMembers.Union(more, StringComparer.Ordinal)] : EverMembers,
            Tail = Tail.AddRange(commit.Journal.Select(draft => new BlobEntry(++entry, draft.At, draft.Kind, draft.ItemId, draft.Content))),
            LastRow = row,
            Outbox = outbox,
            Sender = outbox.IsEmpty ? null : Sender ?? sender,
        };
    }

    /// <summary>The head of a copied case, all of whose journal is still in the tail. Who looks first takes its outbox over.</summary>
    internal BlobHead With(StoredCase copy) => With(new CaseCommit
    {
        CaseId = copy.CaseId,
        ExpectedVersion = 0,
        State = copy.State,
        Due = copy.Due,
        Journal = [.. copy.Journal.Select(entry => new JournalDraft(entry.At, entry.Kind, entry.ItemId, entry.Content))],
        Outbox = copy.Outbox,
        Members = copy.Members,
    }, BlobReplicas.Nobody) with
    { Version = copy.Version };

    /// <summary>The head as it takes the place of a former life's.</summary>
    internal BlobHead After(BlobHead? former) => former is null ? this : this with
    {
        Revision = Math.Max(Revision, former.Revision),
        EverMembers = [.. EverMembers.Union(former.EverMembers, StringComparer.Ordinal)],
    };

    /// <summary>What is left of a case whose deletion has begun: what its other blobs are called.</summary>
    internal BlobHead Emptied() => this with
    {
        Deleted = true,
        State = default,
        Due = null,
        Stage = null,
        Municipality = null,
        Sender = null,
        Outbox = [],
        Tail = [],
        Members = [],
    };

    internal BlobHead Without(long row)
    {
        var outbox = Outbox.RemoveAll(kept => kept.Sequence == row);
        return this with { Outbox = outbox, Sender = outbox.IsEmpty ? null : Sender };
    }

    /// <summary>Entries that are known to be in the journal's blobs need not be here.</summary>
    internal BlobHead Flushed(JournalPlace place) => place.Sequence <= Journal.Sequence ? this : this with
    {
        Journal = place,
        Tail = Tail.RemoveAll(entry => entry.Sequence <= place.Sequence),
    };

    internal bool Has(long row) => Outbox.Any(kept => kept.Sequence == row);

    internal OutboxRow Row(BlobRow row) => new(row.Sequence, CaseId, row.Slot, row.Intent);
}

/// <summary>A row of the outbox, as the head keeps it.</summary>
internal sealed record BlobRow(long Sequence, string Slot, ReadOnlyMemory<byte> Intent);

/// <summary>A journal entry, as the head's tail and the journal's lines keep it.</summary>
internal sealed record BlobEntry(long Sequence, DateTimeOffset At, string Kind, string? Item, ReadOnlyMemory<byte> Content)
{
    internal JournalEntry Entry() => new(Sequence, At, Kind, Item, Content);
}

/// <summary>
/// A place in a journal: behind entry <c>Sequence</c>, at byte <c>Position</c> of blob number <c>Part</c>, which has so many
/// blocks. Journals only grow, so what was once known of a place stays true.
/// </summary>
internal readonly record struct JournalPlace(long Sequence, int Part, long Position, int Blocks)
{
    internal static JournalPlace Start => new(0, 1, 0, 0);
}

/// <summary>A slot's blob. <c>Row</c> is the row that wrote it; what an earlier one brings late does not replace it.</summary>
internal sealed record BlobPosted(long Row, string Slot, string ConversationId, string ActivityId)
{
    [JsonIgnore]
    public PostedMessage Message => new(ConversationId, ActivityId);
}
