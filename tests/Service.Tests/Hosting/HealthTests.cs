using CareTeamBot.Service.Clock;
using CareTeamBot.Service.Hosting;
using CareTeamBot.Service.Tests.Turns.Fixtures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace CareTeamBot.Service.Tests.Hosting;

/// <summary>What a load balancer hears.</summary>
public sealed class HealthTests
{
    private static readonly HttpClient Http = new();

    [Fact]
    public async Task AServiceThatWorks_IsLiveAndReady()
    {
        await using var bot = await StartAsync();

        Assert.Equal((200, "Healthy"), await AskAsync(bot, "live"));
        Assert.Equal((200, "Healthy"), await AskAsync(bot, "ready"));
        Assert.False(bot.Log.Has(100));
    }

    [Fact]
    public void TheClocksTurns_AreFeltForTwoMinutes()
    {
        var clock = new TestClock(RunningBot.Morning);
        var pulse = new Pulse(clock);

        Assert.False(pulse.IsFelt);
        pulse.Beat();
        clock.Advance(TimeSpan.FromSeconds(119));
        Assert.True(pulse.IsFelt);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.False(pulse.IsFelt);
    }

    [Fact]
    public async Task WhenTheStoreTakesNothing_ItIsNotReady()
    {
        await using var bot = await StartAsync();
        await ((IAsyncDisposable)bot.Store).DisposeAsync();

        Assert.Equal((503, "Unhealthy"), await AskAsync(bot, "ready"));
    }

    [Fact]
    public async Task WhenTheSigningKeysCannotBeRead_ItIsLiveButNotReady_AndTheLogSaysWhy()
    {
        await using var bot = await StartAsync("--BotOpenIdMetadata=http://127.0.0.1:9/nobody");

        Assert.Equal((503, "Unhealthy"), await AskAsync(bot, "ready"));
        Assert.Equal((200, "Healthy"), await AskAsync(bot, "live"));
        Assert.Contains(bot.Log.Lines, line => line.StartsWith("100 ", StringComparison.Ordinal) && line.Contains("keys Unhealthy", StringComparison.Ordinal));
    }

    [Fact]
    public async Task WhenACasesMessagesStandStill_ItIsDegradedAndTellsOnce_UntilTheyMove()
    {
        await using var bot = await StartAsync();
        var channel = await bot.NewCaseAsync();
        bot.Teams.Faults.AnswerNext(100_000, 503, when: c => c.Path.Contains(channel.Id, StringComparison.Ordinal));
        await bot.CommandAsync(RunningBot.Mother, channel, "状況");
        for (var look = 0; look < 60; look++)
        {
            bot.Clock.Advance(TimeSpan.FromSeconds(5));
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        await bot.UntilAsync(() => new(bot.Log.Has(220)));
        Assert.Equal((200, "Degraded"), await AskAsync(bot, "ready"));
        Assert.Contains(bot.Log.Lines, line => line.StartsWith("100 ", StringComparison.Ordinal) && line.Contains("lanes Degraded", StringComparison.Ordinal));
        Assert.Single(bot.Log.Lines, line => line.StartsWith("220 ", StringComparison.Ordinal) && line.Contains(RunningBot.CaseId(channel), StringComparison.Ordinal));
        Assert.False(bot.Log.Has(221));

        bot.Teams.Faults.Clear();
        await bot.UntilAsync(() =>
        {
            bot.Clock.Advance(TimeSpan.FromSeconds(5));
            return new(bot.Log.Has(221));
        });
        bot.Clock.Advance(Readiness.MaxAge);
        Assert.Equal((200, "Healthy"), await AskAsync(bot, "ready"));
    }

    [Fact]
    public async Task HoweverOftenItIsAsked_TheStoreIsLookedAtOnceASecond()
    {
        await using var bot = await StartAsync();
        Assert.Equal(200, (await AskAsync(bot, "ready")).Status);
        await ((IAsyncDisposable)bot.Store).DisposeAsync();

        Assert.Equal(200, (await AskAsync(bot, "ready")).Status);
        bot.Clock.Advance(Readiness.MaxAge);
        Assert.Equal(503, (await AskAsync(bot, "ready")).Status);
    }

    [Fact]
    public async Task WhileItStops_ItIsNotReady_AndStillTakesRequests()
    {
        await using var bot = await StartAsync("--Shutdown:Drain=00:00:30");
        var channel = await bot.NewCaseAsync();
        Assert.Equal(200, (await AskAsync(bot, "ready")).Status);

        var stopping = bot.Services.GetRequiredService<IHost>().StopAsync(TestContext.Current.CancellationToken);
        await bot.UntilAsync(async () => (await AskAsync(bot, "ready")).Status == 503);
        await bot.CommandAsync(RunningBot.Mother, channel, "目標 うみへいく");
        Assert.False(stopping.IsCompleted);

        bot.Clock.Advance(TimeSpan.FromSeconds(30));
        await stopping;
        Assert.True(bot.Log.Has(101));
    }

    private static async Task<RunningBot> StartAsync(params string[] settings)
    {
        var bot = new RunningBot { Settings = ["--Connector:LiftRateLimits=true", .. settings] };
        await bot.InitializeAsync();
        return bot;
    }

    private static async Task<(int Status, string Body)> AskAsync(RunningBot bot, string question)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var answer = await Http.GetAsync(new Uri(bot.Teams.BotEndpoint!, $"/healthz/{question}"), cancellation);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(cancellation));
    }
}
