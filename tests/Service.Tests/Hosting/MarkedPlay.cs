using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CareTeamBot.Cards.Schema;
using CareTeamBot.Sandbox.Teams;
using CareTeamBot.Service.Storage;
using CareTeamBot.Service.Tests.Turns.Fixtures;
using CareTeamBot.Service.Turns;
using Xunit;

namespace CareTeamBot.Service.Tests.Hosting;

/// <summary>
/// A case in which every name and every word is marked. It says every command, presses every button that shows, types
/// into every input, and fails in every way that can be made: what is new is played without being named here.
/// </summary>
internal sealed class MarkedPlay(RunningBot bot)
{
    /// <summary>In all names and texts.</summary>
    public const string Mark = "ひみつ";

    /// <summary>The same where only ASCII can stand.</summary>
    public const string Ascii = "himitsu-hanako";

    private const int Rounds = 5;

    /// <summary>How often a button of one verb and choice is pressed in a round, by different people.</summary>
    private const int PressesOfAKind = 3;

    private readonly TeamsMember coordinator = TeamsMember.Named($"{Mark} 大宮");
    private readonly TeamsMember mother = TeamsMember.Named($"{Mark} 花子");
    private readonly TeamsMember nurse = TeamsMember.Named($"{Mark} 浦和");
    private readonly TeamsMember english = TeamsMember.Named($"{Ascii} Smith", locale: "en-GB");

    /// <summary>Verbs that were sent to the bot.</summary>
    public HashSet<string> Sent { get; } = [];

    /// <summary>Verbs that stood on a card, and so were pressed in earnest.</summary>
    public HashSet<string> Pressed { get; } = [];

    /// <summary>What must show nowhere: marks, and all ids of persons.</summary>
    public IEnumerable<string> Secrets =>
    [
        Mark, Uri.EscapeDataString(Mark), JsonEncodedText.Encode(Mark).ToString(), Ascii, "@careteam.example",
        .. bot.Teams.Members.SelectMany(m => new[] { m.Name, m.Id, m.AadObjectId, bot.Teams.ChatId(m) }),
    ];

    private IEnumerable<TeamsMember> People => [coordinator, mother, nurse, english];

    public async Task PlayAsync()
    {
        var channel = await OpenAsync();
        await SayEverythingAsync(channel);
        for (var round = 0; round < Rounds; round++)
        {
            await PressEverythingAsync(channel, round);
            await bot.PassAsync(TimeSpan.FromDays(4));
        }

        await ClimbAsync();
        await ForgeAsync(channel);
        await RosterAsync(channel);
    }

    /// <summary>
    /// Another case, in which nobody answers at first: its question climbs, a visit is tried, then the council; its conference
    /// is held. And advice is asked, privately.
    /// </summary>
    private async Task ClimbAsync()
    {
        var channel = await OpenAsync();
        await bot.CommandAsync(coordinator, channel, $"スーパーバイザー @{nurse.Name}");
        await bot.SettledAsync();
        var invitation = bot.Teams.Chat(nurse).Last(m => bot.Teams.Buttons(nurse, m).Any(b => b.Verb == "supervisor.accept"));
        await PressAsync(nurse, invitation, bot.Teams.Buttons(nurse, invitation).First(b => b.Verb == "supervisor.accept").Press(null));
        Pressed.Add("supervisor.accept");
        await bot.CommandAsync(mother, channel, $"質問 {Mark}は{Ascii}ですか");
        await bot.CommandAsync(mother, channel, "会議");
        await bot.Teams.ChatAsync(mother, "助言");
        for (var round = 0; round < 2 * Rounds; round++)
        {
            await PressEverythingAsync(channel, round, leave: round < Rounds ? [.. Later, .. Never] : Never);
            await bot.PassAsync(TimeSpan.FromDays(2));
        }
    }

    private static readonly string[] Never = ["case.open", "intake.register", "supervisor.decline", "conference.cancel", "conference.notNow", "conference.move"];

    private static readonly string[] Later =
        ["question.answer", "question.pass", "question.promise", "question.ask", "intake.ask", "consult.choose council", "consult.choose conference"];

    private async Task<TeamsChannel> OpenAsync()
    {
        foreach (var person in People)
        {
            if (!bot.Teams.Members.Contains(person))
                bot.Teams.Enrol(person.Name, locale: person.Locale);
        }

        var channel = await bot.Teams.AddChannelAsync(coordinator, $"{Mark}-{Ascii}-{bot.Teams.Channels.Count}");
        await bot.CommandAsync(coordinator, channel, $"ケース開始 {Mark}と{Ascii}");
        foreach (var person in People)
            await bot.CommandAsync(person, channel, $"参加 {Mark}課{person.Name[^2..]}／{Mark}師");
        await bot.SettledAsync();
        return channel;
    }

    /// <summary>Every word that starts a command, in the channel and in the personal chat; and what is no command.</summary>
    private async Task SayEverythingAsync(TeamsChannel channel)
    {
        // The last first, so that something is open before somebody wants to close the case.
        foreach (var word in TextCommand.Known.SelectMany(known => known.Words).Append(Mark).Reverse())
        {
            await bot.CommandAsync(coordinator, channel, word);
            await bot.CommandAsync(mother, channel, $"{word} {Mark}はどこですか @{nurse.Name} 12/1-12/5");
            await bot.Teams.ChatAsync(nurse, $"{word} {Mark} {Ascii}");
        }

        var post = (await bot.Teams.PostAsync(mother, channel, $"{Mark}はどこに申し込めばいいですか？")).Message;
        await bot.Teams.PostAsync(nurse, channel, $"{Mark}です", replyTo: post);
        await bot.Teams.EditAsync(mother, post, $"{Mark}はどこに申し込めますか？");
        foreach (var command in (string[])["ask", "share", Mark])
        {
            var dialog = await bot.Teams.OpenTaskAsync(nurse, post, command);
            if (dialog.Card is not null)
                await bot.Teams.SubmitTaskAsync(nurse, post, command, dialog, new { text = $"{Mark} {Ascii}" });
        }

        await bot.Teams.DeleteAsync(mother, post);
        await bot.SettledAsync();
    }

    /// <summary>Every button on every card as everybody sees it, with something typed into every input.</summary>
    private async Task PressEverythingAsync(TeamsChannel channel, int round, params string[] leave)
    {
        var pressed = new Dictionary<string, int>();
        // Some days are to lie ahead, others behind.
        var day = bot.Clock.GetUtcNow().AddDays(round % 2 == 0 ? 2 : -1);
        foreach (var person in People)
        {
            foreach (var message in Newest(bot.Teams.Messages(channel)).Concat(Newest(bot.Teams.Chat(person))).ToList())
            {
                if (await bot.Teams.ShowAsync(person, message) is not null)
                    Pressed.Add(Verbs.CardRefresh);
                if (bot.Teams.CardSeenBy(person, message) is not { } card)
                    continue;
                foreach (var button in CardActions.Buttons(card).Where(b => !leave.Contains(b.Verb) && !leave.Contains(Kind(b))))
                {
                    if ((pressed[Kind(button)] = pressed.GetValueOrDefault(Kind(button)) + 1) > PressesOfAKind)
                        continue;
                    await PressAsync(person, message, button.Press(Typed(card, day)));
                    Pressed.Add(button.Verb);
                }
            }
        }

        await bot.SettledAsync();
    }

    /// <summary>The newest messages of each kind, where those with the same buttons are one kind.</summary>
    private static IEnumerable<TeamsMessage> Newest(IReadOnlyList<TeamsMessage> messages) => messages
        .Where(m => m is { FromBot: true, Deleted: false, Card: not null })
        .GroupBy(m => string.Join(' ', CardActions.Buttons(m.Card!.Value).Select(Kind)))
        .SelectMany(kind => kind.TakeLast(PressesOfAKind)).Reverse();

    private static string Kind(CardButton button) => $"{button.Verb} {(button.Data.TryGetProperty("choice", out var choice) ? choice.ToString() : "")}";

    private async Task PressAsync(TeamsMember who, TeamsMessage message, JsonObject action)
    {
        Sent.Add((string)action["verb"]!);
        Assert.Equal(200, (await bot.Teams.InvokeAsync(who, message, action)).Status);
    }

    /// <summary>A value of its kind for every input of a card: marked where words go.</summary>
    private static JsonObject Typed(JsonElement card, DateTimeOffset day)
    {
        var typed = new JsonObject();
        foreach (var input in Inputs(card))
            typed[input.GetProperty("id").GetString()!] = Value(input, day);
        return typed;
    }

    private static string Value(JsonElement input, DateTimeOffset day) => input.GetProperty("type").GetString() switch
    {
        // On whose behalf something is said was said before.
        "Input.Date" when input.GetProperty("id").GetString() == "forDay" => day.AddDays(-4).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        "Input.Date" => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        "Input.Time" => "10:30",
        "Input.Toggle" => "true",
        "Input.ChoiceSet" when input.TryGetProperty("choices", out var choices) && choices.GetArrayLength() > 0 => choices[0].GetProperty("value").GetString()!,
        _ when input.GetProperty("id").GetString() is "hours" or "closures" => "",
        _ => $"{Mark} {Ascii}",
    };

    private static IEnumerable<JsonElement> Inputs(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.Array => node.EnumerateArray().SelectMany(Inputs),
        JsonValueKind.Object when node.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String
            && type.GetString()!.StartsWith("Input.", StringComparison.Ordinal) => [node],
        JsonValueKind.Object => node.EnumerateObject().SelectMany(property => Inputs(property.Value)),
        _ => [],
    };

    /// <summary>Every verb there is, with nonsense in every field, and a verb that there is not.</summary>
    private async Task ForgeAsync(TeamsChannel channel)
    {
        var card = bot.Teams.Messages(channel).Last(m => m is { FromBot: true, Deleted: false });
        foreach (var verb in Verbs.All.Append(Mark))
        {
            var data = new JsonObject { ["case"] = RunningBot.CaseId(channel), ["item"] = Mark, ["slot"] = Mark, ["choice"] = Mark };
            foreach (var name in (string[])["text", "answer", "goal", "note", "day", "to", "member", "reason", "title", "worry", "hours", "closures", "birth", "newAgency"])
                data[name] = Mark;
            await PressAsync(nurse, card, new JsonObject { ["type"] = "Action.Execute", ["title"] = Mark, ["verb"] = verb, ["data"] = data });
        }
    }

    private async Task RosterAsync(TeamsChannel channel)
    {
        var guest = TeamsMember.Named($"{Mark} 来客");
        await bot.Teams.AddMemberAsync(guest);
        await bot.Teams.InstallBotAsync(guest, channel);
        await bot.Teams.RemoveMemberAsync(nurse);
        await bot.SettledAsync();
        await LoseAsync();
    }

    /// <summary>A case whose channel is lost, found, lost again, and then closed from the coordinator's chat.</summary>
    private async Task LoseAsync()
    {
        var channel = await bot.NewChannelAsync();
        await bot.CommandAsync(coordinator, channel, $"ケース開始 {Mark}");
        await bot.Teams.RemoveBotAsync(coordinator, channel);
        await bot.Teams.AddBotAsync(coordinator, channel);
        await bot.Teams.RemoveBotAsync(coordinator, channel);
        await bot.SettledAsync();
        var card = bot.Teams.Chat(coordinator).Last(m => bot.Teams.Buttons(coordinator, m).Any(b => b.Verb == "case.close"));
        await PressAsync(coordinator, card, bot.Teams.Buttons(coordinator, card).Single(b => b.Verb == "case.close").Press([]));
        Pressed.Add("case.close");
        await bot.SettledAsync();
    }

    /// <summary>What goes wrong: bodies, tokens and addresses that say too much, a channel that echoes, a case that can't be read.</summary>
    public async Task FailAsync()
    {
        var channel = bot.Teams.Channels.Last(one => one.HasBot);
        await MalformAsync(channel);
        await KnockAsync();
        await EchoAsync(channel);
        await BreakAsync();
    }

    private async Task MalformAsync(TeamsChannel channel)
    {
        await bot.Teams.SendRawAsync($$"""{"type":"message","text":"{{Mark}}","from":{"id":"{{mother.Id}}"},"x":}""");
        await bot.Teams.SendRawAsync($$"""{"type":"message","text":"{{Mark}}"}""");
        await bot.Teams.SendRawAsync(Mark, mediaType: $"text/{Ascii}");
        await bot.Teams.SendRawAsync(new string('あ', 100_000) + Mark);
        await bot.SendChangedAsync(mother, channel, Mark, a => a["serviceUrl"] = $"https://{mother.AadObjectId}.example/{Ascii}");
        await bot.SendChangedAsync(mother, channel, Mark, a => a["timestamp"] = Mark);
        await bot.SendChangedAsync(mother, channel, Mark, a => a["type"] = Mark);
        await bot.SendChangedAsync(mother, channel, Mark, a => (a["type"], a["name"]) = ("invoke", Mark));
        await bot.SendChangedAsync(mother, channel, Mark, a => a["channelData"]!["tenant"]!["id"] = Mark);
        await bot.SendChangedAsync(mother, channel, Mark, a => a["id"] = null);
    }

    /// <summary>Requests that are refused before anybody reads them.</summary>
    private async Task KnockAsync()
    {
        foreach (var shape in (TokenShape[])[new() { Issuer = Ascii }, new() { Audience = Ascii }, new() { ServiceUrl = $"https://{Ascii}/" }])
            await bot.Teams.SendRawAsync(Mark, bot.Teams.Signer.CreateToken(bot.Teams.ServiceUrl, shape));
        foreach (var token in (string[])[Ascii, $"{Ascii}.{Ascii}.{Ascii}", "eyJhbGciOiJub25lIn0.e30."])
            await bot.Teams.SendRawAsync(Mark, token);
        using var http = new HttpClient();
        http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", Ascii);
        http.DefaultRequestHeaders.TryAddWithoutValidation("tracestate", $"{Ascii}=1");
        http.DefaultRequestHeaders.TryAddWithoutValidation("baggage", $"user={Ascii}");
        foreach (var path in (string[])[$"/{Mark}/{Ascii}", $"/api/messages?name={Mark}&who={Ascii}", $"/api/messages/{Ascii}", $"/healthz/ready?{Ascii}"])
        {
            (await http.GetAsync(new Uri(bot.Teams.BotEndpoint!, path))).Dispose();
            (await http.PostAsync(new Uri(bot.Teams.BotEndpoint!, path), new StringContent(Mark))).Dispose();
        }
    }

    /// <summary>A channel that refuses, delays and breaks off, and repeats in its answers what was said.</summary>
    private async Task EchoAsync(TeamsChannel channel)
    {
        foreach (var status in (int[])[400, 401, 403, 404, 413, 429, 500, 502])
        {
            bot.Teams.Faults.AnswerNext(1, status, code: status % 2 == 0 ? Mark : "BotNotInConversationRoster", message: $"{Mark} {mother.Id} {Ascii}");
            await bot.CommandAsync(mother, channel, $"質問 {Mark}{status}");
            await SentAsync();
        }

        bot.Teams.Faults.DropAnswers(1);
        await bot.CommandAsync(mother, channel, $"質問 {Mark}");
        await SentAsync();
    }

    private Task SentAsync() => bot.UntilAsync(async () =>
    {
        bot.Clock.Advance(TimeSpan.FromSeconds(2));
        return (await bot.Store.ListOutboxAsync(1, default)).Count == 0;
    });

    /// <summary>A case that can't be read: the clock's turn fails, and so does what somebody says to it.</summary>
    private async Task BreakAsync()
    {
        await bot.Store.CommitAsync(
            new CaseCommit
            {
                CaseId = "broken",
                ExpectedVersion = 0,
                Due = bot.Clock.GetUtcNow(),
                State = System.Text.Encoding.UTF8.GetBytes($$$"""{"address":"{{{Mark}}}","state":{"status":"{{{Mark}}}"}}"""),
                Outbox = [new OutboxDraft("case", System.Text.Encoding.UTF8.GetBytes($$$"""{"text":{"{{{Mark}}}":1}}"""))],
            },
            default);
        bot.Clock.Advance(TimeSpan.FromSeconds(2));
        await bot.UntilAsync(() =>
        {
            bot.Clock.Advance(TimeSpan.FromSeconds(1));
            return new(bot.Log.Has(300));
        });
        var channel = await bot.NewChannelAsync();
        await bot.Store.CommitAsync(
            new CaseCommit { CaseId = RunningBot.CaseId(channel), ExpectedVersion = 0, State = System.Text.Encoding.UTF8.GetBytes($"\"{Mark}\"") }, default);
        Assert.Equal(500, (await bot.Teams.PostAsync(mother, channel, $"目標 {Mark}", mentionBot: true)).Answer.Status);
        Assert.True(bot.Log.Has(1001));
    }
}
