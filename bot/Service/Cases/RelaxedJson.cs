using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CareTeamBot.Service.Cases;

/// <summary>
/// Values to UTF-8 by generated code, with Japanese as itself: readable, and half the size of escapes. It leaves out
/// only the escapes that protect JSON pasted into HTML or script, where nothing of this is ever put. Thread-safe.
/// </summary>
/// <remarks>
/// The encoder is the writer's, not the options': with one among the options, the serializer passes over the code that
/// is generated for a type, and takes twice as long.
/// </remarks>
internal static class RelaxedJson
{
    /// <summary>A thread keeps a buffer up to this size for its next value.</summary>
    private const int LargestKept = 64 * 1024;

    /// <summary>Most heads and cards are smaller.</summary>
    private const int FirstSize = 24 * 1024;

    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic]
    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer)? kept;

    public static byte[] Write<T>(T value, JsonTypeInfo<T> type) => Write((value, type), static (writer, of) =>
    {
        if (of.type.SerializeHandler is { } generated)
            generated(writer, of.value);
        else
            JsonSerializer.Serialize(writer, of.value, of.type);
    });

    /// <summary>The same for a value that the caller writes itself.</summary>
    public static byte[] Write<T>(T value, Action<Utf8JsonWriter, T> write)
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
        var buffer = new ArrayBufferWriter<byte>(FirstSize);
        return (buffer, new Utf8JsonWriter(buffer, Writing));
    }
}
