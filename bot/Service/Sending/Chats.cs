using System.Collections.Concurrent;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Storage;
using CareTeamBot.Service.Teams;
using Microsoft.Bot.Schema;

namespace CareTeamBot.Service.Sending;

/// <summary>
/// Where a person's chat with the bot is: remembered from what they write to it and from its installation, or opened when
/// first needed. What is remembered is opened anew once Teams takes no message there.
/// </summary>
internal sealed class Chats(ICaseStore store, ITeamsConnector connector, ILogger<Chats> log)
{
    private readonly ConcurrentDictionary<string, TeamsConversation> known = new(StringComparer.Ordinal);

    public async ValueTask<TeamsConversation> OpenAsync(CaseAddress origin, string memberId, CancellationToken cancellation)
    {
        var key = Key(origin.TenantId, memberId);
        if (known.TryGetValue(key, out var chat))
        {
            return chat with { ServiceUrl = origin.ServiceUrl };
        }

        chat = await LoadAsync(key, cancellation).ConfigureAwait(false)
            ?? await CreateAsync(origin, memberId, key, cancellation).ConfigureAwait(false);
        known[key] = chat;
        return chat;
    }

    /// <summary>The chat, where it is remembered.</summary>
    public ValueTask<TeamsConversation?> FindAsync(string? tenantId, string memberId, CancellationToken cancellation) =>
        LoadAsync(Key(tenantId, memberId), cancellation);

    /// <summary>
    /// Posts to a person. Where Teams says that the bot may not speak in the chat that is remembered, or that there is none,
    /// the chat is opened anew, once; where it is still the same, the message is given up.
    /// </summary>
    /// <param name="origin">The case, or the person's own chat.</param>
    /// <param name="memberId">The person.</param>
    /// <param name="activity">What to post.</param>
    /// <param name="cancellation">Stops the attempt.</param>
    /// <exception cref="UpstreamException">It was not posted.</exception>
    public async Task<PostedMessage?> SendAsync(CaseAddress origin, string memberId, Activity activity, CancellationToken cancellation)
    {
        var chat = origin.IsOwnChat ? origin.Thread(null) : await OpenAsync(origin, memberId, cancellation).ConfigureAwait(false);
        try
        {
            return await PostAsync(chat, activity, cancellation).ConfigureAwait(false);
        }
        catch (UpstreamException refusal) when (refusal.Fault is UpstreamFault.Blocked or UpstreamFault.Gone)
        {
            var anew = await ReopenAsync(origin, memberId, chat, cancellation).ConfigureAwait(false);
            if (anew.ConversationId == chat.ConversationId)
            {
                throw;
            }

            log.ChatReopened(origin.CaseId);
            return await PostAsync(anew, activity, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Somebody has nothing to do with any case any more. Their next message makes the chat known again.</summary>
    public async ValueTask ForgetAsync(string? tenantId, string memberId, CancellationToken cancellation)
    {
        await store.DeleteDocumentAsync(Key(tenantId, memberId), cancellation).ConfigureAwait(false);
        known.TryRemove(Key(tenantId, memberId), out _);
    }

    /// <summary>Remembers the chat in which somebody wrote.</summary>
    public async ValueTask RememberAsync(CaseAddress chat, string memberId, CancellationToken cancellation)
    {
        var key = Key(chat.TenantId, memberId);
        var conversation = chat.Thread(null);
        if (!known.TryGetValue(key, out var before) || before != conversation)
        {
            await store.SaveDocumentAsync(key, CaseJson.Write(conversation), cancellation).ConfigureAwait(false);
            known[key] = conversation;
        }
    }

    private async Task<PostedMessage?> PostAsync(TeamsConversation chat, Activity activity, CancellationToken cancellation) =>
        await connector.SendAsync(chat, activity, cancellation).ConfigureAwait(false) is { } id ? new PostedMessage(chat.ConversationId, id) : null;

    private async ValueTask<TeamsConversation> ReopenAsync(
        CaseAddress origin, string memberId, TeamsConversation refused, CancellationToken cancellation)
    {
        var key = Key(origin.TenantId, memberId);
        if (await LoadAsync(key, cancellation).ConfigureAwait(false) is { } other && other.ConversationId != refused.ConversationId)
        {
            // Another message has opened it anew, or the person has written meanwhile.
            known[key] = other;
            return other with { ServiceUrl = origin.ServiceUrl };
        }

        known.TryRemove(key, out _);
        return known[key] = await CreateAsync(origin, memberId, key, cancellation).ConfigureAwait(false);
    }

    /// <summary>What is stored, unless it is a chat between people, which earlier versions took for the person's own.</summary>
    private async ValueTask<TeamsConversation?> LoadAsync(string key, CancellationToken cancellation)
    {
        if (await store.LoadDocumentAsync(key, cancellation).ConfigureAwait(false) is not { } json)
        {
            return null;
        }

        var chat = CaseJson.Read<TeamsConversation>(json);
        if (!chat.IsBetweenPeople())
        {
            return chat;
        }

        await store.DeleteDocumentAsync(key, cancellation).ConfigureAwait(false);
        return null;
    }

    private async ValueTask<TeamsConversation> CreateAsync(CaseAddress origin, string memberId, string key, CancellationToken cancellation)
    {
        var chat = await connector.CreatePersonalChatAsync(origin.Thread(null), memberId, cancellation).ConfigureAwait(false);
        await store.SaveDocumentAsync(key, CaseJson.Write(chat), cancellation).ConfigureAwait(false);
        return chat;
    }

    /// <summary>Whether a document is where this member's chat is kept.</summary>
    public static bool IsOf(string documentKey, string memberId) => documentKey.Split('\n') is ["chat", _, var member] && member == memberId;

    /// <summary>The chat's address, by which its head is found.</summary>
    public static CaseAddress AddressOf(StoredDocument document) => CaseAddress.OfChat(CaseJson.Read<TeamsConversation>(document.Content));

    private static string Key(string? tenantId, string memberId) => $"chat\n{tenantId}\n{memberId}";
}
