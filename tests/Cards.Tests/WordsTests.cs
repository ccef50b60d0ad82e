using CareTeamBot.Cards.Words;
using Xunit;

namespace CareTeamBot.Cards.Tests;

public sealed class WordsTests
{
    private static readonly TimeZoneInfo Tokyo = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo");

    [Theory]
    [InlineData("en", Locale.En)]
    [InlineData("EN-us", Locale.En)]
    [InlineData("en_GB", Locale.En)]
    [InlineData("ja-JP", Locale.Ja)]
    [InlineData("enm", Locale.Ja)]
    [InlineData("pt-BR", Locale.Ja)]
    [InlineData("", Locale.Ja)]
    [InlineData(null, Locale.Ja)]
    public void Parse_Tag_IsEnglishOrJapanese(string? tag, Locale expected) => Assert.Equal(expected, Locale.Parse(tag));

    [Theory]
    [InlineData("2026-11-24T07:00:00Z", "11月24日（火）16:00", "Tue 24 Nov, 16:00")]
    [InlineData("2026-12-31T15:05:00Z", "1月1日（金）00:05", "Fri 1 Jan, 00:05")]
    [InlineData("2026-11-24T07:00:00-05:00", "11月24日（火）21:00", "Tue 24 Nov, 21:00")]
    public void Format_Moment_IsTokyosClock(string moment, string ja, string en) =>
        Assert.Equal((ja, en), (Dates.Format(At(moment), Locale.Ja, Tokyo), Dates.Format(At(moment), Locale.En, Tokyo)));

    [Theory]
    [InlineData("2026-11-24T15:00:00Z", "11月24日（火）24:00", "Tue 24 Nov, 24:00")]
    [InlineData("2026-12-31T15:00:00Z", "12月31日（木）24:00", "Thu 31 Dec, 24:00")]
    [InlineData("2026-11-24T15:00:01Z", "11月25日（水）00:00", "Wed 25 Nov, 00:00")]
    [InlineData("2026-11-24T07:00:00Z", "11月24日（火）16:00", "Tue 24 Nov, 16:00")]
    public void Until_Midnight_IsTheEndOfTheDayBefore(string moment, string ja, string en) =>
        Assert.Equal((ja, en), (Dates.Until(At(moment), Locale.Ja, Tokyo), Dates.Until(At(moment), Locale.En, Tokyo)));

    [Fact]
    public void Day_HasItsYear() =>
        Assert.Equal(("2027年4月1日（木）", "Thu 1 Apr 2027"), (Dates.Day(new(2027, 4, 1), Locale.Ja), Dates.Day(new(2027, 4, 1), Locale.En)));

    [Theory]
    [InlineData("04:00:00", "4時間", "4 hours")]
    [InlineData("01:30:00", "1時間30分", "1 hour 30 minutes")]
    [InlineData("1.00:00:30", "1日", "1 day")]
    [InlineData("00:00:02", "2秒", "2 seconds")]
    [InlineData("00:00:00.5", "0秒", "0 seconds")]
    [InlineData("-00:05:00", "0秒", "0 seconds")]
    public void Format_Length_IsItsTwoLargestUnits(string length, string ja, string en)
    {
        var span = TimeSpan.Parse(length, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal((ja, en), (Durations.Format(span, Locale.Ja), Durations.Format(span, Locale.En)));
    }

    [Fact]
    public void WorkingDays_AreNotPlainDays() =>
        Assert.Equal(("1営業日", "2 working days"), (Durations.WorkingDays(1, Locale.Ja), Durations.WorkingDays(2, Locale.En)));

    private static DateTimeOffset At(string moment) =>
        DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture);
}
