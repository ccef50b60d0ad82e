using CareTeamBot.CareTeam.Cases;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Sending;
using CareTeamBot.Service.Storage;
using Xunit;

namespace CareTeamBot.Service.Tests.Sending;

/// <summary>What is sent when rows wait behind each other, and when the service ended between a send and its settling.</summary>
public sealed class DeliveryTests
{
    [Fact]
    public async Task DeliverAsync_FirstPostWithALaterChangeWaiting_IsPostedAllTheSame()
    {
        await using var sender = new Sender();
        await sender.OpenAsync();
        var card = Card(await sender.CommitAsync(sender.Question("900")));

        await sender.Delivery.DeliverAsync(Letter.Read(card), superseded: true, CancellationToken.None);

        Assert.Equal(["post 1001"], sender.Channel.Calls);
        Assert.Equal("1001", (await sender.Store.FindPostedAsync(card.CaseId, card.Slot, CancellationToken.None))?.ActivityId);
    }

    [Fact]
    public async Task DeliverAsync_ChangeWithALaterChangeWaiting_IsLeftToTheLater()
    {
        await using var sender = new Sender();
        await sender.OpenAsync();
        await sender.Delivery.DeliverAsync(Letter.Read(Card(await sender.CommitAsync(sender.Question("900")))), superseded: false, CancellationToken.None);
        var change = Card(await sender.CommitAsync(new CaseCommand.Tick(sender.Clock.GetUtcNow().AddDays(1))));

        await sender.Delivery.DeliverAsync(Letter.Read(change), superseded: true, CancellationToken.None);

        Assert.Equal(["post 1001"], sender.Channel.Calls);
        Assert.NotNull(await sender.Store.FindPostedAsync(change.CaseId, change.Slot, CancellationToken.None));
    }

    [Fact]
    public async Task DeliverAsync_ThreadPlacedButRowNotSettled_TakesTheThreadsRootForTheCard()
    {
        await using var sender = new Sender();
        await sender.OpenAsync();
        var card = Card(await sender.CommitAsync(sender.Question(threadId: null)));
        await sender.CommitAsync(new CaseCommand.SetThread(sender.Clock.GetUtcNow(), new("q1"), "777"));

        await sender.Delivery.DeliverAsync(Letter.Read(card), superseded: false, CancellationToken.None);

        Assert.Equal(["update 777"], sender.Channel.Calls);
        var posted = await sender.Store.FindPostedAsync(card.CaseId, card.Slot, CancellationToken.None);
        Assert.Equal(new PostedMessage(sender.Address.ChannelId + ";messageid=777", "777"), posted);
    }

    /// <summary>What an earlier version remembered, or Teams told no id of: the slot goes on with a message of its own.</summary>
    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public async Task DeliverAsync_MessageOfUnknownId_IsPostedAnewAtTheNextChange(string? told)
    {
        await using var sender = new Sender();
        await sender.OpenAsync();
        var card = Card(await sender.CommitAsync(sender.Question("900")));
        await sender.Store.SettleAsync(new(card.Sequence, card.CaseId, card.Slot, told is null ? null : new(sender.Address.ChannelId, told)), CancellationToken.None);

        await sender.Delivery.DeliverAsync(Letter.Read(Card(await sender.CommitAsync(new CaseCommand.Tick(sender.Clock.GetUtcNow().AddDays(1))))), superseded: false, CancellationToken.None);
        await sender.Delivery.DeliverAsync(Letter.Read(Card(await sender.CommitAsync(new CaseCommand.Tick(sender.Clock.GetUtcNow().AddDays(2))))), superseded: false, CancellationToken.None);

        Assert.Equal(["post 1001", "update 1001"], sender.Channel.Calls);
    }

    private static OutboxRow Card(IEnumerable<OutboxRow> rows) => rows.First(row => row.Slot == Slots.Card(new("q1")));
}
