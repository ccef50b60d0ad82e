namespace CareTeamBot.Service.Teams.Schema;

/// <summary>
/// What the bot tells the channel. Do not put text and a card into one activity that must be updated later: Teams may
/// split it in two, and then gives no id.
/// </summary>
internal sealed record ActivityInput
{
    public string Type { get; init; } = ActivityTypes.Message;
    public string? Text { get; init; }

    /// <summary>The words of a notification, where the activity has no text.</summary>
    public string? Summary { get; init; }

    public string? Locale { get; init; }
    public ChannelAccount? From { get; init; }
    public ChannelAccount? Recipient { get; init; }
    public ConversationAccount? Conversation { get; init; }
    public IReadOnlyList<Mention>? Entities { get; init; }
    public IReadOnlyList<AttachmentInput>? Attachments { get; init; }
    public ChannelDataInput? ChannelData { get; init; }

    /// <summary>A plain text message.</summary>
    public static ActivityInput Message(string text) => new() { Text = text };

    /// <summary>A card alone, with the words that a notification shows for it.</summary>
    public static ActivityInput Card(ReadOnlyMemory<byte> card, string? summary = null) =>
        new() { Attachments = [AttachmentInput.AdaptiveCard(card)], Summary = summary };
}

/// <summary>What the bot tells Teams beside an activity.</summary>
internal sealed record ChannelDataInput
{
    public TenantInfo? Tenant { get; init; }
    public ChannelInfo? Channel { get; init; }
}
