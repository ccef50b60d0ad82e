using System.Globalization;
using System.Text.RegularExpressions;

namespace CareTeamBot.CareTeam.Texts;

/// <summary>
/// What a person wrote, without letters that can't be seen, and no longer than there is room for. Where it is shown in a place
/// that reads Markdown, it has to be escaped as well.
/// </summary>
public static partial class PlainText
{
    /// <summary>Letters of a name. Directories allow 256.</summary>
    private const int MaxName = 256;

    /// <summary>
    /// The name of a person, an agency or a channel as it comes in: one line that begins with a letter one can see. Not escaped,
    /// which is for where it is shown.
    /// </summary>
    /// <returns>Empty where there is nothing to see.</returns>
    public static string Name(string? text)
    {
        var name = OneLine(text);
        return VisibleText.IsAnything(name) ? Clip(name, MaxName) : "";
    }

    /// <summary>On one line that begins with a letter, its spaces collapsed.</summary>
    public static string OneLine(string? text) => VisibleText.WithoutLooseMarks(OneSpaced(Clean(text)));

    /// <summary>
    /// What can be seen of the text (<see cref="VisibleText"/>), without <c>{{DATE(…)}}</c> and <c>{{TIME(…)}}</c>, which clients
    /// would run in every text.
    /// </summary>
    public static string Clean(string? text) => string.IsNullOrEmpty(text) ? "" : WithoutFunctions(VisibleText.Of(text).Trim());

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

    /// <summary>Without what the clients of cards would run as a function.</summary>
    public static string WithoutFunctions(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return !text.Contains("{{", StringComparison.Ordinal) ? text : Function().Replace(text, "｛｛");
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

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\{\{(?=\s*(?:DATE|TIME)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Function();
}
