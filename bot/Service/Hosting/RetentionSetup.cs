using System.Collections.Immutable;
using System.Globalization;
using CareTeamBot.CareTeam.Retention;

namespace CareTeamBot.Service.Hosting;

/// <summary>Reads section <c>Retention</c>: how long closed cases are kept.</summary>
internal static class RetentionSetup
{
    private const string Section = "Retention";
    private const string ByName = "Municipalities";
    private const int MostYears = 100;
    private const int MostDays = 3650;

    /// <summary>The rules as configured; what is wrong is added to <paramref name="faults"/>, each by its key.</summary>
    public static RetentionRules Read(IConfiguration configuration, List<string> faults)
    {
        var (section, rules) = (configuration.GetSection(Section), new RetentionRules());
        faults.AddRange(section.GetChildren()
            .Where(child => !new[] { nameof(RetentionRules.Years), nameof(RetentionRules.DeletedDays), ByName }.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
            .Select(child => $"{child.Path} is not a setting."));
        return new()
        {
            Years = Number(section.GetSection(nameof(rules.Years)), rules.Years, MostYears, "years", faults),
            DeletedDays = Number(section.GetSection(nameof(rules.DeletedDays)), rules.DeletedDays, MostDays, "days", faults),
            Municipalities = section.GetSection(ByName).GetChildren().ToImmutableDictionary(
                named => named.Key.Trim(), named => Number(named, rules.Years, MostYears, "years", faults)),
        };
    }

    private static int Number(IConfigurationSection setting, int otherwise, int most, string unit, List<string> faults)
    {
        if (setting.Value is null && !setting.GetChildren().Any())
        {
            return otherwise;
        }

        if (int.TryParse(setting.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most)
        {
            return number;
        }

        faults.Add($"{setting.Path} must be a whole number of {unit} from 1 to {most}.");
        return otherwise;
    }
}
