using System.Globalization;

namespace CareTeamBot.CareTeam.Calendar;

/// <summary>What the calendar says: every text once, Japanese and English side by side. Faults are in <see cref="TextFault"/>.</summary>
public readonly struct CalendarWords(bool english)
{
    public string DayName(DayOfWeek day) => (english ? DaysEn : DaysJa)[(int)day];

    internal string NeverOpen => english ? "Daily closed" : "毎日 休み";
    internal string BetweenParts => english ? " " : "、";
    internal string HolidaysToo => english ? "and holidays" : "祝日も";
    internal string YearEndToo => english ? "and year-end" : "年末年始も";
    internal string BetweenDays => english ? "," : "・";
    internal string OutsideHours => english ? "as it began outside opening hours" : "時間外に始まったため";
    internal string Date(DateOnly date) => date.ToString(english ? "MMM d" : "M'/'d", CultureInfo.InvariantCulture);
    internal string Weekdays(IEnumerable<string> names) => string.Join(english ? ", " : "・", names);
    internal string Name(SkippedDays days) => english ? days.En ?? "closure" : days.Ja ?? "休業";
    internal string Skipped(IEnumerable<string> parts, bool isOneDay) => english
        ? $"as {string.Join(", ", parts)} {(isOneDay ? "does" : "do")} not count"
        : $"{string.Join("、", parts)}をはさむため";

    private static readonly string[] DaysJa = ["日", "月", "火", "水", "木", "金", "土"];
    private static readonly string[] DaysEn = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
}
