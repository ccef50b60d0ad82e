using System.Text;
using System.Text.Json;
using CareTeamBot.Service.Teams;
using CareTeamBot.Service.Teams.Schema;
using Xunit;

namespace CareTeamBot.Service.Tests.Teams;

public sealed class ActivityTests
{
    /// <summary>A channel post as Teams sends it, with fields that the bot does not know.</summary>
    private const string ChannelPost = """
        {
          "text": "<at>ケアチーム</at> 質問 <at>山田</at>さん、吸引は誰が?\n<at>だれでもない</at>",
          "textFormat": "plain", "type": "message", "timestamp": "2026-11-20T01:02:03.456Z", "localTimestamp": "2026-11-20T10:02:03.456+09:00",
          "id": "1763600523456", "channelId": "msteams", "serviceUrl": "https://smba.trafficmanager.net/jp/",
          "from": { "id": "29:writer", "name": "山田 花子", "aadObjectId": "5a2b0000-0000-0000-0000-000000000001", "properties": { "x": 1 } },
          "conversation": { "isGroup": true, "conversationType": "channel", "tenantId": "tenant-1", "id": "19:abc@thread.tacv2;messageid=1763600000000" },
          "recipient": { "id": "28:bot", "name": "ケアチーム" },
          "attachments": [ { "contentType": "text/html", "content": "<div>…</div>" } ],
          "entities": [
            { "mentioned": { "id": "28:bot", "name": "ケアチーム" }, "text": "<at>ケアチーム</at>", "type": "mention" },
            { "mentioned": { "id": "29:yamada", "name": "山田" }, "text": "<at>山田</at>", "type": "mention" },
            { "mentioned": null, "text": "<at>だれでもない</at>", "type": "mention" },
            { "mentioned": "tag:nurses", "text": { "odd": true }, "type": "mention" },
            { "locale": "ja-JP", "country": "JP", "platform": "Windows", "type": "clientInfo" },
            { "type": "https://schema.org/Message", "@type": "Message", "text": ["x"] }
          ],
          "channelData": {
            "teamsChannelId": "19:abc@thread.tacv2", "channel": { "id": "19:abc@thread.tacv2" },
            "team": { "id": "19:team@thread.tacv2", "aadGroupId": "group-1" }, "tenant": { "id": "tenant-1" }, "unknown": [1, {}]
          },
          "localTimezone": "Asia/Tokyo", "callerId": "urn:botframework:azure", "somethingNew": { "deep": [ { } ] }
        }
        """;

    [Fact]
    public void Deserialize_ChannelPost_ReadsWhatTheBotNeeds()
    {
        var activity = Read(ChannelPost);

        Assert.Equal(ActivityTypes.Message, activity.Type);
        Assert.Equal(new TeamsConversationId("19:abc@thread.tacv2", "1763600000000"), activity.Address());
        Assert.Equal("tenant-1", activity.TenantId());
        Assert.Equal("ja-JP", activity.LocaleTag());
        Assert.Equal("group-1", activity.ChannelData?.Team?.AadGroupId);
        Assert.Equal(JsonValueKind.Undefined, activity.Value.ValueKind);
        Assert.False(activity.IsFromBot());
    }

    [Fact]
    public void MentionsBot_ByIdAlone_AndTheMentionLeavesTheText()
    {
        var activity = Read(ChannelPost);

        Assert.True(activity.MentionsBot());
        Assert.Equal("質問 <at>山田</at>さん、吸引は誰が?\n<at>だれでもない</at>", activity.TextWithoutBotMention());
        Assert.False((activity with { Recipient = new ChannelAccount { Id = "28:other" } }).MentionsBot());
    }

    [Fact]
    public void OtherMentions_IncludeThoseThatNameNobody()
    {
        var others = Read(ChannelPost).OtherMentions().ToList();

        Assert.Equal(["29:yamada", null, null], others.Select(m => m.Mentioned?.Id));
        Assert.Equal(["<at>山田</at>", "<at>だれでもない</at>", null], others.Select(m => m.Text));
    }

    [Theory]
    [InlineData("19:a@thread.tacv2", "19:a@thread.tacv2", null)]
    [InlineData("19:a@thread.tacv2;messageid=17", "19:a@thread.tacv2", "17")]
    [InlineData("team-id;messageid=m-1", "team-id", "m-1")]
    [InlineData("19:a@thread.tacv2;messageid=", "19:a@thread.tacv2", null)]
    [InlineData("a:1personal", "a:1personal", null)]
    public void Parse_ConversationId_SplitsChannelAndRoot(string id, string channel, string? root) =>
        Assert.Equal(new TeamsConversationId(channel, root), TeamsConversationId.Parse(id));

    [Fact]
    public void TenantId_OnlyInChannelData_IsFound() =>
        Assert.Equal("t", Read("""{"type":"message","conversation":{"id":"c"},"channelData":{"tenant":{"id":"t"}}}""").TenantId());

    [Fact]
    public void Read_CardAction_KeepsDataForTheDecoder()
    {
        var activity = Read("""
            {"type":"invoke","name":"adaptiveCard/action","value":{"action":{"type":"Action.Execute","id":"b1","title":"回答","verb":"question.answer","data":{"item":"q1","text":"はい"}},"trigger":"manual"}}
            """);

        var value = AdaptiveCardInvokeValue.Read(activity.Value);

        Assert.Equal("question.answer", value?.Action?.Verb);
        Assert.Equal("はい", value?.Action?.Data.GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("""{"type":"invoke","value":"text"}""")]
    [InlineData("""{"type":"invoke","value":{"action":7}}""")]
    [InlineData("""{"type":"invoke"}""")]
    public void Read_ValueOfAnotherShape_IsNull(string json) => Assert.Null(AdaptiveCardInvokeValue.Read(Read(json).Value));

    [Fact]
    public void Serialize_CardMessage_WritesTheCardAsItIs()
    {
        var input = ActivityInput.Card("{\"type\" : \"AdaptiveCard\"}"u8.ToArray(), "質問です") with
        {
            Entities = [Mention.Of("29:a", "A & B")],
        };

        Assert.Equal(
            """{"type":"message","summary":"質問です","entities":[{"text":"<at>A &amp; B</at>","mentioned":{"id":"29:a","name":"A & B"},"type":"mention"}],"attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type" : "AdaptiveCard"}}]}""",
            Encoding.UTF8.GetString(Wire.Raw(input, Wire.Json.ActivityInput).Utf8.Span));
    }

    [Fact]
    public void Of_InvokeResponses_HaveTheirWireShape()
    {
        Assert.Equal(
            """{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"受け付けました"}""",
            Text(ActivityResult.Of(AdaptiveCardInvokeResponse.Message("受け付けました"))));
        Assert.Equal(
            """{"statusCode":400,"type":"application/vnd.microsoft.error","value":{"code":"UnknownVerb","message":"?"}}""",
            Text(ActivityResult.Of(AdaptiveCardInvokeResponse.Error(400, "UnknownVerb", "?"))));
        Assert.Equal(
            """{"task":{"type":"continue","value":{"title":"質問","height":"medium","width":"medium","card":{"contentType":"application/vnd.microsoft.card.adaptive","content":{}}}}}""",
            Text(ActivityResult.Of(TaskModuleResponse.Card("質問", "{}"u8.ToArray()))));
    }

    private static Activity Read(string json) => JsonSerializer.Deserialize(json, Wire.Json.Activity)!;

    private static string Text(ActivityResult result) => Encoding.UTF8.GetString(result.Body.Utf8.Span);
}
