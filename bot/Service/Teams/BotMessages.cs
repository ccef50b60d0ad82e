using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace CareTeamBot.Service.Teams;

/// <summary>
/// What the bot posts. Do not put text and a card into one activity that must be updated later: Teams may split it in two,
/// and then gives no id.
/// </summary>
internal static class BotMessages
{
    /// <summary>A plain text message.</summary>
    public static Activity Text(string text) => new() { Type = ActivityTypes.Message, Text = text };

    /// <summary>A card alone, from its JSON in UTF-8, with the words that a notification shows for it.</summary>
    public static Activity Card(ReadOnlyMemory<byte> card, string? summary = null) => Attach(CardOf(card), summary);

    /// <summary>The offer of a file in a personal chat; the context, the bot's own words, comes back with the answer.</summary>
    public static Activity FileOffer(string name, string description, long bytes, JObject context) => Attach(
        new Attachment { ContentType = FileConsentCard.ContentType, Content = new FileConsentCard(description, bytes, context, context), Name = name }, description);

    /// <summary>The card of a file that is there now.</summary>
    public static Activity FileThere(string? name, string? contentUrl, string? uniqueId, string? fileType) => Attach(new Attachment
    {
        ContentType = FileInfoCard.ContentType,
        ContentUrl = contentUrl,
        Content = new FileInfoCard(uniqueId ?? "", fileType ?? ""),
        Name = name,
    });

    /// <summary>A card as an attachment, written as it is.</summary>
    public static Attachment CardOf(ReadOnlyMemory<byte> card) => new() { ContentType = ContentTypes.AdaptiveCard, Content = WireJson.Raw(card) };

    private static Activity Attach(Attachment attachment, string? summary = null) => new() { Type = ActivityTypes.Message, Attachments = [attachment], Summary = summary };
}
