using CareTeamBot.Cards.Words;

namespace CareTeamBot.Cards.Intakes;

internal sealed record IntakeWords
{
    public required string FormTitle { get; init; }
    public required string FormIntro { get; init; }
    public required string OpensCase { get; init; }
    public required string MakesChannel { get; init; }
    public required string NewCase { get; init; }
    public required string WhoCalled { get; init; }
    public required string WorryLabel { get; init; }
    public required string WorryPlaceholder { get; init; }
    public required string WishLabel { get; init; }
    public required string WishPlaceholder { get; init; }
    public required string GoalStays { get; init; }
    public required string InvolvedLabel { get; init; }
    public required string InvolvedPlaceholder { get; init; }
    public required string Submit { get; init; }
    public required string NoCases { get; init; }
    public required string Kind { get; init; }
    public required Func<string, string> From { get; init; }
    public required string SomebodyUnnamed { get; init; }
    public required Func<string, string> RegisteredBy { get; init; }
    public required string Worry { get; init; }
    public required string Wish { get; init; }
    public required string Involved { get; init; }
    public required string Waiting { get; init; }
    public required string Overdue { get; init; }
    public required string Deciding { get; init; }
    public required string OverWithQuestion { get; init; }
    public required string OverWithout { get; init; }
    public required string Deadline { get; init; }
    public required string WhyContact { get; init; }
    public required string WhyDecide { get; init; }
    public required string NextContact { get; init; }
    public required string NextDecide { get; init; }
    public required Func<string, string, string> Reached { get; init; }
    public required Func<string, string, string> Missed { get; init; }
    public required Func<int, string> Asked { get; init; }
    public required string Record { get; init; }
    public required string Made { get; init; }
    public required string NotReached { get; init; }
    public required string NotReachedNote { get; init; }
    public required string Day { get; init; }
    public required string How { get; init; }
    public required string Note { get; init; }
    public required string Ask { get; init; }
    public required string AskNote { get; init; }
    public required string Settle { get; init; }
    public required string Summary { get; init; }
    public required string CallContact { get; init; }
    public required string HowToContact { get; init; }
    public required string CallDecide { get; init; }
    public required string HowToDecide { get; init; }

    public static IntakeWords In(Locale locale) => locale.Of(Ja, En);

    private static readonly IntakeWords Ja = new()
    {
        FormTitle = "相談を受け付ける",
        FormIntro = "どこの担当かは、まだ決めなくて大丈夫です。聞いた言葉のまま残してください。",
        OpensCase = "登録すると、このチャネルでケースを始めます。登録した方が、まずコーディネーターになります。",
        MakesChannel = "登録すると、チームに新しいチャネルをつくり、そこでケースを始めます。登録した方が、まずコーディネーターになります。",
        NewCase = "新しいケース（チャネルをつくります）",
        WhoCalled = "どなたからの相談ですか",
        WorryLabel = "心配していること・困っていること",
        WorryPlaceholder = "聞いた言葉のまま。お子さんの名前は書かなくて大丈夫です。",
        WishLabel = "どんな暮らしをしたいですか（ご本人・ご家族の言葉で）",
        WishPlaceholder = "例：友だちと一緒に保育園で遊ばせたい",
        GoalStays = "目標はもう書かれているので、この答えは相談のカードに残します。",
        InvolvedLabel = "いま、関わっている人・機関",
        InvolvedPlaceholder = "例：こども病院の主治医、祖母。だれもいなければ「なし」",
        Submit = "相談を登録する",
        NoCases = "登録できるケースがありません。ケースのチャネルで「@CareTeamBot 相談受付」と送ってください。",
        Kind = "相談",
        From = who => $"{who}からの相談",
        SomebodyUnnamed = "相談（どなたからかは、まだ書かれていません）",
        RegisteredBy = who => $"記録：{who}",
        Worry = "心配していること",
        Wish = "したい暮らし",
        Involved = "いま関わっている人・機関",
        Waiting = "はじめの連絡をするところです。",
        Overdue = "はじめの連絡の期限を過ぎています。まだ連絡がついていません。",
        Deciding = "連絡がつきました。聞いたことをどうするか決めるところです。",
        OverWithQuestion = "連絡がつき、質問にしてチームで考えています。",
        OverWithout = "連絡がつき、受付は終わりました。",
        Deadline = "連絡の期限",
        WhyContact = "相談を受けたら、まず一度お話を聞くため",
        WhyDecide = "聞いたことが、だれのものでもないまま終わらないように",
        NextContact = "コーディネーターに、もう一度お知らせします。",
        NextDecide = "コーディネーターに、どうするかをうかがいます。",
        Reached = (day, who) => $"{day}　連絡がつきました（記録：{who}）",
        Missed = (day, who) => $"{day}　つながりませんでした（記録：{who}）",
        Asked = count => $"この相談から、質問を{count}件出しました。",
        Record = "連絡を記録する",
        Made = "連絡がついた",
        NotReached = "つながらなかった",
        NotReachedNote = "つながらなかったときは、次のお知らせまで1営業日以上おきます。",
        Day = "連絡した日（空なら今日）",
        How = "連絡の方法",
        Note = "メモ（あれば）",
        Ask = "心配ごとを質問にする",
        AskNote = "チームへの質問になります。相談した方の代わりの質問として出し、答えはその方に届けます。",
        Settle = "質問にしないで終える",
        Summary = "相談を受け付けました",
        CallContact = "相談された方への、はじめの連絡はいかがですか。",
        HowToContact = "カードの「連絡を記録する」から、連絡がついたかどうかを残してください。",
        CallDecide = "相談で聞いたことを、この先どうしますか。",
        HowToDecide = "カードの「心配ごとを質問にする」か「質問にしないで終える」を押してください。",
    };

    private static readonly IntakeWords En = new()
    {
        FormTitle = "Take in a consultation",
        FormIntro = "Whose it is need not be decided yet. Keep the words as you heard them.",
        OpensCase = "This opens a case in this channel. Whoever registers it is its coordinator at first.",
        MakesChannel = "Registering makes a new channel in the team and opens the case there. Whoever registers is its coordinator at first.",
        NewCase = "A new case (we make its channel)",
        WhoCalled = "Who called?",
        WorryLabel = "What worries them?",
        WorryPlaceholder = "In their own words. There is no need to name the child.",
        WishLabel = "What life is wished for, in the child's or family's own words?",
        WishPlaceholder = "e.g. We want her to play with friends at nursery",
        GoalStays = "There is a goal already, so this stays on the consultation's card.",
        InvolvedLabel = "Who is involved today?",
        InvolvedPlaceholder = "e.g. the hospital doctor, her grandmother; “nobody” if there is none",
        Submit = "Register it",
        NoCases = "There is no case to register it in. Send “@CareTeamBot intake” in a case's channel.",
        Kind = "Consultation",
        From = who => $"Consultation from {who}",
        SomebodyUnnamed = "Consultation (nobody was named)",
        RegisteredBy = who => $"Recorded by {who}",
        Worry = "What worries them",
        Wish = "The life they want",
        Involved = "Involved today",
        Waiting = "The first contact is to be made.",
        Overdue = "The day for the first contact is over. They have not been reached yet.",
        Deciding = "They have been reached. Now it is decided what becomes of what they said.",
        OverWithQuestion = "They have been reached, and the team is at work on a question.",
        OverWithout = "They have been reached, and the intake is done.",
        Deadline = "First contact by",
        WhyContact = "somebody who calls is listened to first",
        WhyDecide = "so that nothing they said is lost",
        NextContact = "We remind the coordinator.",
        NextDecide = "We ask the coordinator what becomes of it.",
        Reached = (day, who) => $"{day}: reached (recorded by {who})",
        Missed = (day, who) => $"{day}: not reached (recorded by {who})",
        Asked = count => count == 1 ? "One question was made of it." : $"{count} questions were made of it.",
        Record = "Record a contact",
        Made = "Contact made",
        NotReached = "Not reached",
        NotReachedNote = "If they were not reached, we are silent for a working day at least.",
        Day = "On which day (empty for today)",
        How = "How",
        Note = "A note, if any",
        Ask = "Make a question of it",
        AskNote = "It goes to the team as the caller's question, and the answer is brought back to them.",
        Settle = "No question needed",
        Summary = "A consultation came in",
        CallContact = "How about the first contact with the person who called?",
        HowToContact = "Press “Record a contact” on the card, whether they were reached or not.",
        CallDecide = "What becomes of what was said in the consultation?",
        HowToDecide = "Press “Make a question of it” or “No question needed” on the card.",
    };
}
