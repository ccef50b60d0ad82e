using CareTeamBot.Service.Storage;
using Xunit;

namespace CareTeamBot.Service.Tests.Storage;

/// <summary>Whole cases in and out.</summary>
public abstract partial class CaseStoreContract
{
    [Fact]
    public async Task ListCasesAsync_MoreThanAPage_ListsEachOnce()
    {
        Assert.Empty(await All(Store.ListCasesAsync(Cancellation)));
        var ids = Enumerable.Range(0, 60).Select(number => $"case {number}").ToList();
        await Task.WhenAll(ids.Select(id => Store.CommitAsync(Case(id, 0, "x"), Cancellation).AsTask()));
        await Store.CommitAsync(Full(ids[0], 1, "y"), Cancellation);
        Assert.Equal(ids.Order(), (await All(Store.ListCasesAsync(Cancellation))).Order());
    }

    [Fact]
    public async Task ExportCaseAsync_NoSuchCase_IsNull() => Assert.Null(await Store.ExportCaseAsync("none", Cancellation));

    [Fact]
    public async Task ExportCaseAsync_ALivedInCase_HasEverythingOfIt()
    {
        await LivedIn("a");
        await LivedIn("b");
        var copy = (await Store.ExportCaseAsync("a", Cancellation))!;
        Assert.Equal(("a", 2L, "two", Noon), (copy.CaseId, copy.Version, Text(copy.State), copy.Due));
        Assert.Equal(["m1", "m2"], copy.Members.Order());
        Assert.Equal([1L, 2, 3, 4], copy.Journal.Select(entry => entry.Sequence));
        Assert.Equal((await Journal("a")).Select(Comparable), copy.Journal.Select(Comparable));
        Assert.Equal(["other slot=two", "slot=two"], copy.Outbox.Select(row => $"{row.Slot}={Text(row.Intent)}").Order());
        Assert.Equal(
            [new("other slot", new("channel", "other")), new("slot", new("channel", "first"))],
            copy.Posted.OrderBy(posted => posted.Slot, StringComparer.Ordinal));
    }

    [Fact]
    public async Task ExportCaseAsync_WhileItIsWritten_IsOfOneMoment()
    {
        await Store.CommitAsync(Counted("a", 0), Cancellation);
        var writing = Task.Run(
            async () =>
            {
                for (var version = 1; version < 60; version++)
                    await Store.CommitAsync(Counted("a", version), Cancellation);
            },
            Cancellation);
        StoredCase copy;
        do
        {
            copy = (await Store.ExportCaseAsync("a", Cancellation))!;
            Assert.Equal($"{copy.Version}", Text(copy.State));
            Assert.Equal(Enumerable.Range(1, (int)copy.Version).Select(number => $"{number}"), copy.Journal.Select(entry => Text(entry.Content)));
        }
        while (copy.Version < 60);
        await writing;
    }

    [Fact]
    public async Task ImportCaseAsync_ACopy_IsTheCase()
    {
        await LivedIn("a");
        var copy = (await Store.ExportCaseAsync("a", Cancellation))!;
        await Store.ImportCaseAsync(copy with { CaseId = "b" }, 0, Cancellation);
        var again = (await Store.ExportCaseAsync("b", Cancellation))!;
        Assert.Equal(Comparable(copy), Comparable(again));
        await AssertHead("b", 2, "two");
        Assert.Equal(["a", "b"], (await Store.ListCasesOfAsync("m1", Cancellation)).Order());
        Assert.Equal(["a", "b"], (await Store.ListDueAsync(Noon, 10, Cancellation)).Select(due => due.CaseId).Order());
        Assert.Equal(4, (await Store.ListOutboxAsync(10, Cancellation)).Select(row => row.Sequence).Distinct().Count());
        // It goes on as any other.
        Assert.Equal(3, (await Store.CommitAsync(Full("b", 2, "three"), Cancellation)).Version);
        Assert.Equal([1L, 2, 3, 4, 5, 6], (await Journal("b")).Select(entry => entry.Sequence));
        Assert.Equal(new PostedMessage("channel", "first"), await Store.FindPostedAsync("b", "slot", Cancellation));
    }

    [Fact]
    public async Task ImportCaseAsync_InPlaceOfACase_LeavesNothingOfTheFormer()
    {
        await LivedIn("a");
        var copy = new StoredCase
        {
            CaseId = "a",
            Version = 3,
            State = Bytes("other"),
            Members = ["m9"],
            Journal = [new(1, Noon, "kept", null, Bytes("j"))],
            Posted = [new("third slot", new("channel", "third"))],
        };
        await Store.ImportCaseAsync(copy, 2, Cancellation);
        Assert.Equal(Comparable(copy), Comparable((await Store.ExportCaseAsync("a", Cancellation))!));
        Assert.Empty(await Store.ListCasesOfAsync("m1", Cancellation));
        Assert.Equal(["a"], await Store.ListCasesOfAsync("m9", Cancellation));
        Assert.Empty(await Store.ListOutboxAsync(10, Cancellation));
        Assert.Empty(await Store.ListDueAsync(Noon.AddYears(1), 10, Cancellation));
        Assert.Null(await Store.FindPostedAsync("a", "slot", Cancellation));
        await Assert.ThrowsAsync<CaseConflictException>(async () => await Store.CommitAsync(Case("a", 2, "late"), Cancellation));
        await Store.CommitAsync(Full("a", 3, "next"), Cancellation);
        Assert.Equal(["j", "j1", "j2"], (await Journal("a")).Select(entry => Text(entry.Content)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task ImportCaseAsync_AnotherVersion_ConflictsAndWritesNothing(long expected)
    {
        await LivedIn("a");
        var before = Comparable((await Store.ExportCaseAsync("a", Cancellation))!);
        var copy = new StoredCase { CaseId = "a", Version = 9, State = Bytes("lost") };
        await Assert.ThrowsAsync<CaseConflictException>(async () => await Store.ImportCaseAsync(copy, expected, Cancellation));
        Assert.Equal(before, Comparable((await Store.ExportCaseAsync("a", Cancellation))!));
    }

    [Fact]
    public async Task ImportCaseAsync_VersionNotAboveTheReplaced_Throws() => await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
        async () => await Store.ImportCaseAsync(new() { CaseId = "a", Version = 2, State = Bytes("x") }, 2, Cancellation));

    [Fact]
    public async Task DeleteCaseAsync_ALivedInCase_LeavesNothingOfItAndAllOfOthers()
    {
        await LivedIn("a");
        await LivedIn("b");
        var other = Comparable((await Store.ExportCaseAsync("b", Cancellation))!);
        var row = (await Store.ListOutboxAsync(10, Cancellation)).First(row => row.CaseId == "a");
        await Store.DeleteCaseAsync("a", 2, Cancellation);
        await AssertGone("a");
        Assert.Equal(other, Comparable((await Store.ExportCaseAsync("b", Cancellation))!));
        // What was on its way when it was deleted brings nothing back.
        await Store.SettleAsync(new(row.Sequence, "a", row.Slot, new("channel", "late")), Cancellation);
        await Assert.ThrowsAsync<CaseConflictException>(async () => await Store.CommitAsync(Case("a", 2, "late"), Cancellation));
        await AssertGone("a");
        await Store.DeleteCaseAsync("a", 2, Cancellation);
        await ReopenAsync();
        await AssertGone("a");
    }

    [Fact]
    public async Task DeleteCaseAsync_ThenBegunAnew_StartsFromNothing()
    {
        await LivedIn("a");
        await Store.DeleteCaseAsync("a", 2, Cancellation);
        Assert.Equal(1, (await Store.CommitAsync(Full("a", 0, "new"), Cancellation)).Version);
        await AssertHead("a", 1, "new");
        Assert.Equal([1L, 2], (await Journal("a")).Select(entry => entry.Sequence));
        Assert.Null(await Store.FindPostedAsync("a", "slot", Cancellation));
        Assert.Empty(await Store.ListCasesOfAsync("m1", Cancellation));
        Assert.Equal(2, (await Store.ListOutboxAsync(10, Cancellation)).Count);
    }

    [Fact]
    public async Task DeleteCaseAsync_AnotherVersion_ConflictsAndDeletesNothing()
    {
        await LivedIn("a");
        var before = Comparable((await Store.ExportCaseAsync("a", Cancellation))!);
        await Assert.ThrowsAsync<CaseConflictException>(async () => await Store.DeleteCaseAsync("a", 1, Cancellation));
        Assert.Equal(before, Comparable((await Store.ExportCaseAsync("a", Cancellation))!));
    }

    [Fact]
    public async Task DeleteDocumentAsync_ADocument_IsGoneAndOthersStay()
    {
        await Store.SaveDocumentAsync("a", Bytes("one"), Cancellation);
        await Store.SaveDocumentAsync("b", Bytes("two"), Cancellation);
        Assert.Equal(["a=one", "b=two"], (await All(Store.ListDocumentsAsync(Cancellation))).Select(document => $"{document.Key}={Text(document.Content)}").Order());
        await Store.DeleteDocumentAsync("a", Cancellation);
        await Store.DeleteDocumentAsync("a", Cancellation);
        Assert.Null(await Store.LoadDocumentAsync("a", Cancellation));
        Assert.Equal(["b"], (await All(Store.ListDocumentsAsync(Cancellation))).Select(document => document.Key));
    }

    private protected static async Task<List<T>> All<T>(IAsyncEnumerable<T> items)
    {
        var all = new List<T>();
        await foreach (var item in items)
            all.Add(item);
        return all;
    }

    /// <summary>A case at version 2 with two members, four journal entries, two posted messages and two rows that wait.</summary>
    private protected async Task LivedIn(string id)
    {
        var rows = (await Store.CommitAsync(Full(id, 0, "one") with { Members = ["m1", "m2"] }, Cancellation)).Outbox;
        await Store.SettleAsync(new(rows[0].Sequence, id, "slot", new("channel", "first")), Cancellation);
        await Store.SettleAsync(new(rows[1].Sequence, id, "other slot", new("channel", "other")), Cancellation);
        await Store.CommitAsync(Full(id, 1, "two"), Cancellation);
    }

    private async Task AssertGone(string id)
    {
        Assert.Null(await Store.LoadAsync(id, Cancellation));
        Assert.Null(await Store.ExportCaseAsync(id, Cancellation));
        Assert.DoesNotContain(id, await All(Store.ListCasesAsync(Cancellation)));
        Assert.Empty(await Journal(id));
        Assert.Null(await Store.FindPostedAsync(id, "slot", Cancellation));
        Assert.DoesNotContain(id, await Store.ListCasesOfAsync("m1", Cancellation));
        Assert.DoesNotContain(id, (await Store.ListDueAsync(Noon.AddYears(1), 10, Cancellation)).Select(due => due.CaseId));
        Assert.DoesNotContain(id, (await Store.ListOutboxAsync(10, Cancellation)).Select(row => row.CaseId));
    }

    private static CaseCommit Counted(string id, long expected) => Case(id, expected, $"{expected + 1}") with
    {
        Journal = [new(Noon, "counted", null, Bytes($"{expected + 1}"))],
    };

    private static (long, DateTimeOffset, string, string?, string) Comparable(JournalEntry entry) =>
        (entry.Sequence, entry.At, entry.Kind, entry.ItemId, Text(entry.Content));

    /// <summary>All that is kept of a case but its id, as one text.</summary>
    private static string Comparable(StoredCase copy) => string.Join('\n', [
        $"{copy.Version} {copy.Due:O} {Text(copy.State)}",
        .. copy.Members.Order(StringComparer.Ordinal),
        .. copy.Journal.Select(entry => $"{Comparable(entry)}"),
        .. copy.Outbox.Select(row => $"{row.Slot}={Text(row.Intent)}"),
        .. copy.Posted.Select(posted => $"{posted}").Order(StringComparer.Ordinal),
    ]);
}
