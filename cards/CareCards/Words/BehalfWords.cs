namespace CareTeamBot.Cards.Words;

/// <summary>What a member recorded for the child or family.</summary>
internal readonly struct BehalfWords(Locale locale)
{
    public static BehalfWords In(Locale locale) => new(locale);

    public string Unfold => locale.Of("▸ ご本人・ご家族の代わりに書くとき", "▸ If you write this for the child or family");
    public string Who => locale.Of("どなたの言葉ですか", "Whose words are they?");
    public string WhoPlaceholder => locale.Of("例：お母さん、ご本人", "e.g. the mother, the child");
    public string Day => locale.Of("聞いた日", "On which day");
    public string How => locale.Of("聞いた方法", "How");
    public string HowNone => locale.Of("選ばなくてもよい", "Need not be chosen");
    public IReadOnlyList<string> Ways => locale.Of(WaysJa, WaysEn);

    /// <summary>Who, then how and when, already joined or empty.</summary>
    public string Said(string who, string details) => details.Length == 0
        ? locale.IsJa ? $"{who}から" : $"From {who}"
        : locale.IsJa ? $"{who}から（{details}）" : $"From {who} ({details})";

    /// <summary>What was said, as above, and who recorded it.</summary>
    public string Recorded(string said, string recorder) => locale.IsJa ? $"{said}、記録：{recorder}" : $"{said}; recorded by {recorder}";

    public string Separator => locale.Of("、", ", ");

    private static readonly IReadOnlyList<string> WaysJa = ["電話", "訪問", "対面", "手紙", "メール", "その他"];
    private static readonly IReadOnlyList<string> WaysEn = ["Telephone", "Visit", "In person", "Letter", "E-mail", "Other"];
}
