using System.Diagnostics;
using System.Reflection;

namespace CareTeamBot.Infra.Tests;

/// <summary>The repository's files, and programs that are run on them.</summary>
internal static class Repository
{
    public static string Root { get; } = Metadata("Root");

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>What the build has written into this assembly.</summary>
    public static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == key).Value!;

    /// <summary>Runs a program in the repository's root, and waits for its end.</summary>
    public static async Task<Outcome> RunAsync(string file, params string[] arguments)
    {
        var start = new ProcessStartInfo(file, arguments) { WorkingDirectory = Root, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{file} did not start.");
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new Outcome(process.ExitCode, await output, await error);
    }
}

internal sealed record Outcome(int Code, string Output, string Error);
