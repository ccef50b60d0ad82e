using CareTeamBot.Service.Tests.Turns.Fixtures;
using Xunit;

namespace CareTeamBot.Service.Tests.Turns;

/// <summary>Posts that nobody addressed to the bot, and people who come and go.</summary>
public sealed class WatchingTests(RunningBot bot) : IClassFixture<RunningBot>
{
    private const string Asking = "保育園の見学はどこに申し込めばいいですか？";

    [Fact]
    public async Task AnAskingPost_IsWatchedInSilence_AndShownWhenTheNudgeIsDue()
    {
        var channel = await bot.NewCaseAsync();
        var cards = bot.Cards(channel).Count;

        await bot.Teams.PostAsync(RunningBot.Mother, channel, Asking);
        await bot.SettledAsync();
        Assert.Equal(cards, bot.Cards(channel).Count);
        Assert.Equal("question.watched", (await bot.JournalAsync(channel))[^1]);

        await bot.PassAsync(TimeSpan.FromHours(4));
        Assert.Contains("question.nudged", await bot.JournalAsync(channel));
        Assert.True(bot.Cards(channel).Count > cards);
    }

    [Fact]
    public async Task AWatchedPostThatIsDeleted_IsForgotten()
    {
        var channel = await bot.NewCaseAsync();
        var post = (await bot.Teams.PostAsync(RunningBot.Mother, channel, Asking)).Message;

        await bot.Teams.DeleteAsync(RunningBot.Mother, post);

        Assert.Empty((await bot.StateAsync(channel)).Questions);
    }

    [Theory]
    [InlineData("見学の申し込みができました。", 0)]
    [InlineData("来月の見学はどこに申し込めばいいですか？", 1)]
    public async Task AnEditedPost_StaysWatchedWhileItAsks(string edited, int watched)
    {
        var channel = await bot.NewCaseAsync();
        var post = (await bot.Teams.PostAsync(RunningBot.Mother, channel, Asking)).Message;

        await bot.Teams.EditAsync(RunningBot.Mother, post, edited);

        Assert.Equal(watched, (await bot.StateAsync(channel)).Questions.Count);
    }

    [Fact]
    public async Task AReplyOfAnotherAgency_SettlesAWatchedPost()
    {
        var channel = await bot.NewCaseAsync();
        var post = (await bot.Teams.PostAsync(RunningBot.Mother, channel, Asking)).Message;

        await bot.Teams.PostAsync(RunningBot.Nursery, channel, "保育課の窓口で申し込めます。", replyTo: post);

        Assert.Empty((await bot.StateAsync(channel)).Questions);
    }

    [Fact]
    public async Task AFloodOfAskingPosts_IsWatchedUpToANumber_ToldTheirWriterOnce_AndHindersNobody()
    {
        var channel = await bot.NewCaseAsync();
        var writer = bot.Teams.Enrol($"書く 人 {Guid.NewGuid()}");
        var cards = bot.Cards(channel).Count;

        for (var i = 0; i < 200; i++)
            await bot.Teams.PostAsync(writer, channel, $"{i}番目の見学はどこに申し込めばいいですか？");
        await bot.SettledAsync();

        Assert.Equal(cards, bot.Cards(channel).Count);
        var told = Assert.Single(bot.Teams.Chat(writer), m => m.FromBot);
        Assert.Contains("見守れていません", told.Card!.Value.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("質問", told.Card!.Value.GetRawText(), StringComparison.Ordinal);
        await bot.AskAsync(RunningBot.Mother, channel, "夜間の吸引はだれができますか");
        var other = (await bot.Teams.PostAsync(RunningBot.Health, channel, Asking)).Message;
        Assert.Contains((await bot.StateAsync(channel)).Questions, q => q.MessageId == other.Id);
    }

    [Fact]
    public async Task WhoLeavesTheTeam_LeavesEveryCaseOfIt()
    {
        var (one, two) = (await bot.NewCaseAsync(), await bot.NewCaseAsync());
        var leaver = bot.Teams.Enrol($"去る 人 {Guid.NewGuid()}");
        await bot.CommandAsync(leaver, one, "参加 訪問看護");
        await bot.CommandAsync(leaver, two, "参加 訪問看護");

        await bot.Teams.RemoveMemberAsync(leaver);

        Assert.True((await bot.StateAsync(one)).FindParticipant(new(leaver.Id))!.Left);
        Assert.True((await bot.StateAsync(two)).FindParticipant(new(leaver.Id))!.Left);
        Assert.Single(await bot.JournalAsync(one), "team.participantLeft");
    }

    [Fact]
    public async Task TheBotAdded_WelcomesOnce_ThoughTeamsSaysItTwice()
    {
        var channel = await bot.NewChannelAsync();

        await bot.Teams.InstallBotAsync(RunningBot.Coordinator, channel);
        await bot.SendChangedAsync(RunningBot.Coordinator, channel, "x", a =>
        {
            (a["type"], a["action"], a["id"]) = ("installationUpdate", "add", "f:1");
            a["conversation"]!["id"] = channel.Id;
            a["channelData"]!["settings"] = new System.Text.Json.Nodes.JsonObject { ["selectedChannel"] = new System.Text.Json.Nodes.JsonObject { ["id"] = channel.Id } };
        });

        await bot.SettledAsync();
        Assert.Contains("case.open", Assert.Single(bot.Cards(channel)), StringComparison.Ordinal);
    }
}
