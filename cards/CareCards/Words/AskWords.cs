namespace CareTeamBot.Cards.Words;

internal sealed record AskWords
{
    public required string Title { get; init; }
    public required string Case { get; init; }
    public required string Text { get; init; }
    public required string TextPlaceholder { get; init; }
    public required string Addressed { get; init; }
    public required string AddressedNote { get; init; }
    public required string AllAgencies { get; init; }
    public required string Urgent { get; init; }
    public required string UrgentTitle { get; init; }
    public required string Submit { get; init; }
    public required string NoCases { get; init; }

    public static AskWords In(Locale locale) => locale.Of(Ja, En);

    private static readonly AskWords Ja = new()
    {
        Title = "質問する",
        Case = "どのケースのことですか",
        Text = "聞きたいこと",
        TextPlaceholder = "お子さんの名前は書かなくて大丈夫です。",
        Addressed = "聞きたい機関",
        AddressedNote = "選ばなければ、すべての機関に聞きます。どこの担当かわからないときも、そのままで大丈夫です。",
        AllAgencies = "選んだケースの、すべての機関に聞きます。",
        Urgent = "急ぎ",
        UrgentTitle = "急ぎです（時間外でも、数分ごとに次へ進めます）",
        Submit = "質問を出す",
        NoCases = "質問を出せるケースがありません。まず、チャネルでケースを始めてください。",
    };

    private static readonly AskWords En = new()
    {
        Title = "Ask a question",
        Case = "Which case is it about?",
        Text = "Your question",
        TextPlaceholder = "There is no need to name the child.",
        Addressed = "Agencies to ask",
        AddressedNote = "With none chosen, we ask all. That is fine too when you don't know whose it is.",
        AllAgencies = "We ask every agency of the case.",
        Urgent = "Urgent",
        UrgentTitle = "It is urgent (goes on within minutes, also after hours)",
        Submit = "Ask",
        NoCases = "There is no case to ask in. First open one in a channel.",
    };
}
