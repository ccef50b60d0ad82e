using System.Text;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using CareTeamBot.Service.Tests.Storage;
using Xunit;

namespace CareTeamBot.Service.Tests.Retention;

public sealed class SqliteWholeLifeTests : WholeLifeContract
{
    private protected override string[] StoreSettings => [];

    private protected override ValueTask<bool> IsKeptAsync(string mark) => new(StoreFiles.AnyHolds(Bot.Folder, mark));
}

public sealed class BlobWholeLifeTests(AzuriteFixture azurite) : WholeLifeContract, IClassFixture<AzuriteFixture>
{
    private readonly BlobContainerClient container = azurite.NewContainer();

    private protected override string[] StoreSettings =>
    [
        "--Storage:Provider=AzureBlobs", $"--Storage:AzureBlobs:ConnectionString={azurite.ConnectionString}", $"--Storage:AzureBlobs:Container={container.Name}",
    ];

    /// <summary>In names, metadata, tags and contents, also where the store writes them as base64 or escaped.</summary>
    private protected override async ValueTask<bool> IsKeptAsync(string mark)
    {
        var listing = new GetBlobsOptions { Traits = BlobTraits.Metadata | BlobTraits.Tags };
        await foreach (var blob in container.GetBlobsAsync(listing, TestContext.Current.CancellationToken))
        {
            var content = await ContentAsync(blob.Name);
            string[] kept = [blob.Name, content, .. blob.Metadata?.Values ?? [], .. blob.Tags?.Values ?? []];
            if (kept.Any(text => Forms(mark).Any(form => text.Contains(form, StringComparison.Ordinal))))
                return true;
        }

        return false;
    }

    /// <summary>Nothing where it is gone since it was listed.</summary>
    private async Task<string> ContentAsync(string name)
    {
        try
        {
            return (await container.GetBlobClient(name).DownloadContentAsync(TestContext.Current.CancellationToken)).Value.Content.ToString();
        }
        catch (RequestFailedException fault) when (fault.Status == 404)
        {
            return "";
        }
    }

    /// <summary>As itself, escaped, and as the middle of what is written in base64 at each of three offsets.</summary>
    private static IEnumerable<string> Forms(string mark) =>
    [
        mark, Uri.EscapeDataString(mark), System.Text.Json.JsonSerializer.Serialize(mark).Trim('"'),
        .. Enumerable.Range(0, 3).Select(shift => Convert.ToBase64String([.. new byte[shift], .. Encoding.UTF8.GetBytes(mark)])[4..^4]),
    ];
}
