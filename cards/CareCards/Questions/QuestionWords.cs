using CareTeamBot.Cards.Words;

namespace CareTeamBot.Cards.Questions;

internal readonly struct QuestionWords(Locale locale)
{
    public static QuestionWords In(Locale locale) => new(locale);

    public string AnswerDone => locale.Of("回答を届けました。", "Your answer was delivered.");
    public string PromiseDone => locale.Of("調べて答える日を伝えました。", "The day by which you find out was told.");
    public string SolvedDone => locale.Of("解決したことを記録しました。", "It is noted as solved.");
    public string NotYetDone => locale.Of("まだ解決していないことを伝え、回答探しの続きに戻しました。", "It is noted as not yet solved, and the search goes on.");
    public string Title => locale.Of("質問", "Question");
    public string UrgentTitle => locale.Of("急ぎの質問", "Urgent question");
    public string From(string who, string when) => CommonWords.In(locale).From(who, when);
    public string FromPost => locale.Of("チャネルの書き込みを、質問として受け取りました。", "A post in the channel was taken as a question.");
    public string BarrierTitle => locale.Of("チームでは解けない課題", "A barrier beyond the team");
    public string FromBarrier => locale.Of("チームの中では解けなかったので、協議の場に出します。", "The team could not solve it, so it goes before the council.");
    public string To(string agencies) => locale.IsJa ? $"宛先：{agencies}" : $"To: {agencies}";
    public string AnswerBy(string who) => locale.IsJa ? $"{who}の回答" : $"Answer by {who}";
    public string AnsweredInPerson => locale.Of("直接お答えしました。", "Answered directly.");
    public string JudgeNote(string who) => locale.IsJa
        ? $"解決したかどうかは、{who}か同じ機関の方、コーディネーターが押してください。"
        : $"{who}, somebody of the same agency or the coordinator says whether it is solved.";
    public string AskAgain => locale.Of(
        "まだ困っているときは、「@CareTeamBot 質問 …」でもう一度聞いてください。続きから探します。",
        "If it is still open for you, ask again with “@CareTeamBot ask …”. We go on from there.");
    public string Answer => locale.Of("うちで答える", "We can answer");
    public string AnswerLabel => locale.Of("回答", "Answer");
    public string AnswerPlaceholder => locale.Of(
        "わかるところまでで大丈夫です。直接伝えたときは空のまま送れます。",
        "As far as you know is fine. Leave it empty if you have told them directly.");
    public string Pass => locale.Of("うちではない・ほかを当たる", "Not ours, ask elsewhere");
    public string PassNote => locale.Of("押すだけで大丈夫です。次に聞く先は、こちらで探します。", "Pressing is enough. We find whom to ask next.");
    public string PassTo => locale.Of("答えられそうな機関", "An agency that might answer");
    public string PassToNobody => locale.Of("わからない", "I don't know");
    public string PassHint => locale.Of("チームの外の心当たり（あれば）", "Somebody outside the team who might know, if any");
    public string PassSend => locale.Of("うちではない", "Not ours");
    public string Promise => locale.Of("調べて◯日までに答える", "I'll find out by a day");
    public string PromiseDay => locale.Of("いつまでに", "By");
    public string PromiseNote => locale.Of("この日までは、ほかの機関に聞かずに待ちます。", "Until this day we wait and ask no other agency.");
    public string PromiseSend => locale.Of("この日までに答える", "I'll answer by this day");
    public string Solved => locale.Of("解決した", "Solved");
    public string NotYet => locale.Of("まだ解決していない", "Not solved yet");
    public string NotYetNote => locale.Of("「まだ」を押すと、途中だったところから続けて探します。", "With “not yet” we go on looking from where we were.");
}
