using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Questions;

namespace CareTeamBot.CareTeam.Items;

/// <summary>What waits for whom.</summary>
public static class PersonalList
{
    extension(CaseState state)
    {
        /// <summary>
        /// What this person may be the one to act on, themselves or in the place of somebody who is away. Nothing for somebody
        /// who has nothing, or no longer, to do with the case.
        /// </summary>
        public IEnumerable<CareItem> ItemsWaitingFor(MemberId? member, DateTimeOffset now, CareRules rules)
        {
            if (member is not { } memberId || !state.MaySeeWhatTheyWereTold(memberId))
                return [];

            if (!state.IsThere(memberId))
            {
                // A supervisor from outside the channel: only what was said to them.
                return state.OpenItems.Where(i => i.Parties is not null && i.IsOnListOf(memberId) && state.IsHeldBy(i, memberId));
            }

            var covered = state.CoveredBy(memberId, now, rules).ToList();
            // Where nobody sees the channel, whoever looks after the case sees to what the agencies hold.
            var stands = state.Lost is not null && state.ActsAs(memberId, state.CoordinatorId, now, rules);
            return state.OpenItems.Where(i => (i.IsOnListOf(memberId) && state.IsHeldBy(i, memberId))
                || (stands && i is { IsListed: true, Parties: null })
                || (i is { IsListed: true, Parties: null } && covered.Exists(c => state.IsHeldBy(i, c))));
        }

        /// <summary>Whether this person is in the case now.</summary>
        public bool IsThere(MemberId? memberId) => state.FindParticipant(memberId) is { Left: false };

        /// <summary>Whether this person may be the one who is waited for.</summary>
        public bool IsHeldBy(CareItem item, MemberId memberId)
        {
            var agency = state.AgencyOf(memberId);
            return item.Holder.Kind switch
            {
                HolderKind.Agencies => agency is not null && item.Holder.Has(agency.Id),
                HolderKind.EveryAgency => agency is { Kind: AgencyKind.Supporter }
                    && (item is not Question q || (!state.IsAsking(q, memberId) && !q.HasPassed(agency.Id, memberId))),
                _ => item.Holder.Has(memberId),
            };
        }
    }

    /// <summary>Whether this person may know of the item at all.</summary>
    public static bool IsShownTo(this CareItem item, MemberId? memberId) =>
        item.Parties is not { } parties || (memberId is { } id && parties.Contains(id));

    /// <summary>Whether it belongs on this person's list while it is theirs.</summary>
    public static bool IsOnListOf(this CareItem item, MemberId memberId) =>
        item.IsListed || (item.IsOpen && item.Parties?.Contains(memberId) == true);
}
