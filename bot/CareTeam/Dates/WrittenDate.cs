namespace CareTeamBot.CareTeam.Dates;

/// <summary>A day, or a run of days, as somebody wrote it, with the time beside it. Immutable.</summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day, not before <paramref name="First"/>; the same where one day was written.</param>
public sealed record WrittenDate(DateOnly First, DateOnly Last)
{
    /// <summary>Where it begins in the text that was read.</summary>
    public required int Start { get; init; }

    /// <summary>Where it ends there: the first character after it.</summary>
    public required int End { get; init; }

    /// <summary>Whether no day was written, but a whole month or week: <c>来月</c>, <c>May 2023</c>, <c>来週</c>.</summary>
    public bool IsVague { get; init; }

    /// <summary>Whether its year was written, so that it is the same whenever it is read.</summary>
    public bool HasYear { get; init; }

    /// <summary>The time at which it begins, in the zone of whoever wrote it.</summary>
    public TimeOnly? From { get; init; }

    /// <summary>The time at which it ends, where one was written.</summary>
    public TimeOnly? To { get; init; }

    /// <summary>Why it can't be taken as it stands, where that is so.</summary>
    public DateDoubt? Doubt { get; init; }
}

/// <summary>Why what was written is to be asked about rather than taken.</summary>
public enum DateDoubt
{
    /// <summary><c>02/01/2027</c>: the first of February to some, the second of January to others.</summary>
    DayOrMonth,

    /// <summary>The weekday beside it is another day's: <c>12/3(水)</c>, which is a Thursday.</summary>
    Weekday,

    /// <summary>There is no such day: <c>2/30</c>.</summary>
    NoSuchDay,

    /// <summary>It ends before it begins: <c>2026-08-15..2026-08-13</c>.</summary>
    EndsBefore,
}
