using CareTeamBot.Service.Administration;
using CareTeamBot.Service.Storage;

namespace CareTeamBot.Service.Hosting;

/// <summary>Runs a console command on the store that is configured, and makes an exit code of what becomes of it.</summary>
internal sealed record StoreCommand(string[] Settings, TimeProvider Clock, TextWriter Output, TextWriter Error)
{
    /// <inheritdoc cref="AdminRun"/>
    public async Task<int> RunAsync(string command, StoreUse use, Func<AdminContext, Task> act, CancellationToken cancellation)
    {
        try
        {
            var configuration = WebApplication.CreateSlimBuilder(Settings).Configuration;
            RequireStore(use, configuration);
            await using var admin = Open(configuration, use, Clock, Output);
            if (use != StoreUse.Alone)
                await UnfinishedCopy.RefuseAsync(admin.Store, cancellation);

            await act(admin);
            return AdminCommands.Done;
        }
        catch (Exception fault) when (fault is ConfigurationFaultException or StorageFaultException and not StoreInUseException)
        {
            Error.WriteLine(fault.Message);
            return AdminCommands.Fault;
        }
        catch (Exception fault) when (fault is AdminRefusalException or StoreInUseException or IOException or UnauthorizedAccessException)
        {
            Error.WriteLine($"{command}: {fault.Message}");
            return AdminCommands.Refused;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // Its message might quote what people wrote.
            Error.WriteLine($"{command}: failed with {fault.GetType().Name}; it may be repeated");
            return AdminCommands.Refused;
        }
    }

    /// <exception cref="ConfigurationFaultException">The configuration can't be used.</exception>
    /// <exception cref="StorageFaultException">The store can't be opened.</exception>
    internal static AdminContext Open(IConfiguration configuration, StoreUse use, TimeProvider clock, TextWriter output)
    {
        var rules = CareSetup.ReadRules(configuration);
        return new(StorageSetup.Open(configuration, use), clock)
        {
            Rules = rules,
            Output = output,
            Provider = StorageSetup.Read(configuration).Provider,
            OpenOther = provider => Open(With(configuration, provider), StoreUse.Alone, clock, output),
        };
    }

    private static IConfigurationRoot With(IConfiguration configuration, StorageProvider provider) => new ConfigurationBuilder().AddConfiguration(configuration)
        .AddInMemoryCollection([new($"{StorageOptions.Section}:{nameof(StorageOptions.Provider)}", provider.ToString())]).Build();

    /// <summary>A mistyped path would otherwise make an empty store, and everything would be said to be well.</summary>
    private static void RequireStore(StoreUse use, ConfigurationManager configuration)
    {
        var sqlite = configuration["Storage:Provider"] is not { } provider || provider.Equals(nameof(StorageProvider.Sqlite), StringComparison.OrdinalIgnoreCase);
        if (use != StoreUse.Alone && sqlite && !File.Exists(configuration[SqliteFile.Setting] ?? new SqliteOptions().Path))
            throw new StorageFaultException($"{SqliteFile.Setting} names no file that is there. Is this the service's working folder and configuration?");
    }
}
