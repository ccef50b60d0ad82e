using System.Text;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using CareTeamBot.Service.Storage;
using CareTeamBot.Service.Storage.Blobs;
using Xunit;

namespace CareTeamBot.Service.Tests.Storage;

public sealed class BlobCaseStoreTests(AzuriteFixture azurite) : CaseStoreContract, IClassFixture<AzuriteFixture>
{
    private readonly BlobContainerClient container = azurite.NewContainer();

    private protected override async ValueTask<ICaseStore> OpenAsync() => await BlobCaseStore.OpenAsync(container, Cancellation);

    private protected override ValueTask CloseAsync(ICaseStore opened) => ((BlobCaseStore)opened).DisposeAsync();

    [Fact]
    public async Task OpenAsync_NobodyThere_SaysSo()
    {
        var options = BlobAccount.Client();
        options.Retry.MaxRetries = 1;
        var nobody = new BlobServiceClient("DefaultEndpointsProtocol=http;AccountName=a;AccountKey=a2V5;BlobEndpoint=http://127.0.0.1:9/a;", options);
        var fault = await Assert.ThrowsAsync<StorageFaultException>(async () => await BlobCaseStore.OpenAsync(nobody.GetBlobContainerClient("none"), Cancellation));
        Assert.Equal("Storage:AzureBlobs can't be reached.", fault.Message);
    }

    [Fact]
    public async Task AnyWrite_OddIds_AreInNoName()
    {
        const string Id = "case-of-hanako";
        var rows = (await Store.CommitAsync(Full(Id, 0, "x") with { Members = [Id] }, Cancellation)).Outbox;
        await Store.SettleAsync(new(rows[0].Sequence, Id, Id, new(Id, Id)), Cancellation);
        await Store.SaveDocumentAsync(Id, Bytes("x"), Cancellation);
        await ReopenAsync();
        var names = await Names("");
        Assert.Equal(["document", "head", "journal", "member", "posted", "replica"], names.Select(name => name.Split('/')[0]).Distinct().Order());
        Assert.DoesNotContain(names, name => name.Contains(Id, StringComparison.Ordinal));
    }

    [Fact]
    public async Task CommitAsync_MarksTheHead_WithItsMomentStageAndMunicipality()
    {
        var due = new DateTimeOffset(2026, 12, 1, 3, 0, 0, TimeSpan.Zero);
        await Store.CommitAsync(Full("a", 0, "x") with { Due = due, Stage = "Open", Municipality = "川口市" }, Cancellation);
        await Store.CommitAsync(Full("a", 1, "x") with { Due = due }, Cancellation);

        var head = Assert.Single(await Names("head/"));
        var tags = (await container.GetBlobClient(head).GetTagsAsync(cancellationToken: Cancellation)).Value.Tags;
        Assert.Equal("2026-12-01T03:00:00.0000000Z", tags["due"]);
        Assert.Equal("Open", tags["state"]);
        Assert.Equal("川口市", BlobNames.FromMetadata(tags["municipality"]));
    }

    [Fact]
    public async Task LoadAsync_RowsThatWaitInTheHead_AreCounted()
    {
        var committed = await Store.CommitAsync(Full("a", 0, "x"), Cancellation);
        Assert.Equal(committed.Outbox.Count, committed.Waiting);
        Assert.Equal(committed.Waiting, (await Store.LoadAsync("a", Cancellation))!.Waiting);

        await Store.SettleAsync(new(committed.Outbox[0].Sequence, "a", committed.Outbox[0].Slot, null), Cancellation);

        Assert.Equal(committed.Waiting - 1, (await Store.LoadAsync("a", Cancellation))!.Waiting);
    }

    [Fact]
    public async Task CommitAsync_AnswerIsLost_IsKnownAsItsOwn()
    {
        var trouble = new Trouble();
        await using var store = await BlobCaseStore.OpenAsync(azurite.Container(container.Name, trouble), Cancellation);
        for (var version = 0; version < 3; version++)
        {
            trouble.LoseAnswers(1, IsHeadWrite);
            var result = await store.CommitAsync(Full("a", version, $"{version + 1}"), Cancellation);
            Assert.Equal(version + 1, result.Version);
            Assert.Equal(2, result.Outbox.Count);
        }
        Assert.Equal(6, (await Journal("a")).Count);
    }

    [Fact]
    public async Task CommitAsync_JournalCantBeAppended_LosesNothingAndIsMendedByTheNext()
    {
        var trouble = new Trouble();
        var cut = await BlobCaseStore.OpenAsync(azurite.Container(container.Name, trouble), Cancellation);
        trouble.Cut(request => request.RequestUri!.AbsolutePath.Contains("/journal/", StringComparison.Ordinal));
        for (var version = 0; version < 5; version++)
            await cut.CommitAsync(Full("a", version, "x"), Cancellation);
        await cut.DisposeAsync();
        Assert.Empty(await Names("journal/"));
        Assert.Equal(Enumerable.Range(1, 10), (await Journal("a")).Select(entry => (int)entry.Sequence));

        await Store.CommitAsync(Full("a", 5, "x"), Cancellation);
        await CloseAsync(Store);
        Assert.Equal(Enumerable.Range(1, 12), await Written("a"));
        await ReopenAsync();
        Assert.Equal(Enumerable.Range(1, 12), (await Journal("a")).Select(entry => (int)entry.Sequence));
    }

    [Fact]
    public async Task CommitAsync_AnswersOfAppendsAreLost_WritesEachEntryOnce()
    {
        var trouble = new Trouble();
        var store = await BlobCaseStore.OpenAsync(azurite.Container(container.Name, trouble), Cancellation);
        trouble.LoseAnswers(6, request => request.RequestUri!.Query.Contains("appendblock", StringComparison.Ordinal));
        for (var version = 0; version < 8; version++)
            await store.CommitAsync(Full("a", version, "x"), Cancellation);
        await store.DisposeAsync();
        Assert.Equal(Enumerable.Range(1, 16), await Written("a"));
    }

    [Fact]
    public async Task CommitAsync_BlobHasItsBlocks_GoesOnInTheNext()
    {
        var limits = new BlobLimits { JournalBlocks = 3 };
        var stores = new[] { await BlobCaseStore.OpenAsync(container, Cancellation, limits), await BlobCaseStore.OpenAsync(container, Cancellation, limits) };
        for (var version = 0; version < 20; version++)
        {
            await stores[version % 2].CommitAsync(Full("a", version, "x"), Cancellation);
            // One append for each, so that the blobs fill up.
            while ((await Written("a")).Count < 2 * (version + 1))
                await Task.Delay(5, Cancellation);
        }
        Assert.Equal(Enumerable.Range(1, 40), (await Journal("a")).Select(entry => (int)entry.Sequence));
        foreach (var store in stores)
            await store.DisposeAsync();
        Assert.Equal(Enumerable.Range(1, 40), await Written("a"));
        Assert.True((await Names("journal/")).Count > 5);
    }

    [Fact]
    public async Task CommitAsync_ManyTimes_TheHeadStaysSmall()
    {
        for (var version = 0; version < 60; version++)
        {
            foreach (var row in (await Store.CommitAsync(Full("a", version, "x"), Cancellation)).Outbox)
                await Store.SettleAsync(new(row.Sequence, "a", $"slot {row.Sequence}", new("channel", "m")), Cancellation);
        }
        await ReopenAsync();
        foreach (var row in (await Store.CommitAsync(Full("a", 60, "x"), Cancellation)).Outbox)
            await Store.SettleAsync(new(row.Sequence, "a", "slot", null), Cancellation);
        var head = await container.GetBlobClient(BlobNames.Head(BlobNames.Key("a"))).GetPropertiesAsync(cancellationToken: Cancellation);
        Assert.InRange(head.Value.ContentLength, 100, 5_000);
        Assert.Equal(122, (await Journal("a")).Count);
    }

    /// <summary>What is written now must be read by every later version.</summary>
    [Fact]
    public void Write_AHead_HasTheStoredShape()
    {
        var head = new BlobHead
        {
            CaseId = "c",
            Generation = "g",
            Version = 2,
            Revision = 7,
            Write = "w",
            Due = Noon,
            Stage = "Open",
            Members = ["m1"],
            EverMembers = ["m1", "m2"],
            Sender = "r",
            LastRow = 9,
            Outbox = [new(9, "slot", Bytes("i"))],
            Journal = new(3, 1, 120, 2),
            Tail = [new(4, Noon, "asked", "q1", Bytes("j")), new(5, Noon, "seen", null, Bytes(""))],
            State = Bytes("{\"state\":\n1}"),
        };
        const string Shape = """
            {"caseId":"c","generation":"g","version":2,"revision":7,"write":"w","due":"2026-11-24T03:00:00+00:00","stage":"Open","deleted":false,"members":["m1"],"everMembers":["m1","m2"],"sender":"r","lastRow":9,"outbox":[{"sequence":9,"slot":"slot","intent":"aQ=="}],"journal":{"sequence":3,"part":1,"position":120,"blocks":2},"tail":[{"sequence":4,"at":"2026-11-24T03:00:00+00:00","kind":"asked","item":"q1","content":"ag=="},{"sequence":5,"at":"2026-11-24T03:00:00+00:00","kind":"seen","content":""}]}
            {"state":
            1}
            """;
        Assert.Equal(Shape, BlobFormat.Write(head).ToString());
        Assert.Equal(Shape, BlobFormat.Write(BlobFormat.ReadHead(Encoding.UTF8.GetBytes(Shape))).ToString());
    }

    internal static bool IsHeadWrite(HttpRequestMessage request) =>
        request.Method == HttpMethod.Put && request.RequestUri!.AbsolutePath.Contains("/head/", StringComparison.Ordinal);

    /// <summary>The sequences in the journal's blobs, in the order in which they lie there.</summary>
    private async Task<List<int>> Written(string id)
    {
        var sequences = new List<int>();
        foreach (var name in (await Names(BlobNames.Journals(BlobNames.Key(id)))).Order(StringComparer.Ordinal))
        {
            BlobDownloadResult content = await container.GetAppendBlobClient(name).DownloadContentAsync(Cancellation);
            sequences.AddRange(BlobFormat.ReadEntries(content.Content.ToMemory()).Select(entry => (int)entry.Sequence));
        }
        return sequences;
    }

    private async Task<List<string>> Names(string prefix) =>
        [.. (await All(container.GetBlobsAsync(new GetBlobsOptions { Prefix = prefix }, Cancellation))).Select(blob => blob.Name)];
}
