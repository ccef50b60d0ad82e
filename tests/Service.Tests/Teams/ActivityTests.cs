using System.Text;
using System.Text.Json.Nodes;
using CareTeamBot.Service.Addresses;
using CareTeamBot.Service.Teams;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
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
        Assert.Equal("group-1", activity.TeamsData()?.Team?.AadGroupId);
        Assert.Null(activity.Value);
        Assert.False(activity.IsFromBot());
    }

    [Fact]
    public void MentionsBot_ByIdAlone_AndTheMentionLeavesTheText()
    {
        var activity = Read(ChannelPost);

        Assert.True(activity.MentionsBot());
        Assert.Equal("質問 <at>山田</at>さん、吸引は誰が?\n<at>だれでもない</at>", activity.TextWithoutBotMention());
        activity.Recipient.Id = "28:other";
        Assert.False(activity.MentionsBot());
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

        var value = WireJson.Read<AdaptiveCardInvokeValue>(activity.Value);

        Assert.Equal("question.answer", value?.Action?.Verb);
        Assert.Equal("はい", WireJson.Text(((JObject?)value?.Action?.Data)?["text"]));
    }

    [Theory]
    [InlineData("""{"type":"invoke","value":"text"}""")]
    [InlineData("""{"type":"invoke","value":{"action":7}}""")]
    [InlineData("""{"type":"invoke"}""")]
    public void Read_ValueOfAnotherShape_HasNoAction(string json) => Assert.Null(WireJson.Read<AdaptiveCardInvokeValue>(Read(json).Value)?.Action);

    [Fact]
    public void InvokeAnswers_HaveTheirWireShape()
    {
        AssertJson(
            """{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"受け付けました"}""",
            InvokeAnswers.Notice("受け付けました"));
        AssertJson(
            """{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":{"type" : "AdaptiveCard"}}""",
            InvokeAnswers.Card("{\"type\" : \"AdaptiveCard\"}"u8.ToArray()));
        AssertJson(
            """{"task":{"type":"continue","value":{"title":"質問","height":"medium","width":"medium","card":{"contentType":"application/vnd.microsoft.card.adaptive","content":{}}}}}""",
            InvokeAnswers.Dialog("質問", "{}"u8.ToArray()));
        AssertJson("""{"task":{"type":"message","value":"x"}}""", InvokeAnswers.DialogNotice("x"));
        AssertJson("""{"composeExtension":{"type":"message","text":"x"}}""", InvokeAnswers.FoundNotice("x"));
        AssertJson(
            """{"composeExtension":{"type":"result","attachmentLayout":"list","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{},"preview":{"contentType":"application/vnd.microsoft.card.thumbnail","content":{"title":"a","text":"b"}}}]}}""",
            InvokeAnswers.Found([InvokeAnswers.Row("{}"u8.ToArray(), "a", "b")]));
    }

    [Fact]
    public void FileMessages_HaveTheirWireShape()
    {
        AssertJson(
            """{"type":"message","summary":"議事録","attachments":[{"contentType":"application/vnd.microsoft.teams.card.file.consent","content":{"description":"議事録","sizeInBytes":3,"acceptContext":{"case":"c"},"declineContext":{"case":"c"}},"name":"a.docx"}]}""",
            BotMessages.FileOffer("a.docx", "議事録", 3, new JObject { ["case"] = "c" }));
        AssertJson(
            """{"type":"message","attachments":[{"contentType":"application/vnd.microsoft.teams.card.file.info","contentUrl":"https://a.example/","content":{"uniqueId":"u","fileType":""},"name":"a.docx"}]}""",
            BotMessages.FileThere("a.docx", "https://a.example/", "u", null));
    }

    private static Activity Read(string json) => WireJson.ReadActivity(json)!;

    private static void AssertJson(string expected, object written)
    {
        var json = Encoding.UTF8.GetString(WireJson.Write(written).Span);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(json)), json);
    }
}
