using CareTeamBot.Service.Tests.Turns.Fixtures;
using Xunit;

namespace CareTeamBot.Service.Tests.Turns;

/// <summary>Asking from a message's menu: a dialog opens with the message's words, and is submitted.</summary>
public sealed class MessageActionTests(RunningBot bot) : IClassFixture<RunningBot>
{
    [Fact]
    public async Task TheDialogOpensWithTheWords_AndSubmittingAsksInTheMessagesThread()
    {
        var channel = await bot.NewCaseAsync();
        var post = (await bot.Teams.PostAsync(RunningBot.Mother, channel, "夜の吸引に困っています。")).Message;

        var dialog = await bot.Teams.OpenTaskAsync(RunningBot.Health, post, "ask");
        Assert.Contains("夜の吸引に困っています。", dialog.Card?.GetRawText() ?? dialog.Body, StringComparison.Ordinal);
        var closed = await bot.Teams.SubmitTaskAsync(RunningBot.Health, post, "ask", dialog, new { text = "夜の吸引はだれができますか" });

        await bot.SettledAsync();
        Assert.Equal((200, ""), (closed.Status, closed.Body));
        var question = Assert.Single((await bot.StateAsync(channel)).Questions);
        Assert.Equal((RunningBot.Health.Id, post.Id, post.Id), (question.AskerId, question.ThreadId, question.MessageId));
        Assert.Contains(bot.Teams.Messages(channel, post), m => bot.Teams.Buttons(RunningBot.Nursery, m).Any(b => b.Verb == "question.answer"));
    }

    [Fact]
    public async Task SubmittingTwice_AsksOnce()
    {
        var channel = await bot.NewCaseAsync();
        var post = (await bot.Teams.PostAsync(RunningBot.Mother, channel, "夜の吸引に困っています。")).Message;
        var dialog = await bot.Teams.OpenTaskAsync(RunningBot.Health, post, "ask");

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => bot.Teams.SubmitTaskAsync(RunningBot.Health, post, "ask", dialog, new { text = "だれに聞けば？" })));

        Assert.Single(await bot.JournalAsync(channel), "question.asked");
    }

    [Fact]
    public async Task ARefusedDialog_StaysOpenAndSaysWhy()
    {
        var channel = await bot.NewChannelAsync();
        var post = (await bot.Teams.PostAsync(RunningBot.Mother, channel, "夜の吸引に困っています。")).Message;
        var dialog = await bot.Teams.OpenTaskAsync(RunningBot.Health, post, "ask");

        var again = await bot.Teams.SubmitTaskAsync(RunningBot.Health, post, "ask", dialog, new { text = "だれに聞けば？" });

        Assert.Contains("まだケースを始めていません", again.Card?.GetRawText() ?? again.Body, StringComparison.Ordinal);
        Assert.Contains("だれに聞けば？", again.Body, StringComparison.Ordinal);
    }
}
