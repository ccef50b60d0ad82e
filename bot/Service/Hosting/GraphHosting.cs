using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Graph;
using CareTeamBot.Service.Sending;
using CareTeamBot.Service.Teams.Outbound;
using CareTeamBot.Service.Turns;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware;

namespace CareTeamBot.Service.Hosting;

/// <summary>Puts Graph into the service. Switched off, only what tells so is used.</summary>
internal static class GraphHosting
{
    public static void AddGraph(this IServiceCollection services, GraphOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(new GraphRules(options.Enabled, options.GiveUpAfter));
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
        if (options.Enabled)
            services.AddHealthChecks().AddCheck<GraphCheck>("graph", HealthStatus.Degraded);
        services.AddSingleton<IGraphTokens, AzureGraphTokens>();
        services.AddTransient<GraphGate>();
        services.AddOutgoingClient(GraphCalls.Client)
            .AddHttpMessageHandler(() => new HeadersInspectionHandler())
            .AddHttpMessageHandler<GraphGate>();
    }
}
