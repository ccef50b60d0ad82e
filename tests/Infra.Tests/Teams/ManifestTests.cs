using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CareTeamBot.Service.Graph;
using CareTeamBot.Service.Turns;
using Xunit;

namespace CareTeamBot.Infra.Tests.Teams;

/// <summary>What the manifest promises, the service does; and both languages say all of it.</summary>
public sealed partial class ManifestTests
{
    private static readonly JsonObject Manifest = TeamsApp.Read("manifest.json");

    public static TheoryData<string> Languages => ["ja.json", "en.json"];

    [Fact]
    public void TheApp_WorksInEveryKindOfChannel_AndInPersonalChats()
    {
        var bot = Manifest["bots"]![0]!;

        Assert.Equal("tier1", (string)Manifest["supportsChannelFeatures"]!);
        Assert.Equal(["team", "personal"], bot["scopes"]!.AsArray().Select(s => (string)s!));
        Assert.True((bool)bot["supportsFiles"]!);
        Assert.All(bot["commandLists"]!.AsArray(), list => Assert.InRange(list!["commands"]!.AsArray().Count, 1, 12));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void EveryCommand_IsOneThatTheBotReads(string language)
    {
        var words = TeamsApp.Read(language);
        foreach (var (key, title) in words.Where(w => CommandTitle().IsMatch(w.Key)))
        {
            var command = TextCommand.Parse((string)title!);

            var asksForHelp = (string)title! is "ヘルプ" or "help";
            Assert.True(command is TextCommand.Help == asksForHelp, $"{key}: the bot does not know {title}.");
            if (ScopeOf(key) == "personal")
                Assert.True(command is TextCommand.Status or TextCommand.Ask or TextCommand.Help or TextCommand.OfItem { InPersonal: true }, $"{key}: {title} is for channels only.");
        }
    }

    [Fact]
    public void TheSameCommand_StandsInBothLanguages()
    {
        var (ja, en) = (TeamsApp.Read("ja.json"), TeamsApp.Read("en.json"));

        Assert.All(ja.Where(w => CommandTitle().IsMatch(w.Key)), w =>
            Assert.Equal(TextCommand.Parse((string)w.Value!).GetType(), TextCommand.Parse((string)en[w.Key]!).GetType()));
    }

    [Fact]
    public void EveryExtensionCommand_IsOneThatTheServiceHandles_AndTheOtherWayRound() => Assert.Equal(
        ExtensionCommands.All.Order(StringComparer.Ordinal),
        Manifest["composeExtensions"]![0]!["commands"]!.AsArray().Select(c => (string)c!["id"]!).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Languages))]
    public void EveryText_IsTranslated_AndNothingElse(string language)
    {
        var keys = TeamsApp.Read(language).Select(w => w.Key).Where(k => k != "$schema").Order(StringComparer.Ordinal);

        Assert.Equal(Texts().Select(t => t.Key).Order(StringComparer.Ordinal), keys);
    }

    [Fact]
    public void TheManifestsOwnWords_AreTheDefaultLanguages()
    {
        var ja = TeamsApp.Read("ja.json");

        Assert.Equal("ja", (string)Manifest["localizationInfo"]!["defaultLanguageTag"]!);
        Assert.All(Texts(), text => Assert.Equal(text.Value, (string)ja[text.Key]!));
    }

    [Fact]
    public void EveryPermission_HasItsReason_AndEveryReasonItsPermission()
    {
        var asked = Manifest["authorization"]!["permissions"]!["resourceSpecific"]!.AsArray();
        var told = Row().Matches(File.ReadAllText(TeamsApp.Folder("README.md")))
            .Where(m => m.Groups["reason"].Value.Trim().Length > 10).Select(m => m.Groups["name"].Value);

        Assert.Equal(told, asked.Select(p => (string)p!["name"]!));
        Assert.All(asked, p => Assert.Equal("Application", (string)p!["type"]!));
    }

    [Fact]
    public void WhateverThePreflightLooksFor_ComesWithTheApp_WhereATeamCanGrantIt()
    {
        var asked = Manifest["authorization"]!["permissions"]!["resourceSpecific"]!.AsArray().Select(p => (string)p!["name"]!);

        Assert.Subset(asked.ToHashSet(), Preflight.Least.Where(name => name.EndsWith(".Group", StringComparison.Ordinal)).ToHashSet());
    }

    /// <summary>The manifest's texts by their JSON paths, as the language files name them.</summary>
    private static IEnumerable<(string Key, string Value)> Texts() => Leaves("", Manifest).Where(l => Text().IsMatch(l.Key));

    private static IEnumerable<(string Key, string Value)> Leaves(string path, JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(p => Leaves(path.Length == 0 ? p.Key : $"{path}.{p.Key}", p.Value)),
        JsonArray a => a.SelectMany((n, i) => Leaves($"{path}[{i}]", n)),
        JsonValue v when v.TryGetValue<string>(out var text) => [(path, text)],
        _ => [],
    };

    private static string ScopeOf(string key) =>
        (string)Manifest["bots"]![0]!["commandLists"]![int.Parse(CommandTitle().Match(key).Groups["list"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)]!["scopes"]![0]!;

    [GeneratedRegex(@"^bots\[0\]\.commandLists\[(?<list>\d)\]\.commands\[\d+\]\.title$")]
    private static partial Regex CommandTitle();

    [GeneratedRegex(@"^(name\.|description\.|bots\[0\]\.commandLists\[\d\]\.commands\[|composeExtensions\[0\]\.commands\[\d\]\.(.*\.)?(title|description)$).*")]
    private static partial Regex Text();

    [GeneratedRegex(@"^\| `(?<name>[\w.]+)` \|(?<reason>[^|]+)\|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
