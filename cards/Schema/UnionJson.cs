using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace CareTeamBot.Cards.Schema;

/// <summary>
/// A union's members by the code that is generated for each. The serializer's own polymorphism would leave that code
/// unused in the whole card, which then takes three times as long to write.
/// </summary>
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

    public override void Write(Utf8JsonWriter writer, CardElement value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case TextBlock e: JsonSerializer.Serialize(writer, e, Json.TextBlock); break;
            case RichTextBlock e: JsonSerializer.Serialize(writer, e, Json.RichTextBlock); break;
            case FactSet e: JsonSerializer.Serialize(writer, e, Json.FactSet); break;
            case Container e: JsonSerializer.Serialize(writer, e, Json.Container); break;
            case ColumnSet e: JsonSerializer.Serialize(writer, e, Json.ColumnSet); break;
            case ActionSet e: JsonSerializer.Serialize(writer, e, Json.ActionSet); break;
            case InputText e: JsonSerializer.Serialize(writer, e, Json.InputText); break;
            case InputNumber e: JsonSerializer.Serialize(writer, e, Json.InputNumber); break;
            case InputDate e: JsonSerializer.Serialize(writer, e, Json.InputDate); break;
            case InputTime e: JsonSerializer.Serialize(writer, e, Json.InputTime); break;
            case InputToggle e: JsonSerializer.Serialize(writer, e, Json.InputToggle); break;
            case InputChoiceSet e: JsonSerializer.Serialize(writer, e, Json.InputChoiceSet); break;
            default: throw Unknown(value.Type);
        }
    }

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

    public override void Write(Utf8JsonWriter writer, CardAction value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case ActionExecute a: JsonSerializer.Serialize(writer, a, Json.ActionExecute); break;
            case ActionSubmit a: JsonSerializer.Serialize(writer, a, Json.ActionSubmit); break;
            case ActionShowCard a: JsonSerializer.Serialize(writer, a, Json.ActionShowCard); break;
            case ActionOpenUrl a: JsonSerializer.Serialize(writer, a, Json.ActionOpenUrl); break;
            case ActionToggleVisibility a: JsonSerializer.Serialize(writer, a, Json.ActionToggleVisibility); break;
            default: throw Unknown(value.Type);
        }
    }

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
