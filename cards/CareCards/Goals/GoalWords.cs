using CareTeamBot.Cards.Words;

namespace CareTeamBot.Cards.Goals;

internal sealed record GoalWords
{
    public required string Title { get; init; }
    public required string Call { get; init; }
    public required string HowToKeep { get; init; }
    public required string Asking { get; init; }
    public required Func<string, string> Resting { get; init; }
    public required string Why { get; init; }
    public required string Keep { get; init; }

    public static GoalWords In(Locale locale) => locale.Of(Ja, En);

    private static readonly GoalWords Ja = new()
    {
        Title = "目標の確認",
        Call = "目標は、いまもこのとおりでしょうか。ご本人・ご家族に聞いてみてください。",
        HowToKeep = "変わりなければカードの「いまもこのとおり」を、変わっていれば「目標を書き直す」を押してください。",
        Asking = "いまの目標のままでよいかを、ご本人・ご家族に確かめるところです。",
        Resting = when => $"目標は確かめられました。次の確認は {when} ごろです。",
        Why = "目標は、半年ほどごとに見直します",
        Keep = "いまもこのとおり",
    };

    private static readonly GoalWords En = new()
    {
        Title = "Checking the goal",
        Call = "Does the goal still hold? Please ask the child and family.",
        HowToKeep = "If it does, press “Still holds” on the card; if not, “Rewrite the goal”.",
        Asking = "We are checking with the child and family whether the goal still holds.",
        Resting = when => $"The goal was confirmed. The next check is around {when}.",
        Why = "The goal is looked at again about every half year",
        Keep = "Still holds",
    };
}
