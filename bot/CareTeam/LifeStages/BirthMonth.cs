using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CareTeamBot.CareTeam.LifeStages;

/// <summary>A month as people write it: 「2023年5月」, 「令和5年5月」, 「R5.5」, <c>2023-05</c>, <c>5/2023</c>.</summary>
public static partial class BirthMonth
{
    /// <summary>The longest text that is read. Normalising costs the square of a run of combining marks, and fails on half a character.</summary>
    private const int LongestText = 60;

    private const int BeforeReiwa = 2018;
    private const int BeforeHeisei = 1988;

    /// <summary>The first day of the month; null where the text is no month. A day after the month is passed over.</summary>
    public static DateOnly? Parse(string? text)
    {
        if (text is null || text.Length > LongestText || text.EnumerateRunes().Any(r => r == Rune.ReplacementChar))
            return null;

        var narrow = text.Normalize(NormalizationForm.FormKC).Trim();
        if (YearFirst().Match(narrow) is { Success: true } found)
        {
            var year = found.Groups["year"].Value == "元" ? 1 : Number(found.Groups["year"]);
            return Month(Era(found.Groups["era"].Value, year), Number(found.Groups["month"]));
        }

        return MonthFirst().Match(narrow) is { Success: true } english ? Month(Number(english.Groups["year"]), Number(english.Groups["month"])) : null;
    }

    private static int Era(string era, int year) => era switch
    {
        "令和" or "R" or "r" => BeforeReiwa + year,
        "平成" or "H" or "h" => BeforeHeisei + year,
        _ => year,
    };

    private static DateOnly? Month(int year, int month) =>
        year is >= 1900 and <= 2200 && month is >= 1 and <= 12 ? new DateOnly(year, month, 1) : null;

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex("^(?<era>令和|平成|[RrHh])?\\s*(?<year>[0-9]{1,4}|元)\\s*(年|[-/.])\\s*(?<month>[0-9]{1,2})\\s*(月|[-/.]|$)(\\s*(生まれ|[0-9]{1,2}日?.*))?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex YearFirst();

    [GeneratedRegex("^(?<month>[0-9]{1,2})[-/](?<year>[0-9]{4})$", RegexOptions.NonBacktracking)]
    private static partial Regex MonthFirst();
}
