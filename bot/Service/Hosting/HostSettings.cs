using CareTeamBot.CareTeam.Cases;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Graph;
using CareTeamBot.Service.Storage;
using CareTeamBot.Service.Teams;
using CareTeamBot.Service.Teams.Outbound;
using CareTeamBot.Service.Telemetry;
using Microsoft.Extensions.Configuration.Json;

namespace CareTeamBot.Service.Hosting;

/// <summary>
/// Checks what the host itself reads, which would otherwise end the start with a stack trace, and one fault at a time: levels
/// of logging, addresses, and sections of a settings file that nobody reads.
/// </summary>
internal static class HostSettings
{
    /// <summary>The service's own sections.</summary>
    internal static readonly string[] Sections =
    [
        StorageOptions.Section, LadderOptions.Section, CareTimes.Section, PersonalRules.Section, CalendarOptions.Section,
        ConnectorOptions.Section, GraphOptions.Section, RetentionOptions.Section, TelemetryOptions.Section, ShutdownOptions.Section,
    ];

    /// <summary>What ASP.NET Core and the libraries read from a file.</summary>
    private static readonly string[] OfOthers =
    [
        "Logging", "Kestrel", "AllowedHosts", "urls", "http_ports", "https_ports", "https_port", "environment", "applicationName",
        "contentRoot", "webRoot", "preferHostingUrls", "detailedErrors", "captureStartupErrors", "shutdownTimeoutSeconds",
    ];

    /// <exception cref="ConfigurationFaultException">Something can't be used.</exception>
    public static void Check(ConfigurationManager configuration)
    {
        string[] faults = [.. Levels(configuration), .. Addresses(configuration), .. Unread(configuration)];
        if (faults.Length > 0)
            throw new ConfigurationFaultException(faults);
    }

    private static List<string> Levels(ConfigurationManager configuration)
    {
        var wrong = configuration.GetSection("Logging").AsEnumerable()
            .Where(setting => setting is { Value: { Length: > 0 } level } && IsLevel(setting.Key) && !Enum.TryParse<LogLevel>(level, ignoreCase: true, out _))
            .Select(setting => setting.Key).ToList();
        // The logger would throw at the first look, before the other faults are gathered.
        wrong.ForEach(key => configuration[key] = nameof(LogLevel.None));
        return [.. wrong.Select(key => $"{key} must be Trace, Debug, Information, Warning, Error, Critical or None.")];
    }

    private static bool IsLevel(string key) => key.Split(':') is [.., "LogLevel", _];

    private static IEnumerable<string> Addresses(ConfigurationManager configuration)
    {
        var addresses = (configuration["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(url => (Key: "urls", Url: url))
            .Concat(configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(e => (Key: $"{e.Path}:Url", Url: e["Url"] ?? "")));
        return addresses.Where(address => !IsAddress(address.Url)).Select(address => $"{address.Key} must be an address such as http://localhost:3978.");
    }

    private static bool IsAddress(string url)
    {
        try
        {
            BindingAddress.Parse(url);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    /// <summary>Of files alone: the environment and the command line hold much that is not for the service.</summary>
    private static IEnumerable<string> Unread(ConfigurationManager configuration)
    {
        string[] known = [.. typeof(BotOptions).GetProperties().Select(p => p.Name), .. Sections, .. OfOthers];
        return ((IConfigurationRoot)configuration).Providers.OfType<JsonConfigurationProvider>()
            .SelectMany(file => file.GetChildKeys([], null))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Where(key => !known.Contains(key, StringComparer.OrdinalIgnoreCase) && !key.StartsWith("OTEL_", StringComparison.Ordinal))
            .Select(key => $"{key} is not a setting.");
    }
}
