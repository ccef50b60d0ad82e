using CareTeamBot.Cards.Items;
using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Schema;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Handoffs;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.Cards.Handoffs;

/// <summary>What the reader of a handoff can do: the incoming side answers, the outgoing side and the coordinator lead.</summary>
internal static class HandoffOffers
{
    public static IEnumerable<AdaptiveAction?> Draw(CardContext c, HandoffItem handoff, Room room)
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
            HandoffButtons.Accept.Draw(several ? words.AcceptAll : words.Accept, Frame.Data(c, handoff, HandoffButtons.Everything), main: true),
            several
                ? Frame.Fold(words.AcceptSome, [Which(HandoffButtons.Parts, words.WhichAccept, open, null)], HandoffButtons.Accept.Draw(words.Accept, Frame.Data(c, handoff, HandoffButtons.Some), main: true))
                : null,
            Frame.Fold(words.Return,
                [several ? Which(HandoffButtons.Back, words.WhichReturn, open, string.Join(',', open.Select(o => o.Value))) : null, Fields.Why.Draw(words.ReturnWhy, HandoffItem.MaxText, isMultiline: true)],
                HandoffButtons.Return.Draw(words.ReturnSend, Frame.Data(c, handoff, several ? HandoffButtons.Some : HandoffButtons.Everything), main: true)),
        ];
    }

    private static IEnumerable<AdaptiveAction?> Leads(CardContext c, HandoffItem handoff, Room room, HandoffWords words) =>
    [
        handoff.Step == HandoffStep.Returned ? HandoffButtons.Keep.Draw(words.Keep, Frame.Data(c, handoff), main: true) : null,
        Frame.Fold(words.Offer,
            [.. HandoffInputs.To(c, room, handoff.From, handoff.To?.AgencyId), .. HandoffInputs.More(c)],
            HandoffButtons.Offer.Draw(words.OfferSend, Frame.Data(c, handoff), main: true)),
        Frame.Fold(words.Drop, [HandoffButtons.DropWhy.Draw(words.DropWhy, HandoffItem.MaxText, isMultiline: true)], HandoffButtons.Drop.Draw(words.DropSend, Frame.Data(c, handoff))),
    ];

    private static AdaptiveChoiceSetInput Which(ChoicesField field, string label, IEnumerable<AdaptiveChoice> open, string? value) =>
        new() { Id = field.Id, Label = label, IsMultiSelect = true, Wrap = true, Style = AdaptiveChoiceInputStyle.Expanded, Choices = [.. open], Value = value };

    private static AdaptiveChoice Choice(CardContext c, CareItem item, Room room)
    {
        var line = ItemFaces.Line(c, item, room);
        return Say.Choice(Markdown.Line(CommonWords.In(c.Locale).Labelled(line.Kind, line.Text), Math.Min(room.Line, 40)), item.Id);
    }

    private static bool Speaks(CardContext c, HandoffSide? side) => side is not null && (c.ViewerId is not { } viewer
        || (side.AgencyId is { } agency ? c.State.AgencyOf(viewer)?.Id == agency : viewer == side.MemberId));

    private static bool MayLead(CardContext c, HandoffItem handoff) =>
        c.ViewerId is null || c.ViewerId == c.State.CoordinatorId || (handoff.Step != HandoffStep.Draft && Speaks(c, handoff.From));
}
