namespace CareTeamBot.Cards.Schema;

/// <summary>
/// What every input has. Clients check inputs only for the reader's convenience: the service checks them again.
/// A required input needs a label and an error message, which screen readers read.
/// </summary>
public abstract record InputElement : CardElement
{
    private protected InputElement(string type) : base(type)
    {
    }

    /// <summary>The question to the reader. Plain text; screen readers skip placeholders, so this one is never left out.</summary>
    public required string Label { get; init; }

    public bool IsRequired { get; init; }
    public string? ErrorMessage { get; init; }
}

public sealed record InputText() : InputElement("Input.Text")
{
    public string? Placeholder { get; init; }
    public string? Value { get; init; }
    public bool IsMultiline { get; init; }

    /// <summary>In UTF-16 code units.</summary>
    public int? MaxLength { get; init; }

    public TextInputStyle Style { get; init; }

    /// <summary>An ECMAScript regular expression that the whole value must match.</summary>
    public string? Regex { get; init; }
}

public sealed record InputNumber() : InputElement("Input.Number")
{
    public string? Placeholder { get; init; }
    public int? Value { get; init; }
    public int? Min { get; init; }
    public int? Max { get; init; }
}

/// <summary>A day, in the reader's own calendar. Wire form <c>yyyy-MM-dd</c>.</summary>
public sealed record InputDate() : InputElement("Input.Date")
{
    public string? Placeholder { get; init; }
    public DateOnly? Value { get; init; }
    public DateOnly? Min { get; init; }
    public DateOnly? Max { get; init; }
}

/// <summary>A time of day on the reader's clock. Wire form <c>HH:mm</c>.</summary>
public sealed record InputTime() : InputElement("Input.Time")
{
    public string? Placeholder { get; init; }
    public string? Value { get; init; }
    public string? Min { get; init; }
    public string? Max { get; init; }
}

/// <summary>A yes or no; the wire value is <c>"true"</c> or <c>"false"</c>.</summary>
public sealed record InputToggle() : InputElement("Input.Toggle")
{
    public required string Title { get; init; }
    public string? Value { get; init; }
    public bool Wrap { get; init; }
}

/// <summary>One or several of a list. Several come back as one string, separated by commas.</summary>
public sealed record InputChoiceSet() : InputElement("Input.ChoiceSet")
{
    public required IReadOnlyList<InputChoice> Choices { get; init; }
    public ChoiceInputStyle Style { get; init; }
    public bool IsMultiSelect { get; init; }
    public string? Value { get; init; }
    public string? Placeholder { get; init; }
    public bool Wrap { get; init; }
}

/// <param name="Title">What the reader sees; clients read Markdown in it.</param>
/// <param name="Value">What comes back: an id, never a name. No comma in it.</param>
public sealed record InputChoice(string Title, string Value);
