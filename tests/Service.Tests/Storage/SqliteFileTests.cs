using System.Globalization;
using CareTeamBot.Service.Storage;
using Xunit;

namespace CareTeamBot.Service.Tests.Storage;

/// <summary>The database's files: whose they are, who may have them, when they can't be used, and how large they get.</summary>
public sealed class SqliteFileTests : IDisposable
{
    private readonly SqliteStores files = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => files.Dispose();

    [Fact]
    public async Task Open_ANewFile_IsItsOwnersAlone_AndSoIsAllBesideIt()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has other rights.");
        var path = Path.Combine(files.Folder, "new", "careteam.db");
        await using var store = SqliteCaseStore.Open(path, StoreUse.Service);
        await store.CommitAsync(SqliteStores.Case("a", 0, "x"), Cancellation);
        Assert.Equal("700", StoreFiles.Rights(Path.GetDirectoryName(path)!));
        AssertPrivate(path);
    }

    [Fact]
    public async Task Open_AFileThatOthersMayRead_IsTakenFromThem()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has other rights.");
        await using (var former = files.Open())
            await former.CommitAsync(SqliteStores.Case("a", 0, "x"), Cancellation);
        foreach (var ending in (string[])["", "-wal", "-shm", "-lock"])
        {
            await using (File.Open(files.FilePath + ending, FileMode.OpenOrCreate))
                StoreFiles.OpenToAll(files.FilePath + ending);
        }

        await using var store = files.Open();
        await store.CommitAsync(SqliteStores.Case("a", 1, "x"), Cancellation);
        AssertPrivate(files.FilePath);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-wal")]
    [InlineData("-shm")]
    [InlineData("-lock")]
    public async Task Open_ALinkInItsPlace_IsNotFollowed(string ending)
    {
        var target = Path.Combine(files.Folder, "target");
        File.CreateSymbolicLink(files.FilePath + ending, target);
        AssertFault("names a link", StoreUse.Service);
        AssertFault("names a link", StoreUse.Beside);
        Assert.False(File.Exists(target));

        await File.WriteAllTextAsync(target, "another's", Cancellation);
        AssertFault("names a link", StoreUse.Service);
        Assert.Equal("another's", await File.ReadAllTextAsync(target, Cancellation));
    }

    [Fact]
    public async Task Open_ASecondService_IsRefusedByName_ACommandBesideIsNot()
    {
        await using (var first = files.Open())
        {
            foreach (var use in (StoreUse[])[StoreUse.Service, StoreUse.Alone])
            {
                var refusal = Assert.Throws<StoreInUseException>(() => files.Open(use));
                Assert.StartsWith("Storage:Sqlite:Path ", refusal.Message, StringComparison.Ordinal);
                Assert.DoesNotContain(files.Folder, refusal.Message, StringComparison.Ordinal);
            }

            await using var beside = files.Open(StoreUse.Beside);
            await beside.CommitAsync(SqliteStores.Case("a", 0, "x"), Cancellation);
            Assert.Equal(1, (await first.LoadAsync("a", Cancellation))!.Version);
        }

        var who = await File.ReadAllTextAsync(files.FilePath + "-lock", Cancellation);
        Assert.Contains(Environment.ProcessId.ToString(CultureInfo.InvariantCulture), who, StringComparison.Ordinal);
        await using var next = files.Open();
        Assert.Equal(1, (await next.LoadAsync("a", Cancellation))!.Version);
    }

    [Fact]
    public void Open_ThatFails_LetsGoOfTheFile()
    {
        File.WriteAllText(files.FilePath, new string('x', 5000));
        AssertFault("no database or is damaged", StoreUse.Service);
        File.Delete(files.FilePath);
        files.Open().Dispose();
    }

    [Theory]
    [InlineData(0, 4096)]
    [InlineData(8192, 4096)]
    public async Task Open_AFileWithAHoleInIt_SaysSo(int from, int length)
    {
        await FilledAsync();
        await using (var file = File.OpenWrite(files.FilePath))
        {
            file.Position = from;
            await file.WriteAsync(new byte[length], Cancellation);
        }

        AssertFault("no database or is damaged", StoreUse.Service);
        AssertFault("no database or is damaged", StoreUse.Alone);
    }

    [Theory]
    [InlineData(5000)]
    [InlineData(100)]
    [InlineData(300_000)]
    public async Task Open_AFileThatWasCutOff_SaysSo(int length)
    {
        await FilledAsync();
        await using (var file = File.OpenWrite(files.FilePath))
            file.SetLength(length);
        AssertFault("no database or is damaged", StoreUse.Service);
    }

    [Fact]
    public void Open_ZerosAlone_SaysSo()
    {
        File.WriteAllBytes(files.FilePath, new byte[8192]);
        AssertFault("no database or is damaged", StoreUse.Service);
    }

    /// <summary>SQLite would take the log for rubbish, and begin anew.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Open_TheFileIsGoneAndItsLogIsThere_SaysSoAndLeavesIt(bool isEmpty)
    {
        var copy = files.FilePath + ".copy";
        await using (var store = files.Open())
        {
            await store.CommitAsync(SqliteStores.Case("a", 0, "x"), Cancellation);
            File.Copy(files.FilePath + "-wal", copy);
        }

        File.Delete(files.FilePath);
        File.Move(copy, files.FilePath + "-wal");
        if (isEmpty)
            await File.WriteAllTextAsync(files.FilePath, "", Cancellation);
        AssertFault("its log", StoreUse.Service);
        Assert.True(new FileInfo(files.FilePath + "-wal").Length > 0);
    }

    [Fact]
    public async Task PutInOrder_MuchWasDeleted_TheFileGetsSmaller_AndHoldsWhatIsLeft()
    {
        await using var store = files.Open();
        await DeleteMostAsync(store);
        await SqliteStores.UntilAsync(() => new(new FileInfo(files.FilePath).Length < 3_000_000));
        Assert.NotNull(await store.LoadDocumentAsync("kept0", Cancellation));
        await store.CommitAsync(SqliteStores.Case("a", 0, "x"), Cancellation);
        Assert.False(files.Log.Has(500));
    }

    [Fact]
    public async Task Open_AFileOfAnEarlierVersion_CanGetSmallerToo_AndKeepsAll()
    {
        await using (var former = files.Open())
            await former.CommitAsync(SqliteStores.Case("a", 0, "x"), Cancellation);
        files.Run("DROP TABLE run; PRAGMA journal_mode = DELETE; PRAGMA auto_vacuum = NONE; VACUUM; PRAGMA journal_mode = WAL");
        Assert.Equal(0L, files.Run("PRAGMA auto_vacuum"));

        await using var store = files.Open();
        Assert.Equal(1, (await store.LoadAsync("a", Cancellation))!.Version);
        await DeleteMostAsync(store);
        await SqliteStores.UntilAsync(() => new(new FileInfo(files.FilePath).Length < 3_000_000));
        Assert.False(files.Log.Has(500) || files.Log.Has(501));
    }

    /// <summary>Somebody reads at the start, so that the file can't be written anew: it works all the same.</summary>
    [Fact]
    public async Task Open_AFileOfAnEarlierVersionThatIsLocked_WorksAndSaysSo()
    {
        await using (var former = files.Open())
            await former.CommitAsync(SqliteStores.Case("a", 0, "x"), Cancellation);
        files.Run("PRAGMA journal_mode = DELETE; PRAGMA auto_vacuum = NONE; VACUUM; PRAGMA max_page_count = 1");
        await using var connection = SqliteFile.OpenForWriting(files.FilePath);
        SqliteFile.Execute(connection, "PRAGMA max_page_count = 1");
        Assert.False(SqliteShrinking.MakePossible(connection));
        await using var store = files.Open(StoreUse.Beside);
        Assert.Equal(1, (await store.LoadAsync("a", Cancellation))!.Version);
    }

    private static async Task DeleteMostAsync(SqliteCaseStore store)
    {
        await SqliteStores.FillAsync(store, 5, "kept");
        await SqliteStores.FillAsync(store, 100);
        await SqliteStores.FillAsync(store, 5, "also kept");
        for (var i = 0; i < 100; i++)
            await store.DeleteDocumentAsync($"d{i}", Cancellation);
    }

    private async Task FilledAsync()
    {
        await using var store = files.Open();
        await SqliteStores.FillAsync(store, 5);
        for (var i = 0; i < 200; i++)
            await store.CommitAsync(SqliteStores.Case($"{i}", 0, new string('x', 1000)), Cancellation);
    }

    private void AssertFault(string reason, StoreUse use)
    {
        var fault = Assert.Throws<StorageFaultException>(() => files.Open(use));
        Assert.StartsWith("Storage:Sqlite:Path ", fault.Message, StringComparison.Ordinal);
        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(files.Folder, fault.Message, StringComparison.Ordinal);
    }

    private static void AssertPrivate(string path)
    {
        foreach (var ending in (string[])["", "-wal", "-shm", "-lock"])
            Assert.Equal("600", StoreFiles.Rights(path + ending));
    }
}
