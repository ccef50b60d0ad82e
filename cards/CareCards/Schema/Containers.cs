using System.Text.Json.Serialization;

namespace CareTeamBot.Cards.Schema;

/// <summary>Elements that belong together; the style gives them a background.</summary>
public sealed record Container() : CardElement("Container")
{
    public required IReadOnlyList<CardElement> Items { get; init; }
    public ContainerStyle? Style { get; init; }
    public bool Bleed { get; init; }
    public VerticalContentAlignment? VerticalContentAlignment { get; init; }
    public CardAction? SelectAction { get; init; }
}

/// <summary>Columns beside each other. On a telephone (some 300 px) two narrow columns are the limit of what can be read.</summary>
public sealed record ColumnSet() : CardElement("ColumnSet")
{
    public required IReadOnlyList<Column> Columns { get; init; }
    public ContainerStyle? Style { get; init; }
    public bool Bleed { get; init; }
    public CardAction? SelectAction { get; init; }
}

public sealed record Column
{
    [JsonPropertyOrder(-3)]
    public string Type { get; } = "Column";

    public string? Id { get; init; }
    public bool? IsVisible { get; init; }
    public Spacing Spacing { get; init; }
    public bool Separator { get; init; }
    public required IReadOnlyList<CardElement> Items { get; init; }

    /// <summary><c>auto</c>, <c>stretch</c>, a weight such as <c>2</c>, or pixels such as <c>50px</c>.</summary>
    public string? Width { get; init; }

    public ContainerStyle? Style { get; init; }
    public VerticalContentAlignment? VerticalContentAlignment { get; init; }
    public CardAction? SelectAction { get; init; }
}

/// <summary>Buttons in the middle of a card.</summary>
public sealed record ActionSet() : CardElement("ActionSet")
{
    public required IReadOnlyList<CardAction> Actions { get; init; }
}
