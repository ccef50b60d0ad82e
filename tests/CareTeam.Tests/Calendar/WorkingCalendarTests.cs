using System.Globalization;
using CareTeamBot.CareTeam.Calendar;
using Xunit;

namespace CareTeamBot.CareTeam.Tests.Calendar;

public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar Japan = WorkingCalendar.Japan;
    private static readonly AgencyCalendar Office = AgencyCalendar.Default;

    // 2026-11-20 is a Friday, 11-23 (Monday) a holiday.
    [Theory]
    [InlineData("11-20 09:00", "04:00:00", "11-20 13:00")]
    [InlineData("11-20 16:00", "04:00:00", "11-24 11:15")]
    [InlineData("11-20 13:15", "04:00:00", "11-20 17:15")]
    [InlineData("11-20 16:00", "1.00:00:00", "11-24 16:00")]
    [InlineData("11-20 16:00", "1.04:00:00", "11-25 11:15")]
    [InlineData("11-20 20:00", "1.00:00:00", "11-25 08:30")]
    [InlineData("11-21 10:00", "04:00:00", "11-24 12:30")]
    [InlineData("11-20 07:00", "00:30:00", "11-20 09:00")]
    [InlineData("11-16 10:00", "5.00:00:00", "11-24 10:00")]
    [InlineData("12-28 10:00", "1.00:00:00", "2027-01-04 10:00")]
    public void AWaitCountsTheWorkingTimeOfAnOffice(string start, string wait, string end) =>
        Assert.Equal(At(end), Japan.Add(At(start), Wait(wait), Office));

    [Fact]
    public void AWaitOfLessThanADayNeverTakesMoreThanOneWorkingDay() =>
        Assert.Equal(At("11-25 09:00"), Japan.Add(At("11-24 09:00"), TimeSpan.FromHours(23), Office));

    [Fact]
    public void ADayThatEndsInALunchBreakGoesOnAfterIt()
    {
        var calendar = Weekly("月-木 8:30-17:15; 金 8:30-12:00,13:00-17:15");
        Assert.Equal(At("11-20 13:00"), Japan.Add(At("11-19 12:30"), TimeSpan.FromDays(1), calendar));
        Assert.Equal(At("11-20 14:00"), Japan.Add(At("11-20 11:00"), TimeSpan.FromHours(2), calendar));
    }

    [Fact]
    public void ASaturdayMorningCountsForAnAgencyThatOpensThen()
    {
        var calendar = Weekly("月-金 8:30-17:15; 土 9:00-12:00");
        Assert.Equal(At("11-21 11:45"), Japan.Add(At("11-20 16:00"), TimeSpan.FromHours(4), calendar));
        Assert.Equal(At("11-24 08:30"), Japan.Add(At("11-20 16:00"), TimeSpan.FromDays(1), calendar));
    }

    [Fact]
    public void AHospitalThatNeverClosesCountsEveryHour()
    {
        var calendar = Weekly("毎日 0:00-24:00") with { OpenOnHolidays = true, ClosedAtYearEnd = false };
        Assert.Equal(At("11-24 01:00"), Japan.Add(At("11-22 22:00"), Wait("1.03:00:00"), calendar));
    }

    [Fact]
    public void AClosureIsSkipped()
    {
        var calendar = Office with { Closures = Closure.ParseList("11/24-11/26 研修", new DateOnly(2026, 1, 1)).Value! };
        Assert.Equal(At("11-27 10:00"), Japan.Add(At("11-20 10:00"), TimeSpan.FromDays(1), calendar));
    }

    [Theory]
    [InlineData("11-24 08:29", false, "11-24 08:30")]
    [InlineData("11-24 08:30", true, "11-24 08:30")]
    [InlineData("11-24 17:14", true, "11-24 17:14")]
    [InlineData("11-24 17:15", false, "11-25 08:30")]
    [InlineData("11-23 10:00", false, "11-24 08:30")]
    [InlineData("12-31 10:00", false, "2027-01-04 08:30")]
    public void AnOfficeOpensInTheMorningOfAWorkingDay(string moment, bool open, string next)
    {
        Assert.Equal(open, Japan.IsOpen(At(moment), Office));
        Assert.Equal(At(next), Japan.NextOpen(At(moment), Office));
    }

    [Fact]
    public void WithWorkingTimeSwitchedOffOnlyTheClockCounts()
    {
        var always = new WorkingCalendar(WorkingCalendar.FindZone("Asia/Tokyo"), alwaysOpen: true);
        Assert.Equal(At("11-22 22:00"), always.Add(At("11-21 20:00"), Wait("1.02:00:00"), Office));
        Assert.True(always.IsOpen(At("11-22 03:00"), Office));
        Assert.Equal(At("11-22 03:00"), always.NextOpen(At("11-22 03:00"), Office));
        Assert.Equal(WaitExplanation.None, always.Explain(At("11-21 20:00"), At("11-25 20:00"), Office));
    }

    [Fact]
    public void AnAgencyThatNeverOpensIsWaitedForByTheClock()
    {
        var closed = Office with { Closures = [new(new(2026, 1, 1), new(2100, 1, 1))] };
        foreach (var calendar in new[] { closed, Weekly("毎日 休み") })
        {
            Assert.Equal(At("11-23 00:00"), Japan.Add(At("11-21 20:00"), Wait("1.04:00:00"), calendar));
            Assert.False(Japan.IsOpen(At("11-24 10:00"), calendar));
        }
    }

    [Fact]
    public void AnAgencyThatClosesForGoodIsWaitedForByTheClockFromThereOn()
    {
        var closing = Office with { Closures = [new(new(2026, 11, 21), new(2100, 1, 1))] };
        Assert.Equal(At("11-20 20:00"), Japan.Add(At("11-20 16:00"), TimeSpan.FromHours(4), closing));
        Assert.Equal(At("11-22 16:00"), Japan.Add(At("11-20 16:00"), TimeSpan.FromDays(2), closing));
    }

    [Fact]
    public void AWaitOutOfRangeIsAFault()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Japan.Add(At("11-20 10:00"), TimeSpan.FromTicks(-1), Office));
        Assert.Throws<ArgumentOutOfRangeException>(() => Japan.Add(At("11-20 10:00"), TimeSpan.FromDays(367), Office));
    }

    [Fact]
    public void AnUnknownZoneIsNamed() => Assert.Contains(
        "Asia/Atlantis", Assert.Throws<TimeZoneNotFoundException>(() => WorkingCalendar.FindZone("Asia/Atlantis")).Message, StringComparison.Ordinal);

    private static AgencyCalendar Weekly(string text) => Office with { Hours = WeeklyHours.Parse(text).Value! };

    private static TimeSpan Wait(string text) => TimeSpan.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>A moment in Tokyo, of 2026 where no year is given.</summary>
    internal static DateTimeOffset At(string text) => DateTimeOffset.Parse(
        $"{(text.Length > 11 ? text : "2026-" + text)} +09:00", CultureInfo.InvariantCulture).ToUniversalTime();
}
