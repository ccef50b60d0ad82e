using CareTeamBot.CareTeam.Calendar;
using Xunit;
using static CareTeamBot.CareTeam.Tests.Calendar.WorkingCalendarTests;

namespace CareTeamBot.CareTeam.Tests.Calendar;

public sealed class WaitExplanationTests
{
    private static readonly AgencyCalendar Office = AgencyCalendar.Default;

    [Theory]
    [InlineData("11-20 16:00", "11-24 16:00", "土・日、11/23 勤労感謝の日をはさむため", "as Sat, Sun, Nov 23 Labor Thanksgiving Day do not count")]
    [InlineData("11-22 10:00", "11-24 08:30", "日、11/23 勤労感謝の日をはさむため", "as Sun, Nov 23 Labor Thanksgiving Day do not count")]
    [InlineData("11-23 10:00", "11-24 08:30", "11/23 勤労感謝の日をはさむため", "as Nov 23 Labor Thanksgiving Day does not count")]
    [InlineData("12-28 10:00", "2027-01-04 10:00", "12/29-1/3 年末年始をはさむため", "as Dec 29-Jan 3 New Year break do not count")]
    [InlineData("11-24 20:00", "11-25 08:30", "時間外に始まったため", "as it began outside opening hours")]
    [InlineData("11-24 10:00", "11-24 14:00", "", "")]
    public void AWaitNamesWhatItSkipped(string from, string until, string ja, string en)
    {
        var explanation = WorkingCalendar.Japan.Explain(At(from), At(until), Office);
        Assert.Equal(ja, explanation.ToText(english: false));
        Assert.Equal(en, explanation.ToText(english: true));
    }

    [Fact]
    public void AClosureIsCalledAsTheAgencyCallsIt()
    {
        var calendar = Office with { Closures = Closure.ParseList("8/13-8/15 夏季休業", new DateOnly(2026, 1, 1)).Value! };
        var explanation = WorkingCalendar.Japan.Explain(At("08-12 10:00"), At("08-17 10:00"), calendar);
        Assert.Equal("日、8/13-8/15 夏季休業をはさむため", explanation.ToText(english: false));
        Assert.Equal([SkipReason.Closure, SkipReason.Weekday], explanation.Skipped.Select(days => days.Reason));
    }
}
