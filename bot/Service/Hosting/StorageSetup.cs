using CareTeamBot.Service.Storage;
using CareTeamBot.Service.Storage.Blobs;
using CareTeamBot.Service.Teams;

namespace CareTeamBot.Service.Hosting;

/// <summary>Registers the configured store.</summary>
internal static class StorageSetup
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
    /// <exception cref="StorageFaultException">The store can't be opened, or the section names something that is not there.</exception>
    internal static ICaseStore Open(IConfiguration configuration, StoreUse use, ILogger? log = null)
    {
        var options = Read(configuration);
        if (options.Provider == StorageProvider.Sqlite)
            return SqliteCaseStore.Open(options.Sqlite.Path, use, log);
        var identity = options.AzureBlobs.ClientId
            ?? (configuration["MicrosoftAppType"] == nameof(MicrosoftAppType.UserAssignedMSI) ? configuration["MicrosoftAppId"] : null);
        return BlobCaseStore.OpenAsync(BlobAccount.Container(options.AzureBlobs, identity), CancellationToken.None, use: use).AsTask().GetAwaiter().GetResult();
    }

    internal static StorageOptions Read(IConfiguration configuration)
    {
        var options = Sections.Read(configuration, StorageOptions.Section, new StorageValidator(), out var faults);
        return faults.Count == 0 ? options : throw new StorageFaultException(string.Join(Environment.NewLine, faults));
    }

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
