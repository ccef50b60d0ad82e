using System.Globalization;
using Microsoft.Extensions.Options;

namespace CareTeamBot.Service.Hosting;

/// <summary>
/// Reads sections of the configuration into classes of options. What can't be read, keys that are none, and values that the
/// class's attributes refuse are faults, all told at once by their keys and without their values.
/// </summary>
internal static class Sections
{
    /// <summary>Adds a class of options, by itself too. The start validates it.</summary>
    public static OptionsBuilder<T> AddSection<T>(this IServiceCollection services, string section, IValidateOptions<T> validator) where T : class
    {
        services.AddSingleton(made => made.GetRequiredService<IOptions<T>>().Value);
        services.AddSingleton<IValidateOptions<T>>(made => new SectionValidator<T>(made.GetRequiredService<IConfiguration>(), section, validator));
        return services.AddOptions<T>()
            .Configure<IConfiguration>((options, configuration) => new SectionReading(typeof(T), configuration.GetSection(section)).Bind(options))
            .ValidateOnStart();
    }

    /// <summary>Reads what is wanted before there is a container.</summary>
    public static T Read<T>(IConfiguration configuration, string section, IValidateOptions<T> validator, out IReadOnlyCollection<string> faults) where T : class, new()
    {
        var options = new T();
        new SectionReading(typeof(T), configuration.GetSection(section)).Bind(options);
        faults = [.. new SectionValidator<T>(configuration, section, validator).Validate(null, options).Failures ?? []];
        return options;
    }
}

/// <summary>What a section holds, as far as its class of options can take it.</summary>
internal sealed class SectionReading
{
    private readonly Dictionary<string, string?> values = [];
    private readonly List<string> faults = [];

    public SectionReading(Type type, IConfigurationSection section) => Read(type, section, "");

    public IReadOnlyList<string> Faults => faults;

    public void Bind(object options) => new ConfigurationBuilder().AddInMemoryCollection(values).Build().Bind(options);

    private void Read(Type type, IConfigurationSection section, string before)
    {
        foreach (var child in section.GetChildren())
        {
            var property = Array.Find(type.GetProperties(), p => p.CanWrite && p.Name.Equals(child.Key, StringComparison.OrdinalIgnoreCase));
            if (property is null)
                faults.Add($"{child.Path} is not a setting.");
            else if (property.PropertyType == typeof(Dictionary<string, int>))
                ReadTable(child, $"{before}{property.Name}:");
            else if (Expected(property.PropertyType) is not { } expected)
                Read(property.PropertyType, child, $"{before}{property.Name}:");
            else if (child.Value is { } text && IsReadable(text, property.PropertyType))
                values[before + property.Name] = text.Trim();
            else if (child.Value is not null || child.GetChildren().Any())
                faults.Add($"{section.Path}:{property.Name} must be {expected}.");
        }
    }

    /// <summary>What is no number counts as zero, which no table allows.</summary>
    private void ReadTable(IConfigurationSection table, string before)
    {
        foreach (var entry in table.GetChildren())
            values[before + entry.Key.Trim()] = IsReadable(entry.Value ?? "", typeof(int)) ? entry.Value : "0";
    }

    private static bool IsReadable(string text, Type type) =>
        type == typeof(TimeSpan) ? TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out _)
        : type == typeof(int) ? int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _)
        : type == typeof(bool) ? bool.TryParse(text, out _)
        : !type.IsEnum || Enum.GetNames(type).Contains(text.Trim(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Null for a section within the section.</summary>
    private static string? Expected(Type type) =>
        type == typeof(TimeSpan) ? "a duration such as 04:00:00 or 1.00:00:00"
        : type == typeof(int) ? "a whole number"
        : type == typeof(bool) ? "true or false"
        : type == typeof(string) ? "a text"
        : type.IsEnum ? $"{string.Join(", ", Enum.GetNames(type)[..^1])} or {Enum.GetNames(type)[^1]}"
        : null;
}

/// <summary>Adds to what a generated validator finds what could not be read, and names everything by its key.</summary>
internal sealed class SectionValidator<T>(IConfiguration configuration, string section, IValidateOptions<T> validator) : IValidateOptions<T> where T : class
{
    public ValidateOptionsResult Validate(string? name, T options)
    {
        string[] faults =
        [
            .. new SectionReading(typeof(T), configuration.GetSection(section)).Faults,
            .. (validator.Validate(section, options).Failures ?? []).Select(ByKey),
        ];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    /// <summary>A generated validator says <c>Nudge: Ladder.Urgent.Nudge must be …</c>.</summary>
    private static string ByKey(string failure)
    {
        var words = failure.Split(' ', 2);
        if (words[0].EndsWith(':'))
            words = words[1].Split(' ', 2);
        return $"{words[0].Replace('.', ':')} {words[1]}";
    }
}
