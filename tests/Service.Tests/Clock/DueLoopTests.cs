using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Clock;
using CareTeamBot.Service.Storage;
using CareTeamBot.Service.Tests.Turns.Fixtures;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareTeamBot.Service.Tests.Clock;

/// <summary>The clock's turns: at the moment, whatever the clock does, and whatever else fails.</summary>
public sealed class DueLoopTests(RunningBot bot) : IClassFixture<RunningBot>
{
    [Fact]
    public async Task WithinTwoSecondsOfTheDueMoment_ItActs()
    {
        var channel = await bot.NewCaseAsync();
        await bot.AskAsync(RunningBot.Mother, channel);
        var due = (await bot.StateAsync(channel)).Due!.Value;

        bot.Clock.Jump += due - bot.Clock.GetUtcNow() - TimeSpan.FromSeconds(3);
        bot.Clock.Advance(TimeSpan.FromSeconds(2));
        await bot.SettledAsync();
        Assert.DoesNotContain("question.nudged", await bot.JournalAsync(channel));

        bot.Clock.Advance(TimeSpan.FromSeconds(2));
        await bot.UntilAsync(async () => (await bot.JournalAsync(channel)).Contains("question.nudged"));
    }

    [Fact]
    public async Task ACaseThatFails_DoesNotStopOthers()
    {
        var channel = await bot.NewCaseAsync();
        await bot.AskAsync(RunningBot.Mother, channel);
        var broken = new CaseCommit { CaseId = $"broken-{Guid.NewGuid()}", ExpectedVersion = 0, State = "{"u8.ToArray(), Due = bot.Clock.GetUtcNow() };
        await bot.Store.CommitAsync(broken, TestContext.Current.CancellationToken);

        // Not by a number of hours: earlier tests may have turned the clock to the afternoon.
        bot.Clock.Jump += (await bot.StateAsync(channel)).Due!.Value - bot.Clock.GetUtcNow();
        bot.Clock.Advance(TimeSpan.FromSeconds(1));

        await bot.UntilAsync(async () => (await bot.JournalAsync(channel)).Contains("question.nudged"));
        await bot.UntilAsync(() => new(bot.Log.Lines.Any(l => l.StartsWith("300 ", StringComparison.Ordinal) && l.Contains(broken.CaseId, StringComparison.Ordinal))));
        await bot.Store.CommitAsync(broken with { ExpectedVersion = 1, Due = null }, TestContext.Current.CancellationToken);
    }

    /// <summary>At the seconds 0, 1, 3 and 7.</summary>
    [Fact]
    public async Task ACaseThatFails_IsTriedAfterASecond_ThenEverMoreSeldom()
    {
        await using var own = new RunningBot();
        await own.InitializeAsync();
        var broken = new CaseCommit { CaseId = "broken", ExpectedVersion = 0, State = "{"u8.ToArray(), Due = own.Clock.GetUtcNow() };
        await own.Store.CommitAsync(broken, TestContext.Current.CancellationToken);
        foreach (var tries in (int[])[1, 2, 2, 3, 3, 3, 3, 4, 4])
        {
            await PassASecondAsync(own);
            await own.UntilAsync(() => new(Failures(own) >= tries));
            Assert.Equal(tries, Failures(own));
        }
    }

    /// <summary>The store takes no write for a while, which has nothing to do with the case: it is tried every second, and acted on at once when it is over.</summary>
    [Fact]
    public async Task WhileTheStoreFails_ACaseIsTriedEverySecond()
    {
        await using var own = new RunningBot();
        await own.InitializeAsync();
        var channel = await own.NewCaseAsync();
        await own.AskAsync(RunningBot.Mother, channel);
        Run(own, "CREATE TRIGGER broken BEFORE INSERT ON journal BEGIN SELECT RAISE(ABORT, 'disk'); END");
        own.Clock.Jump += (await own.StateAsync(channel)).Due!.Value - own.Clock.GetUtcNow();
        for (var tries = 1; tries < 8; tries++)
        {
            await PassASecondAsync(own);
            await own.UntilAsync(() => new(Failures(own) >= tries));
        }

        Run(own, "DROP TRIGGER broken");
        await PassASecondAsync(own);
        await own.UntilAsync(async () => (await own.JournalAsync(channel)).Contains("question.nudged"));
        Assert.Single(await own.JournalAsync(channel), "question.nudged");
    }

    /// <summary>With so many cases due, and a store that takes nothing, each second some are tried, and told in the log.</summary>
    [Fact]
    public async Task WhileTheStoreFails_NotEveryCaseIsTriedEverySecond_AndAllAreActedOnAfterwards()
    {
        await using var own = new RunningBot();
        await own.InitializeAsync();
        var asked = SampleHistory.Play().Asked;
        for (var i = 0; i < 100; i++)
            await own.Store.CommitAsync(Seeded(own, asked, $"19:{i}@thread.tacv2"), TestContext.Current.CancellationToken);
        Run(own, "CREATE TRIGGER broken BEFORE INSERT ON journal BEGIN SELECT RAISE(ABORT, 'disk'); END");
        own.Clock.Jump = asked.Due!.Value - own.Clock.GetUtcNow();
        for (var second = 0; second < 3; second++)
            await PassASecondAsync(own);
        Assert.InRange(Failures(own), 3, 60);

        Run(own, "DROP TRIGGER broken");
        await own.UntilAsync(async () =>
        {
            own.Clock.Advance(TimeSpan.FromMilliseconds(100));
            return (await own.Store.ListDueAsync(own.Clock.GetUtcNow(), 1, TestContext.Current.CancellationToken)).Count == 0;
        });
    }

    [Fact]
    public async Task HoweverManyCasesFail_OthersGetTheirTurn()
    {
        await using var crowded = new RunningBot();
        await crowded.InitializeAsync();
        var channel = await crowded.NewCaseAsync();
        await crowded.AskAsync(RunningBot.Mother, channel);
        for (var i = 0; i < 450; i++)
        {
            var broken = new CaseCommit { CaseId = $"broken-{i}", ExpectedVersion = 0, State = "{"u8.ToArray(), Due = crowded.Clock.GetUtcNow() };
            await crowded.Store.CommitAsync(broken, TestContext.Current.CancellationToken);
        }

        crowded.Clock.Jump += (await crowded.StateAsync(channel)).Due!.Value - crowded.Clock.GetUtcNow();
        crowded.Clock.Advance(TimeSpan.FromSeconds(1));

        await crowded.UntilAsync(async () => (await crowded.JournalAsync(channel)).Contains("question.nudged"));
    }

    [Fact]
    public async Task AClockThatJumpsForwardAndBack_LosesNothing_AndDoublesNothing()
    {
        var channel = await bot.NewCaseAsync();
        await bot.AskAsync(RunningBot.Mother, channel);

        var shown = bot.Clock.Jump;
        bot.Clock.Jump = shown + ((await bot.StateAsync(channel)).Due!.Value - bot.Clock.GetUtcNow());
        bot.Clock.Advance(TimeSpan.FromSeconds(2));
        await bot.UntilAsync(async () => (await bot.JournalAsync(channel)).Contains("question.nudged"));
        bot.Clock.Jump = shown - TimeSpan.FromHours(30);
        bot.Clock.Advance(TimeSpan.FromSeconds(2));
        var card = await bot.AskAsync(RunningBot.Mother, channel, "もう一つ、どこに聞けばいいですか");
        await bot.Teams.PressAsync(RunningBot.Nursery, card, "question.answer", new { answer = "ここです" });
        bot.Clock.Jump = shown;
        bot.Clock.Advance(TimeSpan.FromSeconds(2));
        await bot.SettledAsync();

        var journal = await bot.JournalAsync(channel);
        Assert.Single(journal, "question.nudged");
        Assert.Equal(2, journal.Count(k => k == "question.asked"));
        Assert.Single(journal, "question.answered");
        Assert.All((await bot.StateAsync(channel)).Questions, q => Assert.True(q.Due > bot.Clock.Start));
    }

    [Fact]
    public async Task ManyCasesDueAtOnce_AreAllActedOn_AndWhatTheySayKeepsToTeamsLimits()
    {
        await using var paced = new RunningBot { Settings = [] };
        await paced.InitializeAsync();
        var asked = SampleHistory.Play().Asked;
        for (var i = 0; i < 200; i++)
            await paced.Store.CommitAsync(Seeded(paced, asked, $"19:{i}@thread.tacv2"), TestContext.Current.CancellationToken);
        var before = paced.Teams.ConnectorCalls.Count;
        paced.Clock.Jump = asked.Due!.Value - paced.Clock.GetUtcNow();

        await paced.UntilAsync(async () =>
        {
            paced.Clock.Advance(TimeSpan.FromMilliseconds(100));
            return (await paced.Store.ListDueAsync(paced.Clock.GetUtcNow(), 1, TestContext.Current.CancellationToken)).Count == 0
                && (await paced.Store.ListOutboxAsync(1, TestContext.Current.CancellationToken)).Count == 0;
        });

        for (var i = 0; i < 200; i += 40)
            Assert.Single(await paced.EntriesAsync(RunningBot.CaseIdOf($"19:{i}@thread.tacv2")), e => e.Kind == "question.nudged");
        var calls = paced.Teams.ConnectorCalls.Skip(before).Select(c => c.At).Order().ToList();
        Assert.True(calls.Count >= 200);
        // Thirty a second in a tenant; the first second's may come at once.
        Assert.True(calls[^1] - calls[0] >= TimeSpan.FromSeconds((calls.Count / 30) - 2), $"{calls.Count} calls in {calls[^1] - calls[0]}");
    }

    /// <summary>A second, and the round of the clock's turns in it.</summary>
    private static async Task PassASecondAsync(RunningBot bot)
    {
        var pulse = bot.Services.GetRequiredService<Pulse>();
        var before = pulse.Beats;
        bot.Clock.Advance(TimeSpan.FromSeconds(1));
        await bot.UntilAsync(() => new(pulse.Beats > before));
    }

    private static int Failures(RunningBot bot) => bot.Log.Lines.Count(l => l.StartsWith("300 ", StringComparison.Ordinal));

    private static void Run(RunningBot bot, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(bot.Folder, "cases.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static CaseCommit Seeded(RunningBot bot, CareTeam.Cases.CaseState state, string channelId)
    {
        var address = new CaseAddress { ServiceUrl = bot.Teams.ServiceUrl, TenantId = bot.Teams.TenantId, ChannelId = channelId, IsThreaded = true };
        return new CaseCommit
        {
            CaseId = address.CaseId,
            ExpectedVersion = 0,
            Due = state.Due,
            State = CaseJson.Write(new CaseHead { Address = address, State = state }),
        };
    }
}
