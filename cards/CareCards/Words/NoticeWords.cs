namespace CareTeamBot.Cards.Words;

internal sealed record NoticeWords
{
    public required Func<string, string> AskedInChannel { get; init; }
    public required Func<string, string> SharedInChannel { get; init; }
    public required string AdviceAsked { get; init; }
    public required string SupervisorsInvited { get; init; }
    public required Func<string, string> SupervisorAccepted { get; init; }
    public required Func<string, string> SupervisorDeclined { get; init; }
    public required Func<string, string> MembersSwept { get; init; }
    public required string FileOffered { get; init; }
    public required string FileNotSaved { get; init; }
    public required string IntakeRegistered { get; init; }
    public required string ConferencePlanned { get; init; }
    public required string PointAdded { get; init; }
    public required string ChannelAsked { get; init; }
    public required string ResourceAdded { get; init; }
    public required string ResourceVerified { get; init; }
    public required string ResourceBack { get; init; }
    public required string ResourceGone { get; init; }
    public required string MissingRecorded { get; init; }
    public required string HoursUnreadable { get; init; }
    public required string RoleProposed { get; init; }
    public required string HandoffStarted { get; init; }
    public required string ChannelAway { get; init; }
    public required string NotDone { get; init; }
    public required string GoneTitle { get; init; }
    public required string Gone { get; init; }

    public static NoticeWords In(Locale locale) => locale.Of(Ja, En);

    private static readonly NoticeWords Ja = new()
    {
        AskedInChannel = name => $"質問を、{(name.Length > 0 ? $"「{name}」" : "ケース")}のチャネルに出しました。回答はそちらの質問カードに届きます。",
        SharedInChannel = name => $"{(name.Length > 0 ? $"「{name}」" : "ケース")}のチャネルに共有しました。確認の様子は、そちらのカードで見られます。",
        FileOffered = "あなたと CareTeamBot のチャットに、ファイルをお届けします。届いたら、そちらで「許可」を押すと保存されます。",
        FileNotSaved = "ファイルを保存できたか、確かめられませんでした。OneDrive に見当たらないときは、会議の記録のカードから、もう一度受け取ってください。",
        AdviceAsked = "スーパーバイザーに届けました。返事は、このチャットに届きます。",
        SupervisorsInvited = "スーパーバイザーを決めました。まだ引き受けていない方には、1対1のチャットでお願いを送ります。引き受けるまで、ケースのことは何も届きません。届かないときは、その方から CareTeamBot に「状況」と送ってもらってください。",
        SupervisorAccepted = who => $"{who}さんが、スーパーバイザーを引き受けました。",
        SupervisorDeclined = who => $"{who}さんは、スーパーバイザーを引き受けられないとのことです。必要なら、チャネルで別の方を決めてください。",
        MembersSwept = who => $"チャネルのメンバーではないため、ケースから外しました：{who}。持っていたものは、ほかの方に引き継がれています。続けてもらう場合は、チャネルに追加してください。",
        IntakeRegistered = "相談を登録しました。続きは、ケースのチャネルに出した相談のカードからできます。",
        ConferencePlanned = "作戦会議を予定しました。前の営業日に、議題を見せて参加する方に声をかけます。",
        PointAdded = "次の作戦会議の議題に足しました。",
        ChannelAsked = "受け取りました。ケースのチャネルを用意しています。できたら、このチャットでお知らせします。",
        ResourceAdded = "登録しました。ありがとうございます。ほかのケースの方も見つけられます。",
        ResourceBack = "一覧に戻しました。",
        ResourceVerified = "「いまも同じ」と記録しました。",
        ResourceGone = "なくなったと記録し、一覧から外しました。",
        MissingRecorded = "足りない資源として記録しました。",
        HoursUnreadable = "時間や休みの日を読み取れませんでした。",
        RoleProposed = "お願いを出しました。返事は、このスレッドのお願いのカードに届きます。",
        HandoffStarted = "引き継ぎを始めました。返事は、このスレッドの引き継ぎのカードに届きます。",
        ChannelAway = "受け取りました。ただ、いまはケースのチャネルに届きません。コーディネーターに知らせてあり、チャネルに届くようになったら、そこに出します。急ぐときは、電話などで直接伝えてください。",
        NotDone = "受け付けられませんでした。「@CareTeamBot 状況」で、いまの様子を確かめてください。",
        GoneTitle = "見つかりませんでした",
        Gone = "これは、もうありません。「@CareTeamBot 状況」で、いま開いているものを見られます。",
    };

    private static readonly NoticeWords En = new()
    {
        AskedInChannel = name => $"Your question was put in the channel{(name.Length > 0 ? $" of “{name}”" : " of the case")}. Answers come to the question card there.",
        SharedInChannel = name => $"Your update was put in the channel{(name.Length > 0 ? $" of “{name}”" : " of the case")}. The card there shows who has confirmed it.",
        FileOffered = "The file is on its way to your own chat with CareTeamBot. When it is there, choose “Allow” to save it.",
        FileNotSaved = "We could not make sure that the file was saved. If it is not in your OneDrive, please take it again from the card with the minutes.",
        AdviceAsked = "It went to the supervisor. The reply comes to this chat.",
        SupervisorsInvited = "The supervisors are named. Whoever has not agreed yet is asked in their own chat, and gets nothing of the case until they agree. If it does not reach them, ask them to send “status” to CareTeamBot.",
        SupervisorAccepted = who => $"{who} has agreed to be supervisor.",
        SupervisorDeclined = who => $"{who} can't be supervisor. If you need one, name somebody else in the channel.",
        MembersSwept = who => $"Not members of the channel, and so taken out of the case: {who}. What they held has gone on to others. If they should go on, add them to the channel.",
        IntakeRegistered = "The consultation was registered. Go on from its card in the case's channel.",
        ConferencePlanned = "The conference is planned. On the working day before, we show its agenda and call those who take part.",
        PointAdded = "It is on the agenda of the next conference.",
        ChannelAsked = "It is taken. The case's channel is being made; we will tell you in this chat when it is there.",
        ResourceAdded = "It is in the directory. People of other cases can find it too.",
        ResourceBack = "It is back in the directory.",
        ResourceVerified = "It is noted that it is still so.",
        ResourceGone = "It is noted as gone, and taken out.",
        MissingRecorded = "It is recorded as missing.",
        HoursUnreadable = "The hours or closed days could not be read.",
        RoleProposed = "It was asked. The reply comes to the card in this thread.",
        HandoffStarted = "The handoff has started. The answer comes to its card in this thread.",
        ChannelAway = "It is taken, but just now we can't reach the case's channel. The coordinator knows, and it is shown in the channel once we can. If it can't wait, please tell people directly, by telephone for example.",
        NotDone = "That was not taken. See where things stand with “@CareTeamBot status”.",
        GoneTitle = "Not found",
        Gone = "This is not there any more. See what is open with “@CareTeamBot status”.",
    };
}
