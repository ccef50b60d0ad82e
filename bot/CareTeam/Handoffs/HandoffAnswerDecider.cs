using System.Collections.Immutable;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Questions;

namespace CareTeamBot.CareTeam.Handoffs;

/// <summary>The incoming side's answer: accept or return, item by item or all. Any one of its members may give it.</summary>
internal sealed class HandoffAnswerDecider(CaseState state, CareRules rules)
{
    private readonly HandoffSides sides = new(state);

    public Decision Accept(HandoffItem handoff, CaseCommand.AcceptHandoff command)
    {
        var (parts, refusal) = Chosen(handoff, command.By.Id, command.Parts);
        if (refusal is not null || parts is null)
            return refusal ?? Decision.Unchanged;

        return Decision.Accepted([
            new CaseEvent.HandoffAccepted(command.By.Id, command.Now, handoff.Id, parts),
            .. parts.Select(id => state.FindItem(id)).OfType<CareItem>().Where(i => i.IsOpen && IsTheirs(i, handoff))
                .Select(i => i.HandOver(new HandoffMove(state, rules, handoff, command))),
        ]);
    }

    public Decision Return(HandoffItem handoff, CaseCommand.ReturnHandoff command)
    {
        var reason = QuestionDecider.Trimmed(command.Reason);
        var (parts, refusal) = Chosen(handoff, command.By.Id, command.Parts);
        if (refusal is not null || parts is null)
            return refusal ?? Decision.Unchanged;

        if (reason is null || reason.Length > HandoffItem.MaxText)
            return reason is null ? Decision.Refused(RefusalReason.ReasonMissing) : HandoffDecider.TooLong(HandoffItem.MaxText);

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
    private (ImmutableList<ItemId>? Parts, Decision? Refusal) Chosen(HandoffItem handoff, MemberId memberId, ImmutableList<ItemId> named)
    {
        if (!sides.Speaks(memberId, handoff.To))
            return (null, Decision.Refused(RefusalReason.HandoffNotYours, handoff.To is { } to ? sides.NameOf(to) : null));

        var open = handoff.FindOpenParts().Select(p => p.Item).ToImmutableList();
        var chosen = named.IsEmpty ? open : open.FindAll(named.Contains);
        return handoff.Step != HandoffStep.Offered || (chosen.IsEmpty && (!named.IsEmpty || handoff.Taken)) ? (null, null) : (chosen, null);
    }

    /// <summary>Whether it is still the outgoing side's.</summary>
    private bool IsTheirs(CareItem item, HandoffItem handoff) =>
        sides.Holds(item, handoff.From) || sides.Holds(item, handoff.From with { MemberId = null })
        || (item.Holder.Kind == HolderKind.Coordinator && item is not Question);
}
