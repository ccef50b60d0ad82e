using System.Globalization;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Handoffs;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Questions;

namespace CareTeamBot.CareTeam.LifeStages;

/// <summary>The plan of the child's stages: made from the month of birth, kept by the coordinator.</summary>
internal sealed class LifeStageDecider(CaseState state, CareRules rules)
{
    /// <summary>How far ahead a stage may be moved, in days: some 25 years.</summary>
    private const int MaxDays = 9131;

    /// <summary>The oldest child that a plan is made for, in years.</summary>
    private const int MaxAge = 25;

    private readonly LifeStagePlanner planner = new(state, rules);

    public Decision Decide(CaseCommand.OfStage command) => command switch
    {
        CaseCommand.SetBirthMonth c => SetBirth(c),
        CaseCommand.SetDischarge c => SetDischarge(c),
        CaseCommand.MoveStage c => On(c.Item, c, s => Move(s, c, c.Day, c.Reason), null),
        CaseCommand.DropStage c => On(c.Item, c, s => Drop(s, c), StageEnd.Dropped),
        CaseCommand.EndStage c => On(c.Item, c, s => Decision.Accepted(new CaseEvent.StageEnded(c.By.Id, c.Now, s.Id, StageEnd.Done, null)), StageEnd.Done),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "Unknown command."),
    };

    /// <summary>The plan for a case that is opened again with the month of birth known.</summary>
    public IEnumerable<CaseEvent> Replanned(CaseCommand command) => state.BirthMonth is { } month ? planner.Plan(month, command) : [];

    /// <summary>Whether it went well is asked on its day.</summary>
    public CaseEvent.StageHandedOn HandedOn(LifeStagePrompt stage, ItemId handoff, CaseCommand command)
    {
        var onItsDay = planner.Opening(stage.Date, command.Now);
        var review = state.After(state.CoordinatorId, command.Now, rules.Ladder.Review, rules);
        return new(command.By.Id, command.Now, stage.Id, handoff, new Standing(state.Coordinator, onItsDay > review ? onItsDay : review));
    }

    /// <summary>
    /// Asks the coordinator, and again after some weeks without a word. A nursery that was not entered in its April is
    /// asked about for the next, as long as school is further off.
    /// </summary>
    public IEnumerable<CaseEvent> FallDue(LifeStagePrompt stage, DateTimeOffset now)
    {
        var today = rules.Calendar.DayOf(now);
        if (stage is not { Stage: StageKind.NurseryEntry, Handoff: null } || stage.Date > today || state.BirthMonth is not { } month)
        {
            var review = state.After(state.CoordinatorId, now, rules.Ladder.Review, rules);
            return [new CaseEvent.StageAsked(Actor.Bot.Id, now, stage.Id, new Standing(state.Coordinator, review), state.CoordinatorReached(now, rules))];
        }

        return [SchoolYears.NextNursery(month, today) is { } next
            ? new CaseEvent.StageMoved(Actor.Bot.Id, now, stage.Id, next, null, ByHand: false, planner.Resting(stage.Stage, next, now))
            : new CaseEvent.StageEnded(Actor.Bot.Id, now, stage.Id, StageEnd.Passed, null)];
    }

    /// <summary>Anybody may tell it once; correcting it moves the plan, which is the coordinator's.</summary>
    private Decision SetBirth(CaseCommand.SetBirthMonth command)
    {
        var today = rules.Calendar.DayOf(command.Now);
        if (command.Month is not { } month || month > today.AddYears(1) || month < today.AddYears(-MaxAge))
            return Decision.Refused(RefusalReason.BirthMonthUnreadable);

        month = new DateOnly(month.Year, month.Month, 1);
        return state.BirthMonth == month ? Decision.Unchanged
            : state.BirthMonth is not null && NotCoordinator(command) is { } refusal ? refusal
            : Decision.Accepted([new CaseEvent.BirthMonthSet(command.By.Id, command.Now, month), .. planner.Plan(month, command)]);
    }

    private Decision SetDischarge(CaseCommand.SetDischarge command)
    {
        var planned = state.Items.OfType<LifeStagePrompt>().FirstOrDefault(s => s.Stage == StageKind.Discharge);
        return NotCoordinator(command)
            ?? (planned is not null && planned.Date == command.Day ? Decision.Unchanged
                : planned is not null ? Move(planned, command, command.Day, command.Reason)
                : Fault(command.Day, command.Now) ?? Decision.Accepted(planner.Planned(StageKind.Discharge, command.Day!.Value, command, byHand: true)));
    }

    private Decision Move(LifeStagePrompt stage, CaseCommand command, DateOnly? day, string? reason)
    {
        var why = QuestionDecider.Trimmed(reason);
        return stage.Date == day && stage.ByHand && stage.Reason == why && !stage.Asking ? Decision.Unchanged
            : Fault(day, command.Now) ?? Fault(why) ?? Decision.Accepted(
                new CaseEvent.StageMoved(command.By.Id, command.Now, stage.Id, day!.Value, why, ByHand: true, planner.Resting(stage.Stage, day.Value, command.Now)));
    }

    private static Decision Drop(LifeStagePrompt stage, CaseCommand.DropStage command)
    {
        var why = QuestionDecider.Trimmed(command.Reason);
        return Fault(why) ?? Decision.Accepted(new CaseEvent.StageEnded(command.By.Id, command.Now, stage.Id, StageEnd.Dropped, why));
    }

    private Decision? Fault(DateOnly? day, DateTimeOffset now)
    {
        var today = rules.Calendar.DayOf(now);
        return day is null ? Decision.Refused(RefusalReason.StageDayMissing)
            : day < today ? Decision.Refused(RefusalReason.DayPast)
            : day > today.AddDays(MaxDays) ? Decision.Refused(RefusalReason.DayTooFar, MaxDays.ToString(CultureInfo.InvariantCulture))
            : null;
    }

    private static Decision? Fault(string? why) =>
        why is null ? Decision.Refused(RefusalReason.ReasonMissing)
        : why.Length > LifeStagePrompt.MaxText ? HandoffDecider.TooLong(LifeStagePrompt.MaxText)
        : null;

    private Decision? NotCoordinator(CaseCommand command) => command.By.Id == state.CoordinatorId
        ? null
        : Decision.Refused(RefusalReason.OnlyCoordinator, state.FindParticipant(state.CoordinatorId)?.Name);

    private Decision On(ItemId item, CaseCommand command, Func<LifeStagePrompt, Decision> decide, StageEnd? done) =>
        (state.FindItem(item) as LifeStagePrompt) switch
        {
            null => Decision.Refused(RefusalReason.ItemGone),
            { End: { } end } => end == done ? Decision.Unchanged : Decision.Refused(RefusalReason.ItemClosed),
            { IsOpen: false } => Decision.Refused(RefusalReason.ItemClosed),
            var open => NotCoordinator(command) ?? decide(open),
        };
}
