using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Channels;

namespace CareTeamBot.Cards.Troubles;

internal readonly struct TroubleWords(Locale locale)
{
    public static TroubleWords In(Locale locale) => new(locale);

    public string Title => locale.Of("チャネルのことで、お願いがあります", "Something about the channel needs you");
    public string Settled => locale.Of("チャネルのことは、片づきました", "The channel is settled");
    public string GoesOn => locale.Of("ケースの質問や役割は、いままでどおり動いています。", "The case's questions and roles go on as before.");
    public string ArchivedTitle => locale.Of("チャネルをアーカイブしました", "The channel was archived");
    public string Archived => locale.Of(
        "ケースが終わったので、チャネルは読むだけになりました。開きなおすと、また書けるようになります。",
        "The case is over, so the channel can only be read. Opening the case again lets people write in it again.");
    public string Reopen => locale.Of("ケースを開きなおす", "Open the case again");

    /// <summary>A sentence or two; the second part is the person's name, where it concerns one.</summary>
    public string Of(TroubleKind kind, string name) => kind switch
    {
        TroubleKind.NotInTeam => locale.IsJa
            ? $"{name}を、チャネルに入れられませんでした。まだチームにいません。チームの所有者に、先にチームへ入れてもらってください。"
            : $"{name} could not be added to the channel, because they are not in the team. Ask an owner of the team to add them to the team first.",
        TroubleKind.GuestInShared => locale.IsJa
            ? $"{name}はゲストなので、共有チャネルに入れられませんでした。ご本人の組織のアカウントで、チャネルに招待してください。"
            : $"{name} is a guest and can't be added to a shared channel. Invite them to the channel with the account of their own organisation.",
        TroubleKind.ExternalInPrivate => locale.IsJa
            ? $"{name}はほかの組織の方なので、このチャネルに入れられませんでした。ゲストとしてチームに招待するか、共有チャネルを使ってください。"
            : $"{name} belongs to another organisation and can't be added to this channel. Invite them to the team as a guest, or use a shared channel.",
        TroubleKind.MemberRefused => locale.IsJa
            ? $"{name}のチャネルへの出入りを、Teams が受け付けませんでした。チャネルの「メンバーを管理」で、直してください。"
            : $"Teams did not let us add or remove {name}. Please do it under “Manage members” of the channel.",
        TroubleKind.MembersForbidden => locale.Of(
            "チャネルのメンバーを変える権限が、アプリにありません。チャネルの「メンバーを管理」で、入れる・外すをお願いします。",
            "The app may not change who is in the channel. Please add and remove people under “Manage members” of the channel."),
        TroubleKind.CalendarForbidden => locale.Of(
            "予定表に会議を入れる権限が、アプリにありません。作戦会議の予定は、ご自分の予定表に入れてください。",
            "The app may not put the conference into a calendar. Please put it into your own."),
        TroubleKind.NoMailbox => locale.Of(
            "作戦会議を予定した方にも、コーディネーターにも、この組織の予定表がありません。会議の予定は、どなたかの予定表に入れてください。",
            "Neither who planned the conference nor the coordinator has a calendar in this organisation. Please put it into somebody's."),
        TroubleKind.CalendarRefused => locale.Of(
            "作戦会議の予定を、予定表に入れられませんでした。ご自分の予定表を確かめてください。",
            "The conference could not be put into the calendar. Please check your own."),
        TroubleKind.FilesForbidden => locale.Of(
            "議事録を置く権限が、アプリにありません。議事録は、会議のカードで見られます。",
            "The app may not store the minutes. They are on the conference's card."),
        TroubleKind.FilesRefused => locale.Of(
            "議事録を、チャネルのファイルに置けませんでした。チャネルの「ファイル」を一度開くと、置けるようになることがあります。",
            "The minutes could not be put into the channel's files. Opening the channel's “Files” once may help."),
        TroubleKind.ArchiveForbidden => locale.Of(
            "チャネルをアーカイブする権限が、アプリにありません。必要なら、チームの所有者がチャネルのメニューからアーカイブしてください。",
            "The app may not archive the channel. If you want it archived, an owner of the team can do so from the channel's menu."),
        _ => locale.Of(
            "チャネルをアーカイブする、または戻すことができませんでした。チームの所有者に、チャネルのメニューから操作してもらってください。",
            "The channel could not be archived, or brought back. Please ask an owner of the team to do so from the channel's menu."),
    };
}
