using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Microsoft.Extensions.Caching.Memory;

namespace CareTeamBot.Service.Storage.Blobs;

/// <summary>A head as read or written, with the ETag that a write must name.</summary>
internal sealed record HeldHead(ETag ETag, BlobHead Head);

/// <summary>
/// Reads and writes head blobs. Keeps recent ones, and asks the account whether they are still the newest, which costs a
/// short answer without the content.
/// </summary>
internal sealed class BlobHeads(BlobContainerClient container) : IDisposable
{
    private const long CachedBytes = 64 << 20;

    private readonly MemoryCache recent = new(new MemoryCacheOptions { SizeLimit = CachedBytes });

    /// <summary>The newest that this process knows of, or null.</summary>
    internal HeldHead? Peek(string key) => recent.Get<HeldHead>(key);

    /// <summary>The newest there is, or null where there is none.</summary>
    internal async ValueTask<HeldHead?> ReadAsync(string key, CancellationToken cancellation)
    {
        var known = Peek(key);
        try
        {
            var conditions = known is null ? null : new BlobRequestConditions { IfNoneMatch = known.ETag };
            var answer = await container.GetBlobClient(BlobNames.Head(key))
                .DownloadContentAsync(new BlobDownloadOptions { Conditions = conditions }, cancellation);
            return answer.HasValue ? Keep(key, new(answer.Value.Details.ETag, BlobFormat.ReadHead(answer.Value.Content))) : known;
        }
        catch (RequestFailedException fault) when (fault.Status == 304)
        {
            return known;
        }
        catch (RequestFailedException fault) when (fault.Status == 404)
        {
            recent.Remove(key);
            return null;
        }
    }

    /// <summary>
    /// Writes <paramref name="next"/> in place of what was read (null: of nothing). Not to be cancelled, as a write that was
    /// given up may have happened.
    /// </summary>
    /// <returns>Null where somebody else wrote meanwhile; nothing was written then.</returns>
    internal async ValueTask<HeldHead?> WriteAsync(string key, HeldHead? read, BlobHead next)
    {
        next = next with { Revision = next.Revision + 1, Write = Guid.NewGuid().ToString("N") };
        var bytes = BlobFormat.Write(next);
        try
        {
            var info = await container.GetBlockBlobClient(BlobNames.Head(key))
                .UploadAsync(bytes.ToStream(), Options(read, next), CancellationToken.None);
            return Keep(key, new(info.Value.ETag, next));
        }
        catch (RequestFailedException fault) when (fault.Status is 409 or 412 or 404)
        {
            // The first answer may have been lost, and its repetition met what it had written itself.
            return await ReadAsync(key, CancellationToken.None) is { } now && now.Head.Write == next.Write ? now : null;
        }
    }

    /// <summary>Deletes the head that was read.</summary>
    /// <returns>False where somebody else wrote meanwhile.</returns>
    internal async ValueTask<bool> DeleteAsync(string key, HeldHead read)
    {
        try
        {
            await container.GetBlobClient(BlobNames.Head(key)).DeleteIfExistsAsync(
                DeleteSnapshotsOption.IncludeSnapshots, new BlobRequestConditions { IfMatch = read.ETag }, CancellationToken.None);
            recent.Remove(key);
            return true;
        }
        catch (RequestFailedException fault) when (fault.Status == 412)
        {
            return false;
        }
    }

    public void Dispose() => recent.Dispose();

    /// <summary>The newest stays: an answer that took its time must not cover a write.</summary>
    private HeldHead Keep(string key, HeldHead held)
    {
        lock (recent)
        {
            if (Peek(key) is { } kept && kept.Head.Revision >= held.Head.Revision)
                return kept;
            return recent.Set(key, held, new MemoryCacheEntryOptions { Size = held.Head.State.Length + 4096 });
        }
    }

    private static BlobUploadOptions Options(HeldHead? read, BlobHead next) => new()
    {
        Conditions = read is null ? new() { IfNoneMatch = ETag.All } : new() { IfMatch = read.ETag },
        Tags = HeadMarks.Tags(next),
        Metadata = HeadMarks.Metadata(next),
    };
}
