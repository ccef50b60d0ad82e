using CareTeamBot.Service.Teams;
using CareTeamBot.Service.Teams.Outbound;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;

namespace CareTeamBot.Service.Hosting;

/// <summary>Puts the connector into the service.</summary>
internal static class ConnectorHosting
{
    public static void AddConnector(this IServiceCollection services)
    {
        services.AddSection(ConnectorOptions.Section, new ConnectorValidator())
            .Validate<IHostEnvironment>(
                (connector, environment) => environment.IsDevelopment() || !connector.LiftRateLimits, "Connector:LiftRateLimits may be set in Development only.");
        services.AddSingleton<ConnectorCalls>();
        services.AddSingleton<ConnectorClients>();
        services.AddSingleton<ITeamsConnector, TeamsConnector>();
        services.AddSingleton<IBotTokenSource>(provider => NeedsToken(provider)
            ? ActivatorUtilities.CreateInstance<AzureTokenSource>(provider)
            : new NoTokenSource());
        services.AddSingleton<FileStorage>();
        services.AddTransient<BotTokenHandler>();
        AddHttp(services);
    }

    private static void AddHttp(IServiceCollection services)
    {
        // No token: files go to addresses that are secrets in themselves.
        services.AddOutgoingClient(FileStorage.Client);
        var http = services.AddOutgoingClient(ConnectorClients.Http);
        http.AddResilienceHandler("connector", Build);
        // Otherwise one line per call.
        services.AddLogging(logging => logging.AddFilter("Polly", LogLevel.Warning));
        http.AddHttpMessageHandler<BotTokenHandler>();
    }

    private static void Build(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, ResilienceHandlerContext context)
    {
        var options = context.ServiceProvider.GetRequiredService<IOptions<ConnectorOptions>>().Value;
        var clock = context.ServiceProvider.GetRequiredService<TimeProvider>();
        pipeline.TimeProvider = clock;
        if (options.Retries > 0)
            pipeline.AddRetry(ConnectorRetry.Strategy(options, clock));
        pipeline.AddTimeout(new HttpTimeoutStrategyOptions { Timeout = options.Timeout });
    }

    private static bool NeedsToken(IServiceProvider provider)
    {
        var bot = provider.GetRequiredService<IOptions<BotOptions>>().Value;
        return bot.MicrosoftAppId is not null
            && (bot.MicrosoftAppPassword is not null || bot.MicrosoftAppType == MicrosoftAppType.UserAssignedMSI);
    }
}
