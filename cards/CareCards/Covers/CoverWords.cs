using CareTeamBot.Cards.Words;

namespace CareTeamBot.Cards.Covers;

internal readonly struct CoverWords(Locale locale)
{
    public static CoverWords In(Locale locale) => new(locale);

    public string Section => locale.Of("休みと代理", "Away, and who covers");

    /// <summary>Who is away, who is reached, the first day and the last.</summary>
    public string Line(string away, string cover, string first, string last) => first == last
        ? locale.IsJa ? $"{away}の代理：{cover}　{first}" : $"{cover} for {away}, {first}"
        : locale.IsJa ? $"{away}の代理：{cover}　{first}から{last}まで" : $"{cover} for {away}, {first} to {last}";

    public string Name => locale.Of("休みのあいだの代理を決める", "Name who covers while you are away");
    public string Who => locale.Of("代わりに知らせを受け取る方", "Who gets your calls");
    public string First => locale.Of("最初の日", "First day");
    public string Last => locale.Of("最後の日（1日だけなら空のまま）", "Last day (leave empty for one day)");
    public string Note => locale.Of(
        "このあいだ、あなたへの知らせは代理の方に届き、代理の方が代わりに返事をできます。",
        "In that time your calls go to them, and they can reply in your place.");
    public string Save => locale.Of("代理を決める", "Name them");
    public string Back => locale.Of("代理をやめる", "I am back");
}
