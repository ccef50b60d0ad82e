using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Questions;

namespace CareTeamBot.CareTeam.Roles;

/// <summary>The steps that a role takes: to whom it is put, who takes it, how it rests. A step with nobody to ask is passed over.</summary>
internal sealed class RoleSteps(CaseState state, CareRules rules)
{
    public Receivers Receivers { get; } = new(state, rules);

    private LadderTimes Times => rules.Ladder;

    public CaseEvent.RolePutTo PutTo(RoleItem role, Holder receiver, Holder? next, RoleMove reason, CaseCommand command) =>
        new(command.By.Id, command.Now, role.Id, reason, Asked(receiver, command.Now), next, Receivers.Members(receiver, command.Now));

    public Standing Asked(Holder receiver, DateTimeOffset now) => new(receiver, Receivers.After(receiver, now, Times.Nudge));

    /// <summary>To the next candidate, where there is one that has not declined; else the coordinator holds it as a gap.</summary>
    public CaseEvent Onward(RoleItem role, RoleMove reason, GapReason gap, CaseCommand command) =>
        role.Next is { } next && Receivers.IsThere(next) && !role.HasDeclined(Receivers.AgencyOf(next), next.Member)
            ? PutTo(role, next, null, reason, command)
            : Gapped(role, gap, command);

    public CaseEvent.RoleGapped Gapped(RoleItem role, GapReason reason, CaseCommand command) =>
        new(command.By.Id, command.Now, role.Id, reason, WithCoordinator(command.Now, Times.Review), Coordinator(command.Now));

    /// <summary>Asked once more; others are asked when the time to widen has passed since the first asking, and that of another nudge.</summary>
    public CaseEvent.RoleNudged Nudged(RoleItem role, DateTimeOffset now)
    {
        var (widen, soonest) = (Receivers.After(role.Holder, role.AskedAt, Times.Widen), Receivers.After(role.Holder, now, Times.Nudge));
        return new(Actor.Bot.Id, now, role.Id, new(role.Holder, widen > soonest ? widen : soonest), Receivers.Members(role.Holder, now));
    }

    public CaseEvent.RoleAccepted Accepted(RoleItem role, Participant doer, CaseCommand command)
    {
        var deadline = Deadline(role.Until, doer.Id, command.Now);
        var mentioned = doer.Id == command.By.Id ? [] : state.Reached([doer.Id], command.Now, rules).Remove(command.By.Id);
        return new(command.By.Id, command.Now, role.Id, doer.Id, doer.AgencyId, deadline, Doing(role, doer.Id, deadline, command.Now), mentioned);
    }

    /// <summary>The doer holds it until its day is over, or until it is looked at again.</summary>
    public Standing Doing(RoleItem role, MemberId doerId, DateTimeOffset? deadline, DateTimeOffset now) =>
        new(Holder.Person(HolderKind.Member, doerId), deadline ?? LookedAt(role, doerId, now));

    /// <summary>The end of the day for the doer; where it is over already they have the time of a nudge.</summary>
    public DateTimeOffset? Deadline(DateOnly? until, MemberId doerId, DateTimeOffset now)
    {
        if (until is not { } day)
            return null;

        var soonest = state.After(doerId, now, Times.Nudge, rules);
        var end = day < rules.Calendar.DayOf(now)
            ? soonest
            : rules.Calendar.CloseOf(day, now, state.AgencyOf(doerId)?.Calendar ?? Ladder.DefaultCalendar);
        return end > soonest ? end : soonest;
    }

    /// <summary>Asks the doer how it goes; from the second time on the coordinator hears it too.</summary>
    public CaseEvent.RoleReminded Reminded(RoleItem role, DateTimeOffset now)
    {
        var doer = role.DoerId ?? role.Holder.FindMembers()[0];
        var wait = role.Deadline is null ? Times.Review : Times.Council;
        MemberId[] called = role.Reminders == 0 ? [doer] : [doer, .. state.Coordinator.FindMembers()];
        return new(Actor.Bot.Id, now, role.Id, new(role.Holder, state.After(doer, now, wait, rules)), state.Reached(called, now, rules));
    }

    public CaseEvent.RoleGapReminded GapReminded(RoleItem role, DateTimeOffset now) =>
        new(Actor.Bot.Id, now, role.Id, WithCoordinator(now, Times.Review), Coordinator(now));

    public CaseEvent.RoleReported Reported(RoleItem role, string? result, CaseCommand command)
    {
        var standing = Judging(role, command.Now);
        return new(command.By.Id, command.Now, role.Id, result, standing, state.Reached(standing.Holder.FindMembers(), command.Now, rules));
    }

    public CaseEvent.RoleReopened Reopened(RoleItem role, string? note, CaseCommand command)
    {
        var doer = role.DoerId ?? role.Holder.FindMembers()[0];
        return new(command.By.Id, command.Now, role.Id, note,
            Doing(role, doer, Deadline(role.Until, doer, command.Now), command.Now), state.Reached([doer], command.Now, rules));
    }

    /// <summary>The proposer says whether it is done, or the coordinator where the proposer has left.</summary>
    private Standing Judging(RoleItem role, DateTimeOffset now)
    {
        var holder = state.FindParticipant(role.ProposerId) is { Left: false }
            ? Holder.Person(HolderKind.Member, role.ProposerId)
            : state.Coordinator;
        return new(holder, state.After(holder.Member, now, Times.CloseAnswered, rules));
    }

    private DateTimeOffset LookedAt(RoleItem role, MemberId doerId, DateTimeOffset now) => role.RoleKind == RoleKind.Task
        ? state.After(doerId, now, Times.Review, rules)
        : state.After(doerId, now + rules.Care.RoleReview, TimeSpan.Zero, rules);

    private Standing WithCoordinator(DateTimeOffset now, TimeSpan wait) =>
        new(state.Coordinator, state.After(state.CoordinatorId, now, wait, rules));

    private System.Collections.Immutable.ImmutableList<MemberId> Coordinator(DateTimeOffset now) =>
        state.CoordinatorReached(now, rules);
}
