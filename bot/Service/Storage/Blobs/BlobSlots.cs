using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace CareTeamBot.Service.Storage.Blobs;

/// <summary>
/// The ids of posted messages, a small blob each. A case posts thousands over the years and changes a few, so they are not
/// in its head. A slot's blob is written before its row leaves the head: a crash in between sends the row again, which
/// changes the message that is there.
/// </summary>
internal sealed class BlobSlots(BlobContainerClient container)
{
    internal async ValueTask<PostedMessage?> FindAsync(string key, string generation, string slot, CancellationToken cancellation) =>
        await ReadAsync(BlobNames.Posted(key, generation, slot), cancellation) is { } there ? there.Posted.Message : null;

    /// <summary>Writes what a row has posted, unless a later row of the slot has been here.</summary>
    internal async ValueTask SaveAsync(string key, string generation, Settlement settlement)
    {
        var name = BlobNames.Posted(key, generation, settlement.Slot);
        while (true)
        {
            var there = await ReadAsync(name, CancellationToken.None);
            var same = settlement.Posted == there?.Posted.Message;
            if (same || there?.Posted.Row > settlement.Sequence || await ReplaceAsync(name, there?.ETag, settlement))
                return;
        }
    }

    internal async ValueTask WriteAsync(string key, string generation, PostedSlot posted) =>
        await container.GetBlobClient(BlobNames.Posted(key, generation, posted.Slot)).UploadAsync(
            BlobFormat.Write(new BlobPosted(0, posted.Slot, posted.Message.ConversationId, posted.Message.ActivityId)), overwrite: true);

    /// <summary>All slots of a case.</summary>
    internal async ValueTask<List<PostedSlot>> ListAsync(string key, string generation, CancellationToken cancellation)
    {
        var slots = new List<PostedSlot>();
        await foreach (var item in container.GetBlobsAsync(new GetBlobsOptions { Prefix = BlobNames.Posted(key, generation) }, cancellation))
        {
            if (await ReadAsync(item.Name, cancellation) is { } there)
                slots.Add(new(there.Posted.Slot, there.Posted.Message));
        }
        return slots;
    }

    /// <returns>False where somebody else wrote meanwhile.</returns>
    private async ValueTask<bool> ReplaceAsync(string name, ETag? there, Settlement settlement)
    {
        var blob = container.GetBlobClient(name);
        var conditions = there is { } etag ? new BlobRequestConditions { IfMatch = etag } : new() { IfNoneMatch = ETag.All };
        try
        {
            if (settlement.Posted is { } posted)
                await blob.UploadAsync(
                    BlobFormat.Write(new BlobPosted(settlement.Sequence, settlement.Slot, posted.ConversationId, posted.ActivityId)),
                    new BlobUploadOptions { Conditions = conditions });
            else
                await blob.DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, conditions);
            return true;
        }
        catch (RequestFailedException fault) when (fault.Status is 404 or 409 or 412)
        {
            return false;
        }
    }

    private async ValueTask<HeldSlot?> ReadAsync(string name, CancellationToken cancellation)
    {
        try
        {
            BlobDownloadResult answer = await container.GetBlobClient(name).DownloadContentAsync(cancellation);
            return new(answer.Details.ETag, BlobFormat.ReadPosted(answer.Content));
        }
        catch (RequestFailedException fault) when (fault.Status == 404)
        {
            return null;
        }
    }

    private sealed record HeldSlot(ETag ETag, BlobPosted Posted);
}
