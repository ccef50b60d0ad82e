namespace CareTeamBot.Cards.Words;

internal sealed record CaseWords
{
    public required string OpenTitle { get; init; }
    public required string OpenIntro { get; init; }
    public required string OpenSubmit { get; init; }
    public required string GoalLabel { get; init; }
    public required string GoalPlaceholder { get; init; }
    public required Func<int, string> EarlierGoals { get; init; }
    public required string NoGoal { get; init; }
    public required string SaveGoal { get; init; }
    public required string WriteGoal { get; init; }
    public required string ChangeGoal { get; init; }
    public required string Coordinator { get; init; }
    public required Func<string, string> Duty { get; init; }
    public required Func<int, string> Open { get; init; }
    public required string NothingOpen { get; init; }
    public required string HowToAsk { get; init; }
    public required string ClosedTitle { get; init; }
    public required string ClosedNote { get; init; }
    public required string Reopen { get; init; }
    public required Func<string, string> KeptUntil { get; init; }
    public required string DeletedTitle { get; init; }
    public required string DeletedNote { get; init; }
    public required Func<string, string> RestorableUntil { get; init; }

    public static CaseWords In(Locale locale) => locale.Of(Ja, En);

    private static readonly CaseWords Ja = new()
    {
        OpenTitle = "このチャネルでケースを始めます",
        OpenIntro = "質問がどの機関からも答えられないまま終わらないように、いつも「次にだれが」を決めて見守ります。始めた方が、まずコーディネーターになります。",
        OpenSubmit = "ケースを始める",
        GoalLabel = "どんな暮らしをしたいですか（ご本人・ご家族の言葉で）",
        GoalPlaceholder = "例：友だちと一緒に保育園で遊ばせたい。あとから書いても大丈夫です。",
        EarlierGoals = count => $"▸ これまでの目標（{count}件）",
        NoGoal = "目標は、まだ書かれていません。ご本人・ご家族に聞いた言葉のまま書いてください。",
        SaveGoal = "目標を保存する",
        WriteGoal = "目標を書く",
        ChangeGoal = "目標を書き直す",
        Coordinator = "コーディネーター",
        Duty = who => $"{who}　チームの中で答えが見つからないとき、次の手を選びます。",
        Open = count => $"開いているもの：{count}件（「@CareTeamBot 状況」で見られます）",
        NothingOpen = "開いているものはありません。",
        HowToAsk = "質問は「@CareTeamBot 質問 …」か、ふだんどおりの書き込みで。",
        ClosedTitle = "このケースは終わりました",
        ClosedNote = "質問や見守りは止まっています。もう一度必要になったら、下のボタンで始められます。",
        Reopen = "もう一度始める",
        KeptUntil = day => $"記録は{day}まで保存し、そのあと削除します。",
        DeletedTitle = "このケースは削除されました",
        DeletedNote = "保存期間が過ぎたため、内容は表示できません。",
        RestorableUntil = day => $"{day}までは、このボットの管理者が元に戻せます。",
    };

    private static readonly CaseWords En = new()
    {
        OpenTitle = "Open a case in this channel",
        OpenIntro = "So that no question ends unanswered, we always know who is next. Whoever opens the case is its coordinator at first.",
        OpenSubmit = "Open the case",
        GoalLabel = "What life is wished for, in the child's or family's own words?",
        GoalPlaceholder = "e.g. We want her to play with friends at nursery. It can be written later.",
        EarlierGoals = count => count == 1 ? "▸ The goal before" : $"▸ The {count} goals before",
        NoGoal = "No goal is written yet. Please write it just as the child or family says it.",
        SaveGoal = "Save the goal",
        WriteGoal = "Write the goal",
        ChangeGoal = "Rewrite the goal",
        Coordinator = "Coordinator",
        Duty = who => $"{who}: chooses the next step where the team finds no answer.",
        Open = count => count == 1 ? "1 open item (see “@CareTeamBot status”)" : $"{count} open items (see “@CareTeamBot status”)",
        NothingOpen = "Nothing is open.",
        HowToAsk = "Ask with “@CareTeamBot ask …”, or just write as usual.",
        ClosedTitle = "This case is closed",
        ClosedNote = "Questions and reminders have stopped. If it is needed again, open it with the button below.",
        Reopen = "Open it again",
        KeptUntil = day => $"Its record is kept until {day}, and deleted then.",
        DeletedTitle = "This case was deleted",
        DeletedNote = "Its retention is over, so nothing of it can be shown.",
        RestorableUntil = day => $"Until {day} the administrator of this bot can bring it back.",
    };
}
