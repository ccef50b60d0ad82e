using CareTeamBot.Service.Hosting;
using CareTeamBot.Service.Teams;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace CareTeamBot.Infra.Tests.Azure;

/// <summary>The service starts with the settings that the deployment gives it.</summary>
public sealed class AppSettingsTests
{
    private const string Id = "5f1d7c9e-6f0a-4f3c-9a52-8a1c0f6d2b11";

    /// <summary>Settings of the platform and of libraries, which the service's own options do not know.</summary>
    private static readonly string[] OfOthers =
        ["AZURE_", "OTEL_", "WEBSITE_", "WEBSITES_", "SCM_", "APPLICATIONINSIGHTS_CONNECTION_STRING", "COLLECTOR_CONFIG", "ASPNETCORE_"];

    [Theory]
    [InlineData("test")]
    [InlineData("production")]
    public async Task TheService_AcceptsEverySetting(string environment) =>
        Assert.Empty(Faults(await SettingsAsync(environment)));

    [Theory]
    [InlineData("Storage__Provder", "AzureBlobs")]
    [InlineData("Storage__AzureBlobs__Uri", "https://x.blob.core.windows.net/")]
    [InlineData("Graph__Team", "x")]
    [InlineData("MicrosoftAppid2", Id)]
    [InlineData("Ladder__Nugde", "04:00:00")]
    [InlineData("Ladders__Nudge", "04:00:00")]
    public async Task AWrongName_IsFound(string name, string value)
    {
        var settings = new Dictionary<string, string>(await SettingsAsync("test")) { [name] = value };

        Assert.Contains(Faults(settings), fault => fault.Contains(name.Replace("__", ":", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    /// <summary>What the service says against the settings, and names that it would not even look at.</summary>
    private static IEnumerable<string> Faults(IReadOnlyDictionary<string, string> settings)
    {
        string[] args = ["--environment=Production", .. settings.Select(s => $"--{s.Key.Replace("__", ":", StringComparison.Ordinal)}={s.Value}")];
        return [.. Unread(settings.Keys), .. StartFaults(args)];
    }

    private static IEnumerable<string> StartFaults(string[] args)
    {
        try
        {
            using var app = (IDisposable)ServiceHost.Create(args);
            return [];
        }
        catch (ConfigurationFaultException fault)
        {
            return fault.Faults;
        }
    }

    private static IEnumerable<string> Unread(IEnumerable<string> names)
    {
        string[] known = [.. typeof(BotOptions).GetProperties().Select(p => p.Name), .. Sections()];
        return names.Where(n => !OfOthers.Any(p => n.StartsWith(p, StringComparison.Ordinal)) && !known.Contains(n.Split("__")[0], StringComparer.Ordinal))
            .Select(n => $"{n.Replace("__", ":", StringComparison.Ordinal)} is read by nobody.");
    }

    /// <summary>The sections of the sample settings, which a test of the service compares with its options.</summary>
    private static IEnumerable<string> Sections() =>
        new ConfigurationBuilder().AddJsonFile(Repository.PathOf("appsettings.sample.json")).Build()
            .GetChildren().Where(s => s.GetChildren().Any()).Select(s => s.Key);

    /// <summary>The settings as the service will see them; what only the deployment knows is made up.</summary>
    private static async Task<IReadOnlyDictionary<string, string>> SettingsAsync(string environment)
    {
        var settings = Assert.Single(await Bicep.ResourcesAsync(environment), r => (string)r["type"]! == "Microsoft.Web/sites/config");
        return settings["properties"]!.AsObject().ToDictionary(s => s.Key, s => (string)s.Value! is ['[', ..] unknown ? MadeUp(s.Key, unknown) : (string)s.Value!);
    }

    private static string MadeUp(string name, string expression) =>
        expression.Contains("clientId", StringComparison.Ordinal) ? Id
        : expression.Contains("blobEndpoint", StringComparison.Ordinal) ? "https://stcareteambot.blob.core.windows.net/"
        : expression.Contains("ConnectionString", StringComparison.Ordinal) ? "InstrumentationKey=" + Id
        : throw new InvalidOperationException($"{name} is made of {expression}, which the test does not know.");
}
