using System.Globalization;

namespace CareTeamBot.CareTeam.Calendar;

internal static class WeeklyHoursFormat
{
    internal static string Format(WeeklyHours hours, CalendarWords words)
    {
        if (hours.Spans.Count == 0)
            return words.NeverOpen;
        var groups = hours.Spans
            .GroupBy(span => span.Day)
            .Select(day => (Day: day.Key, Times: string.Join(',', day.Select(Times))))
            .GroupBy(day => day.Times, day => day.Day);
        return string.Join("; ", groups.Select(group => $"{Days([.. group], words)} {group.Key}"));
    }

    /// <summary>月-金 for three days or more in a row, 土・日 otherwise.</summary>
    private static string Days(IReadOnlyList<DayOfWeek> days, CalendarWords words)
    {
        var parts = new List<string>();
        for (var first = 0; first < days.Count;)
        {
            var last = first;
            while (last + 1 < days.Count
                   && WeeklyHours.MondayFirst(days[last + 1]) == WeeklyHours.MondayFirst(days[last]) + 1)
            {
                last++;
            }

            if (last - first >= 2)
                parts.Add($"{words.DayName(days[first])}-{words.DayName(days[last])}");
            else
                parts.AddRange(days.Skip(first).Take(last - first + 1).Select(words.DayName));
            first = last + 1;
        }
        return string.Join(words.BetweenDays, parts);
    }

    private static string Times(OpenSpan span) => $"{Time(span.From)}-{Time(span.Until)}";

    private static string Time(int minutes) =>
        string.Create(CultureInfo.InvariantCulture, $"{minutes / 60}:{minutes % 60:00}");
}
