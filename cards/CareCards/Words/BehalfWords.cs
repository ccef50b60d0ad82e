namespace CareTeamBot.Cards.Words;

/// <summary>What a member recorded for the child or family.</summary>
internal sealed record BehalfWords
{
    public required string Unfold { get; init; }
    public required string Who { get; init; }
    public required string WhoPlaceholder { get; init; }
    public required string Day { get; init; }
    public required string How { get; init; }
    public required string HowNone { get; init; }
    public required IReadOnlyList<string> Ways { get; init; }

    /// <summary>Who, then how and when, already joined or empty.</summary>
    public required Func<string, string, string> Said { get; init; }

    /// <summary>What was said, as above, and who recorded it.</summary>
    public required Func<string, string, string> Recorded { get; init; }

    public required string Separator { get; init; }

    public static BehalfWords In(Locale locale) => locale.Of(Ja, En);

    private static readonly BehalfWords Ja = new()
    {
        Unfold = "▸ ご本人・ご家族の代わりに書くとき",
        Who = "どなたの言葉ですか",
        WhoPlaceholder = "例：お母さん、ご本人",
        Day = "聞いた日",
        How = "聞いた方法",
        HowNone = "選ばなくてもよい",
        Ways = ["電話", "訪問", "対面", "手紙", "メール", "その他"],
        Said = (who, details) => details.Length == 0 ? $"{who}から" : $"{who}から（{details}）",
        Recorded = (said, recorder) => $"{said}、記録：{recorder}",
        Separator = "、",
    };

    private static readonly BehalfWords En = new()
    {
        Unfold = "▸ If you write this for the child or family",
        Who = "Whose words are they?",
        WhoPlaceholder = "e.g. the mother, the child",
        Day = "On which day",
        How = "How",
        HowNone = "Need not be chosen",
        Ways = ["Telephone", "Visit", "In person", "Letter", "E-mail", "Other"],
        Said = (who, details) => details.Length == 0 ? $"From {who}" : $"From {who} ({details})",
        Recorded = (said, recorder) => $"{said}; recorded by {recorder}",
        Separator = ", ",
    };
}
