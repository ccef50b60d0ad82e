using CareTeamBot.Service.Due;
using CareTeamBot.Service.Protocol;
using CareTeamBot.Service.Sending;
using CareTeamBot.Service.Storage;
using CareTeamBot.Service.Turns;

namespace CareTeamBot.Service.Hosting;

/// <summary>Puts the service together.</summary>
internal static class ServiceHost
{
    /// <param name="args">Settings as on the command line: <c>--Storage:Sqlite:Path=…</c>.</param>
    /// <param name="overrides">Replaces services, such as the clock.</param>
    /// <exception cref="Exception">The configuration can't be used; the message names the keys.</exception>
    public static WebApplication Create(string[] args, Action<IServiceCollection>? overrides = null)
    {
        var builder = WebApplication.CreateSlimBuilder(args);

        // A line per request would cost more than the turn, and hold addresses.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Services.AddBotProtocol(builder.Configuration, builder.Environment);
        builder.Services.AddCaseStore(builder.Configuration);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddCareTeam(CareSetup.ReadRules(builder.Configuration));
        overrides?.Invoke(builder.Services);

        var app = builder.Build();
        app.MapBotMessages();
        return app;
    }

    private static void AddCareTeam(this IServiceCollection services, CareTeam.Cases.CareRules rules)
    {
        services.AddSingleton(rules);
        services.AddSingleton(rules.Calendar);
        services.AddSingleton<CaseRepository>();
        services.AddSingleton<CaseGates>();
        services.AddSingleton<Membership>();
        services.AddSingleton<PressDecoder>();
        services.AddSingleton<ActivityDecoder>();
        services.AddSingleton<CardRenderer>();
        services.AddSingleton<Strays>();
        services.AddSingleton<Chats>();
        services.AddSingleton<Delivery>();
        services.AddSingleton<Outbox>();
        services.AddSingleton<Turn>();
        services.AddSingleton<IActivityHandler>(s => s.GetRequiredService<Turn>());

        // In this order: what was left to say goes into its lanes before the clock adds to it.
        services.AddHostedService(s => s.GetRequiredService<Outbox>());
        services.AddHostedService<DueLoop>();
    }
}
