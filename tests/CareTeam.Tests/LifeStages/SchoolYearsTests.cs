using CareTeamBot.CareTeam.LifeStages;
using Xunit;

namespace CareTeamBot.CareTeam.Tests.LifeStages;

public sealed class SchoolYearsTests
{
    /// <summary>Children of 2 April 2017 to 1 April 2018 entered primary school in April 2024.</summary>
    [Theory]
    [InlineData(2017, 3, 2023)]
    [InlineData(2017, 4, 2024)]
    [InlineData(2017, 12, 2024)]
    [InlineData(2018, 1, 2024)]
    [InlineData(2018, 3, 2024)]
    [InlineData(2018, 4, 2025)]
    public void SchoolEntry_IsTheAprilAfterTheSixthBirthday(int year, int month, int entry) =>
        Assert.Equal(new DateOnly(entry, 4, 1), SchoolYears.SchoolEntry(new DateOnly(year, month, 1)));

    [Theory]
    [InlineData("2023-05-01", "2026-11-19", "2027-04-01")]
    [InlineData("2023-05-01", "2027-04-01", "2028-04-01")]
    [InlineData("2023-05-01", "2029-03-31", "2029-04-01")]
    [InlineData("2023-05-01", "2029-04-01", null)]
    [InlineData("2027-05-01", "2026-11-19", "2028-04-01")]
    public void NextNursery_IsTheNextAprilBeforeSchool(string born, string today, string? next) => Assert.Equal(
        next is null ? null : DateOnly.Parse(next, System.Globalization.CultureInfo.InvariantCulture),
        SchoolYears.NextNursery(Day(born), Day(today)));

    [Fact]
    public void Plan_OfAnAdult_IsEmpty() => Assert.Empty(SchoolYears.Plan(new DateOnly(2005, 5, 1), new DateOnly(2026, 11, 19)));

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
