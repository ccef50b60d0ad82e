namespace CareTeamBot.Service.Storage;

/// <summary>Registers the configured store.</summary>
internal static class StorageSetup
{
    /// <summary>
    /// Adds <see cref="ICaseStore"/> as a singleton that is opened before the service takes requests and closed with it.
    /// </summary>
    /// <exception cref="StorageFaultException">The section names something that is not there; all faults at once.</exception>
    internal static IServiceCollection AddCaseStore(this IServiceCollection services, IConfiguration configuration)
    {
        Read(configuration);
        // Read once more on opening, as tests and hosts may add settings until then.
        services.AddSingleton<ICaseStore>(_ => SqliteCaseStore.Open(Read(configuration).Sqlite.Path));
        services.AddHostedService<OpenAtStart>();
        return services;
    }

    private static StorageOptions Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(StorageOptions.Section);
        var faults = Faults(section).ToList();
        if (faults.Count > 0)
            throw new StorageFaultException(string.Join(Environment.NewLine, faults));
        var options = new StorageOptions();
        options.Sqlite.Path = section["Sqlite:Path"] ?? options.Sqlite.Path;
        return options;
    }

    private static IEnumerable<string> Faults(IConfigurationSection section)
    {
        var unknown = Unknown(section, "Provider", "Sqlite", "AzureBlobs")
            .Concat(Unknown(section.GetSection("Sqlite"), "Path"))
            .Concat(Unknown(section.GetSection("AzureBlobs"), "ServiceUri", "ConnectionString"));
        foreach (var key in unknown)
            yield return $"{key} is not a setting.";
        if (!Enum.TryParse<StorageProvider>(section["Provider"] ?? nameof(StorageProvider.Sqlite), ignoreCase: true, out var provider)
            || !Enum.IsDefined(provider))
            yield return "Storage:Provider must be Sqlite.";
        else if (provider == StorageProvider.AzureBlobs)
            yield return "Storage:Provider AzureBlobs is not in this version yet; use Sqlite.";
        if (section["Sqlite:Path"] is { } path && string.IsNullOrWhiteSpace(path))
            yield return $"{SqliteFile.Setting} must name a file.";
    }

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
