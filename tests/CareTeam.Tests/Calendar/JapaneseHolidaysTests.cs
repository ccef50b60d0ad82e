using System.Globalization;
using System.Text.RegularExpressions;
using CareTeamBot.CareTeam.Calendar;
using Xunit;

namespace CareTeamBot.CareTeam.Tests.Calendar;

public sealed partial class JapaneseHolidaysTests
{
    private static readonly DateOnly First = new(2000, 1, 1);
    private static readonly DateOnly Last = new(2030, 12, 31);

    [Fact]
    public void EveryDayFrom2000To2030IsAHolidayExactlyWhenTheReferenceDataSaysSo()
    {
        var reference = ReadReference();
        Assert.True(reference.Count > 500, "The reference data was not read.");
        var wrong = Days().Where(date => reference.ContainsKey(date) != JapaneseHolidays.IsHoliday(date));
        Assert.Empty(wrong);
    }

    [Fact]
    public void NamesAgreeWithTheReferenceData()
    {
        var wrong = ReadReference()
            .Select(pair => (Date: pair.Key, Reference: Comparable(pair.Key, pair.Value), Name: JapaneseHolidays.NameOf(pair.Key)))
            .Where(row => row.Reference != row.Name);
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("2003-05-04", null)] // A Sunday between two holidays: no citizens' holiday before 2007.
    [InlineData("2006-05-04", "国民の休日")]
    [InlineData("2008-05-06", "振替休日")] // May 4 was the Sunday: the substitute passes May 5 since 2007.
    [InlineData("2009-09-22", "国民の休日")]
    [InlineData("2019-04-30", "国民の休日")]
    [InlineData("2019-05-01", "天皇の即位の日")]
    [InlineData("2019-12-23", null)]
    [InlineData("2021-08-09", "振替休日")]
    [InlineData("2021-10-11", null)]
    [InlineData("2026-11-23", "勤労感謝の日")]
    [InlineData("1999-01-01", null)]
    [InlineData("2151-01-01", null)]
    public void KnownDaysHaveTheirName(string date, string? name) =>
        Assert.Equal(name, JapaneseHolidays.NameOf(DateOnly.Parse(date, CultureInfo.InvariantCulture)));

    [Fact]
    public void EveryHolidayHasAnEnglishName() =>
        Assert.Equal("Labor Thanksgiving Day", JapaneseHolidays.Find(new(2026, 11, 23))?.En);

    /// <summary>
    /// The data set names what the law leaves unnamed in its own ways: a substitute holiday after a holiday (not always
    /// the one that fell on the Sunday), and the days of 2019 by their effect.
    /// </summary>
    private static string Comparable(DateOnly date, string name) => name switch
    {
        _ when name.EndsWith("振替休日", StringComparison.Ordinal) => "振替休日",
        "休日" => "国民の休日",
        "休日（祝日扱い）" => date.Month == 5 ? "天皇の即位の日" : "即位礼正殿の儀の行われる日",
        "体育の日（スポーツの日）" => "体育の日",
        _ => name,
    };

    private static IEnumerable<DateOnly> Days() =>
        Enumerable.Range(0, Last.DayNumber - First.DayNumber + 1).Select(First.AddDays);

    private static Dictionary<DateOnly, string> ReadReference()
    {
        var script = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "holidays.js"));
        return Entry().Matches(script)
            .Select(match => (
                Date: DateOnly.Parse(match.Groups["date"].Value, CultureInfo.InvariantCulture),
                Name: match.Groups["name"].Value))
            .Where(entry => entry.Date >= First && entry.Date <= Last)
            .ToDictionary(entry => entry.Date, entry => entry.Name);
    }

    [GeneratedRegex("""
        "(?<date>\d{4}-\d\d-\d\d)": \{[^}]*?\bname: "(?<name>[^"]*)"
        """)]
    private static partial Regex Entry();
}
