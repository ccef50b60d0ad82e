using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using CareTeamBot.Service.Storage;

namespace CareTeamBot.Service.Administration;

/// <summary>
/// Commands for whoever runs the service: <c>dotnet run --project bot/Service -- COMMAND …</c>. They take the service's own
/// configuration and may be used while it runs, unless they fill a store. What they print names no person.
/// </summary>
internal static class AdminCommands
{
    /// <summary>Exit codes: done, configuration or store can't be used, bad usage, refused.</summary>
    public const int Done = 0, Fault = 1, BadUsage = 2, Refused = 3;

    public static Command[] All()
    {
        var id = Word("CASE", "the id, as the command cases lists it");
        var journal = Word("CASE|service", "the id, as the command cases lists it");
        var person = Word("PERSON-ID", "the id, as an export's case.json and the command audit tell it");
        var reason = Needed("--reason", "TEXT", "stands in the case's journal alone");
        var also = Option("--also", "NAMES", "what else texts call them, with commas");
        var (folder, file, backup) = (Needed("--to", "DIR", "is made"), Needed("--to", "FILE", "is made"), Needed("--from", "FILE", "a backup"));
        var (source, target) = (Needed("--from", "Sqlite|AzureBlobs", "the store that is full"), Needed("--to", "Sqlite|AzureBlobs", "the store that is empty"));
        return
        [
            new Command("audit", "prints who read, exported or changed the keeping of a case") { journal }
                .Runs((admin, given, c) => AuditCommand.RunAsync(admin, given.GetRequiredValue(journal), c)),
            new Command("backup", "writes everything to a new file, while the service runs") { file }
                .Runs((admin, given, c) => BackupCommand.RunAsync(admin, given.GetRequiredValue(file), c)),
            new Command("cases", "lists the cases: id, status and moments").Runs((admin, _, c) => CasesCommand.RunAsync(admin, c)),
            new Command("erase", "takes a person out of all cases: their id, their name, and further names in texts") { person, also }
                .Runs((admin, given, c) => EraseCommand.RunAsync(admin, given.GetRequiredValue(person), given.GetValue(also), c)),
            new Command("export", "writes a case's record to a new folder, to be read by people") { id, folder }
                .Runs((admin, given, c) => ExportCommand.RunAsync(admin, given.GetRequiredValue(id), given.GetRequiredValue(folder), c)),
            new Command("hold", "keeps a case from being deleted until it is released") { id, reason }
                .Runs((admin, given, c) => RetentionCommands.HoldAsync(admin, given.GetRequiredValue(id), given.GetRequiredValue(reason), c)),
            new Command("migrate", "copies everything to the other store") { source, target }
                .Runs((admin, given, c) => MigrateCommand.RunAsync(admin, given.GetRequiredValue(source), given.GetRequiredValue(target), c), StoreUse.Alone),
            new Command("release", "ends a hold") { id, reason }
                .Runs((admin, given, c) => RetentionCommands.ReleaseAsync(admin, given.GetRequiredValue(id), given.GetRequiredValue(reason), c)),
            new Command("restore", "takes a backup into an empty store") { backup }
                .Runs((admin, given, c) => RestoreCommand.RunAsync(admin, given.GetRequiredValue(backup), c), StoreUse.Alone),
            new Command("undelete", "brings a deleted case back") { id }
                .Runs((admin, given, c) => RetentionCommands.UndeleteAsync(admin, given.GetRequiredValue(id), c)),
        ];
    }

    /// <summary>A plain word that must be given.</summary>
    public static Argument<string> Word(string name, string help)
    {
        var word = new Argument<string>(name) { Description = help };
        word.Validators.Add(RefuseAnOption);
        return word;
    }

    private static Option<string> Needed(string name, string value, string help)
    {
        var option = Option(name, value, help);
        option.Required = true;
        return option;
    }

    private static Option<string> Option(string name, string value, string help)
    {
        var option = new Option<string>(name) { HelpName = value, Description = help };
        option.Validators.Add(RefuseAnOption);
        option.CompletionSources.Add(_ => value.Contains('|', StringComparison.Ordinal) ? value.Split('|').Select(one => new CompletionItem(one)) : []);
        return option;
    }

    private static void RefuseAnOption(SymbolResult given)
    {
        if (given.Tokens.Any(token => token.Value.StartsWith("--", StringComparison.Ordinal)))
            given.AddError("An option stands where a value is wanted.");
    }

    private static Command Runs(this Command command, Func<AdminContext, ParseResult, CancellationToken, Task> act, StoreUse use = StoreUse.Beside)
    {
        command.SetAction((given, cancellation) =>
            ((ConsoleRun)given.InvocationConfiguration).WithStoreAsync(command.Name, use, admin => act(admin, given, cancellation), cancellation));
        return command;
    }
}
