namespace CareTeamBot.Cards.Words;

internal readonly struct TeamWords(Locale locale)
{
    public static TeamWords In(Locale locale) => new(locale);

    public string Title => locale.Of("チームに参加する", "Join the team");
    public string Intro => locale.Of(
        "所属と職種を登録すると、あなたの機関への質問が届くようになります。",
        "Once your agency and profession are known, questions to your agency reach you.");
    public string Team => locale.Of("チーム", "Team");
    public string Nobody => locale.Of("まだどの機関も参加していません。", "No agency has joined yet.");
    public string WithoutAgency => locale.Of("所属をまだ登録していない方", "No agency given yet");
    public string MoreAgencies(int count) => locale.IsJa ? $"ほか{count}機関" : count == 1 ? "1 more agency" : $"{count} more agencies";
    public string MorePeople(int count) => locale.IsJa ? $"ほか{count}人" : $"{count} more";
    public string Member(string person, string profession) => locale.IsJa ? $"{person}・{profession}" : $"{person}, {profession}";
    public string Join => locale.Of("チームに参加する（所属の登録）", "Join the team (your agency)");
    public string Agency => locale.Of("所属機関", "Agency");
    public string AgencyNone => locale.Of("選ぶか、下に書いてください", "Choose, or write it below");
    public string NewAgency => locale.Of("一覧にない所属機関", "An agency that is not in the list");
    public string NewAgencyPlaceholder => locale.Of("例：保育課、訪問看護ステーション、家族", "e.g. Nursery section, Visiting nurses, Family");
    public string Profession => locale.Of("職種", "Profession");
    public IReadOnlyList<string> Professions => locale.Of(ProfessionsJa, ProfessionsEn);
    public string Hours => locale.Of("機関の開いている時間", "When your agency is open");
    public string HoursPlaceholder => locale.Of("例：月-金 8:30-17:15、祝日も", "e.g. Mon-Fri 8:30-17:15 and holidays");
    public string Closures => locale.Of("休みの日", "Closed on");
    public string ClosuresPlaceholder => locale.Of("例：12/28-1/4、8/13-8/15 夏季休業", "e.g. 12/28-1/4, 8/13-8/15 summer break");
    public string HoursNote => locale.Of(
        "この時間だけを数えて、回答をお待ちします。空のままなら、月-金 8:30-17:15・祝日休みとします。",
        "We count only these hours while we wait for you. Left empty: Mon-Fri 8:30-17:15, closed on holidays.");
    public string Submit => locale.Of("この内容で参加する", "Join with this");
    public string Update => locale.Of("登録を変える", "Change the entry");

    private static readonly IReadOnlyList<string> ProfessionsJa =
        ["相談支援専門員", "保健師", "看護師", "医師", "医療ソーシャルワーカー", "リハビリ職", "保育士", "教員", "行政職員", "家族", "その他"];
    private static readonly IReadOnlyList<string> ProfessionsEn =
    [
        "Consultation support specialist", "Public health nurse", "Nurse", "Doctor", "Medical social worker", "Therapist",
        "Nursery teacher", "School teacher", "Municipal official", "Family", "Other",
    ];
}
