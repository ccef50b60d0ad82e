using CareTeamBot.Sandbox.Teams;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Tests.Turns.Fixtures;
using Microsoft.Extensions.DependencyInjection;
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

    /// <summary>Hundreds of others between a delivery and its repeat.</summary>
    [Fact]
    public async Task WhatComesAgainAfterHundredsOfOthers_ChangesNothing()
    {
        var channel = await bot.NewCaseAsync();
        var command = await bot.CommandAsync(RunningBot.Mother, channel, "質問 どこに聞けばいいですか");
        await bot.SettledAsync();
        var card = bot.Teams.Messages(channel).Last(m => bot.Teams.Buttons(RunningBot.Nursery, m).Any(b => b.Verb == "question.answer"));
        var post = (await bot.Teams.PostAsync(RunningBot.Mother, channel, "保育園の見学はどこに申し込めばいいですか？")).Message;
        var reply = (await bot.Teams.PostAsync(RunningBot.Nursery, channel, "保育課の窓口で申し込めます。", replyTo: post)).Message;
        var press = bot.Teams.Buttons(RunningBot.Health, card).First(b => b.Verb == "question.answer").Press(new() { ["answer"] = "見学できます" });
        await bot.Teams.InvokeAsync(RunningBot.Health, card, (System.Text.Json.Nodes.JsonObject)press.DeepClone());
        await bot.SettledAsync();
        await bot.Teams.PressAsync(RunningBot.Mother, bot.Teams.Now(card), "question.solved");
        var goal = await bot.CommandAsync(RunningBot.Coordinator, channel, "目標 外で遊びたい");
        await bot.CommandAsync(RunningBot.Coordinator, channel, "目標 プールに行きたい");
        await bot.SettledAsync();
        await SeeOthersAsync(channel, 500);
        var (journal, cards) = (await bot.JournalAsync(channel), bot.Cards(channel).Count);

        foreach (var (who, message) in new[] { (RunningBot.Mother, command), (RunningBot.Mother, post), (RunningBot.Nursery, reply), (RunningBot.Coordinator, goal) })
            Assert.True((await bot.Teams.RedeliverAsync(who, message)).Ok);
        await bot.Teams.InvokeAsync(RunningBot.Health, card, (System.Text.Json.Nodes.JsonObject)press.DeepClone());

        await bot.SettledAsync();
        Assert.Equal(journal, await bot.JournalAsync(channel));
        Assert.Equal(cards, bot.Cards(channel).Count);
        Assert.Equal("プールに行きたい", (await bot.StateAsync(channel)).Goal);
    }

    [Fact]
    public void WhatACaseHasSeen_IsBoundedByTimeAndNumber()
    {
        var (head, now) = (new CaseHead { Address = new() { ServiceUrl = "", ChannelId = "c" }, Seen = ["old"] }, RunningBot.Morning);
        head = Enumerable.Range(0, SeenActivities.Most + 10).Aggregate(head, (h, i) => h.See($"{i}", now));
        Assert.Equal((SeenActivities.Most, true, false), (SeenActivities.Count(head.Recent), head.HasSeen("500"), head.HasSeen("old")));

        head = head.See("later", now + SeenActivities.Remembered + TimeSpan.FromSeconds(1));
        Assert.Equal((SeenActivities.Least, true), (SeenActivities.Count(head.Recent), head.HasSeen("later")));
        Assert.Same(head, head.See("later", now));
    }

    private async Task SeeOthersAsync(TeamsChannel channel, int count)
    {
        var cases = bot.Services.GetRequiredService<CaseRepository>();
        var loaded = await cases.LoadAsync(new(RunningBot.CaseId(channel)), TestContext.Current.CancellationToken);
        var head = Enumerable.Range(0, count).Aggregate(loaded.Head!, (h, i) => h.See($"other-{i}", bot.Clock.GetUtcNow()));
        await cases.CommitAsync(loaded, new CaseChange(head), TestContext.Current.CancellationToken);
    }
}
