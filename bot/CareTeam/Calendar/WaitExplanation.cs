using System.Globalization;

namespace CareTeamBot.CareTeam.Calendar;

/// <summary>What made a wait longer than the clock alone would.</summary>
/// <param name="Skipped">The days that did not count, in order.</param>
/// <param name="BeganOutsideHours">The wait began on a working day, but before, between or after its hours.</param>
public sealed record WaitExplanation(IReadOnlyList<SkippedDays> Skipped, bool BeganOutsideHours)
{
    /// <summary>Nothing was skipped.</summary>
    public static WaitExplanation None { get; } = new([], false);

    /// <summary>
    /// One clause for a card, such as 「土・日、11/23 勤労感謝の日をはさむため」, or "as Sat, Sun and Nov 23 … do not count".
    /// Empty where there is nothing to explain.
    /// </summary>
    public string ToText(bool english)
    {
        var parts = Parts(english).Distinct().ToList();
        if (parts.Count == 0)
            return !BeganOutsideHours ? "" : english ? "as it began outside opening hours" : "時間外に始まったため";
        return english
            ? $"as {string.Join(", ", parts)} {(parts.Count == 1 && Skipped[0].First == Skipped[0].Last ? "does" : "do")} not count"
            : $"{string.Join("、", parts)}をはさむため";
    }

    private IEnumerable<string> Parts(bool english)
    {
        var weekdays = Skipped.Where(days => days.Reason == SkipReason.Weekday)
            .SelectMany(days => Dates(days).Select(date => date.DayOfWeek))
            .Distinct().OrderBy(WeeklyHours.MondayFirst)
            .Select(day => WeeklyHoursFormat.DayName(day, english))
            .ToList();
        if (weekdays.Count > 0)
            yield return english ? string.Join(", ", weekdays) : string.Join("・", weekdays);
        foreach (var days in Skipped.Where(days => days.Reason != SkipReason.Weekday))
            yield return $"{Range(days, english)} {(english ? days.En ?? "closure" : days.Ja ?? "休業")}";
    }

    private static IEnumerable<DateOnly> Dates(SkippedDays days) =>
        Enumerable.Range(0, days.Last.DayNumber - days.First.DayNumber + 1).Select(days.First.AddDays);

    private static string Range(SkippedDays days, bool english) => days.First == days.Last
        ? Date(days.First, english)
        : $"{Date(days.First, english)}-{Date(days.Last, english)}";

    private static string Date(DateOnly date, bool english) =>
        date.ToString(english ? "MMM d" : "M'/'d", CultureInfo.InvariantCulture);
}
