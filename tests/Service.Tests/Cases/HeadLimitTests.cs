using CareTeamBot.CareTeam.Cases;
using CareTeamBot.Sandbox.Teams;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Tests.Turns.Fixtures;
using Xunit;

namespace CareTeamBot.Service.Tests.Cases;

/// <summary>A head becomes only so large; and a case that is full is still answered, settled and looked after.</summary>
public sealed class HeadLimitTests(RunningBot bot) : IClassFixture<RunningBot>
{
    private readonly Forgery forgery = new(bot);

    [Fact]
    public async Task AFullCase_TakesNothingNew_AndGoesOnWithWhatItHas()
    {
        var channel = await bot.NewCaseAsync();
        var id = RunningBot.CaseId(channel);
        var asked = 0;
        TeamsMember Asker(int number) => new[] { RunningBot.Mother, RunningBot.Nursery, RunningBot.Health, RunningBot.Coordinator }[number % 4];
        for (var full = false; !full; asked++)
        {
            Assert.InRange(asked, 0, 200);
            var answer = await forgery.PressAsync(Asker(asked), channel, "question.ask", $$"""{"text":"{{asked}} {{new string('吸', 3_900)}}"}""");
            full = answer.Body.Contains("これ以上入りませんでした", StringComparison.Ordinal);
        }

        await bot.SettledAsync();
        var open = (await bot.StateAsync(channel)).Questions.Count;
        Assert.Equal(asked - 1, open);
        Assert.InRange(await SizeAsync(), HeadLimit.ForNew - 20_000, HeadLimit.ForNew);

        // The clock goes on with every one of them.
        await bot.PassAsync(TimeSpan.FromDays(1));
        Assert.All((await bot.StateAsync(channel)).Questions, q => Assert.True(q.Due > bot.Clock.GetUtcNow()));
        Assert.Contains("question.widened", await bot.JournalAsync(channel));

        // So do people: an answer is taken, and what is settled makes room for what is new.
        await forgery.PressAsync(RunningBot.Health, channel, "question.answer", """{"item":"q1","answer":"できます"}""");
        Assert.NotNull((await bot.StateAsync(channel)).FindQuestion(new("q1"))!.Answer);
        for (var i = 1; i <= open; i++)
            await forgery.PressAsync(Asker(i - 1), channel, "question.solved", $$"""{"item":"q{{i}}"}""");
        Assert.Empty((await bot.StateAsync(channel)).Questions);
        await forgery.PressAsync(RunningBot.Mother, channel, "question.ask", """{"text":"もう一つ聞けますか"}""");
        Assert.Single((await bot.StateAsync(channel)).Questions);

        async Task<int> SizeAsync() => (await bot.Store.LoadAsync(id, TestContext.Current.CancellationToken))!.State.Length;
    }

    [Fact]
    public void TheClockAndWhoeverLeaves_AreNeverRefused()
    {
        var by = new Actor(new("u"), "人", "ja");
        Assert.Equal(int.MaxValue, HeadLimit.For(new CaseCommand.Tick(default)));
        Assert.Equal(int.MaxValue, HeadLimit.For(new CaseCommand.Leave(by, default)));
        Assert.Equal(int.MaxValue, HeadLimit.For(new CaseCommand.Unwatch(by, default, "m")));
        Assert.True(HeadLimit.For(new CaseCommand.MarkSolved(by, default, new("q1"))) > HeadLimit.For(new CaseCommand.Join(by, default, "園", null)));
    }
}
