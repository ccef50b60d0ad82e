using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace CareTeamBot.Service.Storage.Blobs;

/// <summary>Whole cases in and out, and documents.</summary>
internal sealed partial class BlobCaseStore
{
    private const string KeyMark = "key";

    /// <summary>How often a case that is written meanwhile is read again, to have all of it of one moment.</summary>
    private const int ExportAttempts = 10;

    public async IAsyncEnumerable<string> ListCasesAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var listed = marks.ListAsync(cancellation).GetAsyncEnumerator(cancellation);
        while (await BlobFaults.TranslateAsync(listed.MoveNextAsync))
            yield return listed.Current.CaseId;
    }

    /// <remarks>The head is of one moment, and so is the journal; a message that is posted just then may be in it already.</remarks>
    public ValueTask<StoredCase?> ExportCaseAsync(string caseId, CancellationToken cancellation) => BlobFaults.TranslateAsync(async () =>
    {
        for (var attempt = 1; await ReadUndeletedAsync(caseId, cancellation) is { } head; attempt++)
        {
            var copy = await ExportAsync(head, cancellation);
            if (attempt == ExportAttempts || (await ReadUndeletedAsync(caseId, cancellation))?.Revision == head.Revision)
                return copy;
        }
        return null;
    });

    public ValueTask ImportCaseAsync(StoredCase copy, long expectedVersion, CancellationToken cancellation) => BlobFaults.TranslateAsync(async () =>
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(copy.Version, expectedVersion);
        cancellation.ThrowIfCancellationRequested();
        var key = BlobNames.Key(copy.CaseId);
        using var pass = await gates.EnterAsync(key, cancellation);
        _ = Expected(await heads.ReadAsync(key, cancellation), copy.CaseId, expectedVersion);
        var next = await PrepareAsync(key, copy);
        while (true)
        {
            var held = await heads.ReadAsync(key, CancellationToken.None);
            var former = Expected(held, copy.CaseId, expectedVersion);
            if (await WriteAsync(key, held, next.After(former)) is null)
                continue;
            if (former is not null)
                await EmptyAsync(key, next.Generation, former.EverMembers.Except(copy.Members, StringComparer.Ordinal));
            return;
        }
    });

    public ValueTask DeleteCaseAsync(string caseId, long expectedVersion, CancellationToken cancellation) => BlobFaults.TranslateAsync(async () =>
    {
        var key = BlobNames.Key(caseId);
        using var pass = await gates.EnterAsync(key, cancellation);
        while (await heads.ReadAsync(key, cancellation) is { } held)
        {
            if (held.Head.Version != expectedVersion)
                throw new CaseConflictException(caseId);
            cancellation.ThrowIfCancellationRequested();
            if (!held.Head.Deleted)
            {
                // From here on nobody commits or settles, and the words are gone. What follows can be repeated.
                await WriteAsync(key, held, held.Head.Emptied());
                continue;
            }
            await flushing.EndAsync(key);
            await EmptyAsync(key, null, held.Head.EverMembers);
            if (await heads.DeleteAsync(key, held))
                break;
        }
        // What another process was just about to write.
        await EmptyAsync(key, null, []);
    });

    public async IAsyncEnumerable<StoredDocument> ListDocumentsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var listing = container.GetBlobsAsync(new GetBlobsOptions { Traits = BlobTraits.Metadata, Prefix = BlobNames.Documents }, cancellation);
        await using var listed = listing.GetAsyncEnumerator(cancellation);
        while (await BlobFaults.TranslateAsync(listed.MoveNextAsync))
        {
            var key = BlobNames.FromMetadata(listed.Current.Metadata[KeyMark]);
            if (await LoadDocumentAsync(key, cancellation) is { } content)
                yield return new(key, content);
        }
    }

    public ValueTask<ReadOnlyMemory<byte>?> LoadDocumentAsync(string key, CancellationToken cancellation) => BlobFaults.TranslateAsync(async () =>
    {
        try
        {
            BlobDownloadResult answer = await Document(key).DownloadContentAsync(cancellation);
            return answer.Content.ToMemory();
        }
        catch (RequestFailedException fault) when (fault.Status == 404)
        {
            return default(ReadOnlyMemory<byte>?);
        }
    });

    public ValueTask SaveDocumentAsync(string key, ReadOnlyMemory<byte> content, CancellationToken cancellation) => BlobFaults.TranslateAsync(async () =>
    {
        cancellation.ThrowIfCancellationRequested();
        var metadata = new Dictionary<string, string> { [KeyMark] = BlobNames.ToMetadata(key) };
        await Document(key).UploadAsync(new BinaryData(content).ToStream(), new BlobUploadOptions { Metadata = metadata }, CancellationToken.None);
    });

    public ValueTask DeleteDocumentAsync(string key, CancellationToken cancellation) => BlobFaults.TranslateAsync(async () =>
    {
        await Document(key).DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: cancellation);
    });

    /// <summary>Writes what lies under a new life of a case, which nobody sees before its head is written.</summary>
    private async ValueTask<BlobHead> PrepareAsync(string key, StoredCase copy)
    {
        var head = BlobHead.Begin(copy.CaseId, Clock.GetUtcNow()).With(copy);
        foreach (var posted in copy.Posted)
            await slots.WriteAsync(key, head.Generation, posted);
        await members.AddAsync(copy.CaseId, key, copy.Members);
        return head.Flushed(await journal.FlushAsync(key, head));
    }

    /// <summary>Deletes what lies under a case's lives, but for one, and its members' index blobs.</summary>
    private async ValueTask EmptyAsync(string key, string? generation, IEnumerable<string> former)
    {
        foreach (var prefix in (string[])[BlobNames.Journals(key), BlobNames.Posted(key)])
        {
            await foreach (var blob in container.GetBlobsAsync(new GetBlobsOptions { Prefix = prefix }, CancellationToken.None))
            {
                if (generation is null || !blob.Name.StartsWith(prefix + generation, StringComparison.Ordinal))
                    await container.DeleteBlobIfExistsAsync(blob.Name, DeleteSnapshotsOption.IncludeSnapshots);
            }
        }
        await members.RemoveAsync(key, former);
    }

    private BlobClient Document(string key) => container.GetBlobClient(BlobNames.Document(key));

    private async ValueTask<StoredCase> ExportAsync(BlobHead head, CancellationToken cancellation)
    {
        var entries = new List<JournalEntry>();
        await foreach (var page in journal.ReadAsync(head.Key, head, 0).WithCancellation(cancellation))
            entries.AddRange(page.Select(entry => entry.Entry()));
        entries.AddRange(head.Tail.Select(entry => entry.Entry()));
        return new()
        {
            CaseId = head.CaseId,
            Version = head.Version,
            State = head.State,
            Due = head.Due,
            Members = head.Members,
            Journal = entries,
            Outbox = [.. head.Outbox.Select(row => new OutboxDraft(row.Slot, row.Intent))],
            Posted = await slots.ListAsync(head.Key, head.Generation, cancellation),
        };
    }
}
