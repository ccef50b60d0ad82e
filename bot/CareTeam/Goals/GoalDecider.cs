using System.Globalization;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Questions;

namespace CareTeamBot.CareTeam.Goals;

/// <summary>Decisions about what the child and family want.</summary>
internal sealed class GoalDecider(CaseState state, CareRules rules)
{
    /// <summary>The longest goal, in UTF-16 code units.</summary>
    public const int MaxGoal = 1000;

    private GoalCheck? Check => state.Items.OfType<GoalCheck>().FirstOrDefault();

    public Decision Set(CaseCommand command, string goal, OnBehalf? said = null) => goal.Trim() switch
    {
        "" => Decision.Unchanged,
        var g when g == state.Goal && (said is null || said == state.Goals.LastOrDefault()?.For) => Decision.Unchanged,
        { Length: > MaxGoal } => Decision.Refused(RefusalReason.TextTooLong, MaxGoal.ToString(CultureInfo.InvariantCulture)),
        _ when OnBehalf.Refusal(said, command.Now, rules) is { } refusal => refusal,
        var g => Decision.Accepted(new CaseEvent.GoalSet(command.By.Id, command.Now, g, said), Planned(command, said)),
    };

    /// <summary>Anybody of the team may say so: the goal is the family's.</summary>
    public Decision Keep(CaseCommand.KeepGoal command) => Check is { Asking: true } check
        ? OnBehalf.Refusal(command.For, command.Now, rules) ?? Decision.Accepted(Moved(check, command, command.For))
        : Decision.Unchanged;

    /// <summary>Asks the coordinator, and again after some weeks where nobody says a word.</summary>
    public IEnumerable<CaseEvent> FallDue(GoalCheck check, DateTimeOffset now) =>
    [
        new CaseEvent.GoalCheckAsked(Actor.Bot.Id, now, check.Id,
            new Standing(state.Coordinator, state.After(state.CoordinatorId, now, rules.Ladder.Review, rules)), state.CoordinatorReached(now, rules)),
    ];

    private CaseEvent Planned(CaseCommand command, OnBehalf? said) => Check is { } check
        ? Moved(check, command, said)
        : new CaseEvent.GoalCheckPlanned(command.By.Id, command.Now, new GoalCheck
        {
            Id = state.NextItemId('g'),
            Holder = Holder.Person(HolderKind.Coordinator, state.CoordinatorId ?? command.By.Id),
            Due = NextCheck(command),
        });

    private CaseEvent.GoalCheckMoved Moved(GoalCheck check, CaseCommand command, OnBehalf? said) =>
        new(command.By.Id, command.Now, check.Id, new Standing(state.Coordinator, NextCheck(command)), said);

    /// <summary>A calendar time from now, at a moment when the coordinator works.</summary>
    private DateTimeOffset NextCheck(CaseCommand command) =>
        state.After(state.CoordinatorId ?? command.By.Id, command.Now + rules.Care.GoalCheck, TimeSpan.Zero, rules);
}
