using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace AdaptiveCards;

/// <summary>Where a card is written to. One member each: what is absent or a default is not written.</summary>
/// <param name="Json">What takes the JSON.</param>
/// <param name="Seen">What becomes of every text.</param>
internal readonly record struct CardOutput(Utf8JsonWriter Json, Func<string, string> Seen)
{
    /// <summary>An object with its type.</summary>
    public void Begin(string type)
    {
        Json.WriteStartObject();
        Json.WriteString(MemberNames.Type, type);
    }

    public void Text(JsonEncodedText name, string? value)
    {
        if (value is not null) Json.WriteString(name, Seen(value));
    }

    /// <summary>One whose default is a word of its own.</summary>
    public void Text(JsonEncodedText name, string? value, string standard)
    {
        if (value != standard) Text(name, value);
    }

    public void Flag(JsonEncodedText name, bool value, bool standard = false)
    {
        if (value != standard) Json.WriteBoolean(name, value);
    }

    /// <summary>One whose default is neither.</summary>
    public void Flag(JsonEncodedText name, bool? value)
    {
        if (value is { } flag) Json.WriteBoolean(name, flag);
    }

    public void Number(JsonEncodedText name, int value)
    {
        if (value != 0) Json.WriteNumber(name, value);
    }

    public void Number(JsonEncodedText name, double value)
    {
        if (!double.IsNaN(value)) Json.WriteNumber(name, value);
    }

    /// <summary>A word of one of the schema's sets, whose first is the default.</summary>
    public void Word<T>(JsonEncodedText name, T value) where T : struct, Enum
    {
        if (!EqualityComparer<T>.Default.Equals(value, default)) Json.WriteString(name, EnumWords<T>.Of(value));
    }

    /// <summary>A word where absent is not the first.</summary>
    public void Word<T>(JsonEncodedText name, T? value) where T : struct, Enum
    {
        if (value is { } word) Json.WriteString(name, EnumWords<T>.Of(word));
    }

    /// <summary>A value that the model does not know: a text, a number, a yes or no, a dictionary or a list of them.</summary>
    public void Value(object? value)
    {
        switch (value)
        {
            case null: Json.WriteNullValue(); break;
            case string text: Json.WriteStringValue(Seen(text)); break;
            case bool flag: Json.WriteBooleanValue(flag); break;
            case int number: Json.WriteNumberValue(number); break;
            case double number: Json.WriteNumberValue(number); break;
            case IEnumerable<KeyValuePair<string, object>> members: Members(members); break;
            case IEnumerable items: Items(items); break;
            default: throw new JsonException($"'{value.GetType().Name}' cannot be written");
        }
    }

    private void Members(IEnumerable<KeyValuePair<string, object>> members)
    {
        Json.WriteStartObject();
        foreach (var (name, value) in members)
        {
            Json.WritePropertyName(name);
            Value(value);
        }

        Json.WriteEndObject();
    }

    private void Items(IEnumerable items)
    {
        Json.WriteStartArray();
        foreach (var item in items) Value(item);
        Json.WriteEndArray();
    }
}

/// <summary>An enum's wire words, by its values, which count from 0.</summary>
internal static class EnumWords<T> where T : struct, Enum
{
    private static readonly JsonEncodedText[] Words = [.. Enum.GetNames<T>().Select(n => JsonEncodedText.Encode(JsonNamingPolicy.CamelCase.ConvertName(n)))];

    public static JsonEncodedText Of(T value) => Words[Unsafe.As<T, int>(ref value)];
}
