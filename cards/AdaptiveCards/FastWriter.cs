using System.Text.Json;

namespace AdaptiveCards;

/// <summary>Not in the official library: cards straight to UTF-8, each of their texts as the caller wants it.</summary>
public static class FastWriter
{
    /// <param name="to">What takes the JSON.</param>
    /// <param name="card">What to write.</param>
    /// <param name="seen">What becomes of every text.</param>
    public static void Write(Utf8JsonWriter to, AdaptiveCard card, Func<string, string> seen)
    {
        ArgumentNullException.ThrowIfNull(card);
        CardWriter.Write(new(to, seen), card);
    }

    /// <inheritdoc cref="Write(Utf8JsonWriter, AdaptiveCard, Func{string, string})"/>
    public static void Write(Utf8JsonWriter to, AdaptiveElement element, Func<string, string> seen)
    {
        ArgumentNullException.ThrowIfNull(element);
        CardWriter.Write(new(to, seen), element);
    }

    /// <summary>An element of this type that was written beforehand, and does not change any more.</summary>
    public static AdaptiveElement Prewritten(string type, ReadOnlyMemory<byte> json) => new PrewrittenElement(type, json);
}
