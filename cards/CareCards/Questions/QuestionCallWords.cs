using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.Cards.Questions;

/// <summary>What the short messages in the thread say. The argument is who asked; at the answer, who answered.</summary>
internal readonly struct QuestionCallWords(Locale locale)
{
    public static QuestionCallWords In(Locale locale) => new(locale);

    public string Nudge(string asker) => locale.IsJa ? $"{asker}の質問に、回答をお願いします。" : $"Please answer the question by {asker}.";
    public string Widen(string asker) => locale.IsJa
        ? $"{asker}の質問に、まだ回答がありません。みなさんのところでわかることはありませんか。"
        : $"The question by {asker} has no answer yet. Is there anything that any of you know?";
    public string Consult(string asker) => locale.IsJa
        ? $"{asker}の質問に、チームの中ではまだ答えが見つかっていません。次の手を選んでください。"
        : $"No answer to the question by {asker} has been found within the team. Please choose the next step.";
    public string ConsultPassedTwice(string asker) => locale.IsJa
        ? $"{asker}の質問は、2つの機関で「うちではない」でした。まず、いっしょに訪問してはいかがですか。"
        : $"Two agencies said “not ours” to the question by {asker}. How about visiting together first?";
    public string Council(string asker) => locale.IsJa
        ? $"{asker}の質問を協議の場に出せるよう、議題案を作りました。"
        : $"A draft is ready, so that the question by {asker} can go to the council.";
    public string CouncilReminder(string asker) => locale.IsJa
        ? $"{asker}の質問は、協議の場でその後どうなりましたか。"
        : $"How did the question by {asker} go on at the council?";
    public string PromiseLapsed(string asker) => locale.IsJa
        ? $"{asker}の質問について、調べてくださる日が過ぎました。様子はいかがですか。"
        : $"The day set for finding out about the question by {asker} is over. How is it going?";
    public string Answered(string who) => locale.IsJa
        ? $"{who}から回答が届きました。解決したか教えてください。"
        : $"{who} has answered. Please say whether it is solved.";
    public string HowToAnswer => locale.Of(
        "質問カードのボタンで答えられます。「うちではない」も大事な返事です。",
        "Use the buttons of the question card. “Not ours” is a helpful reply too.");
    public string HowToConsult => locale.Of("コーディネーターのカードから選べます。", "You can choose on the coordinator's card.");
    public string HowToJudge => locale.Of("質問カードの「解決した」か「まだ解決していない」を押してください。", "Press “Solved” or “Not solved yet” on the question card.");
    public string HowToExtend => locale.Of(
        "わかったところまでの回答でも、日を延ばしても大丈夫です。質問カードからどうぞ。",
        "An answer as far as you know, or a later day, is fine: on the question card.");

    /// <summary>The notification's words of a question's card.</summary>
    public string Summary => locale.Of("質問に回答をお願いします", "Please answer a question");

    /// <summary>The notification's words of a call.</summary>
    public string SummaryOf(CallKind kind) => kind switch
    {
        CallKind.Nudge => Summary,
        CallKind.Widen => locale.Of("みなさんへの質問です", "A question to everybody"),
        CallKind.Consult => SummaryWords.In(locale).Of(View.Consult),
        CallKind.Council => locale.Of("協議の場の議題案ができました", "A draft for the council is ready"),
        CallKind.CouncilReminder => locale.Of("協議の場のその後を教えてください", "How did it go on at the council?"),
        CallKind.PromiseLapsed => locale.Of("調べものの様子を教えてください", "How is the finding out going?"),
        CallKind.Answered => locale.Of("回答が届きました", "An answer has come"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown prompt."),
    };
}
