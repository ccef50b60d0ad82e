using System.Globalization;

namespace CareTeamBot.CareTeam.Calendar;

internal static class WeeklyHoursFormat
{
    private static readonly string[] Ja = ["日", "月", "火", "水", "木", "金", "土"];
    private static readonly string[] En = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

    internal static string DayName(DayOfWeek day, bool english) => (english ? En : Ja)[(int)day];

    internal static string Format(WeeklyHours hours, bool english)
    {
        if (hours.Spans.Count == 0)
            return english ? "Daily closed" : "毎日 休み";
        var groups = hours.Spans
            .GroupBy(span => span.Day)
            .Select(day => (Day: day.Key, Times: string.Join(',', day.Select(Times))))
            .GroupBy(day => day.Times, day => day.Day);
        return string.Join("; ", groups.Select(group => $"{Days([.. group], english)} {group.Key}"));
    }

    /// <summary>月-金 for three days or more in a row, 土・日 otherwise.</summary>
    private static string Days(IReadOnlyList<DayOfWeek> days, bool english)
    {
        var parts = new List<string>();
        for (var first = 0; first < days.Count;)
        {
            var last = first;
            while (last + 1 < days.Count
                   && WeeklyHours.MondayFirst(days[last + 1]) == WeeklyHours.MondayFirst(days[last]) + 1)
                last++;
            if (last - first >= 2)
                parts.Add($"{DayName(days[first], english)}-{DayName(days[last], english)}");
            else
                parts.AddRange(days.Skip(first).Take(last - first + 1).Select(day => DayName(day, english)));
            first = last + 1;
        }
        return string.Join(english ? "," : "・", parts);
    }

    private static string Times(OpenSpan span) => $"{Time(span.From)}-{Time(span.Until)}";

    private static string Time(int minutes) =>
        string.Create(CultureInfo.InvariantCulture, $"{minutes / 60}:{minutes % 60:00}");
}
