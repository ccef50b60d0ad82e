using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace AdaptiveCards;

/// <summary>The schema's member names, in UTF-8 once and for all.</summary>
internal static class MemberNames
{
    public static readonly JsonEncodedText Action = JsonEncodedText.Encode("action");
    public static readonly JsonEncodedText Actions = JsonEncodedText.Encode("actions");
    public static readonly JsonEncodedText AssociatedInputs = JsonEncodedText.Encode("associatedInputs");
    public static readonly JsonEncodedText Bleed = JsonEncodedText.Encode("bleed");
    public static readonly JsonEncodedText Body = JsonEncodedText.Encode("body");
    public static readonly JsonEncodedText Card = JsonEncodedText.Encode("card");
    public static readonly JsonEncodedText Choices = JsonEncodedText.Encode("choices");
    public static readonly JsonEncodedText Color = JsonEncodedText.Encode("color");
    public static readonly JsonEncodedText Columns = JsonEncodedText.Encode("columns");
    public static readonly JsonEncodedText Data = JsonEncodedText.Encode("data");
    public static readonly JsonEncodedText ElementId = JsonEncodedText.Encode("elementId");
    public static readonly JsonEncodedText ErrorMessage = JsonEncodedText.Encode("errorMessage");
    public static readonly JsonEncodedText Facts = JsonEncodedText.Encode("facts");
    public static readonly JsonEncodedText FallbackText = JsonEncodedText.Encode("fallbackText");
    public static readonly JsonEncodedText Highlight = JsonEncodedText.Encode("highlight");
    public static readonly JsonEncodedText HorizontalAlignment = JsonEncodedText.Encode("horizontalAlignment");
    public static readonly JsonEncodedText Id = JsonEncodedText.Encode("id");
    public static readonly JsonEncodedText Inlines = JsonEncodedText.Encode("inlines");
    public static readonly JsonEncodedText IsEnabled = JsonEncodedText.Encode("isEnabled");
    public static readonly JsonEncodedText IsMultiSelect = JsonEncodedText.Encode("isMultiSelect");
    public static readonly JsonEncodedText IsMultiline = JsonEncodedText.Encode("isMultiline");
    public static readonly JsonEncodedText IsRequired = JsonEncodedText.Encode("isRequired");
    public static readonly JsonEncodedText IsSubtle = JsonEncodedText.Encode("isSubtle");
    public static readonly JsonEncodedText IsVisible = JsonEncodedText.Encode("isVisible");
    public static readonly JsonEncodedText Italic = JsonEncodedText.Encode("italic");
    public static readonly JsonEncodedText Items = JsonEncodedText.Encode("items");
    public static readonly JsonEncodedText Label = JsonEncodedText.Encode("label");
    public static readonly JsonEncodedText Lang = JsonEncodedText.Encode("lang");
    public static readonly JsonEncodedText Max = JsonEncodedText.Encode("max");
    public static readonly JsonEncodedText MaxLength = JsonEncodedText.Encode("maxLength");
    public static readonly JsonEncodedText MaxLines = JsonEncodedText.Encode("maxLines");
    public static readonly JsonEncodedText Min = JsonEncodedText.Encode("min");
    public static readonly JsonEncodedText Mode = JsonEncodedText.Encode("mode");
    public static readonly JsonEncodedText Placeholder = JsonEncodedText.Encode("placeholder");
    public static readonly JsonEncodedText Refresh = JsonEncodedText.Encode("refresh");
    public static readonly JsonEncodedText Regex = JsonEncodedText.Encode("regex");
    public static readonly JsonEncodedText SelectAction = JsonEncodedText.Encode("selectAction");
    public static readonly JsonEncodedText Separator = JsonEncodedText.Encode("separator");
    public static readonly JsonEncodedText Size = JsonEncodedText.Encode("size");
    public static readonly JsonEncodedText Spacing = JsonEncodedText.Encode("spacing");
    public static readonly JsonEncodedText Speak = JsonEncodedText.Encode("speak");
    public static readonly JsonEncodedText Strikethrough = JsonEncodedText.Encode("strikethrough");
    public static readonly JsonEncodedText Style = JsonEncodedText.Encode("style");
    public static readonly JsonEncodedText TargetElements = JsonEncodedText.Encode("targetElements");
    public static readonly JsonEncodedText Text = JsonEncodedText.Encode("text");
    public static readonly JsonEncodedText Title = JsonEncodedText.Encode("title");
    public static readonly JsonEncodedText Tooltip = JsonEncodedText.Encode("tooltip");
    public static readonly JsonEncodedText Type = JsonEncodedText.Encode("type");
    public static readonly JsonEncodedText Url = JsonEncodedText.Encode("url");
    public static readonly JsonEncodedText UserIds = JsonEncodedText.Encode("userIds");
    public static readonly JsonEncodedText Value = JsonEncodedText.Encode("value");
    public static readonly JsonEncodedText ValueOff = JsonEncodedText.Encode("valueOff");
    public static readonly JsonEncodedText ValueOn = JsonEncodedText.Encode("valueOn");
    public static readonly JsonEncodedText Verb = JsonEncodedText.Encode("verb");
    public static readonly JsonEncodedText Version = JsonEncodedText.Encode("version");
    public static readonly JsonEncodedText VerticalContentAlignment = JsonEncodedText.Encode("verticalContentAlignment");
    public static readonly JsonEncodedText Weight = JsonEncodedText.Encode("weight");
    public static readonly JsonEncodedText Width = JsonEncodedText.Encode("width");
    public static readonly JsonEncodedText Wrap = JsonEncodedText.Encode("wrap");
}

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
