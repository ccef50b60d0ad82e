using CareTeamBot.Cards.Words;

namespace CareTeamBot.Cards.Goals;

internal readonly struct GoalWords(Locale locale)
{
    public static GoalWords In(Locale locale) => new(locale);

    public string Title => locale.Of("目標の確認", "Checking the goal");
    public string Call => locale.Of("目標は、いまもこのとおりでしょうか。ご本人・ご家族に聞いてみてください。", "Does the goal still hold? Please ask the child and family.");
    public string HowToKeep => locale.Of(
        "変わりなければカードの「いまもこのとおり」を、変わっていれば「目標を書き直す」を押してください。",
        "If it does, press “Still holds” on the card; if not, “Rewrite the goal”.");
    public string Asking => locale.Of(
        "いまの目標のままでよいかを、ご本人・ご家族に確かめるところです。",
        "We are checking with the child and family whether the goal still holds.");
    public string Resting(string when) => locale.IsJa
        ? $"目標は確かめられました。次の確認は {when} ごろです。"
        : $"The goal was confirmed. The next check is around {when}.";
    public string Why => locale.Of("目標は、半年ほどごとに見直します", "The goal is looked at again about every half year");
    public string Kept => locale.Of("いまの目標のままでよいと記録しました。", "It is noted that the goal still holds.");
    public string Keep => locale.Of("いまもこのとおり", "Still holds");
}
