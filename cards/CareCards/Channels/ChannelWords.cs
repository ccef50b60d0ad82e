using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Channels;

namespace CareTeamBot.Cards.Channels;

internal readonly struct ChannelWords(Locale locale)
{
    public static ChannelWords In(Locale locale) => new(locale);

    public string Title => locale.Of("ケースのチャネルに届きません", "We can't reach the case's channel");

    /// <summary>What happened, and since when.</summary>
    public string Happened(ChannelLossReason reason, string since) => reason switch
    {
        ChannelLossReason.Removed => locale.IsJa
            ? $"{since}に、CareTeamBot がチャネルから外されました。"
            : $"{since}: CareTeamBot was taken out of the channel.",
        ChannelLossReason.Deleted => locale.IsJa ? $"{since}に、チャネルが削除されました。" : $"{since}: the channel was deleted.",
        ChannelLossReason.Archived => locale.IsJa ? $"{since}に、チームがアーカイブされました。" : $"{since}: the team was archived.",
        _ => locale.IsJa
            ? $"{since}から、CareTeamBot はチャネルに書き込めなくなっています。"
            : $"Since {since} CareTeamBot has not been able to write in the channel.",
    };
    public string ToDo(ChannelLossReason reason) => reason switch
    {
        ChannelLossReason.Removed => locale.Of(
            "チームの所有者に、CareTeamBot をチームのアプリに入れ直してもらってください。入れ直すと、開いているものをチャネルに出して、続きを始めます。",
            "Please ask an owner of the team to put CareTeamBot back among the team's apps. Then we show in the channel what is open, and go on."),
        ChannelLossReason.Deleted => locale.Of(
            "チームの所有者は、30日以内なら「チームを管理」の「チャネル」から元に戻せます。元に戻ると、開いているものをチャネルに出して、続きを始めます。",
            "For 30 days an owner of the team can bring it back under “Manage team”, “Channels”. Then we show in the channel what is open, and go on."),
        ChannelLossReason.Archived => locale.Of(
            "チームの所有者に、アーカイブを解除してもらってください。解除されると、開いているものをチャネルに出して、続きを始めます。",
            "Please ask an owner of the team to restore it. Then we show in the channel what is open, and go on."),
        _ => locale.Of(
            "チャネルがあるか、チームのアプリに CareTeamBot が入っているかを、チームの所有者に確かめてもらってください。書き込めるようになると、開いているものをチャネルに出して、続きを始めます。",
            "Please ask an owner of the team whether the channel is there, and CareTeamBot among the team's apps. Once we can write, we show in the channel what is open, and go on."),
    };
    public string StandsStill => locale.Of(
        "それまで、ケースは止まっています。チャネルでの声かけはできず、期限も進みません。開いているものは、このチャットで「状況」と送ると、ここから対応できます。",
        "Until then the case stands still: we can call nobody in the channel, and no time is counted. What is open can be answered from here: send “status” in this chat.");
    public string Urgent => locale.Of(
        "急ぎの質問があります。チャネルではだれにも届いていません。電話などで、直接伝えてください。命にかかわるときは119へ。",
        "Something urgent is open, and nobody has it from the channel. Please tell people directly, by telephone for example. If a life is at risk, call 119.");
    public string Open(int count) => StatusWords.In(locale).Open(count);
    public string NothingOpen => locale.Of(
        "開いているものはありません。チャネルがもう要らないときは、ケースを終えられます。",
        "Nothing is open. If the channel is not needed any more, the case can be closed.");
    public string Next(string when) => locale.IsJa ? $"{when}に、チャネルをもう一度確かめます。" : $"We look for the channel again on {when}.";
    public string Show => locale.Of("開いているものを見る", "Show what is open");
    public string Close => locale.Of("ケースを終える", "Close the case");
    public string FoundTitle => locale.Of("チャネルに、また届くようになりました", "We can reach the channel again");
    public string Found => locale.Of(
        "開いているものをチャネルに出して、続きを始めました。届かなかった間の時間は、数えていません。",
        "What is open was shown in the channel, and the case goes on. The time between was not counted.");
    public string ClosedTitle => locale.Of("ケースは終わりました", "The case is closed");
    public string Closed => locale.Of("このケースは終わっています。することはありません。", "This case is over. There is nothing to do.");
}
