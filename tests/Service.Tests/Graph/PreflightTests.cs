using CareTeamBot.Sandbox.Graph;
using CareTeamBot.Sandbox.Teams;
using CareTeamBot.Service.Graph;
using CareTeamBot.Service.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareTeamBot.Service.Tests.Graph;

/// <summary>What is missing is named in words that an administrator can act on; Japanese first.</summary>
public sealed class PreflightTests
{
    public static TheoryData<string> Rights => [.. new GraphRights().OfTeam.Concat(new GraphRights().OfTenant)];

    [Fact]
    public async Task WithEverythingGranted_NothingIsMissing()
    {
        var (code, output) = await RunAsync(_ => { });

        Assert.Equal(0, code);
        Assert.DoesNotContain("NG", output, StringComparison.Ordinal);
        Assert.Contains("OK  チャネルをつくる / make channels", output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Rights))]
    public async Task EachMissingPermission_IsNamed_WithWhereToGrantIt(string right)
    {
        // Two that write stand for those that read.
        string[] taken = right switch
        {
            "File.Read.Group" => [right, "Files.ReadWrite.All"],
            "ChannelSettings.Read.Group" => [right, "ChannelSettings.ReadWrite.All"],
            _ => [right],
        };
        var (code, output) = await RunAsync(graph => graph.Rights.Take(taken));

        // The team's apps may be seen with the permission to add them, too.
        if (right == "TeamsAppInstallation.Read.Group")
        {
            Assert.Equal(0, code);
            return;
        }

        Assert.Equal(2, code);
        Assert.Contains($"{right} がありません", output, StringComparison.Ordinal);
        Assert.Contains(right.EndsWith(".Group", StringComparison.Ordinal) ? "RSC" : "管理者の同意", output, StringComparison.Ordinal);
        Assert.Contains($"{right} is missing", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMissingApp_AnArchivedTeam_AndAWrongTeam_AreNamed()
    {
        Assert.Contains("アプリがチームに入っていません", (await RunAsync(graph => graph.IsAppInstalled = false)).Output, StringComparison.Ordinal);
        Assert.Contains("アーカイブされています", (await RunAsync(graph => graph.IsTeamArchived = true)).Output, StringComparison.Ordinal);
        Assert.Contains("見つかりません", (await RunAsync(_ => { }, "--Graph:TeamId=11111111-1111-1111-1111-111111111111")).Output, StringComparison.Ordinal);
        Assert.Contains("トークンが受け付けられません", (await RunAsync(graph => graph.AnswerNext(100, 401))).Output, StringComparison.Ordinal);
        Assert.Contains("いま返事がありません", (await RunAsync(graph => graph.AnswerNext(100, 503))).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SwitchedOff_ItSaysSo_AndAsksNobody()
    {
        var (code, output) = await RunAsync(graph => graph.AnswerNext(100, 500), "--Graph:Enabled=false");

        Assert.Equal(0, code);
        Assert.Contains("Graph:Enabled は false です", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--Graph:TeamId=the team", "Graph:TeamId")]
    [InlineData("--Graph:ChannelKind=Secret", "Graph:ChannelKind")]
    [InlineData("--Graph:ChannelKind=1", "Graph:ChannelKind")]
    [InlineData("--Graph:GiveUpAfter=00:00:01", "Graph:GiveUpAfter")]
    [InlineData("--Graph:BaseUri=nowhere", "Graph:BaseUri")]
    [InlineData("--Graph:Typo=1", "Graph:Typo")]
    [InlineData("--MicrosoftAppTenantId= ", "MicrosoftAppTenantId")]
    public async Task AFaultInTheSettings_StopsTheStart_AndNamesItsKey(string setting, string key)
    {
        using var error = new StringWriter();
        string[] args = ["--environment=Development", "--Graph:Enabled=true", "--Graph:TeamId=11111111-1111-1111-1111-111111111111", "--MicrosoftAppTenantId=t", setting];

        Assert.Equal(1, await PreflightCommand.RunAsync(args, TextWriter.Null, error));
        Assert.Contains(key, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheHealthCheck_IsDegraded_AndNamesWhatIsMissing()
    {
        await using var play = await GraphPlay.StartAsync();
        play.Bot.Graph.Rights.Take("Calendars.ReadWrite");
        var check = play.Bot.Services.GetRequiredService<GraphCheck>();

        var look = check.LookAsync();
        await play.UntilAsync(() => look.IsCompleted);
        var result = await look;

        Assert.Equal(Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus.Degraded, result.Status);
        Assert.Contains("Calendars.ReadWrite", result.Description, StringComparison.Ordinal);
        Assert.True(play.Bot.Log.Has(211));
    }

    private static async Task<(int Code, string Output)> RunAsync(Action<FakeGraph> spoil, params string[] settings)
    {
        FakeGraph graph = null!;
        await using var teams = await FakeTeams.StartAsync(new FakeTeamsOptions(), (web, one) => (graph = new FakeGraph(one)).Map(web));
        spoil(graph);
        using var output = new StringWriter();
        string[] args =
        [
            "--environment=Development", $"--MicrosoftAppId={teams.AppId}", $"--MicrosoftAppTenantId={teams.TenantId}", $"--AllowedTenants={teams.TenantId}",
            "--Graph:Enabled=true", $"--Graph:TeamId={teams.GroupId}", $"--Graph:BaseUri={teams.BaseUrl}", .. settings,
        ];
        var code = await PreflightCommand.RunAsync(args, output, TextWriter.Null, services => services.AddSingleton<IGraphTokens>(new GraphTokens(graph.Rights)));
        return (code, output.ToString());
    }
}
