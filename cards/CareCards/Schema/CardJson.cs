using System.Text.Json;
using System.Text.Json.Serialization;

namespace CareTeamBot.Cards.Schema;

/// <summary>Cards to JSON (<see cref="CardWriter"/>) and back (source-generated): UTF-8, camelCase, <c>type</c> first, defaults left out.</summary>
public static class CardJson
{
    /// <summary>
    /// The most a card may take, in bytes of UTF-8. Teams' documented limit for a bot's message is 100 KB of UTF-16, but
    /// 28 KB (webhooks) and 40 KB (older pages) are documented too; this keeps under all of them with the activity around it.
    /// </summary>
    public const int MaxBytes = 24 * 1024;

    /// <summary>The content type of the attachment, and of an invoke's answer, that carries a card.</summary>
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>The card that this thread wrote last: one that was measured is sent next, and need not be written again.</summary>
    [ThreadStatic]
    private static (AdaptiveCard Card, byte[] Json) last;

    public static byte[] Serialize(AdaptiveCard card)
    {
        if (!ReferenceEquals(last.Card, card))
            last = (card, RelaxedJson.Write(card, CardWriter.Write));
        return last.Json;
    }

    /// <summary>Writes the card as one value, with <see cref="RelaxedJson"/>'s escaping whatever the writer's own is.</summary>
    public static void Write(Utf8JsonWriter writer, AdaptiveCard card)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteRawValue(Serialize(card), skipInputValidation: true);
    }

    /// <exception cref="JsonException">Not JSON, or not a card of this model.</exception>
    public static AdaptiveCard Deserialize(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize(utf8, CardJsonContext.Default.AdaptiveCard) ?? throw new JsonException("null is no card");

    /// <summary>Whether the card keeps to <see cref="MaxBytes"/>. A list that makes it too long is to be paged.</summary>
    public static bool Fits(AdaptiveCard card) => Serialize(card).Length <= MaxBytes;
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(AdaptiveCard))]
[JsonSerializable(typeof(TextBlock))]
[JsonSerializable(typeof(RichTextBlock))]
[JsonSerializable(typeof(FactSet))]
[JsonSerializable(typeof(Container))]
[JsonSerializable(typeof(ColumnSet))]
[JsonSerializable(typeof(ActionSet))]
[JsonSerializable(typeof(InputText))]
[JsonSerializable(typeof(InputNumber))]
[JsonSerializable(typeof(InputDate))]
[JsonSerializable(typeof(InputTime))]
[JsonSerializable(typeof(InputToggle))]
[JsonSerializable(typeof(InputChoiceSet))]
[JsonSerializable(typeof(ActionExecute))]
[JsonSerializable(typeof(ActionSubmit))]
[JsonSerializable(typeof(ActionShowCard))]
[JsonSerializable(typeof(ActionOpenUrl))]
[JsonSerializable(typeof(ActionToggleVisibility))]
internal sealed partial class CardJsonContext : JsonSerializerContext;
