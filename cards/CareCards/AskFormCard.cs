using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Questions;
using CareTeamBot.Cards.Schema;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Questions;

namespace CareTeamBot.Cards;

/// <summary>The form for asking, in the channel, in a personal chat and in the dialog of the message action.</summary>
internal static class AskFormCard
{

    /// <summary>More agencies than this are chosen from a list that folds.</summary>
    private const int MaxInSight = 7;

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
                open is { Count: > 1 } ? Cases(about, open, room, words) : null,
                Text(text, room, words),
                .. open is { Count: > 1 } ? [Say.Note(words.AllAgencies)] : Addressed(about, about.State.AgencyOf(about.ViewerId)?.Id, room, words),
                .. Behalf.Folded(about),
                new InputToggle { Id = "urgent", Label = words.Urgent, Title = words.UrgentTitle, Value = "false", Wrap = true },
                Say.Note(CommonWords.In(c.Locale).NoEmergencyLine),
                new ActionSet { Actions = [dialog ? Send(about, words) : Frame.Button(words.Submit, Verbs.QuestionAsk, Frame.Data(about), main: true)] },
            ]);
        return dialog ? card with { Refresh = null } : card;
    }

    private static ActionSubmit Send(CardContext c, AskWords words) =>
        new() { Title = words.Submit, Data = Frame.Data(c), Style = ActionStyle.Positive };

    private static InputText Text(string? text, Room room, AskWords words) => new()
    {
        Id = "text",
        Label = words.Text,
        Placeholder = words.TextPlaceholder,
        IsMultiline = true,
        MaxLength = Question.MaxText,
        Value = PlainText.Clip(PlainText.Clean(text), room.Value) is { Length: > 0 } value ? value : null,
    };

    internal static InputChoiceSet Cases(CardContext c, List<CaseGlance> open, Room room, AskWords words) => new()
    {
        Id = "caseId",
        Label = words.Case,
        Value = open[0].CaseId,
        Choices = [.. open.Take(room.Choices).Select(g => new InputChoice(new Names(c with { CaseName = g.Name }, room).CaseName, g.CaseId))],
    };

    internal static IEnumerable<CardElement> Addressed(CardContext c, string? except, Room room, AskWords words)
    {
        var names = new Names(c, room);
        var choices = c.State.AskableAgencies(except).Take(room.Choices)
            .Select(a => new InputChoice(names.Agency(a), a.Id)).ToList();
        return choices.Count == 0
            ? []
            :
            [
                new InputChoiceSet
                {
                    Id = "addressed", Label = words.Addressed, IsMultiSelect = true, Wrap = true, Choices = choices,
                    Style = choices.Count > MaxInSight ? ChoiceInputStyle.Compact : ChoiceInputStyle.Expanded,
                },
                Say.Note(words.AddressedNote),
            ];
    }
}
