using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using CareTeamBot.CareTeam.Calendar;

namespace CareTeamBot.Cards.Words;

/// <summary>
/// Moments and days in words. Clients of Teams do not run the schema's date functions reliably, so the text carries them
/// as they are in the case's time zone. No culture data is needed: the service runs with invariant globalization.
/// </summary>
public static class Dates
{
    private static readonly string[] Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    /// <summary>A day as inputs of cards hold it.</summary>
    [return: NotNullIfNotNull(nameof(day))]
    internal static string? Wire(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>「11月24日（火）16:00」, "Tue 24 Nov, 16:00". For moments within a few months; others are days, see <see cref="Day"/>.</summary>
    public static string Format(DateTimeOffset moment, Locale locale, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(moment, zone);
        return At(DateOnly.FromDateTime(local.DateTime), local.ToString("HH:mm", CultureInfo.InvariantCulture), locale);
    }

    /// <summary>A moment at which something ends: midnight belongs to the day that ends, 「11月24日（火）24:00」, "Tue 24 Nov, 24:00".</summary>
    public static string Until(DateTimeOffset moment, Locale locale, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(moment, zone);
        return local.TimeOfDay == TimeSpan.Zero
            ? At(DateOnly.FromDateTime(local.DateTime).AddDays(-1), "24:00", locale)
            : Format(moment, locale, zone);
    }

    /// <summary>「2027年4月1日（木）」, "Thu 1 Apr 2027".</summary>
    public static string Day(DateOnly day, Locale locale) =>
        locale.IsJa ? $"{day.Year}年{DayWithoutYear(day, locale)}" : $"{DayWithoutYear(day, locale)} {day.Year}";

    /// <summary>「4月1日（木）」, "Thu 1 Apr": for days near by.</summary>
    public static string DayWithoutYear(DateOnly day, Locale locale) => locale.IsJa
        ? $"{day.Month}月{day.Day}日（{new CalendarWords().DayName(day.DayOfWeek)}）"
        : $"{new CalendarWords(english: true).DayName(day.DayOfWeek)} {day.Day} {Months[day.Month - 1]}";

    private static string At(DateOnly day, string time, Locale locale) =>
        DayWithoutYear(day, locale) + locale.Of("", ", ") + time;
}
