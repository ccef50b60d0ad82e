using System.Text;
using System.Text.RegularExpressions;
using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.CareTeam.Questions;

/// <summary>
/// A first draft of a question for people outside the case: names of members and agencies, and what looks like a name,
/// number, date or address, are blanked. A draft only: the coordinator reads it before it leaves the case.
/// </summary>
public static partial class Deidentifier
{
    private const string Blank = "〇〇";
    private const RegexOptions Plain = RegexOptions.NonBacktracking;

    private static readonly string[] Titles = ["さん", "様", "先生", "氏", "ちゃん", "くん", "君"];

    /// <summary>Before a title such as さん these say what somebody is, not who.</summary>
    private static readonly string[] Roles =
        ["赤", "兄", "姉", "母", "父", "皆", "患者", "家族", "保護者", "看護師", "保健師", "保育士", "相談員", "療法士", "主治医", "担任", "園長", "校長", "担当", "訪問"];

    public static string Strip(string text, CaseState state)
    {
        var stripped = Known(state).Aggregate(QuestionDecider.Clip(text), Without);
        stripped = Contacts().Replace(stripped, Blank);
        stripped = Dates().Replace(stripped, Blank);
        stripped = CalledNames().Replace(stripped, m => Roles.Contains(m.Groups["name"].Value) ? m.Value : Blank + m.Groups["title"].Value);
        stripped = EnglishNames().Replace(stripped, m => m.Groups["title"].Value + Blank);
        return QuestionDecider.Clip(stripped);
    }

    /// <summary>Longest first, so that a name within a name does not leave its rest behind.</summary>
    private static IEnumerable<string> Known(CaseState state) =>
        state.Agencies.Select(a => a.Name)
            .Concat(state.Participants.SelectMany(p => p.Name.Split([' ', '\u3000'], StringSplitOptions.RemoveEmptyEntries)))
            .Concat(state.Participants.Select(p => p.Name))
            .Where(n => n.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(n => n.Length);

    /// <summary>One pass: what is put in place of a name is not searched again, and nothing is copied twice.</summary>
    private static string Without(string text, string name)
    {
        StringBuilder? stripped = null;
        var done = 0;
        for (var at = Find(0); at >= 0; at = Find(at))
        {
            if (!IsMeant(text, name, at))
            {
                at++;
                continue;
            }

            (stripped ??= new StringBuilder(text.Length)).Append(text, done, at - done).Append(Blank);
            at += name.Length;
            done = at;
        }

        return stripped is null ? text : stripped.Append(text, done, text.Length - done).ToString();

        int Find(int from) => from < text.Length ? text.IndexOf(name, from, StringComparison.OrdinalIgnoreCase) : -1;
    }

    /// <summary>
    /// A Latin name counts where it stands as a word ("Al" is not in "also"), a name of one character before a title (林 is in
    /// 森林 too), any other name everywhere.
    /// </summary>
    private static bool IsMeant(string text, string name, int at)
    {
        var after = text.AsSpan(at + name.Length);
        return name.All(char.IsAscii)
            ? (at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1])) && (after.IsEmpty || !char.IsAsciiLetterOrDigit(after[0]))
            : name.Length > 1 || StartsWithTitle(after);
    }

    private static bool StartsWithTitle(ReadOnlySpan<char> text)
    {
        foreach (var title in Titles)
        {
            if (text.StartsWith(title, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    [GeneratedRegex(@"https?://\S+|[\w.+-]+@[\w-]+\.[\w.]+|[+＋]?[0-9０-９][0-9０-９()（）\-－ー‐ ]{7,}[0-9０-９]|〒?[0-9０-９]{3}[-－][0-9０-９]{4}", Plain)]
    private static partial Regex Contacts();

    [GeneratedRegex(@"([0-9０-９]{4}|(令和|平成|昭和)[0-9０-９元]{1,2}|[RHS][0-9]{1,2})[年/／.\-][0-9０-９]{1,2}[月/／.\-][0-9０-９]{1,2}日?|[0-9０-９]{1,2}月[0-9０-９]{1,2}日(生まれ)?|(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* [0-9]{1,2}(, [0-9]{4})?", Plain)]
    private static partial Regex Dates();

    [GeneratedRegex(@"(?<name>[\p{IsCJKUnifiedIdeographs}々]{1,4})(?<title>ちゃん|くん|君)|(?<name>[\p{IsKatakana}]{2,6})(?<title>ちゃん|くん|君|さん)|(?<name>[\p{IsHiragana}]{2,3})(?<title>ちゃん|くん)|(?<name>[\p{IsCJKUnifiedIdeographs}々]{2,3})(?<title>さん|様|先生|氏)", Plain)]
    private static partial Regex CalledNames();

    [GeneratedRegex(@"\b(?<title>(Mrs|Miss|Ms|Mr|Dr|Prof)\.? )[A-Z][A-Za-z'’-]+( [A-Z][A-Za-z'’-]+)?", Plain)]
    private static partial Regex EnglishNames();
}
