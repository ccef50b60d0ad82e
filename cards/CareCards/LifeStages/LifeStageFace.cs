using CareTeamBot.Cards.Handoffs;
using CareTeamBot.Cards.Items;
using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Schema;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.LifeStages;

namespace CareTeamBot.Cards.LifeStages;

/// <summary>One stage that is near: the coordinator starts a handoff for it, moves it, or says that it is done or not needed.</summary>
internal sealed class LifeStageFace() : Face<LifeStagePrompt>('l', [CallKind.LifeStage])
{
    public override string Summary(Locale locale) => LifeStageWords.In(locale).Kind;

    public override ItemCall Call(CardContext c, LifeStagePrompt stage, CallKind kind, Room room)
    {
        var words = LifeStageWords.In(c.Locale);
        return new(words.Call(words.Stage(stage.Stage)), words.HowTo);
    }

    public override AdaptiveCard Card(CardContext c, LifeStagePrompt stage, Room room)
    {
        var words = LifeStageWords.In(c.Locale);
        var names = new Names(c, room);
        var mayAct = stage.IsOpen && (c.ViewerId is null || c.ViewerId == c.State.CoordinatorId);
        return Frame.Around(c, Frame.Data(c, stage), $"{words.Kind}: {words.Stage(stage.Stage)}",
            [
                Say.Heading(words.Kind),
                Say.Body(words.Stage(stage.Stage), weight: AdaptiveTextWeight.Bolder),
                Say.Note(words.Begins(Dates.Day(stage.Date, c.Locale))),
                c.State.Goal is { } goal ? Say.Reminder(CommonWords.In(c.Locale).Goal, goal, room.Line) : null,
                Say.Body(State(c, stage), spacing: AdaptiveSpacing.Medium),
                stage.Reason is { } reason ? Say.Reminder(words.Reason, reason, room.Quote) : null,
                .. stage is { IsOpen: true, Asking: true } ? Waits.Facts(c, stage, words.Why(stage.Stage), room, words.Next) : [],
                .. History.Draw(c, [.. stage.Acts.Select(a => $"{Dates.Format(a.At, c.Locale, c.Rules.Calendar.Zone)}　{words.Act(a.Kind, names.PersonOf(a.By))}")]),
            ],
            mayAct ? Buttons(c, stage, room, words) : []);
    }

    public override ItemLine Line(CardContext c, LifeStagePrompt stage, Room room)
    {
        var words = LifeStageWords.In(c.Locale);
        var (holder, until) = ItemFaces.Held(c, stage, room);
        return new(words.Kind, words.Stage(stage.Stage), holder, until, State(c, stage), words.Why(stage.Stage));
    }

    internal static string State(CardContext c, LifeStagePrompt stage)
    {
        var words = LifeStageWords.In(c.Locale);
        return stage switch
        {
            { End: { } end } => words.Ended(end),
            { IsOpen: false } => words.Ended(StageEnd.Passed),
            { Asking: true } => words.Asking,
            { Handoff: not null } => words.HandedOn,
            _ => words.Resting(Dates.Day(c.Rules.Calendar.DayOf(stage.Due), c.Locale)),
        };
    }

    private static AdaptiveAction[] Buttons(CardContext c, LifeStagePrompt stage, Room room, LifeStageWords words) =>
    [
        Frame.Fold(words.Start,
            [.. HandoffInputs.From(c, room), .. HandoffInputs.To(c, room), .. HandoffInputs.More(c)],
            HandoffButtons.StartForStage.Draw(words.Start, Frame.Data(c, stage), main: true)),
        LifeStageButtons.End.Draw(words.Done, Frame.Data(c, stage)),
        Frame.Fold(words.Move, [Day(c, stage.Date.AddYears(1), words), Reason(Fields.Why, words)], LifeStageButtons.Move.Draw(words.MoveSend, Frame.Data(c, stage), main: true)),
        Frame.Fold(words.Drop, [Reason(HandoffButtons.DropWhy, words)], LifeStageButtons.Drop.Draw(words.DropSend, Frame.Data(c, stage))),
    ];

    internal static AdaptiveDateInput Day(CardContext c, DateOnly? value, LifeStageWords words) =>
        Fields.Day.Draw(words.MoveDay, c.Rules.Calendar.DayOf(c.Now), value: value);

    internal static AdaptiveTextInput Reason(TextField field, LifeStageWords words) =>
        field.Draw(words.Reason, LifeStagePrompt.MaxText, isMultiline: true);
}
