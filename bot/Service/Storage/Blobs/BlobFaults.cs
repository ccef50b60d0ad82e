using Azure;
using Azure.Identity;

namespace CareTeamBot.Service.Storage.Blobs;

/// <summary>Tells a fault of the storage account in words for the administrator, without names or content.</summary>
internal static class BlobFaults
{
    internal const string Setting = "Storage:AzureBlobs";

    /// <exception cref="StorageFaultException">The account did not do it, even when asked again.</exception>
    internal static async ValueTask<T> TranslateAsync<T>(Func<ValueTask<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception fault) when (Reason(fault) is { } reason)
        {
            throw new StorageFaultException($"{Setting} {reason}", fault);
        }
    }

    internal static async ValueTask TranslateAsync(Func<ValueTask> work) => await TranslateAsync(async () =>
    {
        await work();
        return true;
    });

    private static string? Reason(Exception fault) => fault switch
    {
        AuthenticationFailedException => "got no token: the service's identity can't sign in.",
        RequestFailedException { Status: 403, ErrorCode: var code } =>
            $"refuses access ({code}): the service's identity needs the role Storage Blob Data Owner.",
        RequestFailedException { Status: 0 } => "can't be reached.",
        RequestFailedException { Status: var status, ErrorCode: var code } => $"answered {status} {code}.",
        AggregateException { InnerExceptions: [.., var last] } => Reason(last) ?? "can't be reached.",
        _ => null,
    };
}
