using System.Text.RegularExpressions;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace CareTeamBot.Infra.Tests.Azure;

/// <summary>The deployment's workflow and azure.yaml: readable, pinned, without a secret, and on the right files.</summary>
public sealed partial class WorkflowTests
{
    public static TheoryData<string> Workflows =>
        [.. Directory.EnumerateFiles(Repository.PathOf(".github", "workflows")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Actions_ArePinnedByCommit(string file)
    {
        var uses = All(Read(".github", "workflows", file), "uses").Where(u => !u.StartsWith("./", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(uses);
        Assert.All(uses, action => Assert.Matches(Pinned(), action));
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Workflows_HoldNoSecret_AndMayWriteNothing(string file)
    {
        var text = File.ReadAllText(Repository.PathOf(".github", "workflows", file));

        Assert.DoesNotContain("secrets.", text, StringComparison.Ordinal);
        Assert.DoesNotMatch(LooksLikeASecret(), text);
        Assert.All(AllMaps(Read(".github", "workflows", file), "permissions"), map =>
            Assert.All(map.Children, p => Assert.Contains($"{p.Key}: {p.Value}", new[] { "contents: read", "id-token: write" })));
    }

    [Fact]
    public void Production_ComesAfterTest_WhichComesAfterAllTests()
    {
        var jobs = (YamlMappingNode)Read(".github", "workflows", "deploy.yml")["jobs"];

        Assert.Contains("bash tests/run", All((YamlMappingNode)jobs["build"], "run"));
        Assert.Contains("bash infra/azure/package", All((YamlMappingNode)jobs["build"], "run"));
        Assert.Equal(("build", "test"), (jobs["test"]["needs"].ToString(), jobs["production"]["needs"].ToString()));
        Assert.Equal(["test", "production"], new[] { "test", "production" }.Select(job => jobs[job]["with"]["environment"].ToString()));
        // The environment's protection rules hold the job back until somebody agrees.
        Assert.Equal("${{ inputs.environment }}", Read(".github", "workflows", "deploy-to.yml")["jobs"]["deploy"]["environment"].ToString());
    }

    [Fact]
    public void ATokenOfTheWorkflow_IsTheOnlyProofOfWhoDeploys()
    {
        var runs = All(Read(".github", "workflows", "deploy-to.yml"), "run").ToList();

        Assert.Contains(runs, r => r.Contains("azd auth login", StringComparison.Ordinal) && r.Contains("--federated-credential-provider github", StringComparison.Ordinal));
        Assert.Contains(runs, r => r.Contains("azd provision", StringComparison.Ordinal));
        Assert.Contains(runs, r => r.Contains("azd deploy bot --from-package careteambot.zip", StringComparison.Ordinal));
    }

    [Fact]
    public void AzureYaml_NamesWhatIsThere()
    {
        var azure = Read("azure.yaml");
        var (path, module) = (azure["infra"]["path"].ToString(), azure["infra"]["module"].ToString());

        Assert.True(File.Exists(Repository.PathOf(path, module + ".bicep")));
        Assert.True(Directory.Exists(Repository.PathOf(azure["services"]["bot"]["project"].ToString())));
        var service = File.ReadAllText(Bicep.Folder("modules/service.bicep"));
        Assert.Contains("'azd-service-name': 'bot'", service, StringComparison.Ordinal);
        Assert.Contains($"{path}/main.bicepparam", azure["hooks"]["preprovision"]["run"].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void TheCollector_TakesWhatTheServiceSends()
    {
        var pipelines = Read("infra", "azure", "collector.yaml")["service"]["pipelines"];

        Assert.All(["metrics", "traces", "logs"], kind => Assert.Equal("azuremonitor", pipelines[kind]["exporters"][0].ToString()));
    }

    private static YamlMappingNode Read(params string[] path)
    {
        var yaml = new YamlStream();
        using var text = File.OpenText(Repository.PathOf(path));
        yaml.Load(text);
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }

    private static IEnumerable<string> All(YamlMappingNode root, string key) => Maps(root)
        .SelectMany(m => m.Children).Where(c => c.Key.ToString() == key && c.Value is YamlScalarNode).Select(c => c.Value.ToString());

    private static IEnumerable<YamlMappingNode> AllMaps(YamlMappingNode root, string key) => Maps(root)
        .SelectMany(m => m.Children).Where(c => c.Key.ToString() == key).Select(c => c.Value).OfType<YamlMappingNode>();

    private static IEnumerable<YamlMappingNode> Maps(YamlMappingNode root) => root.AllNodes.OfType<YamlMappingNode>();

    [GeneratedRegex("^[\\w.-]+/[\\w./-]+@[0-9a-f]{40}$")]
    private static partial Regex Pinned();

    [GeneratedRegex("(?i)(password|client-secret|AccountKey|SharedAccessSignature)\\s*[:=]")]
    private static partial Regex LooksLikeASecret();
}
