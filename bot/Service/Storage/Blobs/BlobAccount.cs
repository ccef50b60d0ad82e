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

    /// <summary>Whether it can be read as a connection string. What is wrong with it is not told: it holds a key.</summary>
    internal static bool IsConnection(string text)
    {
        try
        {
            _ = new BlobServiceClient(text);
            return true;
        }
        catch (Exception fault) when (fault is FormatException or ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>A turn that answers somebody has five seconds, so a request does not wait for long, and is repeated soon.</summary>
    internal static BlobClientOptions Client() => new()
    {
        Retry =
        {
            Mode = RetryMode.Exponential,
            Delay = TimeSpan.FromMilliseconds(200),
            MaxDelay = TimeSpan.FromSeconds(2),
            MaxRetries = 4,
            NetworkTimeout = TimeSpan.FromSeconds(10),
        },
        Diagnostics = { IsLoggingEnabled = false },
    };

    private static DefaultAzureCredential Credential(string? identity) => new(new DefaultAzureCredentialOptions { ManagedIdentityClientId = identity });
}
