namespace CareTeamBot.Cards.Words;

/// <summary>
/// What several cards say. Each card has its own file like this one: a record of required members with a Japanese and an
/// English instance, so that a sentence missing in one language does not compile. A sentence with a gap in it is a
/// function, because word order differs.
/// </summary>
internal sealed record CommonWords
{
    public required string NoEmergencyLine { get; init; }
    public required string PleaseFillIn { get; init; }
    public required string PleaseChoose { get; init; }

    /// <summary>In a folded choice of which nothing is chosen yet.</summary>
    public required string Choose { get; init; }
    public required string Holder { get; init; }
    public required string Until { get; init; }
    public required string Why { get; init; }
    public required string Goal { get; init; }
    public required string Next { get; init; }
    public required string Send { get; init; }

    /// <summary>For a client that cannot draw the card.</summary>
    public required string Fallback { get; init; }

    public required Func<string, string, string> ActedAt { get; init; }
    public required Func<string, string, string> Labelled { get; init; }
    public required Func<int, string> More { get; init; }

    public static CommonWords In(Locale locale) => locale.Of(Ja, En);

    private static readonly CommonWords Ja = new()
    {
        NoEmergencyLine = "この連絡は救急の窓口ではありません。命にかかわるときは、すぐに119へ電話してください。",
        PleaseFillIn = "入力してください。",
        PleaseChoose = "選んでください。",
        Choose = "選んでください",
        Holder = "いま担当",
        Until = "いつまで",
        Why = "理由",
        Goal = "目標（ご本人・ご家族の言葉）",
        Next = "そのあと",
        Send = "送る",
        Fallback = "このカードを表示できません。Teams を新しくするか、「@CareTeamBot 状況」と送ってください。",
        ActedAt = (who, when) => $"{who}　{when}",
        Labelled = (label, value) => $"{label}：{value}",
        More = count => $"ほか{count}件",
    };

    private static readonly CommonWords En = new()
    {
        NoEmergencyLine = "This is not an emergency line. If a life is in danger, call 119 now.",
        PleaseFillIn = "Please fill this in.",
        PleaseChoose = "Please choose one.",
        Choose = "Choose",
        Holder = "Held by",
        Until = "Until",
        Why = "Why",
        Goal = "Goal, in the child's or family's words",
        Next = "Then",
        Send = "Send",
        Fallback = "This card cannot be shown. Update Teams, or send “@CareTeamBot status”.",
        ActedAt = (who, when) => $"{who}, {when}",
        Labelled = (label, value) => $"{label}: {value}",
        More = count => $"{count} more",
    };
}
