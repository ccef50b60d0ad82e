using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Channels;

namespace CareTeamBot.Cards.Openings;

internal readonly struct OpeningWords(Locale locale)
{
    public static OpeningWords In(Locale locale) => new(locale);

    public string Title(OpeningStand stand) => stand switch
    {
        OpeningStand.Making => locale.Of("ケースのチャネルを用意しています", "The case's channel is being made"),
        OpeningStand.Made => locale.Of("ケースのチャネルができました", "The case's channel is there"),
        OpeningStand.ByHand => locale.Of("チャネルを用意できませんでした", "The channel could not be made"),
        _ => locale.Of("ケースを始める", "Opening a case"),
    };
    public string Making(string until) => locale.IsJa
        ? $"できたら、ここでお知らせします。{until}までにできなければ、手でつくる方法をお知らせします。それまで、このケースはあなたが持っています。"
        : $"We will tell you here when it is there. If it is not by {until}, we will tell you how to make it by hand. Until then you hold this case.";
    public string Made(string name) => locale.IsJa
        ? $"「{name}」でケースを始めました。チャネルの名前に、お子さんの名前は入れていません。"
        : $"The case was opened in “{name}”. The child's name is not in the channel's name.";
    public string Settled => locale.Of("終わりました。", "This is over.");
    public string KindIs(ChannelKind kind) => kind switch
    {
        ChannelKind.Private => locale.Of("種類：プライベート チャネル（入れた人だけに見えます）", "Kind: private channel (seen by those who are added)"),
        ChannelKind.Shared => locale.Of("種類：共有チャネル（ほかの組織の人も入れます）", "Kind: shared channel (people of other organisations can be added)"),
        _ => locale.Of("種類：標準チャネル（チームの全員に見えます）", "Kind: standard channel (seen by everybody in the team)"),
    };
    public string Because(KindReason why) => why switch
    {
        KindReason.GuestOpener => locale.Of(
            "始めた方がゲストなので、標準チャネルにしました。ゲストは、ほかの種類のチャネルの所有者になれないためです。",
            "It is a standard channel because whoever opened it is a guest, and guests can't own a channel of another kind."),
        KindReason.KindRefused => locale.Of(
            "はじめに試した種類のチャネルは、Teams の設定か上限のためにつくれませんでした。",
            "A channel of the kind that was tried first could not be made, because of a setting or a limit of Teams."),
        KindReason.AppRefused => locale.Of(
            "はじめに試した種類のチャネルには、このアプリを入れられませんでした。",
            "This app could not be added to a channel of the kind that was tried first."),
        _ => "",
    };
    public string Leftover(string name) => locale.IsJa
        ? $"途中でつくった「{name}」は空です。チームの所有者が消してください。"
        : $"“{name}”, which was made on the way, is empty. An owner of the team should delete it.";
    public string Invite(ChannelKind kind) => kind == ChannelKind.Standard
        ? locale.Of(
            "参加する方に、チャネルで「@CareTeamBot 参加 機関名」と書いてもらってください。",
            "Ask those who take part to write “@CareTeamBot join <agency>” in the channel.")
        : locale.Of(
            "チャネルの「メンバーを管理」で参加する方を入れ、チャネルで「@CareTeamBot 参加 機関名」と書いてもらってください。",
            "Add those who take part under “Manage members” of the channel, and ask them to write “@CareTeamBot join <agency>” there.");
    public string Fault(OpeningFault fault) => fault switch
    {
        OpeningFault.Time => locale.Of("Microsoft Teams から、時間のうちに返事がありませんでした。", "Microsoft Teams did not answer in time."),
        OpeningFault.NotInTeam => locale.Of(
            "あなたは、ケースのチャネルをつくるチームに入っていません。チームの所有者に、入れてもらってください。",
            "You are not in the team in which cases get their channels. Ask an owner of the team to add you."),
        OpeningFault.NoPermission => locale.Of(
            "このアプリに、チャネルをつくる権限がありません。管理者に「preflight」を実行してもらうと、足りない権限がわかります。",
            "This app may not make channels. “preflight”, run by an administrator, shows which permission is missing."),
        OpeningFault.NoTeam => locale.Of(
            "ケースのチャネルをつくるチームが見つからないか、アーカイブされています。管理者に「Graph:TeamId」を確かめてもらってください。",
            "The team in which cases get their channels can't be found, or is archived. Ask an administrator to check “Graph:TeamId”."),
        OpeningFault.NoApp => locale.Of(
            "このアプリが、ケースのチャネルをつくるチームに入っていません。チームの所有者に、入れてもらってください。",
            "This app is not in the team in which cases get their channels. Ask an owner of the team to add it."),
        _ => locale.Of("Microsoft Teams が受け付けませんでした。", "Microsoft Teams refused."),
    };
    public string[] Steps(string name) =>
    [
        name.Length > 0
            ? locale.IsJa ? $"① チャネル「{name}」はできています。" : $"① The channel “{name}” is there."
            : locale.Of(
                "① チームで、チャネルを1つつくってください。名前に、お子さんの名前は入れないでください。",
                "① Make a channel in the team. Leave the child's name out of its name."),
        locale.Of("② そのチャネルに CareTeamBot のアプリを入れてください。", "② Add the CareTeamBot app to that channel."),
        locale.Of("③ チャネルで「@CareTeamBot ケース開始」と書いてください。", "③ Write “@CareTeamBot open” in the channel."),
    ];
    public string Kept => locale.Of("書いていただいた内容は、ここに預かっています。", "What you wrote is kept here.");
    public string Word(OpeningWord word) => word switch
    {
        OpeningWord.Goal => locale.Of("どんな暮らしをしたいか", "What life they want"),
        OpeningWord.Caller => locale.Of("どなたからの相談か", "Who called"),
        OpeningWord.Worry => locale.Of("心配していること・困っていること", "What worries them"),
        _ => locale.Of("いま、関わっている人・機関", "Who is involved now"),
    };
    public string OpenChannel => locale.Of("チャネルを開く", "Open the channel");
    public string Again => locale.Of("もう一度試す", "Try again");
    public string PutInto => locale.Of("この内容をケースに入れる", "Put this into a case");
    public string PutIntoThis => locale.Of("このケースに入れる", "Put it into this case");
    public string Drop => locale.Of("取り下げる", "Withdraw");
}
