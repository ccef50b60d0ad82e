using System.Collections.Immutable;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Questions;
using CareTeamBot.CareTeam.Roles;

namespace CareTeamBot.CareTeam.Handoffs;

/// <summary>The incoming side's answer: accept or return, item by item or all. Any one of its members may give it.</summary>
internal sealed class HandoffAnswerDecider(CaseState state, CareRules rules)
{
    private readonly HandoffSides sides = new(state);

    public Decision Accept(HandoffItem handoff, CaseCommand.AcceptHandoff command)
    {
        var (parts, refusal) = Chosen(handoff, command.By.Id, command.Parts);
        if (refusal is not null || parts is null)
        {
            return refusal ?? Decision.Unchanged;
        }

        return Decision.Accepted([
            new CaseEvent.HandoffAccepted(command.By.Id, command.Now, handoff.Id, parts),
            .. parts.Select(p => Moved(p, handoff, command)).OfType<CaseEvent>(),
        ]);
    }

    public Decision Return(HandoffItem handoff, CaseCommand.ReturnHandoff command)
    {
        var reason = QuestionDecider.Trimmed(command.Reason);
        var (parts, refusal) = Chosen(handoff, command.By.Id, command.Parts);
        if (refusal is not null || parts is null)
        {
            return refusal ?? Decision.Unchanged;
        }

        if (reason is null || reason.Length > HandoffItem.MaxText)
        {
            return reason is null ? Decision.Refused(RefusalReason.ReasonMissing) : HandoffDecider.TooLong(HandoffItem.MaxText);
        }

        var more = handoff.FindOpenParts().Any(p => !parts.Contains(p.Item));
        return Decision.Accepted(new CaseEvent.HandoffReturned(
            command.By.Id, command.Now, handoff.Id, parts, reason, more ? HandoffStep.Offered : HandoffStep.Returned,
            more ? new Standing(handoff.Holder, handoff.Due) : new Standing(state.Coordinator, state.After(state.CoordinatorId, command.Now, rules.Ladder.Review, rules)),
            state.CoordinatorReached(command.Now, rules)));
    }

    /// <summary>What came back stays with the outgoing side, and with that the handoff is over, unless something else is open.</summary>
    public Decision Keep(HandoffItem handoff, CaseCommand.KeepReturned command) =>
        HandoffDecider.NotLeading(state, handoff, command.By.Id)
        ?? (handoff.Step == HandoffStep.Returned
            ? Decision.Accepted(new CaseEvent.HandoffKept(command.By.Id, command.Now, handoff.Id))
            : Decision.Unchanged);

    /// <summary>The open ones of those that were named; null parts for nothing to do, because it is done or over.</summary>
    private (ImmutableList<string>? Parts, Decision? Refusal) Chosen(HandoffItem handoff, string memberId, ImmutableList<string> named)
    {
        if (!sides.Speaks(memberId, handoff.To))
        {
            return (null, Decision.Refused(RefusalReason.HandoffNotYours, handoff.To is { } to ? sides.NameOf(to) : null));
        }

        var open = handoff.FindOpenParts().Select(p => p.Item).ToImmutableList();
        var chosen = named.IsEmpty ? open : open.FindAll(named.Contains);
        return handoff.Step != HandoffStep.Offered || (chosen.IsEmpty && (!named.IsEmpty || handoff.Taken)) ? (null, null) : (chosen, null);
    }

    /// <summary>The item's own event; null where it is over already or is no longer the outgoing side's.</summary>
    private CaseEvent? Moved(string item, HandoffItem handoff, CaseCommand command) => state.FindItem(item) switch
    {
        Question { IsOpen: true } question when IsTheirs(question, handoff) => Moved(question, handoff, command),
        RoleItem { IsOpen: true, Step: not RoleStep.Reported } role when IsTheirs(role, handoff) => new RoleSteps(state, rules).Accepted(role, Doer(handoff, command), command),
        CareItem { IsOpen: true } other when IsTheirs(other, handoff) => new CaseEvent.ItemReheld(command.By.Id, command.Now, other.Id, Next(other.Holder, handoff)),
        _ => null,
    };

    /// <summary>Who does a role from now on: the person it was handed to, else whoever accepts.</summary>
    private Participant Doer(HandoffItem handoff, CaseCommand command) =>
        state.FindParticipant(handoff.To?.MemberId) is { Left: false } named ? named
        : state.FindParticipant(command.By.Id) ?? TeamDecider.Introduce(null, command.By, command.Now);

    private bool IsTheirs(CareItem item, HandoffItem handoff) =>
        sides.Holds(item, handoff.From) || sides.Holds(item, handoff.From with { MemberId = null })
        || (item.Holder.Kind == HolderKind.Coordinator && item is not Question);

    /// <summary>A promise goes over with its day; whoever was asked in the first place is so no more.</summary>
    private static CaseEvent.QuestionReseated Moved(Question question, HandoffItem handoff, CaseCommand command)
    {
        var agency = handoff.To?.AgencyId;
        var promise = question.Promise is { } made && (made.By == handoff.From.MemberId || made.AgencyId == handoff.From.AgencyId)
            ? made with { By = command.By.Id, AgencyId = agency }
            : question.Promise;
        var addressed = agency is null || question.Addressed.IsEmpty
            ? question.Addressed
            : [.. question.Addressed.Where(id => id != handoff.From.AgencyId && id != agency), agency];
        return new CaseEvent.QuestionReseated(command.By.Id, command.Now, question.Id,
            new LadderStanding(question.Step, Next(question.Holder, handoff), question.Due, question.Plan), addressed, promise);
    }

    /// <summary>The incoming side in the outgoing one's place, beside others that hold it too.</summary>
    private static Holder Next(Holder holder, HandoffItem handoff) => handoff.To switch
    {
        { AgencyId: { } agency } when holder.Kind == HolderKind.Agencies => Holder.Of(holder.Ids.Where(id => id != handoff.From.AgencyId && id != agency).Append(agency)),
        { AgencyId: { } agency } => Holder.Of([agency]),
        { MemberId: { } member } => Holder.Person(HolderKind.Member, member),
        _ => holder,
    };
}
