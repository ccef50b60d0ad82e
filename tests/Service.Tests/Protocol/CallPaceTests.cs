using CareTeamBot.Service.Protocol.Outbound;
using CareTeamBot.Service.Tests.Turns.Fixtures;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace CareTeamBot.Service.Tests.Protocol;

public sealed class CallPaceTests
{
    private readonly FakeTimeProvider clock = new();

    [Fact]
    public void Book_AtMostTheRulesCallsInAnyWindow()
    {
        var log = new CallLog([RateRule.PerSeconds(2, 1), RateRule.PerSeconds(3, 10)]);
        var start = clock.GetUtcNow();

        var booked = Enumerable.Range(0, 5).Select(_ => (log.Book(start) - start).TotalSeconds);

        Assert.Equal([0, 0, 1, 10, 10], booked);
    }

    [Fact]
    public async Task Wait_IdleKeysAreForgotten()
    {
        var pace = new CallPace([RateRule.PerSeconds(1, 10)], clock);
        for (var i = 0; i < 100; i++)
            await pace.WaitAsync($"thread-{i}", TestContext.Current.CancellationToken);
        Assert.Equal(100, pace.Count);

        clock.Advance(TimeSpan.FromMinutes(2));
        await pace.WaitAsync("another", TestContext.Current.CancellationToken);

        Assert.Equal(1, pace.Count);
    }

    [Fact]
    public async Task Wait_AClockSetBack_HoldsNothingUp()
    {
        var jumpy = new TestClock(clock.GetUtcNow());
        var pace = new CallPace([RateRule.PerSeconds(1, 1)], jumpy);
        await pace.WaitAsync("thread", TestContext.Current.CancellationToken);

        jumpy.Jump = TimeSpan.FromDays(-1);
        var next = pace.WaitAsync("thread", TestContext.Current.CancellationToken);
        jumpy.Advance(TimeSpan.FromSeconds(1));

        await next.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Run_LanesAreDroppedWhenNobodyUsesThem()
    {
        var lanes = new ConversationLanes();
        var hold = new TaskCompletionSource<int>();
        var running = lanes.RunAsync("a", _ => hold.Task, TestContext.Current.CancellationToken);
        using var impatient = new CancellationTokenSource();
        var waiting = lanes.RunAsync("a", _ => Task.FromResult(2), impatient.Token);
        Assert.Equal(1, lanes.Count);

        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        hold.SetResult(1);

        Assert.Equal(1, await running);
        Assert.Equal(0, lanes.Count);
    }
}
