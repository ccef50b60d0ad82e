using System.Net.Http.Headers;
using Microsoft.Extensions.Options;

namespace CareTeamBot.Service.Teams.Outbound;

/// <summary>Puts a file where a person allowed it: into the upload session that Teams opened in their OneDrive.</summary>
internal sealed class FileStorage(IHttpClientFactory clients, IHostEnvironment environment, IOptions<ConnectorOptions> options, TimeProvider clock)
{
    public const string Client = "files";

    private static readonly string[] Hosts = [".sharepoint.com", ".sharepoint.us"];

    /// <exception cref="UpstreamException">It was not saved, or nobody can tell; <c>Rejected</c> for an address that is not Teams' own.</exception>
    public async Task SaveAsync(string? uploadUrl, byte[] content, string contentType, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(uploadUrl, UriKind.Absolute, out var url) || !IsAllowed(url))
            throw new UpstreamException(UpstreamFault.Rejected);

        using var body = new ByteArrayContent(content);
        body.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        body.Headers.ContentRange = new ContentRangeHeaderValue(0, content.Length - 1, content.Length);
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var timer = clock.CreateTimer(_ => limited.Cancel(), null, options.Value.Timeout, Timeout.InfiniteTimeSpan);
        await PutAsync(url, body, limited.Token, cancellation);
    }

    private async Task PutAsync(Uri url, HttpContent body, CancellationToken limited, CancellationToken cancellation)
    {
        try
        {
            using var response = await clients.CreateClient(Client).PutAsync(url, body, limited);
            if (!response.IsSuccessStatusCode)
                throw await UpstreamFaults.ReadAsync(response, clock, limited);
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            // The exception's own words would hold the address.
            throw new UpstreamException(UpstreamFault.Transient);
        }
    }

    private bool IsAllowed(Uri url) => url.UserInfo.Length == 0
        && ((url.Scheme == Uri.UriSchemeHttps && url.IsDefaultPort && Hosts.Any(h => url.IdnHost.EndsWith(h, StringComparison.OrdinalIgnoreCase)))
            || (environment.IsDevelopment() && url is { IsLoopback: true, Scheme: "http" or "https" }));
}
