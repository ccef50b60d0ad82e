using System.Text.Json.Nodes;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.Sandbox.Graph;
using CareTeamBot.Sandbox.Teams;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Graph;
using CareTeamBot.Service.Hosting;
using CareTeamBot.Service.Storage;
using CareTeamBot.Service.Tests.Teams.Fixtures;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace CareTeamBot.Service.Tests.Turns.Fixtures;

/// <summary>
/// The real service in this process, its store in a temporary folder, beside Teams in memory. Time passes when a test
/// says so. Every test takes a channel of its own.
/// </summary>
public sealed class RunningBot : IAsyncLifetime
{
    /// <summary>Tuesday, ten in the morning in Tokyo.</summary>
    internal static readonly DateTimeOffset Morning = new(2026, 11, 24, 1, 0, 0, TimeSpan.Zero);

    internal static readonly TeamsMember Mother = TeamsMember.Named("春日部 みのり");
    internal static readonly TeamsMember Coordinator = TeamsMember.Named("大宮 さくら");
    internal static readonly TeamsMember Nursery = TeamsMember.Named("浦和 花子");
    internal static readonly TeamsMember Health = TeamsMember.Named("川越 明美");
    internal static readonly TeamsMember English = TeamsMember.Named("Ann Smith", locale: "en-GB");
    internal static readonly TeamsMember Stranger = TeamsMember.Named("知らない 人");

    private readonly string folder = Directory.CreateTempSubdirectory("careteambot-turns-").FullName;
    private WebApplication? app;

    internal TestClock Clock { get; } = new(Morning);
    internal FakeTeams Teams { get; private set; } = null!;
    internal LogSink Log { get; } = new();

    /// <summary>Graph beside Teams; the service uses it with <see cref="WithGraph"/>.</summary>
    internal FakeGraph Graph { get; private set; } = null!;
    internal ICaseStore Store => Services.GetRequiredService<ICaseStore>();
    internal CareTeamBot.Service.Outbox.OutboxQueue Outbox => Services.GetRequiredService<CareTeamBot.Service.Outbox.OutboxQueue>();
    internal IServiceProvider Services => app!.Services;

    /// <summary>Where the store is, and nothing else.</summary>
    internal string Folder => folder;

    /// <summary>Settings beside those that join the service to its Teams.</summary>
    internal IReadOnlyList<string> Settings { get; init; } = ["--Connector:LiftRateLimits=true"];

    /// <summary>Further settings that switch Graph on.</summary>
    internal IReadOnlyList<string>? WithGraph { get; init; }

    /// <summary>What else is put together in another way.</summary>
    internal Action<IServiceCollection>? Also { get; init; }

    public async ValueTask InitializeAsync()
    {
        Teams = await FakeTeams.StartAsync(new FakeTeamsOptions
        {
            Clock = Clock,
            Members = [Mother, Coordinator, Nursery, Health, English],
            Redeliveries = 0,
        }, (web, teams) => (Graph = new FakeGraph(teams)).Map(web));
        await StartAsync();
    }

    internal async Task StartAsync()
    {
        app = ServiceHost.Create([.. Arguments(), .. Settings, .. GraphArguments()], services =>
        {
            Also?.Invoke(services);
            services.AddSingleton<TimeProvider>(Clock);
            services.AddSingleton<IGraphTokens>(new GraphTokens(Graph.Rights));
            services.Remove(services.Single(s => s.ImplementationType == typeof(ConsoleLoggerProvider)));
            services.AddLogging(logging => logging.AddProvider(Log).SetMinimumLevel(LogLevel.Trace));
        });
        await app.StartAsync();
        Teams.BotEndpoint = new Uri($"{app.Urls.First()}/api/messages");
    }

    internal async Task StopAsync()
    {
        await app!.StopAsync();
        await app.DisposeAsync(Clock);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await Teams.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A channel of one's own, in which nothing has happened.</summary>
    internal Task<TeamsChannel> NewChannelAsync() => Teams.AddChannelAsync(Coordinator, Guid.NewGuid().ToString());

    /// <summary>A channel with an open case: coordinator, mother, nursery section, health centre.</summary>
    internal async Task<TeamsChannel> NewCaseAsync()
    {
        var channel = await NewChannelAsync();
        await CommandAsync(Coordinator, channel, "ケース開始 友だちと遊びたい");
        await CommandAsync(Coordinator, channel, "参加 相談支援センター");
        await CommandAsync(Mother, channel, "参加 家族");
        await CommandAsync(Nursery, channel, "参加 保育課");
        await CommandAsync(Health, channel, "参加 保健センター");
        await SettledAsync();
        return channel;
    }

    internal async Task<TeamsMessage> CommandAsync(TeamsMember who, TeamsChannel channel, string text)
    {
        var posted = await Teams.PostAsync(who, channel, text, mentionBot: true);
        Assert.Equal(200, posted.Answer.Status);
        return posted.Message;
    }

    /// <summary>Teams tells that somebody was taken out of a channel.</summary>
    internal async Task LeaveAsync(TeamsMember who, TeamsChannel channel)
    {
        Assert.Equal(200, (await Teams.RemoveFromChannelAsync(who, channel)).Status);
        await SettledAsync();
    }

    /// <summary>Asks, and waits for the question's card.</summary>
    internal async Task<TeamsMessage> AskAsync(TeamsMember who, TeamsChannel channel, string text = "どこに聞けばいいですか")
    {
        await CommandAsync(who, channel, $"質問 {text}");
        await SettledAsync();
        return Teams.Messages(channel).Last(m => Teams.Buttons(Nursery, m).Any(b => b.Verb == "question.answer"));
    }

    internal async Task AskUrgentlyAsync(TeamsMember who, TeamsChannel channel, string text)
    {
        await CommandAsync(who, channel, $"至急 {text}");
        await SettledAsync();
    }

    internal static string CaseId(TeamsChannel channel) => CaseIdOf(channel.Id);

    internal static string CaseIdOf(string channelId) =>
        new CaseAddress { ServiceUrl = "", TenantId = new FakeTeamsOptions().TenantId, ChannelId = channelId }.CaseId;

    internal async Task<CaseState> StateAsync(TeamsChannel channel) =>
        await Store.LoadAsync(CaseId(channel), default) is { } head ? CaseJson.Read<CaseHead>(head.State).State : CaseState.None;

    internal async Task<List<string>> JournalAsync(TeamsChannel channel) =>
        [.. (await EntriesAsync(CaseId(channel))).Select(e => e.Kind)];

    internal async Task<List<JournalEntry>> EntriesAsync(string caseId)
    {
        var entries = new List<JournalEntry>();
        await foreach (var entry in Store.ReadJournalAsync(caseId, 0, default))
            entries.Add(entry);
        return entries;
    }

    /// <summary>What the bot has posted in a channel and not deleted, as the cards' whole text.</summary>
    internal List<string> Cards(TeamsChannel channel) =>
        [.. Teams.Messages(channel).Where(m => m is { FromBot: true, Deleted: false }).Select(m => m.Card?.GetRawText() ?? m.Text)];

    /// <summary>The same message with anything changed, signed as Teams signs.</summary>
    internal async Task<int> SendChangedAsync(TeamsMember who, TeamsChannel channel, string text, Action<JsonObject> change)
    {
        var activity = Teams.Compose(who, channel, text);
        change(activity);
        return (await Teams.SendRawAsync(activity.ToJsonString(TeamsJson.Options))).Status;
    }

    /// <summary>Waits until everything that was to be said is said.</summary>
    internal Task SettledAsync() => UntilAsync(async () => (await Store.ListOutboxAsync(1, default)).Count == 0);

    /// <summary>Lets time pass, and waits until all that fell due is done and said.</summary>
    internal async Task PassAsync(TimeSpan time)
    {
        // A jump, lest calls under way time out; and the tick at which the service looks at its clock.
        Clock.Jump += time;
        Clock.Advance(TimeSpan.FromSeconds(1));
        await UntilAsync(async () => (await Store.ListDueAsync(Clock.GetUtcNow(), 1, default)).Count == 0);
        await SettledAsync();
    }

    /// <summary>Looks again and again, for at most 20 seconds.</summary>
    internal async Task UntilAsync(Func<ValueTask<bool>> isDone)
    {
        for (var look = 0; look < 2000; look++)
        {
            if (await isDone())
                return;
            await Task.Delay(10);
        }

        throw new TimeoutException("It did not come about. Said so far:\n" + Teams.Transcript() + "\n" + string.Join('\n', Log.Lines));
    }

    private string[] GraphArguments() => WithGraph is null ? [] :
    [
        "--Graph:Enabled=true", $"--Graph:TeamId={Teams.GroupId}", $"--Graph:BaseUri={Teams.BaseUrl}", $"--MicrosoftAppTenantId={Teams.TenantId}", .. WithGraph,
    ];

    /// <summary>An administrator's command beside the running service: its exit code and what it printed.</summary>
    internal async Task<(int Code, string Output, string Error)> AdministerAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await ConsoleCommands.RunAsync([.. args, $"--Storage:Sqlite:Path={Path.Combine(folder, "cases.db")}", .. Settings.Where(s => s.StartsWith("--Storage:", StringComparison.Ordinal))], output, error, Clock);
        return (code, output.ToString(), error.ToString());
    }

    private string[] Arguments() =>
    [
        "--environment=Development",
        "--urls=http://127.0.0.1:0",
        $"--MicrosoftAppId={Teams.AppId}",
        $"--AllowedTenants={Teams.TenantId}",
        $"--BotOpenIdMetadata={Teams.OpenIdMetadataUrl}",
        $"--Storage:Sqlite:Path={Path.Combine(folder, "cases.db")}",
        "--Connector:Retries=0",
        "--Connector:Timeout=00:05:00",
    ];
}

/// <summary>A clock that a test moves, and that may jump as a machine's clock does: what is shown changes, timers do not.</summary>
internal sealed class TestClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    public TimeSpan Jump { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Jump;

    public override long GetTimestamp() => base.GetUtcNow().Ticks;
}
