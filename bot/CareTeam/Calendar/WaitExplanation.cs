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
        var words = new CalendarWords(english);
        var parts = Parts(words).Distinct().ToList();
        return parts.Count > 0 ? words.Skipped(parts, parts.Count == 1 && Skipped[0].First == Skipped[0].Last)
            : BeganOutsideHours ? words.OutsideHours : "";
    }

    private IEnumerable<string> Parts(CalendarWords words)
    {
        var weekdays = Skipped.Where(days => days.Reason == SkipReason.Weekday)
            .SelectMany(days => Dates(days).Select(date => date.DayOfWeek))
            .Distinct().OrderBy(WeeklyHours.MondayFirst)
            .Select(words.DayName)
            .ToList();
        if (weekdays.Count > 0)
            yield return words.Weekdays(weekdays);
        foreach (var days in Skipped.Where(days => days.Reason != SkipReason.Weekday))
            yield return $"{Range(days, words)} {words.Name(days)}";
    }

    private static IEnumerable<DateOnly> Dates(SkippedDays days) =>
        Enumerable.Range(0, days.Last.DayNumber - days.First.DayNumber + 1).Select(days.First.AddDays);

    private static string Range(SkippedDays days, CalendarWords words) => days.First == days.Last
        ? words.Date(days.First)
        : $"{words.Date(days.First)}-{words.Date(days.Last)}";
}
