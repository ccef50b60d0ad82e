using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Resources;

namespace CareTeamBot.Cards.Resources;

internal readonly struct ResourceWords(Locale locale)
{
    public static ResourceWords In(Locale locale) => new(locale);

    public string Title => locale.Of("社会資源をさがす", "Find a resource");
    public string Find => locale.Of("さがす言葉", "Words");
    public string FindPlaceholder => locale.Of("例：吸引　川口　ショートステイ", "e.g. suction Kawaguchi short stay");
    public string Search => locale.Of("さがす", "Find");
    public string Found(int count) => locale.IsJa ? $"{count}件あります。" : count == 1 ? "One found." : $"{count} found.";
    public string NothingFound => locale.Of(
        "見つかりませんでした。知っているところがあれば登録を、どこにもなければ「足りない資源」として記録してください。",
        "Nothing found. Add one that you know; if there is none anywhere, record it as missing.");
    public string Nothing => locale.Of("まだ何も登録されていません。知っているところを登録してください。", "Nothing is in the directory yet. Add one that you know.");
    public string Verified(string day, string agency) => agency.Length == 0
        ? locale.IsJa ? $"確認：{day}" : $"Verified: {day}"
        : locale.IsJa ? $"確認：{day}　{agency}" : $"Verified: {day}, {agency}";
    public string RetiredTitle => locale.Of("一覧から外した社会資源", "Resources that were taken out");
    public string RetiredNothing => locale.Of("一覧から外したものはありません。", "Nothing was taken out.");
    public string RetiredButton(int count) => locale.IsJa ? $"外したもの（{count}件）" : $"Taken out ({count})";
    public string RetiredOn(string day, string agency) => agency.Length == 0
        ? locale.IsJa ? $"外した日：{day}" : $"Taken out: {day}"
        : locale.IsJa ? $"外した日：{day}　{agency}" : $"Taken out: {day}, {agency}";
    public string Back => locale.Of("一覧に戻す", "Bring back");
    public string ToList => locale.Of("一覧へ", "To the directory");
    public string Stale => locale.Of("確認から時間がたっています。頼る前に、たずねてください。", "That was long ago. Ask before you rely on it.");
    public string StillSo => locale.Of("いまも同じ", "Still so");
    public string Gone => locale.Of("なくなった", "Gone");
    public string Add => locale.Of("資源を登録する", "Add a resource");
    public string AddNote => locale.Of("同じ名前と市町村で登録すると、前の内容を新しくします。", "The same name and municipality again brings the entry up to date.");
    public string Name => locale.Of("名前", "Name");
    public string NamePlaceholder => locale.Of("例：みなみ保育園", "e.g. Minami Nursery");
    public string Kind => locale.Of("どんなところ", "What it is");
    public string Needs => locale.Of("できること", "What it can do");
    public string More => locale.Of("ほかにできること", "What else it can do");
    public string MorePlaceholder => locale.Of("「、」で区切ってください", "parted by commas");
    public string Place => locale.Of("市町村", "Municipality");
    public string PlacePlaceholder => locale.Of("例：川口市", "e.g. Kawaguchi");
    public string Contact => locale.Of("連絡先（事業所の）", "Contact (the office's)");
    public string ContactPlaceholder => locale.Of("電話・窓口・ページ", "telephone, window, page");
    public string Note => locale.Of("メモ", "Note");
    public string NotePlaceholder => locale.Of(
        "受け入れの条件、空き、手続きなど。お子さんやご家族のことは書かないでください。",
        "Conditions, vacancies, how to apply. Nothing about a child or family, please.");
    public string Save => locale.Of("登録する", "Add");
    public string MissingTitle => locale.Of("足りない資源", "Missing resources");
    public string MissingRow(string what, int cases) => locale.IsJa
        ? (cases > 0 ? $"{what}（{cases}件のケース）" : what)
        : cases switch { 0 => what, 1 => $"{what} (1 case)", _ => $"{what} ({cases} cases)" };
    public string Missing => locale.Of("足りない資源として記録", "Record as missing");
    public string What => locale.Of("どんな資源がないか", "What is missing");
    public string WhatPlaceholder => locale.Of("例：人工呼吸器の子が通える保育園", "e.g. a nursery for children on a ventilator");
    public string MissingNote => locale.Of(
        "名前などは伏せて数えます。協議の場に、足りない資源として示せます。",
        "It is counted without names, and can be shown to the council as missing.");
    public string SaveMissing => locale.Of("記録する", "Record");
    public string Page(int page, int pages) => locale.IsJa ? $"{pages}ページのうち{page}ページ目" : $"Page {page} of {pages}";
    public string Next => StatusWords.In(locale).NextPage;
    public string Previous => StatusWords.In(locale).PreviousPage;

    /// <summary>A code in the viewer's language; words of somebody's own as they are.</summary>
    public static string Term(Locale locale, string code) => ResourceTerms.Find(code) is { } term ? locale.Of(term.Ja, term.En) : code;
}
