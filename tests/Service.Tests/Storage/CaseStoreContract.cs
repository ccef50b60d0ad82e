using System.Text;
using CareTeamBot.Service.Storage;
using Xunit;

namespace CareTeamBot.Service.Tests.Storage;

/// <summary>What every store must do. A store's own test class inherits all of it.</summary>
public abstract partial class CaseStoreContract : IAsyncLifetime
{
    private protected static readonly DateTimeOffset Noon = new(2026, 11, 24, 3, 0, 0, TimeSpan.Zero);

    private ICaseStore? store;

    private protected ICaseStore Store => store!;

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Opens the store on this test's own, at first empty, data.</summary>
    private protected abstract ValueTask<ICaseStore> OpenAsync();

    private protected abstract ValueTask CloseAsync(ICaseStore opened);

    public async ValueTask InitializeAsync() => store = await OpenAsync();

    public virtual async ValueTask DisposeAsync()
    {
        await CloseAsync(Store);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task LoadAsync_NoSuchCase_IsNull() => Assert.Null(await Store.LoadAsync("none", Cancellation));

    [Fact]
    public async Task CommitAsync_NewCase_HasVersion1AndItsState()
    {
        var result = await Store.CommitAsync(Case("a", 0, "one"), Cancellation);
        Assert.Equal(1, result.Version);
        Assert.Empty(result.Outbox);
        await AssertHead("a", 1, "one");
    }

    [Fact]
    public async Task CommitAsync_ExpectedVersion_ReplacesTheState()
    {
        await Store.CommitAsync(Case("a", 0, "one"), Cancellation);
        Assert.Equal(2, (await Store.CommitAsync(Case("a", 1, "two"), Cancellation)).Version);
        await AssertHead("a", 2, "two");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task CommitAsync_AnotherVersion_ConflictsAndWritesNothing(long expected)
    {
        await Store.CommitAsync(Full("a", 0, "one") with { Members = ["m1"] }, Cancellation);
        await Assert.ThrowsAsync<CaseConflictException>(async () => await Store.CommitAsync(
            Full("a", expected, "lost") with { Due = Noon.AddDays(-1), Members = ["m2"] }, Cancellation));
        await AssertHead("a", 1, "one");
        Assert.Equal(2, (await Journal("a")).Count);
        Assert.Equal(2, (await Store.ListOutboxAsync(10, Cancellation)).Count);
        Assert.Equal([new("a", Noon)], await Store.ListDueAsync(Noon, 10, Cancellation));
        Assert.Empty(await Store.ListCasesOfAsync("m2", Cancellation));
    }

    [Fact]
    public async Task CommitAsync_VersionOfACaseThatIsNotThere_ConflictsAndMakesNone()
    {
        await Assert.ThrowsAsync<CaseConflictException>(async () => await Store.CommitAsync(Case("a", 3, "x"), Cancellation));
        Assert.Null(await Store.LoadAsync("a", Cancellation));
    }

    [Fact]
    public async Task CommitAsync_ManyWritersOnOneCase_EachVersionHasOneWinner()
    {
        await Task.WhenAll(Enumerable.Range(0, 16).Select(writer => Task.Run(() => Increment("a", $"w{writer}", 10), Cancellation)));
        await AssertHead("a", 160, "160");
        var journal = await Journal("a");
        Assert.Equal(Enumerable.Range(1, 160).Select(number => (long)number), journal.Select(entry => entry.Sequence));
        // An entry's content is the version that its commit made: the journal's order is the commits' order.
        Assert.Equal(Enumerable.Range(1, 160).Select(number => $"{number}"), journal.Select(entry => Text(entry.Content)));
        Assert.All(journal.GroupBy(entry => entry.ItemId), entries => Assert.Equal(10, entries.Count()));
    }

    [Fact]
    public async Task CommitAsync_ManyWritersOnManyCases_KeepThemApart()
    {
        await Task.WhenAll(Enumerable.Range(0, 32).Select(number => Task.Run(() => Increment($"case {number}", "w", 5), Cancellation)));
        for (var number = 0; number < 32; number++)
            await AssertHead($"case {number}", 5, "5");
        var outbox = await Store.ListOutboxAsync(1000, Cancellation);
        Assert.Equal(160, outbox.Count);
        Assert.All(outbox.GroupBy(row => row.CaseId), rows => Assert.Equal(["1", "2", "3", "4", "5"], rows.Select(row => Text(row.Intent))));
    }

    [Fact]
    public async Task CommitAsync_Cancelled_WritesNothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await Store.CommitAsync(Case("a", 0, "x"), new CancellationToken(canceled: true)));
        Assert.Null(await Store.LoadAsync("a", Cancellation));
    }

    [Fact]
    public async Task CommitAsync_LargeHead_ComesBackWhole()
    {
        var state = new byte[1 << 20];
        new Random(7).NextBytes(state);
        await Store.CommitAsync(Case("a", 0, "") with { State = state }, Cancellation);
        Assert.Equal(state, (await Store.LoadAsync("a", Cancellation))!.State.ToArray());
    }

    [Fact]
    public async Task CommitAsync_EmptyParts_ComeBackEmpty()
    {
        await Store.CommitAsync(
            Case("a", 0, "") with { Journal = [new(Noon, "k", null, default)], Outbox = [new("s", default)] }, Cancellation);
        await AssertHead("a", 1, "");
        Assert.Equal([new(1, Noon, "k", null, default)], (await Journal("a")).Select(entry => entry with { Content = default }));
        Assert.True(Assert.Single(await Store.ListOutboxAsync(10, Cancellation)).Intent.IsEmpty);
    }

    [Theory]
    [InlineData("19:abc@thread.tacv2;messageid=1700000000000")]
    [InlineData("医療的ケア児：三歳／相談")]
    [InlineData("it's \"quoted\" -- %_*?#/\\")]
    [InlineData("𠮷野 👶 e\u0301")]
    [InlineData(" leading and trailing ")]
    public async Task CommitAsync_OddIds_AreKeptAsTheyAre(string id)
    {
        await Store.CommitAsync(
            Case(id, 0, "x") with
            {
                Due = Noon,
                Journal = [new(Noon, "asked", id, Bytes("x"))],
                Outbox = [new(id, Bytes("x"))],
                Members = [id],
            },
            Cancellation);
        await AssertHead(id, 1, "x");
        Assert.Null(await Store.LoadAsync(id + "'", Cancellation));
        Assert.Equal([new(id, Noon)], await Store.ListDueAsync(Noon, 10, Cancellation));
        Assert.Equal(id, Assert.Single(await Journal(id)).ItemId);
        Assert.Equal([id], await Store.ListCasesOfAsync(id, Cancellation));
        var row = Assert.Single(await Store.ListOutboxAsync(10, Cancellation));
        Assert.Equal((id, id), (row.CaseId, row.Slot));
        await Store.SettleAsync(new(row.Sequence, id, id, new(id, id)), Cancellation);
        Assert.Equal(new PostedMessage(id, id), await Store.FindPostedAsync(id, id, Cancellation));
        await Store.SaveDocumentAsync(id, Bytes("x"), Cancellation);
        Assert.Equal("x", Text((await Store.LoadDocumentAsync(id, Cancellation))!.Value));
    }

    [Fact]
    public async Task ReadJournalAsync_MoreThanAPage_IsInOrderWithoutGaps()
    {
        for (var version = 0; version < 3; version++)
        {
            var drafts = Enumerable.Range(0, 200).Select(number => new JournalDraft(
                Noon.AddMinutes(number), $"kind {version}", number % 2 == 0 ? null : $"item {number}", Bytes($"{version}.{number}")));
            await Store.CommitAsync(Case("a", version, "x") with { Journal = [.. drafts] }, Cancellation);
            await Store.CommitAsync(Full($"other {version}", 0, "x"), Cancellation);
        }
        var all = await Journal("a");
        Assert.Equal(Enumerable.Range(1, 600).Select(number => (long)number), all.Select(entry => entry.Sequence));
        Assert.Equal(("1.3", "kind 1", "item 3", Noon.AddMinutes(3)), (Text(all[203].Content), all[203].Kind, all[203].ItemId, all[203].At));
        Assert.Null(all[202].ItemId);
        Assert.Equal(all.Skip(450).Select(entry => entry.Sequence), (await Journal("a", after: 450)).Select(entry => entry.Sequence));
        Assert.Empty(await Journal("a", after: 600));
        var item = await Store.ReadItemAsync("a", "item 3", Cancellation).ToListAsync(Cancellation);
        Assert.Equal(["0.3", "1.3", "2.3"], item.Select(entry => Text(entry.Content)));
        Assert.All(item, entry => Assert.Equal("item 3", entry.ItemId));
        Assert.Empty(await Journal("none"));
    }

    [Fact]
    public async Task ListDueAsync_SeveralCases_AreThoseDueEarliestFirst()
    {
        await Store.CommitAsync(Case("later", 0, "x") with { Due = Noon.AddTicks(1) }, Cancellation);
        await Store.CommitAsync(Case("now", 0, "x") with { Due = Noon }, Cancellation);
        await Store.CommitAsync(Case("earlier", 0, "x") with { Due = Noon.AddDays(-1).ToOffset(TimeSpan.FromHours(9)) }, Cancellation);
        await Store.CommitAsync(Case("never", 0, "x"), Cancellation);
        Assert.Equal([new("earlier", Noon.AddDays(-1)), new("now", Noon)], await Store.ListDueAsync(Noon, 10, Cancellation));
        Assert.Equal([new("earlier", Noon.AddDays(-1))], await Store.ListDueAsync(Noon, 1, Cancellation));
    }

    [Fact]
    public async Task ListDueAsync_DueMovedOrRemoved_FollowsTheHead()
    {
        await Store.CommitAsync(Case("a", 0, "x") with { Due = Noon }, Cancellation);
        await Store.CommitAsync(Case("a", 1, "x") with { Due = Noon.AddHours(1) }, Cancellation);
        Assert.Empty(await Store.ListDueAsync(Noon, 10, Cancellation));
        Assert.Equal([new("a", Noon.AddHours(1))], await Store.ListDueAsync(Noon.AddHours(1), 10, Cancellation));
        await Store.CommitAsync(Case("a", 2, "x"), Cancellation);
        Assert.Empty(await Store.ListDueAsync(Noon.AddYears(1), 10, Cancellation));
    }

    [Fact]
    public async Task ListOutboxAsync_RowsOfManyCases_AreInCommitOrderWithinACaseAndAsCommitted()
    {
        var first = await Store.CommitAsync(Full("b", 0, "1"), Cancellation);
        var second = await Store.CommitAsync(Full("a", 0, "2"), Cancellation);
        var third = await Store.CommitAsync(Full("b", 1, "3"), Cancellation);
        var listed = await Store.ListOutboxAsync(100, Cancellation);
        Assert.Equal(6, listed.Count);
        Assert.Equal(
            first.Outbox.Concat(third.Outbox).Select(Comparable), listed.Where(row => row.CaseId == "b").Select(Comparable));
        Assert.Equal(second.Outbox.Select(Comparable), listed.Where(row => row.CaseId == "a").Select(Comparable));
        Assert.All(listed.GroupBy(row => row.CaseId), rows => Assert.Equal(
            rows.Select(row => row.Sequence).Order().Distinct(), rows.Select(row => row.Sequence)));
        Assert.Equal(2, (await Store.ListOutboxAsync(2, Cancellation)).Count);
    }

    [Fact]
    public async Task ClaimOutboxAsync_RowsOfItsOwnCommits_AreHandedOutByTheCommitAlone()
    {
        var rows = (await Store.CommitAsync(Full("a", 0, "x"), Cancellation)).Outbox;
        Assert.Equal(2, rows.Count);
        Assert.Empty(await Store.ClaimOutboxAsync(Cancellation));
        Assert.All(rows, row => Assert.True(Store.HoldsAsync(row, Cancellation).AsTask().Result));
        Assert.Empty(await Store.SettleAsync(new(rows[0].Sequence, "a", rows[0].Slot, null), Cancellation));
    }

    [Fact]
    public async Task ClaimOutboxAsync_AfterReopening_HandsOutEachRowOnce()
    {
        var left = new List<OutboxRow>();
        for (var number = 0; number < 3; number++)
            left.AddRange((await Store.CommitAsync(Full($"case {number}", 0, "x"), Cancellation)).Outbox);
        await Store.SettleAsync(new(left[0].Sequence, left[0].CaseId, left[0].Slot, null), Cancellation);
        await ReopenAsync();
        var added = (await Store.CommitAsync(Full("new", 0, "x"), Cancellation)).Outbox;
        var claimed = new List<OutboxRow>();
        while (await Store.ClaimOutboxAsync(Cancellation) is { Count: > 0 } rows)
            claimed.AddRange(rows);
        Assert.Equal(left.Skip(1).Select(Comparable).Order(), claimed.Select(Comparable).Order());
        Assert.DoesNotContain(claimed, row => row.CaseId == added[0].CaseId);
    }

    [Fact]
    public async Task SettleAsync_PostedRow_LeavesTheOutboxAndNamesTheMessage()
    {
        var rows = (await Store.CommitAsync(Full("a", 0, "x"), Cancellation)).Outbox;
        Assert.Null(await Store.FindPostedAsync("a", rows[0].Slot, Cancellation));
        await Store.SettleAsync(new(rows[0].Sequence, "a", rows[0].Slot, new("channel", "m1")), Cancellation);
        Assert.Equal([rows[1].Sequence], (await Store.ListOutboxAsync(10, Cancellation)).Select(row => row.Sequence));
        Assert.Equal(new PostedMessage("channel", "m1"), await Store.FindPostedAsync("a", rows[0].Slot, Cancellation));
        Assert.Null(await Store.FindPostedAsync("b", rows[0].Slot, Cancellation));
    }

    [Fact]
    public async Task IsInSlotAsync_AMessageOfTheCase_IsFoundWhileASlotHoldsIt()
    {
        var rows = (await Store.CommitAsync(Full("a", 0, "x"), Cancellation)).Outbox;
        await Store.SettleAsync(new(rows[0].Sequence, "a", rows[0].Slot, new("channel", "m1")), Cancellation);
        await Store.CommitAsync(Full("b", 0, "x"), Cancellation);

        Assert.True(await Store.IsInSlotAsync("a", "m1", Cancellation));
        Assert.False(await Store.IsInSlotAsync("a", "m2", Cancellation));
        Assert.False(await Store.IsInSlotAsync("b", "m1", Cancellation));
        Assert.False(await Store.IsInSlotAsync("none", "m1", Cancellation));

        var later = (await Store.CommitAsync(Case("a", 1, "x") with { Outbox = [new(rows[0].Slot, Bytes("x"))] }, Cancellation)).Outbox;
        await Store.SettleAsync(new(later[^1].Sequence, "a", rows[0].Slot, new("channel", "m2")), Cancellation);
        Assert.False(await Store.IsInSlotAsync("a", "m1", Cancellation));
        Assert.True(await Store.IsInSlotAsync("a", "m2", Cancellation));
    }

    [Fact]
    public async Task SettleAsync_ASecondTime_ChangesNothing()
    {
        var rows = (await Store.CommitAsync(Full("a", 0, "x"), Cancellation)).Outbox;
        await Store.SettleAsync(new(rows[0].Sequence, "a", "slot", new("channel", "m1")), Cancellation);
        await Store.SettleAsync(new(rows[0].Sequence, "a", "slot", new("channel", "m2")), Cancellation);
        await Store.SettleAsync(new(rows[0].Sequence, "a", "slot", null), Cancellation);
        Assert.Equal(new PostedMessage("channel", "m1"), await Store.FindPostedAsync("a", "slot", Cancellation));
        Assert.Single(await Store.ListOutboxAsync(10, Cancellation));
    }

    [Fact]
    public async Task SettleAsync_LaterRowOfASlot_ReplacesOrForgetsTheMessage()
    {
        foreach (var posted in new PostedMessage?[] { new("channel", "m1"), new("channel", "m2"), null })
        {
            var version = (await Store.LoadAsync("a", Cancellation))?.Version ?? 0;
            var rows = (await Store.CommitAsync(Case("a", version, "x") with { Outbox = [new("slot", Bytes("x"))] }, Cancellation)).Outbox;
            await Store.SettleAsync(new(rows[0].Sequence, "a", "slot", posted), Cancellation);
            Assert.Equal(posted, await Store.FindPostedAsync("a", "slot", Cancellation));
        }
    }

    [Fact]
    public async Task SettleAsync_LastRowOfAll_ItsSequenceNeverComesBack()
    {
        var first = (await Store.CommitAsync(Case("a", 0, "x") with { Outbox = [new("s", Bytes("x"))] }, Cancellation)).Outbox[0];
        await Store.SettleAsync(new(first.Sequence, "a", "s", null), Cancellation);
        await ReopenAsync();
        var second = (await Store.CommitAsync(Case("a", 1, "x") with { Outbox = [new("s", Bytes("x"))] }, Cancellation)).Outbox[0];
        Assert.True(second.Sequence > first.Sequence);
    }

    [Fact]
    public async Task ListCasesOfAsync_MembersGiven_AreReplacedAndOtherwiseKept()
    {
        await Store.CommitAsync(Case("a", 0, "x") with { Members = ["m1", "m2", "m2"] }, Cancellation);
        await Store.CommitAsync(Case("b", 0, "x") with { Members = ["m2"] }, Cancellation);
        await Store.CommitAsync(Case("a", 1, "x"), Cancellation);
        Assert.Equal(["a", "b"], (await Store.ListCasesOfAsync("m2", Cancellation)).Order());
        await Store.CommitAsync(Case("a", 2, "x") with { Members = ["m3"] }, Cancellation);
        Assert.Empty(await Store.ListCasesOfAsync("m1", Cancellation));
        Assert.Equal(["b"], await Store.ListCasesOfAsync("m2", Cancellation));
        Assert.Equal(["a"], await Store.ListCasesOfAsync("m3", Cancellation));
        await Store.CommitAsync(Case("a", 3, "x") with { Members = [] }, Cancellation);
        Assert.Empty(await Store.ListCasesOfAsync("m3", Cancellation));
    }

    [Fact]
    public async Task SaveDocumentAsync_Twice_TheLastWriteWins()
    {
        Assert.Null(await Store.LoadDocumentAsync("person/1", Cancellation));
        await Store.SaveDocumentAsync("person/1", Bytes("one"), Cancellation);
        await Store.SaveDocumentAsync("person/1", Bytes("two"), Cancellation);
        Assert.Equal("two", Text((await Store.LoadDocumentAsync("person/1", Cancellation))!.Value));
        Assert.Null(await Store.LoadDocumentAsync("person/2", Cancellation));
    }

    [Fact]
    public async Task Reopen_AfterClosing_EverythingIsThere()
    {
        var rows = (await Store.CommitAsync(Full("a", 0, "one") with { Members = ["m1"] }, Cancellation)).Outbox;
        await Store.SettleAsync(new(rows[0].Sequence, "a", "slot", new("channel", "m1")), Cancellation);
        await Store.SaveDocumentAsync("d", Bytes("x"), Cancellation);
        await ReopenAsync();
        await AssertHead("a", 1, "one");
        Assert.Equal(2, (await Journal("a")).Count);
        Assert.Equal(rows[1].Sequence, Assert.Single(await Store.ListOutboxAsync(10, Cancellation)).Sequence);
        Assert.Equal([new("a", Noon)], await Store.ListDueAsync(Noon, 10, Cancellation));
        Assert.Equal(new PostedMessage("channel", "m1"), await Store.FindPostedAsync("a", "slot", Cancellation));
        Assert.Equal(["a"], await Store.ListCasesOfAsync("m1", Cancellation));
        Assert.Equal("x", Text((await Store.LoadDocumentAsync("d", Cancellation))!.Value));
        Assert.Equal(2, (await Store.CommitAsync(Case("a", 1, "two"), Cancellation)).Version);
    }

    private protected async Task ReopenAsync()
    {
        await CloseAsync(Store);
        store = await OpenAsync();
    }

    private protected static CaseCommit Case(string id, long expected, string state) =>
        new() { CaseId = id, ExpectedVersion = expected, State = Bytes(state) };

    /// <summary>A commit with a due moment, two journal entries and two outbox rows.</summary>
    private protected static CaseCommit Full(string id, long expected, string state) => Case(id, expected, state) with
    {
        Due = Noon,
        Journal = [new(Noon, "asked", "q1", Bytes("j1")), new(Noon, "seen", null, Bytes("j2"))],
        Outbox = [new("slot", Bytes(state)), new("other slot", Bytes(state))],
    };

    private protected async Task AssertHead(string id, long version, string state)
    {
        var head = await Store.LoadAsync(id, Cancellation);
        Assert.Equal((version, state), (head!.Version, Text(head.State)));
    }

    private protected async Task<List<JournalEntry>> Journal(string id, long after = 0)
    {
        var entries = new List<JournalEntry>();
        await foreach (var entry in Store.ReadJournalAsync(id, after, Cancellation))
            entries.Add(entry);
        return entries;
    }

    /// <summary>Adds one to a case's number until it has succeeded so many times, as a turn does: load, commit, on conflict again.</summary>
    private async Task Increment(string id, string writer, int times)
    {
        while (times > 0)
        {
            var version = (await Store.LoadAsync(id, Cancellation))?.Version ?? 0;
            var next = Bytes($"{version + 1}");
            var change = Case(id, version, $"{version + 1}") with
            {
                Journal = [new(Noon, "counted", writer, next)],
                Outbox = [new("slot", next)],
            };
            try
            {
                await Store.CommitAsync(change, Cancellation);
                times--;
            }
            catch (CaseConflictException)
            {
                // Somebody else was quicker.
            }
        }
    }

    private static (long, string, string, string) Comparable(OutboxRow row) => (row.Sequence, row.CaseId, row.Slot, Text(row.Intent));

    private protected static ReadOnlyMemory<byte> Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private protected static string Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);
}
