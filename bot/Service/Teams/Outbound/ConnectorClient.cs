using System.Net;
using System.Runtime.CompilerServices;
using CareTeamBot.Service.Teams.Schema;

namespace CareTeamBot.Service.Teams.Outbound;

/// <summary>The Bot Connector's REST calls, as <see cref="ITeamsConnector"/> promises them.</summary>
internal sealed class ConnectorClient(ConnectorCalls calls) : ITeamsConnector
{
    public async Task<string?> SendAsync(TeamsConversation conversation, ActivityInput activity, CancellationToken cancellation)
    {
        var uri = ConnectorPath.Activities(conversation.ServiceUrl, conversation.ConversationId);
        var call = new ConnectorCall(HttpMethod.Post, uri, Wire.Raw(activity, Wire.Json.ActivityInput));
        return Known((await calls.SendAsync(conversation, call, Wire.Json.ResourceResponse, cancellation))?.Id);
    }

    public Task UpdateAsync(TeamsConversation conversation, string activityId, ActivityInput activity, CancellationToken cancellation)
    {
        var uri = ConnectorPath.Activity(conversation.ServiceUrl, conversation.ConversationId, activityId);
        return calls.SendAsync(
            conversation, new ConnectorCall(HttpMethod.Put, uri, Wire.Raw(activity, Wire.Json.ActivityInput)), Wire.Json.ResourceResponse, cancellation);
    }

    public async Task DeleteAsync(TeamsConversation conversation, string activityId, CancellationToken cancellation)
    {
        var uri = ConnectorPath.Activity(conversation.ServiceUrl, conversation.ConversationId, activityId);
        try
        {
            await calls.SendAsync(conversation, new ConnectorCall(HttpMethod.Delete, uri), Wire.Json.ResourceResponse, cancellation);
        }
        catch (UpstreamException fault) when (fault.Fault == UpstreamFault.Gone)
        {
            // Gone is what was wanted.
        }
    }

    public async Task<TeamsConversation> CreatePersonalChatAsync(
        TeamsConversation origin, string memberId, CancellationToken cancellation)
    {
        var parameters = new ConversationParameters
        {
            Bot = Bot(origin),
            Members = [new ChannelAccount { Id = memberId }],
            TenantId = origin.TenantId,
            ChannelData = new ChannelDataInput { Tenant = new TenantInfo { Id = origin.TenantId } },
        };
        var created = await CreateAsync(origin with { ConversationId = memberId }, parameters, cancellation);
        var chat = Known(created?.Id) ?? throw new UpstreamException(UpstreamFault.Transient, (int)HttpStatusCode.OK);
        return Reference(origin, chat, created?.ServiceUrl);
    }

    public async Task<NewThread> CreateThreadAsync(
        TeamsConversation origin, string channelId, ActivityInput activity, CancellationToken cancellation)
    {
        var parameters = new ConversationParameters
        {
            IsGroup = true,
            Bot = Bot(origin),
            TenantId = origin.TenantId,
            ChannelData = new ChannelDataInput { Channel = new ChannelInfo { Id = channelId } },
            Activity = activity,
        };
        var created = await CreateAsync(origin with { ConversationId = channelId }, parameters, cancellation);
        return Thread(origin, channelId, created);
    }

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

    public async IAsyncEnumerable<TeamsChannelAccount> GetMembersAsync(
        TeamsConversation conversation, [EnumeratorCancellation] CancellationToken cancellation)
    {
        string? continuation = null;
        do
        {
            var uri = ConnectorPath.Members(conversation.ServiceUrl, conversation.ConversationId, continuation);
            var page = await calls.ReadAsync(conversation, uri, Wire.Json.PagedMembersResult, cancellation);

            // Half a roster would be taken for the whole; one that is not there is no empty one.
            foreach (var member in page.Members ?? throw new UpstreamException(UpstreamFault.Transient, (int)HttpStatusCode.OK))
                yield return member;
            continuation = page.ContinuationToken;
        }
        while (!string.IsNullOrEmpty(continuation));
    }

    public async Task<TeamsChannelAccount?> GetMemberAsync(
        TeamsConversation conversation, string memberId, CancellationToken cancellation)
    {
        var uri = ConnectorPath.Member(conversation.ServiceUrl, conversation.ConversationId, memberId);
        try
        {
            return await calls.ReadAsync(conversation, uri, Wire.Json.TeamsChannelAccount, cancellation);
        }
        catch (UpstreamException fault) when (fault.Fault == UpstreamFault.Gone)
        {
            return null;
        }
    }

    public Task<TeamInfo> GetTeamAsync(TeamsConversation conversation, string teamId, CancellationToken cancellation) =>
        calls.ReadAsync(conversation, ConnectorPath.Team(conversation.ServiceUrl, teamId), Wire.Json.TeamInfo, cancellation);

    public async Task<IReadOnlyList<ChannelInfo>> GetChannelsAsync(
        TeamsConversation conversation, string teamId, CancellationToken cancellation)
    {
        var uri = ConnectorPath.Channels(conversation.ServiceUrl, teamId);
        return (await calls.ReadAsync(conversation, uri, Wire.Json.ConversationList, cancellation)).Conversations ?? [];
    }

    private Task<ConversationResourceResponse?> CreateAsync(
        TeamsConversation where, ConversationParameters parameters, CancellationToken cancellation)
    {
        var body = Wire.Raw(parameters, Wire.Json.ConversationParameters);
        var call = new ConnectorCall(HttpMethod.Post, ConnectorPath.Conversations(where.ServiceUrl), body);
        return calls.SendAsync(where, call, Wire.Json.ConversationResourceResponse, cancellation);
    }

    private static TeamsConversation Reference(TeamsConversation origin, string conversationId, string? serviceUrl) =>
        origin with { ConversationId = conversationId, ServiceUrl = serviceUrl is { Length: > 0 } url ? url : origin.ServiceUrl };

    /// <summary>An id that names something: empty ones, and those that would be no part of an address, count as not told.</summary>
    private static string? Known(string? id) => id?.Trim() is { Length: > 0 } told && told.Trim('.').Length > 0 ? told : null;

    private static ChannelAccount? Bot(TeamsConversation origin) =>
        origin.BotId is null ? null : new ChannelAccount { Id = origin.BotId, Name = origin.BotName };
}
