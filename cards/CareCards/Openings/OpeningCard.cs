using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Questions;
using CareTeamBot.Cards.Schema;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Channels;

namespace CareTeamBot.Cards.Openings;

/// <summary>
/// In the personal chat of whoever begins a case there: the channel is being made, is there, or has to be made by hand. What
/// was typed is on the card until it is in a case.
/// </summary>
internal static class OpeningCard
{
    public static AdaptiveCard Make(CardContext c, OpeningSheet sheet, IReadOnlyList<CaseGlance> cases, Room room)
    {
        var words = OpeningWords.In(c.Locale);
        var title = words.Title(sheet.Stand);
        return Frame.Around(c, Data(c, sheet), title, [Say.Heading(title), .. Body(c, sheet, room, words)], Buttons(c, sheet, cases, room, words));
    }

    private static IEnumerable<AdaptiveElement?> Body(CardContext c, OpeningSheet sheet, Room room, OpeningWords words) => sheet.Stand switch
    {
        OpeningStand.Making => [Say.Body(words.Making(Dates.Until(sheet.Until, c.Locale, c.Rules.Calendar.Zone))), .. Kept(sheet, room, words)],
        OpeningStand.Made => Made(sheet, room, words),
        OpeningStand.ByHand => ByHand(sheet, room, words),
        _ => [Say.Body(words.Settled)],
    };

    private static IEnumerable<AdaptiveElement?> Made(OpeningSheet sheet, Room room, OpeningWords words)
    {
        yield return Say.Body(words.Made(Markdown.Line(sheet.ChannelName, room.Line)));
        if (sheet.Kind is { } kind)
            yield return Say.Note(words.KindIs(kind));
        if (words.Because(sheet.Why) is { Length: > 0 } why)
            yield return Say.Note(why);
        if (Markdown.Line(sheet.Leftover, room.Line) is { Length: > 0 } leftover)
            yield return Say.Note(words.Leftover(leftover));
        yield return Say.Note(words.Invite(sheet.Kind ?? ChannelKind.Standard));
    }

    private static IEnumerable<AdaptiveElement?> ByHand(OpeningSheet sheet, Room room, OpeningWords words) =>
    [
        Say.Body(words.Fault(sheet.Fault ?? OpeningFault.Refused)),
        .. words.Steps(Markdown.Line(sheet.ChannelName, room.Line)).Select(step => Say.Body(step, spacing: AdaptiveSpacing.Small)),
        .. Kept(sheet, room, words),
    ];

    private static IEnumerable<AdaptiveElement?> Kept(OpeningSheet sheet, Room room, OpeningWords words) => sheet.Typed.Count == 0 ? [] :
    [
        Say.Note(words.Kept),
        .. sheet.Typed.SelectMany(t => (AdaptiveElement?[])[Say.Note(words.Word(t.Word)), Say.Quote(t.Text, room.Value)]),
    ];

    private static IEnumerable<AdaptiveAction?> Buttons(CardContext c, OpeningSheet sheet, IReadOnlyList<CaseGlance> cases, Room room, OpeningWords words)
    {
        if (sheet is { Stand: OpeningStand.Made, ChannelLink: { } link } && link.Scheme == Uri.UriSchemeHttps)
            yield return new AdaptiveOpenUrlAction { Title = words.OpenChannel, Url = link };
        if (sheet.Stand != OpeningStand.ByHand)
            yield break;
        yield return OpeningButtons.Again.Draw(words.Again, Data(c, sheet), main: true);
        var open = cases.Where(g => g.State.Status == CaseStatus.Open).ToList();
        if (sheet.Typed.Count > 0 && open.Count > 0)
        {
            yield return Frame.Fold(words.PutInto, [AskFormCard.Cases(c, open, room)],
                OpeningButtons.PutInto.Draw(words.PutIntoThis, Data(c, sheet), main: true));
        }

        yield return OpeningButtons.Drop.Draw(words.Drop, Data(c, sheet));
    }

    private static ActionData Data(CardContext c, OpeningSheet sheet) => Frame.Data(c) with { Item = sheet.Id };
}
