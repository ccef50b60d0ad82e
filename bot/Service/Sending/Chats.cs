using System.Collections.Concurrent;
using CareTeamBot.Service.Protocol;
using CareTeamBot.Service.Storage;
using CareTeamBot.Service.Turns;

namespace CareTeamBot.Service.Sending;

/// <summary>Where a person's chat with the bot is: remembered from their first message to it, or opened when first needed.</summary>
internal sealed class Chats(ICaseStore store, IConnectorClient connector)
{
    private readonly ConcurrentDictionary<string, ConversationReference> known = new(StringComparer.Ordinal);

    public async ValueTask<ConversationReference> OpenAsync(CaseAddress origin, string memberId, CancellationToken cancellation)
    {
        var key = Key(origin.TenantId, memberId);
        if (known.TryGetValue(key, out var chat))
        {
            return chat with { ServiceUrl = origin.ServiceUrl };
        }

        var stored = await store.LoadDocumentAsync(key, cancellation).ConfigureAwait(false);
        chat = stored is { } json
            ? CaseJson.Read<ConversationReference>(json)
            : await CreateAsync(origin, memberId, key, cancellation).ConfigureAwait(false);
        known[key] = chat;
        return chat;
    }

    /// <summary>The chat, where it is remembered.</summary>
    public async ValueTask<ConversationReference?> FindAsync(string? tenantId, string memberId, CancellationToken cancellation) =>
        await store.LoadDocumentAsync(Key(tenantId, memberId), cancellation).ConfigureAwait(false) is { } json
            ? CaseJson.Read<ConversationReference>(json)
            : null;

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

    private async ValueTask<ConversationReference> CreateAsync(CaseAddress origin, string memberId, string key, CancellationToken cancellation)
    {
        var chat = await connector.CreatePersonalChatAsync(origin.Thread(null), memberId, cancellation).ConfigureAwait(false);
        await store.SaveDocumentAsync(key, CaseJson.Write(chat), cancellation).ConfigureAwait(false);
        return chat;
    }

    /// <summary>Whether a document is where this member's chat is kept.</summary>
    public static bool IsOf(string documentKey, string memberId) => documentKey.Split('\n') is ["chat", _, var member] && member == memberId;

    /// <summary>The chat's address, by which its head is found.</summary>
    public static CaseAddress AddressOf(StoredDocument document) => CaseAddress.OfChat(CaseJson.Read<ConversationReference>(document.Content));

    private static string Key(string? tenantId, string memberId) => $"chat\n{tenantId}\n{memberId}";
}
