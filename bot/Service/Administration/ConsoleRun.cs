using System.CommandLine;
using CareTeamBot.Service.Storage;

namespace CareTeamBot.Service.Administration;

/// <summary>What a command is run with beside its own words.</summary>
internal sealed class ConsoleRun : InvocationConfiguration
{
    /// <summary>The service's, as they were given: <c>--Storage:Sqlite:Path=FILE</c>.</summary>
    public required string[] Settings { get; init; }

    /// <summary>Opens the configured store, lets a command work with it, and gives the exit code.</summary>
    public required AdminRun WithStoreAsync { get; init; }
}

/// <param name="command">Its name, which stands before what it can't do.</param>
/// <param name="use">Alone where the command may find the store empty, or half filled.</param>
/// <param name="act">Says what it did; refuses by <see cref="AdminRefusalException"/>.</param>
/// <param name="cancellation">Ends the work.</param>
internal delegate Task<int> AdminRun(string command, StoreUse use, Func<AdminContext, Task> act, CancellationToken cancellation);
