using CareTeamBot.CareTeam.Calendar;

namespace CareTeamBot.Sandbox.Hosting;

/// <summary>The page's buttons that let time pass, and where the clock stands afterwards.</summary>
internal static class TimeStep
{
    /// <summary>A little more than the wait, so that what was due at its end is due.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    /// <summary>How far to go for a button: <c>hour</c>, <c>workingHours</c>, <c>workingDay</c>, <c>fiveWorkingDays</c> or <c>day</c>; null for none of these.</summary>
    public static TimeSpan? For(string step, DateTimeOffset now)
    {
        var calendar = WorkingCalendar.Japan;
        var agency = AgencyCalendar.Default;
        return step switch
        {
            "hour" => TimeSpan.FromHours(1),
            "day" => TimeSpan.FromDays(1),
            "workingHours" => calendar.Add(now, TimeSpan.FromHours(4), agency) - now + Grace,
            "workingDay" => NextMorning(now, 9) - now + Grace,
            "fiveWorkingDays" => calendar.Add(now, TimeSpan.FromDays(5), agency) - now + Grace,
            _ => null,
        };
    }

    /// <summary>The sandbox opens on the next working Tuesday at ten in the morning.</summary>
    public static DateTimeOffset Opening(DateTimeOffset now)
    {
        var morning = NextMorning(now, 10);
        while (morning.DayOfWeek != DayOfWeek.Tuesday)
            morning = NextMorning(morning, 10);
        return morning;
    }

    private static DateTimeOffset NextMorning(DateTimeOffset after, int hour)
    {
        var zone = WorkingCalendar.FindZone("Asia/Tokyo");
        var local = TimeZoneInfo.ConvertTime(after, zone);
        for (var day = 1; ; day++)
        {
            var morning = new DateTimeOffset(local.Date.AddDays(day).AddHours(hour), local.Offset);
            if (WorkingCalendar.Japan.IsOpen(morning, AgencyCalendar.Default))
                return morning;
        }
    }
}
