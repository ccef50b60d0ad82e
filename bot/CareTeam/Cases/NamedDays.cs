using System.Globalization;
using CareTeamBot.CareTeam.Calendar;

namespace CareTeamBot.CareTeam.Cases;

/// <summary>
/// The days that a command names, and how many years back and ahead they may lie. Whether such a day is too early or too
/// late for what is wanted is for the room that decides on it.
/// </summary>
internal readonly record struct NamedDays(IReadOnlyList<DateOnly> Days, int YearsBack, int YearsAhead)
{
    public static NamedDays None { get; } = new([], 0, 0);

    /// <summary>By which something is to be done.</summary>
    public static NamedDays Work(params DateOnly?[] days) => new([.. days.OfType<DateOnly>()], 10, 10);

    /// <inheritdoc cref="Work(DateOnly?[])"/>
    public static NamedDays Work(IReadOnlyList<Closure>? closures) => Work([.. (closures ?? []).SelectMany(c => new DateOnly?[] { c.First, c.Last })]);

    /// <summary>On which something was said.</summary>
    public static NamedDays Told(DateOnly? day) => Work(day);

    /// <summary>Of the child's life.</summary>
    public static NamedDays Life(DateOnly? day) => new([.. new[] { day }.OfType<DateOnly>()], 1, 30);

    /// <summary>Why a day can't be meant, or null where all can.</summary>
    public Decision? Refusal(DateTimeOffset now, CareRules rules)
    {
        if (Days is [])
            return null;

        var today = rules.Calendar.DayOf(now);
        var (first, last) = (today.AddYears(-YearsBack), today.AddYears(YearsAhead));
        return Days.Any(day => day < first || day > last)
            ? Decision.Refused(RefusalReason.DayOutOfRange, string.Create(CultureInfo.InvariantCulture, $"{first:yyyy-MM-dd} - {last:yyyy-MM-dd}"))
            : null;
    }
}
