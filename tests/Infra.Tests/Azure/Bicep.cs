using System.Collections.Concurrent;
using System.Runtime.Versioning;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CareTeamBot.Infra.Tests.Azure;

/// <summary>The Bicep CLI, and what it makes of infra/azure. It needs no network, as no module comes from a registry.</summary>
internal static class Bicep
{
    private const string Tenant = "22222222-2222-2222-2222-222222222222";
    private static readonly ConcurrentDictionary<string, Task<IReadOnlyList<JsonObject>>> Snapshots = new();

    public static string Folder(string file = "") => Repository.PathOf("infra", "azure", file);

    /// <summary>
    /// The resources that an environment's parameters make, with every value that is known before the deployment worked out.
    /// What is known only then stays an expression in brackets.
    /// </summary>
    public static Task<IReadOnlyList<JsonObject>> ResourcesAsync(string environment) => Snapshots.GetOrAdd(environment, SnapshotAsync);

    public static async Task<Outcome> RunAsync(params string[] arguments) => await Repository.RunAsync(Program(), arguments);

    /// <summary>The snapshot is written beside the parameters, and so is taken of a copy.</summary>
    private static async Task<IReadOnlyList<JsonObject>> SnapshotAsync(string environment)
    {
        var copy = Directory.CreateTempSubdirectory("careteambot-bicep-").FullName;
        try
        {
            foreach (var file in Directory.EnumerateFiles(Folder(), "*", SearchOption.AllDirectories))
            {
                var to = Path.Combine(copy, Path.GetRelativePath(Folder(), file));
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                File.Copy(file, to);
            }

            var parameters = Path.Combine(copy, $"{environment}.bicepparam");
            var outcome = await RunAsync("snapshot", parameters, "--mode", "overwrite", "--tenant-id", Tenant,
                "--subscription-id", "11111111-1111-1111-1111-111111111111", "--location", "japaneast");
            if (outcome.Code != 0)
                throw new JsonException(outcome.Error);
            var snapshot = JsonNode.Parse(await File.ReadAllTextAsync(Path.ChangeExtension(parameters, ".snapshot.json")))!;
            return [.. snapshot["predictedResources"]!.AsArray().Select(r => r!.AsObject())];
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }
    }

    /// <summary>The variable BICEP, for machines that the package is not for; the package's program otherwise.</summary>
    private static string Program()
    {
        var file = Environment.GetEnvironmentVariable("BICEP") ?? Repository.Metadata("Bicep");
        if (!OperatingSystem.IsWindows())
            AllowRunning(file);
        return file;
    }

    /// <summary>NuGet unpacks files without the run bit.</summary>
    [UnsupportedOSPlatform("windows")]
    private static void AllowRunning(string file)
    {
        var mode = File.GetUnixFileMode(file);
        if ((mode & UnixFileMode.UserExecute) == 0)
            File.SetUnixFileMode(file, mode | UnixFileMode.UserExecute);
    }
}
