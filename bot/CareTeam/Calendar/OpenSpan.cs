namespace CareTeamBot.CareTeam.Calendar;

/// <summary>One stretch of opening on a weekday, from the first minute on and up to, not including, the second.</summary>
/// <param name="Day">The weekday.</param>
/// <param name="From">Minutes after midnight, 0 to 1439.</param>
/// <param name="Until">Minutes after midnight, above <paramref name="From"/>, at most 1440 (24:00).</param>
public sealed record OpenSpan(DayOfWeek Day, int From, int Until);
