using CareTeamBot.Cards.Words;

namespace CareTeamBot.Cards.Intakes;

internal readonly struct IntakeWords(Locale locale)
{
    public static IntakeWords In(Locale locale) => new(locale);

    public string Recorded => locale.Of("連絡の様子を記録しました。", "The contact was recorded.");
    public string FormTitle => locale.Of("相談を受け付ける", "Take in a consultation");
    public string FormIntro => locale.Of(
        "どこの担当かは、まだ決めなくて大丈夫です。聞いた言葉のまま残してください。",
        "Whose it is need not be decided yet. Keep the words as you heard them.");
    public string OpensCase => locale.Of(
        "登録すると、このチャネルでケースを始めます。登録した方が、まずコーディネーターになります。",
        "This opens a case in this channel. Whoever registers it is its coordinator at first.");
    public string MakesChannel => locale.Of(
        "登録すると、チームに新しいチャネルをつくり、そこでケースを始めます。登録した方が、まずコーディネーターになります。",
        "Registering makes a new channel in the team and opens the case there. Whoever registers is its coordinator at first.");
    public string NewCase => locale.Of("新しいケース（チャネルをつくります）", "A new case (we make its channel)");
    public string WhoCalled => locale.Of("どなたからの相談ですか", "Who called?");
    public string WorryLabel => locale.Of("心配していること・困っていること", "What worries them?");
    public string WorryPlaceholder => locale.Of("聞いた言葉のまま。お子さんの名前は書かなくて大丈夫です。", "In their own words. There is no need to name the child.");
    public string WishLabel => CaseWords.In(locale).GoalLabel;
    public string WishPlaceholder => locale.Of("例：友だちと一緒に保育園で遊ばせたい", "e.g. We want her to play with friends at nursery");
    public string GoalStays => locale.Of(
        "目標はもう書かれているので、この答えは相談のカードに残します。",
        "There is a goal already, so this stays on the consultation's card.");
    public string InvolvedLabel => locale.Of("いま、関わっている人・機関", "Who is involved today?");
    public string InvolvedPlaceholder => locale.Of(
        "例：こども病院の主治医、祖母。だれもいなければ「なし」",
        "e.g. the hospital doctor, her grandmother; “nobody” if there is none");
    public string Submit => locale.Of("相談を登録する", "Register it");
    public string NoCases => locale.Of(
        "登録できるケースがありません。ケースのチャネルで「@CareTeamBot 相談受付」と送ってください。",
        "There is no case to register it in. Send “@CareTeamBot intake” in a case's channel.");
    public string Kind => locale.Of("相談", "Consultation");
    public string From(string who) => locale.IsJa ? $"{who}からの相談" : $"Consultation from {who}";
    public string SomebodyUnnamed => locale.Of("相談（どなたからかは、まだ書かれていません）", "Consultation (nobody was named)");
    public string RegisteredBy(string who) => locale.IsJa ? $"記録：{who}" : $"Recorded by {who}";
    public string Worry => locale.Of("心配していること", "What worries them");
    public string Wish => locale.Of("したい暮らし", "The life they want");
    public string Involved => locale.Of("いま関わっている人・機関", "Involved today");
    public string Waiting => locale.Of("はじめの連絡をするところです。", "The first contact is to be made.");
    public string Overdue => locale.Of(
        "はじめの連絡の期限を過ぎています。まだ連絡がついていません。",
        "The day for the first contact is over. They have not been reached yet.");
    public string Deciding => locale.Of(
        "連絡がつきました。聞いたことをどうするか決めるところです。",
        "They have been reached. Now it is decided what becomes of what they said.");
    public string OverWithQuestion => locale.Of("連絡がつき、質問にしてチームで考えています。", "They have been reached, and the team is at work on a question.");
    public string OverWithout => locale.Of("連絡がつき、受付は終わりました。", "They have been reached, and the intake is done.");
    public string Deadline => locale.Of("連絡の期限", "First contact by");
    public string WhyContact => locale.Of("相談を受けたら、まず一度お話を聞くため", "somebody who calls is listened to first");
    public string WhyDecide => locale.Of("聞いたことが、だれのものでもないまま終わらないように", "so that nothing they said is lost");
    public string NextContact => CommonWords.In(locale).NextReminder;
    public string NextDecide => locale.Of("コーディネーターに、どうするかをうかがいます。", "We ask the coordinator what becomes of it.");
    public string Reached(string day, string who) => locale.IsJa ? $"{day}　連絡がつきました（記録：{who}）" : $"{day}: reached (recorded by {who})";
    public string Missed(string day, string who) => locale.IsJa ? $"{day}　つながりませんでした（記録：{who}）" : $"{day}: not reached (recorded by {who})";
    public string Asked(int count) => locale.IsJa
        ? $"この相談から、質問を{count}件出しました。"
        : count == 1 ? "One question was made of it." : $"{count} questions were made of it.";
    public string Record => locale.Of("連絡を記録する", "Record a contact");
    public string Made => locale.Of("連絡がついた", "Contact made");
    public string NotReached => locale.Of("つながらなかった", "Not reached");
    public string NotReachedNote => locale.Of(
        "つながらなかったときは、次のお知らせまで1営業日以上おきます。",
        "If they were not reached, we are silent for a working day at least.");
    public string Day => locale.Of("連絡した日（空なら今日）", "On which day (empty for today)");
    public string How => locale.Of("連絡の方法", "How");
    public string Note => locale.Of("メモ（あれば）", "A note, if any");
    public string Ask => locale.Of("心配ごとを質問にする", "Make a question of it");
    public string AskNote => locale.Of(
        "チームへの質問になります。相談した方の代わりの質問として出し、答えはその方に届けます。",
        "It goes to the team as the caller's question, and the answer is brought back to them.");
    public string Settle => locale.Of("質問にしないで終える", "No question needed");
    public string Summary => locale.Of("相談を受け付けました", "A consultation came in");
    public string CallContact => locale.Of("相談された方への、はじめの連絡はいかがですか。", "How about the first contact with the person who called?");
    public string HowToContact => locale.Of(
        "カードの「連絡を記録する」から、連絡がついたかどうかを残してください。",
        "Press “Record a contact” on the card, whether they were reached or not.");
    public string CallDecide => locale.Of("相談で聞いたことを、この先どうしますか。", "What becomes of what was said in the consultation?");
    public string HowToDecide => locale.Of(
        "カードの「心配ごとを質問にする」か「質問にしないで終える」を押してください。",
        "Press “Make a question of it” or “No question needed” on the card.");
}
