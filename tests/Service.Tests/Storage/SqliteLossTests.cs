using CareTeamBot.Service.Storage;
using Xunit;

namespace CareTeamBot.Service.Tests.Storage;

/// <summary>Somebody lays hands on the database's files while the store has them open.</summary>
public sealed class SqliteLossTests : IDisposable
{
    private readonly SqliteStores files = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Harms =>
    [
        "deleted", "moved", "replaced by another", "replaced by an older copy", "cut to nothing", "cut to half",
        "overwritten by another", "overwritten by an older copy", "log deleted", "log replaced", "index deleted",
    ];

    public void Dispose() => files.Dispose();

    [Theory]
    [MemberData(nameof(Harms))]
    [InlineData("log cut to nothing")]
    public async Task CommitAsync_FilesWereHarmed_IsNotSaidToBeDurable(string harm)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows lets nobody.");
        await using var store = await OpenWithOlderCopyAsync();
        await HarmAsync(harm);

        await Assert.ThrowsAsync<StorageFaultException>(async () => await store.CommitAsync(SqliteStores.Case("late", 0, "x"), Cancellation));

        await Assert.ThrowsAsync<StorageFaultException>(async () => await store.LoadAsync("a", Cancellation));
        await Assert.ThrowsAsync<StorageFaultException>(async () => await store.SaveDocumentAsync("d", new byte[1], Cancellation));
        Assert.Single(files.Log.Lines, line => line.StartsWith("500 Critical", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Harms))]
    public async Task LoadAsync_FilesWereHarmedWhileNobodyWrites_FailsSoon(string harm)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows lets nobody.");
        await using var store = await OpenWithOlderCopyAsync();
        await HarmAsync(harm);

        await SqliteStores.UntilAsync(() => new(files.Log.Has(500)));

        await Assert.ThrowsAsync<StorageFaultException>(async () => await store.LoadAsync("a", Cancellation));
    }

    [Fact]
    public async Task CommitAsync_TheRightFileIsPutBack_GoesOnOnlyAfterTheNextStart()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows lets nobody.");
        await using (var store = await OpenWithOlderCopyAsync())
        {
            File.Move(files.FilePath, files.FilePath + ".away");
            await Assert.ThrowsAsync<StorageFaultException>(async () => await store.CommitAsync(SqliteStores.Case("late", 0, "x"), Cancellation));
            File.Move(files.FilePath + ".away", files.FilePath);
            await Assert.ThrowsAsync<StorageFaultException>(async () => await store.CommitAsync(SqliteStores.Case("late", 0, "x"), Cancellation));
        }

        await using var again = files.Open();
        Assert.Equal(2, (await again.LoadAsync("a", Cancellation))!.Version);
        await again.CommitAsync(SqliteStores.Case("b", 0, "x"), Cancellation);
    }

    /// <summary>SQLite deletes the log by its name when it closes: here that would be the log that belongs to the file that was put back.</summary>
    [Fact]
    public async Task Dispose_AfterALoss_LeavesWhatStandsUnderTheLogsName()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows lets nobody.");
        var log = files.FilePath + "-wal";
        await using (var store = await OpenWithOlderCopyAsync())
        {
            File.Delete(files.FilePath);
            await Assert.ThrowsAsync<StorageFaultException>(async () => await store.CommitAsync(SqliteStores.Case("late", 0, "x"), Cancellation));
            File.Move(log, log + ".away");
            await File.WriteAllTextAsync(log, "put back", Cancellation);
        }

        Assert.Equal("put back", await File.ReadAllTextAsync(log, Cancellation));
    }

    /// <summary>A command beside the service deletes, empties the log, and closes: all of that is nobody's harm.</summary>
    [Fact]
    public async Task CommitAsync_ACommandBesideWritesAndEmptiesTheLog_GoesOn()
    {
        await using var store = files.Open();
        for (var round = 0; round < 5; round++)
        {
            await store.CommitAsync(SqliteStores.Case($"a{round}", 0, "x"), Cancellation);
            await SqliteStores.FillAsync(store, 10);
            await using (var beside = files.Open(StoreUse.Beside))
            {
                await beside.DeleteCaseAsync($"a{round}", 1, Cancellation);
                for (var i = 0; i < 10; i++)
                    await beside.DeleteDocumentAsync($"d{i}", Cancellation);
            }

            // Longer than the pause between two looks.
            await Task.Delay(700, Cancellation);
        }

        await store.CommitAsync(SqliteStores.Case("b", 0, "x"), Cancellation);
        Assert.False(files.Log.Has(500));
    }

    /// <summary>A store of its second run, beside the copy of its first.</summary>
    private async Task<SqliteCaseStore> OpenWithOlderCopyAsync()
    {
        await using (var first = files.Open())
        {
            await SqliteStores.FillAsync(first, 5);
            await first.CommitAsync(SqliteStores.Case("a", 0, "one"), Cancellation);
        }

        File.Copy(files.FilePath, files.FilePath + ".old");
        await using (var another = SqliteCaseStore.Open(files.FilePath + ".other", StoreUse.Service))
            await SqliteStores.FillAsync(another, 20);
        var store = files.Open();
        await store.CommitAsync(SqliteStores.Case("a", 1, "two"), Cancellation);

        // The first look, which has the file in its sight.
        await Task.Delay(700, Cancellation);
        return store;
    }

    private async Task HarmAsync(string harm)
    {
        var path = files.FilePath;
        switch (harm)
        {
            case "deleted":
                File.Delete(path);
                break;
            case "moved":
                File.Move(path, path + ".away");
                break;
            case "replaced by another":
                File.Move(path + ".other", path, overwrite: true);
                break;
            case "replaced by an older copy":
                File.Move(path + ".old", path, overwrite: true);
                break;
            case "cut to nothing":
                Overwrite(path, []);
                break;
            case "cut to half":
                var half = StoreFiles.Read(path);
                Overwrite(path, half[..(half.Length / 2)]);
                break;
            case "overwritten by another":
                Overwrite(path, await File.ReadAllBytesAsync(path + ".other", Cancellation));
                break;
            case "overwritten by an older copy":
                Overwrite(path, await File.ReadAllBytesAsync(path + ".old", Cancellation));
                break;
            case "log deleted":
                File.Delete(path + "-wal");
                break;
            case "log replaced":
                File.Copy(path + "-wal", path + ".log");
                File.Move(path + ".log", path + "-wal", overwrite: true);
                break;
            case "log cut to nothing":
                Overwrite(path + "-wal", []);
                break;
            default:
                File.Delete(path + "-shm");
                break;
        }
    }

    /// <summary>In place, as <c>cp</c> does.</summary>
    private static void Overwrite(string path, byte[] content)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        file.SetLength(0);
        file.Write(content);
    }
}
