using System.Diagnostics;
using System.IO.Compression;
using CareTeamBot.EndToEnd.Tests.Hosting;
using Xunit;

namespace CareTeamBot.EndToEnd.Tests.Contract;

/// <summary>The zip that is deployed: made by its one command, here of what the build has published already.</summary>
public sealed class PackageTests
{
    [Fact]
    public async Task TheZip_HoldsTheServiceAtItsRoot_AndStartsWhereItIsUnpacked()
    {
        using var folder = new TemporaryFolder();
        var zip = Path.Combine(folder.Path, "made", "careteambot.zip");

        await PackageAsync(zip);

        var unpacked = Path.Combine(folder.Path, "wwwroot");
        await ZipFile.ExtractToDirectoryAsync(zip, unpacked, TestContext.Current.CancellationToken);
        Assert.True(File.Exists(Path.Combine(unpacked, "CareTeamBot.Service.dll")));
        Assert.True(File.Exists(Path.Combine(unpacked, "CareTeamBot.Service.runtimeconfig.json")));
        Assert.DoesNotContain(Directory.EnumerateFiles(unpacked, "*", SearchOption.AllDirectories), IsNotForAService);
        var work = Directory.CreateDirectory(Path.Combine(folder.Path, "work")).FullName;
        await using var service = new ServiceProcess(work, program: unpacked);
        await service.StartAsync();
    }

    /// <summary>What a machine of a developer may hold, or a test.</summary>
    private static bool IsNotForAService(string path) => Path.GetFileName(path) is var name
        && (name.Contains("Development", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".db", StringComparison.Ordinal)
            || name.Contains("Sandbox", StringComparison.Ordinal) || name.Contains("xunit", StringComparison.OrdinalIgnoreCase));

    private static async Task PackageAsync(string zip)
    {
        var start = new ProcessStartInfo("bash", [Path.Combine(Root(), "infra", "azure", "package"), $"-p:Zip={zip}", $"-p:Published={ServiceProcess.Published}"])
        {
            RedirectStandardOutput = true,
        };
        // No worker of the build may outlive the test.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start) ?? throw new InvalidOperationException("bash did not start.");
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, output);
    }

    private static string Root([System.Runtime.CompilerServices.CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
