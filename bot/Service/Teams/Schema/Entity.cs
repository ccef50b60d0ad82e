using System.Text.Json.Serialization;

namespace CareTeamBot.Service.Teams.Schema;

/// <summary>
/// Metadata of a received message. Entity types are open-ended and reuse field names with other shapes, so a field of
/// an unexpected shape reads as null.
/// </summary>
internal sealed record Entity
{
    public const string MentionType = "mention";

    [JsonConverter(typeof(TolerantStringConverter))]
    public string? Type { get; init; }

    /// <summary>A mention's exact words in the text, <c>&lt;at&gt;Name&lt;/at&gt;</c>.</summary>
    [JsonConverter(typeof(TolerantStringConverter))]
    public string? Text { get; init; }

    /// <summary>Whom a mention means; null where it names nobody.</summary>
    [JsonConverter(typeof(TolerantAccountConverter))]
    public ChannelAccount? Mentioned { get; init; }

    /// <summary>The client's language in a clientInfo entity.</summary>
    [JsonConverter(typeof(TolerantStringConverter))]
    public string? Locale { get; init; }
}

/// <summary>A mention in a message that the bot sends; <see cref="Text"/> must occur in the message's text, verbatim.</summary>
internal sealed record Mention(string Text, ChannelAccount Mentioned)
{
    public string Type { get; } = Entity.MentionType;

    /// <summary>The mention of a person, with the name made safe for the markup.</summary>
    public static Mention Of(string id, string name) =>
        new($"<at>{System.Net.WebUtility.HtmlEncode(name)}</at>", new ChannelAccount { Id = id, Name = name });
}
