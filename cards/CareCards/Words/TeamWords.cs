namespace CareTeamBot.Cards.Words;

internal sealed record TeamWords
{
    public required string Title { get; init; }
    public required string Intro { get; init; }
    public required string Team { get; init; }
    public required string Nobody { get; init; }
    public required string WithoutAgency { get; init; }
    public required Func<int, string> MoreAgencies { get; init; }
    public required Func<int, string> MorePeople { get; init; }
    public required Func<string, string, string> Member { get; init; }
    public required string Join { get; init; }
    public required string Agency { get; init; }
    public required string AgencyNone { get; init; }
    public required string NewAgency { get; init; }
    public required string NewAgencyPlaceholder { get; init; }
    public required string Profession { get; init; }
    public required IReadOnlyList<string> Professions { get; init; }
    public required string Hours { get; init; }
    public required string HoursPlaceholder { get; init; }
    public required string Closures { get; init; }
    public required string ClosuresPlaceholder { get; init; }
    public required string HoursNote { get; init; }
    public required string Submit { get; init; }
    public required string Update { get; init; }

    public static TeamWords In(Locale locale) => locale.Of(Ja, En);

    private static readonly TeamWords Ja = new()
    {
        Title = "チームに参加する",
        Intro = "所属と職種を登録すると、あなたの機関への質問が届くようになります。",
        Team = "チーム",
        Nobody = "まだどの機関も参加していません。",
        WithoutAgency = "所属をまだ登録していない方",
        MoreAgencies = count => $"ほか{count}機関",
        MorePeople = count => $"ほか{count}人",
        Member = (person, profession) => $"{person}・{profession}",
        Join = "チームに参加する（所属の登録）",
        Agency = "所属機関",
        AgencyNone = "選ぶか、下に書いてください",
        NewAgency = "一覧にない所属機関",
        NewAgencyPlaceholder = "例：保育課、訪問看護ステーション、家族",
        Profession = "職種",
        Professions =
        [
            "相談支援専門員", "保健師", "看護師", "医師", "医療ソーシャルワーカー", "リハビリ職", "保育士", "教員", "行政職員", "家族", "その他",
        ],
        Hours = "機関の開いている時間",
        HoursPlaceholder = "例：月-金 8:30-17:15",
        Closures = "休みの日",
        ClosuresPlaceholder = "例：12/28-1/4、8/13-8/15 夏季休業",
        HoursNote = "この時間だけを数えて、回答をお待ちします。空のままなら、月-金 8:30-17:15・祝日休みとします。",
        Submit = "この内容で参加する",
        Update = "登録を変える",
    };

    private static readonly TeamWords En = new()
    {
        Title = "Join the team",
        Intro = "Once your agency and profession are known, questions to your agency reach you.",
        Team = "Team",
        Nobody = "No agency has joined yet.",
        WithoutAgency = "No agency given yet",
        MoreAgencies = count => count == 1 ? "1 more agency" : $"{count} more agencies",
        MorePeople = count => $"{count} more",
        Member = (person, profession) => $"{person}, {profession}",
        Join = "Join the team (your agency)",
        Agency = "Agency",
        AgencyNone = "Choose, or write it below",
        NewAgency = "An agency that is not in the list",
        NewAgencyPlaceholder = "e.g. Nursery section, Visiting nurses, Family",
        Profession = "Profession",
        Professions =
        [
            "Consultation support specialist", "Public health nurse", "Nurse", "Doctor", "Medical social worker", "Therapist",
            "Nursery teacher", "School teacher", "Municipal official", "Family", "Other",
        ],
        Hours = "When your agency is open",
        HoursPlaceholder = "e.g. Mon-Fri 8:30-17:15",
        Closures = "Closed on",
        ClosuresPlaceholder = "e.g. 12/28-1/4, 8/13-8/15 summer break",
        HoursNote = "We count only these hours while we wait for you. Left empty: Mon-Fri 8:30-17:15, closed on holidays.",
        Submit = "Join with this",
        Update = "Change the entry",
    };
}
