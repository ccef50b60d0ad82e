using CareTeamBot.Sandbox.Teams;
using CareTeamBot.Service.Tests.Turns.Fixtures;
using Xunit;

namespace CareTeamBot.Service.Tests.Turns;

/// <summary>Teams delivers twice, sometimes under another id; people press twice.</summary>
public sealed class IdempotencyTests(RunningBot bot) : IClassFixture<RunningBot>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AMessageDeliveredTwice_AsksOnce(bool newId)
    {
        var channel = await bot.NewCaseAsync();
        var message = await bot.CommandAsync(RunningBot.Mother, channel, "質問 どこに聞けばいいですか");
        await bot.SettledAsync();
        var (journal, cards) = (await bot.JournalAsync(channel), bot.Cards(channel).Count);

        Assert.True((await bot.Teams.RedeliverAsync(RunningBot.Mother, message, newId)).Ok);

        await bot.SettledAsync();
        Assert.Equal(journal, await bot.JournalAsync(channel));
        Assert.Equal(cards, bot.Cards(channel).Count);
    }

    [Fact]
    public async Task AMessageDeliveredManyTimesAtOnce_AsksOnce()
    {
        var channel = await bot.NewCaseAsync();
        var (journal, cards) = (await bot.JournalAsync(channel), bot.Cards(channel).Count);
        var activity = bot.Teams.Compose(RunningBot.Mother, channel, "@CareTeamBot 質問 どこに聞けばいいですか");
        var same = activity.ToJsonString(TeamsJson.Options);
        activity["id"] = (string?)activity["id"] + "7";
        var renewed = activity.ToJsonString(TeamsJson.Options);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => bot.Teams.SendRawAsync(i % 2 == 0 ? same : renewed)));

        await bot.SettledAsync();
        Assert.All(answers, a => Assert.Equal(200, a.Status));
        Assert.Equal([.. journal, "question.asked"], await bot.JournalAsync(channel));
        Assert.Equal(cards + 1, bot.Cards(channel).Count);
    }

    [Fact]
    public async Task APressRepeated_IsAnsweredWithTheCardOfNow()
    {
        var channel = await bot.NewCaseAsync();
        var card = await bot.AskAsync(RunningBot.Mother, channel);
        var action = bot.Teams.Buttons(RunningBot.Nursery, card).First(b => b.Verb == "question.answer").Press(new() { ["answer"] = "見学できます" });

        var first = await bot.Teams.InvokeAsync(RunningBot.Nursery, card, (System.Text.Json.Nodes.JsonObject)action.DeepClone());
        var repeats = await Task.WhenAll(Enumerable.Range(0, 3)
            .Select(_ => bot.Teams.InvokeAsync(RunningBot.Nursery, card, (System.Text.Json.Nodes.JsonObject)action.DeepClone())));

        Assert.All([first, .. repeats], r => Assert.Contains("見学できます", r.Card?.GetRawText() ?? r.Body, StringComparison.Ordinal));
        Assert.Single(await bot.JournalAsync(channel), "question.answered");
    }

    [Fact]
    public async Task TheSameVerbByTwoPeopleAtOnce_IsTakenInOrder()
    {
        var channel = await bot.NewCaseAsync();
        var card = await bot.AskAsync(RunningBot.Mother, channel);

        await Task.WhenAll(
            bot.Teams.PressAsync(RunningBot.Nursery, card, "question.pass"),
            bot.Teams.PressAsync(RunningBot.Health, card, "question.pass"));

        var journal = await bot.JournalAsync(channel);
        Assert.Equal(2, journal.Count(k => k == "question.passed"));
        Assert.Single(journal, "consult.opened");
    }
}
