using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CareTeamBot.Cards.Schema;

/// <summary>
/// Makes a person's words safe to show. Two ways, by place:
/// <list type="bullet">
/// <item>What a person wrote (a question, an answer, a goal) stands in a <see cref="AdaptiveRichTextBlock"/>, where the schema
/// reads no Markdown: <see cref="Clean"/> and <see cref="Clip"/> are enough, and not a letter changes.</item>
/// <item>A short name inside a sentence, a Fact, a choice or a mention stands where Teams reads Markdown:
/// <see cref="Line"/> puts the full-width twin in place of each letter that Markdown would read (＊ for *). A backslash
/// would be shown by clients that read no Markdown; the twin looks right in all of them.</item>
/// </list>
/// </summary>
public static partial class PlainText
{
    /// <summary>Letters of a name. Directories allow 256.</summary>
    private const int MaxName = 256;

    private const string MarkLetters = "*_[]`~<>\\|";

    private static readonly SearchValues<char> Marks = SearchValues.Create(MarkLetters);

    /// <summary>Without one of these nothing is escaped: the marks, and what the patterns below cannot do without.</summary>
    private static readonly SearchValues<char> Suspects = SearchValues.Create(MarkLetters + "-+#=.)&{");

    /// <summary>One line for a place where Markdown is read: cleaned, spaces collapsed, clipped and escaped.</summary>
    /// <param name="text">What a person wrote.</param>
    /// <param name="max">The most letters (graphemes) to keep.</param>
    /// <returns>Empty where there is nothing to see.</returns>
    public static string Line(string? text, int max) =>
        Clip(OnItsOwn(text), max) is var line && VisibleText.IsAnything(line) ? Escape(line) : "";

    /// <summary>
    /// The name of a person, an agency or a channel as it comes in: one line that begins with a letter one can see. Not escaped,
    /// which is for where it is shown.
    /// </summary>
    /// <returns>Empty where there is nothing to see.</returns>
    public static string Name(string? text)
    {
        var name = OnItsOwn(text);
        return VisibleText.IsAnything(name) ? Clip(name, MaxName) : "";
    }

    private static string OnItsOwn(string? text) => VisibleText.WithoutLooseMarks(OneSpaced(Clean(text)));

    /// <summary>Takes the meaning from what Markdown, mentions, entities and the schema's date functions would read.</summary>
    public static string Escape(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.AsSpan().ContainsAny(Suspects))
            return text;
        // A suspect in the middle of a word, as in "Meyer-Sato", is none.
        if (!text.AsSpan().ContainsAny(Marks) && !LineStart().IsMatch(text) && !Entity().IsMatch(text))
            return NoFunctions(text);
        var escaped = new StringBuilder(text.Length);
        var wide = LineStart().Matches(text).Select(m => m.Groups["mark"])
            .SelectMany(mark => Enumerable.Range(mark.Index, mark.Length)).ToHashSet();
        wide.UnionWith(Entity().Matches(text).Select(m => m.Index));
        for (var i = 0; i < text.Length; i++)
            escaped.Append(wide.Contains(i) || Marks.Contains(text[i]) ? Wide(text[i]) : text[i]);
        return NoFunctions(escaped.ToString());
    }

    /// <summary>
    /// What can be seen of the text (<see cref="VisibleText"/>), without <c>{{DATE(…)}}</c> and <c>{{TIME(…)}}</c>, which clients
    /// would run in every text.
    /// </summary>
    public static string Clean(string? text) => string.IsNullOrEmpty(text) ? "" : NoFunctions(VisibleText.Of(text).Trim());

    /// <summary>At most <paramref name="max"/> letters as people count them, the last one an ellipsis if some are left out.</summary>
    public static string Clip(string text, int max)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 1);
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length <= max) return text;
        var end = 0;
        for (var letters = 0; letters < max - 1 && end < text.Length; letters++)
            end += LetterLength(text, end);
        return end + LetterLength(text, end) >= text.Length ? text : string.Concat(text.AsSpan(0, end).TrimEnd(), "…");
    }

    // Thousands of combining marks on one letter are no letter: one stays within so many code units, and no more are looked
    // at, because the search for a letter's end would go through all marks again for each piece of them.
    private const int LongestLetter = 16;

    private static int LetterLength(string text, int start)
    {
        if (start >= text.Length) return 0;
        var length = StringInfo.GetNextTextElementLength(text.AsSpan(start, Math.Min(LongestLetter, text.Length - start)));
        return char.IsHighSurrogate(text[start + length - 1]) && length > 1 ? length - 1 : length;
    }

    private static string OneSpaced(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]) && (text[i] != ' ' || (i > 0 && text[i - 1] == ' ')))
                return Spaces().Replace(text, " ").Trim();
        }

        return text;
    }

    private static string NoFunctions(string text) => !text.Contains("{{", StringComparison.Ordinal) ? text : Function().Replace(text, "｛｛");

    private static char Wide(char ascii) => (char)(ascii + 0xFEE0);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    // A heading, a list or a rule: the letters that make it one. Of "12." only the full stop. The space before it ends with the
    // line: if it went on over empty lines, each of them would be a start of its own, and read again.
    [GeneratedRegex(@"^[^\S\n]*(?:(?<mark>[-+#=]+)|\d{1,9}(?<mark>[.)]))(?=\s|$)", RegexOptions.Multiline)]
    private static partial Regex LineStart();

    [GeneratedRegex(@"&(?=#?\w{1,32};)")]
    private static partial Regex Entity();

    [GeneratedRegex(@"\{\{(?=\s*(?:DATE|TIME)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Function();
}
