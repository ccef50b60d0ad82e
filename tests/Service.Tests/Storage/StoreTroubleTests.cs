using CareTeamBot.Service.Hosting;
using CareTeamBot.Service.Storage;
using CareTeamBot.Service.Tests.Turns.Fixtures;
using Xunit;

namespace CareTeamBot.Service.Tests.Storage;

/// <summary>The whole service while something befalls its file: what it answers, and that nothing is said twice.</summary>
public sealed class StoreTroubleTests : IAsyncLifetime
{
    private static readonly HttpClient Http = new();

    private readonly RunningBot bot = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string FilePath => Path.Combine(bot.Folder, "cases.db");

    public ValueTask InitializeAsync() => bot.InitializeAsync();

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Fact]
    public async Task AMessageWhileTheDiskIsFull_IsAnsweredWithAnError_AndActedOnOnceWhenItIsRepeated()
    {
        var channel = await bot.NewCaseAsync();
        var before = bot.Cards(channel).Count;
        await FillDiskAsync();
        var posted = await bot.Teams.PostAsync(RunningBot.Mother, channel, $"質問 {string.Concat(Enumerable.Repeat("吸引のことで", 200))}どこに聞けばいいですか", mentionBot: true);
        Assert.InRange(posted.Answer.Status, 500, 503);
        Assert.Equal(500, (await bot.Teams.RedeliverAsync(RunningBot.Mother, posted.Message)).Status);
        Assert.Equal(before, bot.Cards(channel).Count);

        await ((SqliteCaseStore)bot.Store).LimitPagesAsync(1_000_000);
        for (var repeat = 0; repeat < 3; repeat++)
            Assert.Equal(200, (await bot.Teams.RedeliverAsync(RunningBot.Mother, posted.Message)).Status);
        await bot.SettledAsync();
        Assert.Single(await bot.JournalAsync(channel), "question.asked");
        Assert.Equal(before + 1, bot.Cards(channel).Count);
    }

    [Fact]
    public async Task WhenTheFileIsDeleted_NothingIsAnsweredAsDone_AndItIsNotReady()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows lets nobody.");
        var channel = await bot.NewCaseAsync();
        Assert.Equal("Healthy", await ReadyAsync());
        File.Delete(FilePath);

        var posted = await bot.Teams.PostAsync(RunningBot.Mother, channel, "目標 うみへいく", mentionBot: true);
        Assert.Equal(500, posted.Answer.Status);
        bot.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("Unhealthy", await ReadyAsync());
        Assert.Single(bot.Log.Lines, line => line.StartsWith("500 Critical", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ASecondServiceOnTheFile_DoesNotStart_AndSaysWhy()
    {
        Assert.StartsWith("Storage:Sqlite:Path names a file that another process of CareTeamBot has for itself", await StartInVainAsync(FilePath), StringComparison.Ordinal);
        var channel = await bot.NewCaseAsync();
        Assert.Contains("case.opened", await bot.JournalAsync(channel));
    }

    [Fact]
    public async Task ADamagedFile_StopsTheStart_InALine()
    {
        var path = Path.Combine(bot.Folder, "damaged.db");
        await File.WriteAllBytesAsync(path, new byte[5000], Cancellation);
        Assert.Equal("Storage:Sqlite:Path names a file that is no database or is damaged. Restore a copy, or name another file.", await StartInVainAsync(path));
    }

    /// <summary>The limit is only a net, for a service that does start.</summary>
    private static async Task<string> StartInVainAsync(string path)
    {
        using var words = new StringWriter();
        var run = ServiceHost.RunAsync(["--environment=Development", "--urls=http://127.0.0.1:0", $"--Storage:Sqlite:Path={path}"], words);
        Assert.Equal(1, await run.WaitAsync(TimeSpan.FromSeconds(60), Cancellation));
        return words.ToString().TrimEnd();
    }

    private Task<string> ReadyAsync() => Task.Run(async () =>
    {
        using var answer = await Http.GetAsync(new Uri(bot.Teams.BotEndpoint!, "/healthz/ready"), Cancellation);
        return await answer.Content.ReadAsStringAsync(Cancellation);
    });

    /// <summary>To the last page that is free.</summary>
    private async Task FillDiskAsync()
    {
        await ((SqliteCaseStore)bot.Store).LimitPagesAsync(1);
        foreach (var size in (int[])[20_000, 3000, 100])
        {
            try
            {
                for (var i = 0; i < 10_000; i++)
                    await bot.Store.SaveDocumentAsync($"fill {size} {i}", new byte[size], Cancellation);
            }
            catch (StorageFaultException)
            {
                // Now it is full.
            }
        }
    }
}
