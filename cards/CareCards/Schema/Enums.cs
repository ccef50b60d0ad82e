using System.Text.Json;
using System.Text.Json.Serialization;

namespace CareTeamBot.Cards.Schema;

// The schema's string sets. The first member is the schema's default and is left out of the JSON, except where
// "absent" means "as my container has it": those are used as nullable.

[JsonConverter(typeof(WireEnum<Spacing>))]
public enum Spacing { Default, None, Small, Medium, Large, ExtraLarge, Padding }

[JsonConverter(typeof(WireEnum<FontSize>))]
public enum FontSize { Default, Small, Medium, Large, ExtraLarge }

[JsonConverter(typeof(WireEnum<FontWeight>))]
public enum FontWeight { Default, Lighter, Bolder }

/// <summary>The schema's "Colors". Never the only carrier of a meaning: the words say it too.</summary>
[JsonConverter(typeof(WireEnum<TextColor>))]
public enum TextColor { Default, Dark, Light, Accent, Good, Warning, Attention }

/// <summary>Heading is announced as such by screen readers.</summary>
[JsonConverter(typeof(WireEnum<TextBlockStyle>))]
public enum TextBlockStyle { Default, Heading }

[JsonConverter(typeof(WireEnum<ContainerStyle>))]
public enum ContainerStyle { Default, Emphasis, Good, Attention, Warning, Accent }

[JsonConverter(typeof(WireEnum<HorizontalAlignment>))]
public enum HorizontalAlignment { Left, Center, Right }

[JsonConverter(typeof(WireEnum<VerticalContentAlignment>))]
public enum VerticalContentAlignment { Top, Center, Bottom }

[JsonConverter(typeof(WireEnum<TextInputStyle>))]
public enum TextInputStyle { Text, Tel, Url, Email }

[JsonConverter(typeof(WireEnum<ChoiceInputStyle>))]
public enum ChoiceInputStyle { Compact, Expanded }

[JsonConverter(typeof(WireEnum<ActionStyle>))]
public enum ActionStyle { Default, Positive, Destructive }

[JsonConverter(typeof(WireEnum<ActionMode>))]
public enum ActionMode { Primary, Secondary }

/// <summary>None: the button sends no input and asks for none to be filled in.</summary>
[JsonConverter(typeof(WireEnum<AssociatedInputs>))]
public enum AssociatedInputs { Auto, None }

internal sealed class WireEnum<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;
