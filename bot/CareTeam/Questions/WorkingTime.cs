using CareTeamBot.CareTeam.Calendar;

namespace CareTeamBot.CareTeam.Questions;

/// <summary>How much working time lies between two moments, asked of the calendar that counts it forward.</summary>
internal static class WorkingTime
{
    /// <summary>
    /// The shortest wait, in whole milliseconds, from <paramref name="from"/> that ends at <paramref name="until"/> or
    /// later. Found by halving: <paramref name="add"/> never falls when the wait grows, nor ends sooner than the clock says.
    /// </summary>
    public static TimeSpan Between(
        DateTimeOffset from, DateTimeOffset until, Func<DateTimeOffset, TimeSpan, DateTimeOffset> add)
    {
        if (until <= from || add(from, TimeSpan.Zero) >= until)
            return TimeSpan.Zero;

        var byTheClock = Math.Min(Math.Ceiling((until - from).TotalMilliseconds), WorkingCalendar.MaxWait.TotalMilliseconds);
        var (tooShort, enough) = (0L, (long)byTheClock);
        if (!Reaches(enough - 1))
        {
            return TimeSpan.FromMilliseconds(enough); // Nothing was skipped.
        }

        while (enough - tooShort > 1)
        {
            var half = tooShort + (enough - tooShort) / 2;
            (tooShort, enough) = Reaches(half) ? (tooShort, half) : (half, enough);
        }

        return TimeSpan.FromMilliseconds(enough);

        bool Reaches(long milliseconds) => add(from, TimeSpan.FromMilliseconds(milliseconds)) >= until;
    }
}
