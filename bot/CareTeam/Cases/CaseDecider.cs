using System.Globalization;
using CareTeamBot.CareTeam.Advice;
using CareTeamBot.CareTeam.Channels;
using CareTeamBot.CareTeam.Conferences;
using CareTeamBot.CareTeam.Covers;
using CareTeamBot.CareTeam.Errands;
using CareTeamBot.CareTeam.Goals;
using CareTeamBot.CareTeam.Handoffs;
using CareTeamBot.CareTeam.Intakes;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.LifeStages;
using CareTeamBot.CareTeam.Questions;
using CareTeamBot.CareTeam.Retention;
using CareTeamBot.CareTeam.Roles;
using CareTeamBot.CareTeam.Updates;

namespace CareTeamBot.CareTeam.Cases;

/// <summary>
/// <c>Decide(state, command, rules) -> events | refusal</c>. Pure: the same input gives the same decision. Whether
/// this person may do this is decided here and nowhere else.
/// </summary>
public static class CaseDecider
{
    public static Decision Decide(CaseState state, CaseCommand command, CareRules rules)
    {
        if (CommandDays.Refusal(command, rules) is { } refused)
        {
            return refused;
        }

        var decision = (state.Status, command) switch
        {
            (_, CaseCommand.OfRetention retention) => new RetentionDecider(state, rules).Decide(retention),
            (CaseStatus.Open, _) => InOpenCase(state, command, rules),
            (CaseStatus.Closed or CaseStatus.Deleted, CaseCommand.Tick tick) => new RetentionDecider(state, rules).Tick(tick.Now),
            (_, CaseCommand.Tick or CaseCommand.Leave or CaseCommand.Sweep or CaseCommand.Watch or CaseCommand.Unwatch or CaseCommand.ReplyInThread or CaseCommand.Place
                or CaseCommand.LinkConference or CaseCommand.LoseChannel or CaseCommand.FindChannel) => Decision.Unchanged,
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

    private static Decision InOpenCase(CaseState state, CaseCommand command, CareRules rules) => command switch
    {
        CaseCommand.Open c => new GoalDecider(state, rules).Set(c, c.Goal ?? "", c.For),
        CaseCommand.Close c => Closing(state, c, rules),
        CaseCommand.SetMunicipality c => new RetentionDecider(state, rules).Set(c),
        CaseCommand.SetGoal c => new GoalDecider(state, rules).Set(c, c.Goal, c.For),
        CaseCommand.OfAdvice c => new AdviceDecider(state, rules).Decide(c),
        CaseCommand.KeepGoal c => new GoalDecider(state, rules).Keep(c),
        CaseCommand.NameCoordinator c => TeamDecider.NameCoordinator(state, c, rules),
        CaseCommand.Join c => TeamDecider.Join(state, c, rules),
        CaseCommand.Leave c => TeamDecider.Leave(state, c, rules),
        CaseCommand.Sweep c => TeamDecider.Sweep(state, c, rules),
        CaseCommand.SetHours c => TeamDecider.SetHours(state, c, rules),
        CaseCommand.OfRole c => new RoleDecider(state, rules).Decide(c),
        CaseCommand.RaiseBarrier c when state.FindItem(c.Item) is RoleItem role => new RoleDecider(state, rules).Barrier(role, c),
        CaseCommand.SetCover c => new CoverDecider(state, rules).Set(c),
        CaseCommand.EndCover c => new CoverDecider(state, rules).End(c),
        CaseCommand.ShareUpdate c => new UpdateDecider(state, rules).Share(c),
        CaseCommand.OfUpdate c => new UpdateDecider(state, rules).Decide(c),
        CaseCommand.RegisterIntake c => new IntakeDecider(state, rules).Register(c),
        CaseCommand.OfIntake c => new IntakeDecider(state, rules).Decide(c),
        CaseCommand.TellFamily c => new ErrandDecider(state, rules).Tell(c),
        CaseCommand.Ask c => ErrandDecider.Refusal(state, IntakeDecider.Completed(state, c))
            ?? new QuestionDecider(state, rules).Decide(IntakeDecider.Completed(state, c)),
        CaseCommand.OfHandoff c => new HandoffDecider(state, rules).Decide(c),
        CaseCommand.OfStage c => new LifeStageDecider(state, rules).Decide(c),
        CaseCommand.OfConference c => new ConferenceDecider(state, rules).Decide(c),
        CaseCommand.LinkConference c => LinkDecider.Decide(state, c),
        CaseCommand.LoseChannel c => new ChannelDecider(state, rules).Lose(c),
        CaseCommand.FindChannel c => new ChannelDecider(state, rules).Find(c),
        CaseCommand.Tick c when state.Lost is { } lost => new ChannelDecider(state, rules).Tick(lost, c.Now),
        CaseCommand.Tick c => Ticking(state, c, rules),
        CaseCommand.Place c when state.FindItem(c.Item) is { } item and not Question => Placing(item, c),
        _ => new QuestionDecider(state, rules).Decide(command),
    };

    private static Decision Ticking(CaseState state, CaseCommand.Tick command, CareRules rules) => Decision.Accepted(
        state.OpenItems.Where(i => i.Due <= command.Now).SelectMany(i => i.FallDue(state, rules, command.Now)));

    private static Decision Placing(CareItem item, CaseCommand.Place command) => item.ThreadId is null
        ? Decision.Accepted(new CaseEvent.ItemPlaced(command.By.Id, command.Now, item.Id, command.ThreadId))
        : Decision.Unchanged;

    private static Decision Opening(CaseState state, CaseCommand.Open command, CareRules rules)
    {
        var (beginning, refusal) = LeadDecider.Begin(state, command);
        if (beginning is not { Coordinator: var coordinator })
        {
            return refusal!;
        }

        var led = CaseFold.Apply(state, beginning.Gone) with { CoordinatorId = coordinator };
        var goal = new GoalDecider(led, rules).Set(command, command.Goal ?? "", command.For);
        if (goal.Refusal is not null)
        {
            return goal;
        }

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
        {
            return opened;
        }

        var registered = new IntakeDecider(CaseFold.Apply(state, opened.Events), rules).Register(command);
        return registered.Refusal is not null ? registered : Decision.Accepted([.. opened.Events, .. registered.Events]);
    }

    private static Decision Closing(CaseState state, CaseCommand.Close command, CareRules rules)
    {
        if (command.By.Id != state.CoordinatorId)
        {
            return Decision.Refused(RefusalReason.OnlyCoordinator, state.FindParticipant(state.CoordinatorId)?.Name);
        }

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
        {
            return decision;
        }

        var after = CaseFold.Apply(state, decision.Events);
        return after.Status == CaseStatus.Open
            ? decision with { Events = [.. decision.Events, .. new HandoffKeeper(after, rules).Follow(command)] }
            : decision;
    }
}
