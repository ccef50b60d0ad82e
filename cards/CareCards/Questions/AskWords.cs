using CareTeamBot.Cards.Words;

namespace CareTeamBot.Cards.Questions;

internal readonly struct AskWords(Locale locale)
{
    public static AskWords In(Locale locale) => new(locale);

    public string Title => locale.Of("質問する", "Ask a question");
    public string Case => locale.Of("どのケースのことですか", "Which case is it about?");
    public string Text => locale.Of("聞きたいこと", "Your question");
    public string TextPlaceholder => locale.Of("お子さんの名前は書かなくて大丈夫です。", "There is no need to name the child.");
    public string Addressed => locale.Of("聞きたい機関", "Agencies to ask");
    public string AddressedNote => locale.Of(
        "選ばなければ、すべての機関に聞きます。どこの担当かわからないときも、そのままで大丈夫です。",
        "With none chosen, we ask all. That is fine too when you don't know whose it is.");
    public string AllAgencies => locale.Of("選んだケースの、すべての機関に聞きます。", "We ask every agency of the case.");
    public string Urgent => locale.Of("急ぎ", "Urgent");
    public string UrgentTitle => locale.Of("急ぎです（時間外でも、数分ごとに次へ進めます）", "It is urgent (goes on within minutes, also after hours)");
    public string Submit => locale.Of("質問を出す", "Ask");
    public string NoCases => locale.Of("質問を出せるケースがありません。まず、チャネルでケースを始めてください。", "There is no case to ask in. First open one in a channel.");
}
