namespace CareTeamBot.Cards.Words;

internal sealed record HelpWords
{
    public required string Title { get; init; }
    public required string Intro { get; init; }
    public required string ChannelNote { get; init; }
    public required string PersonalNote { get; init; }
    public required string WelcomeTitle { get; init; }

    /// <summary>What to send, without the mention, and what it does.</summary>
    public required IReadOnlyList<(string Command, string Meaning)> Channel { get; init; }
    public required IReadOnlyList<(string Command, string Meaning)> Personal { get; init; }

    /// <summary>In a personal chat, where the bot makes channels.</summary>
    public required (string Command, string Meaning) BeginsCase { get; init; }

    /// <summary>The channel's other commands, by their words alone.</summary>
    public required string Others { get; init; }
    public required string Watching { get; init; }

    public static HelpWords In(Locale locale) => locale.Of(Ja, En);

    private static readonly HelpWords Ja = new()
    {
        Title = "CareTeamBot の使いかた",
        Intro = "どの機関からも答えのない質問を、次の担当につなぎます。",
        ChannelNote = "チャネルで @CareTeamBot に続けて送ってください。",
        PersonalNote = "このチャットでは、そのまま送ってください。",
        WelcomeTitle = "まず、ケースを始めましょう",
        BeginsCase = ("ケース開始 友だちと遊びたい", "新しいケースを始める。チャネルはボットがつくります"),
        Channel =
        [
            ("ケース開始", "このチャネルでケースを始める"),
            ("参加 保育課", "自分の機関を登録する"),
            ("質問 4月から預けられますか", "質問する。回答がなければ、次に聞く先を探します"),
            ("タスク 見学に付き添う", "だれかにお願いする。続くことは「役割」"),
            ("代理 @名前 12/1-12/5", "休みのあいだ、代わりの人に知らせる"),
            ("共有 通院が週1回になりました", "情報を共有する。どの機関が確認したかわかります"),
            ("相談受付", "聞いた相談を、担当が決まる前に残す"),
            ("引き継ぎ", "担当をほかの機関につなぐ"),
            ("ライフステージ", "入園・就学などの節目と、準備の時期"),
            ("状況", "開いている質問と、いまの担当・期限"),
            ("資源 吸引 川口", "チームの外で頼れるところをさがす。「資源登録」で足す"),
            ("会議", "作戦会議を予定する。「議題 …」で話したいことを足す"),
            ("ヘルプ", "この説明"),
        ],
        Personal =
        [
            ("状況", "あなたの番になっている質問"),
            ("質問 4月から預けられますか", "ケースのチャネルに質問を出す"),
            ("助言 どう進めればよいですか", "スーパーバイザーだけに相談する"),
            ("ヘルプ", "この説明"),
        ],
        Others = "ほかに：至急、目標、調整役、スーパーバイザー、生年月、退院日、受付時間、休業日、チーム、自治体、なくなった資源、ケース終了",
        Watching = "ふだんどおりに書いた質問も見守ります。しばらく返信がないときだけ、声をかけます。",
    };

    private static readonly HelpWords En = new()
    {
        Title = "How to use CareTeamBot",
        Intro = "It brings a question that no agency answers to who is next.",
        ChannelNote = "In the channel, send this after @CareTeamBot.",
        PersonalNote = "In this chat, just send it.",
        WelcomeTitle = "First, open the case",
        BeginsCase = ("open I want to play with friends", "Open a new case; we make its channel"),
        Channel =
        [
            ("open", "Open a case in this channel"),
            ("join Nursery section", "Say which agency you are from"),
            ("ask Can she start in April?", "Ask. Without an answer, we find whom to ask next"),
            ("task Go along to the visit", "Ask somebody to do it; “role” for what lasts"),
            ("cover @name 12/1-12/5", "While you are away, somebody is reached in your place"),
            ("share She now sees the doctor weekly", "Share an update, and see which agency has confirmed it"),
            ("intake", "Keep a consultation before it is anybody's"),
            ("handoff", "Hand over to another agency"),
            ("stages", "Nursery, school and other stages, and when to prepare"),
            ("status", "Open questions, who holds them and until when"),
            ("resources suction Kawaguchi", "Find who outside the team could help; “add resource” adds one"),
            ("conference", "Plan a conference; “agenda …” adds a point"),
            ("help", "This page"),
        ],
        Personal =
        [
            ("status", "Questions that wait for you"),
            ("ask Can she start in April?", "Put a question in the case's channel"),
            ("advice How do I go about this?", "Ask a supervisor privately"),
            ("help", "This page"),
        ],
        Others = "Also: urgent, goal, coordinator, supervisor, birth, discharge, hours, closures, team, municipality, retired resources, close",
        Watching = "Questions that you just write are watched too. We speak up only if no reply comes for a while.",
    };
}
