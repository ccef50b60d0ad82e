namespace CareTeamBot.Cards.Words;

internal sealed record QuestionWords
{
    public required string Title { get; init; }
    public required string UrgentTitle { get; init; }
    public required Func<string, string, string> From { get; init; }
    public required string FromPost { get; init; }
    public required string BarrierTitle { get; init; }
    public required string FromBarrier { get; init; }
    public required Func<string, string> To { get; init; }
    public required Func<string, string> AnswerBy { get; init; }
    public required string AnsweredInPerson { get; init; }
    public required Func<string, string> JudgeNote { get; init; }
    public required string AskAgain { get; init; }
    public required string Answer { get; init; }
    public required string AnswerLabel { get; init; }
    public required string AnswerPlaceholder { get; init; }
    public required string Pass { get; init; }
    public required string PassNote { get; init; }
    public required string PassTo { get; init; }
    public required string PassToNobody { get; init; }
    public required string PassHint { get; init; }
    public required string PassSend { get; init; }
    public required string Promise { get; init; }
    public required string PromiseDay { get; init; }
    public required string PromiseNote { get; init; }
    public required string PromiseSend { get; init; }
    public required string Solved { get; init; }
    public required string NotYet { get; init; }
    public required string NotYetNote { get; init; }

    public static QuestionWords In(Locale locale) => locale.Of(Ja, En);

    private static readonly QuestionWords Ja = new()
    {
        Title = "質問",
        UrgentTitle = "急ぎの質問",
        From = (who, when) => $"{who}から　{when}",
        FromPost = "チャネルの書き込みを、質問として受け取りました。",
        BarrierTitle = "チームでは解けない課題",
        FromBarrier = "チームの中では解けなかったので、協議の場に出します。",
        To = agencies => $"宛先：{agencies}",
        AnswerBy = who => $"{who}の回答",
        AnsweredInPerson = "直接お答えしました。",
        JudgeNote = who => $"解決したかどうかは、{who}か同じ機関の方、コーディネーターが押してください。",
        AskAgain = "まだ困っているときは、「@CareTeamBot 質問 …」でもう一度聞いてください。続きから探します。",
        Answer = "うちで答える",
        AnswerLabel = "回答",
        AnswerPlaceholder = "わかるところまでで大丈夫です。直接伝えたときは空のまま送れます。",
        Pass = "うちではない・ほかを当たる",
        PassNote = "押すだけで大丈夫です。次に聞く先は、こちらで探します。",
        PassTo = "答えられそうな機関",
        PassToNobody = "わからない",
        PassHint = "チームの外の心当たり（あれば）",
        PassSend = "うちではない",
        Promise = "調べて◯日までに答える",
        PromiseDay = "いつまでに",
        PromiseNote = "この日までは、ほかの機関に聞かずに待ちます。",
        PromiseSend = "この日までに答える",
        Solved = "解決した",
        NotYet = "まだ解決していない",
        NotYetNote = "「まだ」を押すと、途中だったところから続けて探します。",
    };

    private static readonly QuestionWords En = new()
    {
        Title = "Question",
        UrgentTitle = "Urgent question",
        From = (who, when) => $"From {who}, {when}",
        FromPost = "A post in the channel was taken as a question.",
        BarrierTitle = "A barrier beyond the team",
        FromBarrier = "The team could not solve it, so it goes before the council.",
        To = agencies => $"To: {agencies}",
        AnswerBy = who => $"Answer by {who}",
        AnsweredInPerson = "Answered directly.",
        JudgeNote = who => $"{who}, somebody of the same agency or the coordinator says whether it is solved.",
        AskAgain = "If it is still open for you, ask again with “@CareTeamBot ask …”. We go on from there.",
        Answer = "We can answer",
        AnswerLabel = "Answer",
        AnswerPlaceholder = "As far as you know is fine. Leave it empty if you have told them directly.",
        Pass = "Not ours, ask elsewhere",
        PassNote = "Pressing is enough. We find whom to ask next.",
        PassTo = "An agency that might answer",
        PassToNobody = "I don't know",
        PassHint = "Somebody outside the team who might know, if any",
        PassSend = "Not ours",
        Promise = "I'll find out by a day",
        PromiseDay = "By",
        PromiseNote = "Until this day we wait and ask no other agency.",
        PromiseSend = "I'll answer by this day",
        Solved = "Solved",
        NotYet = "Not solved yet",
        NotYetNote = "With “not yet” we go on looking from where we were.",
    };
}
