using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.Caching.Memory;

namespace CareTeamBot.Service.Storage.Blobs;

/// <summary>
/// The ids of posted messages, a small blob each. A case posts thousands over the years and changes a few, so they are not
/// in its head. A slot's blob is written before its row leaves the head: a crash in between sends the row again, which
/// changes the message that is there.
/// </summary>
/// <remarks>
/// A slot that was looked up is remembered for a moment, as its row settles right after: mostly a card is changed and stays
/// where it is, and then nothing is read or written. A write names the ETag, so a slot that was changed meanwhile is read anew.
/// </remarks>
internal sealed class BlobSlots(BlobContainerClient container) : IDisposable
{
    /// <summary>Metadata: the message's id, so that one listing tells which messages are in a case's slots. Older blobs have none.</summary>
    private const string MessageMark = "message";

    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(20);

    private readonly MemoryCache recent = new(new MemoryCacheOptions { SizeLimit = 10_000 });

    internal async ValueTask<PostedMessage?> FindAsync(string key, string generation, string slot, CancellationToken cancellation) =>
        (await ReadAsync(BlobNames.Posted(key, generation, slot), cancellation)).Posted?.Message;

    /// <summary>
    /// Writes what a row has posted, unless a later row of the slot has been here, or somebody else has settled the same row
    /// since this process looked.
    /// </summary>
    internal async ValueTask SaveAsync(string key, string generation, Settlement settlement)
    {
        var name = BlobNames.Posted(key, generation, settlement.Slot);
        for (var known = recent.Get<HeldSlot>(name); ; known = null)
        {
            var there = known ?? await ReadAsync(name, CancellationToken.None);
            var same = settlement.Posted == there.Posted?.Message;
            var isLate = there.Posted is { } by && (by.Row > settlement.Sequence || (by.Row == settlement.Sequence && known is null));
            if (same || isLate || await ReplaceAsync(name, there.ETag, settlement))
                return;
        }
    }

    internal async ValueTask WriteAsync(string key, string generation, PostedSlot posted) =>
        await container.GetBlobClient(BlobNames.Posted(key, generation, posted.Slot)).UploadAsync(
            BlobFormat.Write(new BlobPosted(0, posted.Slot, posted.Message.ConversationId, posted.Message.ActivityId)),
            new BlobUploadOptions { Metadata = Marks(posted.Message) });

    public void Dispose() => recent.Dispose();

    /// <summary>All slots of a case.</summary>
    internal async ValueTask<List<PostedSlot>> ListAsync(string key, string generation, CancellationToken cancellation)
    {
        var slots = new List<PostedSlot>();
        await foreach (var item in container.GetBlobsAsync(new GetBlobsOptions { Prefix = BlobNames.Posted(key, generation) }, cancellation))
        {
            if (await ReadAsync(item.Name, cancellation) is { Posted: { } posted })
                slots.Add(new(posted.Slot, posted.Message));
        }
        return slots;
    }

    /// <summary>Whether one of a case's slots holds a message.</summary>
    internal async ValueTask<bool> HoldAsync(string key, string generation, string activityId, CancellationToken cancellation)
    {
        var wanted = BlobNames.ToMetadata(activityId);
        var options = new GetBlobsOptions { Traits = BlobTraits.Metadata, Prefix = BlobNames.Posted(key, generation) };
        await foreach (var item in container.GetBlobsAsync(options, cancellation))
        {
            if (item.Metadata is { } marks && marks.TryGetValue(MessageMark, out var marked)
                ? marked == wanted
                : (await ReadAsync(item.Name, cancellation)).Posted?.ActivityId == activityId)
            {
                return true;
            }
        }
        return false;
    }

    private static Dictionary<string, string> Marks(PostedMessage posted) => new() { [MessageMark] = BlobNames.ToMetadata(posted.ActivityId) };

    /// <returns>False where somebody else wrote meanwhile.</returns>
    private async ValueTask<bool> ReplaceAsync(string name, ETag? there, Settlement settlement)
    {
        var blob = container.GetBlobClient(name);
        recent.Remove(name);
        var conditions = there is { } etag ? new BlobRequestConditions { IfMatch = etag } : new() { IfNoneMatch = ETag.All };
        try
        {
            if (settlement.Posted is { } posted)
            {
                await blob.UploadAsync(
                    BlobFormat.Write(new BlobPosted(settlement.Sequence, settlement.Slot, posted.ConversationId, posted.ActivityId)),
                    new BlobUploadOptions { Conditions = conditions, Metadata = Marks(posted) });
            }
            else
            {
                await blob.DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, conditions);
            }
            return true;
        }
        catch (RequestFailedException fault) when (fault.Status is 404 or 409 or 412)
        {
            return false;
        }
    }

    private async ValueTask<HeldSlot> ReadAsync(string name, CancellationToken cancellation) =>
        recent.Set(name, await AskAsync(name, cancellation), new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Remembered });

    private async ValueTask<HeldSlot> AskAsync(string name, CancellationToken cancellation)
    {
        try
        {
            BlobDownloadResult answer = await container.GetBlobClient(name).DownloadContentAsync(cancellation);
            return new(answer.Details.ETag, BlobFormat.ReadPosted(answer.Content));
        }
        catch (RequestFailedException fault) when (fault.Status == 404)
        {
            return new(null, null);
        }
    }

    /// <summary>A slot as it was read; both null where there is none.</summary>
    private sealed record HeldSlot(ETag? ETag, BlobPosted? Posted);
}
