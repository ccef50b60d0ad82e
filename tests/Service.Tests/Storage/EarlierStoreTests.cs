using System.IO.Compression;
using System.Text;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.Service.Administration;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Rendering;
using CareTeamBot.Service.Storage;
using CareTeamBot.Service.Tests.Turns.Fixtures;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareTeamBot.Service.Tests.Storage;

/// <summary>
/// A store and a backup that the build of November 2026 wrote, after every command was said in it, every button pressed, and with two
/// messages not sent yet. Later builds read both: what fails here has orphaned the cases of a municipality.
/// </summary>
public sealed class EarlierStoreTests(RunningBot bot) : IClassFixture<RunningBot>, IDisposable
{
    private static readonly string Earlier = Path.Combine(AppContext.BaseDirectory, "Storage", "Earlier");

    private readonly SqliteStores stores = new();

    public static TheoryData<string> Sources => ["2026-11.sqlite.gz", "2026-11.backup"];

    [Theory, MemberData(nameof(Sources))]
    public async Task EveryCase_IsWhatItsJournalTells(string source)
    {
        var played = 0;
        foreach (var stored in await CasesAsync(source))
        {
            if (Head(stored) is { Address.IsPersonal: false, Directory: null } head)
            {
                var replayed = CaseFold.Apply(CaseState.None, stored.Journal.Select(EventCodec.Decode));
                Assert.Equal(Text(head.State), Text(replayed));
                played++;
            }
        }

        Assert.True(played > 2, $"Only {played} cases were played anew.");
    }

    [Theory, MemberData(nameof(Sources))]
    public async Task EveryCardThatWasPosted_IsDrawnAnew(string source)
    {
        var renderer = bot.Services.GetRequiredService<CardRenderer>();
        var drawn = new HashSet<View>();
        foreach (var stored in await CasesAsync(source))
        {
            var loaded = new LoadedCase(new(stored.CaseId), stored.Version, Head(stored));
            foreach (var slot in stored.Posted.Select(p => p.Slot))
            {
                if (Slots.ReadCard(slot) is not { } view)
                    continue;
                var card = await renderer.RenderAsync(loaded, new RenderRequest { SlotName = slot, Slot = view, Locale = Locale.Ja }, TestContext.Current.CancellationToken);
                Assert.NotEqual(0, card.Json.Length);
                drawn.Add(view.View);
            }
        }

        Assert.True(drawn.Count > 10, $"Only {drawn.Count} kinds of cards were drawn.");
    }

    [Theory, MemberData(nameof(Sources))]
    public async Task WhatWasNotSentYet_IsRead(string source)
    {
        var rows = (await CasesAsync(source)).SelectMany(stored => stored.Outbox).ToList();

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.NotNull(GraphSlots.LaneOf(new OutboxRow(1, "c", row.Slot, row.Intent)) ?? Slots.Read(row.Slot)?.ToString()));
        Assert.All(rows, row => Assert.NotNull(CaseJson.Read<Intent>(row.Intent)));
    }

    public void Dispose() => stores.Dispose();

    /// <summary>The state as text. Its items in no order: that head kept the questions apart.</summary>
    private static string Text(CaseState state) => Encoding.UTF8.GetString(CaseJson.Write(state with
    {
        Items = [.. state.Items.OrderBy(i => i.Id, StringComparer.Ordinal)],
        EndedItems = [.. state.EndedItems.OrderBy(i => i.Id, StringComparer.Ordinal)],
    }));

    private static CaseHead? Head(StoredCase stored) => AuditJournal.IsAudit(stored.CaseId) ? null : CaseJson.Read<CaseHead>(stored.State);

    private async Task<List<StoredCase>> CasesAsync(string source)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var path = Path.Combine(Earlier, source);
        var cases = new List<StoredCase>();
        if (path.EndsWith(".backup", StringComparison.Ordinal))
        {
            await using var backup = await BackupReader.OpenAsync(path, cancellation);
            await foreach (var stored in backup.CasesAsync(cancellation))
                cases.Add(stored);
            return cases;
        }

        await using (var packed = new GZipStream(File.OpenRead(path), CompressionMode.Decompress))
        await using (var file = File.Create(stores.FilePath))
            await packed.CopyToAsync(file, cancellation);
        await using var store = stores.Open();
        await foreach (var id in store.ListCasesAsync(cancellation))
            cases.Add((await store.ExportCaseAsync(id, cancellation))!);
        return cases;
    }
}
