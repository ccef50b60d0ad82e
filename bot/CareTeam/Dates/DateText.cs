namespace CareTeamBot.CareTeam.Dates;

/// <summary>
/// Reads days, runs of days and times as people write them: <c>12/3(木)-12/5(土)</c>, <c>令和8年12月20日</c>, <c>来週の金曜 14時</c>,
/// <c>月末</c>, <c>Dec 7 - Dec 9</c>. The one reader for commands and forms. Pure.
/// </summary>
public static class DateText
{
    /// <summary>How many characters of a text are read.</summary>
    public const int LongestRead = 4_000;

    private const int MostFound = 50;

    /// <summary>All that are written in a text, in its order.</summary>
    /// <param name="text">Any.</param>
    /// <param name="today">The writer's day. A year that is missing is that of the next such day, today included.</param>
    public static IReadOnlyList<WrittenDate> Find(string text, DateOnly today)
    {
        var found = new List<WrittenDate>();
        var read = Level(text.AsSpan(0, Math.Min(text.Length, LongestRead)));
        for (var at = 0; found.Count < MostFound && DatePatterns.Day().Match(read, at) is { Success: true } match;)
        {
            var one = new DateScan(read, today).Read(match);
            found.Add(one);
            at = one.End;
        }

        return found;
    }

    /// <summary>The date that the whole of a text is; null where there is none, or more than that.</summary>
    public static WrittenDate? Read(string text, DateOnly today) =>
        Find(text, today) is [{ } only] && string.IsNullOrWhiteSpace(text[..only.Start]) && string.IsNullOrWhiteSpace(text[only.End..]) ? only : null;

    /// <summary>The first time of day in a text, where it stands without a day.</summary>
    public static TimeOnly? ReadTime(string text) => DateScan.TimeAt(Level(text.AsSpan(0, Math.Min(text.Length, 100))), 0)?.Time;

    /// <summary>The text without what was read, for what is left to be said.</summary>
    public static string Without(string text, IEnumerable<WrittenDate> dates)
    {
        foreach (var date in dates.OrderByDescending(d => d.Start))
            text = string.Concat(text.AsSpan(0, date.Start), " ", text.AsSpan(date.End));
        return string.Join(' ', text.Split([' ', '\u3000'], StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Width, dashes and case in one form, letter by letter, so that places stay.</summary>
    private static string Level(ReadOnlySpan<char> text)
    {
        var level = new char[text.Length];
        for (var i = 0; i < text.Length; i++)
            level[i] = Level(text[i]);
        return new string(level);
    }

    private static char Level(char character) => character switch
    {
        '〜' or '～' or '－' or 'ー' or '−' or '‐' or '‑' or '–' or '—' or '―' or '~' or '─' => '-',
        '　' or '\t' or '\u00a0' => ' ',
        '，' or '、' => ',',
        >= '！' and <= '｝' => char.ToLowerInvariant((char)(character - 0xFEE0)),
        >= 'A' and <= 'Z' => char.ToLowerInvariant(character),
        _ => character,
    };
}
