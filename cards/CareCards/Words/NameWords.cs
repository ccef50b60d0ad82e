namespace CareTeamBot.Cards.Words;

/// <summary>How people, agencies and cases are called in a sentence.</summary>
internal sealed record NameWords
{
    public required string Case { get; init; }
    public required string You { get; init; }
    public required string SomePerson { get; init; }
    public required string SomeAgency { get; init; }

    /// <summary>In place of a name in which there is nothing to see.</summary>
    public required string NoName { get; init; }
    public required string EveryAgency { get; init; }
    public required string NoCoordinator { get; init; }
    public required string Separator { get; init; }
    public required Func<string, string> Person { get; init; }
    public required Func<string, string, string> PersonOf { get; init; }
    public required Func<string, string> Asker { get; init; }
    public required Func<string, string> Coordinator { get; init; }
    public required Func<string, string, string> Covered { get; init; }
    public required Func<string, string> CoverFor { get; init; }
    public required Func<string, int, string> AndMore { get; init; }

    public static NameWords In(Locale locale) => locale.Of(Ja, En);

    private static readonly NameWords Ja = new()
    {
        Case = "このケース",
        You = "あなた",
        SomePerson = "参加者",
        SomeAgency = "参加機関",
        NoName = "（名前なし）",
        EveryAgency = "すべての機関",
        NoCoordinator = "コーディネーター（まだ決まっていません）",
        Separator = "・",
        Person = name => $"{name}さん",
        PersonOf = (person, agency) => $"{person}（{agency}）",
        Asker = person => $"質問した{person}",
        Coordinator = person => $"コーディネーターの{person}",
        Covered = (person, cover) => $"{person}（いまは代理の{cover}）",
        CoverFor = person => $"（{person}の代理）",
        AndMore = (names, more) => $"{names}、ほか{more}機関",
    };

    private static readonly NameWords En = new()
    {
        Case = "This case",
        You = "you",
        SomePerson = "a member",
        SomeAgency = "an agency of the case",
        NoName = "(no name)",
        EveryAgency = "every agency",
        NoCoordinator = "the coordinator (not named yet)",
        Separator = ", ",
        Person = name => name,
        PersonOf = (person, agency) => $"{person} ({agency})",
        Asker = person => $"{person}, who asked",
        Coordinator = person => $"{person}, the coordinator",
        Covered = (person, cover) => $"{person} (now {cover} in their place)",
        CoverFor = person => $" (in place of {person})",
        AndMore = (names, more) => $"{names} and {more} more",
    };
}
