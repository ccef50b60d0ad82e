using System.Collections.Concurrent;
using System.Globalization;
using CareTeamBot.Service.Teams;
using CareTeamBot.Service.Teams.Outbound;
using CareTeamBot.Service.Tests.Teams.Fixtures;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace CareTeamBot.Service.Tests.Teams;

/// <summary>Waiting, repeating and order, on a clock that jumps to whatever is waited for next.</summary>
public sealed class ConnectorPatienceTests : IAsyncLifetime
{
    private readonly JumpingClock clock = new();
    private FakeConnector connector = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => connector = await FakeConnector.StartAsync();

    public ValueTask DisposeAsync() => connector.DisposeAsync();

    [Theory]
    [InlineData(412)]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task Send_PassingFault_IsRepeatedWithGrowingWaits(int status)
    {
        connector.FailWith(status, status, status);

        Assert.Equal("new-id", await SendAsync(connector.Client(clock)));

        Assert.Equal(4, connector.Calls.Count);
        Assert.Equal(3, clock.Waits.Count);
        Assert.All(clock.Waits, wait => Assert.InRange(wait, TimeSpan.Zero, TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public async Task Send_FaultThatStays_EndsAfterTheRetries()
    {
        connector.FailWith(503, 503, 503, 503, 503);

        var thrown = await Assert.ThrowsAsync<UpstreamException>(() => SendAsync(connector.Client(clock)));

        Assert.Equal((UpstreamFault.Transient, 503), (thrown.Fault, thrown.Status));
        Assert.Equal(4, connector.Calls.Count);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(500)]
    public async Task Send_OtherFaults_AreNotRepeated(int status)
    {
        connector.FailWith(status);

        await Assert.ThrowsAsync<UpstreamException>(() => SendAsync(connector.Client(clock)));

        Assert.Single(connector.Calls);
    }

    [Fact]
    public async Task Send_RetryAfterInSecondsOrAsADate_IsWaitedForExactly()
    {
        var date = (clock.GetUtcNow() + TimeSpan.FromSeconds(7 + 9)).ToString("R", CultureInfo.InvariantCulture);
        connector.Respond(r => Throttle(r, "7"), r => Throttle(r, date));

        await SendAsync(connector.Client(clock));

        Assert.Equal([TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(9)], clock.Waits);
    }

    [Theory]
    [InlineData("600")]
    [InlineData("3600")]
    [InlineData("99999999")]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT")]
    public async Task Send_RetryAfterTooLong_EndsAsThrottled_AndIsTakenForAMinute(string asked)
    {
        connector.Respond(r => Throttle(r, asked));

        var thrown = await Assert.ThrowsAsync<UpstreamException>(() => SendAsync(connector.Client(clock)));

        Assert.Equal((UpstreamFault.Throttled, TimeSpan.FromMinutes(1)), (thrown.Fault, thrown.RetryAfter));
        Assert.Single(connector.Calls);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("soon")]
    [InlineData("99999999999999999999")]
    [InlineData("Thu, 01 Jan 1970 00:00:00 GMT")]
    public async Task Send_RetryAfterThatIsNoWait_IsRepeatedWithTheOwnWaits_AndTellsNone(string asked)
    {
        connector.Respond([.. Enumerable.Repeat<Action<HttpResponse>>(r => Throttle(r, asked), 4)]);

        var thrown = await Assert.ThrowsAsync<UpstreamException>(() => SendAsync(connector.Client(clock)));

        Assert.Equal((UpstreamFault.Throttled, null), (thrown.Fault, thrown.RetryAfter));
        Assert.Equal((4, 3), (connector.Calls.Count, clock.Waits.Count));
    }

    [Fact]
    public async Task Send_OneConversation_KeepsTheOrder_ThoughTheFirstIsSlow()
    {
        var first = new TaskCompletionSource();
        connector.Answer = async (call, response) =>
        {
            if (call.Body.Contains("\"n0\"", StringComparison.Ordinal))
                await first.Task;
            await response.WriteAsync("{}");
        };
        var client = connector.Client(clock, ("Connector:LiftRateLimits", "true"));

        var sends = Enumerable.Range(0, 20).Select(i => SendAsync(client, $"n{i}")).ToList();
        await SendAsync(client, "elsewhere", "another");
        first.SetResult();
        await Task.WhenAll(sends);

        Assert.Equal(
            Enumerable.Range(0, 20).Select(i => $"n{i}"),
            connector.Calls.Where(c => !c.Body.Contains("elsewhere", StringComparison.Ordinal)).Select(c => Text(c.Body)));
    }

    [Fact]
    public async Task Send_ManyToOneThread_StayWithinEveryPublishedRule()
    {
        var departures = new ConcurrentQueue<DateTimeOffset>();
        connector.Answer = (_, response) =>
        {
            departures.Enqueue(clock.GetUtcNow());
            return response.WriteAsync("{}");
        };
        var client = connector.Client(clock);

        for (var i = 0; i < 130; i++)
            await SendAsync(client, $"n{i}", $"19:c@thread.tacv2;messageid={i}");

        var times = departures.ToList();
        foreach (var rule in TeamsRateLimits.SendsPerThread)
            Assert.All(times, start => Assert.True(times.Count(t => t >= start && t < start + rule.Window) <= rule.Calls));
        Assert.True(times[^1] - times[0] >= TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task Send_ToManyThreadsOfOneTenant_StayUnderTheTenantsRule()
    {
        var client = connector.Client(clock);

        for (var i = 0; i < 60; i++)
            await SendAsync(client, "x", $"19:c{i}@thread.tacv2");

        Assert.Single(clock.Waits);
    }

    [Fact]
    public async Task Send_WithASecret_CarriesTheToken()
    {
        await using var services = connector.Services(clock);
        var client = new HttpClient(new BotTokenHandler(new FixedToken(), services.GetRequiredService<ServiceUrls>())
        {
            InnerHandler = new SocketsHttpHandler(),
        });

        using var response = await client.GetAsync(new Uri(connector.Url), Cancellation);
        await Assert.ThrowsAsync<UpstreamException>(() => client.GetAsync(new Uri("https://example.org/"), Cancellation));

        Assert.Equal("Bearer secret-token", Assert.Single(connector.Calls).Authorization);
    }

    private async Task<string?> SendAsync(ITeamsConnector client, string text = "x", string conversation = "c") =>
        await client.SendAsync(connector.Conversation(conversation), BotMessages.Text(text), Cancellation);

    private static string Text(string body)
    {
        using var json = System.Text.Json.JsonDocument.Parse(body);
        return json.RootElement.GetProperty("text").GetString()!;
    }

    private static void Throttle(HttpResponse response, string retryAfter)
    {
        response.StatusCode = 429;
        response.Headers.RetryAfter = retryAfter;
    }

    private sealed class FixedToken : IBotTokenSource
    {
        public ValueTask<string?> GetTokenAsync(CancellationToken cancellation) => new("secret-token");
    }

    /// <summary>A clock on which waiting takes no time: it jumps ahead as soon as somebody waits.</summary>
    private sealed class JumpingClock : FakeTimeProvider
    {
        private static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(15);

        public ConcurrentQueue<TimeSpan> Waits { get; } = [];

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            // The limit on one try is no wait.
            if (dueTime > TimeSpan.Zero && dueTime != CallTimeout)
            {
                Waits.Enqueue(dueTime);
                ThreadPool.QueueUserWorkItem(_ => Advance(dueTime));
            }

            return timer;
        }
    }
}
