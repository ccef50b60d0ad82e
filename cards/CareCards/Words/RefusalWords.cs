using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Questions;

namespace CareTeamBot.Cards.Words;

/// <summary>
/// A sentence for every refusal: what was not done, and what to do next. The argument is the refusal's detail, made safe,
/// or empty.
/// </summary>
internal sealed record RefusalWords
{
    public required Func<string, string> NoCase { get; init; }
    public required Func<string, string> CaseClosed { get; init; }
    public required Func<string, string> CaseDeleted { get; init; }
    public required Func<string, string> OpenItemsLeft { get; init; }
    public required Func<string, string> OnlyCoordinator { get; init; }
    public required Func<string, string> NobodyNamed { get; init; }
    public required Func<string, string> AgencyNameMissing { get; init; }
    public required Func<string, string> JoinFirst { get; init; }
    public required Func<string, string> TextMissing { get; init; }
    public required Func<string, string> TextTooLong { get; init; }
    public required Func<string, string> TooManyOpen { get; init; }
    public required Func<string, string> TooManyOfYours { get; init; }
    public required Func<string, string> TooManyWatched { get; init; }
    public required Func<string, string> TooFast { get; init; }
    public required Func<string, string> TooFastUrgent { get; init; }
    public required Func<string, string> ItemGone { get; init; }
    public required Func<string, string> ItemClosed { get; init; }
    public required Func<string, string> OwnQuestion { get; init; }
    public required Func<string, string> NotTheAsker { get; init; }
    public required Func<string, string> DayMissing { get; init; }
    public required Func<string, string> DayPast { get; init; }
    public required Func<string, string> DayTooFar { get; init; }
    public required Func<string, string> ChoiceMissing { get; init; }
    public required Func<string, string> PersonNotInChannel { get; init; }
    public required Func<string, string> PersonNotServed { get; init; }
    public required Func<string, string> RosterUnread { get; init; }
    public required Func<string, string> SupervisorNotYet { get; init; }
    public required Func<string, string> NotInChannel { get; init; }
    public required Func<string, string> UnknownVerb { get; init; }
    public required Func<string, string> ChannelOnly { get; init; }
    public required Func<string, string> WhichCase { get; init; }

    // Limits
    public required Func<string, string> DayOutOfRange { get; init; }
    public required Func<string, string> CaseFull { get; init; }
    public required Func<string, string> TooManyAgencies { get; init; }
    public required Func<string, string> TooManyPeople { get; init; }

    // Who leads
    public required Func<string, string> GuestsDoNotReopen { get; init; }
    public required Func<string, string> ReopenedByTeam { get; init; }
    public required Func<string, string> PresenceUnknown { get; init; }
    public required Func<string, string> DirectoryForSupporters { get; init; }
    public required Func<string, string> TooManyUpdates { get; init; }
    public required Func<string, string> LinksUnclear { get; init; }
    public required Func<string, string> NotAskedToConfirm { get; init; }
    public required Func<string, string> NotTheSharer { get; init; }
    public required Func<string, string> UpdateOver { get; init; }
    public required Func<string, string> UpdateWithdrawn { get; init; }
    public required Func<string, string> UpdateChanged { get; init; }

    // On behalf of the family
    public required Func<string, string> DayAhead { get; init; }
    public required Func<string, string> TooManyErrands { get; init; }
    public required Func<string, string> FamilyTold { get; init; }

    // Intakes
    public required Func<string, string> TooManyIntakes { get; init; }
    public required Func<string, string> IntakeOver { get; init; }
    public required Func<string, string> ContactFirst { get; init; }

    // Advice
    public required Func<string, string> NoSupervisor { get; init; }
    public required Func<string, string> TooManySupervisors { get; init; }
    public required Func<string, string> PrivateOnly { get; init; }

    // Roles
    public required Func<string, string> RoleTitleMissing { get; init; }
    public required Func<string, string> ReceiverMissing { get; init; }
    public required Func<string, string> ReceiverUnknown { get; init; }
    public required Func<string, string> TooManyRoles { get; init; }
    public required Func<string, string> NotAsked { get; init; }
    public required Func<string, string> RoleTaken { get; init; }
    public required Func<string, string> RoleNotTaken { get; init; }
    public required Func<string, string> RoleOver { get; init; }
    public required Func<string, string> DoerUnknown { get; init; }
    public required Func<string, string> ReasonMissing { get; init; }
    public required Func<string, string> NotTheDoer { get; init; }
    public required Func<string, string> NotTheProposer { get; init; }
    public required Func<string, string> CoverIsOneself { get; init; }
    public required Func<string, string> CoverDaysMissing { get; init; }
    // Handoffs and life stages
    public required Func<string, string> HandoffNotYours { get; init; }
    public required Func<string, string> HandoffToMissing { get; init; }
    public required Func<string, string> HandoffToItself { get; init; }
    public required Func<string, string> HandoffsTooMany { get; init; }
    public required Func<string, string> HandoffPartMissing { get; init; }
    public required Func<string, string> BirthMonthUnreadable { get; init; }
    public required Func<string, string> StageDayMissing { get; init; }
    // Conferences
    public required Func<string, string> ConferenceGone { get; init; }
    public required Func<string, string> ConferenceOver { get; init; }
    public required Func<string, string> ConferenceNotStarted { get; init; }
    public required Func<string, string> NoMinutes { get; init; }
    public required Func<string, string> ConferenceReason { get; init; }
    public required Func<string, string> WhenMissing { get; init; }
    public required Func<string, string> PointGone { get; init; }
    public required Func<string, string> TooManyPoints { get; init; }
    public required Func<string, string> TooManyConferences { get; init; }
    public required Func<string, string> ResourceNameMissing { get; init; }
    public required Func<string, string> DirectoryFull { get; init; }

    public string Of(RefusalReason reason, string detail) => Sentence(reason)(detail);

    private Func<string, string> Sentence(RefusalReason reason) => reason switch
    {
        RefusalReason.NoCase => NoCase,
        RefusalReason.CaseClosed => CaseClosed,
        RefusalReason.CaseDeleted => CaseDeleted,
        RefusalReason.OpenItemsLeft => OpenItemsLeft,
        RefusalReason.OnlyCoordinator => OnlyCoordinator,
        RefusalReason.NobodyNamed => NobodyNamed,
        RefusalReason.AgencyNameMissing => AgencyNameMissing,
        RefusalReason.JoinFirst => JoinFirst,
        RefusalReason.GuestsDoNotReopen => GuestsDoNotReopen,
        RefusalReason.ReopenedByTeam => ReopenedByTeam,
        RefusalReason.PresenceUnknown => PresenceUnknown,
        RefusalReason.DirectoryForSupporters => DirectoryForSupporters,
        RefusalReason.TextMissing => TextMissing,
        RefusalReason.TextTooLong => TextTooLong,
        RefusalReason.TooManyOpen => TooManyOpen,
        RefusalReason.TooManyOfYours => TooManyOfYours,
        RefusalReason.TooManyWatched => TooManyWatched,
        RefusalReason.TooFast => TooFast,
        RefusalReason.TooFastUrgent => TooFastUrgent,
        RefusalReason.ItemGone => ItemGone,
        RefusalReason.ItemClosed => ItemClosed,
        RefusalReason.OwnQuestion => OwnQuestion,
        RefusalReason.NotTheAsker => NotTheAsker,
        RefusalReason.DayMissing => DayMissing,
        RefusalReason.DayPast => DayPast,
        RefusalReason.DayTooFar => DayTooFar,
        RefusalReason.ChoiceMissing => ChoiceMissing,
        RefusalReason.PersonNotInChannel => PersonNotInChannel,
        RefusalReason.PersonNotServed => PersonNotServed,
        RefusalReason.RosterUnread => RosterUnread,
        RefusalReason.SupervisorNotYet => SupervisorNotYet,
        RefusalReason.NotInChannel => NotInChannel,
        RefusalReason.UnknownVerb => UnknownVerb,
        RefusalReason.ChannelOnly => ChannelOnly,
        RefusalReason.WhichCase => WhichCase,
        RefusalReason.DayOutOfRange => DayOutOfRange,
        RefusalReason.CaseFull => CaseFull,
        RefusalReason.TooManyAgencies => TooManyAgencies,
        RefusalReason.TooManyPeople => TooManyPeople,
        RefusalReason.DayAhead => DayAhead,
        RefusalReason.RoleTitleMissing => RoleTitleMissing,
        RefusalReason.ReceiverMissing => ReceiverMissing,
        RefusalReason.ReceiverUnknown => ReceiverUnknown,
        RefusalReason.TooManyRoles => TooManyRoles,
        RefusalReason.NotAsked => NotAsked,
        RefusalReason.RoleTaken => RoleTaken,
        RefusalReason.RoleNotTaken => RoleNotTaken,
        RefusalReason.RoleOver => RoleOver,
        RefusalReason.DoerUnknown => DoerUnknown,
        RefusalReason.ReasonMissing => ReasonMissing,
        RefusalReason.NotTheDoer => NotTheDoer,
        RefusalReason.NotTheProposer => NotTheProposer,
        RefusalReason.CoverIsOneself => CoverIsOneself,
        RefusalReason.CoverDaysMissing => CoverDaysMissing,
        RefusalReason.TooManyUpdates => TooManyUpdates,
        RefusalReason.LinksUnclear => LinksUnclear,
        RefusalReason.NotAskedToConfirm => NotAskedToConfirm,
        RefusalReason.NotTheSharer => NotTheSharer,
        RefusalReason.UpdateOver => UpdateOver,
        RefusalReason.UpdateWithdrawn => UpdateWithdrawn,
        RefusalReason.UpdateChanged => UpdateChanged,
        RefusalReason.NoSupervisor => NoSupervisor,
        RefusalReason.TooManySupervisors => TooManySupervisors,
        RefusalReason.PrivateOnly => PrivateOnly,
        RefusalReason.TooManyErrands => TooManyErrands,
        RefusalReason.FamilyTold => FamilyTold,
        RefusalReason.TooManyIntakes => TooManyIntakes,
        RefusalReason.IntakeOver => IntakeOver,
        RefusalReason.ContactFirst => ContactFirst,
        RefusalReason.HandoffNotYours => HandoffNotYours,
        RefusalReason.HandoffToMissing => HandoffToMissing,
        RefusalReason.HandoffToItself => HandoffToItself,
        RefusalReason.HandoffsTooMany => HandoffsTooMany,
        RefusalReason.HandoffPartMissing => HandoffPartMissing,
        RefusalReason.BirthMonthUnreadable => BirthMonthUnreadable,
        RefusalReason.StageDayMissing => StageDayMissing,

        // Conferences
        RefusalReason.ConferenceGone => ConferenceGone,
        RefusalReason.ConferenceOver => ConferenceOver,
        RefusalReason.ConferenceNotStarted => ConferenceNotStarted,
        RefusalReason.NoMinutes => NoMinutes,
        RefusalReason.ConferenceReason => ConferenceReason,
        RefusalReason.WhenMissing => WhenMissing,
        RefusalReason.PointGone => PointGone,
        RefusalReason.TooManyPoints => TooManyPoints,
        RefusalReason.TooManyConferences => TooManyConferences,
        RefusalReason.ResourceNameMissing => ResourceNameMissing,
        RefusalReason.DirectoryFull => DirectoryFull,
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "A refusal without words."),
    };

    public static RefusalWords In(Locale locale) => locale.Of(Ja, En);

    private static string San(string who) => who.Length > 0 ? $"{who}さん" : "その方";

    private static string Or(string detail, string otherwise) => detail.Length > 0 ? detail : otherwise;

    private static readonly RefusalWords Ja = new()
    {
        NoCase = _ => "このチャネルでは、まだケースを始めていません。「@CareTeamBot ケース開始」で始めてください。",
        CaseClosed = _ => "このケースは終わっています。続きが必要なら「@CareTeamBot ケース開始」でもう一度始めてください。",
        CaseDeleted = _ => "このケースは保存期間が過ぎて削除されたため、使えません。必要なときは、このボットの管理者に相談してください。",
        OpenItemsLeft = n => $"まだ開いているものが{Or(n, "数")}件あります。「@CareTeamBot 状況」で確かめて、片づいてから、もう一度終えてください。",
        OnlyCoordinator = who => $"これはコーディネーターだけができます。{Or(who, "コーディネーター")}さんに頼んでください。",
        NobodyNamed = _ => "だれのことかわかりませんでした。@ で名前を選んで、もう一度送ってください。",
        AgencyNameMissing = _ => "所属機関を選ぶか、「@CareTeamBot 参加 保育課」のように名前を書いて送ってください。",
        JoinFirst = _ => "先に「@CareTeamBot 参加 保育課」のように送って、所属機関を登録してください。",
        GuestsDoNotReopen = _ => "終わったケースの再開は、この組織のメンバーの方にお願いしています。チャネルにいるメンバーの方に頼んでください。再開したあとで、コーディネーターを引き受けることはできます。",
        ReopenedByTeam = who => $"終わったケースを再開できるのは、コーディネーターか、支援機関として参加している方です。{Or(who, "コーディネーター")}さんに頼んでください。",
        PresenceUnknown = _ => "チャネルにいる方を、いま Teams で確かめられませんでした。少し待って、もう一度送ってください。",
        DirectoryForSupporters = _ => "社会資源の一覧を変えられるのは、開いているケースに支援機関として参加している方です。ケースのチャネルで参加を登録してから、もう一度お試しください。",
        TextMissing = _ => "文が空でした。内容を書いて、もう一度送ってください。",
        TextTooLong = max => $"長すぎて受け取れませんでした。{Or(max, "4000")}文字までにして、もう一度送ってください。",
        TooManyOpen = max => $"開いている質問が{Or(max, "200")}件になりました。解決したものを閉じてから、もう一度質問してください。",
        TooManyOfYours = max => $"あなたが出したもので、まだ開いているものが{Or(max, "40")}件あります。「@CareTeamBot 状況」で見て、片づいたものを終えてから、もう一度送ってください。ほかの方に出してもらうこともできます。",
        TooManyWatched = max => $"チャネルに書かれた質問のうち、まだ返事のない{Or(max, "20")}件を見守っています。これより新しい書き込みは見守れていません。答えが必要なものは、「@CareTeamBot 質問 …」で聞いてください。",
        TooFast = _ => "短い間にたくさん届いたため、これは受け付けていません。1分ほど待ってから、もう一度送ってください。その間に送ったものも、送り直しをお願いします。急ぎの質問は、待たずに「@CareTeamBot 至急 …」で聞けます。",
        TooFastUrgent = _ => "至急の質問が続けて届いたため、これは受け付けていません。先に届いたものは、もうみなさんに知らせています。急ぐときは電話で、命にかかわるときは119へ。1分ほど待てば、また送れます。",
        ItemGone = _ => "これは見つかりませんでした。「@CareTeamBot 状況」で、いま開いているものを見てください。",
        ItemClosed = _ => "これはもう終わっています。まだ困っていることがあるときは、「@CareTeamBot 質問 …」で聞いてください。",
        OwnQuestion = _ => "ご自分の機関の質問なので、「うちではない」は押せません。ほかの機関の返事をお待ちください。",
        NotTheAsker = who => $"解決したかどうかは、質問した{Or(who, "方")}さんか同じ機関の方、コーディネーターが決めます。声をかけてみてください。",
        DayMissing = _ => "いつまでに答えるか、日を選んでください。",
        DayPast = _ => "もう過ぎた日でした。今日からあとの日を選んでください。",
        DayTooFar = days => $"先の日すぎます。{Or(days, $"{Question.MaxPromiseDays}")}日以内の日を選んでください。わからなければ、途中の様子を伝える日で大丈夫です。",
        ChoiceMissing = _ => "どの手にするか、カードのボタンから一つ選んでください。",
        PersonNotInChannel = who => $"{San(who)}は、このチャネルのメンバーではありません。先にチャネルに追加してから、もう一度送ってください。",
        PersonNotServed = who => $"{San(who)}の組織では、まだこのボットを使えません。管理者に相談してください。",
        RosterUnread = who => $"{San(who)}がチャネルのメンバーか、いま確かめられませんでした。少し待って、もう一度送ってください。",
        SupervisorNotYet = who => $"{San(who)}が、まだスーパーバイザーを引き受けていません。引き受けてから、もう一度送ってください。",
        NotInChannel = _ => "このチャネルのメンバーではないため、受け付けられませんでした。チャネルの所有者に追加を頼んでください。",
        UnknownVerb = _ => "このボタンは、いまは使えません。「@CareTeamBot 状況」で新しいカードを開いてください。",
        ChannelOnly = _ => "これは、ケースのチャネルで @CareTeamBot に続けて送ってください。",
        WhichCase = _ => "どのケースのことか選んで、もう一度送ってください。",
        DayOutOfRange = days => $"日付を読み取れなかったか、遠すぎる日でした。{Or(days, "前後数年")}の日を「2026-12-20」のように書いて、もう一度送ってください。",
        CaseFull = _ => "このケースには、開いているものと文がいっぱいで、これ以上入りませんでした。終わったものを閉じるか、文を短くして、もう一度送ってください。",
        TooManyAgencies = max => $"このケースの機関は{Or(max, "100")}までです。「@CareTeamBot チーム」で、もう登録されている機関を選んでください。",
        TooManyPeople = max => $"このケースに加われるのは{Or(max, "500")}人までです。コーディネーターに相談してください。",
        TooManyErrands = max => $"ご家族にまだ届けていない答えが{Or(max, "100")}件あります。伝えたものを記録してから、もう一度質問してください。",
        FamilyTold = who => $"この答えは、{Or(who, "ほかの方")}さんがもう伝えています。",
        TooManyIntakes = max => $"受付中の相談が{Or(max, "20")}件になりました。連絡がついたものを記録してから、もう一度登録してください。",
        IntakeOver = _ => "この相談の受付は、もう終わっています。",
        ContactFirst = _ => "まだ連絡がついていません。連絡がついたことを記録してから、終えてください。",
        DayAhead = _ => "まだ来ていない日でした。話を聞いた日（今日まで）を選んでください。",

        // Roles
        RoleTitleMissing = _ => "お願いの名前が空でした。何をお願いするか、ひとことで書いてください。",
        ReceiverMissing = _ => "お願い先が選ばれていません。機関か人を選んで、もう一度送ってください。",
        ReceiverUnknown = _ => "そのお願い先には、いまお願いできません。このケースに参加していて、まだ断っていない機関か人を選んでください。",
        TooManyRoles = max => $"開いている役割とタスクが{Or(max, "100")}件になりました。終わったものを閉じてから、もう一度お願いしてください。",
        NotAsked = who => $"このお願いは、いま{Or(who, "ほかの方")}に聞いているところです。返事をお待ちください。",
        RoleTaken = who => $"{Or(who, "ほかの方")}さんが、もう引き受けています。気になることは声をかけてみてください。",
        RoleNotTaken = _ => "まだだれも引き受けていません。先に「引き受ける」を押してください。",
        RoleOver = _ => "このお願いはもう終わっています。まだ必要なら、「@CareTeamBot 役割」か「@CareTeamBot タスク」でもう一度お願いしてください。",
        DoerUnknown = _ => "担当には、同じ機関でこのケースに参加している方を選んでください。",
        ReasonMissing = _ => "理由が空でした。ひとことでよいので、理由を書いて送ってください。次の手がかりになります。",
        NotTheDoer = who => $"これは、引き受けた{Or(who, "方")}さんか同じ機関の方ができます。声をかけてみてください。",
        NotTheProposer = who => $"これは、お願いした{Or(who, "方")}さんか同じ機関の方、コーディネーターができます。",
        CoverIsOneself = _ => "代理には、ご自分ではない方を @ で選んでください。",
        CoverDaysMissing = _ => "いつの代理か読み取れませんでした。「@CareTeamBot 代理 @名前 12/1-12/5」のように送ってください。",

        TooManyUpdates = max => $"確認待ちの情報共有が{Or(max, "100")}件になりました。確認の済んだものを閉じるか、「確認をお願いする」を外して送ってください。",
        LinksUnclear = max => $"リンクは、https:// で始まるものか、このチャネルのファイル名を、1行に1つ、{Or(max, "5")}つまで書いてください。",
        NotAskedToConfirm = _ => "あなたの機関には確認をお願いしていないので、押さなくて大丈夫です。",
        NotTheSharer = who => $"直したり取り消したりできるのは、共有した{Or(who, "方")}さんか同じ機関の方、コーディネーターです。声をかけてみてください。",
        UpdateOver = _ => "この情報共有の確認は、もう終わっています。押さなくて大丈夫です。",
        UpdateWithdrawn = _ => "この情報共有は取り消されました。必要なときは、もう一度共有してください。",
        UpdateChanged = _ => "この情報共有は訂正されました。新しい内容を読んでから、もう一度「確認しました」を押してください。",
        // Advice
        NoSupervisor = _ => "相談できる方がまだ決まっていません。コーディネーターに、チャネルで「@CareTeamBot スーパーバイザー @名前」と送ってもらってください。",
        TooManySupervisors = max => $"スーパーバイザーは{Or(max, "3")}人までです。人数を減らして、もう一度送ってください。",
        PrivateOnly = _ => "これは、ほかの方に見えないように、ボットとの1対1のチャットで送ってください。",
        HandoffNotYours = who => $"この引き継ぎについては、{Or(who, "担当する機関")}の方かコーディネーターが決めます。声をかけてみてください。",
        HandoffToMissing = _ => "どこへ引き継ぐか、機関を選ぶか名前を書いて、もう一度送ってください。",
        HandoffToItself = _ => "引き継ぎ元と引き継ぎ先が同じでした。ほかの機関か、ほかの方を選んでください。",
        HandoffsTooMany = max => $"進んでいる引き継ぎが{Or(max, "20")}件になりました。終わったものを片づけてから、もう一度始めてください。",
        HandoffPartMissing = _ => "どれのことか、一つ以上選んでください。",
        BirthMonthUnreadable = _ => "生まれた年と月を読み取れませんでした。「2023年5月」のように書いて、もう一度送ってください。",
        StageDayMissing = _ => "日を「2027-01-15」のように書くか選んで、もう一度送ってください。",
        // Conferences
        ConferenceGone = _ => "この作戦会議は見つかりませんでした。「@CareTeamBot 会議」で予定できます。",
        ConferenceOver = _ => "この作戦会議はもう終わっています。続きは、次の会議の議題に足してください（「@CareTeamBot 議題 …」）。",
        ConferenceNotStarted = _ => "まだ始まっていない会議です。早まったときは「日を変える」、なくなったときは「中止にする」を使ってください。",
        NoMinutes = _ => "この会議の記録は、まだありません。会議を終えると、ここで受け取れます。",
        ConferenceReason = _ => "理由を書いて、もう一度送ってください。ひとことで大丈夫です。",
        WhenMissing = _ => "日と時刻を選んでください。",
        PointGone = _ => "この議題は、もうありません。新しいカードで、いまの議題を見てください。",
        TooManyPoints = max => $"議題は{Or(max, "40")}件までです。いまあるものを決めてから足してください。",
        TooManyConferences = max => $"予定できる会議は{Or(max, "12")}件までです。終わった会議を閉じてから、もう一度予定してください。",
        ResourceNameMissing = _ => "資源の名前を書いてください。",
        DirectoryFull = max => $"登録できるのは{Or(max, "2000")}件までです。もうない資源を「なくなった」にしてから、登録してください。",
    };

    private static readonly RefusalWords En = new()
    {
        NoCase = _ => "No case is open in this channel. Open one with “@CareTeamBot open”.",
        CaseClosed = _ => "This case is closed. If it is needed again, open it with “@CareTeamBot open”.",
        CaseDeleted = _ => "This case was deleted at the end of its retention and can't be used. If it is needed, ask the administrator of this bot.",
        OpenItemsLeft = n => $"{Or(n, "Some")} item(s) are still open. Look at “@CareTeamBot status”, settle them, and close again.",
        OnlyCoordinator = who => $"Only the coordinator can do this. Please ask {Or(who, "the coordinator")}.",
        NobodyNamed = _ => "It was not clear who is meant. Choose a name with @ and send it again.",
        AgencyNameMissing = _ => "Choose your agency or write its name, such as “@CareTeamBot join Nursery section”.",
        JoinFirst = _ => "First say which agency you are from, such as “@CareTeamBot join Nursery section”.",
        GuestsDoNotReopen = _ => "A closed case is opened again by members of this organisation. Please ask one of them in the channel; afterwards the coordinator's part can be handed to you.",
        ReopenedByTeam = who => $"A closed case is opened again by its coordinator, or by somebody who takes part for a supporting agency. Please ask {Or(who, "the coordinator")}.",
        PresenceUnknown = _ => "Teams did not say just now who is in the channel. Please wait a moment and send it again.",
        DirectoryForSupporters = _ => "The directory of resources is changed by people who take part in an open case for a supporting agency. Please join in a case's channel first, then try again.",
        TextMissing = _ => "The text was empty. Write it and send it again.",
        TextTooLong = max => $"That was too long. Keep it to {Or(max, "4000")} letters and send it again.",
        TooManyOpen = max => $"There are {Or(max, "200")} open questions. Close what is solved, then ask again.",
        TooManyOfYours = max => $"There are {Or(max, "40")} of these open already that you began. See them with “@CareTeamBot status”, close what is settled, then send it again. Somebody else may send it too.",
        TooManyWatched = max => $"{Or(max, "20")} questions that you wrote in the channel have no reply yet, and we are keeping an eye on them. We can't follow newer ones as well: for what needs an answer, write “@CareTeamBot ask …”.",
        TooFast = _ => "Many things came within a short time, so this was not taken. Please wait a minute and send it again, with whatever you send in between. What is urgent need not wait: “@CareTeamBot urgent …”.",
        TooFastUrgent = _ => "Several urgent questions came one after another, so this was not taken. People have been told of those before it. If it can't wait, please telephone; if a life is at risk, call 119. In a minute you can send again.",
        ItemGone = _ => "This was not found. See what is open with “@CareTeamBot status”.",
        ItemClosed = _ => "This is over. If something is still open for you, ask with “@CareTeamBot ask …”.",
        OwnQuestion = _ => "It is your own agency's question, so “not ours” does not apply. Please wait for the others.",
        NotTheAsker = who => $"Whether it is solved is for {Or(who, "the asker")}, somebody of the same agency or the coordinator to say. Please speak to them.",
        DayMissing = _ => "Choose a day by which you will answer.",
        DayPast = _ => "That day is over. Choose today or a later day.",
        DayTooFar = days => $"That day is too far ahead. Choose one within {Or(days, $"{Question.MaxPromiseDays}")} days; a day to say how far you got is fine.",
        ChoiceMissing = _ => "Choose one of the steps with a button on the card.",
        PersonNotInChannel = who => $"{Or(who, "This person")} is not in this channel. Add them to the channel first, then send it again.",
        PersonNotServed = who => $"The organisation of {Or(who, "this person")} can't use this bot yet. Please ask your administrator.",
        RosterUnread = who => $"It could not be checked just now whether {Or(who, "this person")} is in the channel. Wait a moment and send it again.",
        SupervisorNotYet = who => $"{Or(who, "The supervisor")} has not agreed to be supervisor yet. Send it again once they have.",
        NotInChannel = _ => "You are not a member of this channel, so this was not taken. Ask the channel's owner to add you.",
        UnknownVerb = _ => "This button cannot be used now. Open a new card with “@CareTeamBot status”.",
        ChannelOnly = _ => "Please send this in the case's channel, after @CareTeamBot.",
        WhichCase = _ => "Choose which case it is about and send it again.",
        DayOutOfRange = days => $"The day could not be read, or lies too far off. Write a day within {Or(days, "some years")} like 2026-12-20, and send it again.",
        CaseFull = _ => "So much is open in this case, in so many words, that no more would fit. Close what is settled or write less, and send it again.",
        TooManyAgencies = max => $"A case takes {Or(max, "100")} agencies. Choose one that is there, from “@CareTeamBot team”.",
        TooManyPeople = max => $"A case takes {Or(max, "500")} people. Please speak to the coordinator.",
        TooManyErrands = max => $"There are {Or(max, "100")} answers that the family has not been told. Record those told, then ask again.",
        FamilyTold = who => $"{Or(who, "Somebody")} has told them already.",
        TooManyIntakes = max => $"There are {Or(max, "20")} open consultations. Record the contacts made, then register it again.",
        IntakeOver = _ => "This consultation's intake is over.",
        ContactFirst = _ => "They have not been reached yet. Record the contact first.",
        DayAhead = _ => "That day has not come yet. Choose the day on which it was said, today at the latest.",

        // Roles
        RoleTitleMissing = _ => "The title was empty. Say in a few words what is asked.",
        ReceiverMissing = _ => "Nobody was chosen to ask. Choose an agency or a person and send it again.",
        ReceiverUnknown = _ => "They cannot be asked now. Choose an agency or person that is in this case and has not said no.",
        TooManyRoles = max => $"There are {Or(max, "100")} open roles and tasks. Close what is done, then ask again.",
        NotAsked = who => $"{Or(who, "Somebody else")} is being asked just now. Please wait for their reply.",
        RoleTaken = who => $"{Or(who, "Somebody else")} has already taken it. Please speak to them.",
        RoleNotTaken = _ => "Nobody has taken it yet. First press “Take it”.",
        RoleOver = _ => "This is over. If it is still needed, ask again with “@CareTeamBot role” or “@CareTeamBot task”.",
        DoerUnknown = _ => "Choose somebody of the same agency who is in this case.",
        ReasonMissing = _ => "The reason was empty. A few words are enough; they help to find who can.",
        NotTheDoer = who => $"This is for {Or(who, "who took it")} or somebody of the same agency to do. Please speak to them.",
        NotTheProposer = who => $"This is for {Or(who, "who asked")}, somebody of the same agency or the coordinator to do.",
        CoverIsOneself = _ => "Choose somebody other than yourself with @.",
        CoverDaysMissing = _ => "The days could not be read. Send it like “@CareTeamBot cover @name 12/1-12/5”.",

        TooManyUpdates = max => $"{Or(max, "100")} updates wait to be confirmed. Close those that are settled, or share without asking for confirmation.",
        LinksUnclear = max => $"Write each link on a line of its own: an address that begins with https://, or the name of a file of this channel. {Or(max, "5")} at most.",
        NotAskedToConfirm = _ => "Your agency was not asked to confirm this, so there is no need to.",
        NotTheSharer = who => $"It can be changed by {Or(who, "the sharer")}, somebody of the same agency or the coordinator. Please speak to them.",
        UpdateOver = _ => "Confirming this update is over, so there is no need to.",
        UpdateWithdrawn = _ => "This update was withdrawn. Share it again if it is needed.",
        UpdateChanged = _ => "This update was corrected. Please read the new words, then confirm again.",
        // Advice
        NoSupervisor = _ => "There is nobody to ask yet. The coordinator can send “@CareTeamBot supervisor @name” in the channel.",
        TooManySupervisors = max => $"A case has at most {Or(max, "3")} supervisors. Name fewer and send it again.",
        PrivateOnly = _ => "So that nobody else sees it, please send this in your own chat with the bot.",
        HandoffNotYours = who => $"This part of the handoff is for {Or(who, "the agency that holds it")} or the coordinator to say. Please speak to them.",
        HandoffToMissing = _ => "Choose the agency that takes over, or write its name, and send it again.",
        HandoffToItself = _ => "Both sides were the same. Choose another agency or person.",
        HandoffsTooMany = max => $"There are {Or(max, "20")} open handoffs. Settle some of them, then start again.",
        HandoffPartMissing = _ => "Choose at least one of the items.",
        BirthMonthUnreadable = _ => "The month of birth could not be read. Write it like 2023-05 and send it again.",
        StageDayMissing = _ => "Choose a day or write it like 2027-01-15, and send it again.",
        // Conferences
        ConferenceGone = _ => "This conference was not found. Plan one with “@CareTeamBot conference”.",
        ConferenceOver = _ => "This conference is over. Put the rest on the next agenda with “@CareTeamBot agenda …”.",
        ConferenceNotStarted = _ => "This conference has not begun. If it is earlier, use “Change the day”; if it fell through, “Cancel”.",
        NoMinutes = _ => "This conference has no minutes yet. They are here once it has ended.",
        ConferenceReason = _ => "Please write a reason and send it again. A few words are enough.",
        WhenMissing = _ => "Choose a day and a time.",
        PointGone = _ => "This point is not on the agenda any more. See the agenda on a new card.",
        TooManyPoints = max => $"An agenda takes {Or(max, "40")} points. Decide some of them first.",
        TooManyConferences = max => $"{Or(max, "12")} conferences may be planned at once. Close those that are over first.",
        ResourceNameMissing = _ => "Write the resource's name.",
        DirectoryFull = max => $"The directory takes {Or(max, "2000")} entries. Say of some that they are gone first.",
    };
}
