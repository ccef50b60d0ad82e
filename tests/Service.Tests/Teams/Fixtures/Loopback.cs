using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace CareTeamBot.Service.Tests.Teams.Fixtures;

/// <summary>Small servers on the loopback, on ports that the system chooses.</summary>
internal static class Loopback
{
    public static WebApplicationBuilder CreateBuilder(string environment = "Development")
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        builder.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.None));
        return builder;
    }

    public static async Task<WebApplication> StartedAsync(this WebApplication app)
    {
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    public static string Address(this WebApplication app) => app.Urls.Single();
}
