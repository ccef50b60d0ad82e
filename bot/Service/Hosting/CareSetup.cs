using System.Globalization;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Teams.Outbound;

namespace CareTeamBot.Service.Hosting;

/// <summary>Reads the ladder and the calendar. A fault stops the start; all faults are named at once, by their keys.</summary>
internal static class CareSetup
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(300);
    private const int MostMonths = 60;

    /// <exception cref="ConfigurationFaultException">A key is unknown or a value is out of range.</exception>
    public static CareRules ReadRules(IConfiguration configuration)
    {
        var faults = new List<string>();
        var ladder = Bind<LadderOptions>(configuration, LadderOptions.Section, faults, "Urgent");
        ladder.Urgent = Bind<UrgentLadderOptions>(configuration, $"{LadderOptions.Section}:Urgent", faults);
        var care = Bind<CareTimes>(configuration, "Care", faults);
        var calendar = Bind<CalendarOptions>(configuration, CalendarOptions.Section, faults);
        var retention = RetentionSetup.Read(configuration, faults);
        CheckRising(LadderOptions.Section, ladder.Times, faults);
        CheckRising($"{LadderOptions.Section}:Urgent", ladder.UrgentTimes, faults);
        CheckRange($"{LadderOptions.Section}:CloseAnswered", ladder.CloseAnswered, faults);
        CheckRange($"{LadderOptions.Section}:Review", ladder.Review, faults);
        foreach (var time in typeof(CareTimes).GetProperties().Where(p => p.PropertyType == typeof(TimeSpan)))
        {
            CheckRange($"Care:{time.Name}", (TimeSpan)time.GetValue(care)!, faults);
        }

        foreach (var months in typeof(CareTimes).GetProperties().Where(p => p.PropertyType == typeof(int)))
        {
            var least = months.Name == nameof(CareTimes.SchoolConsultationMonths) ? 12 : 0;
            if ((int)months.GetValue(care)! < least || (int)months.GetValue(care)! > MostMonths)
            {
                faults.Add($"Care:{months.Name} must be from {least} to {MostMonths} months.");
            }
        }

        if (!IsZone(calendar.TimeZone))
        {
            faults.Add("Calendar:TimeZone must name a time zone of this machine, such as Asia/Tokyo.");
        }

        return faults.Count == 0
            ? new CareRules(ladder.Times, ladder.UrgentTimes, calendar.Calendar) { Care = care, Retention = retention }
            : throw new ConfigurationFaultException(faults);
    }

    /// <summary>In Development programs play people, several acts a second.</summary>
    private const int ActsPerMinuteOfPrograms = 300;

    /// <exception cref="ConfigurationFaultException">A key is unknown or a value is out of range.</exception>
    public static PersonalRules ReadPersonal(IConfiguration configuration, IHostEnvironment environment)
    {
        var faults = new List<string>();
        var personal = Bind<PersonalRules>(configuration, PersonalRules.Section, faults);
        if (personal.NoticesPerDay is < 1 or > 100)
        {
            faults.Add("Personal:NoticesPerDay must be 1 to 100.");
        }

        if (personal.DigestAt < TimeSpan.Zero || personal.DigestAt >= TimeSpan.FromDays(1))
        {
            faults.Add("Personal:DigestAt must be a time of day such as 08:30.");
        }

        if (personal.ActsPerMinute is < 6 or > 1000)
        {
            faults.Add("Personal:ActsPerMinute must be 6 to 1000.");
        }

        if (environment.IsDevelopment() && configuration[$"{PersonalRules.Section}:{nameof(PersonalRules.ActsPerMinute)}"] is null)
        {
            var lifts = configuration[$"{ConnectorOptions.Section}:{nameof(ConnectorOptions.LiftRateLimits)}"];
            personal.ActsPerMinute = bool.TryParse(lifts, out var lifted) && lifted ? 0 : ActsPerMinuteOfPrograms;
        }

        return faults.Count == 0 ? personal : throw new ConfigurationFaultException(faults);
    }

    /// <summary>Reads the properties of a section one by one, so that each fault is named by its key.</summary>
    internal static T Bind<T>(IConfiguration configuration, string section, List<string> faults, params string[] also) where T : new()
    {
        var options = new T();
        var properties = typeof(T).GetProperties().Where(p => p.CanWrite && IsValue(p.PropertyType)).ToList();
        Unknown(configuration, section, [.. properties.Select(p => p.Name), .. also], faults);
        foreach (var property in properties)
        {
            if (configuration[$"{section}:{property.Name}"] is not { } text)
            {
                continue;
            }

            if (Parse(text, property.PropertyType) is { } value)
            {
                property.SetValue(options, value);
            }
            else
            {
                faults.Add($"{section}:{property.Name} must be {Expected(property.PropertyType)}.");
            }
        }

        return options;
    }

    private static void Unknown(IConfiguration configuration, string section, IReadOnlyCollection<string> known, List<string> faults) =>
        faults.AddRange(configuration.GetSection(section).GetChildren()
            .Where(child => !known.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
            .Select(child => $"{child.Path} is not a setting."));

    private static void CheckRising(string section, LadderTimes times, List<string> faults)
    {
        (string Name, TimeSpan Value)[] steps = [("Nudge", times.Nudge), ("Widen", times.Widen), ("Consult", times.Consult), ("Council", times.Council)];
        var before = (Name: "zero", Value: TimeSpan.Zero);
        foreach (var step in steps)
        {
            if (step.Value <= before.Value)
            {
                faults.Add($"{section}:{step.Name} must be longer than {before.Name}.");
            }

            before = step;
        }

        CheckRange($"{section}:Council", times.Council, faults);
    }

    private static void CheckRange(string key, TimeSpan value, List<string> faults)
    {
        if (value <= TimeSpan.Zero || value > Longest)
        {
            faults.Add($"{key} must be above zero and at most {Longest.Days} days.");
        }
    }

    private static bool IsValue(Type type) => type == typeof(TimeSpan) || type == typeof(bool) || type == typeof(int) || type == typeof(string);

    private static object? Parse(string text, Type type) =>
        type == typeof(TimeSpan) ? (TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) ? span : null)
        : type == typeof(int) ? (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null)
        : type == typeof(bool) ? (bool.TryParse(text, out var flag) ? flag : null)
        : text.Trim();

    private static string Expected(Type type) =>
        type == typeof(TimeSpan) ? "a duration such as 04:00:00 or 1.00:00:00"
        : type == typeof(int) ? "a whole number"
        : type == typeof(bool) ? "true or false"
        : "a text";

    private static bool IsZone(string name)
    {
        try
        {
            CareTeam.Calendar.WorkingCalendar.FindZone(name);
            return true;
        }
        catch (TimeZoneNotFoundException)
        {
            return false;
        }
    }
}

/// <summary>The configuration can't be used; the message lists every fault by its key, a line each.</summary>
internal sealed class ConfigurationFaultException(IReadOnlyCollection<string> faults)
    : Exception(string.Join(Environment.NewLine, faults))
{
    public IReadOnlyCollection<string> Faults { get; } = faults;
}
