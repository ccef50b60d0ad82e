using System.Text.Json;
using System.Text.RegularExpressions;
using CareTeamBot.Cards;
using CareTeamBot.Cards.Schema;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Calendar;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.Service.Turns;
using Microsoft.Bot.Schema;
using Xunit;

namespace CareTeamBot.Service.Tests.Turns;

/// <summary>What people type after the bot's name, in two languages and two widths, with and without a space.</summary>
public sealed class TextCommandTests
{
    public static TheoryData<string, string> Typed => new()
    {
        { "ケース開始", "Open { Aim =  }" },
        { "ケース開始 友だちと遊ぶ", "Open { Aim = 友だちと遊ぶ }" },
        { "ケース開始　友だちと遊ぶ", "Open { Aim = 友だちと遊ぶ }" },
        { "ケース開始友だちと遊ぶ", "Open { Aim = 友だちと遊ぶ }" },
        { "open Play with friends", "Open { Aim = Play with friends }" },
        { "OPEN", "Open { Aim =  }" },
        { "ｏｐｅｎ　遊ぶ", "Open { Aim = 遊ぶ }" },
        { "open case: play", "Open { Aim = play }" },
        { "opening hours", "Help { }" },
        { "ケース終了", "Close { }" },
        { "close", "Close { }" },
        { "目標 遊ぶ", "Goal { Text = 遊ぶ }" },
        { "goal play", "Goal { Text = play }" },
        { "コーディネーター @大宮", "Coordinator { }" },
        { "coordinator", "Coordinator { }" },
        { "参加 保育課", "Join { Agency = 保育課, Profession =  }" },
        { "参加保育課", "Join { Agency = 保育課, Profession =  }" },
        { "参加者を教えてください", "Help { }" },
        { "質問があります", "Help { }" },
        { "質問です", "Help { }" },
        { "参加 保育課　看護師", "Join { Agency = 保育課, Profession = 看護師 }" },
        { "参加 保育課／看護師", "Join { Agency = 保育課, Profession = 看護師 }" },
        { "join Nursery section", "Join { Agency = Nursery section, Profession =  }" },
        { "ＪＯＩＮ Nursery section / nurse", "Join { Agency = Nursery section, Profession = nurse }" },
        { "join", "Join { Agency = , Profession =  }" },
        { "チーム", "Team { }" },
        { "team", "Team { }" },
        { "受付時間 月-金 9:00-17:00", "Hours { Text = 月-金 9:00-17:00 }" },
        { "hours Mon-Fri 9:00-17:00", "Hours { Text = Mon-Fri 9:00-17:00 }" },
        { "休業日 12/28-1/4", "Closures { Text = 12/28-1/4 }" },
        { "closures 12/28", "Closures { Text = 12/28 }" },
        { "質問 どこですか", "Ask { Text = どこですか, Urgent = False }" },
        { "質問　どこですか", "Ask { Text = どこですか, Urgent = False }" },
        { "質問：どこですか", "Ask { Text = どこですか, Urgent = False }" },
        { "質問どこですか", "Ask { Text = どこですか, Urgent = False }" },
        { "質問 至急 どこですか", "Ask { Text = どこですか, Urgent = True }" },
        { "至急 どこですか", "Ask { Text = どこですか, Urgent = True }" },
        { "ask where is it?", "Ask { Text = where is it?, Urgent = False }" },
        { "ＡＳＫ　where?", "Ask { Text = where?, Urgent = False }" },
        { "Ask urgent where?", "Ask { Text = where?, Urgent = True }" },
        { "urgent: where?", "Ask { Text = where?, Urgent = True }" },
        { "asking for a friend", "Help { }" },
        { "質問", "Ask { Text = , Urgent = False }" },
        { "相談受付", "Intake { InPersonal = True, Text =  }" },
        { "相談受付 夜、眠れません", "Intake { InPersonal = True, Text = 夜、眠れません }" },
        { "intake", "Intake { InPersonal = True, Text =  }" },
        { "相談 どこですか", "Ask { Text = どこですか, Urgent = False }" },
        { "引き継ぎ", "Handoff { InPersonal = False }" },
        { "引継ぎ", "Handoff { InPersonal = False }" },
        { "handoff", "Handoff { InPersonal = False }" },
        { "引き継ぎの相談です", "Help { }" },
        { "ライフステージ", "Stages { InPersonal = False }" },
        { "stages", "Stages { InPersonal = False }" },
        { "生年月 2023年5月", "Birth { InPersonal = False, Text = 2023年5月 }" },
        { "birth 2023-05", "Birth { InPersonal = False, Text = 2023-05 }" },
        { "退院 2027-01-15 延期", "Discharge { Text = 2027-01-15 延期 }" },
        { "discharge 2027-01-15", "Discharge { Text = 2027-01-15 }" },
        { "状況", "Status { }" },
        { "ｓｔａｔｕｓ", "Status { }" },
        { "ヘルプ", "Help { }" },
        { "help me", "Help { }" },
        { "共有 通院が週1回に", "Share { InPersonal = True, Text = 通院が週1回に }" },
        { "情報共有：通院が週1回に", "Share { InPersonal = True, Text = 通院が週1回に }" },
        { "share she is well", "Share { InPersonal = True, Text = she is well }" },
        { "共有", "Share { InPersonal = True, Text =  }" },
        { "共有したいことがあります", "Help { }" },
        { "こんにちは", "Help { }" },
        { "", "Help { }" },
    };

    [Theory]
    [MemberData(nameof(Typed))]
    public void Parse(string typed, string command) => Assert.Equal(command, TextCommand.Parse(typed).ToString());

    /// <summary>A day without a year is of the year that it is where the service's calendar is.</summary>
    [Theory]
    [InlineData("Asia/Tokyo", 2027)]
    [InlineData("America/New_York", 2026)]
    public void ACoversDay_IsOfTheConfiguredZonesYear(string zone, int year)
    {
        var calendar = new WorkingCalendar(WorkingCalendar.FindZone(zone));
        var activity = new Activity
        {
            Type = ActivityTypes.Message,
            Id = "1",
            ServiceUrl = "https://localhost/",
            Text = "<at>CareTeamBot</at> 代理 12/31",
            Conversation = new ConversationAccount { Id = "19:c@thread.tacv2;messageid=1", ConversationType = "channel" },
            From = new ChannelAccount { Id = "29:a" },
            Recipient = new ChannelAccount { Id = "28:b" },
            Entities = [new Microsoft.Bot.Schema.Mention(new ChannelAccount("28:b"), "<at>CareTeamBot</at>", "mention")],
        };

        var turns = new ActivityDecoder(new PressDecoder(calendar), calendar).Message(activity, new(2026, 12, 31, 16, 0, 0, TimeSpan.Zero));

        var cover = Assert.IsType<CaseCommand.SetCover>(Assert.Single(turns).Command);
        Assert.Equal(new DateOnly(year, 12, 31), cover.Days!.First);
    }

    [Theory]
    [InlineData("ja")]
    [InlineData("en")]
    public void EveryCommandIsInTheHelp(string language)
    {
        var context = new CardContext
        {
            CaseId = new(""),
            State = CaseState.None,
            Rules = new CareRules(new LadderTimes(), LadderTimes.Urgent, WorkingCalendar.Japan),
            Locale = Locale.Parse(language),
            Now = DateTimeOffset.UnixEpoch,
            Slot = "help",
        };

        string[] texts = [.. Texts(CareCards.Help(context, personal: false)), .. Texts(CareCards.Help(context, personal: true))];

        // At the beginning, in quotation marks, or in a list; in the middle of a sentence it may be any word.
        Assert.All(TextCommand.Known, known => Assert.Contains(
            known.Words, word => texts.Any(text => Regex.IsMatch(text, $"(^|[：:、,「“] ?){Regex.Escape(word)}($|[ 、,」”])"))));
    }

    private static IEnumerable<string> Texts(AdaptiveCard card) => JsonDocument.Parse(CardJson.Serialize(card)).RootElement.GetProperty("body")
        .EnumerateArray().SelectMany(IEnumerable<JsonElement> (e) => e.TryGetProperty("items", out var items) ? items.EnumerateArray() : [e])
        .Select(e => e.TryGetProperty("text", out var text) ? text.GetString()! : "");
}
