namespace AdaptiveCards;

/// <summary>
/// What every input has. Clients check inputs only for the reader's convenience: the service checks them again.
/// A required input needs a label and an error message, which screen readers read.
/// </summary>
public abstract class AdaptiveInput : AdaptiveElement
{
    /// <summary>The question to the reader. Plain text; screen readers skip placeholders, so this one is never left out.</summary>
    public string? Label { get; set; }

    public bool IsRequired { get; set; }

    public string? ErrorMessage { get; set; }
}

public class AdaptiveTextInput : AdaptiveInput
{
    public const string TypeName = "Input.Text";

    public override string Type { get; set; } = TypeName;

    public string? Placeholder { get; set; }

    public string? Value { get; set; }

    public bool IsMultiline { get; set; }

    /// <summary>In UTF-16 code units; 0: no limit.</summary>
    public int MaxLength { get; set; }

    public AdaptiveTextInputStyle Style { get; set; }

    /// <summary>An ECMAScript regular expression that the whole value must match.</summary>
    public string? Regex { get; set; }
}

/// <summary>A number; not-a-number stands for none.</summary>
public class AdaptiveNumberInput : AdaptiveInput
{
    public const string TypeName = "Input.Number";

    public override string Type { get; set; } = TypeName;

    public string? Placeholder { get; set; }

    public double Value { get; set; } = double.NaN;

    public double Min { get; set; } = double.NaN;

    public double Max { get; set; } = double.NaN;
}

/// <summary>A day, in the reader's own calendar. Wire form <c>yyyy-MM-dd</c>.</summary>
public class AdaptiveDateInput : AdaptiveInput
{
    public const string TypeName = "Input.Date";

    public override string Type { get; set; } = TypeName;

    public string? Placeholder { get; set; }

    public string? Value { get; set; }

    public string? Min { get; set; }

    public string? Max { get; set; }
}

/// <summary>A time of day on the reader's clock. Wire form <c>HH:mm</c>.</summary>
public class AdaptiveTimeInput : AdaptiveInput
{
    public const string TypeName = "Input.Time";

    public override string Type { get; set; } = TypeName;

    public string? Placeholder { get; set; }

    public string? Value { get; set; }

    public string? Min { get; set; }

    public string? Max { get; set; }
}

/// <summary>A yes or no. The library's own words for them are not the schema's, which are left out of the JSON.</summary>
public class AdaptiveToggleInput : AdaptiveInput
{
    public const string TypeName = "Input.Toggle";

    public override string Type { get; set; } = TypeName;

    public string? Title { get; set; }

    public string? Value { get; set; }

    public string? ValueOn { get; set; } = bool.TrueString;

    public string? ValueOff { get; set; } = bool.FalseString;

    public bool Wrap { get; set; }
}

/// <summary>One or several of a list. Several come back as one string, separated by commas.</summary>
public class AdaptiveChoiceSetInput : AdaptiveInput
{
    public const string TypeName = "Input.ChoiceSet";

    public override string Type { get; set; } = TypeName;

    public List<AdaptiveChoice> Choices { get; set; } = [];

    public AdaptiveChoiceInputStyle Style { get; set; }

    public bool IsMultiSelect { get; set; }

    public string? Value { get; set; }

    public string? Placeholder { get; set; }

    public bool Wrap { get; set; }
}

public class AdaptiveChoice
{
    /// <summary>What the reader sees; clients read Markdown in it.</summary>
    public string Title { get; set; } = null!;

    /// <summary>What comes back: an id, never a name. No comma in it.</summary>
    public string Value { get; set; } = null!;
}
