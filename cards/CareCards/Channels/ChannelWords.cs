using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Channels;

namespace CareTeamBot.Cards.Channels;

internal sealed record ChannelWords
{
    public required string Title { get; init; }

    /// <summary>What happened, and since when.</summary>
    public required Func<ChannelLossReason, string, string> Happened { get; init; }
    public required Func<ChannelLossReason, string> ToDo { get; init; }
    public required string StandsStill { get; init; }
    public required string Urgent { get; init; }
    public required Func<int, string> Open { get; init; }
    public required string NothingOpen { get; init; }
    public required Func<string, string> Next { get; init; }
    public required string Show { get; init; }
    public required string Close { get; init; }
    public required string FoundTitle { get; init; }
    public required string Found { get; init; }
    public required string ClosedTitle { get; init; }
    public required string Closed { get; init; }

    public static ChannelWords In(Locale locale) => locale.Of(Ja, En);

    private static readonly ChannelWords Ja = new()
    {
        Title = "ケースのチャネルに届きません",
        Happened = (reason, since) => reason switch
        {
            ChannelLossReason.Removed => $"{since}に、CareTeamBot がチャネルから外されました。",
            ChannelLossReason.Deleted => $"{since}に、チャネルが削除されました。",
            ChannelLossReason.Archived => $"{since}に、チームがアーカイブされました。",
            _ => $"{since}から、CareTeamBot はチャネルに書き込めなくなっています。",
        },
        ToDo = reason => reason switch
        {
            ChannelLossReason.Removed => "チームの所有者に、CareTeamBot をチームのアプリに入れ直してもらってください。入れ直すと、開いているものをチャネルに出して、続きを始めます。",
            ChannelLossReason.Deleted => "チームの所有者は、30日以内なら「チームを管理」の「チャネル」から元に戻せます。元に戻ると、開いているものをチャネルに出して、続きを始めます。",
            ChannelLossReason.Archived => "チームの所有者に、アーカイブを解除してもらってください。解除されると、開いているものをチャネルに出して、続きを始めます。",
            _ => "チャネルがあるか、チームのアプリに CareTeamBot が入っているかを、チームの所有者に確かめてもらってください。書き込めるようになると、開いているものをチャネルに出して、続きを始めます。",
        },
        StandsStill = "それまで、ケースは止まっています。チャネルでの声かけはできず、期限も進みません。開いているものは、このチャットで「状況」と送ると、ここから対応できます。",
        Urgent = "急ぎの質問があります。チャネルではだれにも届いていません。電話などで、直接伝えてください。命にかかわるときは119へ。",
        Open = count => $"開いているもの　{count}件",
        NothingOpen = "開いているものはありません。チャネルがもう要らないときは、ケースを終えられます。",
        Next = when => $"{when}に、チャネルをもう一度確かめます。",
        Show = "開いているものを見る",
        Close = "ケースを終える",
        FoundTitle = "チャネルに、また届くようになりました",
        Found = "開いているものをチャネルに出して、続きを始めました。届かなかった間の時間は、数えていません。",
        ClosedTitle = "ケースは終わりました",
        Closed = "このケースは終わっています。することはありません。",
    };

    private static readonly ChannelWords En = new()
    {
        Title = "We can't reach the case's channel",
        Happened = (reason, since) => reason switch
        {
            ChannelLossReason.Removed => $"{since}: CareTeamBot was taken out of the channel.",
            ChannelLossReason.Deleted => $"{since}: the channel was deleted.",
            ChannelLossReason.Archived => $"{since}: the team was archived.",
            _ => $"Since {since} CareTeamBot has not been able to write in the channel.",
        },
        ToDo = reason => reason switch
        {
            ChannelLossReason.Removed => "Please ask an owner of the team to put CareTeamBot back among the team's apps. Then we show in the channel what is open, and go on.",
            ChannelLossReason.Deleted => "For 30 days an owner of the team can bring it back under “Manage team”, “Channels”. Then we show in the channel what is open, and go on.",
            ChannelLossReason.Archived => "Please ask an owner of the team to restore it. Then we show in the channel what is open, and go on.",
            _ => "Please ask an owner of the team whether the channel is there, and CareTeamBot among the team's apps. Once we can write, we show in the channel what is open, and go on.",
        },
        StandsStill = "Until then the case stands still: we can call nobody in the channel, and no time is counted. What is open can be answered from here: send “status” in this chat.",
        Urgent = "Something urgent is open, and nobody has it from the channel. Please tell people directly, by telephone for example. If a life is at risk, call 119.",
        Open = count => count == 1 ? "1 open item" : $"{count} open items",
        NothingOpen = "Nothing is open. If the channel is not needed any more, the case can be closed.",
        Next = when => $"We look for the channel again on {when}.",
        Show = "Show what is open",
        Close = "Close the case",
        FoundTitle = "We can reach the channel again",
        Found = "What is open was shown in the channel, and the case goes on. The time between was not counted.",
        ClosedTitle = "The case is closed",
        Closed = "This case is over. There is nothing to do.",
    };
}
