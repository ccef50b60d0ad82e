using CareTeamBot.CareTeam.Questions;
using CareTeamBot.Sandbox.Teams;
using CareTeamBot.Service.Tests.Turns.Fixtures;
using Xunit;

namespace CareTeamBot.Service.Tests.Turns;

/// <summary>An edit or a deletion that comes before its message.</summary>
public sealed class LateMessagesTests(RunningBot bot) : IClassFixture<RunningBot>
{
    private const string Asking = "保育園の見学はどこに申し込めばいいですか？";
    private const string Edited = "来月の見学はどこに申し込めばいいですか？";
    private const string Chat = "見学の申し込みができました。";

    [Theory]
    [InlineData(Asking)]
    [InlineData("@CareTeamBot 質問 どこに聞けばいいですか")]
    [InlineData("@CareTeamBot 目標 別の目標")]
    public async Task WhatWasDeletedBeforeItCame_IsNotTaken(string text)
    {
        var channel = await bot.NewCaseAsync();
        var (journal, cards) = (await bot.JournalAsync(channel), bot.Cards(channel).Count);
        var message = bot.Teams.Compose(RunningBot.Mother, channel, text);

        await SendAsync(message, "messageDelete", null);
        await SendAsync(message);
        await SendAsync(message);

        await bot.SettledAsync();
        Assert.Equal(journal, await bot.JournalAsync(channel));
        Assert.Equal(cards, bot.Cards(channel).Count);
    }

    [Theory]
    [InlineData(Asking, Edited, Edited)]
    [InlineData(Chat, Edited, Edited)]
    [InlineData(Asking, Chat, null)]
    public async Task APostThatWasEditedBeforeItCame_IsTakenAsItReadsNow(string written, string edited, string? watched)
    {
        var channel = await bot.NewCaseAsync();
        var message = bot.Teams.Compose(RunningBot.Mother, channel, written);

        await SendAsync(message, "messageUpdate", edited);
        await SendAsync(message);

        Assert.Equal(watched, (await bot.StateAsync(channel)).Questions.SingleOrDefault()?.Text);
    }

    [Fact]
    public async Task ACommandThatWasEditedBeforeItCame_IsTakenOnceAndAsItReadsNow()
    {
        var channel = await bot.NewCaseAsync();
        var message = bot.Teams.Compose(RunningBot.Mother, channel, "@CareTeamBot 質問 どこに聞けばいいですか");
        var edited = ((string)message["text"]!).Replace("どこに", "だれに", StringComparison.Ordinal);

        await SendAsync(message, "messageUpdate", edited);
        await SendAsync(message);
        await SendAsync(message, "messageUpdate", edited);

        await bot.SettledAsync();
        var question = Assert.Single((await bot.StateAsync(channel)).Questions);
        Assert.Equal(("だれに聞けばいいですか", QuestionSource.Command), (question.Text, question.Source));
    }

    [Fact]
    public async Task AnAnswerThatWasEditedBeforeItCame_Answers()
    {
        var channel = await bot.NewCaseAsync();
        var card = await bot.AskAsync(RunningBot.Mother, channel);
        var reply = bot.Teams.Compose(RunningBot.Nursery, channel, "はい。", bot.Teams.Messages(channel).Last(m => m is { FromBot: false, Text: not null } && m.Id == card.RootId));

        await SendAsync(reply, "messageUpdate", "保育課の窓口で申し込めます。");
        await SendAsync(reply);

        Assert.Equal("保育課の窓口で申し込めます。", Assert.Single((await bot.StateAsync(channel)).Questions).Answer?.Text);
    }

    /// <summary>The message had come before: nothing of the above.</summary>
    [Fact]
    public async Task ACommandThatIsEditedAfterItCame_StaysAsItWasTaken()
    {
        var channel = await bot.NewCaseAsync();
        var message = await bot.CommandAsync(RunningBot.Mother, channel, "質問 どこに聞けばいいですか");
        await bot.Teams.EditAsync(RunningBot.Mother, message, "@CareTeamBot 質問 だれに聞けばいいですか");

        Assert.Equal("どこに聞けばいいですか", Assert.Single((await bot.StateAsync(channel)).Questions).Text);
    }

    [Fact]
    public async Task AnOldMessageThatIsEditedIntoACommand_IsNotTaken()
    {
        var channel = await bot.NewCaseAsync();
        var message = bot.Teams.Compose(RunningBot.Mother, channel, "@CareTeamBot 質問 どこに聞けばいいですか");
        await bot.PassAsync(TimeSpan.FromMinutes(20));

        await SendAsync(message, "messageUpdate", (string)message["text"]!);

        Assert.Empty((await bot.StateAsync(channel)).Questions);
    }

    private async Task SendAsync(System.Text.Json.Nodes.JsonObject message, string type = "message", string? text = "")
    {
        var activity = (System.Text.Json.Nodes.JsonObject)message.DeepClone();
        activity["type"] = type;
        if (text is null)
            activity.Remove("text");
        else if (text.Length > 0)
            activity["text"] = text;
        Assert.Equal(200, (await bot.Teams.SendRawAsync(activity.ToJsonString(TeamsJson.Options))).Status);
    }
}
