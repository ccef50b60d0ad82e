using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Questions;

namespace CareTeamBot.CareTeam.Handoffs;

/// <summary>What brings a handoff on without anybody's button: the clock, and what happened elsewhere in the case.</summary>
internal sealed class HandoffKeeper(CaseState state, CareRules rules)
{
    private readonly HandoffSides sides = new(state);

    /// <summary>The incoming side is reminded once; after that, and for all else, the coordinator is called.</summary>
    public IEnumerable<CaseEvent> FallDue(HandoffItem handoff, DateTimeOffset now)
    {
        if (handoff is { Step: HandoffStep.Offered, Nudged: false, Holder.Kind: not HolderKind.Coordinator, To: { } to })
        {
            var due = state.After(sides.MembersOf(to).Cast<MemberId?>().FirstOrDefault(), now, rules.Ladder.Widen, rules);
            return [new CaseEvent.HandoffCalled(Actor.Bot.Id, now, handoff.Id, new Standing(handoff.Holder, due), state.Reached(sides.MembersOf(to), now, rules), CallKind.HandoffNudge)];
        }

        var why = handoff.Step switch
        {
            HandoffStep.Draft => CallKind.HandoffDraft,
            HandoffStep.Waiting => CallKind.HandoffInvite,
            HandoffStep.Returned => CallKind.HandoffReturned,
            _ => CallKind.HandoffSilent,
        };
        var review = state.After(state.CoordinatorId, now, rules.Ladder.Review, rules);
        return [new CaseEvent.HandoffCalled(Actor.Bot.Id, now, handoff.Id, new Standing(state.Coordinator, review), state.CoordinatorReached(now, rules), why)];
    }

    /// <summary>
    /// What follows from something that happened: a handoff is complete when nothing is left to accept or settle, and goes
    /// to an agency that has joined.
    /// </summary>
    public IEnumerable<CaseEvent> Follow(CaseCommand command) => state.Items.OfType<HandoffItem>().SelectMany(h => Follow(h, command));

    private IEnumerable<CaseEvent> Follow(HandoffItem handoff, CaseCommand command) => handoff switch
    {
        { Step: HandoffStep.Waiting, To.Name: { } name } when sides.Find(name) is { AgencyId: not null } joined && !HandoffSides.IsSame(handoff.From, joined) =>
            [new HandoffDecider(state, rules).Offered(handoff, joined, handoff.Until, handoff.People, handoff.Note, command)],
        { Step: HandoffStep.Offered or HandoffStep.Returned, Taken: true } when !handoff.Parts.Exists(IsUnsettled) =>
            [new CaseEvent.HandoffCompleted(Actor.Bot.Id, command.Now, handoff.Id)],
        _ => [],
    };

    private bool IsUnsettled(HandoffPart part) =>
        part.State is PartState.Open or PartState.Returned && state.FindItem(part.Item) is { IsOpen: true };
}
