using System.Globalization;
using CareTeamBot.CareTeam.Dates;
using FsCheck.Xunit;
using Xunit;

namespace CareTeamBot.CareTeam.Tests.Dates;

/// <summary>Days and times as people write them, read on Sunday 29 November 2026.</summary>
public sealed class DateTextTests
{
    private static readonly DateOnly Today = new(2026, 11, 29);

    [Theory]
    [InlineData("12/3(木)-12/5(土)", "12-03..12-05")]
    [InlineData("12/3（木）〜12/5（土）", "12-03..12-05")]
    [InlineData("１２／７－１２／９", "12-07..12-09")]
    [InlineData("12月20日", "12-20")]
    [InlineData("１２月２０日（日）", "12-20")]
    [InlineData("令和8年12月20日", "12-20")]
    [InlineData("R8.12.20", "12-20")]
    [InlineData("Ｒ８．１２．２０", "12-20")]
    [InlineData("令和元年5月1日", "2019-05-01")]
    [InlineData("平成30年4月1日", "2018-04-01")]
    [InlineData("2026-12-20", "12-20")]
    [InlineData("２０２６ー１２ー２０", "12-20")]
    [InlineData("2026年12月20日", "12-20")]
    [InlineData("2026/12/20", "12-20")]
    [InlineData("来週の金曜 14時", "12-04 14:00")]
    [InlineData("来週金曜日の午後2時から", "12-04 14:00")]
    [InlineData("今週の金曜", "11-27")]
    [InlineData("再来週の月曜", "12-07")]
    [InlineData("明日", "11-30")]
    [InlineData("あさって", "12-01")]
    [InlineData("再来週", "12-07..12-13~")]
    [InlineData("来月", "12-01..12-31~")]
    [InlineData("来月10日", "12-10")]
    [InlineData("来月末", "12-31")]
    [InlineData("月末", "11-30")]
    [InlineData("年度末", "2027-03-31")]
    [InlineData("3日後", "12-02")]
    [InlineData("2週間後", "12-13")]
    [InlineData("12/28-1/5", "12-28..2027-01-05")]
    [InlineData("12/28から1/5まで", "12-28..2027-01-05")]
    [InlineData("8/13-15", "2027-08-13..2027-08-15")]
    [InlineData("12月3日-5日", "12-03..12-05")]
    [InlineData("1/4-1/6", "2027-01-04..2027-01-06")]
    [InlineData("11/28", "2027-11-28")]
    [InlineData("11/29", "11-29")]
    [InlineData("20日", "12-20")]
    [InlineData("30日", "11-30")]
    [InlineData("木曜", "12-03")]
    [InlineData("日曜", "12-06")]
    [InlineData("Dec 7 - Dec 9", "12-07..12-09")]
    [InlineData("Dec. 7th, 2026", "12-07")]
    [InlineData("7 December", "12-07")]
    [InlineData("May 2023", "2023-05-01..2023-05-31~")]
    [InlineData("2023年5月", "2023-05-01..2023-05-31~")]
    [InlineData("5/2023", "2023-05-01..2023-05-31~")]
    [InlineData("2023/5/12", "2023-05-12")]
    [InlineData("２０２３／５／１２", "2023-05-12")]
    [InlineData("next Friday at 2pm", "12-04 14:00")]
    [InlineData("tomorrow 10:30-12:00", "11-30 10:30-12:00")]
    [InlineData("12/3 14:00〜15:30", "12-03 14:00-15:30")]
    [InlineData("12月3日（木）午前10時半", "12-03 10:30")]
    [InlineData("25/12/2026", "12-25")]
    [InlineData("12/25/2026", "12-25")]
    [InlineData("02/01/2027", "2027-02-01 DayOrMonth")]
    [InlineData("12/3(水)", "12-03 Weekday")]
    [InlineData("2/30", "NoSuchDay")]
    [InlineData("2026-08-15..2026-08-13", "2026-08-15 EndsBefore")]
    [InlineData("2/29", "2028-02-29")]
    [InlineData("来年4月", "2027-04-01..2027-04-30~")]
    [InlineData("2026-12-24T00:00:00Z", "12-24")]
    public void ADate_IsReadWhole(string text, string expected)
    {
        var found = Assert.Single(DateText.Find(text, Today));
        Assert.Equal(expected, Show(found));
        Assert.Equal((0, text.Length), (found.Start, found.End));
        Assert.Equal(found, DateText.Read(text, Today));
    }

    [Theory]
    [InlineData("年末年始 12/28-1/5", "12-28..2027-01-05", "年末年始")]
    [InlineData("@浦和 花子 12/3(木)-12/5(土) お願いします", "12-03..12-05", "@浦和 花子 お願いします")]
    [InlineData("担当者会議を12月3日の14時から園で", "12-03 14:00", "担当者会議を 園で")]
    [InlineData("12/4、12/7は休みです", "12-04|12-07", "、 は休みです")]
    [InlineData("吸引は1日3回、3日間です。電話は048-123-4567", "", "吸引は1日3回、3日間です。電話は048-123-4567")]
    [InlineData("第2回は24時間の見守り", "", "第2回は24時間の見守り")]
    [InlineData("1/2カップ", "2027-01-02", "カップ")]
    [InlineData("保育園の月曜日の送迎", "11-30", "保育園の の送迎")]
    public void InASentence_TheRestIsLeft(string text, string expected, string rest)
    {
        var found = DateText.Find(text, Today);
        Assert.Equal(expected, string.Join('|', found.Select(Show)));
        Assert.Equal(rest, DateText.Without(text, found));
    }

    [Theory]
    [InlineData("14:30", 14, 30)]
    [InlineData("午後2時半", 14, 30)]
    [InlineData("2pm", 14, 0)]
    [InlineData("１０時１５分", 10, 15)]
    [InlineData("夜8時", 20, 0)]
    public void ATime_IsRead(string text, int hour, int minute) => Assert.Equal(new TimeOnly(hour, minute), DateText.ReadTime(text));

    [Theory]
    [InlineData("25:00")]
    [InlineData("2時間")]
    [InlineData("あとで")]
    public void WhatIsNoTime_IsNone(string text) => Assert.Null(DateText.ReadTime(text));

    [Property]
    public void AnyText_IsReadInOrder_WithinItsBounds(string? text)
    {
        var found = DateText.Find(text ?? "", Today);
        Assert.All(found, d => Assert.True(d.First <= d.Last && d.Start < d.End && d.End <= text!.Length));
        Assert.Equal(found.OrderBy(d => d.Start), found);
    }

    private static string Show(WrittenDate date)
    {
        if (date.Doubt == DateDoubt.NoSuchDay)
            return "NoSuchDay";
        static string Day(DateOnly day) => day.ToString(day.Year == 2026 && day.Month >= 11 ? "MM-dd" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var time = date.From is { } from ? $" {from:HH:mm}" + (date.To is { } to ? $"-{to:HH:mm}" : "") : "";
        return Day(date.First) + (date.Last == date.First ? "" : $"..{Day(date.Last)}") + (date.IsVague ? "~" : "") + time + (date.Doubt is { } doubt ? $" {doubt}" : "");
    }
}
