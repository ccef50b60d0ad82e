using System.Collections.Immutable;

namespace CareTeamBot.CareTeam.Cases;

/// <summary>
/// Who leads a case. A new one is led by whoever opens it: many coordinators are guests of the organisation that runs the team. A closed one is opened again by its coordinator or
/// by somebody of the team who speaks for a supporting agency and is no guest, and goes back to its coordinator; where that one
/// is gone, to the successor among those. Only where none of them is in the channel any more may anybody in it who is no guest and
/// not of the family open it, so that no case is closed in for good.
/// </summary>
internal static class LeadDecider
{
    /// <summary>A case that is begun: who leads it, and who turned out to be gone.</summary>
    public sealed record Beginning(MemberId Coordinator, ImmutableList<CaseEvent> Gone);

    /// <returns>Either, or a refusal in place of it.</returns>
    public static (Beginning? Beginning, Decision? Refusal) Begin(CaseState state, CaseCommand command)
    {
        if (state.Status != CaseStatus.Closed)
            return (new Beginning(command.By.Id, []), null);

        ImmutableList<CaseEvent> gone = command.Here is { } here
            ? [.. state.Participants.Where(p => !p.Left && !here.Has(p.Id)).Select(p => new CaseEvent.ParticipantLeft(Actor.Bot.Id, command.Now, p.Id))]
            : [];
        return Again(CaseFold.Apply(state, gone), command) switch
        {
            { Refusal: null, Coordinator: { } coordinator } => (new Beginning(coordinator, gone), null),
            var (_, refusal) => (null, refusal),
        };
    }

    /// <summary>Whether somebody has joined and is still there.</summary>
    public static bool HasJoined(CaseState state, Actor by) => state.FindParticipant(by.Id) is { Left: false, AgencyId: not null };

    private static (MemberId? Coordinator, Decision? Refusal) Again(CaseState state, CaseCommand command)
    {
        var former = state.FindParticipant(state.CoordinatorId);
        var leaders = state.Participants.Where(p => MayLead(state, p, command.Here)).ToList();
        var isLeader = leaders.Exists(p => p.Id == command.By.Id);
        if (former is { Left: false })
        {
            return isLeader || command.By.Id == former.Id
                ? (former.Id, null)
                : (null, Decision.Refused(RefusalReason.ReopenedByTeam, former.Name));
        }

        if (leaders.Count > 0)
        {
            return isLeader
                ? ((former is null ? null : TeamDecider.Successor(leaders, state, former))?.Id ?? command.By.Id, null)
                : (null, Decision.Refused(RefusalReason.ReopenedByTeam, leaders[0].Name));
        }

        return command.Here is not { } here ? (null, Decision.Refused(RefusalReason.PresenceUnknown))
            : here.Has(command.By.Id) && !here.IsGuest(command.By.Id) && state.AgencyOf(command.By.Id)?.Kind != AgencyKind.Family ? (command.By.Id, null)
            : (null, Decision.Refused(RefusalReason.GuestsDoNotReopen));
    }

    private static bool MayLead(CaseState state, Participant p, Presence? here) =>
        !p.Left && state.FindAgency(p.AgencyId)?.Kind == AgencyKind.Supporter && here?.IsGuest(p.Id) != true;
}
