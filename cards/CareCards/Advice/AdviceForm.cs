using CareTeamBot.Cards.Items;
using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Schema;
using CareTeamBot.CareTeam.Advice;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.Cards.Advice;

/// <summary>Asking for advice: as a form in the personal chat, and folded on every item's card there.</summary>
internal static class AdviceForm
{
    /// <summary>How many letters of an item's words a choice shows.</summary>
    private const int MaxChoice = 40;

    public static AdaptiveCard Make(CardContext c, string? text, IReadOnlyList<CaseGlance> cases, Room room)
    {
        var words = AdviceWords.In(c.Locale);
        var open = cases.Where(g => MayAsk(g.State, c.ViewerId)).ToList();
        return Frame.Form(c, words.Ask, open.Count == 0
            ? [Say.Heading(words.Ask), Say.Body(words.NoCases)]
            :
            [
                Say.Heading(words.Ask),
                Which(c, open, room, words),
                Input(words, text is null ? null : PlainText.Clip(PlainText.Clean(text), Math.Min(room.Value, AdviceItem.MaxText))),
                Say.Note(words.AskNote),
                new AdaptiveActionSet { Actions = [AdviceButtons.Ask.Draw(words.Submit, Frame.Data(c), main: true)] },
            ]);
    }

    /// <summary>On a card in the viewer's own chat; null where there is nobody to ask.</summary>
    public static AdaptiveAction? Fold(CardContext c, ActionData data)
    {
        var words = AdviceWords.In(c.Locale);
        if (!c.OffersAdvice || data.Item is not { } item || item.StartsWith('v') || !MayAsk(c.State, c.ViewerId)) return null;
        var fold = Frame.Fold(words.Ask, [Input(words, null), Say.Note(words.AskNote)], AdviceButtons.Ask.Draw(words.Submit, data, main: true));
        fold.Mode = AdaptiveActionMode.Secondary;
        return fold;
    }

    private static bool MayAsk(CaseState state, MemberId? viewer) =>
        state.Status == CaseStatus.Open && state.IsThere(viewer) && state.Supervisors.Exists(s => s != viewer && state.IsSupervisor(s));

    private static AdaptiveTextInput Input(AdviceWords words, string? text) =>
        AdviceButtons.Asked.Draw(words.AskLabel, AdviceItem.MaxText, words.AskPlaceholder, text, isMultiline: true);

    /// <summary>Each case as a whole, then what waits for the viewer, then what else is open. A value is case and item.</summary>
    private static AdaptiveChoiceSetInput Which(CardContext c, List<CaseGlance> open, Room room, AdviceWords words)
    {
        var choices = open.Select(g => Choice(In(c, g), null, room, words))
            .Concat(open.SelectMany(g => g.State.OpenItems.Where(i => i.IsListed)
                .OrderByDescending(i => g.State.IsHeldBy(i, c.ViewerId!.Value)).ThenBy(i => i.Due)
                .Select(i => Choice(In(c, g), i, room, words))))
            .Take(room.Choices).ToList();
        return AdviceButtons.AboutItem.Draw(words.Which, null, choices, choices[0].Value);
    }

    private static CardContext In(CardContext c, CaseGlance glance) => c with { CaseId = glance.CaseId, CaseName = glance.Name, State = glance.State };

    private static AdaptiveChoice Choice(CardContext c, CareItem? item, Room room, AdviceWords words)
    {
        var what = item is null ? words.WholeCase : Markdown.Line(ItemFaces.Line(c, item, room).Text, Math.Min(room.Line, MaxChoice));
        return Say.Choice(words.Choice(new Names(c, room).CaseName, what), item is null ? c.CaseId : $"{c.CaseId}/{item.Id}");
    }
}
