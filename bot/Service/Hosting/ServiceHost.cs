using CareTeamBot.Service.Administration;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Clock;
using CareTeamBot.Service.Outbox;
using CareTeamBot.Service.Rendering;
using CareTeamBot.Service.Retention;
using CareTeamBot.Service.Sending;
using CareTeamBot.Service.Storage;
using CareTeamBot.Service.Telemetry;
using CareTeamBot.Service.Turns;
using Microsoft.AspNetCore.Connections;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Options;

namespace CareTeamBot.Service.Hosting;

/// <summary>Puts the service together.</summary>
internal static partial class ServiceHost
{
    /// <summary>Runs the service until it is told to stop. What it can't start with goes to <paramref name="error"/>, a line each.</summary>
    /// <returns>0; 1 where the configuration, the store or the address can't be used.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter error)
    {
        try
        {
            await using var app = Create(args);

            // Opened here, so that the host does not wrap a fault of its own around the store's.
            await UnfinishedCopy.RefuseAsync(app.Services.GetRequiredService<ICaseStore>(), default);
            await app.RunAsync();
            return 0;
        }
        catch (Exception fault) when (fault is ConfigurationFaultException or StorageFaultException)
        {
            await error.WriteLineAsync(fault.Message);
            return 1;
        }
        catch (InvalidDataException fault)
        {
            // A settings file that is no JSON; the cause says where.
            await error.WriteLineAsync($"{fault.Message} {fault.GetBaseException().Message}");
            return 1;
        }
        catch (IOException fault) when (fault.InnerException is AddressInUseException)
        {
            await error.WriteLineAsync(fault.Message);
            return 1;
        }
    }

    /// <param name="args">Settings as on the command line: <c>--Storage:Sqlite:Path=…</c>.</param>
    /// <param name="overrides">Replaces services, such as the clock.</param>
    /// <exception cref="ConfigurationFaultException">The configuration can't be used; all faults at once, by their keys.</exception>
    public static WebApplication Create(string[] args, Action<IServiceCollection>? overrides = null)
    {
        UseFastCards();
        var builder = WebApplication.CreateSlimBuilder(args);
        DeveloperBuild.Apply(builder.Configuration, builder.Environment);

        // What the service runs on is nobody's business.
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddLogRules();
        var faults = new StartFaults();
        faults.Gather(() => EnvironmentNames.Check(builder.Configuration, builder.Environment, Environment.GetEnvironmentVariables()));
        faults.Gather(() => HostSettings.Check(builder.Configuration));
        faults.Gather(builder.AddTelemetry);
        faults.Gather(builder.AddShutdown);
        builder.Services.AddTeams(builder.Configuration, builder.Environment);
        faults.Gather(() => builder.Services.AddCaseStore(builder.Configuration));
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddCareTeam();
        builder.Services.AddHealth();
        builder.Services.AddGraph();
        overrides?.Invoke(builder.Services);

        // With parts missing because of a fault, their users can't be made either; only the faults are worth telling.
        var check = builder.Environment.IsDevelopment() && !faults.Any;
        builder.Host.UseDefaultServiceProvider(options => options.ValidateOnBuild = options.ValidateScopes = check);
        var app = builder.Build();
        faults.Gather(app.Services.GetRequiredService<IStartupValidator>().Validate);
        faults.ThrowIfAny();
        app.MapBotMessages();
        app.MapHealth();
        return app;
    }

    /// <summary>Nothing happens where the card library has no writer of its own: its ToJson() serves then.</summary>
    static partial void UseFastCards();

    /// <summary>The host wants to know how long it may take while it is made, before its options are validated.</summary>
    private static void AddShutdown(this WebApplicationBuilder builder)
    {
        var shutdown = Sections.Read(builder.Configuration, ShutdownOptions.Section, new ShutdownValidator(), out var faults);
        if (faults.Count > 0)
            throw new ConfigurationFaultException(faults);
        if (builder.Environment.IsDevelopment() && builder.Configuration[$"{ShutdownOptions.Section}:{nameof(ShutdownOptions.Drain)}"] is null)
            shutdown.Drain = TimeSpan.Zero;
        builder.Services.AddSingleton(shutdown);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = shutdown.Whole);
        builder.Services.AddHostedService<Drain>();
    }

    private static void AddCareTeam(this IServiceCollection services)
    {
        services.AddCareRules();
        services.AddPersonalRules();
        services.AddSingleton(made => made.GetRequiredService<CareTeam.Cases.CareRules>().Calendar);
        services.AddSingleton<CaseRepository>();
        services.AddSingleton<CaseGates>();
        services.AddSingleton<Rosters>();
        services.AddSingleton<Naming>();
        services.AddSingleton<Sweeper>();
        services.AddSingleton<Membership>();
        services.AddSingleton<PressDecoder>();
        services.AddSingleton<ActivityDecoder>();
        services.AddSingleton<ResourceBook>();
        services.AddSingleton<ResourceExtension>();
        services.AddSingleton<CardRenderer>();
        services.AddSingleton<Strays>();
        services.AddSingleton<Presences>();
        services.AddSingleton<LateMessages>();
        services.AddSingleton<ChatBook>();
        services.AddSingleton<Chats>();
        services.AddSingleton<ChannelNames>();
        services.AddSingleton<NameChannel>(s => s.GetRequiredService<ChannelNames>().OfAsync);
        services.AddSingleton<PersonalCases>();
        services.AddSingleton<Desks>();
        services.AddSingleton<Files>();
        services.AddSingleton<Deeds>();
        services.AddSingleton<ChannelWatch>();
        services.AddSingleton<Delivery>();
        services.AddSingleton<OutboxWatch>();
        services.AddSingleton<LaneWatch>();
        services.AddSingleton<OutboxQueue>();
        services.AddSingleton<OutboxSender>();
        services.AddSingleton<AuditJournal>();
        services.AddSingleton<Purger>();
        services.AddSingleton<GraphEffects>();
        services.AddSingleton<Sayings>();
        services.AddSingleton<TurnSayings>();
        services.AddSingleton<CaseChanges>();
        services.AddSingleton<TurnCases>();
        services.AddSingleton<TurnDecisions>();
        services.AddSingleton<TurnCommits>();
        services.AddSingleton<DirectoryDesk>();
        services.AddSingleton<OpeningBook>();
        services.AddSingleton<OpeningDesk>();
        services.AddSingleton<TurnAnswers>();
        services.AddSingleton<ActsLimit>();
        services.AddSingleton<TooFast>();
        services.AddSingleton(s => new DueWork(
            s.GetRequiredService<Desks>().TickAsync, s.GetRequiredService<ChannelWatch>().IsThereAsync,
            s.GetRequiredService<Purger>().FinishAsync, s.GetRequiredService<Sweeper>().SweepAsync));
        services.AddSingleton<ClockTurns>();
        services.AddSingleton<Turn>();
        services.AddSingleton<IBot, CareTeamActivityHandler>();

        // In this order: what was left to say goes into its lanes before the clock adds to it.
        services.AddHostedService(s => s.GetRequiredService<OutboxSender>());
        services.AddHostedService<DueLoop>();
        services.AddHostedService<RosterSweep>();
    }
}
