using CareTeamBot.Service.Teams;
using CareTeamBot.Service.Teams.Inbound;
using CareTeamBot.Service.Teams.Outbound;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;

namespace CareTeamBot.Service.Hosting;

/// <summary>Puts the Bot Framework SDK into the service, set up for it.</summary>
internal static class TeamsHosting
{
    private const string KeyClient = "keys";

    /// <summary>Many times what the Bot Framework publishes.</summary>
    private const int MostKeyBytes = 1024 * 1024;

    /// <summary>
    /// Registers the adapter's parts and <see cref="ITeamsConnector"/>. The caller registers the
    /// <see cref="IBot"/>. Faults in the configuration stop the start, all in one message.
    /// </summary>
    public static IServiceCollection AddTeams(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var setup = new BotOptionsSetup(configuration, environment);
        services.AddSingleton<IConfigureOptions<BotOptions>>(setup);
        services.AddSingleton<IValidateOptions<BotOptions>>(setup);
        services.AddOptions<BotOptions>().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(new ServiceUrls(environment));
        services.AddSingleton(new Channels(environment));
        services.AddSingleton<ActivityCheck>();
        services.AddSingleton<TeamsBotAuthentication>();
        services.AddSingleton<IBotFrameworkHttpAdapter, TeamsAdapter>();
        services.AddConnector();
        AddGate(services, environment.IsDevelopment() && BotOptionsSetup.AllowsAnonymousCalls(configuration));
        return services;
    }

    /// <summary>Maps POST /api/messages; other methods get 405, and with them any WebSocket.</summary>
    public static IEndpointConventionBuilder MapBotMessages(this IEndpointRouteBuilder endpoints, string pattern = "/api/messages")
    {
        // Resolved by the first call, so that a faulty configuration is reported at the start and whole, not here.
        var services = endpoints.ServiceProvider;
        var edge = new Lazy<(IBotFrameworkHttpAdapter Adapter, IBot Bot)>(
            () => (services.GetRequiredService<IBotFrameworkHttpAdapter>(), services.GetRequiredService<IBot>()));
        // The adapter authenticates by itself; ASP.NET's middleware would only make a scope and a handler for nothing.
        return endpoints.MapPost(pattern, context => edge.Value.Adapter.ProcessAsync(context.Request, context.Response, edge.Value.Bot)).ShortCircuit();
    }

    private static void AddGate(IServiceCollection services, bool anonymous)
    {
        if (anonymous)
        {
            services.AddSingleton<ITokenGate, AnonymousGate>();
            return;
        }

        services.AddSingleton<ITokenGate, BotTokenGate>();
        services.AddSingleton<BotTokenRules>();
        services.AddSingleton(provider => Keys(provider, SigningKeys.Patience));
        services.AddOutgoingClient(KeyClient).ConfigureHttpClient(http => http.MaxResponseContentBufferSize = MostKeyBytes);
    }

    internal static SigningKeys Keys(IServiceProvider provider, TimeSpan patience)
    {
        var options = provider.GetRequiredService<IOptions<BotOptions>>().Value;
        var documents = new HttpDocumentRetriever(provider.GetRequiredService<IHttpClientFactory>().CreateClient(KeyClient))
        {
            // Plain http only where the address was changed, which only Development may.
            RequireHttps = options.BotOpenIdMetadata == BotOptions.DefaultOpenIdMetadata,
        };
        return new SigningKeys(
            options.BotOpenIdMetadata, documents, patience, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<SigningKeys>>());
    }
}
