using CareTeamBot.CareTeam.Questions;

namespace CareTeamBot.Cards.Words;

internal sealed record ConsultWords
{
    public required string ChooseTitle { get; init; }
    public required string TakenTitle { get; init; }
    public required string CouncilTitle { get; init; }
    public required string AfterTitle { get; init; }
    public required string Why { get; init; }
    public required string PassedTwice { get; init; }
    public required string NobodyToAsk { get; init; }
    public required string PassesSoFar { get; init; }
    public required Func<string, string> OnlyCoordinator { get; init; }
    public required string Outside { get; init; }
    public required string Visit { get; init; }
    public required string Conference { get; init; }
    public required string Council { get; init; }
    public required string Resource { get; init; }
    public required string ResourceNone { get; init; }
    public required string Proposed { get; init; }
    public required IReadOnlyList<string> Resources { get; init; }
    public required string Note { get; init; }
    public required string NotePlaceholder { get; init; }
    public required string Ways { get; init; }
    public required string OtherWay { get; init; }
    public required string Report { get; init; }
    public required string Result { get; init; }
    public required string ResultPlaceholder { get; init; }
    public required string Found { get; init; }
    public required string Stuck { get; init; }
    public required string StuckNote { get; init; }
    public required string Draft { get; init; }
    public required string DraftNote { get; init; }
    public required string EditDraft { get; init; }
    public required string SaveDraft { get; init; }
    public required string CouncilAnswer { get; init; }
    public required string CouncilResult { get; init; }
    public required string CouncilSend { get; init; }

    public string Way(ConsultWay way) => way switch
    {
        ConsultWay.Outside => Outside,
        ConsultWay.Visit => Visit,
        ConsultWay.Conference => Conference,
        ConsultWay.Council => Council,
        _ => throw new ArgumentOutOfRangeException(nameof(way), way, "Unknown way."),
    };

    public static ConsultWords In(Locale locale) => locale.Of(Ja, En);

    private static readonly ConsultWords Ja = new()
    {
        ChooseTitle = "コーディネーターへ：次の手を選んでください",
        TakenTitle = "コーディネーターへ：その後を教えてください",
        CouncilTitle = "コーディネーターへ：協議の場に出す議題案",
        AfterTitle = "コーディネーターの手もと",
        Why = "チームの中では、まだ答えが見つかっていません。",
        PassedTwice = "2つの機関が「うちではない」でした。どこの担当か決める前に、まず、いっしょに訪問してご本人・ご家族の話を聞くのはいかがですか。",
        NobodyToAsk = "このケースには、ほかに聞ける機関がまだ参加していません。",
        PassesSoFar = "うちではない：",
        OnlyCoordinator = who => $"次の手は、{who}が選びます。",
        Outside = "チームの外に聞く",
        Visit = "いっしょに訪問する",
        Conference = "次の会議で話し合う",
        Council = "協議の場に出す",
        Resource = "外に聞くなら、どこに",
        ResourceNone = "選ばなくてもよい",
        Proposed = "資源の一覧にある候補",
        Resources = ["医療的ケア児等支援センター", "看護師のいる児童発達支援センター", "基幹相談支援センター", "保健所", "その他"],
        Note = "メモ（だれと・いつ・どこで）",
        NotePlaceholder = "書かなくても選べます。",
        Ways = "どれか一つを押してください。あとで変えられます。",
        OtherWay = "別の手に変える",
        Report = "質問した方に伝える",
        Result = "わかったこと",
        ResultPlaceholder = "質問した方への答えになります。",
        Found = "答えが見つかった",
        Stuck = "ここでは解けない",
        StuckNote = "「ここでは解けない」を押すと、協議の場に出す議題案を作ります。",
        Draft = "議題案",
        DraftNote = "名前などは自動で伏せていますが、ご本人とわかる言葉が残っていないか、出す前に確かめてください。",
        EditDraft = "議題案を直す",
        SaveDraft = "議題案を保存する",
        CouncilAnswer = "協議の結果を書く",
        CouncilResult = "協議の場での結論",
        CouncilSend = "質問した方に返す",
    };

    private static readonly ConsultWords En = new()
    {
        ChooseTitle = "For the coordinator: choose the next step",
        TakenTitle = "For the coordinator: how did it go?",
        CouncilTitle = "For the coordinator: draft for the council",
        AfterTitle = "With the coordinator",
        Why = "No answer has been found within the team yet.",
        PassedTwice = "Two agencies said “not ours”. Before deciding whose it is, how about visiting together and listening to the child and family first?",
        NobodyToAsk = "No other agency that could be asked has joined this case yet.",
        PassesSoFar = "Not ours: ",
        OnlyCoordinator = who => $"{who} chooses the next step.",
        Outside = "Ask outside the team",
        Visit = "Visit together",
        Conference = "Discuss at the next conference",
        Council = "Bring it to the council",
        Resource = "If outside, whom",
        ResourceNone = "You need not choose",
        Proposed = "From the directory",
        Resources =
        [
            "Support centre for medically complex children", "Child development centre with a nurse",
            "Core consultation centre", "Public health centre", "Other",
        ],
        Note = "Note (with whom, when, where)",
        NotePlaceholder = "You can choose without one.",
        Ways = "Press one of these. You can change it later.",
        OtherWay = "Change to another step",
        Report = "Tell who asked",
        Result = "What was found",
        ResultPlaceholder = "This becomes the answer to who asked.",
        Found = "An answer was found",
        Stuck = "Can't be solved here",
        StuckNote = "With “can't be solved here” we draft an item for the council.",
        Draft = "Draft",
        DraftNote = "Names are taken out by machine. Before you bring it, make sure that nothing is left that tells who the child is.",
        EditDraft = "Change the draft",
        SaveDraft = "Save the draft",
        CouncilAnswer = "Write the council's answer",
        CouncilResult = "What the council decided",
        CouncilSend = "Give it to who asked",
    };
}
