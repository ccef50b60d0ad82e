using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Resources;

namespace CareTeamBot.Cards.Resources;

internal sealed record ResourceWords
{
    public required string Title { get; init; }
    public required string Find { get; init; }
    public required string FindPlaceholder { get; init; }
    public required string Search { get; init; }
    public required Func<int, string> Found { get; init; }
    public required string NothingFound { get; init; }
    public required string Nothing { get; init; }
    public required Func<string, string, string> Verified { get; init; }
    public required string RetiredTitle { get; init; }
    public required string RetiredNothing { get; init; }
    public required Func<int, string> RetiredButton { get; init; }
    public required Func<string, string, string> RetiredOn { get; init; }
    public required string Back { get; init; }
    public required string ToList { get; init; }
    public required string Stale { get; init; }
    public required string StillSo { get; init; }
    public required string Gone { get; init; }
    public required string Add { get; init; }
    public required string AddNote { get; init; }
    public required string Name { get; init; }
    public required string NamePlaceholder { get; init; }
    public required string Kind { get; init; }
    public required string Needs { get; init; }
    public required string More { get; init; }
    public required string MorePlaceholder { get; init; }
    public required string Place { get; init; }
    public required string PlacePlaceholder { get; init; }
    public required string Contact { get; init; }
    public required string ContactPlaceholder { get; init; }
    public required string Note { get; init; }
    public required string NotePlaceholder { get; init; }
    public required string Save { get; init; }
    public required string MissingTitle { get; init; }
    public required Func<string, int, string> MissingRow { get; init; }
    public required string Missing { get; init; }
    public required string What { get; init; }
    public required string WhatPlaceholder { get; init; }
    public required string MissingNote { get; init; }
    public required string SaveMissing { get; init; }
    public required Func<int, int, string> Page { get; init; }
    public required string Next { get; init; }
    public required string Previous { get; init; }

    public static ResourceWords In(Locale locale) => locale.Of(Ja, En);

    /// <summary>A code in the viewer's language; words of somebody's own as they are.</summary>
    public static string Term(Locale locale, string code) => ResourceTerms.Find(code) is { } term ? locale.Of(term.Ja, term.En) : code;

    private static readonly ResourceWords Ja = new()
    {
        Title = "社会資源をさがす",
        Find = "さがす言葉",
        FindPlaceholder = "例：吸引　川口　ショートステイ",
        Search = "さがす",
        Found = count => $"{count}件あります。",
        NothingFound = "見つかりませんでした。知っているところがあれば登録を、どこにもなければ「足りない資源」として記録してください。",
        Nothing = "まだ何も登録されていません。知っているところを登録してください。",
        Verified = (day, agency) => agency.Length == 0 ? $"確認：{day}" : $"確認：{day}　{agency}",
        RetiredTitle = "一覧から外した社会資源",
        RetiredNothing = "一覧から外したものはありません。",
        RetiredButton = count => $"外したもの（{count}件）",
        RetiredOn = (day, agency) => agency.Length == 0 ? $"外した日：{day}" : $"外した日：{day}　{agency}",
        Back = "一覧に戻す",
        ToList = "一覧へ",
        Stale = "確認から時間がたっています。頼る前に、たずねてください。",
        StillSo = "いまも同じ",
        Gone = "なくなった",
        Add = "資源を登録する",
        AddNote = "同じ名前と市町村で登録すると、前の内容を新しくします。",
        Name = "名前",
        NamePlaceholder = "例：みなみ保育園",
        Kind = "どんなところ",
        Needs = "できること",
        More = "ほかにできること",
        MorePlaceholder = "「、」で区切ってください",
        Place = "市町村",
        PlacePlaceholder = "例：川口市",
        Contact = "連絡先（事業所の）",
        ContactPlaceholder = "電話・窓口・ページ",
        Note = "メモ",
        NotePlaceholder = "受け入れの条件、空き、手続きなど。お子さんやご家族のことは書かないでください。",
        Save = "登録する",
        MissingTitle = "足りない資源",
        MissingRow = (what, cases) => cases > 0 ? $"{what}（{cases}件のケース）" : what,
        Missing = "足りない資源として記録",
        What = "どんな資源がないか",
        WhatPlaceholder = "例：人工呼吸器の子が通える保育園",
        MissingNote = "名前などは伏せて数えます。協議の場に、足りない資源として示せます。",
        SaveMissing = "記録する",
        Page = (page, pages) => $"{pages}ページのうち{page}ページ目",
        Next = "次のページ",
        Previous = "前のページ",
    };

    private static readonly ResourceWords En = new()
    {
        Title = "Find a resource",
        Find = "Words",
        FindPlaceholder = "e.g. suction Kawaguchi short stay",
        Search = "Find",
        Found = count => count == 1 ? "One found." : $"{count} found.",
        NothingFound = "Nothing found. Add one that you know; if there is none anywhere, record it as missing.",
        Nothing = "Nothing is in the directory yet. Add one that you know.",
        Verified = (day, agency) => agency.Length == 0 ? $"Verified: {day}" : $"Verified: {day}, {agency}",
        RetiredTitle = "Resources that were taken out",
        RetiredNothing = "Nothing was taken out.",
        RetiredButton = count => $"Taken out ({count})",
        RetiredOn = (day, agency) => agency.Length == 0 ? $"Taken out: {day}" : $"Taken out: {day}, {agency}",
        Back = "Bring back",
        ToList = "To the directory",
        Stale = "That was long ago. Ask before you rely on it.",
        StillSo = "Still so",
        Gone = "Gone",
        Add = "Add a resource",
        AddNote = "The same name and municipality again brings the entry up to date.",
        Name = "Name",
        NamePlaceholder = "e.g. Minami Nursery",
        Kind = "What it is",
        Needs = "What it can do",
        More = "What else it can do",
        MorePlaceholder = "parted by commas",
        Place = "Municipality",
        PlacePlaceholder = "e.g. Kawaguchi",
        Contact = "Contact (the office's)",
        ContactPlaceholder = "telephone, window, page",
        Note = "Note",
        NotePlaceholder = "Conditions, vacancies, how to apply. Nothing about a child or family, please.",
        Save = "Add",
        MissingTitle = "Missing resources",
        MissingRow = (what, cases) => cases switch { 0 => what, 1 => $"{what} (1 case)", _ => $"{what} ({cases} cases)" },
        Missing = "Record as missing",
        What = "What is missing",
        WhatPlaceholder = "e.g. a nursery for children on a ventilator",
        MissingNote = "It is counted without names, and can be shown to the council as missing.",
        SaveMissing = "Record",
        Page = (page, pages) => $"Page {page} of {pages}",
        Next = "Next page",
        Previous = "Previous page",
    };
}
