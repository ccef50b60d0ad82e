using System.Globalization;
using System.Text.RegularExpressions;

namespace CareTeamBot.CareTeam.Calendar;

internal static partial class ClosureParser
{
    private const int MaxReasonLength = 40;

    /// <summary>A year, and in it perhaps a leap day.</summary>
    private const int MaxDays = 366;

    internal static Parsed<IReadOnlyList<Closure>> Parse(string text, int referenceYear)
    {
        if (text.Length > Closure.MaxTextLength)
            return Failed(TextFault.TooLong(Closure.MaxTextLength));
        var entries = CalendarText.Normalise(text)
            .Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (entries.Length > Closure.MaxCount)
            return Failed(TextFault.TooMany(Closure.MaxCount));
        var closures = new List<Closure>(entries.Length);
        foreach (var entry in entries)
        {
            if (ParseOne(entry, referenceYear) is not { } closure)
                return Failed(TextFault.NoClosure(entry));
            closures.Add(closure);
        }
        return Parsed<IReadOnlyList<Closure>>.Of(closures);
    }

    private static Closure? ParseOne(string entry, int referenceYear)
    {
        var match = Entry().Match(entry);
        if (!match.Success || Date(match, "1", referenceYear) is not { } first)
            return null;
        var last = match.Groups["d2"].Success ? Date(match, "2", first.Year) : first;
        if (last < first && !match.Groups["y2"].Success)
            last = Date(match, "2", first.Year + 1);
        if (last is not { } end || end < first || end.DayNumber - first.DayNumber > MaxDays)
            return null;
        var reason = match.Groups["reason"].Value.Trim(' ', '(', ')', '-');
        return reason.Length > MaxReasonLength ? null : new(first, end, reason.Length == 0 ? null : reason);
    }

    private static DateOnly? Date(Match match, string which, int defaultYear)
    {
        var year = Number(match.Groups["y" + which]) ?? defaultYear;
        // "8/13-15" leaves the month to the first date.
        var month = Number(match.Groups["m" + which]) ?? Number(match.Groups["m1"]);
        var text = string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{Number(match.Groups["d" + which]):00}");
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", out var date) ? date : null;
    }

    private static int? Number(Group group) =>
        group.Success ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : null;

    private static Parsed<IReadOnlyList<Closure>> Failed(TextFault fault) => Parsed<IReadOnlyList<Closure>>.Failed(fault);

    // A date is 8/13, 8月13日, 2026/8/13 or 2026-08-13; a year always has four digits, so that 8-13 cannot be one.
    [GeneratedRegex(
        """
        ^(?:(?<y1>[0-9]{4})[/\-.年])?(?<m1>[0-9]{1,2})(?:[/月]|(?<=[0-9]{4}[\-.][0-9]{1,2})[\-.])(?<d1>[0-9]{1,2})日?
        (?:\ *(?:-|\.\.|から|to\ )\ *(?:(?<y2>[0-9]{4})[/\-.年])?(?:(?<m2>[0-9]{1,2})(?:[/月]|(?<=[0-9]{4}[\-.][0-9]{1,2})[\-.]))?(?<d2>[0-9]{1,2})日?(?:まで)?)?
        (?:[\ (](?<reason>.*)|$)
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Entry();
}
