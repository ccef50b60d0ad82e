using CareTeamBot.CareTeam.Advice;
using CareTeamBot.CareTeam.Channels;
using CareTeamBot.CareTeam.Covers;
using CareTeamBot.CareTeam.Goals;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Retention;
using CareTeamBot.CareTeam.Roles;

namespace CareTeamBot.CareTeam.Cases;

/// <summary><c>Apply(state, event) -> state</c>: pure, total, without rules or clock, so that a replay gives the same state.</summary>
public static class CaseFold
{
    public static CaseState Apply(CaseState state, IEnumerable<CaseEvent> events) => events.Aggregate(state, Apply);

    public static CaseState Apply(CaseState state, CaseEvent happened)
    {
        var next = state with { Revision = state.Revision + 1 };
        return happened switch
        {
            CaseEvent.CaseOpened e => next with { Status = CaseStatus.Open, Language = e.Language, Retention = null, Lost = null },
            CaseEvent.CaseClosed e => RetentionFold.Closed(next with { Lost = null }, e),
            CaseEvent.ChannelLost e => ChannelFold.Lost(next, e),
            CaseEvent.ChannelMissed e => ChannelFold.Missed(next, e),
            CaseEvent.ChannelFound => next with { Lost = null },
            CaseEvent.MunicipalitySet e => next with { Municipality = e.Name },
            CaseEvent.CaseHeld e => next with { Hold = new(e.At, e.Reason) },
            CaseEvent.CaseReleased => next with { Hold = null },
            CaseEvent.CaseKept e => RetentionFold.Kept(next, e),
            CaseEvent.CaseDeleted e => RetentionFold.Deleted(next, e),
            CaseEvent.CasePurged e => RetentionFold.Purged(next, e),
            CaseEvent.GoalSet e => GoalFold.Set(next, e),
            CaseEvent.SupervisorsNamed or CaseEvent.InvitationAnswered => InvitationFold.Apply(next, happened),
            CaseEvent.BirthMonthSet e => next with { BirthMonth = e.Month },
            CaseEvent.CoordinatorNamed e => next with { CoordinatorId = e.MemberId },
            CaseEvent.ParticipantSet e => Set(next, e.Participant),
            CaseEvent.ParticipantLeft e => Left(next, e.MemberId),
            CaseEvent.AgencyAdded e => next with { Agencies = next.Agencies.Add(e.Agency) },
            CaseEvent.AgencyHoursSet e => next with
            {
                Agencies = next.Agencies.ConvertAll(a => a.Id == e.AgencyId ? a with { Calendar = e.Calendar } : a),
            },
            CaseEvent.QuestionWatched e => ItemFold.Apply(next with { Unwatched = next.Unwatched?.RemoveAll(u => u.MemberId == e.By) }, e),
            CaseEvent.PostUnwatched e => next with
            {
                Unwatched = [.. (next.Unwatched ?? []).Where(u => u.MemberId != e.By && e.At - u.At < Unwatched.ToldFor), new Unwatched(e.By, e.At)],
            },
            CaseEvent.OfItem e => RolePeriod.Follow(ItemFold.Apply(next, e), e),
            CaseEvent.CoverSet or CaseEvent.CoverEnded => CoverDecider.Apply(next, happened),
            _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Unknown event."),
        };
    }

    private static CaseState Set(CaseState state, Participant participant)
    {
        var index = state.Participants.FindIndex(p => p.Id == participant.Id);
        return state with
        {
            Participants = index < 0
                ? state.Participants.Add(participant)
                : state.Participants.SetItem(index, participant),
        };
    }

    /// <summary>Who leaves the channel is no supervisor any more either.</summary>
    private static CaseState Left(CaseState state, MemberId memberId) => InvitationFold.Without(
        state with { Participants = state.Participants.ConvertAll(p => p.Id == memberId ? p with { Left = true } : p) }, memberId);
}
