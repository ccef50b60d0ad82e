using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AdaptiveCards;

/// <summary>
/// A card as the Adaptive Card schema describes it, with the names, types and defaults of the official library; only what our
/// cards draw is here. Source: the library's public source, and adaptivecards.io, schema 1.5.0.
/// </summary>
public class AdaptiveCard : AdaptiveTypedElement
{
    /// <summary>The content type of the attachment, and of an invoke's answer, that carries a card.</summary>
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    public const string TypeName = "AdaptiveCard";

    public AdaptiveCard(AdaptiveSchemaVersion schemaVersion) => Version = schemaVersion;

    public AdaptiveCard(string schemaVersion)
        : this(new AdaptiveSchemaVersion(schemaVersion))
    {
    }

    public override string Type { get; set; } = TypeName;

    public AdaptiveSchemaVersion Version { get; set; }

    /// <summary>BCP 47 tag of the card's words. Screen readers choose their voice by it.</summary>
    public string? Lang { get; set; }

    /// <summary>What a client below <see cref="Version"/> shows in place of the card.</summary>
    public string? FallbackText { get; set; }

    /// <summary>What Teams' immersive reader reads out.</summary>
    public string? Speak { get; set; }

    public AdaptiveRefresh? Refresh { get; set; }

    public List<AdaptiveElement> Body { get; set; } = [];

    /// <summary>The buttons under the card: at most 6 are drawn by Teams.</summary>
    public List<AdaptiveAction> Actions { get; set; } = [];

    /// <summary>With Japanese as itself. It leaves out only the escapes that protect JSON pasted into HTML or script.</summary>
    public string ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
        FastWriter.Write(writer, this, static text => text);
        writer.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}

/// <summary>
/// Asks the clients of the listed people to fetch their own view of the card when they come to see it.
/// The bot gets <c>adaptiveCard/action</c> with <c>trigger=automatic</c>.
/// </summary>
public class AdaptiveRefresh
{
    public AdaptiveExecuteAction? Action { get; set; }

    /// <summary>Bot Framework user ids (<c>29:…</c>), at most 60. Null: everybody, where the chat has at most 60 members.</summary>
    public List<string>? UserIds { get; set; } = [];
}
