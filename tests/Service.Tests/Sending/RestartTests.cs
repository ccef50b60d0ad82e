using CareTeamBot.Service.Tests.Turns.Fixtures;
using Xunit;

namespace CareTeamBot.Service.Tests.Sending;

/// <summary>The service stops with something left to say or to do, and starts again.</summary>
public sealed class RestartTests
{
    [Fact]
    public async Task WhatWasLeftToSay_IsSaidAfterTheStart_Once()
    {
        await using var bot = new RunningBot();
        await bot.InitializeAsync();
        var channel = await bot.NewCaseAsync();
        var before = bot.Cards(channel).Count;
        bot.Teams.Faults.AnswerNext(100, 503);
        await bot.CommandAsync(RunningBot.Mother, channel, "質問 どこですか");
        await bot.StopAsync();
        bot.Teams.Faults.Clear();

        await bot.StartAsync();

        await bot.SettledAsync();
        Assert.Equal(before + 1, bot.Cards(channel).Count);
        Assert.True(bot.Log.Has(203));
    }

    [Fact]
    public async Task WhatFellDueMeanwhile_IsCaughtUpByTheLatestStepAlone_Once()
    {
        await using var bot = new RunningBot();
        await bot.InitializeAsync();
        var channel = await bot.NewCaseAsync();
        await bot.AskAsync(RunningBot.Mother, channel);
        await bot.StopAsync();
        bot.Clock.Jump = TimeSpan.FromDays(2);

        await bot.StartAsync();
        await bot.UntilAsync(async () => (await bot.JournalAsync(channel)).Contains("consult.opened"));
        await bot.SettledAsync();

        var journal = await bot.EntriesAsync(RunningBot.CaseId(channel));
        Assert.DoesNotContain(journal, e => e.Kind is "question.nudged" or "question.widened");
        var opened = System.Text.Encoding.UTF8.GetString(Assert.Single(journal, e => e.Kind == "consult.opened").Content.Span);
        Assert.Contains("\"standsFor\":[\"Nudged\",\"Widened\"]", opened, StringComparison.Ordinal);
        Assert.Single(bot.Cards(channel), c => c.Contains("consult.choose", StringComparison.Ordinal));
    }
}
