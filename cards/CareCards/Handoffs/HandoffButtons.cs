using CareTeamBot.Cards.Items;
using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Schema;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Handoffs;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.Cards.Handoffs;

/// <summary>What the reader of a handoff can do: the incoming side answers, the outgoing side and the coordinator lead.</summary>
internal static class HandoffButtons
{
    public static IEnumerable<AdaptiveAction?> Of(CardContext c, HandoffItem handoff, Room room)
    {
        if (!handoff.IsOpen) return [];
        var words = HandoffWords.In(c.Locale);
        return
        [
            .. handoff.Step == HandoffStep.Offered && Speaks(c, handoff.To) ? Answers(c, handoff, room, words) : [],
            .. MayLead(c, handoff) ? Leads(c, handoff, room, words) : [],
        ];
    }

    private static IEnumerable<AdaptiveAction?> Answers(CardContext c, HandoffItem handoff, Room room, HandoffWords words)
    {
        AdaptiveChoice[] open = [.. handoff.FindOpenParts().Select(p => c.State.FindItem(p.Item)).OfType<CareItem>().Take(room.Choices).Select(i => Choice(c, i, room))];
        var several = open.Length > 1;
        return
        [
            Frame.Button(several ? words.AcceptAll : words.Accept, Verbs.HandoffAccept, Frame.Data(c, handoff, "all"), main: true),
            several
                ? Frame.Fold(words.AcceptSome, [Which("parts", words.WhichAccept, open, null)], Frame.Button(words.Accept, Verbs.HandoffAccept, Frame.Data(c, handoff, "some"), main: true))
                : null,
            Frame.Fold(words.Return,
                [several ? Which("back", words.WhichReturn, open, string.Join(',', open.Select(o => o.Value))) : null, Why("why", words.ReturnWhy)],
                Frame.Button(words.ReturnSend, Verbs.HandoffReturn, Frame.Data(c, handoff, several ? "some" : "all"), main: true)),
        ];
    }

    private static IEnumerable<AdaptiveAction?> Leads(CardContext c, HandoffItem handoff, Room room, HandoffWords words) =>
    [
        handoff.Step == HandoffStep.Returned ? Frame.Button(words.Keep, Verbs.HandoffStart, Frame.Data(c, handoff, "keep"), main: true) : null,
        Frame.Fold(words.Offer,
            [.. HandoffInputs.To(c, room, handoff.From, handoff.To?.AgencyId), .. HandoffInputs.More(c)],
            Frame.Button(words.OfferSend, Verbs.HandoffStart, Frame.Data(c, handoff, "offer"), main: true)),
        Frame.Fold(words.Drop, [Why("dropWhy", words.DropWhy)], Frame.Button(words.DropSend, Verbs.HandoffStart, Frame.Data(c, handoff, "drop"))),
    ];

    private static AdaptiveChoiceSetInput Which(string id, string label, IEnumerable<AdaptiveChoice> open, string? value) =>
        new() { Id = id, Label = label, IsMultiSelect = true, Wrap = true, Style = AdaptiveChoiceInputStyle.Expanded, Choices = [.. open], Value = value };

    private static AdaptiveChoice Choice(CardContext c, CareItem item, Room room)
    {
        var line = ItemFaces.Line(c, item, room);
        return Say.Choice(Markdown.Line(CommonWords.In(c.Locale).Labelled(line.Kind, line.Text), Math.Min(room.Line, 40)), item.Id);
    }

    private static AdaptiveTextInput Why(string id, string label) => new() { Id = id, Label = label, IsMultiline = true, MaxLength = HandoffItem.MaxText };

    private static bool Speaks(CardContext c, HandoffSide? side) => side is not null && (c.ViewerId is not { } viewer
        || (side.AgencyId is { } agency ? c.State.AgencyOf(viewer)?.Id == agency : viewer == side.MemberId));

    private static bool MayLead(CardContext c, HandoffItem handoff) =>
        c.ViewerId is null || c.ViewerId == c.State.CoordinatorId || (handoff.Step != HandoffStep.Draft && Speaks(c, handoff.From));
}
