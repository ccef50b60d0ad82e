using CareTeamBot.CareTeam.Items;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Storage;
using CareTeamBot.Service.Tests.Turns.Fixtures;
using Xunit;

namespace CareTeamBot.Service.Tests.Sending;

/// <summary>What the bot has to say reaches Teams, in order, once, whatever Teams does.</summary>
public sealed class OutboxTests(RunningBot bot) : IClassFixture<RunningBot>
{
    private const int GivenUp = 201;

    [Fact]
    public async Task ACardIsChanged_NotPostedAgain_AndKeepsItsPlace()
    {
        var channel = await bot.NewCaseAsync();
        var card = await bot.AskAsync(RunningBot.Mother, channel);
        var count = bot.Cards(channel).Count;

        await bot.Teams.PressAsync(RunningBot.Nursery, card, "question.promise", new { day = "2026-11-27" });

        await bot.SettledAsync();
        Assert.Equal(count, bot.Cards(channel).Count);
        Assert.True(bot.Teams.Now(card).Version > card.Version);
    }

    [Fact]
    public async Task ADeletedCard_IsPostedAnewWhenItChanges()
    {
        var channel = await bot.NewCaseAsync();
        var card = await bot.AskAsync(RunningBot.Mother, channel);
        bot.Teams.Faults.AnswerNext(1, 404, code: "ActivityNotFoundInConversation", when: c => c.Method == "PUT" && c.Path.EndsWith(card.Id, StringComparison.Ordinal));

        await bot.Teams.PressAsync(RunningBot.Nursery, card, "question.promise", new { day = "2026-11-27" });

        await bot.SettledAsync();
        Assert.Equal(2, bot.Cards(channel).Count(c => c.Contains("question.answer", StringComparison.Ordinal)));
        Assert.NotEqual(card.Id, (await bot.Store.FindPostedAsync(RunningBot.CaseId(channel), "q1/card", TestContext.Current.CancellationToken))?.ActivityId);
    }

    [Fact]
    public async Task WhatCannotBeRendered_ComesBackUntilItCan()
    {
        var whole = await bot.NewCaseAsync();
        var stored = (await bot.Store.LoadAsync(RunningBot.CaseId(whole), TestContext.Current.CancellationToken))!;
        var broken = new CaseCommit { CaseId = $"broken-{Guid.NewGuid()}", ExpectedVersion = 0, State = "{"u8.ToArray(), Outbox = [Effects.Draft("case", new Intent { Place = Place.Thread })] };
        var posted = bot.Cards(whole).Count;

        bot.Outbox.Add((await bot.Store.CommitAsync(broken, TestContext.Current.CancellationToken)).Outbox);
        await bot.UntilAsync(() => new(bot.Log.Lines.Any(l => l.Contains(broken.CaseId, StringComparison.Ordinal))));
        await bot.Store.CommitAsync(broken with { ExpectedVersion = 1, State = stored.State, Outbox = [] }, TestContext.Current.CancellationToken);
        Assert.Equal(posted, bot.Cards(whole).Count);

        await bot.UntilAsync(async () =>
        {
            bot.Clock.Advance(TimeSpan.FromMinutes(1));
            return (await bot.Store.ListOutboxAsync(1, TestContext.Current.CancellationToken)).Count == 0;
        });
        Assert.Equal(posted + 1, bot.Cards(whole).Count);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    [InlineData(401)]
    public async Task WhatTeamsPutsOff_IsSentLater_InOrder(int status)
    {
        var channel = await bot.NewCaseAsync();
        bot.Teams.Faults.AnswerNext(2, status, when: c => c.Path.Contains(channel.Id, StringComparison.Ordinal));

        await bot.CommandAsync(RunningBot.Mother, channel, "質問 一つ目はどこですか");
        await bot.CommandAsync(RunningBot.Mother, channel, "質問 二つ目はどこですか");
        await bot.UntilAsync(async () =>
        {
            bot.Clock.Advance(TimeSpan.FromSeconds(2));
            return (await bot.Store.ListOutboxAsync(1, TestContext.Current.CancellationToken)).Count == 0;
        });

        var asked = bot.Cards(channel).Where(c => c.Contains("question.answer", StringComparison.Ordinal)).ToList();
        Assert.Equal([true, true], [asked[0].Contains("一つ目", StringComparison.Ordinal), asked[1].Contains("二つ目", StringComparison.Ordinal)]);
        Assert.Equal(2, asked.Count);
    }

    [Fact]
    public async Task ALostAnswer_LeavesACopy_WhichIsDeletedWhenSomebodyLooksAtIt()
    {
        var channel = await bot.NewCaseAsync();
        bot.Teams.Faults.DropAnswers(1, c => c.Method == "POST" && c.Path.Contains(channel.Id, StringComparison.Ordinal));
        await bot.CommandAsync(RunningBot.Mother, channel, "質問 どこですか");
        await bot.UntilAsync(async () =>
        {
            bot.Clock.Advance(TimeSpan.FromSeconds(2));
            return (await bot.Store.ListOutboxAsync(1, TestContext.Current.CancellationToken)).Count == 0;
        });
        var copies = bot.Teams.Messages(channel).Where(m => bot.Teams.Buttons(RunningBot.Nursery, m).Any(b => b.Verb == "question.answer")).ToList();
        Assert.Equal(2, copies.Count);

        await bot.Teams.PressAsync(RunningBot.Nursery, copies[0], "question.promise", new { day = "2026-11-27" });
        await bot.SettledAsync();
        Assert.DoesNotContain(copies, c => bot.Teams.Now(c).Deleted);
        bot.Clock.Advance(TimeSpan.FromMinutes(2));
        foreach (var copy in copies)
            await bot.Teams.ShowAsync(RunningBot.Health, copy);
        await bot.UntilAsync(() =>
        {
            bot.Clock.Advance(TimeSpan.FromSeconds(1));
            return new(bot.Teams.Now(copies[0]).Deleted);
        });

        Assert.False(bot.Teams.Now(copies[1]).Deleted);
    }

    [Fact]
    public async Task WhereTheBotIsBlocked_ItGivesUp_LogsIt_AndGoesOn()
    {
        var channel = await bot.NewCaseAsync();
        bot.Teams.Faults.AnswerNext(1, 403, code: "BotNotInConversationRoster", when: c => c.Path.Contains(channel.Id, StringComparison.Ordinal));

        await bot.CommandAsync(RunningBot.Mother, channel, "状況");
        await bot.CommandAsync(RunningBot.Mother, channel, "ヘルプ");

        await bot.SettledAsync();
        Assert.Contains(bot.Log.Lines, l => l.StartsWith($"{GivenUp} ", StringComparison.Ordinal) && l.Contains(RunningBot.CaseId(channel), StringComparison.Ordinal));
        Assert.Contains("ケース開始", bot.Cards(channel)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task APersonsChat_IsOpenedOnce_AndRemembered()
    {
        var channel = await bot.NewCaseAsync();
        var nurse = bot.Teams.Enrol($"看護 師 {Guid.NewGuid()}");
        await bot.CommandAsync(nurse, channel, "参加 訪問看護");
        await bot.CommandAsync(RunningBot.Mother, channel, "質問 @訪問看護 夜の吸引はだれができますか");
        await bot.PassAsync(TimeSpan.FromHours(4));
        await bot.CommandAsync(RunningBot.Mother, channel, "質問 @訪問看護 朝の吸引はだれができますか");
        var opened = Opened();

        await bot.PassAsync(TimeSpan.FromHours(20));

        var notices = bot.Teams.Chat(nurse).Where(m => m.FromBot).ToList();
        Assert.Equal(2, notices.Count);
        Assert.Contains("question.answer", notices[0].Card?.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(opened, Opened());
    }

    [Fact]
    public async Task APoisonedRow_DoesNotStopItsLane()
    {
        var channel = await bot.NewCaseAsync();
        var head = await bot.Store.LoadAsync(RunningBot.CaseId(channel), TestContext.Current.CancellationToken);
        var poison = new OutboxDraft(Slots.Answer(View.Status, "p"), "{"u8.ToArray());
        var committed = await bot.Store.CommitAsync(
            new CaseCommit { CaseId = RunningBot.CaseId(channel), ExpectedVersion = head!.Version, State = head.State, Outbox = [poison] },
            TestContext.Current.CancellationToken);

        bot.Outbox.Add(committed.Outbox);
        await bot.CommandAsync(RunningBot.Mother, channel, "状況");

        await bot.UntilAsync(async () => (await bot.Store.ListOutboxAsync(2, TestContext.Current.CancellationToken)).Count == 1);
        Assert.Contains("開いている", bot.Cards(channel)[^1], StringComparison.Ordinal);
        await bot.Store.SettleAsync(new Settlement(committed.Outbox[0].Sequence, RunningBot.CaseId(channel), poison.Slot, null), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task ACardHeldUp_IsPostedThoughItChangesMeanwhile()
    {
        var channel = await bot.NewCaseAsync();
        bot.Teams.Faults.AnswerNext(1, 429, when: c => c.Path.Contains(channel.Id, StringComparison.Ordinal));
        await bot.CommandAsync(RunningBot.Mother, channel, "状況");
        await bot.CommandAsync(RunningBot.Mother, channel, "質問 どこですか");
        var state = await bot.StateAsync(channel);
        var place = bot.Teams.Messages(channel)[^1];
        var action = new System.Text.Json.Nodes.JsonObject
        {
            ["verb"] = "question.promise",
            ["data"] = new System.Text.Json.Nodes.JsonObject { ["case"] = RunningBot.CaseId(channel), ["item"] = state.Questions[0].Id.Value, ["day"] = "2026-11-27" },
        };
        await bot.Teams.InvokeAsync(RunningBot.Nursery, place, action);

        await bot.UntilAsync(async () =>
        {
            bot.Clock.Advance(TimeSpan.FromSeconds(2));
            return (await bot.Store.ListOutboxAsync(1, TestContext.Current.CancellationToken)).Count == 0;
        });

        Assert.Single(bot.Cards(channel), c => c.Contains("question.answer", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(3600)]
    [InlineData(99_999_999)]
    public async Task AWaitOfHours_IsTakenForAMinute_AndTheLaneGoesOn(int seconds)
    {
        var channel = await bot.NewCaseAsync();
        var count = bot.Cards(channel).Count;
        bot.Teams.Faults.AnswerNext(1, 429, TimeSpan.FromSeconds(seconds), when: c => c.Path.Contains(channel.Id, StringComparison.Ordinal));
        await bot.CommandAsync(RunningBot.Mother, channel, "状況");
        var left = TimeSpan.FromMinutes(20);

        await bot.UntilAsync(async () =>
        {
            // No further than that, lest an hour be over before long.
            bot.Clock.Advance(left > TimeSpan.Zero ? TimeSpan.FromSeconds(1) : TimeSpan.Zero);
            left -= TimeSpan.FromSeconds(1);
            return (await bot.Store.ListOutboxAsync(1, TestContext.Current.CancellationToken)).Count == 0;
        });

        Assert.Equal(count + 1, bot.Cards(channel).Count);
    }

    [Fact]
    public async Task AWaitOfNothing_MakesNoHotLoop()
    {
        var channel = await bot.NewCaseAsync();
        bot.Teams.Faults.AnswerNext(100_000, 429, TimeSpan.Zero, when: c => c.Path.Contains(channel.Id, StringComparison.Ordinal));
        var before = bot.Teams.ConnectorCalls.Count(c => c.Path.Contains(channel.Id, StringComparison.Ordinal));
        await bot.CommandAsync(RunningBot.Mother, channel, "状況");

        for (var second = 0; second < 10; second++)
        {
            await Task.Delay(30, TestContext.Current.CancellationToken);
            bot.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        // At once, and after 2, 4 and 8 s.
        Assert.InRange(bot.Teams.ConnectorCalls.Count(c => c.Path.Contains(channel.Id, StringComparison.Ordinal)) - before, 1, 8);
        bot.Teams.Faults.Clear();
        await bot.UntilAsync(async () =>
        {
            bot.Clock.Advance(TimeSpan.FromSeconds(2));
            return (await bot.Store.ListOutboxAsync(1, TestContext.Current.CancellationToken)).Count == 0;
        });
    }

    private int Opened() => bot.Teams.ConnectorCalls.Count(c => c is { Method: "POST", Path: "/v3/conversations" });
}
