using System.IO.Compression;
using System.Text.Json.Nodes;

namespace CareTeamBot.Infra.Tests.Teams;

/// <summary>The Teams app's files, and its package as the one command makes it.</summary>
internal static class TeamsApp
{
    public const string AppId = "5f1d7c9e-6f0a-4f3c-9a52-8a1c0f6d2b11";
    public const string Host = "careteambot.example.jp";

    public static string Folder(params string[] parts) => Repository.PathOf(["infra", "teams", .. parts]);

    public static JsonObject Read(string file) => JsonNode.Parse(File.ReadAllText(Folder(file)))!.AsObject();

    /// <summary>Makes the package and unpacks it into a folder of its own, which the caller deletes.</summary>
    public static async Task<DirectoryInfo> PackagedAsync()
    {
        var folder = Directory.CreateTempSubdirectory("careteambot-teams-");
        var zip = Path.Combine(folder.FullName, "made", "app.zip");
        var outcome = await PackageAsync(AppId, Host, $"-p:Zip={zip}");
        if (outcome.Code != 0)
            throw new InvalidOperationException(outcome.Output + outcome.Error);
        return await UnpackAsync(zip, folder.CreateSubdirectory("app"));
    }

    public static Task<Outcome> PackageAsync(params string[] arguments) => Repository.RunAsync("bash", [Folder("package"), .. arguments]);

    private static async Task<DirectoryInfo> UnpackAsync(string zip, DirectoryInfo to)
    {
        await ZipFile.ExtractToDirectoryAsync(zip, to.FullName);
        return to;
    }
}
