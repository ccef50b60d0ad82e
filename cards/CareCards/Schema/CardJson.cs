using System.Text.Json;

namespace CareTeamBot.Cards.Schema;

/// <summary>Cards to JSON in UTF-8.</summary>
public static class CardJson
{
    /// <summary>
    /// The most a card may take, in bytes of UTF-8. Teams' documented limit for a bot's message is 100 KB of UTF-16, but
    /// 28 KB (webhooks) and 40 KB (older pages) are documented too; this keeps under all of them with the activity around it.
    /// </summary>
    public const int MaxBytes = 24 * 1024;

    /// <summary>The highest version of the schema that Teams shows for cards sent by a bot.</summary>
    public const string TeamsVersion = "1.5";

    /// <summary>The card that this thread wrote last: one that was measured is sent next, and need not be written again.</summary>
    [ThreadStatic]
    private static (AdaptiveCard Card, byte[] Json) last;

    /// <summary>What writes the cards. The service sets a faster one at its start, where it has one.</summary>
    public static ICardWriter Writer { get; set; } = new PlainCardWriter();

    /// <summary>The card as it is sent. It must not change afterwards.</summary>
    public static byte[] Serialize(AdaptiveCard card)
    {
        if (!ReferenceEquals(last.Card, card))
            last = (card, Writer.Write(card));
        return last.Json;
    }

    /// <summary>Writes the card as one value, escaped as <see cref="Writer"/> does it, whatever the other's own way is.</summary>
    public static void Write(Utf8JsonWriter writer, AdaptiveCard card)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteRawValue(Serialize(card), skipInputValidation: true);
    }

    /// <summary>Whether the card keeps to <see cref="MaxBytes"/>. A list that makes it too long is to be paged.</summary>
    public static bool Fits(AdaptiveCard card) => Serialize(card).Length <= MaxBytes;
}
