using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace CareTeamBot.Service.Storage.Blobs;

/// <summary>
/// The index from a member to cases: an empty blob for each pair. It is there before the head names the member, so that no
/// crash loses one; what it says is true only where the head says so too. A blob that the head does not confirm is removed
/// when it has been old for a while, as then nobody is about to name its member.
/// </summary>
internal sealed class BlobMembers(BlobContainerClient container)
{
    private const string CaseMark = "case";
    private static readonly TimeSpan Old = TimeSpan.FromHours(1);

    internal Task AddAsync(string caseId, string key, IEnumerable<string> members) => Task.WhenAll(members.Select(member =>
        container.GetBlobClient(BlobNames.Member(member, key)).UploadAsync(
            Stream.Null, new BlobUploadOptions { Metadata = new Dictionary<string, string> { [CaseMark] = BlobNames.ToMetadata(caseId) } })));

    internal Task RemoveAsync(string key, IEnumerable<string> members) => Task.WhenAll(members.Select(member =>
        container.GetBlobClient(BlobNames.Member(member, key)).DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots)));

    /// <summary>Cases that may have the member.</summary>
    internal async ValueTask<List<(string CaseId, BlobItem Blob, bool IsOld)>> ListAsync(string member, CancellationToken cancellation)
    {
        var cases = new List<(string, BlobItem, bool)>();
        var listing = container.GetBlobsAsync(new GetBlobsOptions { Traits = BlobTraits.Metadata, Prefix = BlobNames.Members(member) }, cancellation);
        await foreach (var page in listing.AsPages().WithCancellation(cancellation))
        {
            var now = page.GetRawResponse().Headers.Date;
            foreach (var blob in page.Values)
                cases.Add((BlobNames.FromMetadata(blob.Metadata[CaseMark]), blob, now - blob.Properties.LastModified > Old));
        }
        return cases;
    }

    /// <summary>Removes a blob that the head does not confirm, unless somebody has just written it again.</summary>
    internal async ValueTask ForgetAsync(BlobItem blob)
    {
        try
        {
            await container.GetBlobClient(blob.Name).DeleteIfExistsAsync(
                DeleteSnapshotsOption.IncludeSnapshots, new BlobRequestConditions { IfMatch = blob.Properties.ETag });
        }
        catch (RequestFailedException fault) when (fault.Status == 412)
        {
            // It is wanted again.
        }
    }
}
