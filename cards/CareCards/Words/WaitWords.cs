namespace CareTeamBot.Cards.Words;

/// <summary>Where a question stands, who holds it, why, and what comes next.</summary>
internal sealed record WaitWords
{
    public required string Asked { get; init; }
    public required string Nudged { get; init; }
    public required string Widened { get; init; }
    public required string Consult { get; init; }
    public required string Council { get; init; }
    public required string Solved { get; init; }
    public required string Silence { get; init; }
    public required string CaseClosed { get; init; }
    public required Func<string, string, string> Promised { get; init; }
    public required Func<string, string> ConsultTaken { get; init; }
    public required Func<string, string> Answered { get; init; }
    public required string NoAnswerYet { get; init; }
    public required string AllPassed { get; init; }
    public required string PassedTwice { get; init; }
    public required string NobodyToAsk { get; init; }
    public required string ChoseTheDay { get; init; }
    public required string DayIsOver { get; init; }
    public required string AwaitingWord { get; init; }
    public required string NeedsCouncil { get; init; }
    public required Func<string, string, string> Referred { get; init; }
    public required Func<string, string> SinceAsked { get; init; }
    public required Func<string, string> SinceAnswered { get; init; }
    public required Func<string, string, string> Because { get; init; }
    public required Func<string, string> Until { get; init; }
    public required string NextNudge { get; init; }
    public required string NextWiden { get; init; }
    public required Func<string, string> NextConsult { get; init; }
    public required string NextCouncil { get; init; }
    public required string NextReview { get; init; }
    public required string NextAfterPromise { get; init; }
    public required string NextAfterAnswer { get; init; }
    public required Func<int, string> WorkingHours { get; init; }

    public static WaitWords In(Locale locale) => locale.Of(Ja, En);

    private static readonly WaitWords Ja = new()
    {
        Asked = "回答を待っています。",
        Nudged = "もう一度、回答をお願いしています。",
        Widened = "すべての機関に聞いています。",
        Consult = "コーディネーターが、次の手を選びます。",
        Council = "協議の場に出す準備をしています。",
        Solved = "解決しました。",
        Silence = "返事がなかったので、いったん閉じました。",
        CaseClosed = "ケースが終わったので閉じました。",
        Promised = (who, day) => $"{who}が調べて、{day}までに答えます。",
        ConsultTaken = way => $"コーディネーターが動いています：{way}",
        Answered = asker => $"回答がありました。解決したか、{asker}に聞いています。",
        NoAnswerYet = "まだ回答がないため",
        AllPassed = "聞いた機関が、どこも担当ではなかったため",
        PassedTwice = "2つの機関が「うちではない」だったため",
        NobodyToAsk = "ほかに聞ける機関がないため",
        ChoseTheDay = "調べる日を決めてもらったため",
        DayIsOver = "調べる日が過ぎ、様子をうかがっているため",
        AwaitingWord = "解決したかどうか、まだ返事がないため",
        NeedsCouncil = "チームの中では解けていないため",
        Referred = (from, to) => $"{from}から{to}へ案内があったため",
        SinceAsked = length => $"質問から{length}",
        SinceAnswered = length => $"回答から{length}",
        Because = (what, why) => $"{what}（{why}）",
        Until = moment => $"{moment}まで",
        NextNudge = "もう一度お願いします。",
        NextWiden = "すべての機関に聞きます。",
        NextConsult = coordinator => $"{coordinator}に引き継ぎます。",
        NextCouncil = "協議の場に出す議題案を作ります。",
        NextReview = "コーディネーターに、その後をうかがいます。",
        NextAfterPromise = "様子をうかがい、回答探しの続きに戻ります。",
        NextAfterAnswer = "返事がなければ、いったん閉じます。",
        WorkingHours = hours => $"{hours}営業時間",
    };

    private static readonly WaitWords En = new()
    {
        Asked = "Waiting for an answer.",
        Nudged = "Asked once more for an answer.",
        Widened = "Asking every agency.",
        Consult = "The coordinator chooses the next step.",
        Council = "Being prepared for the council.",
        Solved = "Solved.",
        Silence = "Closed for now, as no reply came.",
        CaseClosed = "Closed together with the case.",
        Promised = (who, day) => $"{who} will find out and answer by {day}.",
        ConsultTaken = way => $"The coordinator is at work: {way}",
        Answered = asker => $"There is an answer. Asking {asker} whether it is solved.",
        NoAnswerYet = "no answer yet",
        AllPassed = "none of the agencies asked was the right one",
        PassedTwice = "two agencies said “not ours”",
        NobodyToAsk = "there is no other agency to ask",
        ChoseTheDay = "this day was chosen to find out",
        DayIsOver = "the day set is over, and we have asked how it goes",
        AwaitingWord = "no word yet on whether it is solved",
        NeedsCouncil = "not solved within the team",
        Referred = (from, to) => $"{from} pointed to {to}",
        SinceAsked = length => $"{length} from the question",
        SinceAnswered = length => $"{length} from the answer",
        Because = (what, why) => $"{what} ({why})",
        Until = moment => $"until {moment}",
        NextNudge = "We ask once more.",
        NextWiden = "We ask every agency.",
        NextConsult = coordinator => $"It goes to {coordinator}.",
        NextCouncil = "We draft an item for the council.",
        NextReview = "We ask the coordinator how it went on.",
        NextAfterPromise = "We ask how it went, and go on looking for an answer.",
        NextAfterAnswer = "Without a reply, we close it for now.",
        WorkingHours = hours => hours == 1 ? "1 working hour" : $"{hours} working hours",
    };
}
