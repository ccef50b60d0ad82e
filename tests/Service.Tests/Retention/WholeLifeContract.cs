using CareTeamBot.CareTeam.Cases;
using CareTeamBot.Sandbox.Teams;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Tests.Turns.Fixtures;
using Xunit;

namespace CareTeamBot.Service.Tests.Retention;

/// <summary>A closed case to the end of its life, as Teams and an administrator see it. On every store.</summary>
public abstract class WholeLifeContract : IAsyncLifetime
{
    private const string Mark = "ひみつのことば";

    private readonly TeamsMember person = TeamsMember.Named("秘密 花子");
    private RunningBot? running;

    private protected RunningBot Bot => running!;

    /// <summary>Settings of the store, beside those that a bot has anyhow.</summary>
    private protected abstract string[] StoreSettings { get; }

    public async ValueTask InitializeAsync()
    {
        running = new RunningBot { Settings = ["--Connector:LiftRateLimits=true", .. StoreSettings] };
        await Bot.InitializeAsync();
        Bot.Teams.Enrol(person.Name);
    }

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Whether a text is anywhere in what the store keeps, as its bytes.</summary>
    private protected abstract ValueTask<bool> IsKeptAsync(string mark);

    [Fact]
    public async Task ClosedDeletedRestoredDeletedAndPurged_LeavesNothingButItsAudit()
    {
        var channel = await ClosedCaseAsync();
        var caseId = RunningBot.CaseId(channel);
        Assert.True(await IsKeptAsync(Mark) && await IsKeptAsync(person.Name) && await IsKeptAsync(person.Id));
        Assert.Equal(RunningBot.Morning.AddYears(5), (await Bot.StateAsync(channel)).Due!.Value, TimeSpan.FromMinutes(10));

        // Five years later it is deleted: shown to nobody, and words that say so.
        await Bot.PassAsync(TimeSpan.FromDays((5 * 365) + 2));
        await DeletedAsync(channel);
        await Bot.CommandAsync(person, channel, "ケース開始 もう一度");
        await Bot.CommandAsync(person, channel, "状況");
        await Bot.SettledAsync();
        Assert.Equal(CaseStatus.Deleted, (await Bot.StateAsync(channel)).Status);
        Assert.All(Bot.Cards(channel).TakeLast(2), card => Assert.Contains("削除され", card, StringComparison.Ordinal));
        Assert.All(Bot.Cards(channel).TakeLast(2), card => Assert.DoesNotContain(Mark, card, StringComparison.Ordinal));

        // An administrator restores it for the days that it would have stayed deleted.
        Assert.Equal(0, (await Bot.AdministerAsync("undelete", caseId)).Code);
        Assert.Equal(0, (await Bot.AdministerAsync("undelete", caseId)).Code);
        Assert.Equal(CaseStatus.Closed, (await Bot.StateAsync(channel)).Status);
        await Bot.PassAsync(TimeSpan.FromDays(91));
        await DeletedAsync(channel);

        // Held, it stays; released, its time has come.
        Assert.Equal(0, (await Bot.AdministerAsync("hold", caseId, "--reason", $"{Mark}の調べ")).Code);
        await Bot.PassAsync(TimeSpan.FromDays(1000));
        Assert.Equal(CaseStatus.Deleted, (await Bot.StateAsync(channel)).Status);
        Assert.Equal(0, (await Bot.AdministerAsync("release", caseId, "--reason", $"{Mark}が済んだ")).Code);
        await Bot.PassAsync(TimeSpan.FromSeconds(1));
        await Bot.UntilAsync(async () => await Bot.Store.LoadAsync(caseId, default) is null);
        await Bot.SettledAsync();

        // The head is gone a moment before the store has cleared away what was deleted.
        await Bot.UntilAsync(async () => !(await IsKeptAsync(Mark) || await IsKeptAsync(person.Name) || await IsKeptAsync(person.Id)));
        Assert.Equal(3, (await Bot.AdministerAsync("undelete", caseId)).Code);
        var audit = (await Bot.AdministerAsync("audit", caseId)).Output;
        Assert.Contains($"\t{AuditKinds.Restored}\tadministrator\t", audit, StringComparison.Ordinal);
        Assert.Contains($"\t{AuditKinds.Purged}\tbot\tclosed 2026-11-24, deleted 203", audit, StringComparison.Ordinal);

        // The channel is free for a new case.
        await Bot.CommandAsync(RunningBot.Coordinator, channel, "ケース開始 友だちと遊びたい");
        Assert.Equal(CaseStatus.Open, (await Bot.StateAsync(channel)).Status);
    }

    [Fact]
    public async Task ReadsOfAClosedCase_AreOnRecord_BeforeAnythingIsShown()
    {
        var channel = await ClosedCaseAsync();
        var caseId = RunningBot.CaseId(channel);
        await Bot.CommandAsync(person, channel, "状況");
        await Bot.SettledAsync();
        var card = Bot.Teams.Messages(channel).Last(m => m.FromBot);
        await Bot.Teams.ShowAsync(RunningBot.Health, card);
        await Bot.Teams.PostAsync(person, channel, "ただの書き込みです。");

        var lines = (await Bot.AdministerAsync("audit", caseId)).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("at\tkind\tby\twhat", lines[0]);
        Assert.Contains(lines, line => line.EndsWith($"\taudit.read\t{person.Id}\tStatus", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.EndsWith($"\taudit.read\t{RunningBot.Health.Id}\trefresh Status", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains(Mark, StringComparison.Ordinal));
    }

    [Fact]
    public async Task ReopeningAClosedCase_EndsItsRetention()
    {
        var channel = await ClosedCaseAsync();
        await Bot.CommandAsync(person, channel, "ケース開始");
        var state = await Bot.StateAsync(channel);
        Assert.Equal((CaseStatus.Open, null), (state.Status, state.Retention));
    }

    /// <summary>Lived in by a person whose name and words are marked, and closed with nothing open.</summary>
    private async Task<TeamsChannel> ClosedCaseAsync()
    {
        var channel = await Bot.NewCaseAsync();
        await Bot.CommandAsync(person, channel, "参加 みどり課／保育士");
        await Bot.CommandAsync(RunningBot.Coordinator, channel, "自治体 さいたま市");
        await Bot.CommandAsync(person, channel, $"目標 {Mark}");
        await Bot.Teams.ChatAsync(person, "状況");
        var card = await Bot.AskAsync(person, channel, $"{Mark}はどこですか");
        await Bot.Teams.PressAsync(RunningBot.Health, card, "question.answer", new { answer = Mark });
        await Bot.SettledAsync();
        await Bot.Teams.PressAsync(person, Bot.Teams.Messages(channel).Single(m => m.Id == card.Id), "question.solved");
        await Bot.CommandAsync(RunningBot.Coordinator, channel, "ケース終了");
        await Bot.SettledAsync();
        Assert.Equal(CaseStatus.Closed, (await Bot.StateAsync(channel)).Status);
        return channel;
    }

    private Task DeletedAsync(TeamsChannel channel) =>
        Bot.UntilAsync(async () => (await Bot.StateAsync(channel)).Status == CaseStatus.Deleted);
}
