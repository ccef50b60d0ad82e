using System.Security.Cryptography;
using System.Text;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.Service.Addresses;

namespace CareTeamBot.Service.Cases;

/// <summary>
/// Where the bot speaks with people: a channel, which is a case's, or a personal chat. Each has a head of its own in the store.
/// The service URL is that of the latest activity.
/// </summary>
internal sealed record CaseAddress
{
    private const int IdLength = 32;

    public required string ServiceUrl { get; init; }
    public string? TenantId { get; init; }

    /// <summary>The channel's conversation id without a thread, or the personal chat's.</summary>
    public required string ChannelId { get; init; }

    public string? ChannelName { get; init; }
    public string? TeamId { get; init; }
    public string? BotId { get; init; }
    public string? BotName { get; init; }

    /// <summary>A chat of two: a person's with the bot, or one between people, from which Teams' menus and forwarded cards reach the bot.</summary>
    public bool IsPersonal { get; init; }

    /// <summary>A person's chat with the bot alone, where nobody else reads.</summary>
    public bool IsOwnChat => IsPersonal && !TeamsConversationId.IsBetweenPeople(ChannelId, BotId);

    /// <summary>Whether what is said there belongs to a thread: so in channels, not in group chats.</summary>
    public bool IsThreaded { get; init; }

    /// <summary>The id of the head, a case's or a chat's: derived from tenant and conversation, so that no table has to be asked.</summary>
    public CaseId CaseId => new(CaseIdOf(TenantId, ChannelId));

    /// <summary>
    /// Whether a text has the form of a head's id. An id that a client names is looked at before the store is asked: the store keeps
    /// other things beside the heads of cases and chats, under names of another form.
    /// </summary>
    public static bool IsCaseId(string id) => id.Length == IdLength && id.All(char.IsAsciiHexDigitLower);

    /// <summary>A person's chat with the bot: the same address that a message written in it has.</summary>
    public static CaseAddress OfChat(TeamsConversation chat) => new()
    {
        ServiceUrl = chat.ServiceUrl,
        TenantId = chat.TenantId,
        ChannelId = chat.ConversationId,
        BotId = chat.BotId,
        BotName = chat.BotName,
        IsPersonal = true,
    };

    /// <summary>The newer address, keeping what an activity of another kind did not tell.</summary>
    public CaseAddress Updated(CaseAddress newer) => newer with
    {
        ChannelName = newer.ChannelName ?? ChannelName,
        TeamId = newer.TeamId ?? TeamId,
        BotId = newer.BotId ?? BotId,
        BotName = newer.BotName ?? BotName,
    };

    /// <summary>The conversation of a thread, or of the channel itself.</summary>
    public TeamsConversation Thread(string? rootId) =>
        new(ServiceUrl, new TeamsConversationId(ChannelId, IsThreaded ? rootId : null).ToString(), TenantId, BotId, BotName);

    private static string CaseIdOf(string? tenantId, string channelId) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{tenantId}\n{channelId}")).AsSpan(0, IdLength / 2));
}
