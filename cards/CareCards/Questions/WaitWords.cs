using CareTeamBot.Cards.Words;

namespace CareTeamBot.Cards.Questions;

/// <summary>Where a question stands, who holds it, why, and what comes next.</summary>
internal readonly struct WaitWords(Locale locale)
{
    public static WaitWords In(Locale locale) => new(locale);

    public string Asked => locale.Of("回答を待っています。", "Waiting for an answer.");
    public string Nudged => locale.Of("もう一度、回答をお願いしています。", "Asked once more for an answer.");
    public string Widened => locale.Of("すべての機関に聞いています。", "Asking every agency.");
    public string Consult => locale.Of("コーディネーターが、次の手を選びます。", "The coordinator chooses the next step.");
    public string Council => locale.Of("協議の場に出す準備をしています。", "Being prepared for the council.");
    public string Solved => locale.Of("解決しました。", "Solved.");
    public string Silence => locale.Of("返事がなかったので、いったん閉じました。", "Closed for now, as no reply came.");
    public string CaseClosed => locale.Of("ケースが終わったので閉じました。", "Closed together with the case.");
    public string Promised(string who, string day) => locale.IsJa
        ? $"{who}が調べて、{day}までに答えます。"
        : $"{who} will find out and answer by {day}.";
    public string ConsultTaken(string way) => locale.IsJa ? $"コーディネーターが動いています：{way}" : $"The coordinator is at work: {way}";
    public string Answered(string asker) => locale.IsJa
        ? $"回答がありました。解決したか、{asker}に聞いています。"
        : $"There is an answer. Asking {asker} whether it is solved.";
    public string NoAnswerYet => locale.Of("まだ回答がないため", "no answer yet");
    public string AllPassed => locale.Of("聞いた機関が、どこも担当ではなかったため", "none of the agencies asked was the right one");
    public string PassedTwice => locale.Of("2つの機関が「うちではない」だったため", "two agencies said “not ours”");
    public string NobodyToAsk => locale.Of("ほかに聞ける機関がないため", "there is no other agency to ask");
    public string ChoseTheDay => locale.Of("調べる日を決めてもらったため", "this day was chosen to find out");
    public string DayIsOver => locale.Of("調べる日が過ぎ、様子をうかがっているため", "the day set is over, and we have asked how it goes");
    public string AwaitingWord => locale.Of("解決したかどうか、まだ返事がないため", "no word yet on whether it is solved");
    public string NeedsCouncil => locale.Of("チームの中では解けていないため", "not solved within the team");
    public string SinceAsked(string length) => locale.IsJa ? $"質問から{length}" : $"{length} from the question";
    public string SinceAnswered(string length) => locale.IsJa ? $"回答から{length}" : $"{length} from the answer";
    public string Because(string what, string why) => locale.IsJa ? $"{what}（{why}）" : $"{what} ({why})";
    public string NextNudge => CommonWords.In(locale).NextNudge;
    public string NextWiden => locale.Of("すべての機関に聞きます。", "We ask every agency.");
    public string NextConsult(string coordinator) => locale.IsJa ? $"{coordinator}に引き継ぎます。" : $"It goes to {coordinator}.";
    public string NextCouncil => locale.Of("協議の場に出す議題案を作ります。", "We draft an item for the council.");
    public string NextReview => CommonWords.In(locale).NextReview;
    public string NextAfterPromise => locale.Of("様子をうかがい、回答探しの続きに戻ります。", "We ask how it went, and go on looking for an answer.");
    public string NextAfterAnswer => locale.Of("返事がなければ、いったん閉じます。", "Without a reply, we close it for now.");
    public string WorkingHours(int hours) => locale.IsJa ? $"{hours}営業時間" : hours == 1 ? "1 working hour" : $"{hours} working hours";
}
