namespace CareTeamBot.Sandbox.Teams;

/// <summary>
/// Teams in memory, over HTTP: the connector that the bot calls, the signed requests that the bot gets, and a way to
/// play every person of a team. One instance is one tenant with one team, on its own port. Thread-safe.
/// </summary>
/// <example>
/// <code>
/// await using var teams = await FakeTeams.StartAsync(new() { AppId = appId });
/// teams.BotEndpoint = new Uri(service, "api/messages");
/// var nurse = teams.Enrol("森 美咲", "訪問看護ステーション", "看護師");
/// await teams.PostAsync(nurse, teams.DefaultChannel, "参加 訪問看護ステーション", mentionBot: true);
/// var card = await teams.WaitForButtonAsync("question.answer");
/// await teams.PressAsync(nurse, card, "question.answer", new { answer = "…" });
/// </code>
/// </example>
internal sealed partial class FakeTeams : IAsyncDisposable
{
    private readonly FakeTeamsOptions options;
    private readonly TeamsWorld world;
    private readonly ConnectorApi connector;
    private readonly Activities activities;
    private readonly BotClient bot;
    private WebApplication? app;

    private FakeTeams(FakeTeamsOptions options)
    {
        this.options = options;
        world = new TeamsWorld(options);
        connector = new ConnectorApi(options, world, Faults);
        activities = new Activities(options, world, () => ServiceUrl);
        Signer = new TokenSigner(options.AppId, options.Clock);
        Drive = new TeamsDrive(() => BaseUrl);
        bot = new BotClient(options, Signer, () => ServiceUrl);
    }

    /// <summary>Starts Teams on 127.0.0.1. <paramref name="configure"/> adds pages of its own to the same port.</summary>
    public static async Task<FakeTeams> StartAsync(FakeTeamsOptions? options = null, Action<WebApplication, FakeTeams>? configure = null)
    {
        var teams = new FakeTeams(options ?? new FakeTeamsOptions());
        await teams.ListenAsync(configure);
        return teams;
    }

    /// <summary>Root of the stand-in's web server, with a slash at the end.</summary>
    public Uri BaseUrl { get; private set; } = new("http://127.0.0.1/");

    /// <summary>What activities carry as <c>serviceUrl</c>; ends with a slash, as Teams' does.</summary>
    public string ServiceUrl => $"{BaseUrl}{ConnectorApi.Root[1..]}/";

    /// <summary>Where the bot finds the issuer's metadata and from there the keys.</summary>
    public string OpenIdMetadataUrl => $"{BaseUrl}v1/.well-known/openidconfiguration";

    /// <summary>Where the bot listens (<c>…/api/messages</c>); must be set before anybody speaks.</summary>
    public Uri? BotEndpoint
    {
        get => bot.Endpoint;
        set => bot.Endpoint = value;
    }

    /// <summary>Where several processes of the bot listen; instead of <see cref="BotEndpoint"/>.</summary>
    public IReadOnlyList<Uri> BotEndpoints
    {
        get => bot.Endpoints;
        set => bot.Endpoints = value;
    }

    public string AppId => options.AppId;
    public string TenantId => options.TenantId;
    public string BotName => options.BotName;
    public string TeamId => world.Team;

    /// <summary>The team's id in Graph.</summary>
    public string GroupId => TeamsMember.Named(options.TeamName + "/group").AadObjectId;
    public TimeProvider Clock => options.Clock;

    /// <summary>Signs the requests; rolls keys over; makes wrong tokens for <see cref="SendRawAsync"/>.</summary>
    public TokenSigner Signer { get; }

    /// <summary>Where the files go that people let the bot save.</summary>
    public TeamsDrive Drive { get; }

    /// <summary>Trouble that the connector is to make.</summary>
    public ConnectorFaults Faults { get; } = new();

    /// <summary>All requests that the bot made to the connector, oldest first; paths are unescaped and without the root.</summary>
    public IReadOnlyList<ConnectorCall> ConnectorCalls => connector.Calls;

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
            await app.DisposeAsync();
        bot.Dispose();
        Signer.Dispose();
    }

    private async Task ListenAsync(Action<WebApplication, FakeTeams>? configure)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = typeof(FakeTeams).Assembly.GetName().Name });
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, options.Port));
        app = builder.Build();
        connector.Map(app);
        Drive.Map(app);
        app.MapGet("/v1/.well-known/openidconfiguration", () => Results.Json(TokenSigner.Metadata($"{BaseUrl}v1/.well-known/keys")));
        app.MapGet("/v1/.well-known/keys", () => Results.Json(Signer.KeySet()));
        configure?.Invoke(app, this);
        await app.StartAsync();
        BaseUrl = new Uri(app.Urls.First().TrimEnd('/') + "/");
    }
}
