namespace CareTeamBot.CareTeam.Calendar;

/// <summary>Why days do not count as working days.</summary>
public enum SkipReason
{
    /// <summary>A weekday on which the agency is never open.</summary>
    Weekday,

    Holiday,

    /// <summary>December 29 to January 3.</summary>
    YearEnd,

    /// <summary>A closure of the agency's own.</summary>
    Closure,
}
