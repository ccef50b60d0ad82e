using CareTeamBot.Cards.Words;

namespace CareTeamBot.Cards.Questions;

/// <summary>One line of history per act. It says what happened and blames nobody.</summary>
internal readonly struct ActWords(Locale locale)
{
    public static ActWords In(Locale locale) => new(locale);

    public string Asked(string who) => locale.IsJa ? $"{who}が質問しました" : $"{who} asked";
    public string Nudged => CommonWords.In(locale).Nudged;
    public string Widened => locale.Of("すべての機関に聞きました", "Asked every agency");
    public string Passed(string who) => locale.IsJa ? $"{who}：うちではない" : $"{who}: not ours";
    public string PassedWithHint(string who, string hint) => locale.IsJa
        ? $"{who}：うちではない（心当たり：{hint}）"
        : $"{who}: not ours (might know: {hint})";
    public string Promised(string who) => locale.IsJa ? $"{who}が調べると決めました" : $"{who} set a day to find out";
    public string PromiseLapsed => locale.Of("約束の日が過ぎたので、様子をうかがいました", "The promised day was over; we asked how it went");
    public string Answered(string who) => locale.IsJa ? $"{who}が答えました" : $"{who} answered";
    public string NotYet(string who) => locale.IsJa ? $"{who}：まだ解決していない" : $"{who}: not solved yet";
    public string Solved(string who) => locale.IsJa ? $"{who}：解決した" : $"{who}: solved";
    public string ClosedOnSilence => locale.Of("返事がなかったので、いったん閉じました", "Closed for now, as no reply came");
    public string ConsultOpened => locale.Of("コーディネーターに引き継ぎました", "Handed to the coordinator");
    public string ConsultChosen(string who) => locale.IsJa ? $"{who}が次の手を選びました" : $"{who} chose the next step";
    public string CouncilOpened => locale.Of("協議の場の議題案を作りました", "Drafted an item for the council");
    public string CouncilDrafted(string who) => locale.IsJa ? $"{who}が議題案を直しました" : $"{who} changed the draft";
    public string Reminded => locale.Of("コーディネーターに、その後をうかがいました", "Asked the coordinator how it went on");
}
