using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Graph;
using CareTeamBot.Service.Sending;
using CareTeamBot.Service.Teams;
using CareTeamBot.Service.Teams.Outbound;
using CareTeamBot.Service.Turns;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware;

namespace CareTeamBot.Service.Hosting;

/// <summary>Puts Graph into the service. Switched off, only what tells so is used.</summary>
internal static class GraphHosting
{
    public static void AddGraph(this IServiceCollection services)
    {
        services.AddSection(GraphOptions.Section, new GraphValidator())
            .Validate<IHostEnvironment>(
                (graph, environment) => environment.IsDevelopment() || graph.BaseUri == GraphOptions.DefaultBaseUri, "Graph:BaseUri may be changed in Development only.")
            .Validate<IConfiguration>(
                (graph, configuration) => !graph.Enabled || KnowsTenant(configuration),
                "MicrosoftAppTenantId is required when Graph:Enabled is true: it names the tenant of the team.");
        services.AddSingleton(made =>
        {
            var graph = made.GetRequiredService<GraphOptions>();
            return new GraphRules(graph.Enabled, graph.GiveUpAfter);
        });
        services.AddSingleton<GraphDelivery>();
        services.AddSingleton<DeliverElsewhere>(s => s.GetRequiredService<GraphDelivery>().DeliverAsync);
        services.AddSingleton<BeginCase>(s => s.GetRequiredService<Turn>().BeginAsync);
        services.AddSingleton<GraphCalls>();
        services.AddSingleton<TeamGraph>();
        services.AddSingleton<CaseNotes>();
        services.AddSingleton<ChannelWork>();
        services.AddSingleton<MembersWork>();
        services.AddSingleton<CalendarWork>();
        services.AddSingleton<FilesWork>();
        services.AddSingleton<ArchiveWork>();
        services.AddSingleton<Preflight>();
        services.AddSingleton<GraphCheck>();
        services.AddOptions<HealthCheckServiceOptions>().Configure<GraphOptions>((health, graph) =>
        {
            if (graph.Enabled)
                health.Registrations.Add(new("graph", made => made.GetRequiredService<GraphCheck>(), HealthStatus.Degraded, null));
        });
        services.AddSingleton<IGraphTokens, AzureGraphTokens>();
        services.AddTransient<GraphGate>();
        services.AddOutgoingClient(GraphCalls.Client)
            .AddHttpMessageHandler(() => new HeadersInspectionHandler())
            .AddHttpMessageHandler<GraphGate>();
    }

    /// <summary>A managed identity knows its own.</summary>
    private static bool KnowsTenant(IConfiguration configuration) =>
        !string.IsNullOrWhiteSpace(configuration[nameof(BotOptions.MicrosoftAppTenantId)])
        || string.Equals(configuration[nameof(BotOptions.MicrosoftAppType)], nameof(MicrosoftAppType.UserAssignedMSI), StringComparison.OrdinalIgnoreCase);
}
