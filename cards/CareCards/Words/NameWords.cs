namespace CareTeamBot.Cards.Words;

/// <summary>How people, agencies and cases are called in a sentence.</summary>
internal readonly struct NameWords(Locale locale)
{
    public static NameWords In(Locale locale) => new(locale);

    public string Case => locale.Of("このケース", "This case");
    public string You => locale.Of("あなた", "you");
    public string SomePerson => locale.Of("参加者", "a member");
    public string SomeAgency => locale.Of("参加機関", "an agency of the case");

    /// <summary>In place of a name in which there is nothing to see.</summary>
    public string NoName => locale.Of("（名前なし）", "(no name)");
    public string EveryAgency => locale.Of("すべての機関", "every agency");
    public string NoCoordinator => locale.Of("コーディネーター（まだ決まっていません）", "the coordinator (not named yet)");
    public string Separator => locale.Of("・", ", ");
    public string Person(string name) => locale.IsJa ? $"{name}さん" : name;
    public string PersonOf(string person, string agency) => locale.IsJa ? $"{person}（{agency}）" : $"{person} ({agency})";
    public string Asker(string person) => locale.IsJa ? $"質問した{person}" : $"{person}, who asked";
    public string Coordinator(string person) => locale.IsJa ? $"コーディネーターの{person}" : $"{person}, the coordinator";
    public string Covered(string person, string cover) => locale.IsJa
        ? $"{person}（いまは代理の{cover}）"
        : $"{person} (now {cover} in their place)";
    public string CoverFor(string person) => locale.IsJa ? $"（{person}の代理）" : $" (in place of {person})";
    public string AndMore(string names, int more) => locale.IsJa ? $"{names}、ほか{more}機関" : $"{names} and {more} more";
}
