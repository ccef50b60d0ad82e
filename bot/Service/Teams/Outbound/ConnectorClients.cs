using System.Collections.Concurrent;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Connector.Teams;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace CareTeamBot.Service.Teams.Outbound;

/// <summary>
/// The SDK's clients, one pair for each service URL, kept for good: a new one has to get to know all types anew, which costs
/// many times what a call does. Their HTTP client adds the token, lets nothing leave for an address that is not trusted, and
/// repeats what may be repeated. Thread-safe.
/// </summary>
internal sealed class ConnectorClients(IHttpClientFactory clients) : ConnectorFactory
{
    /// <summary>The name of their HTTP client.</summary>
    public const string Http = "connector";

    /// <summary>Teams has a handful of addresses. What is beyond is made anew.</summary>
    private const int MostKept = 64;

    private readonly ConcurrentDictionary<string, TeamsClients> kept = new(StringComparer.Ordinal);

    /// <summary>For the SDK's turns, which think that they make and end one each.</summary>
    public override Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken) =>
        Task.FromResult<IConnectorClient>(Get(serviceUrl).Connector);

    public TeamsClients Get(string serviceUrl)
    {
        if (kept.TryGetValue(serviceUrl, out var known))
            return known;
        if (kept.Count >= MostKept)
            kept.Clear();
        return kept.GetOrAdd(serviceUrl, Make);
    }

    private TeamsClients Make(string serviceUrl)
    {
        var address = new Uri(serviceUrl);
        var (http, teamsHttp) = (clients.CreateClient(Http), clients.CreateClient(Http));
        var connector = new KeptConnector(address, http);
        Set(connector.SerializationSettings, connector.DeserializationSettings);
        var teams = new TeamsConnectorClient(address, credentials: null, teamsHttp, disposeHttpClient: false);
        Set(teams.SerializationSettings, teams.DeserializationSettings);
        // The SDK writes down there what the service runs on.
        http.DefaultRequestHeaders.UserAgent.Clear();
        teamsHttp.DefaultRequestHeaders.UserAgent.Clear();
        return new TeamsClients(connector, teams);
    }

    private static void Set(JsonSerializerSettings written, JsonSerializerSettings read)
    {
        written.ContractResolver = read.ContractResolver = WireJson.Contracts;
        written.Formatting = Formatting.None;
        read.Converters.Add(WireJson.TextOnly);
        read.DateParseHandling = DateParseHandling.None;
        // Ids that are none count as not told; what was posted is posted all the same.
        read.Error = (_, args) => args.ErrorContext.Handled = args.CurrentObject is ResourceResponse or ConversationResourceResponse;
    }

    /// <summary>The SDK disposes of its client at the end of each turn; this one goes on.</summary>
    private sealed class KeptConnector(Uri address, HttpClient http) : ConnectorClient(address, credentials: null, http, disposeHttpClient: false)
    {
#pragma warning disable CA2215 // It is kept.
        protected override void Dispose(bool disposing)
#pragma warning restore CA2215
        {
        }
    }
}

/// <summary>The clients of one service URL: the connector's, and Teams' own additions.</summary>
internal sealed record TeamsClients(ConnectorClient Connector, TeamsConnectorClient Teams);
