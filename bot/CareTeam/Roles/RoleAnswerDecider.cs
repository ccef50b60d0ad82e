using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Questions;

namespace CareTeamBot.CareTeam.Roles;

/// <summary>Who was asked answers: takes it, can't take it, or points to another agency.</summary>
internal sealed class RoleAnswerDecider(CaseState state, CareRules rules)
{
    private readonly RoleSteps steps = new(state, rules);

    public Decision Accept(RoleItem role, CaseCommand.AcceptRole command)
    {
        if (role.Step is RoleStep.Accepted or RoleStep.Reported)
            return Taken(role, command);

        // Nobody waits in a gap: whoever takes it fills it.
        var answering = role.Step == RoleStep.Gap
            ? state.FindParticipant(command.By.Id) ?? TeamDecider.Introduce(null, command.By, command.Now)
            : steps.Receivers.Answering(command.By, role.Holder, command.Now) ?? Late(role, command);
        return answering is null ? NotAsked(role)
            : Doer(answering, command.Member) is { } doer ? Decision.Accepted(steps.Accepted(role, doer, command))
            : Decision.Refused(RefusalReason.DoerUnknown);
    }

    public Decision Decline(RoleItem role, CaseCommand.DeclineRole command)
    {
        if (Answering(role, command, out var refusal) is not { } answering)
            return refusal;

        return QuestionDecider.Trimmed(command.Reason) switch
        {
            null => Decision.Refused(RefusalReason.ReasonMissing),
            { Length: > RoleItem.MaxText } => RoleDecider.TooLong(RoleItem.MaxText),
            var reason when IsRepeated(role, reason, command) => Decision.Unchanged,
            var reason => Onward(role, new RoleDecline(command.By.Id, answering.AgencyId, reason, null, command.Now), command),
        };
    }

    public Decision Pass(RoleItem role, CaseCommand.PassRole command)
    {
        if (Answering(role, command, out var refusal) is not { } answering)
            return refusal;

        var reason = QuestionDecider.Trimmed(command.Reason);
        if (string.IsNullOrWhiteSpace(command.ToAgency))
            return Decision.Refused(RefusalReason.ReceiverMissing);

        if (steps.Receivers.Find(command.ToAgency) is not { } to || !CouldTake(role, answering, to))
            return Decision.Refused(RefusalReason.ReceiverUnknown);

        if (reason?.Length > RoleItem.MaxText)
            return RoleDecider.TooLong(RoleItem.MaxText);

        if (IsRepeated(role, reason, command))
            return Decision.Unchanged;

        var passed = new RoleDecline(command.By.Id, answering.AgencyId, reason, steps.Receivers.AgencyOf(to), command.Now);
        var next = role.Next is { } following && steps.Receivers.AgencyOf(following) != passed.ToAgencyId ? following : null;
        return Decision.Accepted(
            new CaseEvent.RoleDeclined(command.By.Id, command.Now, role.Id, passed),
            steps.PutTo(role, to, next, RoleMove.PassedOn, command));
    }

    private Decision Onward(RoleItem role, RoleDecline decline, CaseCommand command)
    {
        var declined = new CaseEvent.RoleDeclined(command.By.Id, command.Now, role.Id, decline);
        return Decision.Accepted(declined, steps.Onward(RoleFold.Apply(role, declined), RoleMove.Declined, GapReason.Declined, command));
    }

    /// <summary>As whom the actor answers; where they may not, or have answered, why.</summary>
    private Participant? Answering(RoleItem role, CaseCommand command, out Decision refusal)
    {
        var isAsked = role.Step is RoleStep.Proposed or RoleStep.Nudged;
        var answering = isAsked ? steps.Receivers.Answering(command.By, role.Holder, command.Now) : null;
        refusal = role.HasDeclined(state.AgencyOf(command.By.Id)?.Id, command.By.Id) || role.Step == RoleStep.Gap ? Decision.Unchanged
            : isAsked ? NotAsked(role)
            : Taken(role, command);
        return answering;
    }

    /// <summary>
    /// The same answer delivered twice, by somebody who may answer for whoever was asked next as well: by covering for both, say.
    /// </summary>
    private static bool IsRepeated(RoleItem role, string? reason, CaseCommand command) =>
        role.Declines is [.., var last] && last.By == command.By.Id && last.Reason == reason && command.Now - last.At < QuestionDecider.SameReply;

    /// <summary>Taken already: by the actor's own side that is no news, by another's it is.</summary>
    private Decision Taken(RoleItem role, CaseCommand command) =>
        role.DoerId == command.By.Id || (role.DoerAgencyId is { } agency && state.AgencyOf(command.By.Id)?.Id == agency)
            || state.ActsAs(command.By.Id, role.DoerId, command.Now, rules)
            ? Decision.Unchanged
            : Decision.Refused(RefusalReason.RoleTaken, state.FindParticipant(role.DoerId)?.Name);

    /// <summary>Who was asked first may still take it while others are asked.</summary>
    private Participant? Late(RoleItem role, CaseCommand command) =>
        steps.Receivers.IsThere(role.To) ? steps.Receivers.Answering(command.By, role.To, command.Now) : null;

    /// <summary>Who will do it: the one who answers, or a colleague of theirs.</summary>
    private Participant? Doer(Participant answering, string? member) =>
        string.IsNullOrWhiteSpace(member) || member == answering.Id.Value ? answering
        : state.FindParticipant(new(member)) is { Left: false } named && answering.AgencyId is { } agency && named.AgencyId == agency ? named
        : null;

    private bool CouldTake(RoleItem role, Participant answering, Holder to)
    {
        var agency = steps.Receivers.AgencyOf(to);
        return to.Member != answering.Id && (agency is null || agency != answering.AgencyId) && !role.HasDeclined(agency, to.Member);
    }

    private Decision NotAsked(RoleItem role) => Decision.Refused(RefusalReason.NotAsked,
        state.FindAgency(role.Holder.Agency)?.Name ?? state.FindParticipant(role.Holder.Member)?.Name);
}
