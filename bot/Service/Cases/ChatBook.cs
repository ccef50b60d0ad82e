using System.Collections.Concurrent;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.Service.Addresses;
using CareTeamBot.Service.Storage;

namespace CareTeamBot.Service.Cases;

/// <summary>Where people's chats with the bot are, as it remembers them beside the cases.</summary>
internal sealed class ChatBook(ICaseStore store)
{
    private readonly ConcurrentDictionary<string, TeamsConversation> known = new(StringComparer.Ordinal);

    /// <summary>Chats that people have just written in, until the store has them.</summary>
    private readonly ConcurrentDictionary<string, TeamsConversation> learned = new(StringComparer.Ordinal);

    /// <summary>The chat, where it is remembered.</summary>
    public async ValueTask<CaseAddress?> FindAsync(string? tenantId, MemberId memberId, CancellationToken cancellation) =>
        await LoadAsync(Key(tenantId, memberId), cancellation) is { } chat ? CaseAddress.OfChat(chat) : null;

    /// <summary>The same. Where this process knows the chat, the store is not asked, and the origin's service URL holds.</summary>
    public async ValueTask<TeamsConversation?> RecallAsync(CaseAddress origin, MemberId memberId, CancellationToken cancellation)
    {
        var key = Key(origin.TenantId, memberId);
        if (learned.TryGetValue(key, out var chat) || known.TryGetValue(key, out chat))
            return chat with { ServiceUrl = origin.ServiceUrl };

        return await LoadAsync(key, cancellation) is { } stored ? known[key] = stored : null;
    }

    /// <summary>The chat that is stored, where it is another than the one that took no message: it was opened anew, or the person has written meanwhile.</summary>
    public async ValueTask<TeamsConversation?> OtherAsync(CaseAddress origin, MemberId memberId, TeamsConversation refused, CancellationToken cancellation)
    {
        var key = Key(origin.TenantId, memberId);
        if (await LoadAsync(key, cancellation) is { } other && other.ConversationId != refused.ConversationId)
        {
            known[key] = other;
            return other with { ServiceUrl = origin.ServiceUrl };
        }

        known.TryRemove(key, out _);
        learned.TryRemove(key, out _);
        return null;
    }

    public async ValueTask KeepAsync(string? tenantId, MemberId memberId, TeamsConversation chat, CancellationToken cancellation)
    {
        await store.SaveDocumentAsync(Key(tenantId, memberId), CaseJson.Write(chat), cancellation);
        known[Key(tenantId, memberId)] = chat;
        learned.TryRemove(Key(tenantId, memberId), out _);
    }

    /// <summary>Somebody has nothing to do with any case any more. Their next message makes the chat known again.</summary>
    public async ValueTask ForgetAsync(string? tenantId, MemberId memberId, CancellationToken cancellation)
    {
        await store.DeleteDocumentAsync(Key(tenantId, memberId), cancellation);
        known.TryRemove(Key(tenantId, memberId), out _);
        learned.TryRemove(Key(tenantId, memberId), out _);
    }

    /// <summary>Takes note, in this process alone, of the chat in which somebody writes.</summary>
    /// <returns>What is to be kept in the store; null where it is kept already.</returns>
    public TeamsConversation? Learn(CaseAddress chat, MemberId memberId)
    {
        var (key, conversation) = (Key(chat.TenantId, memberId), chat.Thread(null));
        if (known.TryGetValue(key, out var before) && before == conversation)
            return null;

        learned[key] = conversation;
        return conversation;
    }

    /// <summary>What is stored, unless it is a chat between people, which earlier versions took for the person's own.</summary>
    private async ValueTask<TeamsConversation?> LoadAsync(string key, CancellationToken cancellation)
    {
        if (await store.LoadDocumentAsync(key, cancellation) is not { } json)
            return null;

        var chat = CaseJson.Read<TeamsConversation>(json);
        if (!chat.IsBetweenPeople())
            return chat;

        await store.DeleteDocumentAsync(key, cancellation);
        return null;
    }

    /// <summary>Whether a document is where this member's chat is kept.</summary>
    public static bool IsOf(string documentKey, MemberId memberId) => documentKey.Split('\n') is ["chat", _, var member] && member == memberId;

    /// <summary>The chat's address, by which its head is found.</summary>
    public static CaseAddress AddressOf(StoredDocument document) => CaseAddress.OfChat(CaseJson.Read<TeamsConversation>(document.Content));

    private static string Key(string? tenantId, MemberId memberId) => $"chat\n{tenantId}\n{memberId}";
}
