using CareTeamBot.Cards.Words;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Graph;
using Xunit;

namespace CareTeamBot.Service.Tests.Graph;

/// <summary>Names that Teams takes, and that say nothing about anybody.</summary>
public sealed class ChannelNameTests
{
    private static readonly DateTimeOffset NewYear = new(2026, 12, 31, 15, 0, 0, TimeSpan.Zero);

    [Fact]
    public void AName_FollowsFromTheRequestAlone_AndAnotherAttemptGivesAnother()
    {
        Assert.Equal(ChannelName.Make("a", NewYear, Locale.Ja, 0), ChannelName.Make("a", NewYear, Locale.Ja, 0));
        Assert.Equal(20, Enumerable.Range(0, 20).Select(i => ChannelName.Make("a", NewYear, Locale.Ja, i)).Distinct().Count());
        Assert.StartsWith("ケース 2027-", ChannelName.Make("a", NewYear, Locale.Ja, 0), StringComparison.Ordinal);
        Assert.StartsWith("Case 2027-", ChannelName.Make("a", NewYear, Locale.En, 0), StringComparison.Ordinal);
    }

    [Fact]
    public void EveryName_IsOneThatTeamsTakes() =>
        Assert.All(Enumerable.Range(0, 2000), i => Assert.True(ChannelName.IsAllowed(ChannelName.Make($"{i}", NewYear, i % 2 == 0 ? Locale.Ja : Locale.En, i % 7))));

    [Theory]
    [InlineData("")]
    [InlineData(" a")]
    [InlineData("_a")]
    [InlineData(".a")]
    [InlineData("a.")]
    [InlineData("a..b")]
    [InlineData("a/b")]
    [InlineData("a#b")]
    [InlineData("a'b")]
    [InlineData("con")]
    [InlineData("Forms")]
    [InlineData("desktop.ini")]
    [InlineData("123456789012345678901234567890123456789012345678901")]
    public void WhatTeamsRefuses_IsNotAllowed(string name) => Assert.False(ChannelName.IsAllowed(name));

    [Theory]
    [InlineData("Auto", false, false, "Private Standard")]
    [InlineData("Auto", true, false, "Shared Private Standard")]
    [InlineData("Private", true, false, "Private Standard")]
    [InlineData("Shared", false, false, "Shared Private Standard")]
    [InlineData("Standard", true, false, "Standard")]
    [InlineData("Auto", true, true, "Standard")]
    public void TheKinds_AreTriedInOrder(string wish, bool others, bool guest, string order) =>
        Assert.Equal(order, string.Join(' ', ChannelKinds.Order(Enum.Parse<ChannelWish>(wish), others, guest)));

    [Fact]
    public void TheSlots_TellTheirWork()
    {
        Assert.Equal((GraphWork.Channel, "x"), GraphSlots.Read(GraphSlots.Channel("x")));
        Assert.Equal((GraphWork.Event, "c2"), GraphSlots.Read(GraphSlots.Event("c2")));
        Assert.Equal((GraphWork.Files, "c2"), GraphSlots.Read(GraphSlots.Files("c2")));
        Assert.Equal((GraphWork.Leave, "29:1"), GraphSlots.Read(GraphSlots.Leave(new("29:1"))));
        Assert.Equal((GraphWork.Members, ""), GraphSlots.Read(GraphSlots.Members));
        Assert.Equal((GraphWork.Archive, ""), GraphSlots.Read(GraphSlots.Archive));
        Assert.Equal((GraphWork.None, ""), GraphSlots.Read("graph.later"));
    }
}
