using System.Collections;
using Microsoft.Extensions.Configuration.CommandLine;
using Microsoft.Extensions.Configuration.Json;

namespace CareTeamBot.Service.Hosting;

/// <summary>
/// What names the environment must agree: it decides who is let in, and of two variables that differ .NET takes one
/// without a word.
/// </summary>
internal static class EnvironmentNames
{
    private const string Setting = "environment";
    private static readonly string[] Variables = ["ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT"];

    /// <param name="configuration">The service's whole configuration.</param>
    /// <param name="environment">What was made of it.</param>
    /// <param name="variables">The process's environment variables.</param>
    /// <exception cref="ConfigurationFaultException">Something names another environment than something else.</exception>
    public static void Check(ConfigurationManager configuration, IHostEnvironment environment, IDictionary variables)
    {
        List<(string Source, string Name)> named = [.. OfVariables(variables), .. OfSettings(configuration).Distinct().OrderBy(n => n.Source, StringComparer.Ordinal)];
        var disagree = named.Exists(n => !n.Name.Equals(environment.EnvironmentName, StringComparison.OrdinalIgnoreCase));
        if (disagree)
        {
            var sources = string.Join(", ", named.Select(n => n.Source));
            throw new ConfigurationFaultException(named.Count > 1
                ? [$"{sources}: these name different environments. Give them the same value, or leave one."]
                : [$"{sources} has no effect there. Name the environment by {Variables[0]}."]);
        }
    }

    private static IEnumerable<(string Source, string Name)> OfVariables(IDictionary variables) =>
        from DictionaryEntry variable in variables
        let source = (string)variable.Key
        let name = (string?)variable.Value
        where !string.IsNullOrEmpty(name) && Variables.Contains(source, StringComparer.OrdinalIgnoreCase)
        orderby source
        select (source, name);

    private static IEnumerable<(string Source, string Name)> OfSettings(ConfigurationManager configuration)
    {
        foreach (var provider in ((IConfigurationRoot)configuration).Providers)
        {
            var source = provider switch
            {
                CommandLineConfigurationProvider => $"--{Setting}",
                JsonConfigurationProvider { Source.Path: { } path } => $"{Setting} in {path}",
                _ => null,
            };
            if (source is not null && provider.TryGet(Setting, out var name) && !string.IsNullOrEmpty(name))
                yield return (source, name);
        }
    }
}
