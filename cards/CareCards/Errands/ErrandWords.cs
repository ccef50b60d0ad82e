using CareTeamBot.Cards.Words;

namespace CareTeamBot.Cards.Errands;

internal sealed record ErrandWords
{
    public required string Kind { get; init; }
    public required Func<string, string> Title { get; init; }
    public required string Question { get; init; }
    public required Func<string, string> Answer { get; init; }
    public required string Waiting { get; init; }
    public required Func<string, string, string, string> Told { get; init; }
    public required string Withdrawn { get; init; }
    public required string Why { get; init; }
    public required string Next { get; init; }
    public required string Done { get; init; }
    public required string Day { get; init; }
    public required string How { get; init; }
    public required string Save { get; init; }
    public required string SaveNote { get; init; }
    public required string Summary { get; init; }
    public required string Call { get; init; }
    public required string HowTo { get; init; }

    public static ErrandWords In(Locale locale) => locale.Of(Ja, En);

    private static readonly ErrandWords Ja = new()
    {
        Kind = "答えを届ける",
        Title = who => $"{who}に答えを届けてください",
        Question = "聞かれたこと",
        Answer = who => $"{who}の回答",
        Waiting = "まだ伝えていません。",
        Told = (who, day, how) => how.Length == 0 ? $"{day}に伝えました（記録：{who}）。" : $"{day}に伝えました（{how}、記録：{who}）。",
        Withdrawn = "質問は「まだ解決していない」となりました。次の答えが来たら、またお知らせします。",
        Why = "この方はここの回答を見られないため",
        Next = "コーディネーターに、もう一度お知らせします。",
        Done = "伝えました",
        Day = "伝えた日（空なら今日）",
        How = "伝えた方法",
        Save = "伝えたことを記録する",
        SaveNote = "チームのどなたが伝えても大丈夫です。",
        Summary = "ご家族に答えを届けてください",
        Call = "ご本人・ご家族への答えが、まだ届いていないようです。",
        HowTo = "伝えたら、カードの「伝えました」を押してください。どなたが伝えても大丈夫です。",
    };

    private static readonly ErrandWords En = new()
    {
        Kind = "Bring the answer",
        Title = who => $"Please bring the answer to {who}",
        Question = "What was asked",
        Answer = who => $"Answer by {who}",
        Waiting = "Not told yet.",
        Told = (who, day, how) => how.Length == 0 ? $"Told on {day} (recorded by {who})." : $"Told on {day} ({how}; recorded by {who}).",
        Withdrawn = "The question is not solved yet. We come back with the next answer.",
        Why = "they can't see the answer here",
        Next = "We remind the coordinator.",
        Done = "They have been told",
        Day = "On which day (empty for today)",
        How = "How",
        Save = "Record it",
        SaveNote = "Anyone in the team may tell them.",
        Summary = "Please bring the family an answer",
        Call = "It seems that an answer has not reached the child or family yet.",
        HowTo = "Once they know, press “They have been told” on the card. Anyone may tell them.",
    };
}
