using CareTeamBot.Cards.Schema;
using Xunit;

namespace CareTeamBot.Cards.Tests;

/// <summary>What clients send for a day or a time: mostly the wire's form, and whatever a person typed where the client has no picker.</summary>
public sealed class FieldTests
{
    private static readonly DateOnly Today = new(2026, 12, 20);

    [Theory]
    [InlineData("2026-12-25", "2026-12-25")]
    [InlineData("2026/12/5", "2026-12-05")]
    [InlineData("2026-12-24T00:00:00Z", "2026-12-24")]
    [InlineData("12月25日（金）", "2026-12-25")]
    [InlineData("１２／２５", "2026-12-25")]
    [InlineData("1/5", "2027-01-05")]
    [InlineData("明日", "2026-12-21")]
    public void ADay_IsRead(string text, string day) => Assert.Equal(DateOnly.Parse(day), new DayField("day").Read(text, Today));

    /// <summary>What is no day, or may be two, is refused by whatever it is for: it reads as the first day that there is.</summary>
    [Theory]
    [InlineData("04/01/2027")]
    [InlineData("0008-12-26")]
    [InlineData("12/25(月)")]
    [InlineData("12/25-12/27")]
    [InlineData("来週")]
    [InlineData("あとで")]
    [InlineData("2/30")]
    public void WhatIsNoSingleDay_IsNotTaken(string text) => Assert.Equal(DateOnly.MinValue, new DayField("day").Read(text, Today));

    [Fact]
    public void NothingTyped_IsNoDay() => Assert.Null(new DayField("day").Read(null, Today));

    [Theory]
    [InlineData("14:30", 14, 30)]
    [InlineData("午後2時半", 14, 30)]
    [InlineData("2:30 PM", 14, 30)]
    public void ATime_IsRead(string text, int hour, int minute) => Assert.Equal(new TimeOnly(hour, minute), new TimeField("time").Read(text, Today));
}
