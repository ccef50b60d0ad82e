using CareTeamBot.Cards.Words;

namespace CareTeamBot.Cards.Parts;

/// <summary>The ways in which cards say things, so that all of them look and wrap alike.</summary>
internal static class Say
{
    /// <summary>The card's or section's title, announced as a heading.</summary>
    public static AdaptiveTextBlock Heading(string text) => new()
    {
        Text = text,
        Style = AdaptiveTextBlockStyle.Heading,
        Size = AdaptiveTextSize.Medium,
        Weight = AdaptiveTextWeight.Bolder,
        Wrap = true,
    };

    public static AdaptiveTextBlock Body(
        string text, AdaptiveTextWeight weight = default, AdaptiveTextColor color = default, bool isSubtle = false, AdaptiveSpacing spacing = default, bool separator = false) => new()
        {
            Text = text,
            Weight = weight,
            Color = color,
            IsSubtle = isSubtle,
            Wrap = true,
            Spacing = spacing,
            Separator = separator,
        };

    /// <summary>An aside: who acted and when, why it waits.</summary>
    public static AdaptiveTextBlock Note(
        string text, AdaptiveTextColor color = default, AdaptiveSpacing spacing = AdaptiveSpacing.Small, bool separator = false) => new()
        {
            Text = text,
            Size = AdaptiveTextSize.Small,
            Color = color,
            IsSubtle = true,
            Wrap = true,
            Spacing = spacing,
            Separator = separator,
        };

    /// <summary>
    /// A person's own words, letter by letter, in a box that sets them off from the bot's. One block per line, because
    /// clients disagree about line feeds inside a run.
    /// </summary>
    /// <param name="words">What was written; anything. Nothing at all gives one dash.</param>
    /// <param name="max">The most letters to show.</param>
    public static AdaptiveContainer Quote(string? words, int max = 1000)
    {
        var lines = PlainText.Clip(PlainText.Clean(words), max)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new() { Style = AdaptiveContainerStyle.Emphasis, Items = [.. Bounded(lines).Select(Paragraph)] };
    }

    /// <summary>
    /// A label with its value beside it. Not an AdaptiveFactSet: on a telephone that breaks a label of four Japanese letters.
    /// </summary>
    public static AdaptiveColumnSet Pair(string label, string value, string note = "") => new()
    {
        Spacing = AdaptiveSpacing.Small,
        Columns =
        [
            new() { Width = "68px", Items = [Body(label, isSubtle: true)] },
            new()
            {
                Width = "stretch",
                Items = [Body(value), .. note.Length == 0 ? [] : (AdaptiveElement[])[Note(note, spacing: AdaptiveSpacing.None)]],
            },
        ],
    };

    /// <summary>A person's words in one small line after a label: the goal, repeated where it must not be forgotten.</summary>
    public static AdaptiveRichTextBlock Reminder(string label, string words, int max) => new()
    {
        Spacing = AdaptiveSpacing.Small,
        Inlines =
        [
            new AdaptiveTextRun { Text = $"{label}: ", Size = AdaptiveTextSize.Small, IsSubtle = true },
            new AdaptiveTextRun { Text = OneLine(words, max), Size = AdaptiveTextSize.Small },
        ],
    };

    /// <summary>A person's words in one line, in the ordinary size: the entry of a list.</summary>
    public static AdaptiveRichTextBlock Entry(string words, int max, AdaptiveSpacing spacing = default) =>
        new() { Inlines = [new AdaptiveTextRun { Text = OneLine(words, max), Weight = AdaptiveTextWeight.Bolder }], Spacing = spacing };

    /// <summary>The input, which must not be left empty.</summary>
    public static AdaptiveTextInput Required(AdaptiveTextInput input, Locale locale)
    {
        (input.IsRequired, input.ErrorMessage) = (true, CommonWords.In(locale).PleaseFillIn);
        return input;
    }

    /// <param name="title">What the reader sees; clients read Markdown in it.</param>
    /// <param name="value">What comes back: an id, never a name. No comma in it.</param>
    public static AdaptiveChoice Choice(string title, string value) => new() { Title = title, Value = value };

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

    private static AdaptiveRichTextBlock Paragraph(string line, int index) => new()
    {
        Inlines = [new AdaptiveTextRun { Text = line }],
        Spacing = index == 0 ? AdaptiveSpacing.Default : AdaptiveSpacing.Small,
    };
}
