using System.CommandLine;

namespace CareTeamBot.Service.Administration;

/// <summary>What a command is run with beside its own words.</summary>
internal sealed class ConsoleRun : InvocationConfiguration
{
    /// <summary>The service's, as they were given: <c>--Storage:Sqlite:Path=FILE</c>.</summary>
    public required string[] Settings { get; init; }

    public required TimeProvider Clock { get; init; }
}
