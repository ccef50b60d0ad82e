using CareTeamBot.CareTeam.Calendar;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.CareTeam.LifeStages;

/// <summary>Plans the stages ahead, and when the coordinator is asked about each.</summary>
internal sealed class LifeStagePlanner(CaseState state, CareRules rules)
{
    /// <summary>
    /// What a month of birth means for the plan: stages that are missing begin, those of another month move or end. Days
    /// that the coordinator chose stay, and so does what they said is done or not needed.
    /// </summary>
    public IEnumerable<CaseEvent> Plan(DateOnly birthMonth, CaseCommand command)
    {
        var plan = SchoolYears.Plan(birthMonth, rules.Calendar.DayOf(command.Now)).ToDictionary(s => s.Kind, s => s.Date);
        var open = state.Items.OfType<LifeStagePrompt>().ToList();
        var moved = open.Where(s => s is { ByHand: false, Stage: not StageKind.Discharge }).SelectMany(s => Corrected(s, plan, command));
        var settled = state.EndedItems.OfType<LifeStagePrompt>().Where(s => s.End is StageEnd.Done or StageEnd.Dropped).Select(s => s.Stage);
        var missing = plan.Keys.Except(open.Select(s => s.Stage)).Except(settled).Order().ToList();
        return [.. moved, .. missing.Select((kind, ahead) => Planned(kind, plan[kind], command, byHand: false, ahead))];
    }

    public CaseEvent Planned(StageKind kind, DateOnly date, CaseCommand command, bool byHand, int ahead = 0)
    {
        var resting = Resting(kind, date, command.Now);
        return new CaseEvent.StagePlanned(command.By.Id, command.Now, new LifeStagePrompt
        {
            Id = state.NextItemId('l', ahead),
            Stage = kind,
            Date = date,
            ByHand = byHand,
            Holder = resting.Holder,
            Due = resting.Due,
        });
    }

    /// <summary>It waits until some months ahead of its day; where that is over already, the coordinator is asked at once.</summary>
    public Standing Resting(StageKind kind, DateOnly date, DateTimeOffset now) =>
        new(state.Coordinator, Opening(date.AddMonths(-MonthsAhead(kind)), now));

    /// <summary>When the coordinator begins to work on a day or after it; at least a minute from now.</summary>
    public DateTimeOffset Opening(DateOnly day, DateTimeOffset now)
    {
        var calendar = state.AgencyOf(state.CoordinatorId)?.Calendar ?? AgencyCalendar.Default;
        var soon = now.AddMinutes(1);
        var before = rules.Calendar.CloseOf(day.AddDays(-1), soon, calendar);
        return rules.Calendar.NextOpen(day > rules.Calendar.DayOf(now) && before > soon ? before : soon, calendar);
    }

    private int MonthsAhead(StageKind kind) => kind switch
    {
        StageKind.Discharge => rules.Care.DischargeMonths,
        StageKind.NurseryEntry => rules.Care.NurseryMonths,
        // The stage is the year before school; the setting counts from school.
        StageKind.SchoolConsultation => Math.Max(0, rules.Care.SchoolConsultationMonths - 12),
        _ => rules.Care.StageMonths,
    };

    private IEnumerable<CaseEvent> Corrected(LifeStagePrompt stage, Dictionary<StageKind, DateOnly> plan, CaseCommand command) =>
        !plan.TryGetValue(stage.Stage, out var date) ? [new CaseEvent.StageEnded(command.By.Id, command.Now, stage.Id, StageEnd.Passed, null)]
        : date == stage.Date ? []
        : [new CaseEvent.StageMoved(command.By.Id, command.Now, stage.Id, date, null, ByHand: false, Resting(stage.Stage, date, command.Now))];
}
