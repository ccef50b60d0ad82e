namespace CareTeamBot.CareTeam.Calendar;

/// <summary>When one agency works. The defaults are a municipal office's. Immutable; equal when all parts are equal.</summary>
public sealed record AgencyCalendar
{
    // One constructor with the defaults, as a JSON reader sets absent init-only properties to null or false.
    public AgencyCalendar(
        WeeklyHours? hours = null,
        IReadOnlyList<Closure>? closures = null,
        bool openOnHolidays = false,
        bool closedAtYearEnd = true) =>
        (Hours, Closures, OpenOnHolidays, ClosedAtYearEnd) =
            (hours ?? WeeklyHours.Default, closures ?? [], openOnHolidays, closedAtYearEnd);

    /// <summary>The calendar of an agency that has not told its own.</summary>
    public static AgencyCalendar Default { get; } = new();

    /// <summary>Default: Monday to Friday, 8:30 to 17:15.</summary>
    public WeeklyHours Hours { get; init; }

    /// <summary>Days closed besides. Default: none.</summary>
    public IReadOnlyList<Closure> Closures { get; init; }

    /// <summary>Whether the agency works on national holidays. Default: no.</summary>
    public bool OpenOnHolidays { get; init; }

    /// <summary>Whether December 29 to January 3 is closed, as government offices are by law. Default: yes.</summary>
    public bool ClosedAtYearEnd { get; init; }

    public bool Equals(AgencyCalendar? other) =>
        other is not null && Hours.Equals(other.Hours) && OpenOnHolidays == other.OpenOnHolidays
        && ClosedAtYearEnd == other.ClosedAtYearEnd && Closures.SequenceEqual(other.Closures);

    public override int GetHashCode() => HashCode.Combine(Hours, Closures.Count, OpenOnHolidays, ClosedAtYearEnd);

    /// <summary>Why the whole day is closed, or null where the agency works on it.</summary>
    internal (SkipReason Reason, string? Ja, string? En)? ClosedOn(DateOnly date)
    {
        if (Closures.FirstOrDefault(closure => closure.Covers(date)) is { } closure)
            return (SkipReason.Closure, closure.Reason, closure.Reason);
        if (ClosedAtYearEnd && date is { Month: 12, Day: >= 29 } or { Month: 1, Day: <= 3 })
            return (SkipReason.YearEnd, "年末年始", "New Year break");
        if (!SpansOn(date.DayOfWeek).Any())
            return (SkipReason.Weekday, null, null);
        return !OpenOnHolidays && JapaneseHolidays.Find(date) is { } holiday
            ? (SkipReason.Holiday, holiday.Ja, holiday.En)
            : null;
    }

    /// <summary>Whether <see cref="ClosedOn"/> finds no reason, without words: a wait asks this of many days.</summary>
    internal bool WorksOn(DateOnly date)
    {
        if (ClosedAtYearEnd && date is { Month: 12, Day: >= 29 } or { Month: 1, Day: <= 3 })
            return false;
        for (var i = 0; i < Closures.Count; i++)
        {
            if (Closures[i].Covers(date))
                return false;
        }

        for (var i = 0; i < Hours.Spans.Count; i++)
        {
            if (Hours.Spans[i].Day == date.DayOfWeek)
                return OpenOnHolidays || !JapaneseHolidays.IsHoliday(date);
        }

        return false;
    }

    internal IEnumerable<OpenSpan> SpansOn(DayOfWeek day) => Hours.Spans.Where(span => span.Day == day);
}
