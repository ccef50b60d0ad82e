using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AdaptiveCards;

/// <summary>
/// Not in the official library: cards straight to UTF-8, with Japanese as itself. It leaves out only the escapes that protect
/// JSON pasted into HTML or script. Thread-safe.
/// </summary>
public static class FastWriter
{
    /// <summary>A thread keeps a buffer up to this size for its next card.</summary>
    private const int LargestKept = 64 * 1024;

    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic]
    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer)? kept;

    /// <param name="card">What to write.</param>
    /// <param name="seen">What becomes of every text.</param>
    public static byte[] Write(AdaptiveCard card, Func<string, string> seen)
    {
        ArgumentNullException.ThrowIfNull(card);
        return Written((card, seen), static (to, of) => CardWriter.Write(new(to, of.seen), of.card));
    }

    /// <summary>The element, written beforehand. It must not change any more.</summary>
    public static AdaptiveElement Prewrite(AdaptiveElement element, Func<string, string> seen)
    {
        ArgumentNullException.ThrowIfNull(element);
        return new PrewrittenElement(element.Type, Written((element, seen), static (to, of) => CardWriter.Write(new(to, of.seen), of.element)));
    }

    private static byte[] Written<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        // Taken while in use, as writing one value may lead to writing another.
        var (buffer, writer) = kept ?? New();
        kept = null;
        write(writer, value);
        writer.Flush();
        var json = buffer.WrittenSpan.ToArray();
        buffer.ResetWrittenCount();
        writer.Reset();
        if (buffer.Capacity <= LargestKept)
            kept = (buffer, writer);
        return json;
    }

    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer) New()
    {
        var buffer = new ArrayBufferWriter<byte>(LargestKept / 4);
        return (buffer, new Utf8JsonWriter(buffer, Writing));
    }
}
