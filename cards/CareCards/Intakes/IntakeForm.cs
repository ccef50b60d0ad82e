using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Questions;
using CareTeamBot.Cards.Schema;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Intakes;

namespace CareTeamBot.Cards.Intakes;

/// <summary>The form for a consultation that came in. What was typed is there again after a refusal.</summary>
internal static class IntakeForm
{
    public static AdaptiveCard Make(CardContext c, string? worry, IReadOnlyList<CaseGlance>? cases, CaseCommand.RegisterIntake? typed, Room room)
    {
        var words = IntakeWords.In(c.Locale);
        var open = cases?.Where(g => g.State.Status == CaseStatus.Open).ToList();
        if (open is { Count: 0 } && !c.MakesChannels)
            return Frame.Form(c, words.FormTitle, [Say.Heading(words.FormTitle), Say.Body(words.NoCases)]);
        var about = open is [var only] && !c.MakesChannels ? c with { CaseId = only.CaseId, State = only.State, CaseName = only.Name } : c;
        return Frame.Form(c, words.FormTitle,
            [
                Say.Heading(words.FormTitle),
                Say.Body(words.FormIntro),
                cases is null && about.State.Status != CaseStatus.Open ? Say.Note(words.OpensCase) : null,
                open is { Count: 0 } ? Say.Note(words.MakesChannel) : null,
                open is { Count: > 1 } || (c.MakesChannels && open is { Count: > 0 }) ? Cases(about, open, room, words) : null,
                .. Behalf.Inputs(about, words.WhoCalled, typed?.Caller),
                Input(IntakeButtons.Worry, words.WorryLabel, words.WorryPlaceholder, IntakeItem.MaxWorry, typed?.Worry ?? worry, room),
                Input(Fields.Goal, words.WishLabel, words.WishPlaceholder, IntakeItem.MaxLine, typed?.Wish, room),
                about.State.Goal is null ? null : Say.Note(words.GoalStays),
                Input(IntakeButtons.Involved, words.InvolvedLabel, words.InvolvedPlaceholder, IntakeItem.MaxLine, typed?.Involved, room),
                new AdaptiveActionSet { Actions = [IntakeButtons.Register.Draw(words.Submit, Frame.Data(about), main: true)] },
            ]);
    }

    /// <summary>The viewer's cases, and, where the bot makes channels, a new one: that is the chat's own id.</summary>
    private static AdaptiveChoiceSetInput Cases(CardContext c, List<CaseGlance> open, Room room, IntakeWords words)
    {
        var cases = AskFormCard.Cases(c, open, room);
        if (!c.MakesChannels) return cases;
        cases.Value = c.CaseId;
        cases.Choices.Insert(0, Say.Choice(words.NewCase, c.CaseId));
        return cases;
    }

    internal static AdaptiveTextInput Input(TextField field, string label, string placeholder, int max, string? value, Room room) =>
        field.Draw(label, max, placeholder, PlainText.Clip(PlainText.Clean(value), room.Value), isMultiline: true);
}
