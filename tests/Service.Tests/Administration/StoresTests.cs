using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using CareTeamBot.Service.Administration;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Hosting;
using CareTeamBot.Service.Storage;
using CareTeamBot.Service.Tests.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace CareTeamBot.Service.Tests.Administration;

/// <summary>Backup, restore and migration, each from and to both stores.</summary>
public sealed class StoresTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 3, 0, 0, TimeSpan.Zero);

    private readonly string folder = Directory.CreateTempSubdirectory("careteambot-stores-").FullName;

    public static TheoryData<string> Kinds => ["Sqlite", "AzureBlobs"];

    public static TheoryData<string, string> Ways => new() { { "Sqlite", "Sqlite" }, { "Sqlite", "AzureBlobs" }, { "AzureBlobs", "Sqlite" }, { "AzureBlobs", "AzureBlobs" } };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string FilePath => Path.Combine(folder, "backup.zip");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task ABackup_IsRestoredWhole_IntoEitherStore(string from, string to)
    {
        var (source, target) = (NewStore(from), NewStore(to));
        await FillAsync(source);
        var backup = await RunAsync(source, "backup", "--to", FilePath);
        Assert.Equal((0, ""), (backup.Code, backup.Error));
        Assert.Equal(2, (await RunAsync(source, "backup")).Code);
        Assert.Equal(3, (await RunAsync(source, "backup", "--to", FilePath)).Code);

        var restored = await RunAsync(target, "restore", "--from", FilePath);

        Assert.Equal((0, ""), (restored.Code, restored.Error));
        Assert.Equal(await ContentAsync(source), await ContentAsync(target, without: 1));
        Assert.Contains(AuditKinds.BackedUp, (await RunAsync(source, "audit", "service")).Output, StringComparison.Ordinal);
        Assert.Contains(AuditKinds.TakenIn, (await RunAsync(target, "audit", "service")).Output, StringComparison.Ordinal);
        Assert.Equal(3, (await RunAsync(target, "restore", "--from", FilePath)).Code);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(FilePath));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task ABackupWhileTheServiceWrites_HasEachCaseOfOneMoment(string kind)
    {
        var (source, target) = (NewStore(kind), NewStore(kind));
        await using var open = Open(source);
        await open.Store.CommitAsync(Counted("a", 0), Cancellation);
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(
            async () =>
            {
                for (var version = 1; !stop.IsCancellationRequested; version++)
                    await open.Store.CommitAsync(Counted("a", version), Cancellation);
            },
            Cancellation);
        var code = (await RunAsync(source, "backup", "--to", FilePath)).Code;
        await stop.CancelAsync();
        await writing;
        Assert.Equal(0, code);
        Assert.Equal(0, (await RunAsync(target, "restore", "--from", FilePath)).Code);

        await using var there = Open(target);
        var copy = (await there.Store.ExportCaseAsync("a", Cancellation))!;
        Assert.Equal($"{copy.Version}", Encoding.UTF8.GetString(copy.State.Span));
        Assert.Equal(copy.Version, copy.Journal.Count);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task ABackup_IsNotRestoredOverAnything(string kind)
    {
        var (source, target) = (NewStore(kind), NewStore(kind));
        await FillAsync(source);
        await RunAsync(source, "backup", "--to", FilePath);
        await using (var open = Open(target))
            await open.Store.CommitAsync(Counted("mine", 0), Cancellation);
        var before = await ContentAsync(target);

        var (code, _, error) = await RunAsync(target, "restore", "--from", FilePath);

        Assert.Equal(3, code);
        Assert.Contains("not empty", error, StringComparison.Ordinal);
        Assert.Equal(before, await ContentAsync(target));
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("bit")]
    [InlineData("case missing")]
    [InlineData("text")]
    [InlineData("other zip")]
    [InlineData("newer")]
    [InlineData("not there")]
    public async Task ADamagedBackup_IsRefused_AndNothingIsWritten(string damage)
    {
        var (source, target) = (NewStore("Sqlite"), NewStore("Sqlite"));
        await FillAsync(source);
        await RunAsync(source, "backup", "--to", FilePath);
        await DamageAsync(damage);

        var (code, output, error) = await RunAsync(target, "restore", "--from", FilePath);

        Assert.Equal((3, ""), (code, output));
        Assert.StartsWith("restore: ", error, StringComparison.Ordinal);
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Empty(await ContentAsync(target));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task ARestoreThatWasKilled_KeepsTheServiceFromStarting_AndGoesOn(string kind)
    {
        var (source, target) = (NewStore(kind), NewStore(kind));
        await FillAsync(source);
        await RunAsync(source, "backup", "--to", FilePath);
        await using (var open = Open(target))
        await using (var backup = await BackupReader.OpenAsync(FilePath, Cancellation))
        {
            await UnfinishedCopy.BeginAsync(open.Store, backup.Name, Cancellation);
            await open.Store.ImportCaseAsync(await backup.CasesAsync(Cancellation).FirstAsync(Cancellation), 0, Cancellation);
        }

        using var words = new StringWriter();
        Assert.Equal(1, await ServiceHost.RunAsync(["--environment=Development", "--DangerouslyAllowAnonymousCalls=true", "--urls=http://127.0.0.1:0", .. target], words));
        Assert.Contains("Repeat the same command", words.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, (await RunAsync(target, "cases")).Code);
        await RunAsync(source, "backup", "--to", FilePath + "2");
        Assert.Equal(3, (await RunAsync(target, "restore", "--from", FilePath + "2")).Code);

        Assert.Equal(0, (await RunAsync(target, "restore", "--from", FilePath)).Code);
        Assert.Equal(0, (await RunAsync(target, "audit", "service")).Code);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task ARestore_BesideAProcessThatUsesTheStore_IsRefused_AlsoWhereItIsEmpty(string kind)
    {
        var (source, target) = (NewStore(kind), NewStore(kind));
        await FillAsync(source);
        await RunAsync(source, "backup", "--to", FilePath);
        await using (Open(target, StoreUse.Service))
        {
            var (code, output, error) = await RunAsync(target, "restore", "--from", FilePath);
            Assert.Equal((3, ""), (code, output));
            Assert.StartsWith("restore: Storage:", error, StringComparison.Ordinal);
            Assert.Contains("another process of CareTeamBot", error, StringComparison.Ordinal);
            Assert.Equal(3, (await RunAsync([.. target, $"--Storage:Provider={kind}"], "migrate", "--from", "Sqlite", "--to", "AzureBlobs")).Code);
        }

        Assert.Empty(await ContentAsync(target));
        Assert.Equal(0, (await RunAsync(target, "restore", "--from", FilePath)).Code);
    }

    [Fact]
    public async Task ARestoreOntoAFullDisk_SaysSo_AndLeavesNothingHalfFilled()
    {
        var (source, target) = (NewStore("Sqlite"), NewStore("Sqlite"));
        await FillAsync(source);
        await using (var open = Open(source))
            await open.Store.SaveDocumentAsync("large", new byte[1_000_000], Cancellation);
        await RunAsync(source, "backup", "--to", FilePath);

        await using (var admin = Open(target, StoreUse.Alone))
        {
            await ((SqliteCaseStore)admin.Store).LimitPagesAsync(60);
            var refusal = await Assert.ThrowsAsync<AdminRefusalException>(
                () => RestoreCommand.RunAsync(admin, FilePath, Cancellation));
            Assert.Equal("Storage:Sqlite:Path names a file on a full disk. What was begun was taken back: the store is empty", refusal.Message);
        }

        Assert.Empty(await ContentAsync(target));
        Assert.Equal(0, (await RunAsync(target, "restore", "--from", FilePath)).Code);
    }

    /// <summary>As long as there is no room even for deleting, the file itself goes.</summary>
    [Fact]
    public async Task Discard_LeavesNoFileOfTheStore()
    {
        var target = NewStore("Sqlite");
        await FillAsync(target);
        await using var admin = Open(target, StoreUse.Alone);
        ((SqliteCaseStore)admin.Store).Discard();
        Assert.All(Directory.EnumerateFiles(folder), path => Assert.EndsWith("-lock", path, StringComparison.Ordinal));
    }

    [Fact]
    public async Task WhatAKilledBackupHasLeft_GoesWithTheNextInThatFolder_AndNothingElseDoes()
    {
        var source = NewStore("Sqlite");
        await FillAsync(source);
        string[] left = [Path.Combine(folder, "monday.zip.careteambot-unfinished"), FilePath + ".careteambot-unfinished", FilePath + ".unfinished"];
        string[] others = [Path.Combine(folder, "letter.unfinished"), Path.Combine(folder, "target")];
        foreach (var path in left.Concat(others))
            await File.WriteAllTextAsync(path, "words", Cancellation);
        var link = Path.Combine(folder, "link.careteambot-unfinished");
        File.CreateSymbolicLink(link, others[1]);
        var written = Path.Combine(folder, "now.careteambot-unfinished");
        await using (PrivateFile.Create(written))
            Assert.Equal(0, (await RunAsync(source, "backup", "--to", FilePath)).Code);

        Assert.All(left.Append(link), path => Assert.False(File.Exists(path), path));
        Assert.All(others.Append(written), path => Assert.True(File.Exists(path), path));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".careteambot-unfinished")]
    public async Task ABackup_FollowsNoLinkThatLiesInItsPlace(string ending)
    {
        var source = NewStore("Sqlite");
        await FillAsync(source);
        var target = Path.Combine(folder, "target");
        File.CreateSymbolicLink(FilePath + ending, target);
        Assert.Equal(ending.Length == 0 ? 3 : 0, (await RunAsync(source, "backup", "--to", FilePath)).Code);
        Assert.False(File.Exists(target));
    }

    [Fact]
    public async Task ABackup_HasNoAddressAtWhichAFileMayBePut()
    {
        var (source, target) = (NewStore("Sqlite"), NewStore("Sqlite"));
        var intent = new Intent { Place = Place.Personal, MemberId = new("29:児"), Answers = true, File = new(new() { Name = "記録.docx", UploadUrl = "https://drive/secret" }) };
        await using (var open = Open(source))
            await open.Store.CommitAsync(Counted("a", 0) with { Outbox = [new("before", "{ }"u8.ToArray()), new("file", CaseJson.Write(intent))] }, Cancellation);
        await RunAsync(source, "backup", "--to", FilePath);

        await using (var zip = await ZipFile.OpenReadAsync(FilePath, Cancellation))
        using (var reader = new StreamReader(await zip.GetEntry(BackupWriter.Cases)!.OpenAsync(Cancellation)))
        {
            var lines = (await reader.ReadToEndAsync(Cancellation)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            var outbox = JsonNode.Parse(lines.Single(line => line.Contains("\"file\"", StringComparison.Ordinal)))!["outbox"]!.AsArray();
            Assert.DoesNotContain(outbox, row => Encoding.UTF8.GetString(Convert.FromBase64String((string)row!["intent"]!)).Contains("secret", StringComparison.Ordinal));
        }

        Assert.Equal(0, (await RunAsync(target, "restore", "--from", FilePath)).Code);
        await using var there = Open(target);
        var rows = (await there.Store.ListOutboxAsync(10, Cancellation)).Where(row => row.CaseId == "a").ToList();
        Assert.Equal("{ }", Encoding.UTF8.GetString(rows[0].Intent.Span));
        Assert.Equal(intent with { File = new(new() { Name = "記録.docx" }) }, CaseJson.Read<Intent>(rows[1].Intent));
    }

    [Theory]
    [InlineData("Sqlite", "AzureBlobs")]
    [InlineData("AzureBlobs", "Sqlite")]
    public async Task AMigration_CopiesAllAndComparesIt(string from, string to)
    {
        string[] both = [.. NewStore("AzureBlobs"), .. NewStore("Sqlite")];
        string[] source = [.. both, $"--Storage:Provider={from}"], target = [.. both, $"--Storage:Provider={to}"];
        await FillAsync(source);

        var (code, output, error) = await RunAsync(source, "migrate", "--from", from, "--to", to);

        Assert.Equal((0, ""), (code, error));
        Assert.Contains($"Now set Storage:Provider to {to}", output, StringComparison.Ordinal);
        Assert.Equal(await ContentAsync(source), await ContentAsync(target, without: 1));
        Assert.Equal(3, (await RunAsync(source, "migrate", "--from", from, "--to", to)).Code);
    }

    [Fact]
    public async Task AMigrationBesideAWriter_SaysSo_AndIsCompletedByAnother()
    {
        var (source, target) = (NewStore("Sqlite"), NewStore("AzureBlobs"));
        await FillAsync(source);
        await using var from = Open(source);
        await using var to = Open(target);
        var written = new WrittenMeanwhile(from.Store);

        var refusal = await Assert.ThrowsAsync<AdminRefusalException>(() => new StoreFiller(written, to.Store).FillAsync(Cancellation));
        Assert.Contains("stop the service and repeat", refusal.Message, StringComparison.Ordinal);
        Assert.NotNull(await UnfinishedCopy.FindAsync(to.Store, Cancellation));

        // What was deleted in the source meanwhile goes, what was changed is brought, what was begun anew is replaced.
        await from.Store.DeleteCaseAsync("case 1", (await from.Store.LoadAsync("case 1", Cancellation))!.Version, Cancellation);
        await from.Store.DeleteCaseAsync("case 2", (await from.Store.LoadAsync("case 2", Cancellation))!.Version, Cancellation);
        await from.Store.CommitAsync(Counted("case 2", 0), Cancellation);
        await from.Store.DeleteDocumentAsync("d1", Cancellation);
        await new StoreFiller(new StoreContent(from.Store, written.Name), to.Store).FillAsync(Cancellation);
        Assert.Equal(await ContentAsync(source), await ContentAsync(target));
        Assert.Null(await UnfinishedCopy.FindAsync(to.Store, Cancellation));
    }

    [Theory]
    [InlineData("Sqlite", "sqlite", "the same store")]
    [InlineData("Paper", "Sqlite", "Sqlite and AzureBlobs")]
    public async Task AMigrationThatMakesNoSense_IsRefused(string from, string to, string words)
    {
        var (code, _, error) = await RunAsync(NewStore("Sqlite"), "migrate", "--from", from, "--to", to);
        Assert.Equal(3, code);
        Assert.Contains(words, error, StringComparison.Ordinal);
    }

    private static CaseCommit Counted(string id, long expected) => new()
    {
        CaseId = id,
        ExpectedVersion = expected,
        State = Encoding.UTF8.GetBytes($"{expected + 1}"),
        Journal = [new(Noon, "counted", null, Encoding.UTF8.GetBytes($"{expected + 1}"))],
    };

    /// <summary>Cases with everything that a case may have, and documents.</summary>
    private static async Task FillAsync(string[] settings)
    {
        await using var open = Open(settings);
        for (var number = 0; number < 4; number++)
        {
            var commit = Counted($"case {number}", 0) with { Due = Noon, Members = ["t\nm1", $"t\nm{number}"], Outbox = [new("slot", "{}"u8.ToArray()), new("児", "{}"u8.ToArray())] };
            var rows = (await open.Store.CommitAsync(commit, Cancellation)).Outbox;
            await open.Store.SettleAsync(new(rows[0].Sequence, commit.CaseId, "slot", new("channel", $"m{number}")), Cancellation);
            await open.Store.CommitAsync(Counted($"case {number}", 1), Cancellation);
            await open.Store.SaveDocumentAsync($"d{number}", "\0\u00ff"u8.ToArray(), Cancellation);
        }
    }

    /// <summary>All that a store holds, as hashes.</summary>
    /// <param name="settings">The store.</param>
    /// <param name="without">How many of the latest entries of the service's own audit are left out.</param>
    private static async Task<List<string>> ContentAsync(string[] settings, int without = 0)
    {
        await using var open = Open(settings);
        var cases = await StoreContent.CasesAsync(open.Store, Cancellation)
            .Select(copy => AuditJournal.IsAudit(copy.CaseId)
                ? copy with { Version = copy.Version - without, Journal = [.. copy.Journal.SkipLast(without)] }
                : copy)
            .Select(copy => $"{copy.CaseId} {BackupLines.Hash(copy)}").ToListAsync(Cancellation);
        var documents = await StoreContent.DocumentsAsync(open.Store, Cancellation).Select(d => $"{d.Key} {BackupLines.Hash(d)}").ToListAsync(Cancellation);
        return [.. cases.Order(StringComparer.Ordinal), .. documents.Order(StringComparer.Ordinal)];
    }

    private static AdminContext Open(string[] settings, StoreUse use = StoreUse.Beside) =>
        StoreCommand.Open(new ConfigurationBuilder().AddCommandLine(settings).Build(), use, new FakeTimeProvider(Noon), TextWriter.Null);

    private static async Task<(int Code, string Output, string Error)> RunAsync(string[] settings, params string[] command)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await ConsoleCommands.RunAsync([.. command, .. settings], output, error, new FakeTimeProvider(Noon), Cancellation);
        return (code, output.ToString(), error.ToString());
    }

    private string[] NewStore(string kind) => kind == "Sqlite"
        ? [$"--Storage:Provider={kind}", $"--Storage:Sqlite:Path={Path.Combine(folder, $"{Guid.NewGuid():N}.db")}"]
        : [$"--Storage:Provider={kind}", $"--Storage:AzureBlobs:ConnectionString={azurite.ConnectionString}", $"--Storage:AzureBlobs:Container=stores-{Guid.NewGuid():N}"];

    private async Task DamageAsync(string damage)
    {
        var bytes = await File.ReadAllBytesAsync(FilePath, Cancellation);
        switch (damage)
        {
            case "cut":
                await File.WriteAllBytesAsync(FilePath, bytes[..(bytes.Length / 2)], Cancellation);
                break;
            case "bit":
                bytes[200] ^= 4;
                await File.WriteAllBytesAsync(FilePath, bytes, Cancellation);
                break;
            case "text":
                await File.WriteAllTextAsync(FilePath, "no zip", Cancellation);
                break;
            case "not there":
                File.Delete(FilePath);
                break;
            case "other zip":
                await RewriteAsync(BackupWriter.Manifest, _ => "{}");
                break;
            case "newer":
                await RewriteAsync(BackupWriter.Manifest, text => text.Replace("\"version\":1", "\"version\":2", StringComparison.Ordinal));
                break;
            default:
                await RewriteAsync(BackupWriter.Cases, text => text[(text.IndexOf('\n') + 1)..]);
                break;
        }
    }

    private async Task RewriteAsync(string name, Func<string, string> change)
    {
        await using var zip = await ZipFile.OpenAsync(FilePath, ZipArchiveMode.Update, Cancellation);
        var entry = zip.GetEntry(name)!;
        string text;
        using (var reader = new StreamReader(await entry.OpenAsync(Cancellation)))
            text = await reader.ReadToEndAsync(Cancellation);
        entry.Delete();
        await using var writer = new StreamWriter(await zip.CreateEntry(name).OpenAsync(Cancellation));
        await writer.WriteAsync(change(text));
    }

    /// <summary>A store to which somebody writes between the copying and the comparison.</summary>
    private sealed class WrittenMeanwhile(ICaseStore store) : IStoreContent
    {
        private int passes;

        public string Name => "store Sqlite";

        public async IAsyncEnumerable<StoredCase> CasesAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
        {
            if (++passes == 2)
                await store.CommitAsync(Counted("case 3", 2), cancellation);
            await foreach (var copy in StoreContent.CasesAsync(store, cancellation))
                yield return copy;
        }

        public IAsyncEnumerable<StoredDocument> DocumentsAsync(CancellationToken cancellation) => StoreContent.DocumentsAsync(store, cancellation);
    }
}
