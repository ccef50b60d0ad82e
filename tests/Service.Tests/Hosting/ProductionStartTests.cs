using CareTeamBot.Cards.Schema;
using CareTeamBot.Service.Hosting;
using CareTeamBot.Service.Tests.Turns.Fixtures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Xunit;

namespace CareTeamBot.Service.Tests.Hosting;

/// <summary>The whole service as it runs for people, from outside.</summary>
public sealed class ProductionStartTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("careteambot-production-").FullName;
    private readonly LogSink log = new();
    private readonly HttpClient http = new();
    private Microsoft.AspNetCore.Builder.WebApplication app = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        string[] settings =
        [
            "--environment=Production", "--urls=http://127.0.0.1:0", "--MicrosoftAppType=UserAssignedMSI", "--MicrosoftAppId=ab11cd22-ef33-4444-8555-66667777aaaa",
            "--AllowedTenants=t", $"--Storage:Sqlite:Path={Path.Combine(folder, "cases.db")}", "--Shutdown:Drain=00:00:00",
        ];
        app = ServiceHost.Create(settings, services =>
        {
            services.Remove(services.Single(s => s.ImplementationType == typeof(ConsoleLoggerProvider)));
            services.AddLogging(logging => logging.AddProvider(log));
        });
        await app.StartAsync(Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void TheStart_WarnsOfNothing()
    {
        Assert.DoesNotContain(log.Lines, line => line.Contains(" Warning ", StringComparison.Ordinal) || line.Contains(" Error ", StringComparison.Ordinal));
        // Warns of its keys on a machine that has none yet, and the service has no use for it.
        Assert.Null(app.Services.GetService<Microsoft.AspNetCore.DataProtection.IDataProtectionProvider>());
    }

    /// <summary>The way over ToJson() is for card libraries that have no other.</summary>
    [Fact]
    public void TheService_WritesCardsByTheFastestWayThatItsLibraryHas() =>
        Assert.Equal(typeof(AdaptiveCard).Assembly.GetType("AdaptiveCards.FastWriter") is null, CardJson.Writer is PlainCardWriter);

    [Theory]
    [InlineData("GET", "healthz/live", 200)]
    [InlineData("POST", "api/messages", 401)]
    [InlineData("GET", "api/messages", 405)]
    [InlineData("GET", "nothing", 404)]
    public async Task NoAnswer_SaysWhatTheServiceRunsOn(string method, string path, int status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(new Uri(app.Urls.Single()), path));
        using var response = await http.SendAsync(request, Cancellation);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.False(response.Headers.Contains("Server"));
        Assert.False(response.Headers.Contains("X-Powered-By"));
    }

    [Theory]
    [InlineData("a.b.c")]
    [InlineData("a.b.c.d.e")]
    [InlineData("eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4Q0JDLUhTMjU2Iiwia2lkIjoiazEifQ..AAAAAAAAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZHQ00iLCJraWQiOiJrMSIsImN0eSI6IkpXVCJ9.AAAA.AAAA.AAAA.AAAA")]
    public async Task ATokenThatIsNone_Is401_AndLeavesNoStackTrace(string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(new Uri(app.Urls.Single()), "api/messages"));
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        using var response = await http.SendAsync(request, Cancellation);

        Assert.Equal(401, (int)response.StatusCode);
        Assert.True(log.Has(1000));
        Assert.DoesNotContain(log.Lines, line => line.Contains("   at ", StringComparison.Ordinal) || line.Contains("Exception", StringComparison.Ordinal));
    }
}
