using System.Net;
using CareTeamBot.Service.Tests.Teams.Fixtures;
using Microsoft.IdentityModel.Tokens;
using Xunit;

namespace CareTeamBot.Service.Tests.Teams;

/// <summary>Each reason for which a token is refused, against a local issuer.</summary>
public sealed class InboundTokenTests : IAsyncLifetime
{
    private const string App = "11111111-2222-3333-4444-555555555555";
    private const string Url = "https://smba.trafficmanager.net/jp/";

    // Making a key takes longer than most tests.
    private static readonly RsaSecurityKey Key = TestIssuer.NewKey("k1");
    private TestIssuer issuer = null!;
    private TestBot bot = null!;
    private string refusal = "";

    public async ValueTask InitializeAsync()
    {
        issuer = await TestIssuer.StartAsync();
        issuer.Publish(Key, "msteams", "webchat");
        bot = await TestBot.StartAsync(
            "Development", ("MicrosoftAppId", App), ("BotOpenIdMetadata", issuer.Metadata), ("AllowedTenants", "tenant-1, tenant-2"));
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await issuer.DisposeAsync();
    }

    [Fact]
    public async Task GoodToken_IsAccepted_AgainAndAgain()
    {
        var token = TestIssuer.Token(Key, App, Url);

        Assert.Equal(HttpStatusCode.OK, await PostAsync(token));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(token));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(TestIssuer.Token(Key, App, Url.ToUpperInvariant())));
        Assert.Equal(3, bot.Handled.Count);
        Assert.Equal(1, issuer.KeyReads);
    }

    [Fact]
    public async Task NoToken_Is401() => Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(null));

    [Fact]
    public async Task Nonsense_Is401() => Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync("a.b.c"));

    [Theory]
    [InlineData("https://api.botframework.us")]
    [InlineData("https://api.botframework.com/")]
    [InlineData("https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/")]
    public async Task AnotherIssuer_Is401(string name) =>
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(TestIssuer.Token(Key, App, Url, issuer: name)));

    [Fact]
    public async Task AnotherAudience_Is401() =>
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(TestIssuer.Token(Key, "another-app", Url)));

    [Theory]
    [InlineData(-1, HttpStatusCode.OK)]
    [InlineData(-10, HttpStatusCode.Unauthorized)]
    public async Task ExpiredToken_Is401BeyondFiveMinutes(double minutes, HttpStatusCode status) =>
        Assert.Equal(status, await PostAsync(TestIssuer.Token(Key, App, Url, expiresInMinutes: minutes)));

    [Theory]
    [InlineData(SecurityAlgorithms.RsaSha384)]
    [InlineData(SecurityAlgorithms.RsaSsaPssSha256)]
    public async Task AnotherAlgorithm_Is401(string algorithm) =>
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(TestIssuer.Token(Key, App, Url, algorithm: algorithm)));

    [Fact]
    public async Task Hs256WithThePublicKeyAsSecret_Is401()
    {
        var secret = new SymmetricSecurityKey(Key.Rsa.ExportSubjectPublicKeyInfo()) { KeyId = Key.KeyId };

        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(TestIssuer.Token(secret, App, Url, algorithm: SecurityAlgorithms.HmacSha256)));
    }

    [Fact]
    public async Task NoSignature_Is401() =>
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(TestIssuer.Unsigned(TestIssuer.Token(Key, App, Url))));

    [Fact]
    public async Task ForeignKeyUnderAKnownId_Is401() =>
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(TestIssuer.Token(TestIssuer.NewKey("k1"), App, Url)));

    [Fact]
    public async Task AlteredClaims_Are401()
    {
        var parts = TestIssuer.Token(Key, App, Url).Split('.');
        var other = TestIssuer.Token(Key, App, "https://smba.trafficmanager.net/emea/").Split('.');

        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync($"{parts[0]}.{other[1]}.{parts[2]}"));
    }

    [Fact]
    public async Task NewKey_IsFoundWithinTheSameRequest_AndTheWithdrawnOneEnds()
    {
        var old = TestIssuer.Token(Key, App, Url);
        Assert.Equal(HttpStatusCode.OK, await PostAsync(old));

        var next = issuer.Publish(TestIssuer.NewKey("k2"), "msteams");
        issuer.Withdraw(Key);

        Assert.Equal(HttpStatusCode.OK, await PostAsync(TestIssuer.Token(next, App, Url)));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(old));
    }

    [Fact]
    public async Task InventedKeys_DoNotHammerTheIssuer()
    {
        Assert.Equal(HttpStatusCode.OK, await PostAsync(TestIssuer.Token(Key, App, Url)));
        var foreign = TestIssuer.NewKey("x");

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(i =>
            StatusAsync(TestIssuer.Token(new RsaSecurityKey(foreign.Rsa) { KeyId = $"x{i}" }, App, Url))));

        Assert.All(answers, status => Assert.Equal(HttpStatusCode.Unauthorized, status));
        // One reading for many: as many as those that came together.
        Assert.InRange(issuer.KeyReads, 2, 10);
    }

    [Fact]
    public async Task KeysThatCannotBeRead_Are503_AndATokenThatIsNoneIsRefusedWithoutThem()
    {
        issuer.InsteadOfMetadata = context =>
        {
            context.Response.StatusCode = 500;
            return Task.CompletedTask;
        };

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await PostAsync(TestIssuer.Token(Key, App, Url)));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync("a.b.c"));
        Assert.Empty(bot.Handled);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("webchat")]
    public async Task KeyNotEndorsedForTheChannel_Is403(string? endorsements)
    {
        var other = issuer.Publish(TestIssuer.NewKey("k2"), endorsements?.Split(',', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(TestIssuer.Token(other, App, Url)));
        Assert.Contains("endorsed", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    public async Task ServiceUrlClaim_MissingOrOther_Is403(string? claim)
    {
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(TestIssuer.Token(Key, App, claim)));
        Assert.Contains("the token's", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ServiceUrlNotTheChannels_Is403EvenWhenTheTokenSaysTheSame()
    {
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(TestIssuer.Token(Key, App, "https://example.org/"), url: "https://example.org/"));
        Assert.Equal("serviceUrl is not allowed", refusal);
    }

    [Theory]
    [InlineData("tenant-2", HttpStatusCode.OK)]
    [InlineData("TENANT-2", HttpStatusCode.OK)]
    [InlineData("tenant-3", HttpStatusCode.Forbidden)]
    [InlineData("", HttpStatusCode.Forbidden)]
    public async Task Tenant_MustBeAllowed(string tenant, HttpStatusCode status)
    {
        Assert.Equal(status, await PostAsync(TestIssuer.Token(Key, App, Url), tenant: tenant));
        Assert.Equal(status == HttpStatusCode.OK ? "" : "the tenant is not allowed", refusal);
    }

    [Fact]
    public async Task NoChannelId_Is403() =>
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(TestIssuer.Token(Key, App, Url), channel: null));

    private async Task<HttpStatusCode> StatusAsync(string token)
    {
        using var response = await bot.PostAsync("{}", token);
        return response.StatusCode;
    }

    private async Task<HttpStatusCode> PostAsync(string? token, string url = Url, string tenant = "tenant-1", string? channel = "msteams")
    {
        var body = $$"""
            {"type":"message","id":"1",{{(channel is null ? "" : $"\"channelId\":\"{channel}\",")}}"serviceUrl":"{{url}}","from":{"id":"29:a"},
             "conversation":{"id":"19:c@thread.tacv2;messageid=1","tenantId":"{{tenant}}"},"text":"x"}
            """;
        using var response = await bot.PostAsync(body, token);
        refusal = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
