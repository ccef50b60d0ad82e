using System.Globalization;
using CareTeamBot.Sandbox.Hosting;
using Xunit;

namespace CareTeamBot.EndToEnd.Tests.Sandbox;

public sealed class TimeStepTests
{
    [Theory]
    [InlineData("hour", "2026-11-24T10:00", "2026-11-24T11:00")]
    [InlineData("day", "2026-11-24T10:00", "2026-11-25T10:00")]
    [InlineData("workingHours", "2026-11-24T10:00", "2026-11-24T14:01")]
    [InlineData("workingDay", "2026-11-24T10:00", "2026-11-25T09:01")]
    [InlineData("workingDay", "2026-11-20T18:00", "2026-11-24T09:01")] // over a weekend and Labour Thanksgiving Day
    [InlineData("fiveWorkingDays", "2026-11-24T10:00", "2026-12-01T10:01")]
    public void For_Step_EndsWhereTheButtonSays(string step, string from, string until) =>
        Assert.Equal(Tokyo(until), Tokyo(from) + TimeStep.For(step, Tokyo(from)));

    [Fact]
    public void For_UnknownStep_IsNone() => Assert.Null(TimeStep.For("year", Tokyo("2026-11-24T10:00")));

    [Theory]
    [InlineData("2026-11-22T12:00", "2026-11-24T10:00")]
    [InlineData("2026-11-24T12:00", "2026-12-01T10:00")]
    [InlineData("2026-09-21T12:00", "2026-09-29T10:00")] // the 22nd lies between two holidays and is one
    public void Opening_AnyMoment_IsTheNextWorkingTuesdayAtTen(string now, string opening) =>
        Assert.Equal(Tokyo(opening), TimeStep.Opening(Tokyo(now)));

    [Theory]
    [InlineData("--port", "0", 0)]
    [InlineData("--port", "6000", 6000)]
    public void Parse_Port_IsTaken(string name, string value, int port) => Assert.Equal(port, SandboxOptions.Parse([name, value]).Port);

    [Fact]
    public void Parse_AnythingElse_SaysHow() =>
        Assert.Contains("--port N", Assert.Throws<FormatException>(() => SandboxOptions.Parse(["--prot", "1"])).Message, StringComparison.Ordinal);

    private static DateTimeOffset Tokyo(string local) =>
        new(DateTime.Parse(local, CultureInfo.InvariantCulture), TimeSpan.FromHours(9));
}
