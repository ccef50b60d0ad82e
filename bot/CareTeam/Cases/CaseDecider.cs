using System.Globalization;
using CareTeamBot.CareTeam.Channels;
using CareTeamBot.CareTeam.Conferences;
using CareTeamBot.CareTeam.Errands;
using CareTeamBot.CareTeam.Goals;
using CareTeamBot.CareTeam.Handoffs;
using CareTeamBot.CareTeam.Intakes;
using CareTeamBot.CareTeam.LifeStages;
using CareTeamBot.CareTeam.Questions;
using CareTeamBot.CareTeam.Retention;

namespace CareTeamBot.CareTeam.Cases;

/// <summary>
/// <c>Decide(state, command, rules) -> events | refusal</c>. Pure: the same input gives the same decision. Whether
/// this person may do this is decided here and nowhere else.
/// </summary>
public static class CaseDecider
{
    public static Decision Decide(CaseState state, CaseCommand command, CareRules rules)
    {
        if (command.NamedDays.Refusal(command.Now, rules) is { } refused)
            return refused;

        var decision = (state.Status, command) switch
        {
            (_, CaseCommand.OfRetention retention) => new RetentionDecider(state, rules).Decide(retention),
            (CaseStatus.Open, _) => command.Decide(state, rules),
            (CaseStatus.Closed or CaseStatus.Deleted, CaseCommand.Tick tick) => new RetentionDecider(state, rules).Tick(tick.Now),
            _ when command.IsQuiet => Decision.Unchanged,
            (CaseStatus.Deleted or CaseStatus.Purged, _) => Decision.Refused(RefusalReason.CaseDeleted),
            (_, CaseCommand.Open open) => Opening(state, open, rules),
            (_, CaseCommand.RegisterIntake intake) => OpeningWith(state, intake, rules),
            (CaseStatus.Closed, _) => Decision.Refused(RefusalReason.CaseClosed),
            _ => Decision.Refused(RefusalReason.NoCase),
        };
        var followed = ErrandDecider.Following(state, IntakeDecider.Following(state, command, decision), rules);
        followed = ChannelDecider.Following(state, command, followed, rules);
        return Counted(state, Followed(state, command, Led(state, command, Introduced(state, command, followed), rules), rules));
    }

    /// <summary>Whatever brings people into the case, there is an end to them.</summary>
    private static Decision Counted(CaseState state, Decision decision) =>
        state.Participants.Count + decision.Events.OfType<CaseEvent.ParticipantSet>().Select(e => e.Participant.Id).Distinct()
            .Count(id => state.FindParticipant(id) is null) > CaseState.MaxParticipants
        && decision.Events.Exists(e => e is CaseEvent.ParticipantSet set && state.FindParticipant(set.Participant.Id) is null)
            ? Decision.Refused(RefusalReason.TooManyPeople, CaseState.MaxParticipants.ToString(CultureInfo.InvariantCulture))
            : decision;

    /// <summary>The clock: whatever is due happens. While the channel is lost, nothing but the look for it.</summary>
    internal static Decision Tick(CaseState state, CaseCommand.Tick command, CareRules rules) => state.Lost is { } lost
        ? new ChannelDecider(state, rules).Tick(lost, command.Now)
        : Decision.Accepted(state.OpenItems.Where(i => i.Due <= command.Now).SelectMany(i => i.FallDue(state, rules, command.Now)));

    /// <summary>An item has got its thread in the channel.</summary>
    internal static Decision SetThread(CaseState state, CaseCommand.SetThread command, CareRules rules) => state.FindItem(command.Item) switch
    {
        null or Question => new QuestionDecider(state, rules).Decide(command),
        { ThreadId: null } item => Decision.Accepted(new CaseEvent.ItemPlaced(command.By.Id, command.Now, item.Id, command.ThreadId)),
        _ => Decision.Unchanged,
    };

    private static Decision Opening(CaseState state, CaseCommand.Open command, CareRules rules)
    {
        var (beginning, refusal) = LeadDecider.Begin(state, command);
        if (beginning is not { Coordinator: var coordinator })
            return refusal!;

        var led = CaseFold.Apply(state, beginning.Gone) with { CoordinatorId = coordinator };
        var goal = new GoalDecider(led, rules).Set(command, command.Goal ?? "", command.For);
        if (goal.Refusal is not null)
            return goal;

        List<CaseEvent> events =
        [
            .. beginning.Gone,
            new CaseEvent.CaseOpened(command.By.Id, command.Now, command.By.Language),
            new CaseEvent.CoordinatorNamed(command.By.Id, command.Now, coordinator),
            .. goal.Events,
            new ConferenceCheckDecider(led, rules).Begin(command),
        ];
        return Decision.Accepted([.. events, .. new LifeStageDecider(CaseFold.Apply(state, events), rules).Replanned(command)]);
    }

    /// <summary>A family that is connected to nobody: the case begins with whoever listened to them, who holds it from now on.</summary>
    private static Decision OpeningWith(CaseState state, CaseCommand.RegisterIntake command, CareRules rules)
    {
        var opened = Opening(state, new CaseCommand.Open(command.By, command.Now, null) { Here = command.Here }, rules);
        if (opened.Refusal is not null)
            return opened;

        var registered = new IntakeDecider(CaseFold.Apply(state, opened.Events), rules).Register(command);
        return registered.Refusal is not null ? registered : Decision.Accepted([.. opened.Events, .. registered.Events]);
    }

    internal static Decision Close(CaseState state, CaseCommand.Close command, CareRules rules)
    {
        if (command.By.Id != state.CoordinatorId)
            return Decision.Refused(RefusalReason.OnlyCoordinator, state.FindParticipant(state.CoordinatorId)?.Name);

        var listed = state.OpenItems.Count(i => i.IsListed);
        return listed == 0
            ? Decision.Accepted([
                .. state.OpenItems.Select(i => i.EndWithCase(command)),
                new CaseEvent.CaseClosed(command.By.Id, command.Now, rules.Retention.KeepUntil(state.Municipality, command.Now)),
            ])
            : Decision.Refused(RefusalReason.OpenItemsLeft, listed.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>
    /// Whoever acts becomes known by name, before what they did. Not so a supervisor, whose advice is theirs to give from
    /// outside the channel.
    /// </summary>
    private static Decision Introduced(CaseState state, CaseCommand command, Decision decision)
    {
        var by = command.By;
        var known = state.FindParticipant(by.Id);
        if (decision.Events.IsEmpty || !by.IsPerson || command is CaseCommand.Join or CaseCommand.Leave or CaseCommand.AnswerInvitation
            || (command is CaseCommand.GiveAdvice && known is not { Left: false })
            || (known is { Left: false } && known.Name == by.Name && known.Language == by.Language))
        {
            return decision;
        }

        return decision with
        {
            Events = decision.Events.Insert(0, new CaseEvent.ParticipantSet(by.Id, command.Now, TeamDecider.Introduce(known, by, command.Now))),
        };
    }

    /// <summary>Where everybody had left, and so nobody could take over from the coordinator, whoever acts next does.</summary>
    private static Decision Led(CaseState state, CaseCommand command, Decision decision, CareRules rules) =>
        state.Status == CaseStatus.Open && !decision.Events.IsEmpty && command.By.IsPerson
        && state.FindParticipant(state.CoordinatorId) is not { Left: false }
            ? decision with { Events = [.. decision.Events, .. TeamDecider.TakeOver(CaseFold.Apply(state, decision.Events), command, rules)] }
            : decision;

    /// <summary>What happened may complete a handoff, or bring it to an agency that has joined.</summary>
    private static Decision Followed(CaseState state, CaseCommand command, Decision decision, CareRules rules)
    {
        if (decision.Events.IsEmpty || !state.Items.Exists(i => i is HandoffItem))
            return decision;

        var after = CaseFold.Apply(state, decision.Events);
        return after.Status == CaseStatus.Open
            ? decision with { Events = [.. decision.Events, .. new HandoffKeeper(after, rules).Follow(command)] }
            : decision;
    }
}
