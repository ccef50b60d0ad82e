using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace CareTeamBot.Sandbox.Teams;

/// <summary>Delivers activities to the bot as Teams does: signed, with a time limit, and again when no answer came.</summary>
internal sealed class BotClient(FakeTeamsOptions options, TokenSigner signer, Func<string> serviceUrl) : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20) })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    private int turn;

    /// <summary>Where the bot listens, <c>…/api/messages</c>; null before it is known.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>Where several processes of the bot listen, as behind a load balancer: each request goes to the next.</summary>
    public IReadOnlyList<Uri> Endpoints { get; set; } = [];

    /// <summary>
    /// Delivers until the bot answers below 500: the first repeat is identical, later ones carry a new id and time.
    /// </summary>
    public async Task<BotAnswer> DeliverAsync(JsonObject activity)
    {
        var answer = await SendAsync(activity.ToJsonString(TeamsJson.Options));
        for (var repeat = 1; repeat <= options.Redeliveries && (answer.Status is 0 or >= 500); repeat++)
        {
            if (repeat > 1)
                Renew(activity);
            answer = await SendAsync(activity.ToJsonString(TeamsJson.Options));
        }
        return answer;
    }

    /// <summary>One signed request with any body; <paramref name="token"/> replaces the token, empty sends none.</summary>
    public async Task<BotAnswer> SendAsync(string body, string? token = null, string mediaType = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Next() ?? throw new InvalidOperationException("BotEndpoint is not set."))
        {
            Content = new StringContent(body, Encoding.UTF8, mediaType),
        };
        token ??= options.Anonymous ? "" : signer.CreateToken(serviceUrl());
        if (token.Length > 0)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var limit = new CancellationTokenSource(options.AnswerTimeout);
        try
        {
            using var response = await http.SendAsync(request, limit.Token);
            return new BotAnswer((int)response.StatusCode, await response.Content.ReadAsStringAsync(limit.Token));
        }
        catch (OperationCanceledException)
        {
            return new BotAnswer(0, "", $"no answer within {options.AnswerTimeout.TotalSeconds:0.#} s");
        }
        catch (HttpRequestException exception)
        {
            return new BotAnswer(0, "", exception.Message);
        }
    }

    public void Dispose() => http.Dispose();

    private Uri? Next() =>
        Endpoints is { Count: > 0 } several ? several[(int)((uint)Interlocked.Increment(ref turn) % several.Count)] : Endpoint;

    private void Renew(JsonObject activity)
    {
        var now = options.Clock.GetUtcNow();
        activity["id"] = now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture) + "7";
        activity["timestamp"] = now.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
    }
}
