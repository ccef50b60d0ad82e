using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace CareTeamBot.Cards.Schema;

/// <summary>A union's members by their wire names.</summary>
internal abstract class UnionJson<T> : JsonConverter<T>
    where T : class
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        (T?)JsonSerializer.Deserialize(ref reader, Member(TypeAt(reader))) ?? throw new JsonException("null is no member");

    /// <summary>What reads the member of this wire name.</summary>
    /// <exception cref="JsonException">There is none.</exception>
    protected abstract JsonTypeInfo Member(string? type);

    protected static JsonException Unknown(string? type) => new($"'{type}' is no {typeof(T).Name}");

    /// <summary>The object's "type", which stands first. The reader is a copy: the caller's stays where it is.</summary>
    private static string? TypeAt(Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.StartObject && reader.Read() && reader.ValueTextEquals("type"u8) && reader.Read()
            && reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
}

internal sealed class CardElementJson : UnionJson<CardElement>
{
    private static CardJsonContext Json => CardJsonContext.Default;

    public override void Write(Utf8JsonWriter writer, CardElement value, JsonSerializerOptions options) => CardWriter.Write(writer, value);

    protected override JsonTypeInfo Member(string? type) => type switch
    {
        "TextBlock" => Json.TextBlock,
        "RichTextBlock" => Json.RichTextBlock,
        "FactSet" => Json.FactSet,
        "Container" => Json.Container,
        "ColumnSet" => Json.ColumnSet,
        "ActionSet" => Json.ActionSet,
        "Input.Text" => Json.InputText,
        "Input.Number" => Json.InputNumber,
        "Input.Date" => Json.InputDate,
        "Input.Time" => Json.InputTime,
        "Input.Toggle" => Json.InputToggle,
        "Input.ChoiceSet" => Json.InputChoiceSet,
        _ => throw Unknown(type),
    };
}

internal sealed class CardActionJson : UnionJson<CardAction>
{
    private static CardJsonContext Json => CardJsonContext.Default;

    public override void Write(Utf8JsonWriter writer, CardAction value, JsonSerializerOptions options) => CardWriter.Write(writer, value);

    protected override JsonTypeInfo Member(string? type) => type switch
    {
        "Action.Execute" => Json.ActionExecute,
        "Action.Submit" => Json.ActionSubmit,
        "Action.ShowCard" => Json.ActionShowCard,
        "Action.OpenUrl" => Json.ActionOpenUrl,
        "Action.ToggleVisibility" => Json.ActionToggleVisibility,
        _ => throw Unknown(type),
    };
}
