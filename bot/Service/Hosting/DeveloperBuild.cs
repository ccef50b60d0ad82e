using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.FileProviders;

namespace CareTeamBot.Service.Hosting;

/// <summary>
/// A developer's own build carries <c>development.json</c>, which lets programs of this machine in without a token. It counts in
/// Development alone, where no app id is set, and every other setting stands above it. The package for Azure leaves it
/// out: there, an environment that is named Development by mistake opens nothing.
/// </summary>
internal static class DeveloperBuild
{
    private const string File = "development.json";

    public static void Apply(ConfigurationManager configuration, IHostEnvironment environment)
    {
        if (!environment.IsDevelopment() || !string.IsNullOrWhiteSpace(configuration[nameof(Teams.BotOptions.MicrosoftAppId)]))
            return;
        configuration.Sources.Insert(0, new JsonConfigurationSource
        {
            FileProvider = new PhysicalFileProvider(AppContext.BaseDirectory),
            Path = File,
            Optional = true,
        });
    }
}
