using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Questions;

namespace CareTeamBot.CareTeam.Roles;

/// <summary>What becomes of a role that was taken: it goes on, is reported, confirmed, or not needed any more.</summary>
internal sealed class RoleWorkDecider(CaseState state, CareRules rules)
{
    private readonly RoleSteps steps = new(state, rules);

    /// <summary>Whether the actor speaks for the side that proposed it, or is the coordinator.</summary>
    public static bool MayJudge(CaseState state, CareRules rules, RoleItem role, CaseCommand command) =>
        state.ActsAs(command.By.Id, role.ProposerId, command.Now, rules) || state.ActsAs(command.By.Id, state.CoordinatorId, command.Now, rules)
        || (role.ProposerAgencyId is { } agency && state.AgencyOf(command.By.Id)?.Id == agency);

    public Decision Keep(RoleItem role, CaseCommand.KeepRole command)
    {
        if (role.Step != RoleStep.Accepted)
            return Decision.Unchanged;

        if (!MayWork(role, command) && !state.ActsAs(command.By.Id, state.CoordinatorId, command.Now, rules))
            return NotTheDoer(role);

        return (command.Day, role) switch
        {
            ({ } day, _) when day == role.Until && role.Reminders == 0 => Decision.Unchanged,
            ({ } day, _) => RoleDecider.DayFault(day, command.Now, rules) ?? Kept(role, day, command),
            (null, { Reminders: 0 }) => Decision.Unchanged,
            (null, { Until: { } over }) when over <= rules.Calendar.DayOf(command.Now) => Decision.Refused(RefusalReason.DayMissing),
            _ => Kept(role, role.Until, command),
        };
    }

    public Decision Report(RoleItem role, CaseCommand.ReportRole command)
    {
        var result = QuestionDecider.Trimmed(command.Result);
        return role.Step switch
        {
            RoleStep.Reported => Decision.Unchanged,
            not RoleStep.Accepted => Decision.Refused(RefusalReason.RoleNotTaken),
            _ when !MayWork(role, command) => NotTheDoer(role),
            _ when result?.Length > RoleItem.MaxText => RoleDecider.TooLong(RoleItem.MaxText),
            _ when role.ProposerId == role.DoerId => Decision.Accepted(Ended(role, RoleOutcome.Confirmed, result, command)),
            _ => Decision.Accepted(steps.Reported(role, result, command)),
        };
    }

    public Decision Judge(RoleItem role, CaseCommand.JudgeRole command)
    {
        var note = QuestionDecider.Trimmed(command.Note);
        return role.Step != RoleStep.Reported ? Decision.Unchanged
            : !MayJudge(state, rules, role, command) ? NotTheProposer(role)
            : note?.Length > RoleItem.MaxText ? RoleDecider.TooLong(RoleItem.MaxText)
            : command.Confirmed ? Decision.Accepted(Ended(role, RoleOutcome.Confirmed, null, command))
            : Reopened(role, note, command);
    }

    public Decision Drop(RoleItem role, CaseCommand.DropRole command) =>
        !MayJudge(state, rules, role, command) ? NotTheProposer(role)
        : QuestionDecider.Trimmed(command.Reason) switch
        {
            null => Decision.Refused(RefusalReason.ReasonMissing),
            { Length: > RoleItem.MaxText } => RoleDecider.TooLong(RoleItem.MaxText),
            var reason => Decision.Accepted(Ended(role, RoleOutcome.Dropped, reason, command)),
        };

    private Decision Kept(RoleItem role, DateOnly? until, CaseCommand.KeepRole command)
    {
        var doer = role.DoerId ?? role.Holder.FindMembers()[0];
        var deadline = steps.Deadline(until, doer, command.Now);
        return Decision.Accepted(new CaseEvent.RoleKept(
            command.By.Id, command.Now, role.Id, until, deadline, steps.Doing(role, doer, deadline, command.Now)));
    }

    /// <summary>It goes on with who did it, or, where they have left meanwhile, with whoever would have got it then.</summary>
    private Decision Reopened(RoleItem role, string? note, CaseCommand.JudgeRole command)
    {
        var reopened = steps.Reopened(role, note, command);
        var next = CaseFold.Apply(state, reopened);
        return next.FindItem(role.Id)?.Reseat(next, rules, command.Now) is { } reseated
            ? Decision.Accepted(reopened, reseated)
            : Decision.Accepted(reopened);
    }

    /// <summary>The doer, a colleague of theirs, or their cover.</summary>
    private bool MayWork(RoleItem role, CaseCommand command) =>
        state.ActsAs(command.By.Id, role.DoerId, command.Now, rules)
        || (role.DoerAgencyId is { } agency && state.AgencyOf(command.By.Id)?.Id == agency);

    private static CaseEvent.RoleEnded Ended(RoleItem role, RoleOutcome outcome, string? note, CaseCommand command) =>
        new(command.By.Id, command.Now, role.Id, outcome, note);

    private Decision NotTheDoer(RoleItem role) => Decision.Refused(RefusalReason.NotTheDoer, state.FindParticipant(role.DoerId)?.Name);

    private Decision NotTheProposer(RoleItem role) =>
        Decision.Refused(RefusalReason.NotTheProposer, state.FindParticipant(role.ProposerId)?.Name);
}
