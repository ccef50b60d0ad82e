using System.CommandLine;
using CareTeamBot.Service.Administration;

namespace CareTeamBot.Service.Hosting;

/// <summary>
/// The program's command line: a command, or settings alone, with which the service starts. Options, help and completion
/// (<c>[suggest]</c>) are read and written by System.CommandLine.
/// </summary>
internal static class ConsoleCommands
{
    // A reason may begin with a dash or an @.
    private static readonly ParserConfiguration AsWritten = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };

    /// <returns>0 done, 1 configuration or store can't be used, 2 bad usage, 3 refused.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, TimeProvider clock, CancellationToken cancellation = default)
    {
        var root = Root();
        if (!IsCommand(root, args))
            return await ServiceHost.RunAsync(args, error);

        var options = root.Subcommands.SelectMany(command => command.Options).Select(option => option.Name).ToHashSet();
        var settings = args.ToLookup(arg => IsSetting(arg) && !options.Contains(arg.Split('=')[0]));
        var store = new StoreCommand([.. settings[true]], clock, new SeenWriter(output), new SeenWriter(error));
        var run = new ConsoleRun
        {
            Settings = store.Settings,
            WithStoreAsync = store.RunAsync,
            Output = store.Output,
            Error = store.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        string[] words = [.. settings[false]];
        var given = root.Parse(words is ["help", .. var of] ? [.. of, "--help"] : words, AsWritten);
        if (given.Errors.Count == 0)
            return await given.InvokeAsync(run, cancellation);
        if (given.CommandResult.Command == root)
            await root.Parse(words[..1], AsWritten).InvokeAsync(run, cancellation);
        else
            run.Error.WriteLine(Usage(given.CommandResult.Command));
        return AdminCommands.BadUsage;
    }

    private static RootCommand Root()
    {
        var root = new RootCommand("Without a command the service starts. Settings may follow as --Section:Key=value.");
        foreach (var command in AdminCommands.All())
            root.Add(command);
        var preflight = new Command("preflight", "checks what Microsoft Graph lets the bot do, and names what is missing") { TreatUnmatchedTokensAsErrors = false };
        preflight.SetAction((given, _) =>
        {
            var run = (ConsoleRun)given.InvocationConfiguration;
            return PreflightCommand.RunAsync([.. run.Settings, .. given.UnmatchedTokens], run.Output, run.Error);
        });
        root.Add(preflight);
        var file = AdminCommands.Word("FILE.tsv", "rows with the columns id, kind (post or reply) and text");
        var recognise = new Command("recognise", "shows which messages are taken for questions and answers, and why") { file };
        recognise.SetAction(given => RecogniseCommand.Run(given.GetRequiredValue(file), given.InvocationConfiguration.Output, given.InvocationConfiguration.Error));
        root.Add(recognise);
        return root;
    }

    /// <summary>A mistyped command is one too; everything else is for the service.</summary>
    private static bool IsCommand(RootCommand root, string[] args) => args is [var first, ..]
        && (!(first.StartsWith('-') || first.StartsWith('/') || first.Contains('=', StringComparison.Ordinal))
            || root.Options.Any(option => option.Name == first || option.Aliases.Contains(first)));

    private static bool IsSetting(string arg) => arg.StartsWith("--", StringComparison.Ordinal) && arg.Contains('=', StringComparison.Ordinal);

    /// <summary>Nothing of what was typed: it may be a person's.</summary>
    private static string Usage(Command command) => string.Join(' ',
    [
        "usage:", command.Name, .. command.Arguments.Select(word => word.Name),
        .. command.Options.Select(option => option.Required ? $"{option.Name} {option.HelpName}" : $"[{option.Name} {option.HelpName}]"),
        "[--Section:Key=value]",
    ]);
}
