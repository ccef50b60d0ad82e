using CareTeamBot.CareTeam.Calendar;
using FsCheck;
using FsCheck.Fluent;

namespace CareTeamBot.CareTeam.Tests.Calendar;

/// <summary>Calendars of all kinds, mostly ordinary, some that hardly or never open.</summary>
internal static class CalendarGenerators
{
    private static readonly DateTimeOffset Origin = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly Gen<OpenSpan> Span =
        from day in Gen.Choose(0, 6)
        from first in Gen.Choose(0, 95)
        from last in Gen.Choose(first + 1, 96)
        select new OpenSpan((DayOfWeek)day, first * 15, last * 15);

    public static readonly Gen<WeeklyHours> Hours =
        from count in Gen.Choose(0, 12)
        from spans in Gen.ArrayOf(Span, count)
        select WeeklyHours.Of(spans);

    private static readonly Gen<Closure> Closure =
        from start in Gen.Choose(0, 120)
        from length in Gen.Elements(0, 0, 2, 9, 40, 390, 420, 2000)
        let first = new DateOnly(2026, 11, 1).AddDays(start)
        select new Closure(first, first.AddDays(length));

    public static readonly Gen<AgencyCalendar> Calendar =
        from hours in Gen.OneOf(Hours, Gen.Constant(WeeklyHours.Default))
        from count in Gen.Choose(0, 3)
        from closures in Gen.ArrayOf(Closure, count)
        from openOnHolidays in Gen.Elements(true, false)
        from closedAtYearEnd in Gen.Elements(true, false)
        select new AgencyCalendar
        {
            Hours = hours,
            Closures = closures,
            OpenOnHolidays = openOnHolidays,
            ClosedAtYearEnd = closedAtYearEnd,
        };

    public static readonly Gen<DateTimeOffset> Moment =
        Gen.Choose(0, 150 * 24 * 60).Select(minutes => Origin.AddMinutes(minutes));

    public static readonly Gen<TimeSpan> Wait = Gen.OneOf(
        Gen.Choose(0, 26 * 60).Select(minutes => TimeSpan.FromMinutes(minutes)),
        Gen.Choose(0, 12 * 24).Select(hours => TimeSpan.FromHours(hours)),
        Gen.Choose(0, 12).Select(days => TimeSpan.FromDays(days)));
}
