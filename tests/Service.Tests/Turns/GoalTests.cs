using CareTeamBot.Service.Tests.Turns.Fixtures;
using Xunit;

namespace CareTeamBot.Service.Tests.Turns;

/// <summary>The goal's check over the wire: from the due moment to the press that keeps it.</summary>
public sealed class GoalTests(RunningBot bot) : IClassFixture<RunningBot>
{
    [Fact]
    public async Task AGoal_IsAskedAboutAfterHalfAYear_AndKeptByOnePress()
    {
        var channel = await bot.NewCaseAsync();

        await bot.PassAsync(TimeSpan.FromDays(200));
        var card = Assert.Single(bot.Teams.Messages(channel), m => bot.Teams.Buttons(RunningBot.Mother, m).Any(b => b.Title == "いまもこのとおり"));
        var answer = await bot.Teams.PressAsync(RunningBot.Mother, card, "goal.keep");
        await bot.SettledAsync();

        Assert.Contains("目標は確かめられました", answer.Card?.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("目標は確かめられました", bot.Teams.Now(card).Card?.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(["goal.checkPlanned", "goal.checkAsked", "goal.checkMoved"], (await bot.JournalAsync(channel)).Where(e => e.StartsWith("goal.check", StringComparison.Ordinal)));
    }
}
