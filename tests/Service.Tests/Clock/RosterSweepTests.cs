using CareTeamBot.CareTeam.Cases;
using CareTeamBot.Sandbox.Teams;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Tests.Turns.Fixtures;
using CareTeamBot.Service.Turns;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareTeamBot.Service.Tests.Clock;

/// <summary>Who is in a case and not in its channel is taken out, by the clock and whenever the channel is asked anyhow.</summary>
public sealed class RosterSweepTests : IAsyncLifetime
{
    private const string Asked = "夜の吸引の相談です";

    private readonly RunningBot bot = new();

    public ValueTask InitializeAsync() => bot.InitializeAsync();

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Fact]
    public async Task SoonAfterTheStart_WhoIsNotInTheChannel_IsTakenOut_AndTheCoordinatorHears()
    {
        var channel = await WithoutNurseryAsync();

        await AMinuteLaterAsync();
        await bot.UntilAsync(async () => (await bot.StateAsync(channel)).FindParticipant(new(RunningBot.Nursery.Id)) is { Left: true });
        await bot.SettledAsync();

        Assert.Equal(3, (await bot.StateAsync(channel)).Participants.Count(p => !p.Left));
        Assert.Contains("チャネルのメンバーではないため、ケースから外しました：浦和 花子", bot.InChatOf(RunningBot.Coordinator), StringComparison.Ordinal);
        Assert.DoesNotContain(Asked, bot.InChatOf(RunningBot.Nursery), StringComparison.Ordinal);
        Assert.Equal(["q1"], (await bot.StateAsync(channel)).Questions.Select(q => q.Id.Value));
    }

    [Fact]
    public async Task EveryDayAgain()
    {
        var channel = await bot.NewPrivateCaseAsync();
        await AMinuteLaterAsync();
        await bot.UntilAsync(() => new(bot.Log.Has(400)));
        bot.SetRoster(channel, RunningBot.Mother, RunningBot.Coordinator, RunningBot.Health);
        bot.Clock.Jump += TimeSpan.FromHours(2);

        for (var days = 0; days < 30 && (await bot.StateAsync(channel)).FindParticipant(new(RunningBot.Nursery.Id)) is { Left: false }; days++)
        {
            // The clock's own steps, as timers go by them, and the time that a look at the channel takes.
            bot.Clock.Advance(TimeSpan.FromHours(25));
            await Task.Delay(1000, TestContext.Current.CancellationToken);
        }

        Assert.True((await bot.StateAsync(channel)).FindParticipant(new(RunningBot.Nursery.Id))!.Left);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(403)]
    [InlineData(404)]
    public async Task AChannelThatDoesNotSay_TakesNobodyOut(int status)
    {
        var channel = await WithoutNurseryAsync();
        bot.Teams.Faults.AnswerNext(1000, status, when: call => call.Path.Contains("pagedmembers", StringComparison.Ordinal));

        await AMinuteLaterAsync();
        await bot.UntilAsync(() => new(bot.Log.Lines.Any(l => l.Contains("were asked who is in them", StringComparison.Ordinal))));

        Assert.All((await bot.StateAsync(channel)).Participants, p => Assert.False(p.Left));
    }

    [Fact]
    public async Task APressThatAsksTheChannel_TakesThemOutToo()
    {
        var channel = await WithoutNurseryAsync();
        await bot.Teams.ChatAsync(RunningBot.Stranger, "ヘルプ");
        await bot.SettledAsync();

        await bot.Teams.InvokeAsync(RunningBot.Stranger, bot.Teams.Chat(RunningBot.Stranger)[0], TeamPlay.Forged("question.solved", RunningBot.CaseId(channel), "q1", "q1/card"));

        Assert.True((await bot.StateAsync(channel)).FindParticipant(new(RunningBot.Nursery.Id))!.Left);
    }

    /// <summary>What a build did that let in whoever was named: a stranger who covers, answers and is coordinator.</summary>
    [Fact]
    public async Task AStrangerWhomAnEarlierBuildLetIn_IsTakenOut_AndWhatTheyHeldGoesOn()
    {
        var channel = await bot.NewPrivateCaseAsync();
        await LetInAsync(channel, RunningBot.Stranger);
        await bot.AskAsync(RunningBot.Mother, channel, Asked);
        Assert.Equal(RunningBot.Stranger.Id, (await bot.StateAsync(channel)).CoordinatorId);
        bot.Clock.Jump += TimeSpan.FromHours(2);

        await bot.Services.GetRequiredService<Sweeper>().SweepAsync(new(RunningBot.CaseId(channel)), TestContext.Current.CancellationToken);
        await bot.SettledAsync();

        var state = await bot.StateAsync(channel);
        Assert.True(state.FindParticipant(new(RunningBot.Stranger.Id))!.Left);
        Assert.NotEqual(RunningBot.Stranger.Id, state.CoordinatorId);
        Assert.False(state.FindParticipant(state.CoordinatorId)!.Left);
        Assert.DoesNotContain(CaseRepository.MemberKey(bot.Teams.TenantId, new(RunningBot.Stranger.Id)), (await bot.Store.ExportCaseAsync(RunningBot.CaseId(channel), TestContext.Current.CancellationToken))!.Members);
    }

    /// <summary>Whom a build that asked nobody made supervisor: in the channel they stay, from outside they are asked first.</summary>
    [Fact]
    public async Task SupervisorsOfAnEarlierBuild_StayWhereTheyAreInTheChannel_AndAreAskedWhereNot()
    {
        var channel = await bot.NewPrivateCaseAsync();
        await LetInAsync(channel, RunningBot.Stranger, new CaseEvent.SupervisorsNamed(new(RunningBot.Coordinator.Id), bot.Clock.GetUtcNow(), [new(RunningBot.Health.Id), new(RunningBot.Stranger.Id)]));
        bot.Clock.Jump += TimeSpan.FromHours(2);

        await bot.Services.GetRequiredService<Sweeper>().SweepAsync(new(RunningBot.CaseId(channel)), TestContext.Current.CancellationToken);
        await bot.SettledAsync();

        var state = await bot.StateAsync(channel);
        Assert.True(state.IsSupervisor(new(RunningBot.Health.Id)));
        Assert.False(state.IsSupervisor(new(RunningBot.Stranger.Id)));
        Assert.Null(state.FindInvitation(new(RunningBot.Stranger.Id))?.AcceptedAt);
        Assert.Contains("スーパーバイザーのお願い", bot.InChatOf(RunningBot.Stranger), StringComparison.Ordinal);
    }

    private async Task<TeamsChannel> WithoutNurseryAsync()
    {
        var channel = await bot.NewPrivateCaseAsync();
        await bot.AskAsync(RunningBot.Mother, channel, Asked);
        await bot.PassAsync(TimeSpan.FromHours(5));
        Assert.Contains(Asked, bot.InChatOf(RunningBot.Nursery), StringComparison.Ordinal);
        bot.SetRoster(channel, RunningBot.Mother, RunningBot.Coordinator, RunningBot.Health);
        return channel;
    }

    /// <summary>As timers go: the first look at the channels, and the pause after each.</summary>
    private async Task AMinuteLaterAsync()
    {
        await bot.Store.ListDueAsync(bot.Clock.GetUtcNow(), 1, default);
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        for (var steps = 0; steps < 20; steps++)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
            bot.Clock.Advance(TimeSpan.FromSeconds(1));
        }
    }

    /// <summary>Writes into the store what a build wrote that did not ask the channel.</summary>
    private async Task LetInAsync(TeamsChannel channel, TeamsMember who, params CaseEvent[] also)
    {
        var (repository, now) = (bot.Services.GetRequiredService<CaseRepository>(), bot.Clock.GetUtcNow());
        var loaded = await repository.LoadAsync(new(RunningBot.CaseId(channel)), default);
        CaseEvent[] events =
        [
            new CaseEvent.ParticipantSet(new(RunningBot.Coordinator.Id), now, new Participant { Id = new(who.Id), Name = who.Name, Since = now }),
            .. also.Length > 0 ? also : [new CaseEvent.CoordinatorNamed(new(RunningBot.Coordinator.Id), now, new(who.Id))],
        ];
        await repository.CommitAsync(loaded, new CaseChange(loaded.Head! with { State = CaseFold.Apply(loaded.Head.State, events) }) { Events = events }, default);
    }
}
