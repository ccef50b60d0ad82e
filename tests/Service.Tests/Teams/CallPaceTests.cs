using CareTeamBot.Service.Teams.Outbound;
using CareTeamBot.Service.Tests.Turns.Fixtures;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace CareTeamBot.Service.Tests.Teams;

public sealed class CallPaceTests
{
    private readonly FakeTimeProvider clock = new();

    [Fact]
    public void FreeAt_AtMostTheRulesCallsInAnyWindow()
    {
        var log = new CallLog([RateRule.PerSeconds(2, 1), RateRule.PerSeconds(3, 10)]);
        var (start, now) = (clock.GetUtcNow(), clock.GetUtcNow());
        var left = new List<double>();

        for (var call = 0; call < 5; call++)
        {
            now = log.FreeAt(now, Urgency.Answer);
            log.Leave(now);
            left.Add((now - start).TotalSeconds);
        }

        Assert.Equal([0, 0, 1, 10, 10], left);
    }

    [Fact]
    public void FreeAt_WhatIsKeptForAnswers_IsLeftToThem()
    {
        var log = new CallLog([RateRule.PerSeconds(3, 10, kept: 1)]);
        var now = clock.GetUtcNow();
        log.Leave(now);
        log.Leave(now);

        Assert.Equal(now, log.FreeAt(now, Urgency.Answer));
        Assert.Equal(now.AddSeconds(10), log.FreeAt(now, Urgency.Call));
        Assert.Equal(now.AddSeconds(10), log.FreeAt(now, Urgency.Update));
    }

    [Fact]
    public async Task Wait_TheMostUrgentGoFirst_AndOneInEightIsWhoeverHasWaitedLongest()
    {
        var pace = new CallPace([RateRule.PerSeconds(1, 1)], clock);
        var gone = new List<string>();
        await pace.WaitAsync("tenant", TestContext.Current.CancellationToken);
        string[] came = ["u1", "u2", "c1", "c2", .. Enumerable.Range(1, 8).Select(n => $"a{n}")];
        var waits = came.Select(who => WaitAsync(pace, who, gone)).ToList();

        while (gone.Count < came.Length)
        {
            var before = gone.Count;
            clock.Advance(TimeSpan.FromSeconds(1));
            await Until(() => { lock (gone) return gone.Count > before; });
        }

        await Task.WhenAll(waits);

        // Counting the one that left before these came, the eighth is the one that has waited longest.
        Assert.Equal(["a1", "a2", "a3", "a4", "a5", "a6", "u1", "a7", "a8", "c1", "c2", "u2"], gone);
        Assert.Equal(TimeSpan.FromSeconds(came.Length), clock.GetUtcNow() - clock.Start);
    }

    [Fact]
    public async Task Wait_WhoGivesUp_IsNotWaitedFor()
    {
        var pace = new CallPace([RateRule.PerSeconds(1, 1)], clock);
        await pace.WaitAsync("tenant", TestContext.Current.CancellationToken);
        using var impatient = new CancellationTokenSource();
        var first = pace.WaitAsync("tenant", impatient.Token);
        var second = pace.WaitAsync("tenant", TestContext.Current.CancellationToken);

        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        clock.Advance(TimeSpan.FromSeconds(1));

        await second.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
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

    private static async Task WaitAsync(CallPace pace, string who, List<string> gone)
    {
        new CallPurpose(who[0] switch { 'a' => Urgency.Answer, 'c' => Urgency.Call, _ => Urgency.Update }).Begin();
        await pace.WaitAsync("tenant", TestContext.Current.CancellationToken);
        lock (gone)
            gone.Add(who);
    }

    private static async Task Until(Func<bool> isDone)
    {
        for (var look = 0; look < 3000 && !isDone(); look++)
            await Task.Delay(10, TestContext.Current.CancellationToken);
        Assert.True(isDone());
    }
}
