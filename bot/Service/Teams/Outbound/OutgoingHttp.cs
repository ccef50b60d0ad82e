namespace CareTeamBot.Service.Teams.Outbound;

/// <summary>How the service calls others: one client each, kept for good.</summary>
internal static class OutgoingHttp
{
    /// <summary>
    /// A named client without a time limit of its own. Its addresses hold ids of persons or are secrets in themselves: the
    /// factory's log lines, redirects, cookies and trace headers would carry them further.
    /// </summary>
    public static IHttpClientBuilder AddOutgoingClient(this IServiceCollection services, string name) =>
        services.AddHttpClient(name, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers()
            // Connections are renewed in place of the client, so that changes of names are seen.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new WholeAnswers
            {
                InnerHandler = new SocketsHttpHandler
                {
                    PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                    ConnectTimeout = TimeSpan.FromSeconds(5),
                    AllowAutoRedirect = false,
                    UseCookies = false,
                    ActivityHeadersPropagator = null,
                },
            });
}

/// <summary>
/// Reads an answer to its end before it is handed out. So every limit on the time of a call, which all end with the answer's
/// head, holds for its body too, and a body that never ends, or is larger than any answer, is a call that failed.
/// </summary>
internal sealed class WholeAnswers : DelegatingHandler
{
    /// <summary>The longest answers are lists of members and channels, some hundred kilobytes.</summary>
    internal const int LongestBody = 4 * 1024 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        try
        {
            await response.Content.LoadIntoBufferAsync(LongestBody, cancellationToken);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
