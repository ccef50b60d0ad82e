using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Azure.Storage.Blobs;

namespace CareTeamBot.Service.Storage.Blobs;

/// <summary>The way to the storage account, as configured.</summary>
internal static class BlobAccount
{
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <param name="options">Valid options.</param>
    /// <param name="identity">The client id of the managed identity to sign in as; null for the machine's own, or a developer's.</param>
    internal static BlobContainerClient Container(AzureBlobsOptions options, string? identity)
    {
        var service = options.ConnectionString is { } connection
            ? new BlobServiceClient(connection, Client())
            : new BlobServiceClient(new Uri(options.ServiceUri!), Credential(identity), Client());
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

    /// <summary>
    /// A turn that answers somebody has five seconds, and what falls due while the account can't be reached is to be said within three
    /// seconds of its return: so a request waits neither long for an answer that is lost, nor long before it is repeated.
    /// </summary>
    internal static BlobClientOptions Client() => new()
    {
        Retry = { NetworkTimeout = Patience },
        RetryPolicy = new SoonOrNever(),
        Diagnostics = { IsLoggingEnabled = false },
    };

    private static DefaultAzureCredential Credential(string? identity) =>
        new(new DefaultAzureCredentialOptions { ManagedIdentityClientId = identity, Retry = { NetworkTimeout = TimeSpan.FromSeconds(10) } });

    /// <summary>
    /// The library waits as long as an answer asks it to, without a limit of its own. Where that is longer than anybody waits,
    /// the call has failed, and whoever made it tries again.
    /// </summary>
    internal sealed class SoonOrNever() : RetryPolicy(
        maxRetries: 5, DelayStrategy.CreateExponentialDelayStrategy(TimeSpan.FromMilliseconds(100), Longest))
    {
        internal static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(500);

        protected override bool ShouldRetry(HttpMessage message, Exception? exception) => IsSoon(message) && base.ShouldRetry(message, exception);

        protected override ValueTask<bool> ShouldRetryAsync(HttpMessage message, Exception? exception) =>
            IsSoon(message) ? base.ShouldRetryAsync(message, exception) : new(false);

        private static bool IsSoon(HttpMessage message) =>
            !message.HasResponse || !Asks.Any(header => message.Response.Headers.TryGetValue(header.Name, out var asked) && !(Wait(asked, header.Unit) <= Longest));

        /// <summary>Null for what is no number: a date is never as soon as this.</summary>
        private static TimeSpan? Wait(string asked, TimeSpan unit) =>
            int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number * unit : null;

        private static readonly (string Name, TimeSpan Unit)[] Asks =
        [
            ("Retry-After", TimeSpan.FromSeconds(1)), ("retry-after-ms", TimeSpan.FromMilliseconds(1)), ("x-ms-retry-after-ms", TimeSpan.FromMilliseconds(1)),
        ];
    }
}
