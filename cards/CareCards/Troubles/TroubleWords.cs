using CareTeamBot.Cards.Words;

namespace CareTeamBot.Cards.Troubles;

internal sealed record TroubleWords
{
    public required string Title { get; init; }
    public required string Settled { get; init; }
    public required string GoesOn { get; init; }
    public required string ArchivedTitle { get; init; }
    public required string Archived { get; init; }
    public required string Reopen { get; init; }

    /// <summary>A sentence or two; the second part is the person's name, where it concerns one.</summary>
    public required Func<TroubleKind, string, string> Of { get; init; }

    public static TroubleWords In(Locale locale) => locale.Of(Ja, En);

    private static readonly TroubleWords Ja = new()
    {
        Title = "チャネルのことで、お願いがあります",
        Settled = "チャネルのことは、片づきました",
        GoesOn = "ケースの質問や役割は、いままでどおり動いています。",
        ArchivedTitle = "チャネルをアーカイブしました",
        Archived = "ケースが終わったので、チャネルは読むだけになりました。開きなおすと、また書けるようになります。",
        Reopen = "ケースを開きなおす",
        Of = (kind, name) => kind switch
        {
            TroubleKind.NotInTeam => $"{name}を、チャネルに入れられませんでした。まだチームにいません。チームの所有者に、先にチームへ入れてもらってください。",
            TroubleKind.GuestInShared => $"{name}はゲストなので、共有チャネルに入れられませんでした。ご本人の組織のアカウントで、チャネルに招待してください。",
            TroubleKind.ExternalInPrivate => $"{name}はほかの組織の方なので、このチャネルに入れられませんでした。ゲストとしてチームに招待するか、共有チャネルを使ってください。",
            TroubleKind.MemberRefused => $"{name}のチャネルへの出入りを、Teams が受け付けませんでした。チャネルの「メンバーを管理」で、直してください。",
            TroubleKind.MembersForbidden => "チャネルのメンバーを変える権限が、アプリにありません。チャネルの「メンバーを管理」で、入れる・外すをお願いします。",
            TroubleKind.CalendarForbidden => "予定表に会議を入れる権限が、アプリにありません。作戦会議の予定は、ご自分の予定表に入れてください。",
            TroubleKind.NoMailbox => "作戦会議を予定した方にも、コーディネーターにも、この組織の予定表がありません。会議の予定は、どなたかの予定表に入れてください。",
            TroubleKind.CalendarRefused => "作戦会議の予定を、予定表に入れられませんでした。ご自分の予定表を確かめてください。",
            TroubleKind.FilesForbidden => "議事録を置く権限が、アプリにありません。議事録は、会議のカードで見られます。",
            TroubleKind.FilesRefused => "議事録を、チャネルのファイルに置けませんでした。チャネルの「ファイル」を一度開くと、置けるようになることがあります。",
            TroubleKind.ArchiveForbidden => "チャネルをアーカイブする権限が、アプリにありません。必要なら、チームの所有者がチャネルのメニューからアーカイブしてください。",
            _ => "チャネルをアーカイブする、または戻すことができませんでした。チームの所有者に、チャネルのメニューから操作してもらってください。",
        },
    };

    private static readonly TroubleWords En = new()
    {
        Title = "Something about the channel needs you",
        Settled = "The channel is settled",
        GoesOn = "The case's questions and roles go on as before.",
        ArchivedTitle = "The channel was archived",
        Archived = "The case is over, so the channel can only be read. Opening the case again lets people write in it again.",
        Reopen = "Open the case again",
        Of = (kind, name) => kind switch
        {
            TroubleKind.NotInTeam => $"{name} could not be added to the channel, because they are not in the team. Ask an owner of the team to add them to the team first.",
            TroubleKind.GuestInShared => $"{name} is a guest and can't be added to a shared channel. Invite them to the channel with the account of their own organisation.",
            TroubleKind.ExternalInPrivate => $"{name} belongs to another organisation and can't be added to this channel. Invite them to the team as a guest, or use a shared channel.",
            TroubleKind.MemberRefused => $"Teams did not let us add or remove {name}. Please do it under “Manage members” of the channel.",
            TroubleKind.MembersForbidden => "The app may not change who is in the channel. Please add and remove people under “Manage members” of the channel.",
            TroubleKind.CalendarForbidden => "The app may not put the conference into a calendar. Please put it into your own.",
            TroubleKind.NoMailbox => "Neither who planned the conference nor the coordinator has a calendar in this organisation. Please put it into somebody's.",
            TroubleKind.CalendarRefused => "The conference could not be put into the calendar. Please check your own.",
            TroubleKind.FilesForbidden => "The app may not store the minutes. They are on the conference's card.",
            TroubleKind.FilesRefused => "The minutes could not be put into the channel's files. Opening the channel's “Files” once may help.",
            TroubleKind.ArchiveForbidden => "The app may not archive the channel. If you want it archived, an owner of the team can do so from the channel's menu.",
            _ => "The channel could not be archived, or brought back. Please ask an owner of the team to do so from the channel's menu.",
        },
    };
}
