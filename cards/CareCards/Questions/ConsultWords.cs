using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Questions;

namespace CareTeamBot.Cards.Questions;

internal readonly struct ConsultWords(Locale locale)
{
    public static ConsultWords In(Locale locale) => new(locale);

    public string ChooseTitle => locale.Of("コーディネーターへ：次の手を選んでください", "For the coordinator: choose the next step");
    public string TakenTitle => locale.Of("コーディネーターへ：その後を教えてください", "For the coordinator: how did it go?");
    public string CouncilTitle => locale.Of("コーディネーターへ：協議の場に出す議題案", "For the coordinator: draft for the council");
    public string AfterTitle => locale.Of("コーディネーターの手もと", "With the coordinator");
    public string Why => locale.Of("チームの中では、まだ答えが見つかっていません。", "No answer has been found within the team yet.");
    public string PassedTwice => locale.Of(
        "2つの機関が「うちではない」でした。どこの担当か決める前に、まず、いっしょに訪問してご本人・ご家族の話を聞くのはいかがですか。",
        "Two agencies said “not ours”. Before deciding whose it is, how about visiting together and listening to the child and family first?");
    public string NobodyToAsk => locale.Of("このケースには、ほかに聞ける機関がまだ参加していません。", "No other agency that could be asked has joined this case yet.");
    public string PassesSoFar => locale.Of("うちではない：", "Not ours: ");
    public string OnlyCoordinator(string who) => locale.IsJa ? $"次の手は、{who}が選びます。" : $"{who} chooses the next step.";
    public string Outside => locale.Of("チームの外に聞く", "Ask outside the team");
    public string Visit => locale.Of("いっしょに訪問する", "Visit together");
    public string Conference => locale.Of("次の会議で話し合う", "Discuss at the next conference");
    public string Council => locale.Of("協議の場に出す", "Bring it to the council");
    public string Resource => locale.Of("外に聞くなら、どこに", "If outside, whom");
    public string ResourceNone => locale.Of("選ばなくてもよい", "You need not choose");
    public string Proposed => locale.Of("資源の一覧にある候補", "From the directory");
    public IReadOnlyList<string> Resources => locale.Of(ResourcesJa, ResourcesEn);
    public string Note => locale.Of("メモ（だれと・いつ・どこで）", "Note (with whom, when, where)");
    public string NotePlaceholder => locale.Of("書かなくても選べます。", "You can choose without one.");
    public string Ways => locale.Of("どれか一つを押してください。あとで変えられます。", "Press one of these. You can change it later.");
    public string OtherWay => locale.Of("別の手に変える", "Change to another step");
    public string Report => locale.Of("質問した方に伝える", "Tell who asked");
    public string Result => locale.Of("わかったこと", "What was found");
    public string ResultPlaceholder => locale.Of("質問した方への答えになります。", "This becomes the answer to who asked.");
    public string Found => locale.Of("答えが見つかった", "An answer was found");
    public string Stuck => locale.Of("ここでは解けない", "Can't be solved here");
    public string StuckNote => locale.Of(
        "「ここでは解けない」を押すと、協議の場に出す議題案を作ります。",
        "With “can't be solved here” we draft an item for the council.");
    public string Draft => locale.Of("議題案", "Draft");
    public string DraftNote => locale.Of(
        "名前などは自動で伏せていますが、ご本人とわかる言葉が残っていないか、出す前に確かめてください。",
        "Names are taken out by machine. Before you bring it, make sure that nothing is left that tells who the child is.");
    public string EditDraft => locale.Of("議題案を直す", "Change the draft");
    public string SaveDraft => locale.Of("議題案を保存する", "Save the draft");
    public string CouncilAnswer => locale.Of("協議の結果を書く", "Write the council's answer");
    public string CouncilResult => locale.Of("協議の場での結論", "What the council decided");
    public string CouncilSend => locale.Of("質問した方に返す", "Give it to who asked");

    public string Way(ConsultWay way) => way switch
    {
        ConsultWay.Outside => Outside,
        ConsultWay.Visit => Visit,
        ConsultWay.Conference => Conference,
        ConsultWay.Council => Council,
        _ => throw new ArgumentOutOfRangeException(nameof(way), way, "Unknown way."),
    };

    private static readonly IReadOnlyList<string> ResourcesJa = ["医療的ケア児等支援センター", "看護師のいる児童発達支援センター", "基幹相談支援センター", "保健所", "その他"];
    private static readonly IReadOnlyList<string> ResourcesEn =
    [
        "Support centre for medically complex children", "Child development centre with a nurse", "Core consultation centre",
        "Public health centre", "Other",
    ];
}
