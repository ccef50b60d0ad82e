using CareTeamBot.Service.Storage;
using Microsoft.Data.Sqlite;
using Xunit;

namespace CareTeamBot.Service.Tests.Storage;

public sealed class SqliteCaseStoreTests : CaseStoreContract
{
    private readonly string folder = Directory.CreateTempSubdirectory("careteam-store-").FullName;

    private string FilePath => Path.Combine(folder, "new", "folder", "careteam.db");

    private protected override ValueTask<ICaseStore> OpenAsync() => new(SqliteCaseStore.Open(FilePath));

    private protected override ValueTask CloseAsync(ICaseStore opened) => ((SqliteCaseStore)opened).DisposeAsync();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Open_CopyOfFileAndLogTakenWhileOpen_HasEveryAnsweredCommit()
    {
        for (var version = 0; version < 20; version++)
            await Store.CommitAsync(Full("a", version, $"{version + 1}"), Cancellation);
        // What a killed process leaves behind: the file and its log, without a closing checkpoint.
        var copy = Path.Combine(folder, "copy.db");
        File.Copy(FilePath, copy);
        File.Copy(FilePath + "-wal", copy + "-wal");
        await using var survivor = SqliteCaseStore.Open(copy);
        Assert.Equal(20, (await survivor.LoadAsync("a", Cancellation))!.Version);
        Assert.Equal(40, (await survivor.ListOutboxAsync(100, Cancellation)).Count);
    }

    [Fact]
    public async Task Open_LogCutInTheMiddle_HasACompletePrefix()
    {
        for (var version = 0; version < 20; version++)
            await Store.CommitAsync(Full("a", version, $"{version + 1}"), Cancellation);
        var copy = Path.Combine(folder, "copy.db");
        File.Copy(FilePath, copy);
        var log = StoreFiles.Read(FilePath + "-wal");
        await File.WriteAllBytesAsync(copy + "-wal", log[..(log.Length - 5000)], Cancellation);
        await using var survivor = SqliteCaseStore.Open(copy);
        var head = (await survivor.LoadAsync("a", Cancellation))!;
        Assert.InRange(head.Version, 1, 19);
        Assert.Equal($"{head.Version}", Text(head.State));
        Assert.Equal(2 * head.Version, (await survivor.ListOutboxAsync(100, Cancellation)).Count);
    }

    /// <summary>A statement that is open on the writer's own connection makes emptying the log fail, as a failing disk would.</summary>
    [Fact]
    public async Task Enqueue_LogCannotBeEmptied_TellsThatTheCommitIsDurable()
    {
        var connection = SqliteFile.OpenForWriting(FilePath);
        using var writer = new SqliteGroupCommit(new(connection));
        await writer.Enqueue(("a", ReadOnlyMemory<byte>.Empty), static (writes, document) => writes.SaveDocument(document), Cancellation);
        await writer.Enqueue(("b", ReadOnlyMemory<byte>.Empty), static (writes, document) => writes.SaveDocument(document), Cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT key FROM document";
        await using var rows = await command.ExecuteReaderAsync(Cancellation);
        Assert.True(await rows.ReadAsync(Cancellation));

        Assert.True(await writer.Enqueue("a", static (writes, key) => writes.Archive.DeleteDocument(key), Cancellation));
    }

    /// <summary>A reader keeps the log from being emptied; what was deleted goes from it once the reader has ended, without a further write.</summary>
    [Fact]
    public async Task DeleteCaseAsync_WhileSomebodyReads_GoesFromTheLogToo()
    {
        await Store.CommitAsync(Full("a", 0, "himitsu"), Cancellation);
        await using (await ReadingAsync())
        {
            await Store.DeleteCaseAsync("a", 1, Cancellation);
            Assert.True(StoreFiles.Holds(FilePath + "-wal", "himitsu"));
        }

        for (var began = TimeProvider.System.GetTimestamp(); StoreFiles.Holds(FilePath + "-wal", "himitsu"); await Task.Delay(50, Cancellation))
            Assert.True(TimeProvider.System.GetElapsedTime(began) < TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Open_AfterAKillBeforeTheLogWasEmptied_EmptiesIt()
    {
        await Store.CommitAsync(Full("a", 0, "himitsu"), Cancellation);
        var copy = Path.Combine(folder, "copy.db");
        await using (await ReadingAsync())
        {
            await Store.DeleteCaseAsync("a", 1, Cancellation);
            File.Copy(FilePath, copy);
            File.Copy(FilePath + "-wal", copy + "-wal");
        }

        Assert.True(StoreFiles.Holds(copy + "-wal", "himitsu"));
        await using var survivor = SqliteCaseStore.Open(copy);
        Assert.False(StoreFiles.Holds(copy + "-wal", "himitsu") || StoreFiles.Holds(copy, "himitsu"));
    }

    [Fact]
    public async Task Commit_LogOfSixteenMegabytes_IsCopiedIntoTheFileBeside()
    {
        await SaveMegabytesAsync(20);
        for (var began = TimeProvider.System.GetTimestamp(); new FileInfo(FilePath).Length < 16_000_000; await Task.Delay(20, Cancellation))
            Assert.True(TimeProvider.System.GetElapsedTime(began) < TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Commit_WithoutAPause_LogBeginsAnewBeforeItIsEndless()
    {
        await SaveMegabytesAsync(130);
        Assert.InRange(new FileInfo(FilePath + "-wal").Length, 1_000_000, 100_000_000);
    }

    private async Task SaveMegabytesAsync(int count)
    {
        var content = new byte[1_000_000];
        for (var i = 0; i < count; i++)
            await Store.SaveDocumentAsync($"{i}", content, Cancellation);
    }

    /// <summary>Somebody who has begun to read and has not ended.</summary>
    private async Task<SqliteConnection> ReadingAsync()
    {
        var reader = new SqliteConnection($"Data Source={FilePath};Mode=ReadOnly;Pooling=False");
        await reader.OpenAsync(Cancellation);
        await using var reading = reader.CreateCommand();
        reading.CommandText = "BEGIN; SELECT count(*) FROM head";
        await reading.ExecuteScalarAsync(Cancellation);
        return reader;
    }

    [Fact]
    public async Task Open_ASecondTimeOnTheSameFile_BothWorkAndSeeEachOther()
    {
        await using var second = SqliteCaseStore.Open(FilePath);
        await Task.WhenAll(Enumerable.Range(0, 40).Select(number => Task.Run(
            async () => await (number % 2 == 0 ? Store : second).CommitAsync(Full($"case {number}", 0, "x"), Cancellation), Cancellation)));
        foreach (var store in new[] { Store, second })
        {
            var outbox = await store.ListOutboxAsync(100, Cancellation);
            Assert.Equal(80, outbox.Select(row => row.Sequence).Distinct().Count());
        }
        await Assert.ThrowsAsync<CaseConflictException>(async () => await second.CommitAsync(Case("case 0", 0, "x"), Cancellation));
    }

    [Fact]
    public async Task Dispose_WritesInTheQueue_AreFinished()
    {
        var writes = Enumerable.Range(0, 500)
            .Select(number => Store.CommitAsync(Case($"case {number}", 0, "x"), CancellationToken.None).AsTask())
            .ToList();
        await ReopenAsync();
        Assert.Equal(500, (await Task.WhenAll(writes)).Length);
        await AssertHead("case 499", 1, "x");
    }

    [Fact]
    public async Task AnyCall_AfterDispose_Throws()
    {
        var store = SqliteCaseStore.Open(Path.Combine(folder, "other.db"));
        await store.DisposeAsync();
        await store.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await store.LoadAsync("a", Cancellation));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await store.CommitAsync(Case("a", 0, "x"), Cancellation));
    }

    [Fact]
    public void Open_FileOfANewerVersion_SaysSoAndLeavesIt()
    {
        var path = Make("PRAGMA application_id = 0x43544231; PRAGMA user_version = 99; CREATE TABLE t (x)");
        AssertFault(path, "newer version");
        Assert.Equal(99L, Scalar(path, "PRAGMA user_version"));
    }

    [Fact]
    public void Open_DatabaseOfAnotherProgram_SaysSoAndLeavesIt()
    {
        var path = Make("CREATE TABLE contacts (name)");
        AssertFault(path, "another program");
        Assert.Equal(1L, Scalar(path, "SELECT count(*) FROM sqlite_schema"));
    }

    [Fact]
    public void Open_NoDatabase_SaysSo()
    {
        var path = Path.Combine(folder, "text.db");
        File.WriteAllText(path, string.Concat(Enumerable.Repeat("This is a text. ", 500)));
        AssertFault(path, "no database or is damaged");
    }

    [Fact]
    public async Task Open_DamagedFile_SaysSo()
    {
        var path = Path.Combine(folder, "damaged.db");
        await SqliteCaseStore.Open(path).DisposeAsync();
        await using (var file = File.OpenWrite(path))
        {
            file.Position = 100;
            await file.WriteAsync(new byte[2000], Cancellation);
        }
        AssertFault(path, "no database or is damaged");
    }

    [Fact]
    public void Open_AFolder_SaysSo() => AssertFault(folder, "cannot be opened for writing");

    [Fact]
    public void Open_BelowAFile_SaysSo()
    {
        File.WriteAllText(Path.Combine(folder, "file"), "");
        AssertFault(Path.Combine(folder, "file", "careteam.db"), "names a folder that cannot be made");
    }

    [Fact]
    public async Task CommitAsync_FaultOfTheDisk_FailsThatGroupAndGoesOn()
    {
        await Store.CommitAsync(Case("a", 0, "one"), Cancellation);
        Scalar(FilePath, "CREATE TRIGGER broken BEFORE INSERT ON outbox BEGIN SELECT RAISE(ABORT, 'disk'); END; SELECT 1");
        await Assert.ThrowsAsync<StorageFaultException>(async () => await Store.CommitAsync(Full("a", 1, "two"), Cancellation));
        await AssertHead("a", 1, "one");
        Scalar(FilePath, "DROP TRIGGER broken; SELECT 1");
        await Store.CommitAsync(Full("a", 1, "two"), Cancellation);
        await AssertHead("a", 2, "two");
    }

    [Fact]
    public async Task DeleteCaseAsync_WordsThatWereReplacedOrDeleted_AreInNoFile()
    {
        const string Mark = "山田はなこのことば";
        var words = string.Concat(Enumerable.Repeat(Mark, 2000));
        for (var version = 0; version < 8; version++)
        {
            var rows = (await Store.CommitAsync(Full("a", version, $"{words[..^(version * 900)]}") with { Members = [Mark] }, Cancellation)).Outbox;
            await Store.SettleAsync(new(rows[0].Sequence, "a", Mark, new(Mark, Mark)), Cancellation);
            await Store.CommitAsync(Full($"other {version}", 0, "kept"), Cancellation);
        }
        await Store.SaveDocumentAsync("d", Bytes(words), Cancellation);
        Assert.True(StoreFiles.AnyHolds(Path.GetDirectoryName(FilePath)!, Mark));
        await Store.DeleteDocumentAsync("d", Cancellation);
        await Store.DeleteCaseAsync("a", 8, Cancellation);
        Assert.False(StoreFiles.AnyHolds(Path.GetDirectoryName(FilePath)!, Mark));
        await AssertHead("other 7", 1, "kept");
    }

    private void AssertFault(string path, string reason)
    {
        var fault = Assert.Throws<StorageFaultException>(() => SqliteCaseStore.Open(path));
        Assert.StartsWith("Storage:Sqlite:Path ", fault.Message, StringComparison.Ordinal);
        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(folder, fault.Message, StringComparison.Ordinal);
    }

    private string Make(string sql)
    {
        var path = Path.Combine(folder, "made.db");
        Scalar(path, sql);
        return path;
    }

    private static object? Scalar(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
