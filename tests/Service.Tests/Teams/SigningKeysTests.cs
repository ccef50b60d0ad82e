using CareTeamBot.Service.Teams.Inbound;
using CareTeamBot.Service.Tests.Teams.Fixtures;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Tokens;
using Xunit;

namespace CareTeamBot.Service.Tests.Teams;

/// <summary>The published keys, from a key server that hangs, errs and lies.</summary>
public sealed class SigningKeysTests : IAsyncLifetime
{
    private static readonly RsaSecurityKey First = TestIssuer.NewKey("k1");
    private static readonly RsaSecurityKey Second = TestIssuer.NewKey("k2");
    private static readonly TimeSpan SafetyNet = TimeSpan.FromSeconds(30);

    private readonly FakeTimeProvider clock = new(TimeProvider.System.GetUtcNow());
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private TestIssuer issuer = null!;
    private SigningKeys keys = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        issuer = await TestIssuer.StartAsync();
        issuer.Publish(First, "msteams");
        keys = Keys(SigningKeys.Patience);
    }

    private SigningKeys Keys(TimeSpan patience) =>
        new(issuer.Metadata, new HttpDocumentRetriever(http) { RequireHttps = false }, patience, clock, NullLogger<SigningKeys>.Instance);

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await issuer.DisposeAsync();
    }

    [Fact]
    public async Task Renewal_ThatHangs_HoldsNobodyUp_AndTheOldKeysServe()
    {
        var known = await FindAsync("k1");
        var asked = new TaskCompletionSource();
        issuer.InsteadOfKeys = context => HangAsync(context, asked);

        clock.Advance(SigningKeys.MaxAge);

        Assert.Same(known, keys.Known);
        await asked.Task.WaitAsync(SafetyNet, Cancellation);
        Assert.Same(known, keys.Known);
        Assert.True(keys.FindAsync("k1", Cancellation).AsTask().IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Renewal_BringsNewKeys_WhichServeFromThen()
    {
        await FindAsync("k1");
        issuer.Publish(Second, "msteams");
        clock.Advance(SigningKeys.MaxAge);

        Assert.NotNull(keys.Known);
        await UntilAsync(() => keys.Known!.JsonWebKeySet.Keys.Count == 2);
        Assert.Equal(2, issuer.KeyReads);
    }

    [Fact]
    public async Task Renewal_ThatFailed_IsTriedAgainSoon()
    {
        await FindAsync("k1");
        issuer.InsteadOfKeys = Broken;
        clock.Advance(SigningKeys.MaxAge);
        Assert.NotNull(keys.Known);
        await UntilAsync(() => issuer.KeyReads == 2);
        // Whoever joins the reading learns that it is over.
        Assert.Null(await FindAsync("k9"));
        var reads = issuer.KeyReads;

        issuer.InsteadOfKeys = null;
        issuer.Publish(Second, "msteams");
        clock.Advance(SigningKeys.RenewAgain);
        await UntilAsync(() => keys.Known!.JsonWebKeySet.Keys.Count == 2);

        Assert.Equal(reads + 1, issuer.KeyReads);
    }

    [Fact]
    public async Task FirstReading_ThatHangs_IsGivenUpAfterAFewSeconds_AndTheNextOneServes()
    {
        var asked = new TaskCompletionSource();
        issuer.InsteadOfKeys = context => HangAsync(context, asked);
        var waiting = keys.FindAsync("k1", Cancellation).AsTask();
        await asked.Task.WaitAsync(SafetyNet, Cancellation);
        Assert.False(waiting.IsCompleted);

        clock.Advance(SigningKeys.Patience);

        Assert.Null(await waiting.WaitAsync(SafetyNet, Cancellation));
        Assert.True(SigningKeys.Patience <= TimeSpan.FromSeconds(5));
        issuer.InsteadOfKeys = null;
        Assert.NotNull(await FindAsync("k1"));
    }

    [Fact]
    public async Task FirstCalls_HoweverMany_WaitForOneReading()
    {
        var asked = new TaskCompletionSource();
        var go = new TaskCompletionSource();
        issuer.InsteadOfMetadata = async context =>
        {
            asked.TrySetResult();
            await go.Task;
            await context.Response.WriteAsync($$"""{"issuer":"{{BotTokenRules.Issuer}}","jwks_uri":"{{issuer.KeysUrl}}"}""");
        };
        var waiting = Enumerable.Range(0, 100).Select(_ => keys.FindAsync("k1", Cancellation).AsTask()).ToList();
        await asked.Task.WaitAsync(SafetyNet, Cancellation);

        go.SetResult();

        Assert.All(await Task.WhenAll(waiting).WaitAsync(SafetyNet, Cancellation), Assert.NotNull);
        Assert.Equal(1, issuer.KeyReads);
    }

    public static TheoryData<string> Useless =>
    [
        """{"keys":[]}""", "{}", "null", "[]", "", "<html>", """{"keys":null}""", """{"keys":[null]}""", """{"keys":[{}]}""",
        """{"keys":[{"kty":"EC","crv":"P-256","kid":"k2","x":"AAAA","y":"AAAA","endorsements":["msteams"]}]}""",
        """{"keys":[{"kty":"oct","kid":"k2","k":"AAAA","endorsements":["msteams"]}]}""",
        """{"keys":[{"kty":"RSA","kid":"k2","endorsements":["msteams"]}]}""",
        $$"""{"keys":[{{TestIssuer.Key(TestIssuer.NewKey("k2"), null)}}]}""",
        $$"""{"keys":[{{TestIssuer.Key(TestIssuer.NewKey("k2"), [])}}]}""",
        $$"""{"keys":[{{TestIssuer.Key(TestIssuer.NewKey(""), ["msteams"])}}]}""",
    ];

    [Theory]
    [MemberData(nameof(Useless))]
    public async Task Answer200_WithoutAUsableKey_NeitherReplacesGoodOnes_NorCountsAsKeys(string answer)
    {
        issuer.InsteadOfKeys = context => context.Response.WriteAsync(answer);
        Assert.Null(await FindAsync("k1"));
        Assert.False(await keys.AreKnownAsync(Cancellation).AsTask().WaitAsync(SafetyNet, Cancellation));
        issuer.InsteadOfKeys = null;
        var good = await FindAsync("k1");

        issuer.InsteadOfKeys = context => context.Response.WriteAsync(answer);
        clock.Advance(SigningKeys.MaxAge);
        Assert.Null(await FindAsync("k2"));

        Assert.Same(good, keys.Known);
    }

    [Theory]
    [InlineData("""{"issuer":"https://api.botframework.com"}""")]
    [InlineData("""{"issuer":"https://api.botframework.com","jwks_uri":"nonsense"}""")]
    [InlineData("""{"issuer":"https://api.botframework.com","jwks_uri":"http://127.0.0.1:9/keys"}""")]
    public async Task Metadata_WithoutKeys_IsNoReading(string metadata)
    {
        issuer.InsteadOfMetadata = context => context.Response.WriteAsync(metadata);

        Assert.Null(await FindAsync("k1"));
    }

    [Fact]
    public async Task Redirect_OfTheKeys_IsNotFollowed()
    {
        await using var other = await TestIssuer.StartAsync();
        other.Publish(Second, "msteams");
        issuer.InsteadOfKeys = context =>
        {
            context.Response.Redirect(other.KeysUrl);
            return Task.CompletedTask;
        };

        Assert.Null(await FindAsync("k2"));
        Assert.Equal(0, other.KeyReads);
    }

    [Fact]
    public async Task NewKey_AmongInventedOnes_IsFoundAsSoonAsTheNextReadingMayBegin()
    {
        // The clock is turned while readings are under way, and must not end their patience.
        keys = Keys(TimeSpan.FromHours(1));
        await FindAsync("k1");
        for (var i = 0; i < SigningKeys.Pace[0].Calls; i++)
            _ = FindAsync($"invented{i}");
        await UntilAsync(() => issuer.KeyReads >= 2);
        issuer.Publish(Second, "msteams");

        var waiting = keys.FindAsync("k2", Cancellation).AsTask();
        await PassAsync(waiting);

        var found = await waiting;
        Assert.Contains(found!.JsonWebKeySet.Keys, key => key.Kid == "k2");
    }

    [Fact]
    public async Task InventedKeys_WithoutEnd_CauseFewReadings()
    {
        keys = Keys(TimeSpan.FromHours(1));
        await FindAsync("k1");

        for (var round = 0; round < 20; round++)
        {
            var waiting = Task.WhenAll(Enumerable.Range(0, 50).Select(i => keys.FindAsync($"{round}/{i}", Cancellation).AsTask()));
            await PassAsync(waiting);
            Assert.All(await waiting, found => Assert.DoesNotContain(found!.JsonWebKeySet.Keys, key => key.Kid!.Contains('/', StringComparison.Ordinal)));
        }

        // A thousand keys that nobody has: a reading or two for those that came together.
        Assert.InRange(issuer.KeyReads, 20, 42);
    }

    [Fact]
    public async Task AKeyThatIsMissing_IsLookedForAgainAfterAWhile()
    {
        await FindAsync("k1");
        Assert.DoesNotContain((await FindAsync("k2"))!.JsonWebKeySet.Keys, key => key.Kid == "k2");
        issuer.Publish(Second, "msteams");

        var soon = keys.FindAsync("k2", Cancellation).AsTask();
        Assert.True(soon.IsCompletedSuccessfully);
        Assert.DoesNotContain((await soon)!.JsonWebKeySet.Keys, key => key.Kid == "k2");

        clock.Advance(SigningKeys.UnknownKeyInterval);
        Assert.Contains((await FindAsync("k2"))!.JsonWebKeySet.Keys, key => key.Kid == "k2");
    }

    [Fact]
    public async Task NewKey_WhileTheServerErrs_IsUnknown_NotRefused()
    {
        await FindAsync("k1");
        issuer.InsteadOfKeys = Broken;

        Assert.Null(await FindAsync("k2"));
        Assert.NotNull(await FindAsync("k1"));
    }

    [Fact]
    public async Task ACallerWhoGoesAway_EndsNobodyElsesReading()
    {
        var asked = new TaskCompletionSource();
        var go = new TaskCompletionSource();
        issuer.InsteadOfKeys = async context =>
        {
            asked.TrySetResult();
            await go.Task;
            await context.Response.WriteAsync($$"""{"keys":[{{TestIssuer.Key(First, ["msteams"])}}]}""");
        };
        using var gone = new CancellationTokenSource();
        var leaving = keys.FindAsync("k1", gone.Token).AsTask();
        var staying = keys.FindAsync("k1", Cancellation).AsTask();
        await asked.Task.WaitAsync(SafetyNet, Cancellation);

        await gone.CancelAsync();
        go.SetResult();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaving);
        Assert.NotNull(await staying.WaitAsync(SafetyNet, Cancellation));
        Assert.Equal(1, issuer.KeyReads);
    }

    private static Task Broken(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        return Task.CompletedTask;
    }

    private static async Task HangAsync(HttpContext context, TaskCompletionSource asked)
    {
        asked.TrySetResult();
        var gone = new TaskCompletionSource();
        await using var registration = context.RequestAborted.Register(gone.SetResult);
        await gone.Task;
    }

    private Task<Microsoft.IdentityModel.Protocols.OpenIdConnect.OpenIdConnectConfiguration?> FindAsync(string keyId) =>
        keys.FindAsync(keyId, Cancellation).AsTask().WaitAsync(SafetyNet, Cancellation);

    /// <summary>Lets the pace's waits end, but no reading's patience: time passes while nothing has been asked for.</summary>
    private async Task PassAsync(Task until)
    {
        for (var look = 0; look < 3000 && !until.IsCompleted; look++)
        {
            var reads = issuer.KeyReads;
            await Task.WhenAny(until, Task.Delay(20, Cancellation));
            if (issuer.KeyReads == reads && !until.IsCompleted)
                clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.True(until.IsCompleted);
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        for (var look = 0; look < 3000 && !isSo(); look++)
            await Task.Delay(10, Cancellation);
        Assert.True(isSo());
    }
}
