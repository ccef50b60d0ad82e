using CareTeamBot.CareTeam.Cases;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Storage;
using CareTeamBot.Service.Turns;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace CareTeamBot.Service.Tests.Sending;

/// <summary>A card that somebody looks at and that is not the remembered one of its slot.</summary>
public sealed class StraysTests
{
    [Fact]
    public async Task LookAsync_OlderThanTheRemembered_IsDeleted()
    {
        await using var sender = await RememberingAsync("2000");

        await LookAsync(sender, "1000");

        Assert.Equal(["delete 1000"], sender.Channel.Calls);
    }

    [Fact]
    public async Task LookAsync_TheRememberedItself_IsLeft()
    {
        await using var sender = await RememberingAsync("2000");

        await LookAsync(sender, "2000");

        Assert.Empty(sender.Channel.Calls);
    }

    [Fact]
    public async Task LookAsync_NewerAndJustBeingWrittenDown_IsLeft()
    {
        await using var sender = await RememberingAsync("2000");
        var look = LookAsync(sender, "3000");
        Assert.False(look.IsCompleted);

        await RememberAsync(sender, "3000");
        await AdvanceAsync(sender, look);

        Assert.Empty(sender.Channel.Calls);
    }

    [Fact]
    public async Task LookAsync_NewerAndNeverWrittenDown_IsDeletedInTheEnd()
    {
        await using var sender = await RememberingAsync("2000");
        var look = LookAsync(sender, "3000");
        Assert.False(look.IsCompleted);

        await AdvanceAsync(sender, look);

        Assert.Equal(["delete 3000"], sender.Channel.Calls);
    }

    /// <summary>What a press says of the card it is on may have been altered: another card of this case, of another, or of a person's chat.</summary>
    [Theory]
    [InlineData("case", "2000")]
    [InlineData("case", "3000")]
    [InlineData("welcome", "2000")]
    [InlineData("welcome", "3000")]
    [InlineData("welcome", "4000")]
    [InlineData("q1/to/29:nurse", "2000")]
    [InlineData("q1/to/29:nurse", "3000")]
    [InlineData("q1/to/29:nurse", "777")]
    [InlineData("q9/card", "777")]
    [InlineData("nothing of ours", "777")]
    [InlineData("case", "")]
    public async Task LookAsync_ACardNamedInAnAlteredPress_StaysWhereItIs(string slot, string shown)
    {
        await using var sender = await RememberingAsync("2000");
        await RememberAsync(sender, "3000", Slots.Welcome);
        await RememberAsync(sender, "4000", "status/1");
        await RememberAsync(sender, "5000", "q1/to/29:nurse", "a:nurse");

        await AdvanceAsync(sender, LookAsync(sender, shown, slot));

        Assert.Empty(sender.Channel.Calls);
    }

    [Fact]
    public async Task LookAsync_InAPersonsChat_LeavesTheLiveCardsOfTheirOtherCases()
    {
        await using var sender = await RememberingAsync("2000");
        await RememberAsync(sender, "5000", "q1/to/29:nurse", "a:nurse");
        var (other, chat) = (sender.Address with { ChannelId = "19:other@thread.tacv2" }, sender.Address with { ChannelId = "a:nurse", IsPersonal = true, IsThreaded = false });
        var rows = (await sender.Store.CommitAsync(new CaseCommit
        {
            CaseId = other.CaseId,
            ExpectedVersion = 0,
            State = "{}"u8.ToArray(),
            Members = [CaseRepository.MemberKey("t", new("29:nurse"))],
            Outbox = [new("q1/to/29:nurse", "{}"u8.ToArray())],
        }, CancellationToken.None)).Outbox;
        await sender.Store.SettleAsync(new Settlement(rows[0].Sequence, other.CaseId, "q1/to/29:nurse", new PostedMessage("a:nurse", "6000")), CancellationToken.None);

        await AdvanceAsync(sender, LookAsync(sender, "6000", "q1/to/29:nurse", chat));
        Assert.Empty(sender.Channel.Calls);

        await AdvanceAsync(sender, LookAsync(sender, "4500", "q1/to/29:nurse", chat));
        Assert.Equal(["delete 4500"], sender.Channel.Calls);
    }

    [Fact]
    public async Task LookAsync_JustSentAndNotYetRemembered_IsGivenTime()
    {
        await using var sender = await RememberingAsync("9999999999999");
        var sent = sender.Clock.GetUtcNow().ToUnixTimeMilliseconds().ToString(System.Globalization.CultureInfo.InvariantCulture);

        var look = LookAsync(sender, sent);
        Assert.False(look.IsCompleted);
        await RememberAsync(sender, sent, Slots.Welcome);
        await AdvanceAsync(sender, look);

        Assert.Empty(sender.Channel.Calls);
    }

    private static async Task<Sender> RememberingAsync(string messageId)
    {
        var sender = new Sender();
        await sender.OpenAsync();
        await RememberAsync(sender, messageId);
        return sender;
    }

    private static async Task RememberAsync(
        Sender sender, string messageId, string slot = Slots.Case, string conversation = "19:case@thread.tacv2;messageid=900")
    {
        var row = (await sender.CommitAsync(new CaseCommand.SetGoal(Sender.Nurse, sender.Clock.GetUtcNow(), $"目標 {messageId}"))).First(r => r.Slot == Slots.Case);
        await sender.Store.SettleAsync(new Settlement(row.Sequence, row.CaseId, slot, new PostedMessage(conversation, messageId)), CancellationToken.None);
    }

    private static async Task LookAsync(Sender sender, string shown, string slot = Slots.Case, CaseAddress? where = null)
    {
        var strays = new Strays(sender.Store, sender.Channel, sender.Clock, NullLogger<Strays>.Instance);
        var loaded = await sender.LoadAsync();
        await strays.LookAsync(loaded, new TurnInput.Press(new() { Where = where ?? sender.Address, By = Sender.Nurse, CaseId = sender.Address.CaseId, ThreadId = "900" })
        {
            SlotName = slot,
            Slot = Slots.Read(slot),
            ReplyToId = shown,
            IsRefresh = true,
        });
    }

    /// <summary>The look waits on the fake clock; it begins to wait a moment after it was asked for.</summary>
    private static async Task AdvanceAsync(Sender sender, Task look)
    {
        while (!look.IsCompleted)
        {
            sender.Clock.Advance(TimeSpan.FromSeconds(31));
            await Task.Yield();
        }

        await look;
    }
}
