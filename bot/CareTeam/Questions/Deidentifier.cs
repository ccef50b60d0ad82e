using System.Text.RegularExpressions;
using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.CareTeam.Questions;

/// <summary>
/// A first draft of a question for people outside the case: names of members and agencies, and what looks like a name,
/// number, date or address, are blanked. A draft only: the coordinator reads it before it leaves the case.
/// </summary>
internal static partial class Deidentifier
{
    private const string Blank = "〇〇";

    public static string Strip(string text, CaseState state)
    {
        var stripped = Known(state).Aggregate(text, (t, name) => t.Replace(name, Blank, StringComparison.OrdinalIgnoreCase));
        stripped = Contacts().Replace(stripped, Blank);
        stripped = Dates().Replace(stripped, Blank);
        stripped = CalledNames().Replace(stripped, m => Blank + m.Groups["title"].Value);
        stripped = EnglishNames().Replace(stripped, m => m.Groups["title"].Value + Blank);
        return stripped.Length <= Question.MaxText ? stripped : stripped[..Question.MaxText];
    }

    /// <summary>Longest first, so that a name within a name does not leave its rest behind.</summary>
    private static IEnumerable<string> Known(CaseState state) =>
        state.Agencies.Select(a => a.Name)
            .Concat(state.Participants.SelectMany(p => p.Name.Split([' ', '\u3000'], StringSplitOptions.RemoveEmptyEntries)))
            .Concat(state.Participants.Select(p => p.Name))
            .Where(n => n.Length > 1)
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(n => n.Length);

    [GeneratedRegex(@"https?://\S+|[\w.+-]+@[\w-]+\.[\w.]+|\+?[0-9０-９][0-9０-９()\-－ー‐ ]{7,}[0-9０-９]|〒?[0-9０-９]{3}[-－][0-9０-９]{4}",
        RegexOptions.NonBacktracking)]
    private static partial Regex Contacts();

    [GeneratedRegex(@"([0-9０-９]{4}|令和[0-9０-９]{1,2}|平成[0-9０-９]{1,2})[年/／\-][0-9０-９]{1,2}[月/／\-][0-9０-９]{1,2}日?|[0-9０-９]{1,2}月[0-9０-９]{1,2}日(生まれ)?",
        RegexOptions.NonBacktracking)]
    private static partial Regex Dates();

    [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}々]{1,4}(?<title>ちゃん|くん|君)|[\p{IsKatakana}]{2,6}(?<title>ちゃん|くん|君|さん)|[\p{IsHiragana}]{2,3}(?<title>ちゃん|くん)|[\p{IsCJKUnifiedIdeographs}々]{2,3}(?<title>さん|様)",
        RegexOptions.NonBacktracking)]
    private static partial Regex CalledNames();

    [GeneratedRegex(@"\b(?<title>(Mrs|Ms|Mr|Dr)\.? )[A-Z][a-z]+", RegexOptions.NonBacktracking)]
    private static partial Regex EnglishNames();
}
