namespace CareTeamBot.Cards.Words;

internal readonly struct NoticeWords(Locale locale)
{
    public static NoticeWords In(Locale locale) => new(locale);

    /// <summary>For a button that no list has, but that a client of somebody's own sent from one.</summary>
    public string Taken => locale.Of("受け付けました。", "Taken.");
    public string AskedInChannel(string name) => locale.IsJa
        ? $"質問を、{(name.Length > 0 ? $"「{name}」" : "ケース")}のチャネルに出しました。回答はそちらの質問カードに届きます。"
        : $"Your question was put in the channel{(name.Length > 0 ? $" of “{name}”" : " of the case")}. Answers come to the question card there.";
    public string SharedInChannel(string name) => locale.IsJa
        ? $"{(name.Length > 0 ? $"「{name}」" : "ケース")}のチャネルに共有しました。確認の様子は、そちらのカードで見られます。"
        : $"Your update was put in the channel{(name.Length > 0 ? $" of “{name}”" : " of the case")}. The card there shows who has confirmed it.";
    public string AdviceAsked => locale.Of("スーパーバイザーに届けました。返事は、このチャットに届きます。", "It went to the supervisor. The reply comes to this chat.");
    public string SupervisorsInvited => locale.Of(
        "スーパーバイザーを決めました。まだ引き受けていない方には、1対1のチャットでお願いを送ります。引き受けるまで、ケースのことは何も届きません。届かないときは、その方から CareTeamBot に「状況」と送ってもらってください。",
        "The supervisors are named. Whoever has not agreed yet is asked in their own chat, and gets nothing of the case until they agree. If it does not reach them, ask them to send “status” to CareTeamBot.");
    public string SupervisorAccepted(string who) => locale.IsJa ? $"{who}さんが、スーパーバイザーを引き受けました。" : $"{who} has agreed to be supervisor.";
    public string SupervisorDeclined(string who) => locale.IsJa
        ? $"{who}さんは、スーパーバイザーを引き受けられないとのことです。必要なら、チャネルで別の方を決めてください。"
        : $"{who} can't be supervisor. If you need one, name somebody else in the channel.";
    public string MembersSwept(string who) => locale.IsJa
        ? $"チャネルのメンバーではないため、ケースから外しました：{who}。持っていたものは、ほかの方に引き継がれています。続けてもらう場合は、チャネルに追加してください。"
        : $"Not members of the channel, and so taken out of the case: {who}. What they held has gone on to others. If they should go on, add them to the channel.";
    public string FileOffered => locale.Of(
        "あなたと CareTeamBot のチャットに、ファイルをお届けします。届いたら、そちらで「許可」を押すと保存されます。",
        "The file is on its way to your own chat with CareTeamBot. When it is there, choose “Allow” to save it.");
    public string FileNotSaved => locale.Of(
        "ファイルを保存できたか、確かめられませんでした。OneDrive に見当たらないときは、会議の記録のカードから、もう一度受け取ってください。",
        "We could not make sure that the file was saved. If it is not in your OneDrive, please take it again from the card with the minutes.");
    public string IntakeRegistered => locale.Of(
        "相談を登録しました。続きは、ケースのチャネルに出した相談のカードからできます。",
        "The consultation was registered. Go on from its card in the case's channel.");
    public string ConferencePlanned => locale.Of(
        "作戦会議を予定しました。前の営業日に、議題を見せて参加する方に声をかけます。",
        "The conference is planned. On the working day before, we show its agenda and call those who take part.");
    public string PointAdded => locale.Of("次の作戦会議の議題に足しました。", "It is on the agenda of the next conference.");
    public string ChannelAsked => locale.Of(
        "受け取りました。ケースのチャネルを用意しています。できたら、このチャットでお知らせします。",
        "It is taken. The case's channel is being made; we will tell you in this chat when it is there.");
    public string ResourceAdded => locale.Of(
        "登録しました。ありがとうございます。ほかのケースの方も見つけられます。",
        "It is in the directory. People of other cases can find it too.");
    public string ResourceVerified => locale.Of("「いまも同じ」と記録しました。", "It is noted that it is still so.");
    public string ResourceBack => locale.Of("一覧に戻しました。", "It is back in the directory.");
    public string ResourceGone => locale.Of("なくなったと記録し、一覧から外しました。", "It is noted as gone, and taken out.");
    public string MissingRecorded => locale.Of("足りない資源として記録しました。", "It is recorded as missing.");
    public string HoursUnreadable => locale.Of("時間や休みの日を読み取れませんでした。", "The hours or closed days could not be read.");
    public string RoleProposed => locale.Of(
        "お願いを出しました。返事は、このスレッドのお願いのカードに届きます。",
        "It was asked. The reply comes to the card in this thread.");
    public string HandoffStarted => locale.Of(
        "引き継ぎを始めました。返事は、このスレッドの引き継ぎのカードに届きます。",
        "The handoff has started. The answer comes to its card in this thread.");
    public string ChannelAway => locale.Of(
        "受け取りました。ただ、いまはケースのチャネルに届きません。コーディネーターに知らせてあり、チャネルに届くようになったら、そこに出します。急ぐときは、電話などで直接伝えてください。",
        "It is taken, but just now we can't reach the case's channel. The coordinator knows, and it is shown in the channel once we can. If it can't wait, please tell people directly, by telephone for example.");
    public string NotDone => locale.Of(
        "受け付けられませんでした。「@CareTeamBot 状況」で、いまの様子を確かめてください。",
        "That was not taken. See where things stand with “@CareTeamBot status”.");
    public string GoneTitle => locale.Of("見つかりませんでした", "Not found");
    public string Gone => locale.Of(
        "これは、もうありません。「@CareTeamBot 状況」で、いま開いているものを見られます。",
        "This is not there any more. See what is open with “@CareTeamBot status”.");
}
