using System.Diagnostics;
using CareTeamBot.Load.Driving;

namespace CareTeamBot.Load.Contestants;

/// <summary>What the contestants are started from: the published service, the JavaScript echo bot's packages and the published .NET one.</summary>
internal static class Published
{
    public const string Assembly = "CareTeamBot.Service.dll";
    public const string SdkEchoAssembly = "CareTeamBot.SdkEcho.dll";

    /// <summary>The host that runs this program, so that all run on one runtime.</summary>
    public static string DotNet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    public static string EchoFolder => Path.Combine(Root, "tests", "load", "echo");

    private static string Root { get; } = FindRoot();

    /// <summary>Publishes the service as it is deployed.</summary>
    /// <returns>Its folder.</returns>
    public static Task<string> ServiceAsync() => PublishAsync(Path.Combine("bot", "Service"), "service");

    /// <summary>Publishes the echo bot on the .NET SDK.</summary>
    /// <returns>Its folder.</returns>
    public static Task<string> SdkEchoAsync() => PublishAsync(Path.Combine("tests", "load", "sdk-echo"), "sdk-echo");

    /// <summary>Restores the JavaScript echo bot's packages by its lock file, where that has not been done.</summary>
    public static async Task EchoAsync()
    {
        var (done, wanted) = (Path.Combine(EchoFolder, "node_modules", ".package-lock.json"), Path.Combine(EchoFolder, "package-lock.json"));
        if (!File.Exists(done) || File.GetLastWriteTimeUtc(done) < File.GetLastWriteTimeUtc(wanted))
        {
            await RunAsync("npm", EchoFolder, "ci", "--no-audit", "--no-fund", "--loglevel=error");
            File.SetLastWriteTimeUtc(done, TimeProvider.System.GetUtcNow().UtcDateTime);
        }
    }

    private static async Task<string> PublishAsync(string project, string name)
    {
        var folder = Path.Combine(Root, "artifacts", "load", name);
        await RunAsync(DotNet, Root, "publish", project, "-c", "Release", "-o", folder, "--nologo", "-v", "quiet");
        return folder;
    }

    private static async Task RunAsync(string file, string folder, params string[] args)
    {
        var start = new ProcessStartInfo(file, args) { WorkingDirectory = folder, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new LoadFaultException($"{file} {args[0]} ended with {process.ExitCode}.{Environment.NewLine}{output}");
    }

    private static string FindRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "CareTeamBot.sln")))
                return folder;
        }

        throw new LoadFaultException("Run it from a clone of the repository.");
    }
}
