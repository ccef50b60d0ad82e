using CareTeamBot.Cards.Schema;

namespace CareTeamBot.Cards.Words;

/// <summary>What a press on a row of one's list did, in a sentence, by the button's verb.</summary>
internal sealed record DoneWords
{
    public required IReadOnlyDictionary<string, string> ByVerb { get; init; }

    /// <summary>For a verb that no button of a list sends, but only a client of somebody's own.</summary>
    public required string OfNoButton { get; init; }

    public string Of(string verb) => ByVerb.GetValueOrDefault(verb, OfNoButton);

    public static DoneWords In(Locale locale) => locale.Of(Ja, En);

    private static readonly DoneWords Ja = new()
    {
        OfNoButton = "受け付けました。",
        ByVerb = new Dictionary<string, string>
        {
            [Verbs.QuestionAnswer] = "回答を届けました。",
            [Verbs.QuestionPromise] = "調べて答える日を伝えました。",
            [Verbs.QuestionSolved] = "解決したことを記録しました。",
            [Verbs.QuestionNotYet] = "まだ解決していないことを伝え、回答探しの続きに戻しました。",
            [Verbs.RoleAccept] = "引き受けたこと、または続けることを伝えました。",
            [Verbs.RoleDecline] = "返事を伝えました。",
            [Verbs.RoleDone] = "できたかどうかを伝えました。",
            [Verbs.RolePropose] = "ほかの方にお願いしました。",
            [Verbs.CouncilDraft] = "協議の場に出しました。",
            [Verbs.UpdateConfirm] = "確認したことを伝えました。",
            [Verbs.AdviceAsk] = "コーディネーターに聞きました。",
            [Verbs.AdviceGive] = "助言を届けました。",
            [Verbs.AdviceDone] = "相談を終わりにしました。",
            [Verbs.SupervisorAnswer] = "返事を届けました。",
            [Verbs.IntakeContact] = "連絡の様子を記録しました。",
            [Verbs.ErrandDone] = "伝えたことを記録しました。",
            [Verbs.CaseGoal] = "いまの目標のままでよいと記録しました。",
        },
    };

    private static readonly DoneWords En = new()
    {
        OfNoButton = "Taken.",
        ByVerb = new Dictionary<string, string>
        {
            [Verbs.QuestionAnswer] = "Your answer was delivered.",
            [Verbs.QuestionPromise] = "The day by which you find out was told.",
            [Verbs.QuestionSolved] = "It is noted as solved.",
            [Verbs.QuestionNotYet] = "It is noted as not yet solved, and the search goes on.",
            [Verbs.RoleAccept] = "It was told that you take it, or go on with it.",
            [Verbs.RoleDecline] = "Your reply was delivered.",
            [Verbs.RoleDone] = "It was told whether it is done.",
            [Verbs.RolePropose] = "Somebody else was asked.",
            [Verbs.CouncilDraft] = "It was brought before the council.",
            [Verbs.UpdateConfirm] = "It was told that you have read it.",
            [Verbs.AdviceAsk] = "The coordinator was asked.",
            [Verbs.AdviceGive] = "Your advice was delivered.",
            [Verbs.AdviceDone] = "It is closed.",
            [Verbs.SupervisorAnswer] = "Your reply was delivered.",
            [Verbs.IntakeContact] = "The contact was recorded.",
            [Verbs.ErrandDone] = "It is noted that they know.",
            [Verbs.CaseGoal] = "It is noted that the goal still holds.",
        },
    };
}
