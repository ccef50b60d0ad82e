using CareTeamBot.Sandbox.Graph;
using CareTeamBot.Sandbox.Page;
using CareTeamBot.Sandbox.Scene;
using CareTeamBot.Sandbox.Teams;
using CareTeamBot.Service.Graph;

namespace CareTeamBot.Sandbox.Hosting;

/// <summary>
/// The service with its store in a temporary folder, the Teams stand-in, and the page, in one process. Disposing stops
/// all and deletes the folder.
/// </summary>
internal sealed class SandboxHost : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("careteambot-sandbox-").FullName;
    private WebApplication? service;

    private SandboxHost(SandboxClock clock) => Clock = clock;

    public SandboxClock Clock { get; }
    public FakeTeams Teams { get; private set; } = null!;

    /// <summary>Graph beside Teams, which makes channels for cases that are begun in personal chats.</summary>
    public FakeGraph Graph { get; private set; } = null!;
    public Uri PageUrl => Teams.BaseUrl;

    /// <summary>Starts everything and plays the scene's beginning.</summary>
    public static async Task<SandboxHost> StartAsync(SandboxOptions options)
    {
        var host = new SandboxHost(new SandboxClock(TimeStep.Opening(TimeProvider.System.GetUtcNow())));
        try
        {
            await host.BeginAsync(options);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (service is not null)
        {
            await service.StopAsync();
            await service.DisposeAsync();
        }
        if (Teams is not null)
            await Teams.DisposeAsync();
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            // A file still open on a slow machine: the system's temporary folder is cleaned by its owner.
        }
    }

    private async Task BeginAsync(SandboxOptions options)
    {
        var team = new FakeTeamsOptions
        {
            Port = options.Port,
            Clock = Clock,
            Channels = [DeckScene.CaseChannel, DeckScene.EmptyChannel],
            Members = DeckScene.People,
        };
        Teams = await FakeTeams.StartAsync(team, (app, teams) =>
        {
            new PageApi(teams, Clock).Map(app);
            (Graph = new FakeGraph(teams)).Map(app);
        });
        service = options.Service([.. ServiceArguments(), .. options.ServiceArguments], UseClock);
        await service.StartAsync();
        Teams.BotEndpoint = new Uri($"{service.Urls.First().TrimEnd('/')}/api/messages");
        if (options.PlayScene)
            await DeckScene.PlayAsync(Teams);
    }

    private string[] ServiceArguments() =>
    [
        "--environment=Development",
        "--Logging:LogLevel:Default=Warning",
        "--urls=http://127.0.0.1:0",
        $"--MicrosoftAppId={Teams.AppId}",
        "--MicrosoftAppType=SingleTenant",
        $"--MicrosoftAppTenantId={Teams.TenantId}",
        $"--AllowedTenants={Teams.TenantId}",
        $"--BotOpenIdMetadata={Teams.OpenIdMetadataUrl}",
        "--Graph:Enabled=true",
        $"--Graph:TeamId={Teams.GroupId}",
        $"--Graph:BaseUri={Teams.BaseUrl}",
        $"--Storage:Sqlite:Path={Path.Combine(folder, "cases.db")}",
    ];

    private void UseClock(IServiceCollection services) =>
        services.AddSingleton<TimeProvider>(Clock).AddSingleton<IGraphTokens>(new GraphTokens(Graph.Rights));
}
