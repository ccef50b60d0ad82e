namespace CareTeamBot.Cards.Words;

internal readonly struct StatusWords(Locale locale)
{
    public static StatusWords In(Locale locale) => new(locale);

    public string Title => locale.Of("いまの状況", "Where things stand");
    public string Open(int count) => locale.IsJa ? $"開いているもの　{count}件" : count == 1 ? "1 open item" : $"{count} open items";
    public string NothingOpen => locale.Of("開いているものはありません。", "Nothing is open.");
    public string Municipality(string name) => locale.IsJa ? $"自治体：{name}" : $"Municipality: {name}";
    public string Watched(int count) => locale.IsJa ? $"見守り中　{count}件" : $"{count} watched";
    public string WatchedNote => locale.Of(
        "見守り中：質問かもしれない書き込みです。しばらく返信がなければ、質問カードにします。",
        "Watched: posts that may be questions. Without a reply for a while they get a question card.");
    public string Row(string holder, string until) => locale.IsJa ? $"{holder}　{until}" : $"{holder}, {until}";
    public string Page(int page, int pages) => locale.IsJa ? $"{page} / {pages} ページ（期限の近い順）" : $"Page {page} of {pages}, soonest first";
    public string NextPage => locale.Of("次のページ", "Next page");
    public string PreviousPage => locale.Of("前のページ", "Previous page");
    public string Urgent => locale.Of("【急ぎ】", "[Urgent] ");
    public string NoCase => locale.Of(
        "このチャネルでは、まだケースを始めていません。「@CareTeamBot ケース開始」で始められます。",
        "No case is open in this channel. Open one with “@CareTeamBot open”.");
    public string PersonalTitle => locale.Of("あなたの番になっているもの", "What waits for you");
    public string DigestTitle(string day) => locale.IsJa ? $"{day}の一覧" : $"Your list for {day}";
    public string DigestNote => locale.Of(
        "お知らせを、朝のこの一覧にまとめています。1日に1回まで、待っているものがある日だけです。",
        "Notices are gathered in this morning list: once a day at most, and only when something waits.");
    public string Yours(int count) => locale.IsJa
        ? $"{count}件あります（急ぎ、期限の近い順）。"
        : count == 1 ? "1 item." : $"{count} items, urgent and soonest first.";
    public string NothingYours => locale.Of("いま、あなたの番になっているものはありません。", "Nothing waits for you now.");
    public string YoursNote => locale.Of("ここのボタンから、そのまま対応できます。", "You can act right here, with the buttons.");
    public string AllCases => locale.Of("参加しているケース", "Your cases");
    public string CaseLine(int count) => locale.IsJa ? $"開いているもの {count}件" : count == 1 ? "1 open item" : $"{count} open items";
    public string NoCases => locale.Of(
        "参加しているケースは、まだありません。チャネルで「@CareTeamBot 参加 機関名」と送ってください。",
        "You are in no case yet. Send “@CareTeamBot join …” with your agency in a channel.");
}
