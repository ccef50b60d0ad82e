using System.Text.Json;
using System.Text.Json.Nodes;
using CareTeamBot.Service.Teams;
using CareTeamBot.Service.Teams.Inbound;
using CareTeamBot.Service.Teams.Outbound;
using CareTeamBot.Service.Tests.Teams.Fixtures;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareTeamBot.Service.Tests.Teams;

/// <summary>What goes over the wire to the connector.</summary>
public sealed class ConnectorClientTests : IAsyncLifetime
{
    private FakeConnector connector = null!;
    private ITeamsConnector client = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private SeenCall OnlyCall => Assert.Single(connector.Calls);

    public async ValueTask InitializeAsync()
    {
        connector = await FakeConnector.StartAsync();
        client = connector.Client(TimeProvider.System, ("Connector:Retries", "0"));
    }

    public ValueTask DisposeAsync() => connector.DisposeAsync();

    [Fact]
    public async Task Send_EscapesTheConversationAsOneSegment_AndWritesTheBody()
    {
        var id = await client.SendAsync(connector.Conversation(), BotMessages.Text("質問です"), Cancellation);

        Assert.Equal("new-id", id);
        Assert.Equal(("POST", "/jp/v3/conversations/19%3Aabc%40thread.tacv2%3Bmessageid%3D17/activities"), (OnlyCall.Method, OnlyCall.RawTarget));
        Assert.Equal("""{"type":"message","text":"質問です"}""", OnlyCall.Body);
        Assert.Null(OnlyCall.Authorization);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Redirect_IsNotFollowed(int status)
    {
        await using var other = await FakeConnector.StartAsync();
        connector.Answer = (_, response) =>
        {
            response.StatusCode = status;
            response.Headers.Location = other.Url;
            return Task.CompletedTask;
        };

        await Assert.ThrowsAsync<UpstreamException>(() => client.SendAsync(connector.Conversation(), BotMessages.Text("x"), Cancellation));
        await Assert.ThrowsAsync<UpstreamException>(async () => await client.GetMemberAsync(connector.Conversation(), "29:a", Cancellation));

        Assert.Equal(2, connector.Calls.Count);
        Assert.Empty(other.Calls);
    }

    [Theory]
    [InlineData("..")]
    [InlineData("")]
    public async Task Update_IdThatWouldLeaveThePath_IsRefused(string id) =>
        await Assert.ThrowsAsync<ArgumentException>(() => client.UpdateAsync(connector.Conversation(), id, BotMessages.Text("x"), Cancellation));

    [Fact]
    public async Task Update_Puts()
    {
        connector.Respond(response => response.StatusCode = 200);

        await client.UpdateAsync(connector.Conversation("c"), "m", BotMessages.Card("{}"u8.ToArray()), Cancellation);

        Assert.Equal(("PUT", "/jp/v3/conversations/c/activities/m"), (OnlyCall.Method, OnlyCall.RawTarget));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(404)]
    public async Task Delete_OfAMessageThatIsThereOrGone_Succeeds(int status)
    {
        connector.FailWith(status);

        await client.DeleteAsync(connector.Conversation("c"), "m", Cancellation);

        Assert.Equal("DELETE", OnlyCall.Method);
    }

    [Fact]
    public async Task CreatePersonalChat_SendsMemberAndTenant()
    {
        connector.Answer = (_, response) => response.WriteAsync("""{"id":"a:1chat"}""");

        var chat = await client.CreatePersonalChatAsync(connector.Conversation(), "29:member", Cancellation);

        Assert.Equal(connector.Conversation("a:1chat"), chat);
        Assert.Equal("/jp/v3/conversations", OnlyCall.RawTarget);
        AssertJson(
            """{"isGroup":false,"bot":{"id":"28:bot","name":"ケアチーム"},"members":[{"id":"29:member"}],"tenantId":"tenant-1","channelData":{"tenant":{"id":"tenant-1"}}}""",
            OnlyCall.Body);
    }

    [Fact]
    public async Task CreateThread_SendsTheFirstMessage_AndTellsWhereToGoOn()
    {
        connector.Answer = (_, response) => response.WriteAsync("""{"id":"19:c@thread.tacv2;messageid=9","activityId":"9"}""");

        var thread = await client.CreateThreadAsync(connector.Conversation(), "19:c@thread.tacv2", BotMessages.Text("x"), Cancellation);

        Assert.Equal(("19:c@thread.tacv2;messageid=9", "9"), (thread.Conversation.ConversationId, thread.ActivityId));
        using var body = JsonDocument.Parse(OnlyCall.Body);
        Assert.Equal("19:c@thread.tacv2", body.RootElement.GetProperty("channelData").GetProperty("channel").GetProperty("id").GetString());
        Assert.Equal("x", body.RootElement.GetProperty("activity").GetProperty("text").GetString());
    }

    /// <summary>It is posted, whatever the words about it: not again, and under no id that is none.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"new-id\"")]
    [InlineData("{\"id\":\"\"}")]
    [InlineData("{\"id\":\" \\t \"}")]
    [InlineData("{\"id\":null}")]
    [InlineData("{\"id\":7}")]
    [InlineData("{\"id\":{}}")]
    [InlineData("{\"id\":\"..\"}")]
    [InlineData("no JSON at all")]
    public async Task Send_AnswerWithoutAnId_CountsAsPostedUnderAnUnknownOne(string answer)
    {
        connector.Answer = (_, response) =>
        {
            response.StatusCode = 201;
            return response.WriteAsync(answer);
        };

        Assert.Null(await client.SendAsync(connector.Conversation(), BotMessages.Text("x"), Cancellation));
        var thread = await client.CreateThreadAsync(connector.Conversation(), "19:c@thread.tacv2", BotMessages.Text("x"), Cancellation);

        Assert.Equal(("19:c@thread.tacv2", null), (thread.Conversation.ConversationId, thread.ActivityId));
        Assert.Equal(2, connector.Calls.Count);
    }

    [Theory]
    [InlineData("""{"id":"19:c@thread.tacv2;messageid=9"}""")]
    [InlineData("""{"id":"","activityId":"9"}""")]
    [InlineData("""{"id":"19:c@thread.tacv2;messageid=9","activityId":" "}""")]
    public async Task CreateThread_OneIdTold_FindsTheOther(string answer)
    {
        connector.Answer = (_, response) => response.WriteAsync(answer);

        var thread = await client.CreateThreadAsync(connector.Conversation(), "19:c@thread.tacv2", BotMessages.Text("x"), Cancellation);

        Assert.Equal(("19:c@thread.tacv2;messageid=9", "9"), (thread.Conversation.ConversationId, thread.ActivityId));
    }

    [Fact]
    public async Task GetMembers_FollowsThePages()
    {
        connector.Answer = (call, response) => response.WriteAsync(
            call.RawTarget.Contains("continuationToken=p%2B2", StringComparison.Ordinal)
                ? """{"members":[{"id":"29:b","aadObjectId":"o-b"}]}"""
                : """{"continuationToken":"p+2","members":[{"id":"29:a","objectId":"o-a","userRole":"guest"}]}""");

        var members = new List<TeamsChannelAccount>();
        await foreach (var member in client.GetMembersAsync(connector.Conversation("c"), Cancellation))
            members.Add(member);

        Assert.Equal(["29:a", "29:b"], members.Select(m => m.Id));
        Assert.Equal("/jp/v3/conversations/c/pagedmembers?pageSize=500", connector.Calls.First().RawTarget);
    }

    [Fact]
    public async Task GetMember_Unknown_IsNull()
    {
        connector.FailWith(404);

        Assert.Null(await client.GetMemberAsync(connector.Conversation("c"), "29:x", Cancellation));
    }

    [Fact]
    public async Task GetTeamAndChannels_ReadDetails()
    {
        connector.Answer = (call, response) => response.WriteAsync(
            call.RawTarget.EndsWith("/conversations", StringComparison.Ordinal)
                ? """{"conversations":[{"id":"19:g","name":null},{"id":"19:h","name":"相談"}]}"""
                : """{"id":"19:g","name":"チーム","aadGroupId":"group"}""");

        Assert.Equal("group", (await client.GetTeamAsync(connector.Conversation(), "19:g", Cancellation)).AadGroupId);
        Assert.Equal([null, "相談"], (await client.GetChannelsAsync(connector.Conversation(), "19:g", Cancellation)).Select(c => c.Name));
        Assert.Equal(["/jp/v3/teams/19%3Ag", "/jp/v3/teams/19%3Ag/conversations"], connector.Calls.Select(c => c.RawTarget));
    }

    [Fact]
    public async Task GetTeam_IdThatWouldLeaveThePath_StaysOneSegment()
    {
        await client.GetTeamAsync(connector.Conversation(), "19:g/../../x", Cancellation);

        Assert.Equal("/jp/v3/teams/19%3Ag%2F..%2F..%2Fx", OnlyCall.RawTarget);
    }

    /// <summary>A new client of the SDK's costs many times what a turn does.</summary>
    [Fact]
    public async Task Clients_AreOnePairForEachServiceUrl_AndOutliveTheirTurns()
    {
        await using var services = connector.Services(TimeProvider.System);
        var clients = services.GetRequiredService<ConnectorClients>();
        var factory = services.GetRequiredService<TeamsBotAuthentication>().CreateConnectorFactory(new());

        var first = await factory.CreateAsync(connector.Url, "", Cancellation);
        first.Dispose();
        var sent = await services.GetRequiredService<ITeamsConnector>().SendAsync(connector.Conversation(), BotMessages.Text("x"), Cancellation);

        Assert.Equal("new-id", sent);
        Assert.Same(first, await factory.CreateAsync(connector.Url, "", Cancellation));
        Assert.Same(clients.Get(connector.Url), clients.Get(connector.Url));
        Assert.NotSame(first, await factory.CreateAsync("https://smba.trafficmanager.net/jp/", "", Cancellation));
    }

    [Fact]
    public async Task Send_Card_IsWrittenAsItIs()
    {
        await client.SendAsync(connector.Conversation(), BotMessages.Card("{\"type\" : \"AdaptiveCard\"}"u8.ToArray(), "質問です"), Cancellation);

        Assert.Equal(
            """{"type":"message","summary":"質問です","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type" : "AdaptiveCard"}}]}""",
            OnlyCall.Body);
    }

    [Theory]
    [InlineData(400, UpstreamFault.Rejected)]
    [InlineData(401, UpstreamFault.Transient)]
    [InlineData(403, UpstreamFault.Blocked)]
    [InlineData(404, UpstreamFault.Gone)]
    [InlineData(413, UpstreamFault.TooLarge)]
    [InlineData(429, UpstreamFault.Throttled)]
    [InlineData(500, UpstreamFault.Transient)]
    [InlineData(503, UpstreamFault.Transient)]
    public async Task Send_Refused_ToldByWhatToDo(int status, object fault)
    {
        connector.FailWith(status);

        var thrown = await Assert.ThrowsAsync<UpstreamException>(SendAsync);

        Assert.Equal(((UpstreamFault)fault, status), (thrown.Fault, thrown.Status));
    }

    [Theory]
    [InlineData("""{"error":{"code":"Forbidden","subCode":"MessageWritesBlocked","message":"山田さん"}}""", "MessageWritesBlocked")]
    [InlineData("""{"error":{"code":"BotNotInConversationRoster","message":"山田さん"}}""", "BotNotInConversationRoster")]
    [InlineData("""{"error":{"code":"山田さん"}}""", null)]
    [InlineData("""<html>""", null)]
    public async Task Send_Refused_KeepsTheCodeAndNothingElse(string body, string? code)
    {
        connector.Answer = (_, response) =>
        {
            response.StatusCode = 403;
            return response.WriteAsync(body);
        };

        var thrown = await Assert.ThrowsAsync<UpstreamException>(SendAsync);

        Assert.Equal(code, thrown.Code);
        Assert.DoesNotContain("山田", thrown.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_NobodyListens_IsTransient()
    {
        var nobody = connector.Conversation() with { ServiceUrl = "http://127.0.0.1:1/" };

        var thrown = await Assert.ThrowsAsync<UpstreamException>(() => client.SendAsync(nobody, BotMessages.Text("x"), Cancellation));

        Assert.Equal((UpstreamFault.Transient, null), (thrown.Fault, thrown.Status));
    }

    [Fact]
    public async Task Send_ToAnUntrustedHost_NeverLeaves()
    {
        var foreign = connector.Conversation() with { ServiceUrl = "https://smba.example.org/" };

        var thrown = await Assert.ThrowsAsync<UpstreamException>(() => client.SendAsync(foreign, BotMessages.Text("x"), Cancellation));

        Assert.Equal("ServiceUrlNotAllowed", thrown.Code);
    }

    private Task SendAsync() => client.SendAsync(connector.Conversation(), BotMessages.Text("x"), Cancellation);

    private static void AssertJson(string expected, string json) => Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(json)), json);
}
