using Azure.Core;
using Azure.Identity;
using Azure.Storage.Blobs;

namespace CareTeamBot.Service.Storage.Blobs;

/// <summary>The way to the storage account, as configured.</summary>
internal static class BlobAccount
{
    /// <param name="options">Valid options.</param>
    /// <param name="identity">The client id of the managed identity to sign in as; null for the machine's own, or a developer's.</param>
    internal static BlobContainerClient Container(AzureBlobsOptions options, string? identity)
    {
        var service = options.ConnectionString is { } connection
            ? new BlobServiceClient(connection, Client())
            : new BlobServiceClient(options.ServiceUri, Credential(identity), Client());
        return service.GetBlobContainerClient(options.Container);
    }

    /// <summary>
    /// A turn that answers somebody has five seconds, and what falls due while the account can't be reached is to be said within three
    /// seconds of its return: so a request waits neither long for an answer that is lost, nor long before it is repeated.
    /// </summary>
    internal static BlobClientOptions Client() => new()
    {
        Retry =
        {
            Mode = RetryMode.Exponential,
            Delay = TimeSpan.FromMilliseconds(100),
            MaxDelay = TimeSpan.FromMilliseconds(500),
            MaxRetries = 5,
            NetworkTimeout = TimeSpan.FromSeconds(2),
        },
        Diagnostics = { IsLoggingEnabled = false },
    };

    private static DefaultAzureCredential Credential(string? identity) => new(new DefaultAzureCredentialOptions { ManagedIdentityClientId = identity });
}
