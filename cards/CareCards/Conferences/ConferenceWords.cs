using CareTeamBot.Cards.Goals;
using CareTeamBot.Cards.Items;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Conferences;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.Cards.Conferences;

internal readonly struct ConferenceWords(Locale locale)
{
    public static ConferenceWords In(Locale locale) => new(locale);

    public string Kind => locale.Of("作戦会議", "Conference");
    public string Planned => locale.Of("作戦会議の予定", "A conference is planned");
    public string Started => locale.Of("作戦会議の時間です", "It is time for the conference");
    public string ToClose => locale.Of("作戦会議の記録をまとめましょう", "Let us write up the conference");
    public string Held => locale.Of("作戦会議の記録", "Minutes of the conference");
    public string Cancelled => locale.Of("作戦会議は中止になりました", "The conference was cancelled");
    public string Place => locale.Of("場所", "Where");
    public string Expected => locale.Of("参加", "Who");
    public string Everybody => locale.Of("チームのみなさん", "the whole team");
    public string Repeats => locale.Of("くり返し", "Repeats");
    public string Every(Series s) => locale.IsJa
        ? $"{s.Every}{(s.Unit == SeriesUnit.Weeks ? "週間" : "か月")}ごと（{s.Number}回目・{s.Of}回まで）"
        : $"every {Span(s.Every, s.Unit == SeriesUnit.Weeks ? "week" : "month")} (number {s.Number} of {s.Of})";
    public string EnterRoom => locale.Of("会議に入る", "Enter the meeting");
    public string MinutesFile => locale.Of("議事録のファイルを開く", "Open the minutes as a file");
    public string WhyPlanned => locale.Of("目標に近づくために集まる日です", "the team meets to come closer to the goal");
    public string WhyStarted => locale.Of("決まったことを、その場で書きとめます", "what is decided is written down at once");
    public string NextCall => locale.Of(
        "前の営業日に、議題を見せて参加する方に声をかけます。",
        "On the working day before we show the agenda and call those who take part.");
    public string NextStart => locale.Of("時間になったら、決まったことを書けるようにします。", "When it starts, you can write down what is decided.");
    public string NextClose => locale.Of(
        "次の営業日まで開いていたら、記録をまとめるようお願いします。",
        "If it is open on the next working day, we ask for the minutes.");
    public string NextRemind => locale.Of("まだ開いていたら、もう一度うかがいます。", "If it is still open, we ask again.");
    public string NextTitle => locale.Of("次の作戦会議", "The next conference");
    public string NonePlanned => locale.Of("まだ予定されていません。いまなら、こんなことを話し合えます。", "It is not planned yet. Today it would be about this.");
    public string AgendaTitle => locale.Of("議題", "Agenda");
    public string Group(AgendaGroup group) => group switch
    {
        AgendaGroup.Goal => GoalWords.In(locale).Title,
        AgendaGroup.Questions => locale.Of("答えの出ていない質問", "Questions without an answer"),
        AgendaGroup.Gaps => locale.Of("担当が決まっていないこと", "What nobody holds yet"),
        AgendaGroup.Stalled => locale.Of("進んでいない役割・タスク", "Roles and tasks that have stalled"),
        AgendaGroup.Unconfirmed => locale.Of("まだ確認されていない共有", "Updates not confirmed yet"),
        AgendaGroup.LifeStages => locale.Of("これからの節目", "Life stages to come"),
        _ => locale.Of("話したいこと", "What people want to talk about"),
    };
    public string GoalPoint => locale.Of("いまもこのとおりですか", "Does it still hold?");
    public string NoGoal => locale.Of(
        "目標がまだ書かれていません。ご本人・ご家族の言葉で書きましょう。",
        "No goal is written yet. Let us write it in the child's or family's own words.");
    public string AddedBy(string who) => locale.IsJa ? $"{who}から" : $"from {who}";
    public string CarriedFrom(string day) => locale.IsJa ? $"{day}の会議から" : $"from the conference of {day}";
    public string MorePoints(int count) => locale.IsJa
        ? $"ほか{count}件。上の議題が決まると出てきます。"
        : $"{count} more; they come up as those above are decided.";
    public string DecideHow => locale.Of(
        "決まった議題から「決める」を押してください。決まらなかった議題は、次に引き継ぎます。",
        "Press “Decide” at a point once it is decided. What is left open goes over to the next conference.");
    public string Decide => locale.Of("決める", "Decide");
    public string DecideText => locale.Of("決まったこと", "What was decided");
    public string DecideTextHint => locale.Of("空のままなら、議題の言葉を使います。", "Left empty, the point's own words are used.");
    public string DecideTo => locale.Of("だれに", "For whom");
    public string DecideToNone => locale.Of("選ばない", "Nobody");
    public string DecideUntil => CommonWords.In(locale).Until;
    public string Button(PointOutcome outcome) => outcome switch
    {
        PointOutcome.Role => locale.Of("役割にする", "Make it a role"),
        PointOutcome.Task => locale.Of("タスクにする", "Make it a task"),
        PointOutcome.Question => locale.Of("質問にする", "Make it a question"),
        PointOutcome.Barrier => locale.Of("協議の場へ", "To the council"),
        _ => locale.Of("話がついた", "Settled"),
    };
    public string Outcome(PointOutcome outcome) => outcome switch
    {
        PointOutcome.Role => locale.Of("役割", "role"),
        PointOutcome.Task => locale.Of("タスク", "task"),
        PointOutcome.Question => locale.Of("質問", "question"),
        PointOutcome.Barrier => locale.Of("協議の場へ", "to the council"),
        _ => locale.Of("話がついた", "settled"),
    };
    public string SettlesQuestion => locale.Of(
        "「話がついた」は、質問した方への回答になります。解決したかは、その方に確かめます。",
        "“Settled” answers the question; whoever asked is then asked whether it is solved.");
    public string DecidedTitle => locale.Of("決まったこと", "Decided");
    public string ToWhom(string who) => locale.IsJa ? $"{who}へ" : $"for {who}";
    public string UntilDay(string day) => CommonWords.In(locale).UntilMoment(day);
    public string AddPoint => locale.Of("議題を足す", "Add a point");
    public string PointLabel => locale.Of("話したいこと", "What to talk about");
    public string PointHint => locale.Of("どの機関の方も、ご家族も足せます。", "Any agency and the family may add one.");
    public string Move => locale.Of("日を変える", "Change the day");
    public string MoveSend => locale.Of("この日に変える", "Change to this day");
    public string Cancel => locale.Of("中止にする", "Cancel");
    public string CancelSend => locale.Of("中止にする", "Cancel it");
    public string CancelSeries => locale.Of("このあとの回も、すべてやめる", "Drop all that would follow, too");
    public string Day => locale.Of("日", "Day");
    public string Time => locale.Of("時刻", "Time");
    public string Reason => CommonWords.In(locale).Why;
    public string Close => locale.Of("会議を終える", "Close the conference");
    public string CloseSend => locale.Of("終えて、記録を作る", "Close and write the minutes");
    public string CloseNote => locale.Of("決まらなかった議題は、次の会議に引き継ぎます。", "What is left open goes over to the next conference.");
    public string Present => locale.Of("参加した方・機関", "Who was there");
    public string Note => locale.Of("まとめ（あれば）", "In short (if you like)");
    public string NextDay => locale.Of("次の日（決まっていれば）", "Next day (if it is known)");
    public string NextDayNote => locale.Of(
        "くり返しの会議は、空のままで次の回の予定が入ります。",
        "For a conference that repeats, leave this empty: the next date is planned by itself.");
    public string NextTime => locale.Of("次の時刻", "Next time of day");
    public string Next => locale.Of("次の会議", "Next time");
    public string NoNext => locale.Of("まだ決まっていません", "not known yet");
    public string StillOpen => locale.Of("引き続き", "still open");
    public string CarriedOver => locale.Of("次の会議へ", "to the next conference");
    public string TakeWord => locale.Of("記録をWordで受け取る", "Take the minutes (Word)");
    public string TakeText => locale.Of("記録をテキストで受け取る", "Take the minutes (text)");
    public string FileName => locale.Of("作戦会議の記録", "Minutes");
    public string FileWhat => locale.Of(
        "作戦会議の記録です。許可すると、あなたの OneDrive に保存します。チャネルの「ファイル」に置くと、みなさんで見られます。",
        "The minutes of the conference. If you allow it, they are saved to your OneDrive. Put them into the channel’s files for everybody to see.");
    public string Act(ItemActKind kind, string who) => kind switch
    {
        ItemActKind.ConferencePlanned => locale.IsJa ? $"{who}が予定しました" : $"{who} planned it",
        ItemActKind.ConferenceCalled => locale.Of("参加する方に声をかけました", "Called those who take part"),
        ItemActKind.ConferenceStarted => locale.Of("時間になりました", "It started"),
        ItemActKind.ConferenceReminded => locale.Of("記録のまとめをお願いしました", "Asked for the minutes"),
        ItemActKind.ConferenceMoved => locale.IsJa ? $"{who}が日を変えました" : $"{who} changed the day",
        ItemActKind.ConferenceCancelled => locale.IsJa ? $"{who}が中止にしました" : $"{who} cancelled it",
        ItemActKind.ConferencePointAdded => locale.IsJa ? $"{who}が議題を足しました" : $"{who} added a point",
        ItemActKind.ConferenceClosed => locale.IsJa ? $"{who}が終えました" : $"{who} closed it",
        _ => who,
    };
    public string StatePlanned(string when, string count) => locale.IsJa
        ? $"{when}から。議題は{count}件です。"
        : $"From {when}. Points on the agenda: {count}.";
    public string FormTitle => locale.Of("作戦会議を予定する", "Plan a conference");
    public string FormIntro => locale.Of(
        "議題は、答えの出ていない質問などから自動で作ります。",
        "The agenda is made from what is open, such as questions without an answer.");
    public string PlaceHint => locale.Of("市役所2階、または https:// のリンク", "City hall, or a link with https://");
    public string ExpectedNote => locale.Of("選ばなければ、チームのみなさんに声をかけます。", "With none chosen, the whole team is called.");
    public string Repeat => Repeats;
    public IReadOnlyList<(string Value, string Title)> RepeatChoices => locale.Of(RepeatChoicesJa, RepeatChoicesEn);
    public string FirstPoint => locale.Of("話したいこと（あれば）", "What to talk about (if you like)");
    public string Plan => locale.Of("予定する", "Plan it");
    public string CheckTitle => locale.Of("しばらく作戦会議がありません", "No conference for a while");
    public string CheckAsking(string day) => locale.IsJa
        ? $"{day}から、チームの会議がありません。予定しますか。"
        : $"The team has not met since {day}. Shall we plan a conference?";
    public string CheckResting(string day) => locale.IsJa ? $"次に確かめるのは {day} ごろです。" : $"We look again around {day}.";
    public string CheckWhy => locale.Of("会議の間があきすぎないよう、声をかけています", "we ask so that not too much time passes without one");
    public string NotNeeded => locale.Of("いまは必要ない", "Not needed now");
    public string NotNeededSend => locale.Of("理由を書いて、先にのばす", "Say why, and ask later");
    public string Kept(int count) => locale.IsJa
        ? $"次の会議を待っている議題が{count}件あります。"
        : count == 1 ? "1 point waits for the next conference." : $"{count} points wait for the next conference.";
    public ItemCall Call(CallKind kind) => kind switch
    {
        CallKind.Conference => locale.IsJa
            ? new("作戦会議があります。議題を見て、来られるか確かめてください。", "話したいことは、カードの「議題を足す」から足せます。")
            : new("There is a conference. Please look at the agenda and see whether you can come.", "Add what you want to talk about on the card."),
        CallKind.ConferenceStarted => locale.IsJa
            ? new("作戦会議の時間です。決まったことをカードに書きとめてください。", "議題の「決める」を押すと、役割や質問になります。")
            : new("It is time for the conference. Please write down on the card what is decided.", "“Decide” at a point makes it a role, a question or something else."),
        CallKind.ConferenceToClose => locale.IsJa
            ? new("作戦会議の記録を、まとめてください。", "カードの「会議を終える」を押すと、記録ができます。")
            : new("Please close the conference with its minutes.", "“Close the conference” on the card makes them."),
        CallKind.ConferenceMoved => locale.IsJa
            ? new("作戦会議の日が変わりました。", "理由と新しい日は、カードを見てください。")
            : new("The conference has another day.", "The card says why, and when."),
        CallKind.ConferenceCancelled => locale.IsJa
            ? new("作戦会議は中止になりました。", "理由は、カードを見てください。")
            : new("The conference was cancelled.", "The card says why."),
        _ => locale.IsJa
            ? new("しばらく作戦会議がありません。予定しますか。", "いま必要なければ、カードの「いまは必要ない」で理由を書いてください。")
            : new("The team has not met for a while. Shall we plan a conference?", "If none is needed now, say why on the card."),
    };

    private static string Span(int count, string unit) => count == 1 ? unit : $"{count} {unit}s";

    private static readonly IReadOnlyList<(string Value, string Title)> RepeatChoicesJa =
        [("none", "くり返さない"), ("w1", "毎週"), ("w2", "2週間ごと"), ("m1", "毎月"), ("m2", "2か月ごと"), ("m3", "3か月ごと"), ("m6", "6か月ごと")];
    private static readonly IReadOnlyList<(string Value, string Title)> RepeatChoicesEn =
    [
        ("none", "Once"), ("w1", "Every week"), ("w2", "Every 2 weeks"), ("m1", "Every month"), ("m2", "Every 2 months"),
        ("m3", "Every 3 months"), ("m6", "Every 6 months"),
    ];
}
