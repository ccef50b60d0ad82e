using CareTeamBot.Service.Addresses;
using CareTeamBot.Service.Telemetry;
using Microsoft.Extensions.Options;
using Microsoft.Rest;

namespace CareTeamBot.Service.Teams.Outbound;

/// <summary>
/// Takes a call through its lane (order), its pace (Teams' limits) and the SDK's client (HTTP, JSON), and turns every failure
/// into an <see cref="UpstreamException"/>.
/// </summary>
internal sealed class ConnectorCalls(ConnectorClients clients, TimeProvider clock, IOptions<ConnectorOptions> options)
{
    private readonly bool paced = !options.Value.LiftRateLimits;

    /// <summary>One for each urgency: who waits for an answer does not wait for a card to be brought up to date.</summary>
    private readonly ConversationLanes[] lanes = [.. Enum.GetValues<Urgency>().Select(_ => new ConversationLanes())];
    private readonly CallPace sends = new(TeamsRateLimits.SendsPerThread, clock);
    private readonly CallPace reads = new(TeamsRateLimits.ReadsPerThread, clock);
    private readonly CallPace tenants = new(TeamsRateLimits.CallsPerTenant, clock);

    /// <summary>A call that changes something, after all earlier ones of its urgency in this conversation. Null where the answer is empty.</summary>
    public Task<T?> SendAsync<T>(
        TeamsConversation conversation, HttpMethod method, Func<TeamsClients, CancellationToken, Task<T>> call, CancellationToken cancellation)
        where T : class =>
        lanes[(int)CallPurpose.Current.Urgency].RunAsync(
            conversation.ConversationId,
            async token =>
            {
                await PaceAsync(sends, conversation, token);
                return await CallAsync(conversation, method, call, token);
            },
            cancellation);

    /// <summary>A question, whose order does not matter.</summary>
    public async Task<T> ReadAsync<T>(TeamsConversation conversation, Func<TeamsClients, CancellationToken, Task<T>> call, CancellationToken cancellation)
        where T : class
    {
        await PaceAsync(reads, conversation, cancellation);
        return await CallAsync(conversation, HttpMethod.Get, call, cancellation)
            ?? throw new UpstreamException(UpstreamFault.Transient, StatusCodes.Status200OK);
    }

    private async ValueTask PaceAsync(CallPace pace, TeamsConversation conversation, CancellationToken cancellation)
    {
        if (!paced)
            return;
        await pace.WaitAsync(TeamsConversationId.Parse(conversation.ConversationId).ChannelId, cancellation);
        await tenants.WaitAsync(conversation.TenantId ?? "", cancellation);
    }

    private async Task<T?> CallAsync<T>(
        TeamsConversation conversation, HttpMethod method, Func<TeamsClients, CancellationToken, Task<T>> call, CancellationToken cancellation)
        where T : class
    {
        using var span = Spans.Call(method);
        var started = BotMetrics.StartSend();
        try
        {
            var told = await call(clients.Get(conversation.ServiceUrl), cancellation);
            BotMetrics.EndSend<UpstreamFault>(started, method, null);
            return told;
        }
        catch (RestException odd) when (method != HttpMethod.Get && UpstreamFaults.IsDone(odd))
        {
            // What was changed is changed, however odd the words about it: it must not be done again for them.
            BotMetrics.EndSend<UpstreamFault>(started, method, null);
            return null;
        }
        catch (Exception fault) when (UpstreamFaults.Translate(fault, clock, cancellation) is { } upstream)
        {
            // The cause itself is left out on purpose: its message may hold the address and with it ids of persons.
            BotMetrics.EndSend<UpstreamFault>(started, method, upstream.Fault);
            span.Fail(fault);
            throw upstream;
        }
    }
}
