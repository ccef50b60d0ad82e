namespace CareTeamBot.CareTeam.Calendar;

/// <summary>Whole days on which an agency is closed besides its weekly hours, both ends included.</summary>
/// <param name="First">The first closed day.</param>
/// <param name="Last">The last closed day, not before <paramref name="First"/>.</param>
/// <param name="Reason">What the agency calls it, such as 夏季休業; null for no reason given. At most 40 characters when typed.</param>
public sealed record Closure(DateOnly First, DateOnly Last, string? Reason = null)
{
    /// <summary>The longest text that <see cref="ParseList"/> reads.</summary>
    public const int MaxTextLength = 1000;

    /// <summary>The most closures that one text may list.</summary>
    public const int MaxCount = 40;

    public bool Covers(DateOnly date) => First <= date && date <= Last;

    /// <summary>
    /// Reads what a person types: <c>8/13-8/15 夏季休業</c>, <c>年末年始 12/28(月)-1/5(火)</c>, <c>2026-08-13..2026-08-15</c>,
    /// <c>8月13日から8月15日</c>, <c>来週の金曜</c>; several with commas, semicolons or new lines between. A range is at most a year long.
    /// </summary>
    /// <param name="text">At most <see cref="MaxTextLength"/> characters; blank means no closures.</param>
    /// <param name="today">The writer's day: a date without a year is the next such day, today included.</param>
    public static Parsed<IReadOnlyList<Closure>> ParseList(string text, DateOnly today) => ClosureParser.Parse(text, today);
}
