using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Teams.Outbound;
using CareTeamBot.Service.Telemetry;

namespace CareTeamBot.Service.Sending;

/// <summary>
/// The letters of a case's channel, or of one person about a case, and which of them goes next: by rank, and within a rank in
/// the order in which they came. A letter that is on its way holds up those of its rank and below; one that rests before its
/// next try holds up its rank alone. Whatever the ranks, what concerns one message keeps its order, and what is said about an
/// item waits for the item's card. Not thread-safe.
/// </summary>
internal sealed class Lane(string key, TimeProvider clock)
{
    /// <summary>How long a list lets calls go before it: whoever asked for it is to see it within five seconds.</summary>
    public static readonly TimeSpan ListPatience = TimeSpan.FromSeconds(2);

    private readonly LinkedList<Letter>[] waiting = [new(), new(), new(), new()];
    private readonly int[] resting = new int[4];
    private readonly List<Letter> sending = [];
    private readonly List<Letter> barriers = [];

    /// <summary>The latest letter of each slot.</summary>
    private readonly Dictionary<string, Letter> slots = new(StringComparer.Ordinal);
    private Dictionary<AskedCard, Letter>? asked;
    private int count;
    private long came;
    private long begun;

    public string Key { get; } = key;

    public bool IsEmpty => count == 0;

    /// <summary>Letters in the lane, under way or not.</summary>
    public int Count => count;

    /// <summary>Letters that are being tried just now.</summary>
    public IReadOnlyList<Letter> Sending => sending;

    /// <summary>Whether somebody will look when the patience of a list is at its end.</summary>
    public bool IsLookedAfter { get; set; }

    /// <summary>How long until the list that waits goes before calls; null where none waits.</summary>
    public TimeSpan? PatienceLeft => LineOf(Rank.List).First is { Value: var list } ? ListPatience - clock.GetElapsedTime(list.CameAt) : null;

    /// <summary>Since when it has moved on, as is told to whoever watches.</summary>
    public LaneProgress? Progress { get; set; }

    public void Add(Letter letter)
    {
        (letter.Order, letter.CameAt, count) = (came++, clock.GetTimestamp(), count + 1);
        Join(letter);
        Replace(letter);
        if (letter.IsBarrier)
        {
            letter.Awaits = count - 1;
            barriers.Add(letter);
        }

        Queue(letter);
    }

    /// <summary>The letter that is to be tried now; null where none may go before another has ended.</summary>
    public Letter? Next()
    {
        while (LineOf(Rank.List).First is { Value: var list } && clock.GetElapsedTime(list.CameAt) >= ListPatience)
            Rerank(list, Rank.Answer);
        if ((IsFairTurn ? Oldest() : null) is not { } letter && (letter = FirstByRank()) is null)
            return null;
        letter.Node.List!.Remove(letter.Node);
        Forget(letter);
        sending.Add(letter);
        begun++;
        return letter;
    }

    /// <summary>A try failed. The letter rests, and keeps its place.</summary>
    public void Rest(Letter letter)
    {
        sending.Remove(letter);
        resting[(int)letter.Rank]++;
    }

    /// <summary>It has rested.</summary>
    public void Wake(Letter letter)
    {
        resting[(int)letter.Rank]--;
        Queue(letter);
    }

    /// <summary>It has gone, or goes on elsewhere.</summary>
    public void End(Letter letter)
    {
        count--;
        sending.Remove(letter);
        Leave(letter);
        barriers.Remove(letter);
        foreach (var barrier in barriers.Where(barrier => letter.Order < barrier.Order))
            barrier.Awaits--;
    }

    private bool IsFairTurn => begun % CallLine.FairShare == CallLine.FairShare - 1;

    private LinkedList<Letter> LineOf(Rank rank) => waiting[(int)rank];

    private bool IsSending(Rank rank)
    {
        foreach (var letter in sending)
        {
            if (letter.Rank == rank)
                return true;
        }

        return false;
    }

    private Letter? FirstByRank()
    {
        for (var rank = Rank.Answer; rank <= Rank.Update; rank++)
        {
            if (IsSending(rank))
                return null;
            if (Head(rank) is { } head)
                return head;
        }

        return null;
    }

    /// <summary>So that a stream of what goes first starves nobody.</summary>
    private Letter? Oldest()
    {
        Letter? oldest = null;
        for (var rank = Rank.Answer; rank <= Rank.Update; rank++)
        {
            if (!IsSending(rank) && Head(rank) is { } head && (oldest is null || head.Order < oldest.Order))
                oldest = head;
        }

        return oldest;
    }

    /// <summary>What is said keeps its order. Cards that are there are brought up to date as each can be.</summary>
    private Letter? Head(Rank rank)
    {
        if (rank == Rank.Update)
            return LineOf(rank).FirstOrDefault(MayGo);
        return resting[(int)rank] == 0 && LineOf(rank).First is { Value: var head } && MayGo(head) ? head : null;
    }

    private bool MayGo(Letter letter) => letter.Earlier is null
        && (letter.IsBarrier ? letter.Awaits == 0 : barriers.Count == 0 || barriers[0].Order > letter.Order)
        && !AwaitsCard(letter);

    /// <summary>What is said about an item goes to the thread of its card, which has to be there.</summary>
    private bool AwaitsCard(Letter letter)
    {
        if (letter is not { Slot.Item: { } item, Outcome: null } || !slots.TryGetValue(Slots.Card(item), out var card))
            return false;
        for (; card is not null; card = card.Earlier)
        {
            if (card != letter && card.Order < letter.Order && card.Rank != Rank.Update)
                return true;
        }

        return false;
    }

    /// <summary>Of one message, the earlier goes first; so it goes as soon as the later may.</summary>
    private void Join(Letter letter)
    {
        if (slots.TryGetValue(letter.Row.Slot, out var before))
            (letter.Earlier, before.Later) = (before, letter);
        slots[letter.Row.Slot] = letter;
        for (; before is not null; before = before.Earlier)
        {
            if (before.Rank > letter.Rank && before.Node.List is not null)
                Rerank(before, letter.Rank);
        }
    }

    private void Leave(Letter letter)
    {
        if (letter.Earlier is { } earlier)
            earlier.Later = letter.Later;
        if (letter.Later is { } later)
            later.Earlier = letter.Earlier;
        else if (letter.Earlier is { } last)
            slots[letter.Row.Slot] = last;
        else
            slots.Remove(letter.Row.Slot);
        (letter.Earlier, letter.Later) = (null, null);
    }

    /// <summary>One answer of a kind waits for a person. A newer one takes its place, and the older is only written off.</summary>
    private void Replace(Letter letter)
    {
        if (letter.Asked is not { } card || barriers.Count > 0)
            return;
        asked ??= [];
        if (asked.TryGetValue(card, out var older))
        {
            letter.Become(older.Rank);
            (letter.Order, letter.CameAt) = (older.Order, older.CameAt);
            older.End(null);
            Rerank(older, Rank.Update);
        }

        asked[card] = letter;
    }

    private void Forget(Letter letter)
    {
        if (asked is not null && letter.Asked is { } card && asked.GetValueOrDefault(card) == letter)
            asked.Remove(card);
    }

    private void Rerank(Letter letter, Rank rank)
    {
        letter.Node.List!.Remove(letter.Node);
        letter.Become(rank);
        Queue(letter);
    }

    private void Queue(Letter letter)
    {
        var line = LineOf(letter.Rank);
        var before = line.Last;
        if (line.First is { } first && first.Value.Order > letter.Order)
            before = null;
        while (before is not null && before.Value.Order > letter.Order)
            before = before.Previous;
        if (before is null)
            line.AddFirst(letter.Node);
        else
            line.AddAfter(before, letter.Node);
    }
}
