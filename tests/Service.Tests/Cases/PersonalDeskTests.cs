using CareTeamBot.Service.Cases;
using Xunit;

namespace CareTeamBot.Service.Tests.Cases;

public sealed class PersonalDeskTests
{
    private static readonly DateOnly Tuesday = new(2026, 11, 24);
    private static readonly DateTimeOffset Morning = new(2026, 11, 24, 23, 30, 0, TimeSpan.Zero);
    private static readonly PersonalDesk Empty = new() { MemberId = new("29:a") };

    [Fact]
    public void Tell_TheSameNoticeTwice_CountsOnce()
    {
        var (once, _) = Empty.Tell("c1/q1/to/29:a", Tuesday, 1);

        Assert.Equal((once, true), once.Tell("c1/q1/to/29:a", Tuesday, 1));
        Assert.False(once.Tell("c1/q2/to/29:a", Tuesday, 1).Allowed);
    }

    [Fact]
    public void Tell_AnotherDay_CountsAnew_ButADayThatIsOverIsNotOpenedAgain()
    {
        var (tuesday, _) = Empty.Tell("a", Tuesday, 1);
        var (wednesday, allowed) = tuesday.Tell("b", Tuesday.AddDays(1), 1);

        Assert.True(allowed);
        Assert.False(wednesday.Tell("c", Tuesday, 1).Allowed);
    }

    [Fact]
    public void Leave_TheSameItemTwice_ChangesNothing_AndKeepsTheEarlierMorning()
    {
        var desk = Empty.Leave(new DeskItem(new("c1"), new("q1")), Morning);

        Assert.Same(desk, desk.Leave(new DeskItem(new("c1"), new("q1")), Morning.AddDays(1)));
        Assert.Equal(Morning, desk.Leave(new DeskItem(new("c1"), new("q2")), Morning.AddDays(1)).Due);
    }

    [Fact]
    public void Leave_WithoutEnd_StaysBounded()
    {
        var desk = Enumerable.Range(0, 300).Aggregate(Empty, (d, i) => d.Leave(new DeskItem(new("c1"), new($"q{i}")), Morning));

        Assert.Equal(PersonalDesk.MaxWaiting, desk.Waiting.Count);
        Assert.Equal("q299", desk.Waiting[^1].Item);
    }
}
