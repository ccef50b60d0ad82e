using System.Text.Json;

namespace CareTeamBot.Service.Teams.Schema;

/// <summary>
/// What the channel tells the bot, as the Bot Framework's Activity schema names it. Only the fields that the bot reads;
/// unknown fields are skipped and unknown types are kept, because Teams adds both at any time. What the bot says is
/// <see cref="ActivityInput"/>.
/// </summary>
/// <remarks>After the endpoint's checks <see cref="Type"/>, <see cref="ServiceUrl"/> and the conversation's id are present.</remarks>
internal sealed record Activity
{
    /// <summary>One of <see cref="ActivityTypes"/>, or anything else.</summary>
    public string? Type { get; init; }

    /// <summary>Unique within the conversation; a redelivery may carry the same or a new one.</summary>
    public string? Id { get; init; }

    /// <summary>Which invoke or event this is; null for messages.</summary>
    public string? Name { get; init; }

    /// <summary>For installationUpdate: add, remove, add-upgrade, remove-upgrade.</summary>
    public string? Action { get; init; }

    public string? ChannelId { get; init; }
    public string? ServiceUrl { get; init; }
    public string? Locale { get; init; }
    public ChannelAccount? From { get; init; }
    public ChannelAccount? Recipient { get; init; }
    public ConversationAccount? Conversation { get; init; }

    /// <summary>Plain rendition of what was written, mentions included as <c>&lt;at&gt;…&lt;/at&gt;</c>.</summary>
    public string? Text { get; init; }

    /// <summary>For a card action: the id of the message that holds the card. For a reaction: the message.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>An invoke's payload, unread; <see cref="JsonValueKind.Undefined"/> where there is none.</summary>
    public JsonElement Value { get; init; }

    public IReadOnlyList<Entity>? Entities { get; init; }
    public IReadOnlyList<Attachment>? Attachments { get; init; }
    public TeamsChannelData? ChannelData { get; init; }
    public IReadOnlyList<ChannelAccount>? MembersAdded { get; init; }
    public IReadOnlyList<ChannelAccount>? MembersRemoved { get; init; }
}
