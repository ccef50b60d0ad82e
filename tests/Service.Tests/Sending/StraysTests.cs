using CareTeamBot.CareTeam.Cases;
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

    private static async Task<Sender> RememberingAsync(string messageId)
    {
        var sender = new Sender();
        await sender.OpenAsync();
        await RememberAsync(sender, messageId);
        return sender;
    }

    private static async Task RememberAsync(Sender sender, string messageId)
    {
        var row = (await sender.CommitAsync(new CaseCommand.SetGoal(Sender.Nurse, sender.Clock.GetUtcNow(), $"目標 {messageId}"))).First(r => r.Slot == Slots.Case);
        await sender.Store.SettleAsync(new Settlement(row.Sequence, row.CaseId, row.Slot, new PostedMessage("19:case@thread.tacv2;messageid=900", messageId)), CancellationToken.None);
    }

    private static async Task LookAsync(Sender sender, string shown)
    {
        var strays = new Strays(sender.Store, sender.Channel, sender.Clock, NullLogger<Strays>.Instance);
        var (loaded, slot) = (await sender.LoadAsync(), Slots.Case);
        await strays.LookAsync(loaded, new TurnInput
        {
            Where = sender.Address,
            By = Sender.Nurse,
            CaseId = sender.Address.CaseId,
            ThreadId = "900",
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
