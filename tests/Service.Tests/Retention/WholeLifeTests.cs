using System.Text;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.Sandbox.Teams;
using CareTeamBot.Service.Retention;
using CareTeamBot.Service.Tests.Turns.Fixtures;
using Xunit;

namespace CareTeamBot.Service.Tests.Retention;

/// <summary>A closed case to the end of its life, as Teams and an administrator see it.</summary>
public sealed class WholeLifeTests : IAsyncLifetime
{
    private const string Mark = "ひみつのことば";

    private readonly RunningBot bot = new();
    private readonly TeamsMember person = TeamsMember.Named("秘密 花子");

    public async ValueTask InitializeAsync()
    {
        await bot.InitializeAsync();
        bot.Teams.Enrol(person.Name);
    }

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Fact]
    public async Task ClosedDeletedRestoredDeletedAndPurged_LeavesNothingButItsAudit()
    {
        var channel = await ClosedCaseAsync();
        var caseId = RunningBot.CaseId(channel);
        Assert.True(IsInFiles(Mark) && IsInFiles(person.Name) && IsInFiles(person.Id));
        Assert.Equal(RunningBot.Morning.AddYears(5), (await bot.StateAsync(channel)).Due!.Value, TimeSpan.FromMinutes(10));

        // Five years later it is deleted: shown to nobody, and words that say so.
        await bot.PassAsync(TimeSpan.FromDays((5 * 365) + 2));
        await DeletedAsync(channel);
        await bot.CommandAsync(person, channel, "ケース開始 もう一度");
        await bot.CommandAsync(person, channel, "状況");
        await bot.SettledAsync();
        Assert.Equal(CaseStatus.Deleted, (await bot.StateAsync(channel)).Status);
        Assert.All(Shown(channel).TakeLast(2), card => Assert.Contains("削除され", card, StringComparison.Ordinal));
        Assert.All(Shown(channel).TakeLast(2), card => Assert.DoesNotContain(Mark, card, StringComparison.Ordinal));

        // An administrator restores it for the days that it would have stayed deleted.
        Assert.Equal(0, (await bot.AdministerAsync("undelete", caseId)).Code);
        Assert.Equal(0, (await bot.AdministerAsync("undelete", caseId)).Code);
        Assert.Equal(CaseStatus.Closed, (await bot.StateAsync(channel)).Status);
        await bot.PassAsync(TimeSpan.FromDays(91));
        await DeletedAsync(channel);

        // Held, it stays; released, its time has come.
        Assert.Equal(0, (await bot.AdministerAsync("hold", caseId, "--reason", $"{Mark}の調べ")).Code);
        await bot.PassAsync(TimeSpan.FromDays(1000));
        Assert.Equal(CaseStatus.Deleted, (await bot.StateAsync(channel)).Status);
        Assert.Equal(0, (await bot.AdministerAsync("release", caseId, "--reason", $"{Mark}が済んだ")).Code);
        await bot.PassAsync(TimeSpan.FromSeconds(1));
        await bot.UntilAsync(async () => await bot.Store.LoadAsync(caseId, default) is null);
        await bot.SettledAsync();

        Assert.False(IsInFiles(Mark) || IsInFiles(person.Name) || IsInFiles(person.Id));
        Assert.Equal(3, (await bot.AdministerAsync("undelete", caseId)).Code);
        var audit = (await bot.AdministerAsync("audit", caseId)).Output;
        Assert.Contains($"\t{AuditKinds.Restored}\tadministrator\t", audit, StringComparison.Ordinal);
        Assert.Contains($"\t{AuditKinds.Purged}\tbot\tclosed 2026-11-24, deleted 203", audit, StringComparison.Ordinal);

        // The channel is free for a new case.
        await bot.CommandAsync(RunningBot.Coordinator, channel, "ケース開始 友だちと遊びたい");
        Assert.Equal(CaseStatus.Open, (await bot.StateAsync(channel)).Status);
    }

    [Fact]
    public async Task ReadsOfAClosedCase_AreOnRecord_BeforeAnythingIsShown()
    {
        var channel = await ClosedCaseAsync();
        var caseId = RunningBot.CaseId(channel);
        await bot.CommandAsync(person, channel, "状況");
        await bot.SettledAsync();
        var card = bot.Teams.Messages(channel).Last(m => m.FromBot);
        await bot.Teams.ShowAsync(RunningBot.Health, card);
        await bot.Teams.PostAsync(person, channel, "ただの書き込みです。");

        var lines = (await bot.AdministerAsync("audit", caseId)).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("at\tkind\tby\twhat", lines[0]);
        Assert.Contains(lines, line => line.EndsWith($"\taudit.read\t{person.Id}\tStatus", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.EndsWith($"\taudit.read\t{RunningBot.Health.Id}\trefresh Status", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains(Mark, StringComparison.Ordinal));
    }

    [Fact]
    public async Task ReopeningAClosedCase_EndsItsRetention()
    {
        var channel = await ClosedCaseAsync();
        await bot.CommandAsync(person, channel, "ケース開始");
        var state = await bot.StateAsync(channel);
        Assert.Equal((CaseStatus.Open, null), (state.Status, state.Retention));
    }

    /// <summary>Lived in by a person whose name and words are marked, and closed with nothing open.</summary>
    private async Task<TeamsChannel> ClosedCaseAsync()
    {
        var channel = await bot.NewCaseAsync();
        await bot.CommandAsync(person, channel, "参加 みどり課／保育士");
        await bot.CommandAsync(RunningBot.Coordinator, channel, "自治体 さいたま市");
        await bot.CommandAsync(person, channel, $"目標 {Mark}");
        await bot.Teams.ChatAsync(person, "状況");
        var card = await bot.AskAsync(person, channel, $"{Mark}はどこですか");
        await bot.Teams.PressAsync(RunningBot.Health, card, "question.answer", new { answer = Mark });
        await bot.SettledAsync();
        await bot.Teams.PressAsync(person, bot.Teams.Messages(channel).Single(m => m.Id == card.Id), "question.solved");
        await bot.CommandAsync(RunningBot.Coordinator, channel, "ケース終了");
        await bot.SettledAsync();
        Assert.Equal(CaseStatus.Closed, (await bot.StateAsync(channel)).Status);
        return channel;
    }

    private Task DeletedAsync(TeamsChannel channel) =>
        bot.UntilAsync(async () => (await bot.StateAsync(channel)).Status == CaseStatus.Deleted);

    private List<string> Shown(TeamsChannel channel) => bot.Cards(channel);

    private bool IsInFiles(string mark) => Directory.EnumerateFiles(bot.Folder).Any(path =>
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(mark)) >= 0;
    });
}
