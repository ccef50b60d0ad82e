using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace CareTeamBot.Cards.Schema;

/// <summary>
/// Makes a person's words safe where Teams reads Markdown: a short name inside a sentence, a Fact, a choice or a mention. Each
/// letter that Markdown would read is replaced by its full-width twin (＊ for *): a backslash would be shown by clients that read
/// no Markdown; the twin looks right in all of them. What stands in an <see cref="AdaptiveRichTextBlock"/> (a question, an answer,
/// a goal) needs none of this: there the schema reads no Markdown, and not a letter changes.
/// </summary>
public static partial class Markdown
{
    private const string MarkLetters = "*_[]`~<>\\|";

    private static readonly SearchValues<char> Marks = SearchValues.Create(MarkLetters);

    /// <summary>Without one of these nothing is escaped: the marks, and what the patterns below cannot do without.</summary>
    private static readonly SearchValues<char> Suspects = SearchValues.Create(MarkLetters + "-+#=.)&{");

    /// <summary>One line: cleaned, spaces collapsed, clipped and escaped.</summary>
    /// <param name="text">What a person wrote.</param>
    /// <param name="max">The most letters (graphemes) to keep.</param>
    /// <returns>Empty where there is nothing to see.</returns>
    public static string Line(string? text, int max) =>
        PlainText.Clip(PlainText.OneLine(text), max) is var line && VisibleText.IsAnything(line) ? Escape(line) : "";

    /// <summary>Takes the meaning from what Markdown, mentions, entities and the schema's date functions would read.</summary>
    public static string Escape(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.AsSpan().ContainsAny(Suspects))
            return text;
        // A suspect in the middle of a word, as in "Meyer-Sato", is none.
        if (!text.AsSpan().ContainsAny(Marks) && !LineStart().IsMatch(text) && !Entity().IsMatch(text))
            return PlainText.WithoutFunctions(text);
        var escaped = new StringBuilder(text.Length);
        var wide = LineStart().Matches(text).Select(m => m.Groups["mark"])
            .SelectMany(mark => Enumerable.Range(mark.Index, mark.Length)).ToHashSet();
        wide.UnionWith(Entity().Matches(text).Select(m => m.Index));
        for (var i = 0; i < text.Length; i++)
            escaped.Append(wide.Contains(i) || Marks.Contains(text[i]) ? Wide(text[i]) : text[i]);
        return PlainText.WithoutFunctions(escaped.ToString());
    }

    private static char Wide(char ascii) => (char)(ascii + 0xFEE0);

    // A heading, a list or a rule: the letters that make it one. Of "12." only the full stop. The space before it ends with the
    // line: if it went on over empty lines, each of them would be a start of its own, and read again.
    [GeneratedRegex(@"^[^\S\n]*(?:(?<mark>[-+#=]+)|\d{1,9}(?<mark>[.)]))(?=\s|$)", RegexOptions.Multiline)]
    private static partial Regex LineStart();

    [GeneratedRegex(@"&(?=#?\w{1,32};)")]
    private static partial Regex Entity();
}
