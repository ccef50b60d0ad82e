using System.Collections.Immutable;
using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.CareTeam.Updates;

/// <summary>What others read of a case's updates.</summary>
public static class UpdateViews
{
    /// <summary>The last updates that are open or ended lately, newest first; without those that were withdrawn.</summary>
    /// <param name="state">The case.</param>
    /// <param name="n">The most to give.</param>
    public static ImmutableList<UpdateItem> LastUpdates(this CaseState state, int n) =>
        [.. state.UpdatesAtHand().Where(u => u.End != UpdateEnd.Withdrawn).OrderByDescending(u => u.SharedAt).Take(n)];

    /// <summary>Whether a member may correct or withdraw it: the sharer, a colleague of the sharer's, the
    /// coordinator, and the family what was recorded for them.</summary>
    public static bool MayChange(this CaseState state, UpdateItem update, MemberId memberId) =>
        memberId == update.SharedBy || memberId == state.CoordinatorId
        || (update.For is not null && state.AgencyOf(memberId)?.Kind == AgencyKind.Family)
        || (update.SharedByAgency is { } agency && state.AgencyOf(memberId)?.Id == agency);

    internal static IEnumerable<UpdateItem> UpdatesAtHand(this CaseState state) =>
        [.. state.Items.OfType<UpdateItem>(), .. state.EndedItems.OfType<UpdateItem>()];
}
