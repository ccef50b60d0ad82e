using System.Net;
using System.Runtime.CompilerServices;
using CareTeamBot.Service.Addresses;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace CareTeamBot.Service.Teams.Outbound;

/// <summary>The SDK's calls, as <see cref="ITeamsConnector"/> promises them.</summary>
internal sealed class TeamsConnector(ConnectorCalls calls) : ITeamsConnector
{
    private const int MembersAtOnce = 500;

    public async Task<string?> SendAsync(TeamsConversation conversation, Activity activity, CancellationToken cancellation)
    {
        var id = Segment(conversation.ConversationId);
        var sent = await calls.SendAsync(
            conversation, HttpMethod.Post, (c, token) => c.Connector.Conversations.SendToConversationAsync(id, activity, token), cancellation);
        return Known(sent?.Id);
    }

    public Task UpdateAsync(TeamsConversation conversation, string activityId, Activity activity, CancellationToken cancellation)
    {
        var (id, message) = (Segment(conversation.ConversationId), Segment(activityId));
        return calls.SendAsync(
            conversation, HttpMethod.Put, (c, token) => c.Connector.Conversations.UpdateActivityAsync(id, message, activity, token), cancellation);
    }

    public async Task DeleteAsync(TeamsConversation conversation, string activityId, CancellationToken cancellation)
    {
        var (id, message) = (Segment(conversation.ConversationId), Segment(activityId));
        try
        {
            await calls.SendAsync(conversation, HttpMethod.Delete, DeleteAsync, cancellation);
        }
        catch (UpstreamException fault) when (fault.Fault == UpstreamFault.Gone)
        {
            // Gone is what was wanted.
        }

        async Task<object> DeleteAsync(TeamsClients clients, CancellationToken token)
        {
            await clients.Connector.Conversations.DeleteActivityAsync(id, message, token);
            return clients;
        }
    }

    public async Task<TeamsConversation> CreatePersonalChatAsync(TeamsConversation origin, string memberId, CancellationToken cancellation)
    {
        var created = await CreateAsync(origin with { ConversationId = memberId }, new ConversationParameters
        {
            IsGroup = false,
            Bot = BotOf(origin),
            Members = [new ChannelAccount(memberId)],
            TenantId = origin.TenantId,
            ChannelData = new TeamsChannelData { Tenant = new TenantInfo(origin.TenantId) },
        }, cancellation);
        var chat = Known(created?.Id) ?? throw new UpstreamException(UpstreamFault.Transient, (int)HttpStatusCode.OK);
        return Reference(origin, chat, created?.ServiceUrl);
    }

    public async Task<NewThread> CreateThreadAsync(TeamsConversation origin, string channelId, Activity activity, CancellationToken cancellation)
    {
        var created = await CreateAsync(origin with { ConversationId = channelId }, new ConversationParameters
        {
            IsGroup = true,
            Bot = BotOf(origin),
            TenantId = origin.TenantId,
            ChannelData = new TeamsChannelData { Channel = new ChannelInfo(channelId) },
            Activity = activity,
        }, cancellation);
        return Thread(origin, channelId, created);
    }

    public async IAsyncEnumerable<TeamsChannelAccount> GetMembersAsync(
        TeamsConversation conversation, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var id = Segment(conversation.ConversationId);
        string? continuation = null;
        do
        {
            var from = continuation;
            var page = await calls.ReadAsync(
                conversation, (c, token) => c.Connector.Conversations.GetConversationPagedMembersAsync(id, MembersAtOnce, from, token), cancellation);

            // Half a roster would be taken for the whole; one that is not there is no empty one.
            foreach (var member in page.Members ?? throw new UpstreamException(UpstreamFault.Transient, (int)HttpStatusCode.OK))
                yield return OfTeams(member);
            continuation = page.ContinuationToken;
        }
        while (!string.IsNullOrEmpty(continuation));
    }

    public async Task<TeamsChannelAccount?> GetMemberAsync(TeamsConversation conversation, string memberId, CancellationToken cancellation)
    {
        var (id, member) = (Segment(conversation.ConversationId), Segment(memberId));
        try
        {
            return OfTeams(await calls.ReadAsync(
                conversation, (c, token) => ((Conversations)c.Connector.Conversations).GetConversationMemberAsync(member, id, token), cancellation));
        }
        catch (UpstreamException fault) when (fault.Fault == UpstreamFault.Gone)
        {
            return null;
        }
    }

    public Task<TeamDetails> GetTeamAsync(TeamsConversation conversation, string teamId, CancellationToken cancellation)
    {
        var team = Segment(teamId);
        return calls.ReadAsync(conversation, (c, token) => c.Teams.Teams.FetchTeamDetailsAsync(team, token), cancellation);
    }

    public async Task<IReadOnlyList<ChannelInfo>> GetChannelsAsync(TeamsConversation conversation, string teamId, CancellationToken cancellation)
    {
        var team = Segment(teamId);
        return [.. (await calls.ReadAsync(conversation, (c, token) => c.Teams.Teams.FetchChannelListAsync(team, token), cancellation)).Conversations ?? []];
    }

    private Task<ConversationResourceResponse?> CreateAsync(TeamsConversation where, ConversationParameters parameters, CancellationToken cancellation) =>
        calls.SendAsync(where, HttpMethod.Post, (c, token) => c.Connector.Conversations.CreateConversationAsync(parameters, token), cancellation);

    /// <summary>
    /// The thread and its first message, each found by the other where Teams tells one alone. Where it tells neither, the card is
    /// there all the same: it must not be posted again and again, so its place counts as unknown.
    /// </summary>
    private static NewThread Thread(TeamsConversation origin, string channelId, ConversationResourceResponse? created)
    {
        var (conversation, message) = (Known(created?.Id), Known(created?.ActivityId));
        var root = (conversation is null ? null : TeamsConversationId.Parse(conversation).RootId) ?? message;
        return new NewThread(Reference(origin, conversation ?? new TeamsConversationId(channelId, root).ToString(), created?.ServiceUrl), message ?? root);
    }

    private static TeamsConversation Reference(TeamsConversation origin, string conversationId, string? serviceUrl) =>
        origin with { ConversationId = conversationId, ServiceUrl = serviceUrl is { Length: > 0 } url ? url : origin.ServiceUrl };

    /// <summary>The SDK reads members as of any channel, with what Teams alone tells among their further properties.</summary>
    private static TeamsChannelAccount OfTeams(ChannelAccount member) => WireJson.Read<TeamsChannelAccount>(JObject.FromObject(member))!;

    /// <summary>An id that names something: empty ones, and those that would be no part of an address, count as not told.</summary>
    private static string? Known(string? id) => id?.Trim() is { Length: > 0 } told && told.Trim('.').Length > 0 ? told : null;

    /// <summary>The SDK escapes ids, but leaves dots alone, and an id of dots would climb up the path.</summary>
    private static string Segment(string id) =>
        id.Trim('.').Length > 0 ? id : throw new ArgumentException("An id is empty or made of dots.", nameof(id));

    /// <summary>The bot there, as a message's sender; null where it is not known.</summary>
    private static ChannelAccount? BotOf(TeamsConversation there) => there.BotId is null ? null : new ChannelAccount(there.BotId, there.BotName);
}
