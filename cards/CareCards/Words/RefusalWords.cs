using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Questions;

namespace CareTeamBot.Cards.Words;

/// <summary>
/// A sentence for every refusal: what was not done, and what to do next. The argument is the refusal's detail, made safe,
/// or empty.
/// </summary>
internal readonly struct RefusalWords(Locale locale)
{
    public static RefusalWords In(Locale locale) => new(locale);

    public string Of(RefusalReason reason, string detail) =>
        OfCases(reason, detail)
        ?? OfTeams(reason, detail)
        ?? OfTexts(reason, detail)
        ?? OfQuestions(reason, detail)
        ?? OfRoles(reason, detail)
        ?? OfUpdates(reason, detail)
        ?? OfHandoffs(reason, detail)
        ?? OfConferences(reason, detail)
        ?? throw new ArgumentOutOfRangeException(nameof(reason), reason, "A refusal without words.");

    private string? OfCases(RefusalReason reason, string detail) => reason switch
    {
        RefusalReason.NoCase => locale.Of(
            "このチャネルでは、まだケースを始めていません。「@CareTeamBot ケース開始」で始めてください。",
            "No case is open in this channel. Open one with “@CareTeamBot open”."),
        RefusalReason.CaseClosed => locale.Of(
            "このケースは終わっています。続きが必要なら「@CareTeamBot ケース開始」でもう一度始めてください。",
            "This case is closed. If it is needed again, open it with “@CareTeamBot open”."),
        RefusalReason.CaseDeleted => locale.Of(
            "このケースは保存期間が過ぎて削除されたため、使えません。必要なときは、このボットの管理者に相談してください。",
            "This case was deleted at the end of its retention and can't be used. If it is needed, ask the administrator of this bot."),
        RefusalReason.CaseFull => locale.Of(
            "このケースには、開いているものと文がいっぱいで、これ以上入りませんでした。終わったものを閉じるか、文を短くして、もう一度送ってください。",
            "So much is open in this case, in so many words, that no more would fit. Close what is settled or write less, and send it again."),
        RefusalReason.OpenItemsLeft => locale.IsJa
            ? $"まだ開いているものが{Or(detail, "数")}件あります。「@CareTeamBot 状況」で確かめて、片づいてから、もう一度終えてください。"
            : $"{Or(detail, "Some")} item(s) are still open. Look at “@CareTeamBot status”, settle them, and close again.",
        RefusalReason.ItemGone => locale.Of(
            "これは見つかりませんでした。「@CareTeamBot 状況」で、いま開いているものを見てください。",
            "This was not found. See what is open with “@CareTeamBot status”."),
        RefusalReason.ItemClosed => locale.Of(
            "これはもう終わっています。まだ困っていることがあるときは、「@CareTeamBot 質問 …」で聞いてください。",
            "This is over. If something is still open for you, ask with “@CareTeamBot ask …”."),
        RefusalReason.WhichCase => locale.Of("どのケースのことか選んで、もう一度送ってください。", "Choose which case it is about and send it again."),
        RefusalReason.GuestsDoNotReopen => locale.Of(
            "終わったケースの再開は、この組織のメンバーの方にお願いしています。チャネルにいるメンバーの方に頼んでください。再開したあとで、コーディネーターを引き受けることはできます。",
            "A closed case is opened again by members of this organisation. Please ask one of them in the channel; afterwards the coordinator's part can be handed to you."),
        RefusalReason.ReopenedByTeam => locale.IsJa
            ? $"終わったケースを再開できるのは、コーディネーターか、支援機関として参加している方です。{Or(detail, "コーディネーター")}さんに頼んでください。"
            : $"A closed case is opened again by its coordinator, or by somebody who takes part for a supporting agency. Please ask {Or(detail, "the coordinator")}.",
        RefusalReason.OnlyCoordinator => locale.IsJa
            ? $"これはコーディネーターだけができます。{Or(detail, "コーディネーター")}さんに頼んでください。"
            : $"Only the coordinator can do this. Please ask {Or(detail, "the coordinator")}.",
        _ => null,
    };

    private string? OfTeams(RefusalReason reason, string detail) => reason switch
    {
        RefusalReason.NobodyNamed => locale.Of(
            "だれのことかわかりませんでした。@ で名前を選んで、もう一度送ってください。",
            "It was not clear who is meant. Choose a name with @ and send it again."),
        RefusalReason.AgencyNameMissing => locale.Of(
            "所属機関を選ぶか、「@CareTeamBot 参加 保育課」のように名前を書いて送ってください。",
            "Choose your agency or write its name, such as “@CareTeamBot join Nursery section”."),
        RefusalReason.JoinFirst => locale.Of(
            "先に「@CareTeamBot 参加 保育課」のように送って、所属機関を登録してください。",
            "First say which agency you are from, such as “@CareTeamBot join Nursery section”."),
        RefusalReason.TooManyAgencies => locale.IsJa
            ? $"このケースの機関は{Or(detail, "100")}までです。「@CareTeamBot チーム」で、もう登録されている機関を選んでください。"
            : $"A case takes {Or(detail, "100")} agencies. Choose one that is there, from “@CareTeamBot team”.",
        RefusalReason.TooManyPeople => locale.IsJa
            ? $"このケースに加われるのは{Or(detail, "500")}人までです。コーディネーターに相談してください。"
            : $"A case takes {Or(detail, "500")} people. Please speak to the coordinator.",
        RefusalReason.PersonNotInChannel => locale.IsJa
            ? $"{San(detail)}は、このチャネルのメンバーではありません。先にチャネルに追加してから、もう一度送ってください。"
            : $"{Or(detail, "This person")} is not in this channel. Add them to the channel first, then send it again.",
        RefusalReason.PersonNotServed => locale.IsJa
            ? $"{San(detail)}の組織では、まだこのボットを使えません。管理者に相談してください。"
            : $"The organisation of {Or(detail, "this person")} can't use this bot yet. Please ask your administrator.",
        RefusalReason.RosterUnread => locale.IsJa
            ? $"{San(detail)}がチャネルのメンバーか、いま確かめられませんでした。少し待って、もう一度送ってください。"
            : $"It could not be checked just now whether {Or(detail, "this person")} is in the channel. Wait a moment and send it again.",
        RefusalReason.PresenceUnknown => locale.Of(
            "チャネルにいる方を、いま Teams で確かめられませんでした。少し待って、もう一度送ってください。",
            "Teams did not say just now who is in the channel. Please wait a moment and send it again."),
        RefusalReason.NotInChannel => locale.Of(
            "このチャネルのメンバーではないため、受け付けられませんでした。チャネルの所有者に追加を頼んでください。",
            "You are not a member of this channel, so this was not taken. Ask the channel's owner to add you."),
        RefusalReason.CoverIsOneself => locale.Of("代理には、ご自分ではない方を @ で選んでください。", "Choose somebody other than yourself with @."),
        RefusalReason.CoverDaysMissing => locale.Of(
            "いつの代理か読み取れませんでした。「@CareTeamBot 代理 @名前 12/1-12/5」のように送ってください。",
            "The days could not be read. Send it like “@CareTeamBot cover @name 12/1-12/5”."),
        _ => null,
    };

    private string? OfTexts(RefusalReason reason, string detail) => reason switch
    {
        RefusalReason.TextMissing => locale.Of("文が空でした。内容を書いて、もう一度送ってください。", "The text was empty. Write it and send it again."),
        RefusalReason.TextTooLong => locale.IsJa
            ? $"長すぎて受け取れませんでした。{Or(detail, "4000")}文字までにして、もう一度送ってください。"
            : $"That was too long. Keep it to {Or(detail, "4000")} letters and send it again.",
        RefusalReason.TooFast => locale.Of(
            "短い間にたくさん届いたため、これは受け付けていません。1分ほど待ってから、もう一度送ってください。その間に送ったものも、送り直しをお願いします。急ぎの質問は、待たずに「@CareTeamBot 至急 …」で聞けます。",
            "Many things came within a short time, so this was not taken. Please wait a minute and send it again, with whatever you send in between. What is urgent need not wait: “@CareTeamBot urgent …”."),
        RefusalReason.TooFastUrgent => locale.Of(
            "至急の質問が続けて届いたため、これは受け付けていません。先に届いたものは、もうみなさんに知らせています。急ぐときは電話で、命にかかわるときは119へ。1分ほど待てば、また送れます。",
            "Several urgent questions came one after another, so this was not taken. People have been told of those before it. If it can't wait, please telephone; if a life is at risk, call 119. In a minute you can send again."),
        RefusalReason.ChoiceMissing => locale.Of("どの手にするか、カードのボタンから一つ選んでください。", "Choose one of the steps with a button on the card."),
        RefusalReason.UnknownVerb => locale.Of(
            "このボタンは、いまは使えません。「@CareTeamBot 状況」で新しいカードを開いてください。",
            "This button cannot be used now. Open a new card with “@CareTeamBot status”."),
        RefusalReason.ChannelOnly => locale.Of(
            "これは、ケースのチャネルで @CareTeamBot に続けて送ってください。",
            "Please send this in the case's channel, after @CareTeamBot."),
        RefusalReason.PrivateOnly => locale.Of(
            "これは、ほかの方に見えないように、ボットとの1対1のチャットで送ってください。",
            "So that nobody else sees it, please send this in your own chat with the bot."),
        RefusalReason.DayMissing => locale.Of("いつまでに答えるか、日を選んでください。", "Choose a day by which you will answer."),
        RefusalReason.DayPast => locale.Of("もう過ぎた日でした。今日からあとの日を選んでください。", "That day is over. Choose today or a later day."),
        RefusalReason.DayTooFar => locale.IsJa
            ? $"先の日すぎます。{Or(detail, $"{Question.MaxPromiseDays}")}日以内の日を選んでください。わからなければ、途中の様子を伝える日で大丈夫です。"
            : $"That day is too far ahead. Choose one within {Or(detail, $"{Question.MaxPromiseDays}")} days; a day to say how far you got is fine.",
        RefusalReason.DayAhead => locale.Of(
            "まだ来ていない日でした。話を聞いた日（今日まで）を選んでください。",
            "That day has not come yet. Choose the day on which it was said, today at the latest."),
        RefusalReason.DayOutOfRange => locale.IsJa
            ? $"日付を読み取れなかったか、遠すぎる日でした。{Or(detail, "前後数年")}の日を「2026-12-20」のように書いて、もう一度送ってください。"
            : $"The day could not be read, or lies too far off. Write a day within {Or(detail, "some years")} like 2026-12-20, and send it again.",
        _ => null,
    };

    private string? OfQuestions(RefusalReason reason, string detail) => reason switch
    {
        RefusalReason.TooManyOpen => locale.IsJa
            ? $"開いている質問が{Or(detail, "200")}件になりました。解決したものを閉じてから、もう一度質問してください。"
            : $"There are {Or(detail, "200")} open questions. Close what is solved, then ask again.",
        RefusalReason.TooManyOfYours => locale.IsJa
            ? $"あなたが出したもので、まだ開いているものが{Or(detail, "40")}件あります。「@CareTeamBot 状況」で見て、片づいたものを終えてから、もう一度送ってください。ほかの方に出してもらうこともできます。"
            : $"There are {Or(detail, "40")} of these open already that you began. See them with “@CareTeamBot status”, close what is settled, then send it again. Somebody else may send it too.",
        RefusalReason.TooManyWatched => locale.IsJa
            ? $"チャネルに書かれた質問のうち、まだ返事のない{Or(detail, "20")}件を見守っています。これより新しい書き込みは見守れていません。答えが必要なものは、「@CareTeamBot 質問 …」で聞いてください。"
            : $"{Or(detail, "20")} questions that you wrote in the channel have no reply yet, and we are keeping an eye on them. We can't follow newer ones as well: for what needs an answer, write “@CareTeamBot ask …”.",
        RefusalReason.OwnQuestion => locale.Of(
            "ご自分の機関の質問なので、「うちではない」は押せません。ほかの機関の返事をお待ちください。",
            "It is your own agency's question, so “not ours” does not apply. Please wait for the others."),
        RefusalReason.NotTheAsker => locale.IsJa
            ? $"解決したかどうかは、質問した{Or(detail, "方")}さんか同じ機関の方、コーディネーターが決めます。声をかけてみてください。"
            : $"Whether it is solved is for {Or(detail, "the asker")}, somebody of the same agency or the coordinator to say. Please speak to them.",
        RefusalReason.TooManyErrands => locale.IsJa
            ? $"ご家族にまだ届けていない答えが{Or(detail, "100")}件あります。伝えたものを記録してから、もう一度質問してください。"
            : $"There are {Or(detail, "100")} answers that the family has not been told. Record those told, then ask again.",
        RefusalReason.FamilyTold => locale.IsJa
            ? $"この答えは、{Or(detail, "ほかの方")}さんがもう伝えています。"
            : $"{Or(detail, "Somebody")} has told them already.",
        RefusalReason.TooManyIntakes => locale.IsJa
            ? $"受付中の相談が{Or(detail, "20")}件になりました。連絡がついたものを記録してから、もう一度登録してください。"
            : $"There are {Or(detail, "20")} open consultations. Record the contacts made, then register it again.",
        RefusalReason.IntakeOver => locale.Of("この相談の受付は、もう終わっています。", "This consultation's intake is over."),
        RefusalReason.ContactFirst => locale.Of(
            "まだ連絡がついていません。連絡がついたことを記録してから、終えてください。",
            "They have not been reached yet. Record the contact first."),
        RefusalReason.NoSupervisor => locale.Of(
            "相談できる方がまだ決まっていません。コーディネーターに、チャネルで「@CareTeamBot スーパーバイザー @名前」と送ってもらってください。",
            "There is nobody to ask yet. The coordinator can send “@CareTeamBot supervisor @name” in the channel."),
        RefusalReason.TooManySupervisors => locale.IsJa
            ? $"スーパーバイザーは{Or(detail, "3")}人までです。人数を減らして、もう一度送ってください。"
            : $"A case has at most {Or(detail, "3")} supervisors. Name fewer and send it again.",
        RefusalReason.SupervisorNotYet => locale.IsJa
            ? $"{San(detail)}が、まだスーパーバイザーを引き受けていません。引き受けてから、もう一度送ってください。"
            : $"{Or(detail, "The supervisor")} has not agreed to be supervisor yet. Send it again once they have.",
        _ => null,
    };

    private string? OfRoles(RefusalReason reason, string detail) => reason switch
    {
        RefusalReason.RoleTitleMissing => locale.Of(
            "お願いの名前が空でした。何をお願いするか、ひとことで書いてください。",
            "The title was empty. Say in a few words what is asked."),
        RefusalReason.ReceiverMissing => locale.Of(
            "お願い先が選ばれていません。機関か人を選んで、もう一度送ってください。",
            "Nobody was chosen to ask. Choose an agency or a person and send it again."),
        RefusalReason.ReceiverUnknown => locale.Of(
            "そのお願い先には、いまお願いできません。このケースに参加していて、まだ断っていない機関か人を選んでください。",
            "They cannot be asked now. Choose an agency or person that is in this case and has not said no."),
        RefusalReason.TooManyRoles => locale.IsJa
            ? $"開いている役割とタスクが{Or(detail, "100")}件になりました。終わったものを閉じてから、もう一度お願いしてください。"
            : $"There are {Or(detail, "100")} open roles and tasks. Close what is done, then ask again.",
        RefusalReason.NotAsked => locale.IsJa
            ? $"このお願いは、いま{Or(detail, "ほかの方")}に聞いているところです。返事をお待ちください。"
            : $"{Or(detail, "Somebody else")} is being asked just now. Please wait for their reply.",
        RefusalReason.RoleTaken => locale.IsJa
            ? $"{Or(detail, "ほかの方")}さんが、もう引き受けています。気になることは声をかけてみてください。"
            : $"{Or(detail, "Somebody else")} has already taken it. Please speak to them.",
        RefusalReason.RoleNotTaken => locale.Of("まだだれも引き受けていません。先に「引き受ける」を押してください。", "Nobody has taken it yet. First press “Take it”."),
        RefusalReason.RoleOver => locale.Of(
            "このお願いはもう終わっています。まだ必要なら、「@CareTeamBot 役割」か「@CareTeamBot タスク」でもう一度お願いしてください。",
            "This is over. If it is still needed, ask again with “@CareTeamBot role” or “@CareTeamBot task”."),
        RefusalReason.DoerUnknown => locale.Of(
            "担当には、同じ機関でこのケースに参加している方を選んでください。",
            "Choose somebody of the same agency who is in this case."),
        RefusalReason.ReasonMissing => locale.Of(
            "理由が空でした。ひとことでよいので、理由を書いて送ってください。次の手がかりになります。",
            "The reason was empty. A few words are enough; they help to find who can."),
        RefusalReason.NotTheDoer => locale.IsJa
            ? $"これは、引き受けた{Or(detail, "方")}さんか同じ機関の方ができます。声をかけてみてください。"
            : $"This is for {Or(detail, "who took it")} or somebody of the same agency to do. Please speak to them.",
        RefusalReason.NotTheProposer => locale.IsJa
            ? $"これは、お願いした{Or(detail, "方")}さんか同じ機関の方、コーディネーターができます。"
            : $"This is for {Or(detail, "who asked")}, somebody of the same agency or the coordinator to do.",
        _ => null,
    };

    private string? OfUpdates(RefusalReason reason, string detail) => reason switch
    {
        RefusalReason.TooManyUpdates => locale.IsJa
            ? $"確認待ちの情報共有が{Or(detail, "100")}件になりました。確認の済んだものを閉じるか、「確認をお願いする」を外して送ってください。"
            : $"{Or(detail, "100")} updates wait to be confirmed. Close those that are settled, or share without asking for confirmation.",
        RefusalReason.LinksUnclear => locale.IsJa
            ? $"リンクは、https:// で始まるものか、このチャネルのファイル名を、1行に1つ、{Or(detail, "5")}つまで書いてください。"
            : $"Write each link on a line of its own: an address that begins with https://, or the name of a file of this channel. {Or(detail, "5")} at most.",
        RefusalReason.NotAskedToConfirm => locale.Of(
            "あなたの機関には確認をお願いしていないので、押さなくて大丈夫です。",
            "Your agency was not asked to confirm this, so there is no need to."),
        RefusalReason.NotTheSharer => locale.IsJa
            ? $"直したり取り消したりできるのは、共有した{Or(detail, "方")}さんか同じ機関の方、コーディネーターです。声をかけてみてください。"
            : $"It can be changed by {Or(detail, "the sharer")}, somebody of the same agency or the coordinator. Please speak to them.",
        RefusalReason.UpdateOver => locale.Of(
            "この情報共有の確認は、もう終わっています。押さなくて大丈夫です。",
            "Confirming this update is over, so there is no need to."),
        RefusalReason.UpdateWithdrawn => locale.Of(
            "この情報共有は取り消されました。必要なときは、もう一度共有してください。",
            "This update was withdrawn. Share it again if it is needed."),
        RefusalReason.UpdateChanged => locale.Of(
            "この情報共有は訂正されました。新しい内容を読んでから、もう一度「確認しました」を押してください。",
            "This update was corrected. Please read the new words, then confirm again."),
        _ => null,
    };

    private string? OfHandoffs(RefusalReason reason, string detail) => reason switch
    {
        RefusalReason.HandoffNotYours => locale.IsJa
            ? $"この引き継ぎについては、{Or(detail, "担当する機関")}の方かコーディネーターが決めます。声をかけてみてください。"
            : $"This part of the handoff is for {Or(detail, "the agency that holds it")} or the coordinator to say. Please speak to them.",
        RefusalReason.HandoffToMissing => locale.Of(
            "どこへ引き継ぐか、機関を選ぶか名前を書いて、もう一度送ってください。",
            "Choose the agency that takes over, or write its name, and send it again."),
        RefusalReason.HandoffToItself => locale.Of(
            "引き継ぎ元と引き継ぎ先が同じでした。ほかの機関か、ほかの方を選んでください。",
            "Both sides were the same. Choose another agency or person."),
        RefusalReason.HandoffsTooMany => locale.IsJa
            ? $"進んでいる引き継ぎが{Or(detail, "20")}件になりました。終わったものを片づけてから、もう一度始めてください。"
            : $"There are {Or(detail, "20")} open handoffs. Settle some of them, then start again.",
        RefusalReason.HandoffPartMissing => locale.Of("どれのことか、一つ以上選んでください。", "Choose at least one of the items."),
        RefusalReason.BirthMonthUnreadable => locale.Of(
            "生まれた年と月を読み取れませんでした。「2023年5月」のように書いて、もう一度送ってください。",
            "The month of birth could not be read. Write it like 2023-05 and send it again."),
        RefusalReason.StageDayMissing => locale.Of(
            "日を「2027-01-15」のように書くか選んで、もう一度送ってください。",
            "Choose a day or write it like 2027-01-15, and send it again."),
        RefusalReason.DirectoryForSupporters => locale.Of(
            "社会資源の一覧を変えられるのは、開いているケースに支援機関として参加している方です。ケースのチャネルで参加を登録してから、もう一度お試しください。",
            "The directory of resources is changed by people who take part in an open case for a supporting agency. Please join in a case's channel first, then try again."),
        RefusalReason.ResourceNameMissing => locale.Of("資源の名前を書いてください。", "Write the resource's name."),
        RefusalReason.DirectoryFull => locale.IsJa
            ? $"登録できるのは{Or(detail, "2000")}件までです。もうない資源を「なくなった」にしてから、登録してください。"
            : $"The directory takes {Or(detail, "2000")} entries. Say of some that they are gone first.",
        _ => null,
    };

    private string? OfConferences(RefusalReason reason, string detail) => reason switch
    {
        RefusalReason.ConferenceGone => locale.Of(
            "この作戦会議は見つかりませんでした。「@CareTeamBot 会議」で予定できます。",
            "This conference was not found. Plan one with “@CareTeamBot conference”."),
        RefusalReason.ConferenceOver => locale.Of(
            "この作戦会議はもう終わっています。続きは、次の会議の議題に足してください（「@CareTeamBot 議題 …」）。",
            "This conference is over. Put the rest on the next agenda with “@CareTeamBot agenda …”."),
        RefusalReason.ConferenceNotStarted => locale.Of(
            "まだ始まっていない会議です。早まったときは「日を変える」、なくなったときは「中止にする」を使ってください。",
            "This conference has not begun. If it is earlier, use “Change the day”; if it fell through, “Cancel”."),
        RefusalReason.NoMinutes => locale.Of(
            "この会議の記録は、まだありません。会議を終えると、ここで受け取れます。",
            "This conference has no minutes yet. They are here once it has ended."),
        RefusalReason.ConferenceReason => locale.Of(
            "理由を書いて、もう一度送ってください。ひとことで大丈夫です。",
            "Please write a reason and send it again. A few words are enough."),
        RefusalReason.WhenMissing => locale.Of("日と時刻を選んでください。", "Choose a day and a time."),
        RefusalReason.PointGone => locale.Of(
            "この議題は、もうありません。新しいカードで、いまの議題を見てください。",
            "This point is not on the agenda any more. See the agenda on a new card."),
        RefusalReason.TooManyPoints => locale.IsJa
            ? $"議題は{Or(detail, "40")}件までです。いまあるものを決めてから足してください。"
            : $"An agenda takes {Or(detail, "40")} points. Decide some of them first.",
        RefusalReason.TooManyConferences => locale.IsJa
            ? $"予定できる会議は{Or(detail, "12")}件までです。終わった会議を閉じてから、もう一度予定してください。"
            : $"{Or(detail, "12")} conferences may be planned at once. Close those that are over first.",
        _ => null,
    };

    private static string San(string who) => who.Length > 0 ? $"{who}さん" : "その方";

    private static string Or(string detail, string otherwise) => detail.Length > 0 ? detail : otherwise;
}
