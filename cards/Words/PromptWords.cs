namespace CareTeamBot.Cards.Words;

/// <summary>What the short messages in the thread say. The first argument is the mentions, with a blank after them, or empty.</summary>
internal sealed record PromptWords
{
    public required Func<string, string, string> Nudge { get; init; }
    public required Func<string, string, string> Widen { get; init; }
    public required Func<string, string, string> Consult { get; init; }
    public required Func<string, string, string> ConsultPassedTwice { get; init; }
    public required Func<string, string, string> Council { get; init; }
    public required Func<string, string, string> CouncilReminder { get; init; }
    public required Func<string, string, string> PromiseLapsed { get; init; }
    public required Func<string, string, string> Answered { get; init; }
    public required string HowToAnswer { get; init; }
    public required string HowToConsult { get; init; }
    public required string HowToJudge { get; init; }
    public required string HowToExtend { get; init; }

    public static PromptWords In(Locale locale) => locale.Of(Ja, En);

    private static readonly PromptWords Ja = new()
    {
        Nudge = (to, asker) => $"{to}{asker}の質問に、回答をお願いします。",
        Widen = (to, asker) => $"{to}{asker}の質問に、まだ回答がありません。みなさんのところでわかることはありませんか。",
        Consult = (to, asker) => $"{to}{asker}の質問に、チームの中ではまだ答えが見つかっていません。次の手を選んでください。",
        ConsultPassedTwice = (to, asker) => $"{to}{asker}の質問は、2つの機関で「うちではない」でした。まず、いっしょに訪問してはいかがですか。",
        Council = (to, asker) => $"{to}{asker}の質問を協議の場に出せるよう、議題案を作りました。",
        CouncilReminder = (to, asker) => $"{to}{asker}の質問は、協議の場でその後どうなりましたか。",
        PromiseLapsed = (to, asker) => $"{to}{asker}の質問について、調べてくださる日が過ぎました。様子はいかがですか。",
        Answered = (to, who) => $"{to}{who}から回答が届きました。解決したか教えてください。",
        HowToAnswer = "質問カードのボタンで答えられます。「うちではない」も大事な返事です。",
        HowToConsult = "コーディネーターのカードから選べます。",
        HowToJudge = "質問カードの「解決した」か「まだ解決していない」を押してください。",
        HowToExtend = "わかったところまでの回答でも、日を延ばしても大丈夫です。質問カードからどうぞ。",
    };

    private static readonly PromptWords En = new()
    {
        Nudge = (to, asker) => $"{to}please answer the question by {asker}.",
        Widen = (to, asker) => $"{to}the question by {asker} has no answer yet. Is there anything that any of you know?",
        Consult = (to, asker) => $"{to}no answer to the question by {asker} has been found within the team. Please choose the next step.",
        ConsultPassedTwice = (to, asker) => $"{to}two agencies said “not ours” to the question by {asker}. How about visiting together first?",
        Council = (to, asker) => $"{to}a draft is ready, so that the question by {asker} can go to the council.",
        CouncilReminder = (to, asker) => $"{to}how did the question by {asker} go on at the council?",
        PromiseLapsed = (to, asker) => $"{to}the day set for finding out about the question by {asker} is over. How is it going?",
        Answered = (to, who) => $"{to}{who} has answered. Please say whether it is solved.",
        HowToAnswer = "Use the buttons of the question card. “Not ours” is a helpful reply too.",
        HowToConsult = "You can choose on the coordinator's card.",
        HowToJudge = "Press “Solved” or “Not solved yet” on the question card.",
        HowToExtend = "An answer as far as you know, or a later day, is fine: on the question card.",
    };
}
