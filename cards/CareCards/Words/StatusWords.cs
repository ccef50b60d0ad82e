namespace CareTeamBot.Cards.Words;

internal sealed record StatusWords
{
    public required string Title { get; init; }
    public required Func<int, string> Open { get; init; }
    public required string NothingOpen { get; init; }
    public required Func<string, string> Municipality { get; init; }
    public required Func<int, string> Watched { get; init; }
    public required string WatchedNote { get; init; }
    public required Func<string, string, string> Row { get; init; }
    public required Func<int, int, string> Page { get; init; }
    public required string NextPage { get; init; }
    public required string PreviousPage { get; init; }
    public required string Urgent { get; init; }
    public required string NoCase { get; init; }
    public required string PersonalTitle { get; init; }
    public required Func<string, string> DigestTitle { get; init; }
    public required string DigestNote { get; init; }
    public required Func<int, string> Yours { get; init; }
    public required string NothingYours { get; init; }
    public required string YoursNote { get; init; }
    public required string AllCases { get; init; }
    public required Func<int, string> CaseLine { get; init; }
    public required string NoCases { get; init; }

    public static StatusWords In(Locale locale) => locale.Of(Ja, En);

    private static readonly StatusWords Ja = new()
    {
        Title = "いまの状況",
        Open = count => $"開いているもの　{count}件",
        NothingOpen = "開いているものはありません。",
        Municipality = name => $"自治体：{name}",
        Watched = count => $"見守り中　{count}件",
        WatchedNote = "見守り中：質問かもしれない書き込みです。しばらく返信がなければ、質問カードにします。",
        Row = (holder, until) => $"{holder}　{until}",
        Page = (page, pages) => $"{page} / {pages} ページ（期限の近い順）",
        NextPage = "次のページ",
        PreviousPage = "前のページ",
        Urgent = "【急ぎ】",
        NoCase = "このチャネルでは、まだケースを始めていません。「@CareTeamBot ケース開始」で始められます。",
        PersonalTitle = "あなたの番になっているもの",
        DigestTitle = day => $"{day}の一覧",
        DigestNote = "お知らせを、朝のこの一覧にまとめています。1日に1回まで、待っているものがある日だけです。",
        Yours = count => $"{count}件あります（急ぎ、期限の近い順）。",
        NothingYours = "いま、あなたの番になっているものはありません。",
        YoursNote = "ここのボタンから、そのまま対応できます。",
        AllCases = "参加しているケース",
        CaseLine = count => $"開いているもの {count}件",
        NoCases = "参加しているケースは、まだありません。チャネルで「@CareTeamBot 参加 機関名」と送ってください。",
    };

    private static readonly StatusWords En = new()
    {
        Title = "Where things stand",
        Open = count => count == 1 ? "1 open item" : $"{count} open items",
        NothingOpen = "Nothing is open.",
        Municipality = name => $"Municipality: {name}",
        Watched = count => $"{count} watched",
        WatchedNote = "Watched: posts that may be questions. Without a reply for a while they get a question card.",
        Row = (holder, until) => $"{holder}, {until}",
        Page = (page, pages) => $"Page {page} of {pages}, soonest first",
        NextPage = "Next page",
        PreviousPage = "Previous page",
        Urgent = "[Urgent] ",
        NoCase = "No case is open in this channel. Open one with “@CareTeamBot open”.",
        PersonalTitle = "What waits for you",
        DigestTitle = day => $"Your list for {day}",
        DigestNote = "Notices are gathered in this morning list: once a day at most, and only when something waits.",
        Yours = count => count == 1 ? "1 item." : $"{count} items, urgent and soonest first.",
        NothingYours = "Nothing waits for you now.",
        YoursNote = "You can act right here, with the buttons.",
        AllCases = "Your cases",
        CaseLine = count => count == 1 ? "1 open item" : $"{count} open items",
        NoCases = "You are in no case yet. Send “@CareTeamBot join …” with your agency in a channel.",
    };
}
