using CareTeamBot.CareTeam.Cases;
using CareTeamBot.Service.Addresses;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Storage;
using CareTeamBot.Service.Teams;
using Microsoft.Bot.Schema;

namespace CareTeamBot.Service.Sending;

/// <summary>
/// Where a person's chat with the bot is: remembered from what they write to it and from its installation, or opened when
/// first needed. What is remembered is opened anew once Teams takes no message there.
/// </summary>
internal sealed class Chats(ChatBook book, ITeamsConnector connector, ILogger<Chats> log)
{
    public async ValueTask<TeamsConversation> OpenAsync(CaseAddress origin, MemberId memberId, CancellationToken cancellation) =>
        await book.RecallAsync(origin, memberId, cancellation)
            ?? await CreateAsync(origin, memberId, cancellation);

    /// <summary>
    /// Posts to a person. Where Teams says that the bot may not speak in the chat that is remembered, or that there is none,
    /// the chat is opened anew, once; where it is still the same, the message is given up.
    /// </summary>
    /// <param name="origin">The case, or the person's own chat.</param>
    /// <param name="memberId">The person.</param>
    /// <param name="activity">What to post.</param>
    /// <param name="cancellation">Stops the attempt.</param>
    /// <exception cref="UpstreamException">It was not posted.</exception>
    public async Task<PostedMessage?> SendAsync(CaseAddress origin, MemberId memberId, Activity activity, CancellationToken cancellation)
    {
        var chat = origin.IsOwnChat ? origin.Thread(null) : await OpenAsync(origin, memberId, cancellation);
        try
        {
            return await PostAsync(chat, activity, cancellation);
        }
        catch (UpstreamException refusal) when (refusal.Fault is UpstreamFault.Blocked or UpstreamFault.Gone)
        {
            var anew = await ReopenAsync(origin, memberId, chat, cancellation);
            if (anew.ConversationId == chat.ConversationId)
                throw;

            log.ChatReopened(origin.CaseId);
            return await PostAsync(anew, activity, cancellation);
        }
    }

    private async Task<PostedMessage?> PostAsync(TeamsConversation chat, Activity activity, CancellationToken cancellation) =>
        await connector.SendAsync(chat, activity, cancellation) is { } id ? new PostedMessage(chat.ConversationId, id) : null;

    private async ValueTask<TeamsConversation> ReopenAsync(
        CaseAddress origin, MemberId memberId, TeamsConversation refused, CancellationToken cancellation) =>
        await book.OtherAsync(origin, memberId, refused, cancellation)
            ?? await CreateAsync(origin, memberId, cancellation);

    private async ValueTask<TeamsConversation> CreateAsync(CaseAddress origin, MemberId memberId, CancellationToken cancellation)
    {
        var chat = await connector.CreatePersonalChatAsync(origin.Thread(null), memberId, cancellation);
        await book.KeepAsync(origin.TenantId, memberId, chat, cancellation);
        return chat;
    }
}
