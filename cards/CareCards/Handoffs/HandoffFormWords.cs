using CareTeamBot.Cards.Words;

namespace CareTeamBot.Cards.Handoffs;

internal sealed record HandoffFormWords
{
    public required string Title { get; init; }
    public required string Intro { get; init; }
    public required string From { get; init; }
    public required Func<string, string> FromMe { get; init; }
    public required string To { get; init; }
    public required string NewAgency { get; init; }
    public required string NewAgencyPlaceholder { get; init; }
    public required string Person { get; init; }
    public required string PersonNone { get; init; }
    public required string Reason { get; init; }
    public required string Until { get; init; }
    public required string People { get; init; }
    public required string PeoplePlaceholder { get; init; }
    public required string Note { get; init; }
    public required string NotePlaceholder { get; init; }
    public required string Submit { get; init; }

    public static HandoffFormWords In(Locale locale) => locale.Of(Ja, En);

    private static readonly HandoffFormWords Ja = new()
    {
        Title = "引き継ぎを始める",
        Intro = "いま担当している質問や役割は、こちらで集めてカードに載せます。相手が引き受けるまでは、いまの担当が続けます。",
        From = "だれから",
        FromMe = who => $"{who}（あなたが受け持っているもの）",
        To = "どの機関へ",
        NewAgency = "一覧にないとき：機関の名前",
        NewAgencyPlaceholder = "例：あおぞら特別支援学校",
        Person = "どなたへ（決まっていれば）",
        PersonNone = "機関のどなたでも",
        Reason = "なぜ",
        Until = "いっしょに見る期間の終わり（なくても大丈夫です）",
        People = "大事な人（なくても大丈夫です）",
        PeoplePlaceholder = "例：夜のことは、訪問看護の所沢さんがくわしいです。",
        Note = "知っておいてほしいこと（なくても大丈夫です）",
        NotePlaceholder = "例：はじめての人の前では、吸引の合図が小さくなります。",
        Submit = "引き継ぎを始める",
    };

    private static readonly HandoffFormWords En = new()
    {
        Title = "Start a handoff",
        Intro = "We gather the open questions and roles onto the card. Until the other side accepts, whoever holds them goes on.",
        From = "From",
        FromMe = who => $"{who} (what you hold in person)",
        To = "To which agency",
        NewAgency = "Not in the list: the agency's name",
        NewAgencyPlaceholder = "e.g. Aozora special-needs school",
        Person = "To whom, if that is known",
        PersonNone = "Anybody of the agency",
        Reason = "Why",
        Until = "Last day of looking after it together (optional)",
        People = "People to know (optional)",
        PeoplePlaceholder = "e.g. Ms Tokorozawa of the visiting nurses knows the nights.",
        Note = "What to know (optional)",
        NotePlaceholder = "e.g. With new people, her sign for suction is faint.",
        Submit = "Start the handoff",
    };
}
