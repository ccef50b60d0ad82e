using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Questions;
using CareTeamBot.Sandbox.Teams;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Sending;
using CareTeamBot.Service.Storage;
using Xunit;

namespace CareTeamBot.EndToEnd.Tests.Kill;

/// <summary>Compares what the service's store says has happened with what people did and what they see.</summary>
internal sealed class Ledger(ICaseStore store, FakeTeams teams)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    /// <summary>Waits until all has climbed as far as it climbs by itself, and all that is to be said is said.</summary>
    public async Task SettledAsync()
    {
        var deadline = TimeProvider.System.GetUtcNow() + Patience;
        while (TimeProvider.System.GetUtcNow() < deadline)
        {
            var states = await Task.WhenAll(Channels().Select(async c => (await HeadAsync(c)).State));
            var resting = states.SelectMany(s => s.Questions).All(q => q.Step is QuestionStep.Council or QuestionStep.Answered);
            if (resting && (await store.ListOutboxAsync(1, CancellationToken.None)).Count == 0)
                return;
            await Task.Delay(200);
        }

        Assert.Fail($"It did not come to rest; {(await store.ListOutboxAsync(500, CancellationToken.None)).Count} messages are left to send.");
    }

    /// <summary>Everybody opens every card, so that stray copies announce themselves, until none is left.</summary>
    /// <returns>How many copies there were.</returns>
    public async Task<int> LookAtEverythingAsync()
    {
        var strays = Copies().Count;
        foreach (var member in teams.Members.Take(3))
        {
            foreach (var message in Live())
                await teams.ShowAsync(member, message);
            if (Copies().Count == 0)
                break;
        }

        // A copy of the last half minute might still become the remembered one, and is given that time.
        for (var wait = 0; wait < 600 && Copies().Count > 0; wait++)
            await Task.Delay(100);
        return strays;
    }

    public async Task<int> CountPromptsAsync() => (await PromptsDueAsync()).Sum(p => p.Value);

    public async Task AssertNothingLostAsync(IEnumerable<Done> answered)
    {
        var lost = new List<string>();
        foreach (var channel in answered.GroupBy(done => done.Channel))
        {
            var events = await EventsAsync(channel.Key);
            lost.AddRange(channel.Where(done => events.Count(e => IsOf(done, e)) != 1)
                .Select(done => $"{done.Kind} {done.Text}: {events.Count(e => IsOf(done, e))} times in the journal"));
        }

        Assert.Empty(lost);
    }

    /// <summary>As many prompts of each kind stand in the channel as the journal has made due, each in a slot of its own; and one card per question.</summary>
    public async Task AssertEveryPromptOnceAsync()
    {
        var due = await PromptsDueAsync();
        var seen = Live().Select(SlotOf).Where(s => s is { View: View.Call, Item: ['q', ..] })
            .GroupBy(s => (s.Case, s.Item!, s.Call!.Value)).ToDictionary(g => g.Key, g => g.Count());
        Assert.Empty(due.Where(p => seen.GetValueOrDefault(p.Key) != p.Value).Select(p => $"{p.Key}: due {p.Value}, seen {seen.GetValueOrDefault(p.Key)}"));
        Assert.Empty(seen.Keys.Except(due.Keys));
        Assert.Empty(Copies().Select(m => m.Card!.Value.GetRawText()));

        foreach (var channel in Channels())
        {
            var head = await HeadAsync(channel);
            var cards = Live().Select(SlotOf).Where(s => s.View == View.Item && s.Case == head.Address.CaseId).Select(s => s.Item).ToHashSet();
            Assert.Empty(head.State.Questions.Where(q => q.IsVisible).Select(q => q.Id.Value).Except(cards));
        }
    }

    /// <summary>
    /// What a case says in its channel comes in the order in which it was decided, among what is as pressing. To be asked before stray copies are
    /// gone, as the first copy counts. Events of one moment are of one turn, whose cards have no order between them.
    /// </summary>
    public async Task AssertOrderAsync()
    {
        var wrong = new List<string>();
        foreach (var channel in Channels())
        {
            var first = Messages().Select(m => (Slot: SlotOf(m), m.CreatedAt)).Where(m => m.Slot.Case == AddressOf(channel).CaseId)
                .GroupBy(m => m.Slot.Name).ToDictionary(g => g.Key, g => g.Min(m => m.CreatedAt));
            var said = (await SaidAsync(channel)).Where(s => s.InChannel && first.ContainsKey(s.Slot)).DistinctBy(s => s.Slot).ToList();
            for (var i = 1; i < said.Count; i++)
            {
                var late = said.Take(i).FirstOrDefault(s => s.At < said[i].At && s.Rank == said[i].Rank && first[s.Slot] > first[said[i].Slot]);
                if (late is not null)
                    wrong.Add($"{channel.Name}: {late.Slot} came after {said[i].Slot}");
            }
        }

        Assert.Empty(wrong);
    }

    /// <summary>How long after its due moment each prompt was in the channel, shortest first.</summary>
    public async Task<List<TimeSpan>> LatenessAsync()
    {
        var late = new List<TimeSpan>();
        foreach (var channel in Channels())
        {
            var seen = Messages().Select(m => (Slot: SlotOf(m), m.CreatedAt)).Where(m => m.Slot.Case == AddressOf(channel).CaseId && m.Slot is { Call: not null, Item: ['q', ..] })
                .GroupBy(m => m.Slot.Name).ToDictionary(g => g.Key, g => g.Min(m => m.CreatedAt));
            late.AddRange((await SaidAsync(channel)).Where(s => seen.ContainsKey(s.Slot)).Select(s => seen[s.Slot] - s.Due));
        }

        return [.. late.Order()];
    }

    /// <summary>The promise: every open item is held by one who is there, and the bot will act on it.</summary>
    public async Task AssertPromiseAsync()
    {
        var now = TimeProvider.System.GetUtcNow();
        foreach (var channel in Channels())
        {
            var state = (await HeadAsync(channel)).State;
            Assert.All(state.Questions, q => Assert.True(q.Due > now - TimeSpan.FromSeconds(5), $"{q.Id} was due at {q.Due:O}"));
            Assert.All(state.Questions, q => Assert.True(q.Holder.Kind == HolderKind.EveryAgency || q.Holder.Ids.Count > 0));
        }
    }

    private IEnumerable<TeamsChannel> Channels() => teams.Channels.Where(channel => !channel.IsGeneral);

    private IEnumerable<TeamsMessage> Live() => Messages().Where(m => !m.Deleted);

    private IEnumerable<TeamsMessage> Messages() => Channels().SelectMany(channel => teams.Messages(channel))
        .Concat(teams.Members.SelectMany(teams.Chat))
        .Where(m => m is { FromBot: true, Card: not null });

    /// <summary>Messages beyond the first of those that show the same slot.</summary>
    private List<TeamsMessage> Copies() => [.. Live().Where(m => SlotOf(m).Name.Length > 0)
        .GroupBy(m => (SlotOf(m).Case, SlotOf(m).Name)).SelectMany(g => g.Skip(1))];

    private async Task<Dictionary<(string Case, string Item, CallKind Kind), int>> PromptsDueAsync()
    {
        var due = new Dictionary<(string, string, CallKind), int>();
        foreach (var channel in Channels())
        {
            var (id, state) = (AddressOf(channel).CaseId, CaseState.None);
            foreach (var happened in await EventsAsync(channel))
            {
                var before = state;
                state = CaseFold.Apply(state, [happened]);
                foreach (var row in Effects.DraftAll(before, state, [happened], null))
                {
                    if (Slots.Read(row.Slot) is { Call: { } kind, Item: { Value: ['q', ..] } item })
                        due[(id, item, kind)] = due.GetValueOrDefault((id, item, kind)) + 1;
                }
            }
        }

        return due;
    }

    /// <summary>What the journal makes the bot say for the first time, in order: where, when it was decided, and when it was due.</summary>
    private async Task<List<Said>> SaidAsync(TeamsChannel channel)
    {
        var (said, state) = (new List<Said>(), CaseState.None);
        var entries = await store.ReadJournalAsync(AddressOf(channel).CaseId, 0, CancellationToken.None).Select(e => (e.At, Happened: EventCodec.Decode(e))).ToListAsync();
        // A turn in which a person acted on an item answers them, also with what the bot decided in it.
        var somebodys = entries.Where(e => e.Happened.By != Actor.Bot.Id).Select(e => (e.At, e.Happened.ItemId)).ToHashSet();
        foreach (var entry in entries)
        {
            var (before, happened) = (state, entry.Happened);
            state = CaseFold.Apply(state, [happened]);
            var answers = somebodys.Contains((entry.At, happened.ItemId));
            var due = before.FindItem(happened.ItemId) is Question { IsOpen: true } q && q.Due < entry.At ? q.Due : entry.At;
            said.AddRange(Effects.DraftAll(before, state, [happened], null)
                .Select(row => (row.Slot, Intent: CaseJson.Read<Intent>(row.Intent)))
                .Where(row => !row.Intent.OnlyIfPosted)
                .Select(row => new Said(row.Slot, row.Intent.Place == Place.Thread, entry.At, due, RankOf(row.Slot, row.Intent, answers))));
        }

        return said;
    }

    private static Rank RankOf(string slot, Intent intent, bool answers) => Slots.Read(slot) is var view
        && view is { View: View.Item or View.Case }
        ? Ranks.RankOf(slot, view, intent with { Answers = answers })
        : Ranks.RankOf(slot, view, intent);

    private async Task<List<CaseEvent>> EventsAsync(TeamsChannel channel)
    {
        var events = new List<CaseEvent>();
        await foreach (var entry in store.ReadJournalAsync(AddressOf(channel).CaseId, 0, CancellationToken.None))
            events.Add(EventCodec.Decode(entry));
        return events;
    }

    private CaseAddress AddressOf(TeamsChannel channel) =>
        new() { ServiceUrl = teams.ServiceUrl, TenantId = teams.TenantId, ChannelId = channel.Id };

    private async Task<CaseHead> HeadAsync(TeamsChannel channel)
    {
        var stored = await store.LoadAsync(AddressOf(channel).CaseId, CancellationToken.None);
        return CaseJson.Read<CaseHead>(stored!.State);
    }

    private static bool IsOf(Done done, CaseEvent happened) => (done.Kind, happened) switch
    {
        (DoneKind.Asked or DoneKind.AskedInChat, CaseEvent.QuestionAsked e) => e.Question.Text == done.Text,
        (DoneKind.Posted, CaseEvent.QuestionWatched e) => e.Question.Text == done.Text,
        (DoneKind.Answered, CaseEvent.QuestionAnswered e) => e.By == done.MemberId && e.Answer.Text == done.Text,
        (DoneKind.Passed, CaseEvent.QuestionPassed e) => e.By == done.MemberId && e.PassOn.Hint == done.Text,
        (DoneKind.Chosen, CaseEvent.ConsultChosen e) => e.By == done.MemberId && e.Choice.Note == done.Text,
        _ => false,
    };

    private sealed record Said(string Slot, bool InChannel, DateTimeOffset At, DateTimeOffset Due, Rank Rank);

    private static (string Case, string Name, View? View, string? Item, CallKind? Call) SlotOf(TeamsMessage message)
    {
        if (!message.Card!.Value.TryGetProperty("refresh", out var refresh))
            return ("", "", null, null, null);
        var data = refresh.GetProperty("action").GetProperty("data");
        var name = data.GetProperty("slot").GetString()!;
        var slot = Slots.Read(name);
        return (data.GetProperty("case").GetString()!, name, slot?.View, slot?.Item, slot?.Call);
    }
}
