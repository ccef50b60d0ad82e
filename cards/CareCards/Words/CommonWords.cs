namespace CareTeamBot.Cards.Words;

/// <summary>
/// What several cards say. Each card has words of its own like these: every text stands once, Japanese and English side by side,
/// so that a language left out does not compile. A text with a gap in it is a method, because word order differs; it chooses by
/// <c>IsJa</c>, so that only one language is put together.
/// </summary>
internal readonly struct CommonWords(Locale locale)
{
    public static CommonWords In(Locale locale) => new(locale);

    public string NoEmergencyLine => locale.Of(
        "この連絡は救急の窓口ではありません。命にかかわるときは、すぐに119へ電話してください。",
        "This is not an emergency line. If a life is in danger, call 119 now.");
    public string PleaseFillIn => locale.Of("入力してください。", "Please fill this in.");

    /// <summary>In a folded choice of which nothing is chosen yet.</summary>
    public string Choose => locale.Of("選んでください", "Choose");
    public string Holder => locale.Of("いま担当", "Held by");
    public string Until => locale.Of("いつまで", "Until");
    public string Why => locale.Of("理由", "Why");
    public string Goal => locale.Of("目標（ご本人・ご家族の言葉）", "Goal, in the child's or family's words");
    public string Next => locale.Of("そのあと", "Then");
    public string NextNudge => locale.Of("もう一度お願いします。", "We ask once more.");
    public string NextReminder => locale.Of("コーディネーターに、もう一度お知らせします。", "We remind the coordinator.");
    public string NextReview => locale.Of("コーディネーターに、その後をうかがいます。", "We ask the coordinator how it went on.");
    public string Nudged => locale.Of("もう一度お願いしました", "Asked once more");
    public string Send => locale.Of("送る", "Send");
    public string History => locale.Of("これまで", "So far");
    public string HistoryWithOlder(int older) => locale.IsJa ? $"これまで（前の{older}件も見る）" : $"So far (show {older} earlier)";
    public string ShowAll => locale.Of("前の経過も見る", "Show what came before");

    /// <summary>For a client that cannot draw the card.</summary>
    public string Fallback => locale.Of(
        "このカードを表示できません。Teams を新しくするか、「@CareTeamBot 状況」と送ってください。",
        "This card cannot be shown. Update Teams, or send “@CareTeamBot status”.");

    public string UntilMoment(string moment) => locale.IsJa ? $"{moment}まで" : $"until {moment}";
    public string Referred(string from, string to) => locale.IsJa ? $"{from}から{to}へ案内があったため" : $"{from} pointed to {to}";
    public string From(string who, string when) => locale.IsJa ? $"{who}から　{when}" : $"From {who}, {when}";
    public string ActedAt(string who, string when) => locale.IsJa ? $"{who}　{when}" : $"{who}, {when}";
    public string Labelled(string label, string value) => locale.IsJa ? $"{label}：{value}" : $"{label}: {value}";
    public string More(int count) => locale.IsJa ? $"ほか{count}件" : $"{count} more";
}
