using System.Text.RegularExpressions;
using CareTeamBot.Service.Storage;
using CareTeamBot.Service.Storage.Blobs;
using CareTeamBot.Service.Teams;

namespace CareTeamBot.Service.Hosting;

/// <summary>Registers the configured store.</summary>
internal static partial class StorageSetup
{
    /// <summary>
    /// Adds <see cref="ICaseStore"/> as a singleton that is opened before the service takes requests and closed with it.
    /// </summary>
    /// <param name="services">Where to.</param>
    /// <param name="configuration">The settings.</param>
    /// <param name="use">What the process is.</param>
    /// <exception cref="StorageFaultException">The section names something that is not there; all faults at once.</exception>
    internal static IServiceCollection AddCaseStore(this IServiceCollection services, IConfiguration configuration, StoreUse use = StoreUse.Service)
    {
        Read(configuration);
        // Read once more on opening, as tests and hosts may add settings until then.
        services.AddSingleton<ICaseStore>(made => Open(configuration, use, made.GetService<ILogger<ICaseStore>>()));
        services.AddHostedService<OpenAtStart>();
        return services;
    }

    /// <summary>Opening is awaited here: it happens once, before there is anything else to do.</summary>
    private static ICaseStore Open(IConfiguration configuration, StoreUse use, ILogger? log)
    {
        var options = Read(configuration);
        if (options.Provider == StorageProvider.Sqlite)
            return SqliteCaseStore.Open(options.Sqlite.Path, use, log);
        var identity = options.AzureBlobs.ClientId
            ?? (configuration["MicrosoftAppType"] == nameof(MicrosoftAppType.UserAssignedMSI) ? configuration["MicrosoftAppId"] : null);
        return BlobCaseStore.OpenAsync(BlobAccount.Container(options.AzureBlobs, identity), CancellationToken.None, use: use).AsTask().GetAwaiter().GetResult();
    }

    private static StorageOptions Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(StorageOptions.Section);
        var faults = Faults(section).ToList();
        if (faults.Count > 0)
            throw new StorageFaultException(string.Join(Environment.NewLine, faults));
        var options = new StorageOptions();
        _ = TryProvider(section, out var provider);
        options.Provider = provider;
        options.Sqlite.Path = section["Sqlite:Path"] ?? options.Sqlite.Path;
        options.AzureBlobs.ServiceUri = Address(section) is { } address ? new(address) : null;
        options.AzureBlobs.ConnectionString = Given(section, "AzureBlobs:ConnectionString");
        options.AzureBlobs.ClientId = Given(section, "AzureBlobs:ClientId");
        options.AzureBlobs.Container = section["AzureBlobs:Container"] ?? options.AzureBlobs.Container;
        return options;
    }

    private static IEnumerable<string> Faults(IConfigurationSection section)
    {
        var unknown = Unknown(section, "Provider", "Sqlite", "AzureBlobs")
            .Concat(Unknown(section.GetSection("Sqlite"), "Path"))
            .Concat(Unknown(section.GetSection("AzureBlobs"), "ServiceUri", "ConnectionString", "ClientId", "Container"));
        foreach (var key in unknown)
            yield return $"{key} is not a setting.";
        if (!TryProvider(section, out var provider))
            yield return "Storage:Provider must be Sqlite or AzureBlobs.";
        if (section["Sqlite:Path"] is { } path && string.IsNullOrWhiteSpace(path))
            yield return $"{SqliteFile.Setting} must name a file.";
        if (provider == StorageProvider.AzureBlobs)
        {
            foreach (var fault in ConnectionFaults(section))
                yield return fault;
        }
    }

    private static IEnumerable<string> ConnectionFaults(IConfigurationSection section)
    {
        var (address, connection) = (Address(section), Given(section, "AzureBlobs:ConnectionString"));
        if ((address is null) == (connection is null))
            yield return "Storage:AzureBlobs needs ServiceUri or ConnectionString, one of them.";
        if (address is not null && !(Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"))
            yield return "Storage:AzureBlobs:ServiceUri must be an address such as https://account.blob.core.windows.net.";
        if (connection is not null && !BlobAccount.IsConnection(connection))
            yield return "Storage:AzureBlobs:ConnectionString must be a storage account's connection string, as its page in the Azure portal shows it.";
        if (section["AzureBlobs:Container"] is { } container && !ContainerName().IsMatch(container))
            yield return "Storage:AzureBlobs:Container must be 3 to 63 lower-case letters, digits and single dashes.";
    }

    private static bool TryProvider(IConfigurationSection section, out StorageProvider provider) =>
        Enum.TryParse(section["Provider"] ?? nameof(StorageProvider.Sqlite), ignoreCase: true, out provider) && Enum.IsDefined(provider);

    private static string? Address(IConfigurationSection section) => Given(section, "AzureBlobs:ServiceUri");

    private static string? Given(IConfigurationSection section, string key) => string.IsNullOrWhiteSpace(section[key]) ? null : section[key];

    [GeneratedRegex("^(?=.{3,63}$)[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex ContainerName();

    private static IEnumerable<string> Unknown(IConfigurationSection section, params string[] known) => section.GetChildren()
        .Where(child => !known.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
        .Select(child => child.Path);

    /// <summary>Asking for the store opens it, so that a fault stops the start rather than the first turn.</summary>
    private sealed class OpenAtStart(IServiceProvider services) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            services.GetRequiredService<ICaseStore>();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
