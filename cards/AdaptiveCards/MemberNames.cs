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
