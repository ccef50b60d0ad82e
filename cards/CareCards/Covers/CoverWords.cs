using CareTeamBot.Cards.Words;

namespace CareTeamBot.Cards.Covers;

internal sealed record CoverWords
{
    public required string Section { get; init; }

    /// <summary>Who is away, who is reached, the first day and the last.</summary>
    public required Func<string, string, string, string, string> Line { get; init; }

    public required string Name { get; init; }
    public required string Who { get; init; }
    public required string First { get; init; }
    public required string Last { get; init; }
    public required string Note { get; init; }
    public required string Save { get; init; }
    public required string Back { get; init; }

    public static CoverWords In(Locale locale) => locale.Of(Ja, En);

    private static readonly CoverWords Ja = new()
    {
        Section = "休みと代理",
        Line = (away, cover, first, last) => first == last ? $"{away}の代理：{cover}　{first}" : $"{away}の代理：{cover}　{first}から{last}まで",
        Name = "休みのあいだの代理を決める",
        Who = "代わりに知らせを受け取る方",
        First = "最初の日",
        Last = "最後の日（1日だけなら空のまま）",
        Note = "このあいだ、あなたへの知らせは代理の方に届き、代理の方が代わりに返事をできます。",
        Save = "代理を決める",
        Back = "代理をやめる",
    };

    private static readonly CoverWords En = new()
    {
        Section = "Away, and who covers",
        Line = (away, cover, first, last) => first == last ? $"{cover} for {away}, {first}" : $"{cover} for {away}, {first} to {last}",
        Name = "Name who covers while you are away",
        Who = "Who gets your calls",
        First = "First day",
        Last = "Last day (leave empty for one day)",
        Note = "In that time your calls go to them, and they can reply in your place.",
        Save = "Name them",
        Back = "I am back",
    };
}
