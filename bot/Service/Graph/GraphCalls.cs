using CareTeamBot.Service.Teams;
using CareTeamBot.Service.Teams.Outbound;
using Microsoft.Graph;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Abstractions.Serialization;

namespace CareTeamBot.Service.Graph;

/// <summary>What a call to Graph is for, so that a refusal can be told in words.</summary>
internal enum GraphTask
{
    Team,
    Channel,
    App,
    Members,
    Calendar,
    Files,
    Archive,
}

/// <summary>Graph refused a call for good: the same call would be refused again.</summary>
/// <remarks>What may pass by itself is an <see cref="UpstreamException"/>, throttled or transient, as with the connector.</remarks>
internal sealed class GraphRefusedException(GraphTask task, int status, string? code, bool isNameTaken = false, Exception? inner = null)
    : Exception($"Graph refused {task}: status {status}{(code is null ? "" : $", code {code}")}.", inner)
{
    public GraphTask Task { get; } = task;
    public int Status { get; } = status;
    public string? Code { get; } = code;

    /// <summary>Another channel has the name; Teams has no code of its own for it.</summary>
    public bool IsNameTaken { get; } = isNameTaken;
}

/// <summary>Microsoft's client, and what its failures mean. The first use loads the library, which is large.</summary>
internal sealed class GraphCalls(IHttpClientFactory http, GraphOptions options, TimeProvider clock)
{
    /// <summary>The name of the HTTP client.</summary>
    public const string Client = "graph";

    private const int LongestCode = 64;
    private readonly Lazy<GraphServiceClient> client = new(() =>
        new GraphServiceClient(http.CreateClient(Client), new AnonymousAuthenticationProvider(), $"{options.BaseUri.TrimEnd('/')}/v1.0"));

    /// <summary>One call, or a page's worth of them.</summary>
    /// <exception cref="GraphRefusedException">Refused for good.</exception>
    /// <exception cref="UpstreamException">Throttled or a passing fault.</exception>
    public async Task<T> CallAsync<T>(GraphTask task, Func<GraphServiceClient, Task<T>> call, CancellationToken cancellation)
    {
        try
        {
            return await call(client.Value);
        }
        catch (ApiException e)
        {
            throw Translate(task, e);
        }
        catch (HttpRequestException)
        {
            throw new UpstreamException(UpstreamFault.Transient, code: "NoConnection");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new UpstreamException(UpstreamFault.Transient, code: "Timeout");
        }
    }

    /// <summary>A call that the client's library does not have.</summary>
    /// <param name="task">What it is for.</param>
    /// <param name="version"><c>v1.0</c> or <c>beta</c>.</param>
    /// <param name="path">After the version; its arguments are escaped.</param>
    /// <param name="body">What is posted.</param>
    /// <param name="cancellation">Stops the call.</param>
    public Task PostAsync(GraphTask task, string version, FormattableString path, IParsable body, CancellationToken cancellation) =>
        CallAsync(task, async graph =>
        {
            var escaped = string.Format(System.Globalization.CultureInfo.InvariantCulture, path.Format, [.. path.GetArguments().Select(a => Uri.EscapeDataString($"{a}"))]);
            var request = new RequestInformation { HttpMethod = Method.POST, URI = new Uri($"{options.BaseUri.TrimEnd('/')}/{version}/{escaped}") };
            request.SetContentFromParsable(graph.RequestAdapter, "application/json", body);
            var errors = new Dictionary<string, ParsableFactory<IParsable>> { ["XXX"] = ODataError.CreateFromDiscriminatorValue };
            await graph.RequestAdapter.SendNoContentAsync(request, errors, cancellation);
            return true;
        }, cancellation);

    private Exception Translate(GraphTask task, ApiException e) => e.ResponseStatusCode switch
    {
        429 => new UpstreamException(UpstreamFault.Throttled, 429, Code(e), RetryAfter(e)),
        // 401 is the bot's own secret or consent, which an administrator may be putting right; 412 is somebody else's write in between.
        401 or 408 or 412 or >= 500 => new UpstreamException(UpstreamFault.Transient, e.ResponseStatusCode, Code(e), RetryAfter(e)),
        _ => new GraphRefusedException(task, e.ResponseStatusCode, Code(e), IsNameTaken(task, e)),
    };

    private TimeSpan? RetryAfter(ApiException e) =>
        UpstreamFaults.RetryAfter(e.ResponseHeaders is { } headers && headers.TryGetValue("Retry-After", out var values) ? values : null, clock);

    private static bool IsNameTaken(GraphTask task, ApiException e) => task == GraphTask.Channel
        && (e.ResponseStatusCode == 409 || (e as ODataError)?.Error?.Message?.Contains("name already", StringComparison.OrdinalIgnoreCase) == true);

    // Only what looks like a code is taken over: an error's message may quote what was said.
    private static string? Code(ApiException e) =>
        (e as ODataError)?.Error?.Code is { Length: > 0 and <= LongestCode } code && code.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.') ? code : null;
}
