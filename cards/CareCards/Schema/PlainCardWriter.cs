using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CareTeamBot.Cards.Schema;

/// <summary>Writes by what every card library has. Its JSON is read again, to look at each text.</summary>
public sealed class PlainCardWriter : ICardWriter
{
    public byte[] Write(AdaptiveCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        using var json = JsonDocument.Parse(card.ToJson());
        var buffer = new ArrayBufferWriter<byte>(CardJson.MaxBytes);
        using (var writer = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true }))
            Write(writer, json.RootElement);
        return buffer.WrittenSpan.ToArray();
    }

    public AdaptiveElement Share(AdaptiveElement element) => element;

    private static void Write(Utf8JsonWriter to, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object: Members(to, value); break;
            case JsonValueKind.Array: Items(to, value); break;
            case JsonValueKind.String: to.WriteStringValue(VisibleText.Of(value.GetString()!)); break;
            default: value.WriteTo(to); break;
        }
    }

    private static void Members(Utf8JsonWriter to, JsonElement value)
    {
        to.WriteStartObject();
        foreach (var member in value.EnumerateObject())
        {
            to.WritePropertyName(member.Name);
            Write(to, member.Value);
        }

        to.WriteEndObject();
    }

    private static void Items(Utf8JsonWriter to, JsonElement value)
    {
        to.WriteStartArray();
        foreach (var item in value.EnumerateArray()) Write(to, item);
        to.WriteEndArray();
    }
}
