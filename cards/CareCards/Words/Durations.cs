namespace CareTeamBot.Cards.Words;

/// <summary>Lengths of time in words: 「4時間」 "4 hours", 「1営業日」 "1 working day".</summary>
public static class Durations
{
    public static string WorkingDays(int days, Locale locale) =>
        locale.IsJa ? $"{days}営業日" : Plural(days, "working day");

    /// <summary>
    /// The two largest units that are not zero, of days, hours, minutes and seconds; less than a second is 「0秒」.
    /// A negative length, which a clock that was set back can make, reads as none.
    /// </summary>
    public static string Format(TimeSpan length, Locale locale)
    {
        var left = length < TimeSpan.Zero ? TimeSpan.Zero : length;
        (int Count, string Ja, string En)[] units =
            [(left.Days, "日", "day"), (left.Hours, "時間", "hour"), (left.Minutes, "分", "minute"), (left.Seconds, "秒", "second")];
        var parts = units.SkipWhile(u => u.Count == 0).Take(2).Where(u => u.Count > 0).DefaultIfEmpty(units[^1]);
        return locale.IsJa
            ? string.Concat(parts.Select(u => $"{u.Count}{u.Ja}"))
            : string.Join(" ", parts.Select(u => Plural(u.Count, u.En)));
    }

    private static string Plural(int count, string unit) => count == 1 ? $"1 {unit}" : $"{count} {unit}s";
}
