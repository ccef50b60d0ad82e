using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using CareTeamBot.Cards;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Xunit;

namespace CareTeamBot.Service.Tests.Hosting;

/// <summary>The rules of the layout, which a compiler does not keep.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly Assembly Domain = typeof(CaseDecider).Assembly;
    private static readonly Assembly Cards = typeof(CareCards).Assembly;
    private static readonly Assembly Bot = typeof(ServiceHost).Assembly;

    private static readonly string[] IdNames =
        ["By", "MemberId", "PersonId", "AskerId", "DoerId", "ProposerId", "RecorderId", "CoordinatorId", "CoverId", "AgencyId", "ItemId", "CaseId"];

    [Fact]
    public void ReferencesPointOneWay()
    {
        Assert.Empty(Ours(Domain));
        Assert.Equal(["CareTeamBot.CareTeam"], Ours(Cards));
        Assert.Equal(["CareTeamBot.Cards", "CareTeamBot.CareTeam"], Ours(Bot));
    }

    [Fact]
    public void TheDomain_UsesNothingButTheBaseLibrary() => Assert.DoesNotContain(
        Domain.GetReferencedAssemblies().Select(a => a.Name!), name => !name.StartsWith("System", StringComparison.Ordinal));

    [Theory]
    [InlineData("System.Net")]
    [InlineData("System.Text.Json")]
    [InlineData("System.IO.FileSystem")]
    [InlineData("System.Console")]
    public void TheDomain_NeitherReadsNorSends(string library) =>
        Assert.DoesNotContain(Domain.GetReferencedAssemblies(), a => a.Name!.StartsWith(library, StringComparison.Ordinal));

    /// <summary>Two kinds of ids can't be swapped where each has a type; what names an id as text opens a way around it.</summary>
    [Fact]
    public void IdsInTheDomain_AreNoPlainText() => Assert.Empty(Written(Domain)
        .SelectMany(type => type.GetProperties().Select(p => (p.Name, Type: p.PropertyType))
            .Concat(type.GetConstructors().Concat<MethodBase>(type.GetMethods()).SelectMany(m => m.GetParameters()).Select(p => (Name: p.Name ?? "", Type: p.ParameterType)))
            .Where(named => named.Type == typeof(string) && IdNames.Any(id => named.Name.EndsWith(id, StringComparison.OrdinalIgnoreCase)))
            .Select(named => $"{type.Name}: {named.Name}")));

    [Fact]
    public void TheService_ShowsNothingOutside() =>
        Assert.Empty(Written(Bot).Where(t => t.IsPublic && t.Name != "Program").Select(t => t.FullName));

    /// <summary>Braces hold several lines; one line stands without. And there is no context to come back to, so nothing says so.</summary>
    [Fact]
    public void OneLine_StandsWithoutBraces_AndAwaitStandsAlone()
    {
        var sources = new[] { "bot", "cards", "infra", "tests" }.SelectMany(part => Directory.EnumerateFiles(Path.Combine(Repository(), part), "*.cs", SearchOption.AllDirectories))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/node_modules/", StringComparison.Ordinal))
            .Select(path => (path, text: File.ReadAllText(path)));
        Assert.Empty(sources.Where(s => BracedLine().IsMatch(s.text) || s.text.Contains($".{nameof(Task.ConfigureAwait)}({bool.FalseString.ToLowerInvariant()})", StringComparison.Ordinal)).Select(s => s.path));
    }

    [GeneratedRegex(@"^( *)(if|foreach|for|while|lock) \(.*\)\n\1\{\n\1    (?!using )\S[^\n]*;\n\1\}\n(?!\1else)", RegexOptions.Multiline)]
    private static partial Regex BracedLine();

    [Fact]
    public void EveryClass_IsSealed_AbstractOrStatic() => Assert.Empty(new[] { Domain, Cards, Bot }.SelectMany(Written)
        .Where(t => t is { IsClass: true, IsSealed: false, IsAbstract: false } && t.Name != "Program")
        .Where(t => !t.Assembly.GetTypes().Any(other => other.BaseType == t))
        .Select(t => t.FullName));

    [Fact]
    public void LogMessages_AreNumbered_EachOnce()
    {
        var ids = LogMethods().Select(m => m.GetCustomAttribute<LoggerMessageAttribute>()!.EventId).ToList();
        Assert.True(ids.Count > 8);
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.DoesNotContain(0, ids);
    }

    [Fact]
    public void LogMessages_HaveNoParameterForAPersonOrTheirWords()
    {
        string[] personal = ["name", "text", "by", "member", "memberId", "user", "userId", "from", "actor", "goal", "content", "body", "url", "serviceUrl", "exception"];
        Assert.DoesNotContain(
            LogMethods().SelectMany(m => m.GetParameters()), p => personal.Contains(p.Name, StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void EveryLogCall_GoesThroughTheCatalogue()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Repository(), "bot"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Contains("obj"));
        string[] loose = [".LogTrace(", ".LogDebug(", ".LogInformation(", ".LogWarning(", ".LogError(", ".LogCritical(", "Console.Write"];
        Assert.DoesNotContain(sources, path => loose.Any(File.ReadAllText(path).Contains));
    }

    [Fact]
    public void TheSampleSettings_AreTheSettingsThereAre()
    {
        var sample = new ConfigurationBuilder().AddJsonFile(Path.Combine(Repository(), "appsettings.sample.json")).Build();
        var listed = sample.AsEnumerable().Where(s => s.Value is not null).Select(s => s.Key)
            .Select(key => key.StartsWith("AllowedTenants", StringComparison.Ordinal) ? "AllowedTenants" : key);

        Assert.Equal(Known().Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
        CareSetup.ReadRules(sample);
    }

    /// <summary>Every option that a class of options has.</summary>
    private static IEnumerable<string> Known() =>
    [
        .. Names<Service.Teams.BotOptions>(""),
        "Storage:Provider", .. Names<Service.Storage.SqliteOptions>("Storage:Sqlite:"), .. Names<Service.Storage.AzureBlobsOptions>("Storage:AzureBlobs:"),
        .. Names<LadderOptions>("Ladder:"), .. Names<UrgentLadderOptions>("Ladder:Urgent:"),
        .. Names<CareTeam.Cases.CareTimes>("Care:"), .. Names<PersonalRules>("Personal:"), .. Names<Service.Graph.GraphOptions>("Graph:"), .. Names<CalendarOptions>("Calendar:"), .. Names<Service.Teams.Outbound.ConnectorOptions>("Connector:"),
        .. Names<Service.Telemetry.TelemetryOptions>("Telemetry:"), .. Names<ShutdownOptions>("Shutdown:"),
        "Retention:Years", "Retention:DeletedDays",
    ];

    private static IEnumerable<string> Names<T>(string section) => typeof(T).GetProperties()
        .Where(p => p.CanWrite && p.PropertyType != typeof(UrgentLadderOptions)).Select(p => section + p.Name);

    private static IEnumerable<string?> Ours(Assembly assembly) => assembly.GetReferencedAssemblies()
        .Select(a => a.Name).Where(name => name!.StartsWith("CareTeamBot", StringComparison.Ordinal)).Order();

    private static IEnumerable<Type> Written(Assembly assembly) => assembly.GetTypes().Where(t =>
        t.Namespace?.StartsWith("CareTeamBot", StringComparison.Ordinal) == true && !t.IsDefined(typeof(CompilerGeneratedAttribute))
        && !t.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute)) && !t.Name.Contains('<', StringComparison.Ordinal));

    private static IEnumerable<MethodInfo> LogMethods() => Bot.GetTypes()
        .SelectMany(t => t.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
        .Where(m => m.IsDefined(typeof(LoggerMessageAttribute)));

    internal static string InRepository(string path) => Path.Combine(Repository(), path);

    private static string Repository([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
