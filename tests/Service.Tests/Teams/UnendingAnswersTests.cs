using CareTeamBot.Service.Graph;
using CareTeamBot.Service.Teams;
using CareTeamBot.Service.Teams.Outbound;
using CareTeamBot.Service.Tests.Teams.Fixtures;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace CareTeamBot.Service.Tests.Teams;

/// <summary>Whoever is called and does not come to an end is not waited for beyond the time that a call has.</summary>
public sealed class UnendingAnswersTests : IAsyncLifetime
{
    private static readonly TimeSpan SafetyNet = TimeSpan.FromSeconds(30);

    private readonly FakeTimeProvider clock = new();
    private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private FakeConnector connector = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => connector = await FakeConnector.StartAsync();

    public ValueTask DisposeAsync() => connector.DisposeAsync();

    [Theory]
    [InlineData("no head")]
    [InlineData("no body")]
    [InlineData("half a body")]
    [InlineData("drop by drop")]
    public async Task Send_AnswerThatNeverEnds_FailsAfterTheTimeOfACall(string answer)
    {
        Answer(answer, 200);

        var thrown = await Assert.ThrowsAsync<UpstreamException>(() => OnceItHasBegunAsync(SendAsync()));

        Assert.Equal(UpstreamFault.Transient, thrown.Fault);
    }

    [Fact]
    public async Task Send_RefusalThatNeverEnds_FailsAfterTheTimeOfACall()
    {
        Answer("half a body", 500);

        await Assert.ThrowsAsync<UpstreamException>(() => OnceItHasBegunAsync(SendAsync()));
    }

    [Fact]
    public async Task Send_AnswerLargerThanAny_Fails()
    {
        connector.Answer = (_, response) => response.Body.WriteAsync(new byte[WholeAnswers.LongestBody + 1]).AsTask();

        var thrown = await Assert.ThrowsAsync<UpstreamException>(SendAsync);

        Assert.Equal(UpstreamFault.Transient, thrown.Fault);
    }

    [Fact]
    public async Task Send_WhileATokenNeverComes_EndsWithTheCallsTime()
    {
        await using var services = connector.Services(clock);
        using var client = new HttpClient(new BotTokenHandler(new NoTokenEver(), services.GetRequiredService<ServiceUrls>()) { InnerHandler = new SocketsHttpHandler() });
        using var limit = new CancellationTokenSource();
        var call = client.GetAsync(new Uri(connector.Url), limit.Token);

        await limit.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(SafetyNet, Cancellation));
    }

    [Theory]
    [InlineData("no head")]
    [InlineData("drop by drop")]
    public async Task SaveAsync_StorageThatNeverEnds_FailsAfterTheTimeOfACall(string answer)
    {
        Answer(answer, 200);
        await using var services = connector.Services(clock);
        var save = services.GetRequiredService<FileStorage>().SaveAsync(connector.Url, [1, 2, 3], "text/plain", Cancellation);

        var thrown = await Assert.ThrowsAsync<UpstreamException>(() => OnceItHasBegunAsync(save));

        Assert.Equal(UpstreamFault.Transient, thrown.Fault);
    }

    [Theory]
    [InlineData("no head")]
    [InlineData("half a body")]
    [InlineData("drop by drop")]
    public async Task Graph_AnswerThatNeverEnds_EndsWithTheGatesPatience(string answer)
    {
        Answer(answer, 200);
        using var client = Graph(new OneToken());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.GetAsync(new Uri(connector.Url), HttpCompletionOption.ResponseHeadersRead, Cancellation).WaitAsync(SafetyNet, Cancellation));
    }

    [Fact]
    public async Task Graph_WhileATokenNeverComes_EndsWithTheGatesPatience()
    {
        using var client = Graph(new NoTokenEver());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.GetAsync(new Uri(connector.Url), Cancellation).WaitAsync(SafetyNet, Cancellation));
    }

    private HttpClient Graph(IGraphTokens tokens) =>
        new(new GraphGate(tokens, clock) { Patience = TimeSpan.FromMilliseconds(200), InnerHandler = new WholeAnswers { InnerHandler = new SocketsHttpHandler() } });

    private void Answer(string kind, int status) => connector.Answer = async (_, response) =>
    {
        var gone = response.HttpContext.RequestAborted;
        response.StatusCode = status;
        if (kind != "no head")
            await response.StartAsync(gone);
        if (kind == "half a body")
            await response.WriteAsync("""{"id":""", gone);
        begun.TrySetResult();
        while (!gone.IsCancellationRequested)
        {
            if (kind == "drop by drop")
                await response.WriteAsync(" ", gone);
            await Task.Delay(20, gone).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    };

    private Task<string?> SendAsync() => connector.Client(clock, ("Connector:Retries", "0")).SendAsync(connector.Conversation(), BotMessages.Text("x"), Cancellation);

    /// <summary>Time passes from when the answer has begun, for a minute.</summary>
    private async Task OnceItHasBegunAsync(Task call)
    {
        await begun.Task.WaitAsync(SafetyNet, Cancellation);
        for (var second = 0; second < 60 && !call.IsCompleted; second++)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(5, Cancellation);
        }

        await call.WaitAsync(SafetyNet, Cancellation);
    }

    private sealed class NoTokenEver : IBotTokenSource, IGraphTokens
    {
        private readonly TaskCompletionSource<string?> never = new();

        public ValueTask<string?> GetTokenAsync(CancellationToken cancellation) => new(never.Task);

        ValueTask<string> IGraphTokens.GetTokenAsync(CancellationToken cancellation) => new(never.Task!);
    }

    private sealed class OneToken : IGraphTokens
    {
        public ValueTask<string> GetTokenAsync(CancellationToken cancellation) => new("token");
    }
}
