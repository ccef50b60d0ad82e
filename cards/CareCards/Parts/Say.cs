using CareTeamBot.Cards.Schema;

namespace CareTeamBot.Cards.Parts;

/// <summary>The ways in which cards say things, so that all of them look and wrap alike.</summary>
internal static class Say
{
    /// <summary>The card's or section's title, announced as a heading.</summary>
    public static TextBlock Heading(string text) => new()
    {
        Text = text,
        Style = TextBlockStyle.Heading,
        Size = FontSize.Medium,
        Weight = FontWeight.Bolder,
        Wrap = true,
    };

    public static TextBlock Body(string text) => new() { Text = text, Wrap = true };

    /// <summary>An aside: who acted and when, why it waits.</summary>
    public static TextBlock Note(string text) => new()
    {
        Text = text,
        Size = FontSize.Small,
        IsSubtle = true,
        Wrap = true,
        Spacing = Spacing.Small,
    };

    /// <summary>
    /// A person's own words, letter by letter, in a box that sets them off from the bot's. One block per line, because
    /// clients disagree about line feeds inside a run.
    /// </summary>
    /// <param name="words">What was written; anything. Nothing at all gives one dash.</param>
    /// <param name="max">The most letters to show.</param>
    public static Container Quote(string? words, int max = 1000)
    {
        var lines = PlainText.Clip(PlainText.Clean(words), max)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new() { Style = ContainerStyle.Emphasis, Items = [.. Bounded(lines).Select(Paragraph)] };
    }

    /// <summary>
    /// A label with its value beside it. Not a FactSet: on a telephone that breaks a label of four Japanese letters.
    /// </summary>
    public static ColumnSet Pair(string label, string value, string note = "") => new()
    {
        Spacing = Spacing.Small,
        Columns =
        [
            new() { Width = "68px", Items = [Body(label) with { IsSubtle = true }] },
            new()
            {
                Width = "stretch",
                Items = [Body(value), .. note.Length == 0 ? [] : (CardElement[])[Note(note) with { Spacing = Spacing.None }]],
            },
        ],
    };

    /// <summary>A person's words in one small line after a label: the goal, repeated where it must not be forgotten.</summary>
    public static RichTextBlock Reminder(string label, string words, int max) => new()
    {
        Spacing = Spacing.Small,
        Inlines =
        [
            new() { Text = $"{label}: ", Size = FontSize.Small, IsSubtle = true },
            new() { Text = OneLine(words, max), Size = FontSize.Small },
        ],
    };

    /// <summary>A person's words in one line, in the ordinary size: the entry of a list.</summary>
    public static RichTextBlock Entry(string words, int max) =>
        new() { Inlines = [new() { Text = OneLine(words, max), Weight = FontWeight.Bolder }] };

    private static string OneLine(string words, int max) =>
        PlainText.Clip(PlainText.Clean(words).Replace('\n', ' '), max) is { Length: > 0 } line ? line : "—";

    // A thousand lines of one letter each would keep the letter limit and break the card's size: the last line takes the rest.
    private static string[] Bounded(string[] lines) => lines.Length switch
    {
        0 => ["—"],
        <= MaxLines => lines,
        _ => [.. lines[..(MaxLines - 1)], string.Join(' ', lines[(MaxLines - 1)..])],
    };

    private const int MaxLines = 20;

    private static RichTextBlock Paragraph(string line, int index) => new()
    {
        Inlines = [new() { Text = line }],
        Spacing = index == 0 ? Spacing.Default : Spacing.Small,
    };
}
