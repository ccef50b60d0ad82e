using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Schema;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Questions;

namespace CareTeamBot.Cards.Questions;

/// <summary>The form for asking, in the channel, in a personal chat and in the dialog of the message action.</summary>
internal static class AskFormCard
{
    public static AdaptiveCard Make(CardContext c, string? text, IReadOnlyList<CaseGlance>? cases, Room room, bool dialog)
    {
        var words = AskWords.In(c.Locale);
        var open = cases?.Where(g => g.State.Status == CaseStatus.Open).ToList();
        if (open is { Count: 0 })
            return Frame.Form(c, words.Title, [Say.Heading(words.Title), Say.Body(words.NoCases)]);
        var about = open is [var only] ? c with { CaseId = only.CaseId, State = only.State, CaseName = only.Name } : c;
        var card = Frame.Form(c, words.Title,
            [
                Say.Heading(words.Title),
                open is { Count: > 1 } ? Cases(about, open, room) : null,
                Text(text, room, words),
                .. open is { Count: > 1 } ? [Say.Note(words.AllAgencies)] : Addressed(about, about.State.AgencyOf(about.ViewerId)?.Id, room, words),
                .. Behalf.Folded(about),
                QuestionButtons.Urgent.Draw(words.Urgent, words.UrgentTitle),
                Say.Note(CommonWords.In(c.Locale).NoEmergencyLine),
                new AdaptiveActionSet { Actions = [dialog ? Send(about, words) : QuestionButtons.Ask.Draw(words.Submit, Frame.Data(about), main: true)] },
            ]);
        if (dialog) card.Refresh = null;
        return card;
    }

    private static AdaptiveSubmitAction Send(CardContext c, AskWords words) =>
        new() { Title = words.Submit, Data = Frame.Data(c).Wire(), Style = "positive" };

    private static AdaptiveTextInput Text(string? text, Room room, AskWords words) =>
        Fields.Text.Draw(words.Text, Question.MaxText, words.TextPlaceholder, PlainText.Clip(PlainText.Clean(text), room.Value), isMultiline: true);

    internal static AdaptiveChoiceSetInput Cases(CardContext c, List<CaseGlance> open, Room room) => Fields.Case.Draw(
        AskWords.In(c.Locale).Case, null, open.Take(room.Choices).Select(g => Say.Choice(new Names(c with { CaseName = g.Name }, room).CaseName, g.CaseId)), open[0].CaseId);

    internal static IEnumerable<AdaptiveElement> Addressed(CardContext c, AgencyId? except, Room room, AskWords words)
    {
        var names = new Names(c, room);
        var choices = c.State.AskableAgencies(except).Take(room.Choices)
            .Select(a => Say.Choice(names.Agency(a), a.Id)).ToList();
        return choices.Count == 0
            ? []
            :
            [
                Fields.Addressed.Draw(words.Addressed, choices),
                Say.Note(words.AddressedNote),
            ];
    }
}
