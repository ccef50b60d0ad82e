using CareTeamBot.CareTeam.Calendar;
using FsCheck.Xunit;
using Xunit;

namespace CareTeamBot.CareTeam.Tests.Calendar;

public sealed class ClosureTests
{
    [Theory]
    [InlineData("8/13-8/15", "2026-08-13", "2026-08-15", null)]
    [InlineData("８／１３〜１５　夏季休業", "2026-08-13", "2026-08-15", "夏季休業")]
    [InlineData("2027-08-13..2027-08-15 Obon", "2027-08-13", "2027-08-15", "Obon")]
    [InlineData("2027/8/13 - 2027/8/15", "2027-08-13", "2027-08-15", null)]
    [InlineData("8月13日から8月15日まで（お盆）", "2026-08-13", "2026-08-15", "お盆")]
    [InlineData("12/28-1/5", "2026-12-28", "2027-01-05", null)]
    [InlineData("12/4 創立記念日", "2026-12-04", "2026-12-04", "創立記念日")]
    [InlineData("12/28(月)-1/5(火)", "2026-12-28", "2027-01-05", null)]
    [InlineData("年末年始 12/28-1/5", "2026-12-28", "2027-01-05", "年末年始")]
    [InlineData("令和8年12月4日", "2026-12-04", "2026-12-04", null)]
    [InlineData("Dec 7 - Dec 9", "2026-12-07", "2026-12-09", null)]
    public void ParseList_OneClosure_IsRead(string text, string first, string last, string? reason)
    {
        var parsed = Closure.ParseList(text, new DateOnly(2026, 1, 1));
        Assert.Null(parsed.Fault);
        Assert.Equal([new(DateOnly.Parse(first), DateOnly.Parse(last), reason)], parsed.Value!);
    }

    /// <summary>In December the days of January are the next year's.</summary>
    [Fact]
    public void ParseList_ADayThatIsOver_IsTheNextYears() =>
        Assert.Equal([new(new(2027, 1, 4), new(2027, 1, 6))], Closure.ParseList("1/4-1/6", new DateOnly(2026, 12, 25)).Value!);

    /// <summary>What can't be taken as it stands is asked about, with what was read.</summary>
    [Theory]
    [InlineData("02/01/2027", "2月1日ですか、1月2日ですか")]
    [InlineData("12/3(水)", "木曜日です")]
    public void ParseList_WhatIsInDoubt_IsAskedAbout(string text, string asked) =>
        Assert.Contains(asked, Closure.ParseList(text, new DateOnly(2026, 11, 29)).Fault!.Ja, StringComparison.Ordinal);

    [Fact]
    public void ParseList_Several_AreReadInOrder() =>
        Assert.Equal([8, 12], Closure.ParseList("8/13-8/15 夏季休業、12/4", new DateOnly(2026, 1, 1)).Value!.Select(closure => closure.First.Month));

    [Fact]
    public void ParseList_Blank_MeansNone() => Assert.Empty(Closure.ParseList(" ", new DateOnly(2026, 1, 1)).Value!);

    [Theory]
    [InlineData("夏")]
    [InlineData("2/30")]
    [InlineData("13/1")]
    [InlineData("2026-08-15..2026-08-13")]
    [InlineData("2026-01-01..2028-01-01")]
    [InlineData("8/13-8/15x")]
    public void ParseList_WhatItCannotRead_QuotesIt(string text) =>
        Assert.Contains(text, Closure.ParseList(text, new DateOnly(2026, 1, 1)).Fault!.Ja, StringComparison.Ordinal);

    [Fact]
    public void ParseList_TooMuch_IsRefused()
    {
        Assert.NotNull(Closure.ParseList(new string('1', 1001), new DateOnly(2026, 1, 1)).Fault);
        Assert.NotNull(Closure.ParseList(string.Join(',', Enumerable.Repeat("1/4", 41)), new DateOnly(2026, 1, 1)).Fault);
    }

    [Property]
    public void ParseList_AnyText_AnswersWithAValueOrAReason(string? text)
    {
        var parsed = Closure.ParseList(text ?? "", new DateOnly(2026, 1, 1));
        Assert.NotEqual(parsed.Value is null, parsed.Fault is null);
    }
}
