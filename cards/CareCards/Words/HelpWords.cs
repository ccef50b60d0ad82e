namespace CareTeamBot.Cards.Words;

internal readonly struct HelpWords(Locale locale)
{
    public static HelpWords In(Locale locale) => new(locale);

    public string Title => locale.Of("CareTeamBot の使いかた", "How to use CareTeamBot");
    public string Intro => locale.Of("どの機関からも答えのない質問を、次の担当につなぎます。", "It brings a question that no agency answers to who is next.");
    public string ChannelNote => locale.Of("チャネルで @CareTeamBot に続けて送ってください。", "In the channel, send this after @CareTeamBot.");
    public string PersonalNote => locale.Of("このチャットでは、そのまま送ってください。", "In this chat, just send it.");
    public string WelcomeTitle => locale.Of("まず、ケースを始めましょう", "First, open the case");

    /// <summary>What to send, without the mention, and what it does.</summary>
    public IReadOnlyList<(string Command, string Meaning)> Channel => locale.Of(ChannelJa, ChannelEn);
    public IReadOnlyList<(string Command, string Meaning)> Personal => locale.Of(PersonalJa, PersonalEn);

    /// <summary>In a personal chat, where the bot makes channels.</summary>
    public (string Command, string Meaning) BeginsCase => locale.IsJa
        ? ("ケース開始 友だちと遊びたい", "新しいケースを始める。チャネルはボットがつくります")
        : ("open I want to play with friends", "Open a new case; we make its channel");

    /// <summary>The channel's other commands, by their words alone.</summary>
    public string Others => locale.Of(
        "ほかに：至急、目標、調整役、スーパーバイザー、生年月、退院日、受付時間、休業日、チーム、自治体、なくなった資源、ケース終了",
        "Also: urgent, goal, coordinator, supervisor, birth, discharge, hours, closures, team, municipality, retired resources, close");
    public string Watching => locale.Of(
        "ふだんどおりに書いた質問も見守ります。しばらく返信がないときだけ、声をかけます。",
        "Questions that you just write are watched too. We speak up only if no reply comes for a while.");

    private static readonly IReadOnlyList<(string Command, string Meaning)> ChannelJa =
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
    ];
    private static readonly IReadOnlyList<(string Command, string Meaning)> ChannelEn =
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
    ];
    private static readonly IReadOnlyList<(string Command, string Meaning)> PersonalJa =
    [
        ("状況", "あなたの番になっている質問"),
        ("質問 4月から預けられますか", "ケースのチャネルに質問を出す"),
        ("助言 どう進めればよいですか", "スーパーバイザーだけに相談する"),
        ("ヘルプ", "この説明"),
    ];
    private static readonly IReadOnlyList<(string Command, string Meaning)> PersonalEn =
    [
        ("status", "Questions that wait for you"),
        ("ask Can she start in April?", "Put a question in the case's channel"),
        ("advice How do I go about this?", "Ask a supervisor privately"),
        ("help", "This page"),
    ];
}
