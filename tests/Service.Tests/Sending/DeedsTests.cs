using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Channels;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Outbox;
using CareTeamBot.Service.Sending;
using CareTeamBot.Service.Storage;
using Xunit;

namespace CareTeamBot.Service.Tests.Sending;

/// <summary>What a turn leaves to be written elsewhere is done at least once, and doing it again changes nothing.</summary>
public sealed class DeedsTests : IAsyncDisposable
{
    private readonly Sender sender = new();
    private readonly CaseGates gates = new();
    private readonly CaseRepository cases;
    private readonly ChatBook book;
    private readonly AuditJournal audit;
    private readonly Deeds deeds;
    private readonly CaseAddress chat = new() { ServiceUrl = "http://localhost/", TenantId = "t", ChannelId = "a:nurse", BotId = "28:bot", IsPersonal = true };

    public DeedsTests()
    {
        cases = new CaseRepository(sender.Store, gates, new OutboxQueue());
        (book, audit) = (new ChatBook(sender.Store), new AuditJournal(sender.Store, sender.Clock));
        deeds = new Deeds(book, audit, new OpeningBook(cases));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        cases.Dispose();
        gates.Dispose();
        await sender.DisposeAsync();
    }

    [Fact]
    public async Task AChat_IsLearnedAtOnce_AndKeptByItsDeed()
    {
        var told = book.Learn(chat, new("29:nurse"));
        Assert.Equal("a:nurse", (await book.RecallAsync(sender.Address, new("29:nurse"), Cancellation))?.ConversationId);
        Assert.Null(await new ChatBook(sender.Store).FindAsync("t", new("29:nurse"), Cancellation));
        Assert.NotNull(book.Learn(chat, new("29:nurse")));

        await DoTwiceAsync(new Deed.KeepChat(new("29:nurse"), told!));

        Assert.Equal("a:nurse", (await new ChatBook(sender.Store).FindAsync("t", new("29:nurse"), Cancellation))?.ChannelId);
        Assert.Null(book.Learn(chat, new("29:nurse")));
    }

    [Fact]
    public async Task ALookAtAClosedCase_IsOnRecordOnce_AtItsMoment_AndTheNextLookToo()
    {
        var at = sender.Clock.GetUtcNow().AddMinutes(-5);
        await DoTwiceAsync(new Deed.NoteRead(new("29:nurse"), "Case", at));
        await DoTwiceAsync(new Deed.NoteRead(new("29:nurse"), "Case", at), number: 8);

        var entries = await audit.ReadAsync(sender.Address.CaseId, Cancellation).ToListAsync(Cancellation);
        Assert.Equal([(AuditKinds.Read, at, "29:nurse"), (AuditKinds.Read, at, "29:nurse")], entries.Select(e => (e.Entry.Kind, e.Entry.At, e.Content.By)));
    }

    [Fact]
    public async Task AnOpening_EndsOnce()
    {
        var opening = Opening.Begin(chat.CaseId, "1", new CaseCommand.Open(Sender.Nurse, sender.Clock.GetUtcNow(), "目標"), TimeSpan.FromMinutes(10));
        await cases.ChangeAsync(chat.CaseId, _ => new CaseChange(new CaseHead { Address = chat, Openings = [opening] }), Cancellation);

        await DoTwiceAsync(new Deed.EndOpening(chat.CaseId, opening.Id));

        var after = await cases.LoadAsync(chat.CaseId, Cancellation);
        Assert.Equal((2, OpeningStand.Settled), (after.Version, Assert.Single(after.Head!.Openings!).Stand));
    }

    private async Task DoTwiceAsync(Deed deed, long number = 7)
    {
        var row = new OutboxRow(number, sender.Address.CaseId, DeedSlots.Draft(deed).Slot, default);
        await deeds.DoAsync(deed, row, Cancellation);
        await deeds.DoAsync(deed, row, Cancellation);
    }
}
