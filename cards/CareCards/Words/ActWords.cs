namespace CareTeamBot.Cards.Words;

/// <summary>One line of history per act. It says what happened and blames nobody.</summary>
internal sealed record ActWords
{
    public required string History { get; init; }
    public required Func<int, string> HistoryWithOlder { get; init; }
    public required string ShowAll { get; init; }
    public required Func<string, string> Asked { get; init; }
    public required string Nudged { get; init; }
    public required string Widened { get; init; }
    public required Func<string, string> Passed { get; init; }
    public required Func<string, string, string> PassedWithHint { get; init; }
    public required Func<string, string> Promised { get; init; }
    public required string PromiseLapsed { get; init; }
    public required Func<string, string> Answered { get; init; }
    public required Func<string, string> NotYet { get; init; }
    public required Func<string, string> Solved { get; init; }
    public required string ClosedOnSilence { get; init; }
    public required string ConsultOpened { get; init; }
    public required Func<string, string> ConsultChosen { get; init; }
    public required string CouncilOpened { get; init; }
    public required Func<string, string> CouncilDrafted { get; init; }
    public required string Reminded { get; init; }

    public static ActWords In(Locale locale) => locale.Of(Ja, En);

    private static readonly ActWords Ja = new()
    {
        History = "これまで",
        HistoryWithOlder = older => $"これまで（前の{older}件も見る）",
        ShowAll = "前の経過も見る",
        Asked = who => $"{who}が質問しました",
        Nudged = "もう一度お願いしました",
        Widened = "すべての機関に聞きました",
        Passed = who => $"{who}：うちではない",
        PassedWithHint = (who, hint) => $"{who}：うちではない（心当たり：{hint}）",
        Promised = who => $"{who}が調べると決めました",
        PromiseLapsed = "約束の日が過ぎたので、様子をうかがいました",
        Answered = who => $"{who}が答えました",
        NotYet = who => $"{who}：まだ解決していない",
        Solved = who => $"{who}：解決した",
        ClosedOnSilence = "返事がなかったので、いったん閉じました",
        ConsultOpened = "コーディネーターに引き継ぎました",
        ConsultChosen = who => $"{who}が次の手を選びました",
        CouncilOpened = "協議の場の議題案を作りました",
        CouncilDrafted = who => $"{who}が議題案を直しました",
        Reminded = "コーディネーターに、その後をうかがいました",
    };

    private static readonly ActWords En = new()
    {
        History = "So far",
        HistoryWithOlder = older => $"So far (show {older} earlier)",
        ShowAll = "Show what came before",
        Asked = who => $"{who} asked",
        Nudged = "Asked once more",
        Widened = "Asked every agency",
        Passed = who => $"{who}: not ours",
        PassedWithHint = (who, hint) => $"{who}: not ours (might know: {hint})",
        Promised = who => $"{who} set a day to find out",
        PromiseLapsed = "The promised day was over; we asked how it went",
        Answered = who => $"{who} answered",
        NotYet = who => $"{who}: not solved yet",
        Solved = who => $"{who}: solved",
        ClosedOnSilence = "Closed for now, as no reply came",
        ConsultOpened = "Handed to the coordinator",
        ConsultChosen = who => $"{who} chose the next step",
        CouncilOpened = "Drafted an item for the council",
        CouncilDrafted = who => $"{who} changed the draft",
        Reminded = "Asked the coordinator how it went on",
    };
}
