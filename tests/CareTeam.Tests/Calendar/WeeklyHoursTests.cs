using CareTeamBot.CareTeam.Calendar;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace CareTeamBot.CareTeam.Tests.Calendar;

public sealed class WeeklyHoursTests
{
    [Theory]
    [InlineData("月-金 8:30-12:00,13:00-17:15; 土 9:00-12:00", "月-金 8:30-12:00,13:00-17:15; 土 9:00-12:00")]
    [InlineData("Mon-Fri 9:00-17:00", "月-金 9:00-17:00")]
    [InlineData("monday,wednesday 9-17", "月・水 9:00-17:00")]
    [InlineData("月〜金 ８：３０～１７：１５", "月-金 8:30-17:15")]
    [InlineData("月曜日から金曜日 8時30分から17時15分まで、土曜 9時－12時半", "月-金 8:30-17:15; 土 9:00-12:30")]
    [InlineData("平日 8:30-17:15、土日 休み", "月-金 8:30-17:15")]
    [InlineData("毎日 0:00-24:00", "月-日 0:00-24:00")]
    [InlineData("平日 9-17; 水 休み", "月・火・木・金 9:00-17:00")]
    [InlineData("金-月 10:00-11:00", "月・金-日 10:00-11:00")]
    [InlineData("月 9:00-12:00, 11:00-13:00", "月 9:00-13:00")]
    [InlineData("月水金　9:00-12:00\n火木　13:00-17:00", "月・水・金 9:00-12:00; 火・木 13:00-17:00")]
    [InlineData("Daily closed", "毎日 休み")]
    public void Parse_WhatPeopleType_FormatsBack(string text, string expected)
    {
        var parsed = WeeklyHours.Parse(text);
        Assert.Null(parsed.Fault);
        Assert.Equal(expected, parsed.Value!.Format());
    }

    [Theory]
    [InlineData("", "曜日と時間")]
    [InlineData(";;", "曜日")]
    [InlineData("8:30-17:00", "「8:30-17:00」")]
    [InlineData("月-金", "最後に時間")]
    [InlineData("月 17:00-9:00", "終わりが始まりより後")]
    [InlineData("月 9:60-10:00", "時間")]
    [InlineData("月 9:00-25:00", "時間")]
    [InlineData("月 9:5-10:00", "時間")]
    [InlineData("第2土曜 9:00-12:00", "「第2土曜 9:00-12:00」")]
    public void Parse_WhatItCannotRead_SaysWhere(string text, string reason)
    {
        var parsed = WeeklyHours.Parse(text);
        Assert.Null(parsed.Value);
        Assert.Contains(reason, parsed.Fault!.Ja, StringComparison.Ordinal);
        Assert.NotEmpty(parsed.Fault.En);
    }

    [Theory]
    [InlineData("毎日 0:00-24:00", "月-日 0:00-24:00")]
    [InlineData("月-日・祝日 0:00-24:00", "月-日 0:00-24:00、祝日も")]
    [InlineData("毎日（祝日・年末年始も） 0:00-24:00", "月-日 0:00-24:00、祝日も、年末年始も")]
    [InlineData("年中無休 0:00-24:00", "月-日 0:00-24:00、祝日も、年末年始も")]
    [InlineData("24時間365日", "月-日 0:00-24:00、祝日も、年末年始も")]
    [InlineData("年中無休 9-17", "月-日 9:00-17:00、祝日も、年末年始も")]
    [InlineData("daily and holidays 0:00-24:00", "月-日 0:00-24:00、祝日も")]
    [InlineData("平日 9:00-17:00、祝日も", "月-金 9:00-17:00、祝日も")]
    [InlineData("月-土 9:00-18:00 年末年始も営業", "月-土 9:00-18:00、年末年始も")]
    [InlineData("月 9:00-12:00 祝日 休み", "月 9:00-12:00")]
    [InlineData("平日 9-17 土日祝休み", "月-金 9:00-17:00")]
    [InlineData("月-金 9-17（祝日を除く）", "月-金 9:00-17:00")]
    [InlineData("年中無休 9-17、年末年始は休み", "月-日 9:00-17:00、祝日も")]
    public void Parse_DaysThatAreFreeByLaw_AreReadToo(string text, string expected)
    {
        var parsed = AgencyHours.Parse(text);
        Assert.Null(parsed.Fault);
        Assert.Equal(expected, parsed.Value!.Format());
        Assert.Equal(parsed.Value, AgencyHours.Parse(expected).Value);
        Assert.Equal(parsed.Value, AgencyHours.Parse(parsed.Value.Format(english: true)).Value);
    }

    [Fact]
    public void Parse_TooLong_IsRefused() => Assert.NotNull(WeeklyHours.Parse(new string('月', 301)).Fault);

    [Fact]
    public void Format_English_UsesEnglishDays() =>
        Assert.Equal("Mon-Fri 8:30-17:15", WeeklyHours.Default.Format(english: true));

    [Property]
    public Property Format_AnyHours_ParsesBackInBothLanguages() => Prop.ForAll(CalendarGenerators.Hours.ToArbitrary(), hours =>
        hours.Equals(WeeklyHours.Parse(hours.Format()).Value) && hours.Equals(WeeklyHours.Parse(hours.Format(english: true)).Value));

    [Property]
    public void Parse_AnyText_AnswersWithAValueOrAReason(string? text)
    {
        var parsed = WeeklyHours.Parse(text ?? "");
        Assert.NotEqual(parsed.Value is null, parsed.Fault is null);
    }
}
