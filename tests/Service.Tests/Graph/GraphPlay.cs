using CareTeamBot.CareTeam.Cases;
using CareTeamBot.Sandbox.Teams;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Tests.Turns.Fixtures;
using Xunit;

namespace CareTeamBot.Service.Tests.Graph;

/// <summary>A bot of one's own with Graph beside it, and what people do with it. Time runs while somebody waits.</summary>
internal sealed class GraphPlay : IAsyncDisposable
{
    private GraphPlay(RunningBot bot) => Bot = bot;

    public RunningBot Bot { get; }

    public static async Task<GraphPlay> StartAsync(params string[] settings)
    {
        var play = new GraphPlay(new RunningBot { WithGraph = settings });
        await play.Bot.InitializeAsync();
        return play;
    }

    public ValueTask DisposeAsync() => Bot.DisposeAsync();

    /// <summary>The channel of the only case that was begun in a chat, once its card is there.</summary>
    public async Task<TeamsChannel> OpenAsync(TeamsMember who, string text = "ケース開始 友だちと遊びたい")
    {
        var before = Bot.Teams.Channels.Select(c => c.Id).ToHashSet();
        await ChatAsync(who, text);
        await UntilAsync(() => Card(who)?.Contains("チャネルができました", StringComparison.Ordinal) == true);
        await SettledAsync();
        return Assert.Single(Bot.Teams.Channels, c => !before.Contains(c.Id));
    }

    public async Task ChatAsync(TeamsMember who, string text) => Assert.Equal(200, (await Bot.Teams.ChatAsync(who, text)).Answer.Status);

    /// <summary>What the latest card about a channel says in somebody's chat.</summary>
    public string? Card(TeamsMember who) => Message(who)?.Card?.GetRawText();

    public TeamsMessage? Message(TeamsMember who) => Bot.Teams.Chat(who).LastOrDefault(m => m.FromBot && m.Card?.GetRawText() is { } card
        && card.Contains("opening/", StringComparison.Ordinal));

    public Task<CaseState> StateAsync(TeamsChannel channel) => Bot.StateAsync(channel);

    public async Task<CaseHead> HeadAsync(TeamsChannel channel) =>
        CaseJson.Read<CaseHead>((await Bot.Store.LoadAsync(RunningBot.CaseId(channel), default))!.State);

    public async Task<Opening> OpeningAsync(TeamsMember who) => Assert.Single(
        CaseJson.Read<CaseHead>((await Bot.Store.LoadAsync(RunningBot.CaseIdOf(Bot.Teams.ChatId(who)), default))!.State).Openings!);

    /// <summary>Nothing is left to say or to do, however often it has to be tried.</summary>
    public Task SettledAsync() => UntilAsync(async () => (await Bot.Store.ListOutboxAsync(1, default)).Count == 0);

    public Task UntilAsync(Func<bool> isDone) => UntilAsync(() => Task.FromResult(isDone()));

    public Task UntilAsync(Func<Task<bool>> isDone) => Bot.UntilAsync(async () =>
    {
        if (await isDone())
            return true;
        Bot.Clock.Advance(TimeSpan.FromMilliseconds(500));
        return false;
    });
}
