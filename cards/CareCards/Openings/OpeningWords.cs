using CareTeamBot.Cards.Words;

namespace CareTeamBot.Cards.Openings;

internal sealed record OpeningWords
{
    public required Func<OpeningStand, string> Title { get; init; }
    public required Func<string, string> Making { get; init; }
    public required Func<string, string> Made { get; init; }
    public required string Settled { get; init; }
    public required Func<ChannelKind, string> KindIs { get; init; }
    public required Func<KindReason, string> Because { get; init; }
    public required Func<string, string> Leftover { get; init; }
    public required Func<ChannelKind, string> Invite { get; init; }
    public required Func<OpeningFault, string> Fault { get; init; }
    public required Func<string, string[]> Steps { get; init; }
    public required string Kept { get; init; }
    public required Func<OpeningWord, string> Word { get; init; }
    public required string OpenChannel { get; init; }
    public required string Again { get; init; }
    public required string PutInto { get; init; }
    public required string PutIntoThis { get; init; }
    public required string Drop { get; init; }

    public static OpeningWords In(Locale locale) => locale.Of(Ja, En);

    private static readonly OpeningWords Ja = new()
    {
        Title = stand => stand switch
        {
            OpeningStand.Making => "ケースのチャネルを用意しています",
            OpeningStand.Made => "ケースのチャネルができました",
            OpeningStand.ByHand => "チャネルを用意できませんでした",
            _ => "ケースを始める",
        },
        Making = until => $"できたら、ここでお知らせします。{until}までにできなければ、手でつくる方法をお知らせします。それまで、このケースはあなたが持っています。",
        Made = name => $"「{name}」でケースを始めました。チャネルの名前に、お子さんの名前は入れていません。",
        Settled = "終わりました。",
        KindIs = kind => kind switch
        {
            ChannelKind.Private => "種類：プライベート チャネル（入れた人だけに見えます）",
            ChannelKind.Shared => "種類：共有チャネル（ほかの組織の人も入れます）",
            _ => "種類：標準チャネル（チームの全員に見えます）",
        },
        Because = why => why switch
        {
            KindReason.GuestOpener => "始めた方がゲストなので、標準チャネルにしました。ゲストは、ほかの種類のチャネルの所有者になれないためです。",
            KindReason.KindRefused => "はじめに試した種類のチャネルは、Teams の設定か上限のためにつくれませんでした。",
            KindReason.AppRefused => "はじめに試した種類のチャネルには、このアプリを入れられませんでした。",
            _ => "",
        },
        Leftover = name => $"途中でつくった「{name}」は空です。チームの所有者が消してください。",
        Invite = kind => kind == ChannelKind.Standard
            ? "参加する方に、チャネルで「@CareTeamBot 参加 機関名」と書いてもらってください。"
            : "チャネルの「メンバーを管理」で参加する方を入れ、チャネルで「@CareTeamBot 参加 機関名」と書いてもらってください。",
        Fault = fault => fault switch
        {
            OpeningFault.Time => "Microsoft Teams から、時間のうちに返事がありませんでした。",
            OpeningFault.NotInTeam => "あなたは、ケースのチャネルをつくるチームに入っていません。チームの所有者に、入れてもらってください。",
            OpeningFault.NoPermission => "このアプリに、チャネルをつくる権限がありません。管理者に「preflight」を実行してもらうと、足りない権限がわかります。",
            OpeningFault.NoTeam => "ケースのチャネルをつくるチームが見つからないか、アーカイブされています。管理者に「Graph:TeamId」を確かめてもらってください。",
            OpeningFault.NoApp => "このアプリが、ケースのチャネルをつくるチームに入っていません。チームの所有者に、入れてもらってください。",
            _ => "Microsoft Teams が受け付けませんでした。",
        },
        Steps = name =>
        [
            name.Length > 0 ? $"① チャネル「{name}」はできています。" : "① チームで、チャネルを1つつくってください。名前に、お子さんの名前は入れないでください。",
            "② そのチャネルに CareTeamBot のアプリを入れてください。",
            "③ チャネルで「@CareTeamBot ケース開始」と書いてください。",
        ],
        Kept = "書いていただいた内容は、ここに預かっています。",
        Word = word => word switch
        {
            OpeningWord.Goal => "どんな暮らしをしたいか",
            OpeningWord.Caller => "どなたからの相談か",
            OpeningWord.Worry => "心配していること・困っていること",
            _ => "いま、関わっている人・機関",
        },
        OpenChannel = "チャネルを開く",
        Again = "もう一度試す",
        PutInto = "この内容をケースに入れる",
        PutIntoThis = "このケースに入れる",
        Drop = "取り下げる",
    };

    private static readonly OpeningWords En = new()
    {
        Title = stand => stand switch
        {
            OpeningStand.Making => "The case's channel is being made",
            OpeningStand.Made => "The case's channel is there",
            OpeningStand.ByHand => "The channel could not be made",
            _ => "Opening a case",
        },
        Making = until => $"We will tell you here when it is there. If it is not by {until}, we will tell you how to make it by hand. Until then you hold this case.",
        Made = name => $"The case was opened in “{name}”. The child's name is not in the channel's name.",
        Settled = "This is over.",
        KindIs = kind => kind switch
        {
            ChannelKind.Private => "Kind: private channel (seen by those who are added)",
            ChannelKind.Shared => "Kind: shared channel (people of other organisations can be added)",
            _ => "Kind: standard channel (seen by everybody in the team)",
        },
        Because = why => why switch
        {
            KindReason.GuestOpener => "It is a standard channel because whoever opened it is a guest, and guests can't own a channel of another kind.",
            KindReason.KindRefused => "A channel of the kind that was tried first could not be made, because of a setting or a limit of Teams.",
            KindReason.AppRefused => "This app could not be added to a channel of the kind that was tried first.",
            _ => "",
        },
        Leftover = name => $"“{name}”, which was made on the way, is empty. An owner of the team should delete it.",
        Invite = kind => kind == ChannelKind.Standard
            ? "Ask those who take part to write “@CareTeamBot join <agency>” in the channel."
            : "Add those who take part under “Manage members” of the channel, and ask them to write “@CareTeamBot join <agency>” there.",
        Fault = fault => fault switch
        {
            OpeningFault.Time => "Microsoft Teams did not answer in time.",
            OpeningFault.NotInTeam => "You are not in the team in which cases get their channels. Ask an owner of the team to add you.",
            OpeningFault.NoPermission => "This app may not make channels. “preflight”, run by an administrator, shows which permission is missing.",
            OpeningFault.NoTeam => "The team in which cases get their channels can't be found, or is archived. Ask an administrator to check “Graph:TeamId”.",
            OpeningFault.NoApp => "This app is not in the team in which cases get their channels. Ask an owner of the team to add it.",
            _ => "Microsoft Teams refused.",
        },
        Steps = name =>
        [
            name.Length > 0 ? $"① The channel “{name}” is there." : "① Make a channel in the team. Leave the child's name out of its name.",
            "② Add the CareTeamBot app to that channel.",
            "③ Write “@CareTeamBot open” in the channel.",
        ],
        Kept = "What you wrote is kept here.",
        Word = word => word switch
        {
            OpeningWord.Goal => "What life they want",
            OpeningWord.Caller => "Who called",
            OpeningWord.Worry => "What worries them",
            _ => "Who is involved now",
        },
        OpenChannel = "Open the channel",
        Again = "Try again",
        PutInto = "Put this into a case",
        PutIntoThis = "Put it into this case",
        Drop = "Withdraw",
    };
}
