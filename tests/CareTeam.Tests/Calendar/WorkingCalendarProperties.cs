using CareTeamBot.CareTeam.Calendar;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CareTeamBot.CareTeam.Tests.Calendar;

public sealed class WorkingCalendarProperties
{
    private const int Runs = 2000;

    private static readonly Arbitrary<AgencyCalendar> Calendars = CalendarGenerators.Calendar.ToArbitrary();
    private static readonly Arbitrary<DateTimeOffset[]> Moments = CalendarGenerators.Moment.ArrayOf(2).ToArbitrary();
    private static readonly Arbitrary<TimeSpan[]> Waits = CalendarGenerators.Wait.ArrayOf(2).ToArbitrary();

    [Property(MaxTest = Runs)]
    public Property ALongerWaitNeverEndsSooner() => Prop.ForAll(Calendars, Moments, Waits, (calendar, moments, waits) =>
        WorkingCalendar.Japan.Add(moments[0], waits.Min(), calendar)
        <= WorkingCalendar.Japan.Add(moments[0], waits.Max(), calendar));

    [Property(MaxTest = Runs)]
    public Property ALaterStartNeverEndsSooner() => Prop.ForAll(Calendars, Moments, Waits, (calendar, moments, waits) =>
        WorkingCalendar.Japan.Add(moments.Min(), waits[0], calendar)
        <= WorkingCalendar.Japan.Add(moments.Max(), waits[0], calendar));

    [Property(MaxTest = Runs)]
    public Property NoWaitIsShorterThanTheClockSays() => Prop.ForAll(Calendars, Moments, Waits, (calendar, moments, waits) =>
        WorkingCalendar.Japan.Add(moments[0], waits[0], calendar) >= moments[0] + waits[0]);

    [Property(MaxTest = Runs)]
    public Property TheNextOpeningIsOpenUnlessThereIsNone() => Prop.ForAll(Calendars, Moments, (calendar, moments) =>
    {
        var next = WorkingCalendar.Japan.NextOpen(moments[0], calendar);
        return WorkingCalendar.Japan.IsOpen(next, calendar) || next == moments[0];
    });
}
