using CareTeamBot.Service.Addresses;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace CareTeamBot.Service.Teams;

/// <summary>
/// What the bot says to and asks of the channel. Calls of one urgency (<see cref="Outbound.CallPurpose"/>) about one
/// conversation leave in the order in which they were made; others run in parallel, within Teams' rate limits, the more
/// urgent first. Thread-safe.
/// </summary>
/// <remarks>
/// Every method throws <see cref="UpstreamException"/> when the channel refuses or cannot be reached.
/// <para>
/// <b>A send may arrive twice.</b> The channel has no idempotency key, so when an answer is lost (502 to 504, a broken
/// connection) a repeated POST can post a second copy. Updates and deletes are safe to repeat. The bot lives with the
/// first kind: it remembers one message per slot, and a copy that nobody remembers asks for its content by its card's
/// <c>refresh</c>; the turn that gets this sees an unknown message id and deletes it.
/// </para>
/// </remarks>
internal interface ITeamsConnector
{
    /// <summary>Posts; in a channel, to the thread that the conversation id names.</summary>
    /// <returns>The new message's id; null where Teams split the activity (text and card together).</returns>
    Task<string?> SendAsync(TeamsConversation conversation, Activity activity, CancellationToken cancellation);

    /// <summary>Replaces one of the bot's own messages.</summary>
    Task UpdateAsync(TeamsConversation conversation, string activityId, Activity activity, CancellationToken cancellation);

    /// <summary>Removes one of the bot's own messages; one that is gone already is no error.</summary>
    Task DeleteAsync(TeamsConversation conversation, string activityId, CancellationToken cancellation);

    /// <summary>
    /// The personal chat with a member (<c>29:…</c>). <paramref name="origin"/> is any conversation of the same tenant.
    /// Call once per person and remember the answer.
    /// </summary>
    Task<TeamsConversation> CreatePersonalChatAsync(TeamsConversation origin, string memberId, CancellationToken cancellation);

    /// <summary>Starts a new thread in a channel with its first message.</summary>
    Task<NewThread> CreateThreadAsync(TeamsConversation origin, string channelId, Activity activity, CancellationToken cancellation);

    /// <summary>All members of a conversation, page by page.</summary>
    IAsyncEnumerable<TeamsChannelAccount> GetMembersAsync(TeamsConversation conversation, CancellationToken cancellation);

    /// <summary>A member by <c>29:…</c> id, directory object id or user principal name; null where there is none.</summary>
    Task<TeamsChannelAccount?> GetMemberAsync(TeamsConversation conversation, string memberId, CancellationToken cancellation);

    /// <summary>A team by its thread id (channelData.team.id), with the group id that Graph knows.</summary>
    Task<TeamDetails> GetTeamAsync(TeamsConversation conversation, string teamId, CancellationToken cancellation);

    /// <summary>The channels of a team that the bot sees; the General channel has no name.</summary>
    Task<IReadOnlyList<ChannelInfo>> GetChannelsAsync(TeamsConversation conversation, string teamId, CancellationToken cancellation);
}

/// <summary>A thread that was started: where to answer, and its first message.</summary>
internal sealed record NewThread(TeamsConversation Conversation, string? ActivityId);
