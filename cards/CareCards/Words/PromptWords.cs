namespace CareTeamBot.Cards.Words;

/// <summary>What the short messages in the thread say. The argument is who asked; at the answer, who answered.</summary>
internal sealed record PromptWords
{
    public required Func<string, string> Nudge { get; init; }
    public required Func<string, string> Widen { get; init; }
    public required Func<string, string> Consult { get; init; }
    public required Func<string, string> ConsultPassedTwice { get; init; }
    public required Func<string, string> Council { get; init; }
    public required Func<string, string> CouncilReminder { get; init; }
    public required Func<string, string> PromiseLapsed { get; init; }
    public required Func<string, string> Answered { get; init; }
    public required string HowToAnswer { get; init; }
    public required string HowToConsult { get; init; }
    public required string HowToJudge { get; init; }
    public required string HowToExtend { get; init; }

    public static PromptWords In(Locale locale) => locale.Of(Ja, En);

    private static readonly PromptWords Ja = new()
    {
        Nudge = asker => $"{asker}の質問に、回答をお願いします。",
        Widen = asker => $"{asker}の質問に、まだ回答がありません。みなさんのところでわかることはありませんか。",
        Consult = asker => $"{asker}の質問に、チームの中ではまだ答えが見つかっていません。次の手を選んでください。",
        ConsultPassedTwice = asker => $"{asker}の質問は、2つの機関で「うちではない」でした。まず、いっしょに訪問してはいかがですか。",
        Council = asker => $"{asker}の質問を協議の場に出せるよう、議題案を作りました。",
        CouncilReminder = asker => $"{asker}の質問は、協議の場でその後どうなりましたか。",
        PromiseLapsed = asker => $"{asker}の質問について、調べてくださる日が過ぎました。様子はいかがですか。",
        Answered = who => $"{who}から回答が届きました。解決したか教えてください。",
        HowToAnswer = "質問カードのボタンで答えられます。「うちではない」も大事な返事です。",
        HowToConsult = "コーディネーターのカードから選べます。",
        HowToJudge = "質問カードの「解決した」か「まだ解決していない」を押してください。",
        HowToExtend = "わかったところまでの回答でも、日を延ばしても大丈夫です。質問カードからどうぞ。",
    };

    private static readonly PromptWords En = new()
    {
        Nudge = asker => $"Please answer the question by {asker}.",
        Widen = asker => $"The question by {asker} has no answer yet. Is there anything that any of you know?",
        Consult = asker => $"No answer to the question by {asker} has been found within the team. Please choose the next step.",
        ConsultPassedTwice = asker => $"Two agencies said “not ours” to the question by {asker}. How about visiting together first?",
        Council = asker => $"A draft is ready, so that the question by {asker} can go to the council.",
        CouncilReminder = asker => $"How did the question by {asker} go on at the council?",
        PromiseLapsed = asker => $"The day set for finding out about the question by {asker} is over. How is it going?",
        Answered = who => $"{who} has answered. Please say whether it is solved.",
        HowToAnswer = "Use the buttons of the question card. “Not ours” is a helpful reply too.",
        HowToConsult = "You can choose on the coordinator's card.",
        HowToJudge = "Press “Solved” or “Not solved yet” on the question card.",
        HowToExtend = "An answer as far as you know, or a later day, is fine: on the question card.",
    };
}
