namespace CareTeamBot.CareTeam.Calendar;

/// <summary>Days in a row that were skipped for one reason.</summary>
/// <param name="Reason">Why.</param>
/// <param name="First">The first of the days.</param>
/// <param name="Last">The last of the days, included.</param>
/// <param name="Ja">The holiday's or closure's name; null for weekdays and closures without a reason.</param>
/// <param name="En">The same in English; a closure's reason stays as typed.</param>
public sealed record SkippedDays(SkipReason Reason, DateOnly First, DateOnly Last, string? Ja, string? En);
