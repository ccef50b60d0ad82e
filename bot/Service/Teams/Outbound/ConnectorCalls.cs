using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CareTeamBot.Service.Teams.Schema;
using CareTeamBot.Service.Telemetry;
using Microsoft.Extensions.Options;
using Polly.Timeout;

namespace CareTeamBot.Service.Teams.Outbound;

/// <summary>One call: what, where, and the body if any.</summary>
internal readonly record struct ConnectorCall(HttpMethod Method, Uri Uri, RawJson Body = default);

/// <summary>
/// Takes a call through its lane (order), its pace (Teams' limits) and the HTTP client (token, retries, timeout), and
/// turns every failure into an <see cref="UpstreamException"/>.
/// </summary>
internal sealed class ConnectorCalls(IHttpClientFactory clients, TimeProvider clock, IOptions<ConnectorOptions> options)
{
    public const string Client = "connector";

    private readonly HttpClient http = clients.CreateClient(Client);

    /// <summary>
    /// A server that speaks HTTP/1.0 closes after each answer without saying so, and a POST on a connection that it is
    /// closing is lost. Once one is met, connections are not kept.
    /// </summary>
    private volatile bool closesAfterEach;

    private readonly bool paced = !options.Value.LiftRateLimits;

    /// <summary>One for each urgency: who waits for an answer does not wait for a card to be brought up to date.</summary>
    private readonly ConversationLanes[] lanes = [.. Enum.GetValues<Urgency>().Select(_ => new ConversationLanes())];
    private readonly CallPace sends = new(TeamsRateLimits.SendsPerThread, clock);
    private readonly CallPace reads = new(TeamsRateLimits.ReadsPerThread, clock);
    private readonly CallPace tenants = new(TeamsRateLimits.CallsPerTenant, clock);

    /// <summary>A call that changes something, after all earlier ones of its urgency in this conversation. Null where the answer is empty.</summary>
    public Task<T?> SendAsync<T>(
        TeamsConversation conversation, ConnectorCall call, JsonTypeInfo<T> answer, CancellationToken cancellation)
        where T : class =>
        lanes[(int)CallPurpose.Current.Urgency].RunAsync(
            conversation.ConversationId,
            async token =>
            {
                await PaceAsync(sends, conversation, token);
                return await CallAsync(call, answer, token);
            },
            cancellation);

    /// <summary>A question, whose order does not matter.</summary>
    public async Task<T> ReadAsync<T>(TeamsConversation conversation, Uri uri, JsonTypeInfo<T> answer, CancellationToken cancellation)
        where T : class
    {
        await PaceAsync(reads, conversation, cancellation);
        return await CallAsync(new ConnectorCall(HttpMethod.Get, uri), answer, cancellation)
            ?? throw new UpstreamException(UpstreamFault.Transient, StatusCodes.Status200OK);
    }

    private async ValueTask PaceAsync(CallPace pace, TeamsConversation conversation, CancellationToken cancellation)
    {
        if (!paced)
            return;
        await pace.WaitAsync(TeamsConversationId.Parse(conversation.ConversationId).ChannelId, cancellation);
        await tenants.WaitAsync(conversation.TenantId ?? "", cancellation);
    }

    private async Task<T?> CallAsync<T>(ConnectorCall call, JsonTypeInfo<T> answer, CancellationToken cancellation)
        where T : class
    {
        using var span = Spans.Call(call.Method);
        var started = BotMetrics.StartSend();
        using var request = Request(call);
        request.Headers.ConnectionClose = closesAfterEach ? true : null;
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            closesAfterEach |= response.Version < System.Net.HttpVersion.Version11;
            if (!response.IsSuccessStatusCode)
                throw await UpstreamFaults.OfAsync(response, clock, cancellation);
            var body = await response.Content.ReadAsByteArrayAsync(cancellation);
            var told = body.Length == 0 ? null : Read(call, body, answer);
            BotMetrics.EndSend(started, call.Method, null);
            return told;
        }
        catch (UpstreamException fault)
        {
            BotMetrics.EndSend(started, call.Method, fault.Fault);
            span.Fail(fault);
            throw;
        }
        catch (Exception fault) when (fault is HttpRequestException or TimeoutRejectedException or IOException or JsonException
            // A connection that could not be made in time ends as a cancellation that nobody asked for.
            || (fault is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            // The cause itself is left out on purpose: its message may hold the address and with it ids of persons.
            var kind = fault is HttpRequestException { HttpRequestError: var error } ? error.ToString() : fault.GetType().Name;
            BotMetrics.EndSend(started, call.Method, UpstreamFault.Transient);
            span.Fail(fault);
            throw new UpstreamException(UpstreamFault.Transient, code: kind);
        }
    }

    /// <summary>What was changed is changed, however odd the words about it: it must not be done again for them.</summary>
    private static T? Read<T>(ConnectorCall call, byte[] body, JsonTypeInfo<T> answer)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(body, answer);
        }
        catch (JsonException) when (call.Method != HttpMethod.Get)
        {
            return null;
        }
    }

    private static HttpRequestMessage Request(ConnectorCall call)
    {
        var request = new HttpRequestMessage(call.Method, call.Uri);
        if (call.Body.IsEmpty)
            return request;
        request.Content = new ReadOnlyMemoryContent(call.Body.Utf8);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        return request;
    }
}
