using CareTeamBot.Cards.Schema;

namespace CareTeamBot.Cards.Words;

/// <summary>What a press on a row of one's list did, in a sentence, by the button's verb.</summary>
internal readonly struct DoneWords(Locale locale)
{
    public static DoneWords In(Locale locale) => new(locale);

    /// <summary>For a verb that no button of a list sends, but only a client of somebody's own.</summary>
    public string OfNoButton => locale.Of("受け付けました。", "Taken.");

    public string Of(string verb) => verb switch
    {
        Verbs.QuestionAnswer => locale.Of("回答を届けました。", "Your answer was delivered."),
        Verbs.QuestionPromise => locale.Of("調べて答える日を伝えました。", "The day by which you find out was told."),
        Verbs.QuestionSolved => locale.Of("解決したことを記録しました。", "It is noted as solved."),
        Verbs.QuestionNotYet => locale.Of("まだ解決していないことを伝え、回答探しの続きに戻しました。", "It is noted as not yet solved, and the search goes on."),
        Verbs.RoleAccept => locale.Of("引き受けたこと、または続けることを伝えました。", "It was told that you take it, or go on with it."),
        Verbs.RoleDecline => locale.Of("返事を伝えました。", "Your reply was delivered."),
        Verbs.RoleDone => locale.Of("できたかどうかを伝えました。", "It was told whether it is done."),
        Verbs.RolePropose => locale.Of("ほかの方にお願いしました。", "Somebody else was asked."),
        Verbs.CouncilDraft => locale.Of("協議の場に出しました。", "It was brought before the council."),
        Verbs.UpdateConfirm => locale.Of("確認したことを伝えました。", "It was told that you have read it."),
        Verbs.AdviceAsk => locale.Of("コーディネーターに聞きました。", "The coordinator was asked."),
        Verbs.AdviceGive => locale.Of("助言を届けました。", "Your advice was delivered."),
        Verbs.AdviceDone => locale.Of("相談を終わりにしました。", "It is closed."),
        Verbs.SupervisorAnswer => locale.Of("返事を届けました。", "Your reply was delivered."),
        Verbs.IntakeContact => locale.Of("連絡の様子を記録しました。", "The contact was recorded."),
        Verbs.ErrandDone => locale.Of("伝えたことを記録しました。", "It is noted that they know."),
        Verbs.CaseGoal => locale.Of("いまの目標のままでよいと記録しました。", "It is noted that the goal still holds."),
        _ => OfNoButton,
    };
}
