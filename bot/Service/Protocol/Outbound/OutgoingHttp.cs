namespace CareTeamBot.Service.Protocol.Outbound;

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
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                ConnectTimeout = TimeSpan.FromSeconds(5),
                AllowAutoRedirect = false,
                UseCookies = false,
                ActivityHeadersPropagator = null,
            });
}
