using CareTeamBot.Service.Turns;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using Xunit;

namespace CareTeamBot.Service.Tests.Turns;

/// <summary>The words of a message, whatever markup a client puts around them.</summary>
public sealed class MessageWordsTests
{
    [Theory]
    [InlineData("<at>CareTeamBot</at> 質問 送迎はありますか", "<at>CareTeamBot</at>")]
    [InlineData("<at>CareTeamBot</at> 質問 送迎はありますか", null)]
    [InlineData("<at id=\"0\">CareTeamBot</at>&nbsp;質問 送迎はありますか", "<at>CareTeamBot</at>")]
    [InlineData("<quoted messageId=\"1790000000\"/> <at>CareTeamBot</at> 質問 送迎はありますか", "<at>CareTeamBot</at>")]
    [InlineData("<at>CareTeamBot</at> 質問 <quoted messageId=\"1790000000\"></quoted>送迎はありますか", null)]
    public void TheBotsMention_AndTheMarkOfAQuotation_AreNoWords(string text, string? mention)
    {
        var activity = Message(text, new Mention(new ChannelAccount("28:bot", "CareTeamBot"), mention, "mention"));
        Assert.Equal("質問 送迎はありますか", string.Join(' ', activity.Words().Split([' ', '\u00a0'], StringSplitOptions.RemoveEmptyEntries)));
    }

    /// <summary>Another's name stays, though its mention has no text either.</summary>
    [Fact]
    public void AnothersMention_StaysAsTheirName() => Assert.Equal(
        "代理 @音羽 A&B 12/30",
        Message("代理 <at>音羽 A&amp;B</at> 12/30", new Mention(new ChannelAccount("29:amp", "音羽 A&B"), null, "mention")).Words());

    [Fact]
    public void WhatStandsBetweenAngleBrackets_Stays() => Assert.Equal("SpO2<90 または <体温>38", Message("SpO2<90 または <体温>38").Words());

    [Fact]
    public void TheQuotedMessage_IsToldByItsEntity_ElseByItsMark()
    {
        var entity = new Entity("quotedReply") { Properties = new JObject { ["quotedReply"] = new JObject { ["messageId"] = "17" } } };
        Assert.Equal("17", Message("<quoted messageId=\"18\"/> はい", entity).QuotedId());
        Assert.Equal("18", Message("<quoted messageId=\"18\"/> はい").QuotedId());
        Assert.Null(Message("<quoted/> はい", new Entity("quotedReply") { Properties = new JObject { ["quotedReply"] = "x" } }).QuotedId());
    }

    [Theory]
    [InlineData("<p>送迎は<emoji id=\"1f691_ambulance\" alt=\"🚑\" title=\"Ambulance\"></emoji>ですか</p>", "送迎は🚑ですか")]
    [InlineData("<p>送迎は<img itemtype=\"http://schema.skype.com/Emoji\" itemid=\"1f691\" alt=\"🚑\" src=\"https://x.example/x.png\">ですか</p>", "送迎は🚑ですか")]
    [InlineData("<blockquote itemscope itemtype=\"http://schema.skype.com/Reply\"><strong>山田 花子</strong><p itemprop=\"preview\">先週の話です</p></blockquote><p>夜間も頼めますか</p>", "夜間も頼めますか")]
    [InlineData("<table><tr><td>月</td><td>9時</td></tr><tr><td>火</td><td>10時</td></tr></table>", "月 9時 \n火 10時")]
    [InlineData("<div>一行目<br>二行目</div><ul><li>一つ</li><li>二つ</li></ul>", "一行目\n二行目\n一つ\n二つ")]
    [InlineData("SpO2&lt;90のときは<b>だれ</b>に？<script>alert(1)</script>", "SpO2<90のときはだれに？")]
    [InlineData("", "")]
    public void Html_IsReadAsItsWriterSeesIt(string html, string expected) => Assert.Equal(expected, HtmlText.Plain(html));

    [Fact]
    public void HtmlThatIsNestedWithoutEnd_IsRead() =>
        Assert.Equal("夜間も頼めますか", HtmlText.Plain(string.Concat(Enumerable.Repeat("<div><b>", 5_000)) + "夜間も頼めますか"));

    private static Activity Message(string text, params Entity[] entities) => new()
    {
        Type = ActivityTypes.Message,
        Text = text,
        Recipient = new ChannelAccount("28:bot", "CareTeamBot"),
        Entities = entities,
    };
}
