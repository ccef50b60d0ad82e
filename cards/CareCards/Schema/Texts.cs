using System.Text.Json.Serialization;

namespace CareTeamBot.Cards.Schema;

/// <summary>
/// A paragraph of the product's own words. Teams reads a subset of Markdown here (bold, italic, lists, links), so a
/// person's words go into a <see cref="RichTextBlock"/>, or through <see cref="PlainText.Line"/> where they are a short name.
/// </summary>
public sealed record TextBlock() : CardElement("TextBlock")
{
    public required string Text { get; init; }
    public TextBlockStyle Style { get; init; }
    public FontSize Size { get; init; }
    public FontWeight Weight { get; init; }
    public TextColor Color { get; init; }
    public bool IsSubtle { get; init; }

    /// <summary>Without it a long line is cut with an ellipsis, which on a telephone is after some 20 Japanese letters.</summary>
    public bool Wrap { get; init; }

    public int? MaxLines { get; init; }
    public HorizontalAlignment? HorizontalAlignment { get; init; }
}

/// <summary>A paragraph made of runs. The schema says that no Markdown is read in it: the place for what a person wrote.</summary>
public sealed record RichTextBlock() : CardElement("RichTextBlock")
{
    public required IReadOnlyList<TextRun> Inlines { get; init; }
    public HorizontalAlignment? HorizontalAlignment { get; init; }
}

public sealed record TextRun
{
    [JsonPropertyOrder(-3)]
    public string Type { get; } = "TextRun";

    public required string Text { get; init; }
    public FontSize Size { get; init; }
    public FontWeight Weight { get; init; }
    public TextColor Color { get; init; }
    public bool IsSubtle { get; init; }
    public bool Italic { get; init; }
    public bool Strikethrough { get; init; }
    public bool Highlight { get; init; }
}

/// <summary>Pairs of a title and a value, drawn as a small table. Teams reads Markdown in both.</summary>
public sealed record FactSet() : CardElement("FactSet")
{
    public required IReadOnlyList<Fact> Facts { get; init; }
}

public sealed record Fact(string Title, string Value);
