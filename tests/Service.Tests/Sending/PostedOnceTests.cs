using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Storage;
using Xunit;

namespace CareTeamBot.Service.Tests.Sending;

/// <summary>What Teams has taken is never sent again because the store did not take that it was.</summary>
public sealed class PostedOnceTests
{
    private static readonly CaseAddress Address = PostOffice.Address("19:case@thread.tacv2");

    [Theory]
    [InlineData("away")]
    [InlineData("full")]
    [InlineData("broken")]
    public async Task ACardThatCanNotBeWrittenDown_IsPostedOnce_AndWrittenDownInTheEnd(string fault)
    {
        var channel = new RememberingChannel();
        await using var post = new PostOffice(channel);
        var (head, says) = PostOffice.Play(post.Open(Address), post.Question("900"));
        var rows = await post.CommitAsync(head, [.. says.Where(s => s.Slot == Slots.Card(new("q1")))]);
        var failed = 0;
        post.Fault = name => name == nameof(ICaseStore.SettleAsync) && Interlocked.Increment(ref failed) <= 6 ? Fault(fault) : null;

        post.Outbox.Send(rows);
        await PostOffice.UntilAsync(() => failed > 0);
        await post.PassUntilAsync(() => failed > 6);
        post.Fault = _ => null;
        await PostOffice.UntilAsync(post.IsAllWrittenDown);

        Assert.Equal(["post 1001"], channel.Calls);
        Assert.Equal("1001", (await post.Store.FindPostedAsync(Address.CaseId, Slots.Card(new("q1")), TestContext.Current.CancellationToken))?.ActivityId);
    }

    [Fact]
    public async Task ALaterChangeOfACardThatCanNotBeWrittenDown_WaitsForIt_AndChangesIt()
    {
        var channel = new RememberingChannel();
        await using var post = new PostOffice(channel);
        var (head, says) = PostOffice.Play(post.Open(Address), post.Question("900"));
        var card = says.Single(s => s.Slot == Slots.Card(new("q1")));
        var first = await post.CommitAsync(head, [card]);
        var failed = 0;
        post.Fault = name => name == nameof(ICaseStore.SettleAsync) && Interlocked.Increment(ref failed) <= 3 ? new IOException() : null;

        post.Outbox.Send(first);
        await PostOffice.UntilAsync(() => failed > 0);
        post.Outbox.Send(await post.CommitAsync(head, [card]));
        await post.PassUntilAsync(() => failed > 3);
        post.Fault = _ => null;
        await post.PassUntilAsync(post.IsAllWrittenDown);

        Assert.Equal(["post 1001", "update 1001"], channel.Calls);
    }

    [Fact]
    public async Task AThreadThatCanNotBeWrittenDown_IsStartedOnce()
    {
        var channel = new RememberingChannel();
        await using var post = new PostOffice(channel);
        var (head, says) = PostOffice.Play(post.Open(Address), post.Question(threadId: null));
        var rows = await post.CommitAsync(head, [.. says.Where(s => s.Slot == Slots.Card(new("q1")))]);
        var failed = 0;
        post.Fault = name => name == nameof(ICaseStore.CommitAsync) && Interlocked.Increment(ref failed) <= 4 ? new InvalidOperationException() : null;

        post.Outbox.Send(rows);
        await post.PassUntilAsync(() => failed > 4);
        await post.PassUntilAsync(post.IsAllWrittenDown);

        Assert.Equal("thread 1001", channel.Calls[0]);
        Assert.DoesNotContain(channel.Calls.Skip(1), call => call.StartsWith("thread", StringComparison.Ordinal) || call.StartsWith("post", StringComparison.Ordinal));
        Assert.Equal("1001", (await post.Cases.LoadAsync(Address.CaseId, TestContext.Current.CancellationToken)).Head!.State.FindItem(new("q1"))!.ThreadId);
    }

    [Fact]
    public async Task AStoreThatComesBackAfterAMinute_IsFoundAgainWithinThreeSeconds()
    {
        var channel = new RememberingChannel();
        await using var post = new PostOffice(channel);
        var (head, says) = PostOffice.Play(post.Open(Address), post.Question("900"));
        var rows = await post.CommitAsync(head, [.. says.Where(s => s.Slot == Slots.Card(new("q1")))]);
        var failed = 0;
        post.Fault = name => name.Length > 0 && Interlocked.Increment(ref failed) > 0 ? new StorageFaultException("away") : null;
        post.Cases.Forget(Address.CaseId);

        post.Outbox.Send(rows);
        var began = post.Clock.GetUtcNow();
        await post.PassUntilAsync(() => failed > 0 && post.Clock.GetUtcNow() - began >= TimeSpan.FromMinutes(1));
        post.Fault = _ => null;
        for (var second = 0; second < 3 && channel.Calls.Count == 0; second++)
        {
            post.Clock.Advance(TimeSpan.FromSeconds(1));
            await PostOffice.UntilAsync(() => channel.Calls.Count > 0, milliseconds: 3000);
        }

        Assert.Equal(["post 1001"], channel.Calls);
    }

    private static Exception Fault(string kind) => kind switch
    {
        "away" => new StorageFaultException("away"),
        "full" => new IOException("full"),
        _ => new InvalidOperationException("broken"),
    };
}
