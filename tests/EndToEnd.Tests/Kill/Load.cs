using System.Collections.Concurrent;
using CareTeamBot.Sandbox.Teams;

namespace CareTeamBot.EndToEnd.Tests.Kill;

/// <summary>Something that a person did and that the service has answered with 200, by what must be found of it in the journal.</summary>
internal sealed record Done(TeamsChannel Channel, DoneKind Kind, string Text, string? MemberId);

internal enum DoneKind
{
    Asked,
    Posted,
    AskedInChat,
    Answered,
    Passed,
    Chosen,
}

/// <summary>
/// Several teams at work at once. Whoever gets no answer tries again: a message with the same activity id, as Teams does;
/// a button by pressing it again.
/// </summary>
/// <param name="teams">Where they work.</param>
/// <param name="secondsPerQuestion">A team asks at most one question in so many seconds, after its first.</param>
internal sealed class Load(FakeTeams teams, double secondsPerQuestion = 0) : IAsyncDisposable
{
    private const int MaxQuestionsPerTeam = 25;

    private readonly CancellationTokenSource stop = new();
    private readonly List<Task> people = [];
    private readonly ConcurrentDictionary<(string Channel, string Item, string Verb), bool> pressed = new();
    private readonly Dictionary<string, int> asked = [];
    private readonly System.Diagnostics.Stopwatch since = new();
    private readonly ConcurrentDictionary<string, TeamsMember> askers = new();
    private int attempts;
    private int words;

    public ConcurrentBag<Done> Answered { get; } = [];
    public int Attempts => Volatile.Read(ref attempts);

    /// <summary>What went wrong with deliveries that got no answer at all, in the words of the connection.</summary>
    public ConcurrentBag<string> Unanswered { get; } = [];

    private List<Team> Teams { get; } =
    [
        .. teams.Channels.Where(channel => !channel.IsGeneral).Select(channel => new Team(channel,
            teams.Enrol($"調整 {channel.Name}"),
            [.. new[] { "訪問看護", "保育園", "保健所" }.Select(agency => teams.Enrol($"{agency} {channel.Name}", agency))])),
    ];

    /// <summary>Opens the cases and lets everybody join, undisturbed.</summary>
    public async Task OpenAsync()
    {
        foreach (var team in Teams)
        {
            await SendAsync(team.Coordinator, team.Channel, "ケース開始");
            foreach (var member in team.Members)
                await SendAsync(member, team.Channel, $"参加 {member.Agency}");
        }
    }

    public void Start()
    {
        since.Start();
        foreach (var team in Teams)
        {
            people.Add(Task.Run(() => CoordinateAsync(team)));
            people.AddRange(team.Members.Select(member => Task.Run(() => WorkAsync(team, member))));
        }
    }

    public async Task StopAsync()
    {
        await stop.CancelAsync();
        await Task.WhenAll(people);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        stop.Dispose();
    }

    private async Task WorkAsync(Team team, TeamsMember me)
    {
        while (!stop.IsCancellationRequested)
        {
            await Task.Delay(Random.Shared.Next(100, 700));
            var dice = Random.Shared.Next(100);
            if (dice < 30 && MayAsk(team))
                await AskAsync(team, me, dice);
            else if (dice < 75)
                await PressAsync(team, me);
            else if (dice < 85)
                await SendAsync(me, team.Channel, "状況");
        }
    }

    private bool MayAsk(Team team)
    {
        var sofar = secondsPerQuestion > 0 ? 1 + (since.Elapsed.TotalSeconds / secondsPerQuestion) : MaxQuestionsPerTeam;
        lock (this.asked)
        {
            var asked = this.asked.GetValueOrDefault(team.Channel.Id);
            if (asked >= Math.Min(sofar, MaxQuestionsPerTeam))
                return false;
            this.asked[team.Channel.Id] = asked + 1;
            return true;
        }
    }

    private async Task AskAsync(Team team, TeamsMember me, int dice)
    {
        var words = Words();
        askers[words] = me;
        switch (dice)
        {
            case < 12:
                await SendAsync(me, team.Channel, $"質問 {words}", new Done(team.Channel, DoneKind.Asked, words, me.Id));
                break;
            case < 22:
                await SendAsync(me, team.Channel, words, new Done(team.Channel, DoneKind.Posted, words, me.Id), mention: false);
                break;
            default:
                await ChatAsync(me, $"質問 {words}", new Done(team.Channel, DoneKind.AskedInChat, words, me.Id));
                break;
        }
    }

    /// <summary>A third of the questions is answered, a third passed on by somebody, and a third left to the ladder and the coordinator.</summary>
    private async Task PressAsync(Team team, TeamsMember me)
    {
        foreach (var message in teams.Messages(team.Channel).Where(m => m.FromBot && m.Card is not null))
        {
            var (verb, chosen) = Fate(team, message);
            if (chosen == me && Verbs(message).Contains(verb) && pressed.TryAdd((team.Channel.Id, ItemOf(message), verb), true))
            {
                var words = Words();
                var kind = verb == "question.answer" ? DoneKind.Answered : DoneKind.Passed;
                await PressAsync(me, message, verb, new { answer = words, hint = words }, new Done(team.Channel, kind, words, me.Id));
                return;
            }
        }
    }

    /// <summary>
    /// What becomes of a question follows from its id, so that two copies of its card share one fate; whoever acts on it is
    /// not who asked it.
    /// </summary>
    private (string Verb, TeamsMember? By) Fate(Team team, TeamsMessage message)
    {
        var card = message.Card!.Value.GetRawText();
        var asker = askers.FirstOrDefault(pair => card.Contains(pair.Key, StringComparison.Ordinal)).Value;
        var others = team.Members.Where(member => member != asker).ToList();
        _ = int.TryParse(ItemOf(message).AsSpan(1), System.Globalization.CultureInfo.InvariantCulture, out var number);
        return (asker, number % 3) switch
        {
            (null, _) or (_, 2) => ("", null),
            (_, 0) => ("question.answer", others[number / 3 % others.Count]),
            _ => ("question.pass", others[number / 3 % others.Count]),
        };
    }

    private async Task CoordinateAsync(Team team)
    {
        while (!stop.IsCancellationRequested)
        {
            await Task.Delay(Random.Shared.Next(300, 1200));
            var card = teams.Messages(team.Channel).FirstOrDefault(m =>
                Verbs(m).Contains("consult.choose") && Fate(team, m).Verb != "question.answer" && pressed.TryAdd((team.Channel.Id, ItemOf(m), "consult.choose"), true));
            if (card is not null)
            {
                var words = Words();
                await PressAsync(team.Coordinator, card, "consult.choose", new { note = words, choice = "visit" },
                    new Done(team.Channel, DoneKind.Chosen, words, team.Coordinator.Id));
            }
        }
    }

    private async Task SendAsync(TeamsMember who, TeamsChannel channel, string text, Done? done = null, bool mention = true)
    {
        var (message, answer) = await teams.PostAsync(who, channel, text, mention);
        await RepeatAsync(who, message, answer, done);
    }

    private async Task ChatAsync(TeamsMember who, string text, Done done)
    {
        var (message, answer) = await teams.ChatAsync(who, text);
        await RepeatAsync(who, message, answer, done);
    }

    private async Task RepeatAsync(TeamsMember who, TeamsMessage message, BotAnswer answer, Done? done)
    {
        Interlocked.Increment(ref attempts);
        while (!answer.Ok)
        {
            Unanswered.Add(answer.Error ?? $"{answer.Status}");
            await Task.Delay(100);
            Interlocked.Increment(ref attempts);
            answer = await teams.RedeliverAsync(who, message);
        }

        if (done is not null)
            Answered.Add(done);
    }

    /// <summary>A card that has lost the button meanwhile (somebody else acted, or it went further) is left alone.</summary>
    private async Task PressAsync(TeamsMember who, TeamsMessage card, string verb, object inputs, Done done)
    {
        var button = CardActions.Buttons(card.Card!.Value).First(b => b.Verb == verb);
        var action = button.Press(System.Text.Json.JsonSerializer.SerializeToNode(inputs, TeamsJson.Options)!.AsObject());
        InvokeResult result;
        do
        {
            Interlocked.Increment(ref attempts);
            result = await teams.InvokeAsync(who, card, (System.Text.Json.Nodes.JsonObject)action.DeepClone());
            if (result.Status == 0)
            {
                Unanswered.Add(result.Error ?? "0");
                await Task.Delay(100);
            }
        }
        while (result.Status == 0);
        if (result.StatusCode == 200)
            Answered.Add(done);
    }

    /// <summary>The item that the card's buttons are about; a dash where there is none.</summary>
    private static string ItemOf(TeamsMessage message) => CardActions.Buttons(message.Card!.Value)
        .Select(button => button.Data.TryGetProperty("item", out var item) ? item.GetString() : null).FirstOrDefault(item => !string.IsNullOrEmpty(item)) ?? "-";

    private static List<string> Verbs(TeamsMessage message) =>
        message is { FromBot: true, Card: { } card } ? [.. CardActions.Buttons(card).Select(b => b.Verb)] : [];

    private string Words() => $"吸引の担当はだれですか（{Interlocked.Increment(ref words)}番）？";

    private sealed record Team(TeamsChannel Channel, TeamsMember Coordinator, IReadOnlyList<TeamsMember> Members);
}
