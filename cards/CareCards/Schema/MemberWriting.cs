using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace CareTeamBot.Cards.Schema;

/// <summary>The schema's member names, in UTF-8 once and for all.</summary>
internal static class MemberNames
{
    public static readonly JsonEncodedText Action = JsonEncodedText.Encode("action");
    public static readonly JsonEncodedText Actions = JsonEncodedText.Encode("actions");
    public static readonly JsonEncodedText AssociatedInputs = JsonEncodedText.Encode("associatedInputs");
    public static readonly JsonEncodedText Bleed = JsonEncodedText.Encode("bleed");
    public static readonly JsonEncodedText Body = JsonEncodedText.Encode("body");
    public static readonly JsonEncodedText Card = JsonEncodedText.Encode("card");
    public static readonly JsonEncodedText Case = JsonEncodedText.Encode("case");
    public static readonly JsonEncodedText Choice = JsonEncodedText.Encode("choice");
    public static readonly JsonEncodedText Choices = JsonEncodedText.Encode("choices");
    public static readonly JsonEncodedText Color = JsonEncodedText.Encode("color");
    public static readonly JsonEncodedText Columns = JsonEncodedText.Encode("columns");
    public static readonly JsonEncodedText Data = JsonEncodedText.Encode("data");
    public static readonly JsonEncodedText ElementId = JsonEncodedText.Encode("elementId");
    public static readonly JsonEncodedText Entities = JsonEncodedText.Encode("entities");
    public static readonly JsonEncodedText ErrorMessage = JsonEncodedText.Encode("errorMessage");
    public static readonly JsonEncodedText Facts = JsonEncodedText.Encode("facts");
    public static readonly JsonEncodedText Fallback = JsonEncodedText.Encode("fallback");
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
    public static readonly JsonEncodedText Item = JsonEncodedText.Encode("item");
    public static readonly JsonEncodedText Items = JsonEncodedText.Encode("items");
    public static readonly JsonEncodedText Label = JsonEncodedText.Encode("label");
    public static readonly JsonEncodedText Lang = JsonEncodedText.Encode("lang");
    public static readonly JsonEncodedText Max = JsonEncodedText.Encode("max");
    public static readonly JsonEncodedText MaxLength = JsonEncodedText.Encode("maxLength");
    public static readonly JsonEncodedText MaxLines = JsonEncodedText.Encode("maxLines");
    public static readonly JsonEncodedText Mentioned = JsonEncodedText.Encode("mentioned");
    public static readonly JsonEncodedText Min = JsonEncodedText.Encode("min");
    public static readonly JsonEncodedText Mode = JsonEncodedText.Encode("mode");
    public static readonly JsonEncodedText MsTeams = JsonEncodedText.Encode("msteams");
    public static readonly JsonEncodedText Name = JsonEncodedText.Encode("name");
    public static readonly JsonEncodedText Placeholder = JsonEncodedText.Encode("placeholder");
    public static readonly JsonEncodedText Refresh = JsonEncodedText.Encode("refresh");
    public static readonly JsonEncodedText Regex = JsonEncodedText.Encode("regex");
    public static readonly JsonEncodedText Schema = JsonEncodedText.Encode("$schema");
    public static readonly JsonEncodedText SelectAction = JsonEncodedText.Encode("selectAction");
    public static readonly JsonEncodedText Separator = JsonEncodedText.Encode("separator");
    public static readonly JsonEncodedText Size = JsonEncodedText.Encode("size");
    public static readonly JsonEncodedText Slot = JsonEncodedText.Encode("slot");
    public static readonly JsonEncodedText Spacing = JsonEncodedText.Encode("spacing");
    public static readonly JsonEncodedText Speak = JsonEncodedText.Encode("speak");
    public static readonly JsonEncodedText Strikethrough = JsonEncodedText.Encode("strikethrough");
    public static readonly JsonEncodedText Style = JsonEncodedText.Encode("style");
    public static readonly JsonEncodedText TargetElements = JsonEncodedText.Encode("targetElements");
    public static readonly JsonEncodedText Text = JsonEncodedText.Encode("text");
    public static readonly JsonEncodedText Title = JsonEncodedText.Encode("title");
    public static readonly JsonEncodedText Told = JsonEncodedText.Encode("told");
    public static readonly JsonEncodedText Tooltip = JsonEncodedText.Encode("tooltip");
    public static readonly JsonEncodedText Type = JsonEncodedText.Encode("type");
    public static readonly JsonEncodedText Url = JsonEncodedText.Encode("url");
    public static readonly JsonEncodedText UserIds = JsonEncodedText.Encode("userIds");
    public static readonly JsonEncodedText Value = JsonEncodedText.Encode("value");
    public static readonly JsonEncodedText Verb = JsonEncodedText.Encode("verb");
    public static readonly JsonEncodedText Version = JsonEncodedText.Encode("version");
    public static readonly JsonEncodedText VerticalContentAlignment = JsonEncodedText.Encode("verticalContentAlignment");
    public static readonly JsonEncodedText Weight = JsonEncodedText.Encode("weight");
    public static readonly JsonEncodedText Width = JsonEncodedText.Encode("width");
    public static readonly JsonEncodedText Wrap = JsonEncodedText.Encode("wrap");
}

/// <summary>One member each: what is absent or a default is not written.</summary>
internal static class MemberWriting
{
    /// <summary>An object with its type.</summary>
    public static void Begin(this Utf8JsonWriter to, string type)
    {
        to.WriteStartObject();
        to.WriteString(MemberNames.Type, type);
    }

    public static void Text(this Utf8JsonWriter to, JsonEncodedText name, string? value)
    {
        // Whatever a text came through: nothing that can't be seen leaves in a card.
        if (value is not null) to.WriteString(name, VisibleText.Of(value));
    }

    public static void Flag(this Utf8JsonWriter to, JsonEncodedText name, bool value)
    {
        if (value) to.WriteBoolean(name, true);
    }

    /// <summary>One whose default is neither.</summary>
    public static void Flag(this Utf8JsonWriter to, JsonEncodedText name, bool? value)
    {
        if (value is { } flag) to.WriteBoolean(name, flag);
    }

    public static void Number(this Utf8JsonWriter to, JsonEncodedText name, int? value)
    {
        if (value is { } number) to.WriteNumber(name, number);
    }

    public static void Day(this Utf8JsonWriter to, JsonEncodedText name, DateOnly? value)
    {
        if (value is not { } day) return;
        Span<char> text = stackalloc char[10];
        day.TryFormat(text, out var length, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        to.WriteString(name, text[..length]);
    }

    /// <summary>A word of one of the schema's sets, whose first is the default.</summary>
    public static void Word<T>(this Utf8JsonWriter to, JsonEncodedText name, T value) where T : struct, Enum
    {
        if (!EqualityComparer<T>.Default.Equals(value, default)) to.WriteString(name, EnumWords<T>.Of(value));
    }

    /// <summary>A word where absent is not the first.</summary>
    public static void Word<T>(this Utf8JsonWriter to, JsonEncodedText name, T? value) where T : struct, Enum
    {
        if (value is { } word) to.WriteString(name, EnumWords<T>.Of(word));
    }
}

/// <summary>An enum's wire words, by its values, which count from 0.</summary>
internal static class EnumWords<T> where T : struct, Enum
{
    private static readonly JsonEncodedText[] Words = [.. Enum.GetNames<T>().Select(n => JsonEncodedText.Encode(Spelling(n)))];

    public static JsonEncodedText Of(T value) => Words[Unsafe.As<T, int>(ref value)];

    /// <summary>Teams spells its own extension with capitals.</summary>
    private static string Spelling(string name) => typeof(T) == typeof(MsTeamsWidth) ? name : JsonNamingPolicy.CamelCase.ConvertName(name);
}
