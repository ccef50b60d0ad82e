using CareTeamBot.Cards.Words;

namespace CareTeamBot.Cards.Handoffs;

internal readonly struct HandoffFormWords(Locale locale)
{
    public static HandoffFormWords In(Locale locale) => new(locale);

    public string Title => locale.Of("引き継ぎを始める", "Start a handoff");
    public string Intro => locale.Of(
        "いま担当している質問や役割は、こちらで集めてカードに載せます。相手が引き受けるまでは、いまの担当が続けます。",
        "We gather the open questions and roles onto the card. Until the other side accepts, whoever holds them goes on.");
    public string From => locale.Of("だれから", "From");
    public string FromMe(string who) => locale.IsJa ? $"{who}（あなたが受け持っているもの）" : $"{who} (what you hold in person)";
    public string To => locale.Of("どの機関へ", "To which agency");
    public string NewAgency => locale.Of("一覧にないとき：機関の名前", "Not in the list: the agency's name");
    public string NewAgencyPlaceholder => locale.Of("例：あおぞら特別支援学校", "e.g. Aozora special-needs school");
    public string Person => locale.Of("どなたへ（決まっていれば）", "To whom, if that is known");
    public string PersonNone => locale.Of("機関のどなたでも", "Anybody of the agency");
    public string Reason => locale.Of("なぜ", "Why");
    public string Until => locale.Of("いっしょに見る期間の終わり（なくても大丈夫です）", "Last day of looking after it together (optional)");
    public string People => locale.Of("大事な人（なくても大丈夫です）", "People to know (optional)");
    public string PeoplePlaceholder => locale.Of(
        "例：夜のことは、訪問看護の所沢さんがくわしいです。",
        "e.g. Ms Tokorozawa of the visiting nurses knows the nights.");
    public string Note => locale.Of("知っておいてほしいこと（なくても大丈夫です）", "What to know (optional)");
    public string NotePlaceholder => locale.Of("例：はじめての人の前では、吸引の合図が小さくなります。", "e.g. With new people, her sign for suction is faint.");
    public string Submit => locale.Of("引き継ぎを始める", "Start the handoff");
}
