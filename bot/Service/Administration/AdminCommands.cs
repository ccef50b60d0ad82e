using CareTeamBot.Service.Hosting;
using CareTeamBot.Service.Storage;

namespace CareTeamBot.Service.Administration;

/// <summary>A command at the console.</summary>
/// <param name="Usage">What follows its name.</param>
/// <param name="Help">What it does, in a line.</param>
/// <param name="Words">How many plain words it takes.</param>
/// <param name="Needed">Options that must be given.</param>
/// <param name="Allowed">Options that may be given.</param>
/// <param name="Fills">Whether it may find the store empty, or half filled. Then nobody else may use it.</param>
/// <param name="RunAsync">Says what it did; refuses by <see cref="AdminRefusalException"/>.</param>
internal sealed record AdminCommand(
    string Usage, string Help, int Words, string[] Needed, string[] Allowed, bool Fills, Func<AdminContext, AdminArguments, CancellationToken, Task> RunAsync);

/// <summary>
/// Commands for whoever runs the service: <c>dotnet run --project bot/Service -- COMMAND …</c>. They take the service's own
/// configuration and may be used while it runs, unless they fill a store. What they print names no person.
/// </summary>
internal static class AdminCommands
{
    /// <summary>Exit codes: done, configuration or store can't be used, bad usage, refused.</summary>
    public const int Done = 0, Fault = 1, BadUsage = 2, Refused = 3;

    private static readonly SortedDictionary<string, AdminCommand> Known = new(StringComparer.Ordinal)
    {
        ["cases"] = new("", "lists the cases: id, status and moments", 0, [], [], false, CasesCommand.RunAsync),
        ["audit"] = new("CASE|service", "prints who read, exported or changed the keeping of a case", 1, [], [], false, AuditCommand.RunAsync),
        ["hold"] = new("CASE --reason TEXT", "keeps a case from being deleted until it is released", 1, ["reason"], [], false, RetentionCommands.HoldAsync),
        ["release"] = new("CASE --reason TEXT", "ends a hold", 1, ["reason"], [], false, RetentionCommands.ReleaseAsync),
        ["undelete"] = new("CASE", "brings a deleted case back", 1, [], [], false, RetentionCommands.UndeleteAsync),
        ["export"] = new("CASE --to DIR", "writes a case's record to a new folder, to be read by people", 1, ["to"], [], false, ExportCommand.RunAsync),
        ["erase"] = new("PERSON-ID [--also NAMES]", "takes a person out of all cases: their id, their name, and further names in texts", 1, [], ["also"], false, EraseCommand.RunAsync),
        ["backup"] = new("--to FILE", "writes everything to a new file, while the service runs", 0, ["to"], [], false, BackupCommand.RunAsync),
        ["restore"] = new("--from FILE", "takes a backup into an empty store", 0, ["from"], [], true, RestoreCommand.RunAsync),
        ["migrate"] = new("--from Sqlite|AzureBlobs --to Sqlite|AzureBlobs", "copies everything to the other store", 0, ["from", "to"], [], true, MigrateCommand.RunAsync),
    };

    public static bool Has(IReadOnlyList<string> args) => args is ["help" or "--help", ..] || (args.Count > 0 && Known.ContainsKey(args[0]));

    /// <returns>0 done, 1 configuration or store can't be used, 2 bad usage, 3 refused.</returns>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> args, TextWriter output, TextWriter error, TimeProvider clock, CancellationToken cancellation = default)
    {
        (output, error) = (new SeenWriter(output), new SeenWriter(error));
        if (!Known.TryGetValue(args[0], out var command))
        {
            return Help(output);
        }

        if (AdminArguments.Parse([.. args.Skip(1)]) is not { } given || !Fits(command, given))
        {
            error.WriteLine($"usage: {args[0]} {command.Usage}");
            return BadUsage;
        }

        try
        {
            var configuration = WebApplication.CreateSlimBuilder(given.Settings).Configuration;
            RequireStore(command, configuration);
            await using var context = new AdminContext(configuration, clock, output, command.Fills ? StoreUse.Alone : StoreUse.Beside);
            if (!command.Fills)
            {
                await UnfinishedCopy.RefuseAsync(context.Store, cancellation);
            }

            await command.RunAsync(context, given, cancellation);
            return Done;
        }
        catch (Exception fault) when (fault is ConfigurationFaultException or StorageFaultException and not StoreInUseException)
        {
            error.WriteLine(fault.Message);
            return Fault;
        }
        catch (Exception fault) when (fault is AdminRefusalException or StoreInUseException or IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"{args[0]}: {fault.Message}");
            return Refused;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // Its message might quote what people wrote.
            error.WriteLine($"{args[0]}: failed with {fault.GetType().Name}; it may be repeated");
            return Refused;
        }
    }

    /// <summary>A mistyped path would otherwise make an empty store, and everything would be said to be well.</summary>
    private static void RequireStore(AdminCommand command, ConfigurationManager configuration)
    {
        var sqlite = configuration["Storage:Provider"] is not { } provider || provider.Equals(nameof(StorageProvider.Sqlite), StringComparison.OrdinalIgnoreCase);
        if (!command.Fills && sqlite && !File.Exists(configuration[SqliteFile.Setting] ?? new SqliteOptions().Path))
        {
            throw new StorageFaultException($"{SqliteFile.Setting} names no file that is there. Is this the service's working folder and configuration?");
        }
    }

    private static bool Fits(AdminCommand command, AdminArguments given) =>
        given.Words.Count == command.Words
        && command.Needed.All(given.Options.ContainsKey)
        && given.Options.Keys.All(option => command.Needed.Contains(option) || command.Allowed.Contains(option));

    private static int Help(TextWriter output)
    {
        output.WriteLine("Without a command the service starts. Settings may follow as --Section:Key=value. Commands:");
        foreach (var (name, command) in Known)
        {
            output.WriteLine($"  {name} {command.Usage}\n      {command.Help}");
        }

        output.WriteLine("  preflight\n      checks what Microsoft Graph lets the bot do, and names what is missing");
        output.WriteLine("  recognise FILE.tsv\n      shows which messages are taken for questions and answers, and why");
        return Done;
    }
}
