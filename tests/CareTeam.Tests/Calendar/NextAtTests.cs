using CareTeamBot.CareTeam.Calendar;
using CareTeamBot.CareTeam.Tests.Cases;
using Xunit;

namespace CareTeamBot.CareTeam.Tests.Calendar;

public sealed class NextAtTests
{
    private static readonly TimeSpan HalfPastEight = new(8, 30, 0);

    [Theory]
    [InlineData(19, 8, 0, 19)]
    [InlineData(19, 8, 30, 20)]
    [InlineData(19, 23, 0, 20)]
    [InlineData(20, 10, 0, 24)]
    [InlineData(22, 10, 0, 24)]
    public void TheNextMorning_IsOnAWorkingDay_AndAlwaysAhead(int day, int hour, int minute, int expected) => Assert.Equal(
        Play.Jst(11, expected, 8, 30), WorkingCalendar.Japan.NextAt(HalfPastEight, Play.Jst(11, day, hour, minute), AgencyCalendar.Default));

    [Fact]
    public void WhereWorkingTimeIsOff_EveryDayHasAMorning() => Assert.Equal(
        Play.Jst(11, 21, 8, 30), new WorkingCalendar(WorkingCalendar.FindZone("Asia/Tokyo"), alwaysOpen: true).NextAt(HalfPastEight, Play.Jst(11, 20, 10), AgencyCalendar.Default));
}
