using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace CareTeamBot.Infra.Tests.Teams;

/// <summary>The package that one command makes is one that Teams takes.</summary>
public sealed class PackageTests : IAsyncLifetime
{
    private DirectoryInfo app = null!;

    public async ValueTask InitializeAsync() => app = await TeamsApp.PackagedAsync();

    public ValueTask DisposeAsync()
    {
        app.Parent!.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task ThePackage_IsValid_ByMicrosoftsSchemas()
    {
        Assert.Equal("[]", await FaultsAsync());

        // Seen to find faults: a property that is none, and a word that is too long.
        var (manifest, english) = (Path.Combine(app.FullName, "manifest.json"), Path.Combine(app.FullName, "en.json"));
        await ChangeAsync(manifest, m => m["supportsChannelFeatures"] = "tier9");
        await ChangeAsync(english, e => e["name.short"] = new string('x', 31));
        var faults = await FaultsAsync();
        Assert.Contains("/supportsChannelFeatures", faults, StringComparison.Ordinal);
        Assert.Contains("/name.short", faults, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ThePackage_HoldsTheAppAtItsRoot_FilledIn()
    {
        var manifest = await File.ReadAllTextAsync(Path.Combine(app.FullName, "manifest.json"), TestContext.Current.CancellationToken);

        Assert.Equal(["color.png", "en.json", "ja.json", "manifest.json", "outline.png"], app.EnumerateFileSystemInfos().Select(f => f.Name).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("{{", manifest, StringComparison.Ordinal);
        var filled = JsonNode.Parse(manifest)!;
        Assert.Equal(
            [TeamsApp.AppId, TeamsApp.AppId, TeamsApp.AppId, TeamsApp.AppId, TeamsApp.Host],
            [(string)filled["id"]!, (string)filled["bots"]![0]!["botId"]!, (string)filled["composeExtensions"]![0]!["botId"]!,
                (string)filled["webApplicationInfo"]!["id"]!, (string)filled["validDomains"]![0]!]);
        // Nothing of the template is lost on the way.
        var template = TeamsApp.Read("manifest.json");
        Assert.Equal(template["description"]!.ToJsonString(), filled["description"]!.ToJsonString());
    }

    [Theory]
    [InlineData("careteambot", TeamsApp.Host, "app id")]
    [InlineData(TeamsApp.AppId, "https://careteambot.example.jp/", "host")]
    public async Task AWrongIdOrHost_IsRefused_SayingWhatIsExpected(string id, string host, string word)
    {
        var outcome = await TeamsApp.PackageAsync(id, host, $"-p:Zip={Path.Combine(app.FullName, "never.zip")}");

        Assert.NotEqual(0, outcome.Code);
        Assert.Contains(word, outcome.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(app.FullName, "never.zip")));
    }

    private async Task<string> FaultsAsync()
    {
        var outcome = await Repository.RunAsync("node", Repository.PathOf("tests", "Infra.Tests", "manifest", "validate.mjs"), app.FullName);
        Assert.Equal((0, ""), (outcome.Code, outcome.Error));
        return outcome.Output.Trim();
    }

    private static async Task ChangeAsync(string path, Action<JsonObject> change)
    {
        var json = JsonNode.Parse(await File.ReadAllTextAsync(path))!.AsObject();
        change(json);
        await File.WriteAllTextAsync(path, JsonSerializer.Serialize(json));
    }
}
