using System.Text.Json;
using System.Text.Json.Nodes;
using CareTeamBot.Cards.Schema;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.Sandbox.Teams;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Tests.Turns.Fixtures;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareTeamBot.Service.Tests.Turns;

/// <summary>
/// Extremes in every input of every button, every date, every id, every command and every invoke: never a 500, and nothing
/// that the case does not know is kept.
/// </summary>
public sealed class HostileInputTests(RunningBot bot) : IClassFixture<RunningBot>
{
    private const string Unknown = "zz9-unknown";

    /// <summary>Inputs into which people write; what stands in them is kept as it is.</summary>
    private static readonly HashSet<string> FreeText =
    [
        "text", "answer", "goal", "note", "hint", "reason", "why", "because", "dropWhy", "title", "expected", "worry", "involved", "result", "draft", "words",
        "advice", "point", "place", "people", "how", "forWho", "forHow", "birth", "hours", "closures", "newAgency", "agency", "profession", "name", "more",
        "needs", "where", "contact", "what", "missingWhere", "links", "resource",
    ];

    private static readonly string[] Dates =
        ["\"0001-01-01\"", "\"9999-12-31\"", "\"2026-02-30\"", "\"\"", "\"x\"", "\"10000-01-01\"", "\"-1-1-1\"", "\"12/31\"", "20261220", "null", "[]", "{}", "\"\\ud800\""];

    private static readonly string[] Anything =
    [
        "null", "[]", "{}", "true", "-1", "1e400", "2147483647", "-2147483648", "99999999999999999999", "\"2147483647\"", "\"\"", "\" \"", "\"\\ud800\"", "\"x\\udfffx\"",
        "\"\\u0000\"", "\"\\uffff\"", "\"..\"", "\"../../x\"", "\"25:61\"", "\"23:59:59.9999999\"", "\"0001-01-01\"", "\"a,b;c:d/e\"", "\":\"", "\"/\"", "\"w0\"", "\"q1:settled\"",
        new string('[', 40) + new string(']', 40),
    ];

    private static readonly string[] Choices =
        ["x", "some", "visit", "role", "markdown", "q1:settled", "2"];

    private readonly Forgery forgery = new(bot);

    [Fact]
    public async Task EveryInputOfEveryButton_WithExtremes_IsNeverA500()
    {
        var channel = await RichCaseAsync();
        var buttons = Buttons(channel);
        Assert.Superset(new HashSet<string>(["question.answer", "role.accept", "update.confirm", "conference.point", "handoff.offer", "stage.move"]), buttons.Select(b => b.Button.Verb).ToHashSet());
        foreach (var (who, button, inputs) in buttons)
        {
            var data = button.Merge(null);
            foreach (var name in data.Select(p => p.Key).Union(inputs.Keys).ToList())
            {
                foreach (var value in ValuesOf(name, inputs.GetValueOrDefault(name), channel, who))
                    await TakenAsync($"{button.Verb} {name}={value}", forgery.PressAsync(who, channel, button.Verb, With(data, name, value), inChat: name.Length % 2 == 0));
            }
        }

        await StillWellAsync();
    }

    [Fact]
    public async Task EveryVerb_WithExtremesInEveryFieldThatThereIs_IsNeverA500()
    {
        var channel = await RichCaseAsync();
        string[] fields =
        [
            .. FreeText, "item", "case", "caseId", "slot", "choice", "aboutItem", "toAgency", "toPerson", "to", "next", "from", "stage", "cause", "member", "cover", "first", "last",
            "day", "until", "nextDay", "nextTime", "time", "forDay", "invited", "present", "addressed", "parts", "back", "repeat", "urgent", "confirm", "whole", "kind",
        ];
        foreach (var verb in Verbs.All.Append("").Append(Unknown))
        {
            foreach (var (value, index) in Anything.Concat(Dates).Distinct().Select((value, index) => (value, index)))
            {
                // Each value with some of the choices, and each choice with some of the values.
                foreach (var choice in Choices.Where((_, at) => (at + index) % 5 == 0))
                {
                    var data = string.Join(',', fields.Where(f => f is not ("choice" or "item")).Select(f => $"{Forgery.Json(f)}:{value}"));
                    await TakenAsync($"{verb} {choice} {value}", forgery.PressAsync(RunningBot.Nursery, channel, verb, $$"""{"choice":"{{choice}}","item":"{{(choice == "x" ? "q1" : "c5")}}",{{data}}}"""));
                }
            }
        }

        await StillWellAsync();
    }

    [Fact]
    public async Task AnIdThatTheCaseDoesNotKnow_IsKeptNowhere()
    {
        var channel = await RichCaseAsync();
        foreach (var (who, button, inputs) in Buttons(channel))
        {
            var data = button.Merge(null);
            foreach (var name in data.Select(p => p.Key).Union(inputs.Keys).Where(n => !FreeText.Contains(n.Split('.')[0])).ToList())
            {
                foreach (var value in (string[])[Unknown, $"{Unknown}/card", $"{Unknown}/file-Word/{who.Id}", $"q1:{Unknown}", $"{Unknown}:settled"])
                    await TakenAsync($"{button.Verb} {name}={value}", forgery.PressAsync(who, channel, button.Verb, With(data, name, Forgery.Json(value))));
            }
        }

        await KnowsNothingOfItAsync(channel);
    }

    [Theory]
    [InlineData("conference.minutes")]
    [InlineData("conference.decide")]
    [InlineData("conference.plan")]
    [InlineData("council.draft")]
    [InlineData("question.ask")]
    [InlineData("advice.ask")]
    [InlineData("handoff.start")]
    public async Task APressAboutAnItemThatNeverWas_ChangesNothing(string verb)
    {
        var channel = await bot.NewCaseAsync();
        foreach (var item in (string[])[Unknown, "c", "c0", "c01", "c99", "c-1", "c1 ", "C1", "ｃ1", "q99", "k1", "c2147483648", new string('c', 7000), "audit-service"])
        {
            foreach (var choice in (string[])["", "markdown", "point", "barrier", "coordinator", "offer", "q1:settled"])
                await TakenAsync($"{verb} {item} {choice}", forgery.PressAsync(RunningBot.Nursery, channel, verb, $$"""{"item":{{Forgery.Json(item)}},"choice":"{{choice}}"}"""));
        }

        await bot.SettledAsync();
        Assert.Empty((await bot.StateAsync(channel)).Taken);
        Assert.DoesNotContain("conference.minutesTaken", await bot.JournalAsync(channel));
        Assert.Empty((await bot.StateAsync(channel)).Questions);
    }

    [Fact]
    public async Task AnAnswerToAFileThatWasNeverOffered_IsKeptNowhere()
    {
        var channel = await bot.NewCaseAsync();
        var (me, id) = (RunningBot.Nursery.Id, RunningBot.CaseId(channel));
        foreach (var slot in (string[])[$"{Unknown}/file-Word/{me}", $"c99/file-Word/{me}", $"c1/file-0/{me}", $"c1/file- Word/{me}", $"c1/file-Word/{Unknown}", "case", Unknown, ""])
        {
            foreach (var about in (string[])[id, "audit-service", "audit-" + id, "..", Unknown, DirectoryId(), ChatId(RunningBot.Mother)])
            {
                var value = new JsonObject { ["action"] = "accept", ["context"] = new JsonObject { ["case"] = about, ["slot"] = slot }, ["uploadInfo"] = new JsonObject { ["uploadUrl"] = "https://a.example/" } };
                Assert.True((await bot.Teams.AnswerFileAsync(RunningBot.Nursery, value)).Status < 500);
            }
        }

        await KnowsNothingOfItAsync(channel);
    }

    [Theory]
    [InlineData("adaptiveCard/action")]
    [InlineData("composeExtension/query")]
    [InlineData("composeExtension/fetchTask")]
    [InlineData("composeExtension/submitAction")]
    [InlineData("fileConsent/invoke")]
    public async Task AnInvokeOfAnyShape_IsNeverA500(string name)
    {
        var channel = await bot.NewCaseAsync();
        string[] fields = ["action", "commandId", "messagePayload", "data", "parameters", "queryOptions", "context", "uploadInfo"];
        string[] values = [.. Anything, "\"resources\"", "\"share\"", "[null]", "[[]]", "[{\"name\":null}]", "[{\"name\":\"q\",\"value\":\"\\ud83d\"}]", "[{\"name\":\"q\",\"value\":{}}]",
            "{\"skip\":-1,\"count\":2147483647}", "{\"skip\":1e99}", "{\"id\":\"\\ud800\",\"body\":{\"content\":\"a\\ud800b\"}}", "{\"body\":null}", "{\"verb\":null}", "{\"case\":\"\\ud800\",\"slot\":[]}"];
        foreach (var value in values)
        {
            await TakenAsync(value, forgery.InvokeAsync(RunningBot.Nursery, channel, name, value));
            foreach (var field in fields)
            {
                foreach (var inChat in (bool[])[false, true])
                {
                    var answer = await forgery.InvokeAsync(RunningBot.Nursery, channel, name, $$"""{"commandId":"resources","{{field}}":{{value}}}""", inChat);
                    // A search of a command that is not the bot's is told to be unknown.
                    Assert.True(answer.Status is >= 200 and < 500 || (answer.Status, field) == (501, "commandId"), $"{field} {value}: {answer.Status}");
                }
            }
        }

        await StillWellAsync();
    }

    [Theory]
    [InlineData("event", "application/vnd.microsoft.readReceipt")]
    [InlineData("event", "application/vnd.microsoft.meetingStart")]
    [InlineData("event", "application/vnd.microsoft.meetingParticipantJoin")]
    [InlineData("event", "tokens/response")]
    [InlineData("messageReaction", "x")]
    [InlineData("typing", "x")]
    [InlineData("command", "x")]
    [InlineData("somethingNew", "x")]
    public async Task WhatTheBotDoesNotTake_IsPassedOver_WhateverItsValue(string type, string name)
    {
        var channel = await bot.NewCaseAsync();
        foreach (var value in Anything)
            Assert.Equal(200, (await forgery.HappenAsync(RunningBot.Nursery, channel, type, name, value)).Status);

        await StillWellAsync();
    }

    [Theory]
    [InlineData("休業日 9999-12-31")]
    [InlineData("休業日 0001-01-01")]
    [InlineData("休業日 9999/12/31-1/5")]
    [InlineData("休業日 9999-01-01..9999-12-31")]
    [InlineData("参加 保育課 休業日 9999-12-31")]
    [InlineData("代理 @川越 明美 9999/12/31")]
    [InlineData("代理 @川越 明美 9999/12/31-12/31")]
    [InlineData("代理 @川越 明美 0000/0/0-0/0")]
    [InlineData("代理 @川越 明美 2026/02/30")]
    [InlineData("代理 @川越 明美 12/31-9999/12/31")]
    [InlineData("退院日 9999-12-31")]
    [InlineData("退院日 0001-01-01")]
    [InlineData("退院日 9999年12月31日 延期")]
    [InlineData("生年月 9999年12月")]
    [InlineData("生年月 R9999.12")]
    [InlineData("生年月 0001-01")]
    [InlineData("受付時間 月 99:99-00:00")]
    [InlineData("受付時間 月-金 24:00-24:00")]
    public async Task ACommandWithAnImpossibleDate_IsAnsweredInWords(string text)
    {
        var channel = await bot.NewCaseAsync();
        var before = bot.Cards(channel).Count;

        await bot.CommandAsync(RunningBot.Coordinator, channel, text);

        await bot.SettledAsync();
        Assert.True(bot.Cards(channel).Count > before);
        Assert.False(bot.Log.Has(1001));
        Assert.All((await bot.StateAsync(channel)).Agencies.SelectMany(a => a.Calendar.Closures), c => Assert.InRange(c.Last.Year, 2025, 2037));
    }

    [Theory]
    [InlineData("conference.plan", "\"day\":\"0001-01-01\",\"time\":\"00:00\"")]
    [InlineData("conference.plan", "\"day\":\"9999-12-31\",\"time\":\"23:59\"")]
    [InlineData("role.propose", "\"title\":\"x\",\"to\":\"a2\",\"until\":\"9999-12-31\"")]
    [InlineData("question.ask", "\"text\":\"x\",\"forWho\":\"母\",\"forDay\":\"0001-01-01\"")]
    [InlineData("question.promise", "\"item\":\"q1\",\"day\":\"2026-02-30\"")]
    [InlineData("stage.plan", "\"choice\":\"x\",\"item\":\"l1\",\"day\":\"9999-12-31\"")]
    [InlineData("team.join", "\"choice\":\"cover\",\"cover\":\"x\",\"first\":\"0001-01-01\",\"last\":\"9999-12-31\"")]
    public async Task APressWithAnImpossibleDay_SaysWhichDaysThereAre(string verb, string data)
    {
        var channel = await bot.NewCaseAsync();
        await bot.AskAsync(RunningBot.Mother, channel);

        var answer = await forgery.PressAsync(RunningBot.Nursery, channel, verb, $"{{{data}}}");

        Assert.Equal(200, answer.Status);
        Assert.Contains("20", answer.Body, StringComparison.Ordinal);
        Assert.Contains("日を「2026-12-20」のように書いて", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatTheStoreKeepsBesideTheCases_IsNoCase()
    {
        var channel = await bot.NewCaseAsync();
        await bot.CommandAsync(RunningBot.Nursery, channel, "資源登録");
        await TakenAsync("", forgery.PressAsync(RunningBot.Nursery, channel, "resource.add", """{"choice":"add","name":"園"}"""));
        await bot.SettledAsync();
        await bot.Services.GetRequiredService<AuditJournal>().WriteAsync(new(AuditJournal.Service), AuditKinds.Read, new AuditEntry { By = "x", What = "y" }, TestContext.Current.CancellationToken);
        foreach (var id in (string[])["audit-service", "audit-" + RunningBot.CaseId(channel), DirectoryId(), "service", "..", "", new string('a', 32), "ＡＡ", ChatId(RunningBot.Mother)])
        {
            foreach (var (verb, field) in new[] { ("case.open", "case"), ("case.open", "caseId"), ("question.ask", "case"), ("card.refresh", "case"), ("advice.ask", "aboutItem"), ("resource.add", "case") })
            {
                var answer = await forgery.PressAsync(RunningBot.Nursery, channel, verb, $$"""{"{{field}}":{{Forgery.Json(id)}},"slot":"case","text":"x","goal":"x","advice":"x","choice":"missing","what":"x"}""", inChat: true);
                Assert.True(answer.Status == 200, $"{id} {verb} {field}: {answer.Status}");
            }
        }

        Assert.Equal(CaseStatus.None, CaseJson.Read<CaseHead>((await bot.Store.LoadAsync(DirectoryId(), TestContext.Current.CancellationToken))!.State).State.Status);
        await StillWellAsync();
    }

    [Fact]
    public async Task ARefreshOfAFilesSlot_IsAnsweredWithACard()
    {
        var channel = await bot.NewCaseAsync();
        foreach (var slot in (string[])["c1/file-Word/x", "c1/file-Markdown/29:x", "q1/list/29:x"])
        {
            var answer = await forgery.PressAsync(RunningBot.Nursery, channel, "card.refresh", $$"""{"slot":"{{slot}}"}""");
            Assert.Equal(200, answer.Status);
            Assert.Contains("AdaptiveCard", answer.Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task HalfACharacter_LeavesTheRestOfTheTextAsItIs()
    {
        var channel = await bot.NewCaseAsync();

        await TakenAsync("", forgery.PressAsync(RunningBot.Nursery, channel, "question.ask", """{"text":"吸引は\ud83dだれが\\ud83d できますか\udc00","\ud800":1}"""));

        await bot.SettledAsync();
        Assert.Equal("吸引はだれが\\ud83d できますか", (await bot.StateAsync(channel)).Questions[^1].Text);
    }

    /// <summary>A case with something of every kind, made by the commands and presses of its members.</summary>
    private async Task<TeamsChannel> RichCaseAsync()
    {
        var channel = await bot.NewCaseAsync();
        foreach (var command in (string[])["質問 だれができますか", "役割", "タスク", "共有", "引き継ぎ", "会議", "議題 送迎", "生年月 2023年5月", "退院日 2026-12-20", "ライフステージ", "状況", "チーム", "相談受付", "資源", "資源登録", "助言", "ヘルプ"])
            await bot.CommandAsync(RunningBot.Coordinator, channel, command);
        await bot.Teams.ChatAsync(RunningBot.Coordinator, "状況");
        await TakenAsync("", forgery.PressAsync(RunningBot.Coordinator, channel, "conference.plan", """{"day":"2026-12-01","time":"10:00","point":"朝の吸引"}"""));
        await TakenAsync("", forgery.PressAsync(RunningBot.Coordinator, channel, "role.propose", """{"choice":"task","title":"見学","to":"a3"}"""));
        await TakenAsync("", forgery.PressAsync(RunningBot.Coordinator, channel, "update.share", """{"text":"発熱","confirm":"true"}"""));
        await TakenAsync("", forgery.PressAsync(RunningBot.Coordinator, channel, "handoff.start", """{"from":"a3","toAgency":"a4","cause":"transfer"}"""));
        await TakenAsync("", forgery.PressAsync(RunningBot.Coordinator, channel, "case.open", """{"choice":"intake","worry":"眠れない","forWho":"母"}"""));
        await bot.SettledAsync();
        return channel;
    }

    /// <summary>Every kind of button that shows, with the inputs of its card by name and type.</summary>
    private List<(TeamsMember Who, CardButton Button, IReadOnlyDictionary<string, string> Inputs)> Buttons(TeamsChannel channel)
    {
        var found = new Dictionary<string, (TeamsMember, CardButton, IReadOnlyDictionary<string, string>)>();
        foreach (var who in (TeamsMember[])[RunningBot.Coordinator, RunningBot.Nursery, RunningBot.Health, RunningBot.Mother])
        {
            foreach (var message in bot.Teams.Messages(channel).Concat(bot.Teams.Chat(who)).Where(m => m is { FromBot: true, Deleted: false, Card: not null }))
            {
                var inputs = Inputs(message.Card!.Value).DistinctBy(i => i.Id).ToDictionary(i => i.Id, i => i.Type);
                foreach (var button in CardActions.Buttons(message.Card.Value))
                    found.TryAdd($"{button.Verb} {(button.Data.TryGetProperty("choice", out var choice) ? choice.ToString().Split(':')[^1] : "")}", (who, button, inputs));
            }
        }

        return [.. found.Values];
    }

    private static IEnumerable<(string Id, string Type)> Inputs(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.Array => node.EnumerateArray().SelectMany(Inputs),
        JsonValueKind.Object when node.TryGetProperty("type", out var type) && type.ToString().StartsWith("Input.", StringComparison.Ordinal) => [(node.GetProperty("id").ToString(), type.ToString())],
        JsonValueKind.Object => node.EnumerateObject().SelectMany(p => Inputs(p.Value)),
        _ => [],
    };

    private IEnumerable<string> ValuesOf(string name, string? type, TeamsChannel channel, TeamsMember who) => (name, type) switch
    {
        (_, "Input.Date") => Dates,
        ("case" or "caseId" or "aboutItem", _) => Ids(channel, who).Select(Forgery.Json).Concat(Anything),
        ("item" or "slot" or "choice", _) => Anything.Concat(Ids(channel, who).SelectMany(id => (string[])[id, $"{id}/card", $"{id}/file-Word/{who.Id}", $"{id}/to/{who.Id}", $"{id}/p99999999999-Nudge"]).Select(Forgery.Json)),
        _ => Anything,
    };

    /// <summary>Ids of other kinds and other places.</summary>
    private IEnumerable<string> Ids(TeamsChannel channel, TeamsMember who) =>
    [
        "audit-service", "audit-" + RunningBot.CaseId(channel), DirectoryId(), ChatId(who), ChatId(RunningBot.Mother), new string('0', 32), "..", "a1", "q1", "q99999999999", "c1", "k0", "l1", who.Id, channel.Id,
    ];

    private string DirectoryId() => ResourceBook.AddressOf(bot.Teams.TenantId).CaseId;

    private string ChatId(TeamsMember who) => RunningBot.CaseIdOf(bot.Teams.ChatId(who));

    private static string With(JsonObject data, string name, string rawValue) =>
        $"{{{string.Join(',', data.Where(p => p.Key != name).Select(p => $"{Forgery.Json(p.Key)}:{p.Value?.ToJsonString() ?? "null"}").Append($"{Forgery.Json(name)}:{rawValue}"))}}}";

    private static async Task TakenAsync(string what, Task<BotAnswer> answering)
    {
        var answer = await answering;
        Assert.True(answer.Status is >= 200 and < 500, $"{what}: {answer.Status}");
    }

    private async Task StillWellAsync()
    {
        await bot.SettledAsync();
        Assert.False(bot.Log.Has(1001));
        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri(bot.Teams.BotEndpoint!, "/healthz/ready"), TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode);
    }

    private async Task KnowsNothingOfItAsync(TeamsChannel channel)
    {
        var id = RunningBot.CaseId(channel);
        Assert.DoesNotContain(Unknown, System.Text.Encoding.UTF8.GetString((await bot.Store.LoadAsync(id, TestContext.Current.CancellationToken))!.State.Span), StringComparison.Ordinal);
        Assert.DoesNotContain(await bot.EntriesAsync(id), e => System.Text.Encoding.UTF8.GetString(e.Content.Span).Contains(Unknown, StringComparison.Ordinal) || e.ItemId?.Contains(Unknown, StringComparison.Ordinal) == true);
        Assert.DoesNotContain(await bot.Store.ListOutboxAsync(1000, TestContext.Current.CancellationToken), r => r.Slot.Contains(Unknown, StringComparison.Ordinal));
        await StillWellAsync();
    }
}
