using CareTeamBot.CareTeam.Cases;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Teams.Outbound;
using Microsoft.Extensions.Options;

namespace CareTeamBot.Service.Hosting;

/// <summary>Puts together what cases go by: the ladder, the calendar, and how much the bot may say to one person.</summary>
internal static class CareSetup
{
    /// <summary>In Development programs play people, several acts a second.</summary>
    private const int ActsPerMinuteOfPrograms = 300;

    public static IServiceCollection AddCareRules(this IServiceCollection services)
    {
        services.AddSection(LadderOptions.Section, new LadderValidator());
        services.AddSection(CareTimes.Section, new CareTimesValidator());
        services.AddSection(CalendarOptions.Section, new CalendarValidator());
        services.AddSection(RetentionOptions.Section, new RetentionValidator());
        return services.AddSingleton(made =>
        {
            var ladder = made.GetRequiredService<LadderOptions>();
            return new CareRules(ladder.Times, ladder.UrgentTimes, made.GetRequiredService<CalendarOptions>().Calendar)
            {
                Care = made.GetRequiredService<CareTimes>(),
                Retention = made.GetRequiredService<RetentionOptions>().Rules,
            };
        });
    }

    /// <exception cref="ConfigurationFaultException">A key is unknown or a value is out of range.</exception>
    public static CareRules ReadRules(IConfiguration configuration)
    {
        using var services = new ServiceCollection().AddSingleton(configuration).AddCareRules().BuildServiceProvider();
        var faults = new StartFaults();
        faults.Gather(services.GetRequiredService<IStartupValidator>().Validate);
        faults.ThrowIfAny();
        return services.GetRequiredService<CareRules>();
    }

    public static void AddPersonalRules(this IServiceCollection services)
    {
        services.AddSection(PersonalRules.Section, new PersonalRulesValidator());
        services.AddSingleton(made => ForPrograms(
            made.GetRequiredService<IOptions<PersonalRules>>().Value, made.GetRequiredService<IConfiguration>(), made.GetRequiredService<IHostEnvironment>()));
    }

    private static PersonalRules ForPrograms(PersonalRules rules, IConfiguration configuration, IHostEnvironment environment)
    {
        if (environment.IsDevelopment() && configuration[$"{PersonalRules.Section}:{nameof(PersonalRules.ActsPerMinute)}"] is null)
        {
            var lifts = configuration[$"{ConnectorOptions.Section}:{nameof(ConnectorOptions.LiftRateLimits)}"];
            rules.ActsPerMinute = bool.TryParse(lifts, out var lifted) && lifted ? 0 : ActsPerMinuteOfPrograms;
        }

        return rules;
    }
}

/// <summary>The configuration can't be used; the message lists every fault by its key, a line each.</summary>
internal sealed class ConfigurationFaultException(IReadOnlyCollection<string> faults)
    : Exception(string.Join(Environment.NewLine, faults))
{
    public IReadOnlyCollection<string> Faults { get; } = faults;
}
