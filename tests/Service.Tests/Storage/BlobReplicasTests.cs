using CareTeamBot.Service.Storage;
using CareTeamBot.Service.Storage.Blobs;
using Xunit;

namespace CareTeamBot.Service.Tests.Storage;

/// <summary>Several processes on one account: who sends, who takes over, and that nothing rests on an index that lags.</summary>
public sealed class BlobReplicasTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 3, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string name = azurite.NewContainer().Name;
    private readonly Trouble trouble = new();

    /// <summary>The first is the one that trouble befalls.</summary>
    private BlobCaseStore first = null!;
    private BlobCaseStore second = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var limits = new BlobLimits { Listing = TimeSpan.FromMilliseconds(200) };
        first = await BlobCaseStore.OpenAsync(azurite.Container(name, trouble), Cancellation, limits);
        second = await BlobCaseStore.OpenAsync(azurite.Container(name), Cancellation, limits);
    }

    public async ValueTask DisposeAsync()
    {
        trouble.Make(null);
        await first.DisposeAsync();
        await second.DisposeAsync();
    }

    [Fact]
    public async Task CommitAsync_AnotherIsTheSender_LeavesTheRowsToIt()
    {
        var rows = (await first.CommitAsync(Case(0, "a1"), Cancellation)).Outbox;
        Assert.Empty((await second.CommitAsync(Case(1, "b1"), Cancellation)).Outbox);
        Assert.Empty((await second.CommitAsync(Case(2, "b2"), Cancellation)).Outbox);
        Assert.False(await second.HoldsAsync(rows[0], Cancellation));
        Assert.Empty(await second.ClaimOutboxAsync(Cancellation));

        var more = await first.SettleAsync(Settled(rows[0]), Cancellation);
        Assert.Equal(["b1", "b2"], more.Select(row => row.Slot));
        Assert.True(await first.HoldsAsync(more[0], Cancellation));
        Assert.Empty(await first.ClaimOutboxAsync(Cancellation));
    }

    [Fact]
    public async Task ClaimOutboxAsync_AnotherAddedRows_HandsThemToTheSender()
    {
        await first.CommitAsync(Case(0, "a1"), Cancellation);
        await second.CommitAsync(Case(1, "b1"), Cancellation);
        Assert.Equal(["b1"], (await first.ClaimOutboxAsync(Cancellation)).Select(row => row.Slot));
        Assert.Empty(await first.ClaimOutboxAsync(Cancellation));
    }

    [Fact]
    public async Task CommitAsync_OutboxWasEmptied_MakesTheCommitterTheSender()
    {
        var rows = (await first.CommitAsync(Case(0, "a1"), Cancellation)).Outbox;
        await first.SettleAsync(Settled(rows[0]), Cancellation);
        Assert.Equal(["b1"], (await second.CommitAsync(Case(1, "b1"), Cancellation)).Outbox.Select(row => row.Slot));
        Assert.Empty((await first.CommitAsync(Case(2, "a2"), Cancellation)).Outbox);
    }

    [Fact]
    public async Task ClaimOutboxAsync_TheSenderHasEnded_TakesItsRowsOver()
    {
        await first.CommitAsync(Case(0, "a1", "a2"), Cancellation);
        await first.DisposeAsync();
        await UntilAsync(async () => (await second.ClaimOutboxAsync(Cancellation)).Select(row => row.Slot), ["a1", "a2"]);
        Assert.Empty(await second.ClaimOutboxAsync(Cancellation));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ClaimOutboxAsync_TheSenderIsCutOff_TakesItsRowsOver_AndTheSenderSendsNoMore(bool indexLags)
    {
        using var lag = new Trouble();
        if (indexLags)
            lag.FreezeIndex();
        await using var third = await BlobCaseStore.OpenAsync(azurite.Container(name, lag), Cancellation, new BlobLimits { Listing = TimeSpan.FromMilliseconds(200) });
        await third.ListDueAsync(Noon, 10, Cancellation);
        var rows = (await first.CommitAsync(Case(0, "a1"), Cancellation)).Outbox;
        Assert.True(await first.HoldsAsync(rows[0], Cancellation));
        trouble.Cut(_ => true);

        await UntilAsync(async () => (await third.ClaimOutboxAsync(Cancellation)).Select(row => row.Slot), ["a1"]);

        var holds = first.HoldsAsync(rows[0], Cancellation).AsTask();
        trouble.Make(null);
        Assert.False(await holds);
        Assert.True(await third.HoldsAsync(rows[0], Cancellation));
        await third.SettleAsync(Settled(rows[0]), Cancellation);
        Assert.Empty(await first.SettleAsync(Settled(rows[0]) with { Posted = new("c", "late") }, Cancellation));
        Assert.Equal("m", (await first.FindPostedAsync("case", "a1", Cancellation))!.ActivityId);
    }

    /// <summary>However much a process has left, another is through with it in a time that grows with it and no faster.</summary>
    [Fact]
    public async Task ClaimOutboxAsync_MuchIsLeft_ReadsEachCaseAFewTimes()
    {
        const int Left = 40;
        for (var number = 0; number < Left; number++)
            await first.CommitAsync(Case(0, $"{number}") with { CaseId = $"case {number}" }, Cancellation);
        await first.DisposeAsync();
        var reads = 0;
        using var counting = new Trouble();
        counting.Make((request, send) =>
        {
            if (request.Method == HttpMethod.Get && request.RequestUri!.AbsolutePath.Contains("/head/", StringComparison.Ordinal))
                Interlocked.Increment(ref reads);
            return send();
        });
        await using var third = await BlobCaseStore.OpenAsync(azurite.Container(name, counting), Cancellation);

        var claimed = new HashSet<string>();
        for (var empty = 0; claimed.Count < Left && empty < 200; empty++)
        {
            while (await third.ClaimOutboxAsync(Cancellation) is { Count: > 0 } rows)
                claimed.UnionWith(rows.Select(row => row.Slot));
            await Task.Delay(50, Cancellation);
        }

        Assert.Equal(Left, claimed.Count);
        Assert.InRange(reads, Left, 4 * Left);
    }

    [Fact]
    public async Task OpenAsync_ToFillTheStore_IsRefusedWhileAnotherProcessIsAlive()
    {
        var refusal = await Assert.ThrowsAsync<StoreInUseException>(OpenAloneAsync);
        Assert.StartsWith("Storage:AzureBlobs ", refusal.Message, StringComparison.Ordinal);
        await first.DisposeAsync();
        await second.DisposeAsync();
        await using var alone = await OpenAloneAsync();

        async Task<BlobCaseStore> OpenAloneAsync() => await BlobCaseStore.OpenAsync(azurite.Container(name), Cancellation, use: StoreUse.Alone);
    }

    /// <summary>What falls due while the account can't be reached is to be said within three seconds of its return.</summary>
    [Fact]
    public void Client_WaitsLessThanThePromise()
    {
        Assert.Equal(BlobAccount.Patience, BlobAccount.Client().Retry.NetworkTimeout);
        Assert.True(BlobAccount.Patience + BlobAccount.SoonOrNever.Longest < TimeSpan.FromSeconds(3));
    }

    [Fact]
    public async Task CommitAsync_TheSenderIsGone_TakesWhatItLeftTooAndInOrder()
    {
        await first.CommitAsync(Case(0, "a1"), Cancellation);
        await first.DisposeAsync();
        await second.ClaimOutboxAsync(Cancellation);
        await using var third = await BlobCaseStore.OpenAsync(azurite.Container(name), Cancellation);
        var head = (await third.LoadAsync("case", Cancellation))!;
        await second.DisposeAsync();
        await third.ListOutboxAsync(10, Cancellation);
        var sent = new List<OutboxRow>(await third.ClaimOutboxAsync(Cancellation));
        sent.AddRange((await third.CommitAsync(Case(head.Version, "c1"), Cancellation)).Outbox);
        await UntilAsync(
            async () =>
            {
                sent.AddRange(await third.ClaimOutboxAsync(Cancellation));
                return sent.Select(row => row.Slot);
            }, ["a1", "c1"]);
    }

    [Fact]
    public async Task CommitAsync_FromBothAtOnce_EveryRowIsHandedOutOnceAndEveryEntryWrittenOnce()
    {
        var handed = new System.Collections.Concurrent.ConcurrentBag<string>();
        await Task.WhenAll(new[] { first, second }.SelectMany(store => Enumerable.Range(0, 3).Select(worker => Task.Run(
            async () =>
            {
                for (var number = 0; number < 10; number++)
                    await HandleAsync(store, await CommitAsync(store, $"{store.GetHashCode()}.{worker}.{number}"));
            },
            Cancellation))));
        await UntilAsync(
            async () =>
            {
                await HandleAsync(first, await first.ClaimOutboxAsync(Cancellation));
                await HandleAsync(second, await second.ClaimOutboxAsync(Cancellation));
                return await first.ListOutboxAsync(100, Cancellation);
            }, []);
        Assert.Equal(60, handed.Count);
        Assert.Equal(60, handed.Distinct().Count());
        var sequences = new List<long>();
        await foreach (var entry in second.ReadJournalAsync("case", 0, Cancellation))
            sequences.Add(entry.Sequence);
        Assert.Equal(Enumerable.Range(1, 60).Select(number => (long)number), sequences);

        async Task HandleAsync(BlobCaseStore store, IReadOnlyList<OutboxRow> rows)
        {
            var left = new Queue<OutboxRow>(rows);
            while (left.TryDequeue(out var row))
            {
                handed.Add(row.Slot);
                foreach (var more in await store.SettleAsync(Settled(row), Cancellation))
                    left.Enqueue(more);
            }
        }
    }

    [Fact]
    public async Task LoadAsync_AnotherHasWritten_IsTheNewest()
    {
        await first.CommitAsync(Case(0), Cancellation);
        Assert.Equal(1, (await second.LoadAsync("case", Cancellation))!.Version);
        await first.CommitAsync(Case(1), Cancellation);
        Assert.Equal(2, (await second.LoadAsync("case", Cancellation))!.Version);
        await Assert.ThrowsAsync<CaseConflictException>(async () => await second.CommitAsync(Case(1), Cancellation));
        await first.DeleteCaseAsync("case", 2, Cancellation);
        Assert.Null(await second.LoadAsync("case", Cancellation));
        Assert.Equal(1, (await second.CommitAsync(Case(0), Cancellation)).Version);
        Assert.Equal(1, (await first.LoadAsync("case", Cancellation))!.Version);
    }

    [Fact]
    public async Task ListDueAsync_TheIndexLags_FindsWhatIsDueAndNothingElse()
    {
        await second.CommitAsync(Case(0) with { CaseId = "moved", Due = Noon }, Cancellation);
        trouble.FreezeIndex();
        Assert.Equal([new("moved", Noon)], await first.ListDueAsync(Noon, 10, Cancellation));

        // From here on the first one's index says that this is how it is.
        await second.CommitAsync(Case(1) with { CaseId = "moved", Due = Noon.AddDays(1) }, Cancellation);
        await first.CommitAsync(Case(0) with { CaseId = "own", Due = Noon.AddMinutes(-1) }, Cancellation);
        Assert.Equal([new("own", Noon.AddMinutes(-1))], await first.ListDueAsync(Noon, 10, Cancellation));

        await second.CommitAsync(Case(0) with { CaseId = "another's", Due = Noon.AddMinutes(-2) }, Cancellation);
        await UntilAsync(
            async () => (await first.ListDueAsync(Noon, 10, Cancellation)).Select(due => due.CaseId), ["another's", "own"]);
        await second.CommitAsync(Case(1) with { CaseId = "own" }, Cancellation);
        await second.CommitAsync(Case(1) with { CaseId = "another's" }, Cancellation);
        Assert.Empty(await first.ListDueAsync(Noon, 10, Cancellation));
    }

    [Fact]
    public async Task ListCasesOfAsync_HeadWasNotWrittenAfterTheIndex_IsNotAMember()
    {
        await first.CommitAsync(Case(0) with { Members = ["m1"] }, Cancellation);
        trouble.Cut(BlobCaseStoreTests.IsHeadWrite);
        await Assert.ThrowsAsync<StorageFaultException>(async () => await first.CommitAsync(Case(1) with { Members = ["m1", "m2"] }, Cancellation));
        trouble.Make(null);
        Assert.Empty(await second.ListCasesOfAsync("m2", Cancellation));
        Assert.Equal(["case"], await second.ListCasesOfAsync("m1", Cancellation));
        await second.CommitAsync(Case(1) with { Members = ["m2"] }, Cancellation);
        Assert.Equal(["case"], await first.ListCasesOfAsync("m2", Cancellation));
    }

    private static async Task<IReadOnlyList<OutboxRow>> CommitAsync(BlobCaseStore store, string slot)
    {
        while (true)
        {
            try
            {
                var version = (await store.LoadAsync("case", Cancellation))?.Version ?? 0;
                return (await store.CommitAsync(Case(version, slot), Cancellation)).Outbox;
            }
            catch (CaseConflictException)
            {
                // Somebody else was quicker.
            }
        }
    }

    private static async Task UntilAsync<T>(Func<Task<IEnumerable<T>>> look, IEnumerable<T> expected)
    {
        var since = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var seen = (await look()).ToList();
            if (seen.SequenceEqual(expected) || TimeProvider.System.GetElapsedTime(since) > Patience)
            {
                Assert.Equal(expected, seen);
                return;
            }
            await Task.Delay(50, Cancellation);
        }
    }

    private static Task UntilAsync(Func<Task<IReadOnlyList<OutboxRow>>> look, OutboxRow[] expected) =>
        UntilAsync<OutboxRow>(async () => await look(), expected);

    private static CaseCommit Case(long version, params string[] slots) => new()
    {
        CaseId = "case",
        ExpectedVersion = version,
        State = new byte[] { 1 },
        Journal = [new(Noon, "happened", null, new byte[] { 1 })],
        Outbox = [.. slots.Select(slot => new OutboxDraft(slot, new byte[] { 1 }))],
    };

    private static Settlement Settled(OutboxRow row) => new(row.Sequence, row.CaseId, row.Slot, new("c", "m"));
}
