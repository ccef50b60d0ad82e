using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using CareTeamBot.Sandbox.Teams;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Xunit;

namespace CareTeamBot.EndToEnd.Tests.Sandbox;

/// <summary>The stand-in's own contract: what it sends, what its connector answers, what its clients do.</summary>
public sealed class FakeTeamsTests : IAsyncLifetime
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
    private readonly HttpClient http = new();
    private RecordingBot bot = null!;
    private FakeTeams teams = null!;
    private TeamsMember nurse = null!;

    public async ValueTask InitializeAsync()
    {
        bot = await RecordingBot.StartAsync();
        teams = await FakeTeams.StartAsync(new FakeTeamsOptions { AnswerTimeout = TimeSpan.FromMilliseconds(400) });
        teams.BotEndpoint = bot.Endpoint;
        nurse = teams.Enrol("森 美咲", "訪問看護ステーション", "看護師");
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await teams.DisposeAsync();
        await bot.DisposeAsync();
    }

    [Fact]
    public async Task PostAsync_Mention_LooksLikeTeams()
    {
        var result = await teams.PostAsync(nurse, teams.DefaultChannel, "参加 訪問看護ステーション", mentionBot: true);

        Assert.Equal(200, result.Answer.Status);
        var got = Assert.Single(bot.Requests);
        Assert.Equal("<at>CareTeamBot</at> 参加 訪問看護ステーション", got.Text("text"));
        Assert.Equal($"{teams.DefaultChannel.Id};messageid={result.Message.Id}", got.Text("conversation", "id"));
        Assert.Equal("channel", got.Text("conversation", "conversationType"));
        Assert.Equal(teams.TenantId, got.Text("channelData", "tenant", "id"));
        Assert.Equal($"28:{teams.AppId}", got.Text("recipient", "id"));
        Assert.Equal(nurse.AadObjectId, got.Text("from", "aadObjectId"));
        Assert.StartsWith("29:", got.Text("from", "id"), StringComparison.Ordinal);
        Assert.Equal(teams.ServiceUrl, got.Text("serviceUrl"));
        var mention = got.Activity.GetProperty("entities").EnumerateArray().Single(entity => entity.GetProperty("type").GetString() == "mention");
        Assert.Equal($"28:{teams.AppId}", mention.GetProperty("mentioned").GetProperty("id").GetString());
    }

    [Fact]
    public async Task PostAsync_Reply_StaysInTheThread()
    {
        var root = (await teams.PostAsync(nurse, teams.DefaultChannel, "入浴の件です")).Message;
        var reply = (await teams.PostAsync(nurse, teams.DefaultChannel, "補足です", replyTo: root)).Message;

        Assert.Equal(root.Id, reply.RootId);
        Assert.Equal(root.ThreadId, bot.Requests[1].Text("conversation", "id"));
        Assert.Equal([root.Id, reply.Id], teams.Messages(teams.DefaultChannel, thread: root).Select(message => message.Id));
    }

    [Fact]
    public async Task Requests_AreSigned_WithThePublishedEndorsedKey()
    {
        await teams.PostAsync(nurse, teams.DefaultChannel, "こんにちは");
        var token = Assert.Single(bot.Requests).Authorization["Bearer ".Length..];

        Assert.True((await ValidateAsync(token)).IsValid);
        var metadata = await http.GetFromJsonAsync<JsonElement>(teams.OpenIdMetadataUrl, Cancel);
        var keys = await http.GetFromJsonAsync<JsonElement>(metadata.GetProperty("jwks_uri").GetString(), Cancel);
        var key = Assert.Single(keys.GetProperty("keys").EnumerateArray());
        Assert.Equal(new JsonWebToken(token).Kid, key.GetProperty("kid").GetString());
        Assert.Equal("msteams", Assert.Single(key.GetProperty("endorsements").EnumerateArray()).GetString());
        Assert.Equal(teams.ServiceUrl, new JsonWebToken(token).GetClaim("serviceurl").Value);
    }

    [Fact]
    public async Task RollOver_OldKeyDropped_OldTokensNoLongerVerify()
    {
        var before = teams.Signer.CreateToken(teams.ServiceUrl);
        teams.Signer.RollOver(keepOld: false);

        Assert.False((await ValidateAsync(before)).IsValid);
        Assert.True((await ValidateAsync(teams.Signer.CreateToken(teams.ServiceUrl))).IsValid);
    }

    [Fact]
    public async Task Deliver_NoAnswer_RepeatsWithTheSameIdThenWithANewOne()
    {
        bot.Answer = async _ =>
        {
            if (bot.Requests.Count < 3)
                await Task.Delay(TimeSpan.FromSeconds(2), Cancel);
            return (200, "");
        };

        var result = await teams.PostAsync(nurse, teams.DefaultChannel, "聞こえますか");

        Assert.Equal(200, result.Answer.Status);
        var ids = bot.Requests.Select(request => request.Text("id")).ToList();
        Assert.Equal(3, ids.Count);
        Assert.Equal(ids[0], ids[1]);
        Assert.NotEqual(ids[0], ids[2]);
    }

    [Fact]
    public async Task Connector_PostReplyUpdateDelete_ChangeWhatPeopleSee()
    {
        var root = (await teams.PostAsync(nurse, teams.DefaultChannel, "相談です")).Message;
        var (status, sent) = await CallAsync(HttpMethod.Post, Activities(root.ThreadId), Card("question.answer"));
        Assert.Equal(HttpStatusCode.Created, status);
        var card = await teams.WaitForButtonAsync("question.answer");
        Assert.Equal((sent.GetProperty("id").GetString(), root.Id), (card.Id, card.RootId));

        await CallAsync(HttpMethod.Put, $"{Activities(root.ThreadId)}/{card.Id}", Card("question.solved"));
        Assert.Equal("question.solved", Assert.Single(teams.Buttons(nurse, card)).Verb);
        Assert.Equal(2, teams.Now(card).Version);

        await CallAsync(HttpMethod.Delete, $"{Activities(root.ThreadId)}/{card.Id}");
        Assert.True(teams.Now(card).Deleted);
        Assert.Equal("NotEnoughPermissions", await RefusalAsync(HttpMethod.Put, $"{Activities(root.ThreadId)}/{root.Id}", Card("x")));
        Assert.Equal("ActivityNotFoundInConversation", await RefusalAsync(HttpMethod.Put, $"{Activities(root.ThreadId)}/1", Card("x")));
        Assert.Equal("ConversationNotFound", await RefusalAsync(HttpMethod.Post, Activities("19:nobody@thread.tacv2"), Card("x")));
    }

    [Fact]
    public async Task Connector_CreateConversation_OpensChatsAndThreads()
    {
        var (_, chat) = await CallAsync(HttpMethod.Post, "v3/conversations", new JsonObject
        {
            ["bot"] = new JsonObject { ["id"] = $"28:{teams.AppId}" },
            ["members"] = new JsonArray(new JsonObject { ["id"] = nurse.Id }),
            ["tenantId"] = teams.TenantId,
            ["isGroup"] = false,
        });
        Assert.Equal(teams.ChatId(nurse), chat.GetProperty("id").GetString());

        var (_, thread) = await CallAsync(HttpMethod.Post, "v3/conversations", new JsonObject
        {
            ["isGroup"] = true,
            ["channelData"] = new JsonObject { ["channel"] = new JsonObject { ["id"] = teams.DefaultChannel.Id } },
            ["activity"] = Card("case.open"),
        });
        var post = Assert.Single(teams.Messages(teams.DefaultChannel));
        Assert.Equal(post.ThreadId, thread.GetProperty("id").GetString());
        Assert.Equal(post.Id, thread.GetProperty("activityId").GetString());
    }

    [Fact]
    public async Task Connector_Members_PageAtFifty()
    {
        for (var number = 0; number < 60; number++)
            teams.Enrol($"人 {number}");
        var path = $"v3/conversations/{Uri.EscapeDataString(teams.DefaultChannel.Id)}/pagedmembers?pageSize=10";

        var (_, first) = await CallAsync(HttpMethod.Get, path);
        var (_, second) = await CallAsync(HttpMethod.Get, $"{path}&continuationToken={first.GetProperty("continuationToken").GetString()}");

        Assert.Equal((50, 11), (first.GetProperty("members").GetArrayLength(), second.GetProperty("members").GetArrayLength()));
        Assert.False(second.TryGetProperty("continuationToken", out _));
        var (_, one) = await CallAsync(HttpMethod.Get, $"v3/conversations/{Uri.EscapeDataString(teams.DefaultChannel.Id)}/members/{nurse.AadObjectId}");
        Assert.Equal(nurse.Id, one.GetProperty("id").GetString());
    }

    [Fact]
    public async Task PressAsync_MergesInputs_AndShowsTheReturnedCardToThisPersonAlone()
    {
        var other = teams.Enrol("原 健太");
        var card = await PostCardAsync(Card("question.answer", input: "text"));
        bot.Answer = _ => Task.FromResult((200, Reply(Card("question.solved"))));

        var result = await teams.PressAsync(nurse, card, "question.answer", new { text = "受け入れできます" });

        Assert.NotNull(result.Card);
        var invoke = Assert.Single(bot.Requests);
        Assert.Equal("adaptiveCard/action", invoke.Text("name"));
        Assert.Equal("manual", invoke.Text("value", "trigger"));
        Assert.Equal("受け入れできます", invoke.Text("value", "action", "data", "text"));
        Assert.Equal("q1", invoke.Text("value", "action", "data", "item"));
        Assert.Equal(card.Id, invoke.Text("replyToId"));
        Assert.Equal("question.solved", Assert.Single(teams.Buttons(nurse, card)).Verb);
        Assert.Equal("question.answer", Assert.Single(teams.Buttons(other, card)).Verb);
        await Assert.ThrowsAsync<InvalidOperationException>(() => teams.PressAsync(nurse, card, "question.answer"));
    }

    [Fact]
    public async Task OpenTaskAsync_MessageAction_CarriesTheMessageAndTheDialogsData()
    {
        var said = (await teams.PostAsync(nurse, teams.DefaultChannel, "入園はどこに聞けば")).Message;
        bot.Answer = _ => Task.FromResult((200, """
            {"task":{"type":"continue","value":{"title":"質問","card":{"contentType":"application/vnd.microsoft.card.adaptive","content":
            {"type":"AdaptiveCard","body":[{"type":"Input.Text","id":"text","value":"入園は"}],"actions":[{"type":"Action.Submit","data":{"item":"x"}}]}}}}}
            """));

        var dialog = await teams.OpenTaskAsync(nurse, said, "ask");
        var end = await teams.SubmitTaskAsync(nurse, said, "ask", dialog, new { urgent = "true" });

        Assert.Equal(("composeExtension/fetchTask", said.ThreadId), (bot.Requests[1].Text("name"), bot.Requests[1].Text("conversation", "id")));
        Assert.Equal((said.Id, nurse.AadObjectId), (bot.Requests[1].Text("value", "messagePayload", "id"), bot.Requests[1].Text("value", "messagePayload", "from", "user", "id")));
        Assert.Equal("""{"item":"x","text":"入園は","urgent":"true"}""", bot.Requests[2].Text("value", "data"));
        Assert.Equal("質問", end.Title);
    }

    [Fact]
    public async Task ShowAsync_CardWithRefresh_AsksOncePerMinuteAndAgainAfterAnEdit()
    {
        var content = Card("question.answer", refresh: true);
        var card = await PostCardAsync(content);
        bot.Answer = _ => Task.FromResult((200, Reply(Card("question.solved", refresh: true))));

        Assert.NotNull(await teams.ShowAsync(nurse, card));
        Assert.Null(await teams.ShowAsync(nurse, card));
        await CallAsync(HttpMethod.Put, $"{Activities(card.ThreadId)}/{card.Id}", content);
        Assert.NotNull(await teams.ShowAsync(nurse, card));

        Assert.Equal(2, bot.Requests.Count);
        Assert.Equal("automatic", bot.Requests[0].Text("value", "trigger"));
        Assert.Equal("question.refresh", bot.Requests[0].Text("value", "action", "verb"));
    }

    [Fact]
    public async Task Faults_PlannedTrouble_HappensOnceEach()
    {
        var path = Activities(teams.DefaultChannel.Id);
        teams.Faults.AnswerNext(1, 429, TimeSpan.FromSeconds(3), "Throttled", call => call.Method == "POST");
        teams.Faults.DropAnswers(1, call => call.Method == "POST");

        using var throttled = await http.PostAsync(new Uri(teams.ServiceUrl + path), Body(Card("x")), Cancel);
        Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(3)), (throttled.StatusCode, throttled.Headers.RetryAfter?.Delta));
        await Assert.ThrowsAsync<HttpRequestException>(() => http.PostAsync(new Uri(teams.ServiceUrl + path), Body(Card("x")), Cancel));
        Assert.Single(teams.Messages(teams.DefaultChannel));
        Assert.Equal(HttpStatusCode.Created, (await CallAsync(HttpMethod.Post, path, Card("x"))).Status);
    }

    [Fact]
    public async Task EnforceRateLimits_EighthSendInASecond_Is429()
    {
        await using var strict = await FakeTeams.StartAsync(new FakeTeamsOptions { EnforceRateLimits = true });
        var path = new Uri(strict.ServiceUrl + Activities(strict.DefaultChannel.Id));
        var answers = new List<HttpStatusCode>();
        for (var number = 0; number < 9; number++)
        {
            using var answer = await http.PostAsync(path, Body(Card("x")), Cancel);
            answers.Add(answer.StatusCode);
        }

        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
        Assert.Equal(HttpStatusCode.Created, answers[0]);
    }

    [Fact]
    public async Task RemoveMemberAsync_TellsTheBot()
    {
        await teams.RemoveMemberAsync(nurse);

        var got = Assert.Single(bot.Requests);
        Assert.Equal(("conversationUpdate", "teamMemberRemoved"), (got.Text("type"), got.Text("channelData", "eventType")));
        Assert.Equal(nurse.Id, got.Activity.GetProperty("membersRemoved")[0].GetProperty("id").GetString());
        Assert.Equal(teams.TeamId, got.Text("conversation", "id"));
    }

    [Fact]
    public async Task WaitForAsync_NothingHappens_SaysWhatWasSaid()
    {
        await teams.PostAsync(nurse, teams.DefaultChannel, "誰か？");

        var failure = await Assert.ThrowsAsync<TimeoutException>(() => teams.WaitForButtonAsync("never", TimeSpan.FromMilliseconds(50)));

        Assert.Contains("誰か？", failure.Message, StringComparison.Ordinal);
    }

    private async Task<TokenValidationResult> ValidateAsync(string token)
    {
        var keys = await http.GetStringAsync(new Uri(teams.OpenIdMetadataUrl.Replace("openidconfiguration", "keys", StringComparison.Ordinal)), Cancel);
        return await new JsonWebTokenHandler().ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = "https://api.botframework.com",
            ValidAudience = teams.AppId,
            IssuerSigningKeys = new JsonWebKeySet(keys).GetSigningKeys(),
            ValidAlgorithms = ["RS256"],
        });
    }

    private async Task<TeamsMessage> PostCardAsync(JsonObject activity)
    {
        var (_, sent) = await CallAsync(HttpMethod.Post, Activities(teams.DefaultChannel.Id), activity);
        return await teams.WaitForMessageAsync(message => message.Id == sent.GetProperty("id").GetString());
    }

    private async Task<(HttpStatusCode Status, JsonElement Body)> CallAsync(HttpMethod method, string path, JsonObject? body = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(teams.ServiceUrl + path)) { Content = body is null ? null : Body(body) };
        using var response = await http.SendAsync(request, Cancel);
        return (response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>(Cancel));
    }

    private async Task<string?> RefusalAsync(HttpMethod method, string path, JsonObject body) =>
        (await CallAsync(method, path, body)).Body.GetProperty("error").GetProperty("code").GetString();

    private static StringContent Body(JsonObject body) => new(body.ToJsonString(), null, "application/json");

    private static string Activities(string conversation) => $"v3/conversations/{Uri.EscapeDataString(conversation)}/activities";

    private static string Reply(JsonObject activity) => new JsonObject
    {
        ["statusCode"] = 200,
        ["type"] = InvokeResult.CardType,
        ["value"] = activity["attachments"]![0]!["content"]!.DeepClone(),
    }.ToJsonString();

    private static JsonObject Card(string verb, string? input = null, bool refresh = false)
    {
        var body = new JsonArray(new JsonObject { ["type"] = "TextBlock", ["text"] = "質問" });
        if (input is not null)
            body.Add(new JsonObject { ["type"] = "Input.Text", ["id"] = input, ["value"] = "まだ" });
        var action = new JsonObject { ["type"] = "Action.Execute", ["title"] = "答える", ["verb"] = verb, ["data"] = new JsonObject { ["item"] = "q1" } };
        body.Add(new JsonObject { ["type"] = "ActionSet", ["actions"] = new JsonArray(action) });
        var card = new JsonObject { ["type"] = "AdaptiveCard", ["version"] = "1.5", ["body"] = body };
        if (refresh)
            card["refresh"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "question.refresh" } };
        var attachment = new JsonObject { ["contentType"] = InvokeResult.CardType, ["content"] = card };
        return new JsonObject { ["type"] = "message", ["attachments"] = new JsonArray(attachment) };
    }
}
