using System.Text.Json;
using System.Text.Json.Serialization;

namespace CareTeamBot.Service.Storage.Blobs;

/// <summary>
/// The bytes of blobs. A head is a line of JSON and then the state as it is; a journal is a line of JSON for each entry;
/// bytes in JSON are base64. Shapes that were released are only added to.
/// </summary>
internal static class BlobFormat
{
    private const byte LineEnd = (byte)'\n';

    internal static BinaryData Write(BlobHead head)
    {
        var line = JsonSerializer.SerializeToUtf8Bytes(head, BlobJson.Default.BlobHead);
        var bytes = new byte[line.Length + 1 + head.State.Length];
        line.CopyTo(bytes, 0);
        bytes[line.Length] = LineEnd;
        head.State.CopyTo(bytes.AsMemory(line.Length + 1));
        return new(bytes);
    }

    internal static BlobHead ReadHead(ReadOnlyMemory<byte> bytes)
    {
        var end = bytes.Span.IndexOf(LineEnd);
        return JsonSerializer.Deserialize(bytes.Span[..end], BlobJson.Default.BlobHead)! with { State = bytes[(end + 1)..] };
    }

    /// <summary>An entry's line, with its end.</summary>
    internal static byte[] Write(BlobEntry entry) =>
        [.. JsonSerializer.SerializeToUtf8Bytes(entry, BlobJson.Default.BlobEntry), LineEnd];

    internal static List<BlobEntry> ReadEntries(ReadOnlyMemory<byte> bytes)
    {
        var entries = new List<BlobEntry>();
        for (int end; (end = bytes.Span.IndexOf(LineEnd)) >= 0; bytes = bytes[(end + 1)..])
            entries.Add(JsonSerializer.Deserialize(bytes.Span[..end], BlobJson.Default.BlobEntry)!);
        return entries;
    }

    internal static BinaryData Write(BlobPosted posted) => new(JsonSerializer.SerializeToUtf8Bytes(posted, BlobJson.Default.BlobPosted));

    internal static BlobPosted ReadPosted(BinaryData bytes) => JsonSerializer.Deserialize(bytes, BlobJson.Default.BlobPosted)!;
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(BlobHead))]
[JsonSerializable(typeof(BlobEntry))]
[JsonSerializable(typeof(BlobPosted))]
internal sealed partial class BlobJson : JsonSerializerContext;
