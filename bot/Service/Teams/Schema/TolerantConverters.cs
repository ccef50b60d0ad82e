using System.Text.Json;
using System.Text.Json.Serialization;

namespace CareTeamBot.Service.Teams.Schema;

/// <summary>Reads a string; anything else reads as null instead of refusing the whole activity.</summary>
internal sealed class TolerantStringConverter : JsonConverter<string?>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
            return reader.GetString();
        reader.Skip();
        return null;
    }

    public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);
}

/// <summary>Reads an account; anything that is not an object reads as null.</summary>
internal sealed class TolerantAccountConverter : JsonConverter<ChannelAccount?>
{
    public override ChannelAccount? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
            return JsonSerializer.Deserialize(ref reader, Wire.Json.ChannelAccount);
        reader.Skip();
        return null;
    }

    public override void Write(Utf8JsonWriter writer, ChannelAccount? value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, Wire.Json.ChannelAccount!);
}
