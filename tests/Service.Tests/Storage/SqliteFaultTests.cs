using CareTeamBot.Service.Storage;
using Microsoft.Data.Sqlite;
using Xunit;

namespace CareTeamBot.Service.Tests.Storage;

/// <summary>A disk that is full, a file that is locked: the store's faults, which pass.</summary>
public sealed class SqliteFaultTests : IDisposable
{
    private readonly SqliteStores files = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => files.Dispose();

    [Fact]
    public async Task AnyWrite_TheDiskIsFull_IsAFaultOfTheStore_WritesNothing_AndPasses()
    {
        await using var store = files.Open();
        var rows = (await store.CommitAsync(SqliteStores.Case("a", 0, "x") with { Outbox = [new("slot", new byte[10])] }, Cancellation)).Outbox;
        await store.LimitPagesAsync(1);
        var large = new string('x', 100_000);

        foreach (var write in (Func<Task>[])
            [
                async () => await store.CommitAsync(SqliteStores.Case("a", 1, large), Cancellation),
                async () => await store.SaveDocumentAsync("d", new byte[100_000], Cancellation),
                async () => await store.SettleAsync(new(rows[0].Sequence, "a", large, new("c", "m")), Cancellation),
                async () => await store.ImportCaseAsync(new() { CaseId = "b", Version = 1, State = new byte[100_000] }, 0, Cancellation),
            ])
        {
            var fault = await Assert.ThrowsAsync<StorageFaultException>(write);
            Assert.Equal("Storage:Sqlite:Path names a file on a full disk.", fault.Message);
        }

        Assert.Equal(1, (await store.LoadAsync("a", Cancellation))!.Version);
        Assert.Single(await store.ListOutboxAsync(10, Cancellation));
        await store.LimitPagesAsync(100_000);
        await store.CommitAsync(SqliteStores.Case("a", 1, large), Cancellation);
        await store.SettleAsync(new(rows[0].Sequence, "a", "slot", new("c", "m")), Cancellation);
        Assert.Equal(2, (await store.LoadAsync("a", Cancellation))!.Version);
        Assert.Empty(await store.ListOutboxAsync(10, Cancellation));
        Assert.False(files.Log.Has(500));
    }

    [Fact]
    public async Task CommitAsync_AnotherHoldsTheFileForSomeSeconds_WaitsForIt()
    {
        await using var store = files.Open();
        await using var other = Locked();
        var commit = store.CommitAsync(SqliteStores.Case("a", 0, "x"), Cancellation).AsTask();
        await Task.Delay(2000, Cancellation);
        Assert.False(commit.IsCompleted);
        SqliteFile.Execute(other, "ROLLBACK");
        Assert.Equal(1, (await commit).Version);
    }

    [Fact]
    public async Task Enqueue_AnotherHoldsTheFileForLong_IsAFaultOfTheStore_ForAllWhoWait()
    {
        var connection = SqliteFile.OpenForWriting(files.FilePath);
        using var writer = new SqliteGroupCommit(new(connection));
        await using var other = Locked();
        SqliteFile.Execute(connection, "PRAGMA busy_timeout = 100");
        var writes = Enumerable.Range(0, 5).Select(number => writer.Enqueue(
            SqliteStores.Case($"{number}", 0, "x"), static (writes, commit) => writes.Commit(commit), Cancellation)).ToList();
        foreach (var write in writes)
            Assert.Contains("keeps locked", (await Assert.ThrowsAsync<StorageFaultException>(async () => await write)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LoadAsync_TheFileCannotBeOpenedAnyMore_IsAFaultOfTheStore()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows lets nobody.");
        await using var store = files.Open(StoreUse.Beside);
        File.Move(files.FilePath, files.FilePath + ".away");
        await Assert.ThrowsAsync<StorageFaultException>(async () => await store.LoadAsync("a", Cancellation));
    }

    private SqliteConnection Locked()
    {
        var connection = SqliteFile.OpenForWriting(files.FilePath);
        SqliteFile.Execute(connection, "BEGIN IMMEDIATE");
        return connection;
    }
}
