namespace CareTeamBot.Cards.Words;

internal readonly struct CaseWords(Locale locale)
{
    public static CaseWords In(Locale locale) => new(locale);

    public string OpenTitle => locale.Of("このチャネルでケースを始めます", "Open a case in this channel");
    public string OpenIntro => locale.Of(
        "質問がどの機関からも答えられないまま終わらないように、いつも「次にだれが」を決めて見守ります。始めた方が、まずコーディネーターになります。",
        "So that no question ends unanswered, we always know who is next. Whoever opens the case is its coordinator at first.");
    public string OpenSubmit => locale.Of("ケースを始める", "Open the case");
    public string GoalLabel => locale.Of("どんな暮らしをしたいですか（ご本人・ご家族の言葉で）", "What life is wished for, in the child's or family's own words?");
    public string GoalPlaceholder => locale.Of(
        "例：友だちと一緒に保育園で遊ばせたい。あとから書いても大丈夫です。",
        "e.g. We want her to play with friends at nursery. It can be written later.");
    public string EarlierGoals(int count) => locale.IsJa
        ? $"▸ これまでの目標（{count}件）"
        : count == 1 ? "▸ The goal before" : $"▸ The {count} goals before";
    public string NoGoal => locale.Of(
        "目標は、まだ書かれていません。ご本人・ご家族に聞いた言葉のまま書いてください。",
        "No goal is written yet. Please write it just as the child or family says it.");
    public string SaveGoal => locale.Of("目標を保存する", "Save the goal");
    public string WriteGoal => locale.Of("目標を書く", "Write the goal");
    public string ChangeGoal => locale.Of("目標を書き直す", "Rewrite the goal");
    public string Coordinator => locale.Of("コーディネーター", "Coordinator");
    public string Duty(string who) => locale.IsJa
        ? $"{who}　チームの中で答えが見つからないとき、次の手を選びます。"
        : $"{who}: chooses the next step where the team finds no answer.";
    public string Open(int count) => locale.IsJa
        ? $"開いているもの：{count}件（「@CareTeamBot 状況」で見られます）"
        : count == 1 ? "1 open item (see “@CareTeamBot status”)" : $"{count} open items (see “@CareTeamBot status”)";
    public string NothingOpen => StatusWords.In(locale).NothingOpen;
    public string HowToAsk => locale.Of("質問は「@CareTeamBot 質問 …」か、ふだんどおりの書き込みで。", "Ask with “@CareTeamBot ask …”, or just write as usual.");
    public string ClosedTitle => locale.Of("このケースは終わりました", "This case is closed");
    public string ClosedNote => locale.Of(
        "質問や見守りは止まっています。もう一度必要になったら、下のボタンで始められます。",
        "Questions and reminders have stopped. If it is needed again, open it with the button below.");
    public string Reopen => locale.Of("もう一度始める", "Open it again");
    public string KeptUntil(string day) => locale.IsJa ? $"記録は{day}まで保存し、そのあと削除します。" : $"Its record is kept until {day}, and deleted then.";
    public string DeletedTitle => locale.Of("このケースは削除されました", "This case was deleted");
    public string DeletedNote => locale.Of("保存期間が過ぎたため、内容は表示できません。", "Its retention is over, so nothing of it can be shown.");
    public string RestorableUntil(string day) => locale.IsJa
        ? $"{day}までは、このボットの管理者が元に戻せます。"
        : $"Until {day} the administrator of this bot can bring it back.";
}
