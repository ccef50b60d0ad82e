using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.CareTeam.Roles;

/// <summary>
/// Somebody had a lasting role for a time (FHIR CareTeam.participant: role, member, onBehalfOf, period). The journal has all
/// of them; the state has those that run and the last few that ended.
/// </summary>
/// <param name="Item">The role's item.</param>
/// <param name="Title">The role in a person's words.</param>
/// <param name="MemberId">Who has or had it.</param>
/// <param name="AgencyId">The agency on whose behalf; null for somebody without one.</param>
/// <param name="From">When they took it.</param>
/// <param name="To">When it ended for them; null while it runs.</param>
public sealed record RolePeriod(ItemId Item, string Title, MemberId MemberId, AgencyId? AgencyId, DateTimeOffset From, DateTimeOffset? To = null)
{
    /// <summary>How many periods that ended the state keeps.</summary>
    public const int MaxEnded = 20;

    /// <summary>The periods after an event that has already been applied to the items.</summary>
    internal static CaseState Follow(CaseState state, CaseEvent.OfItem happened) => happened switch
    {
        CaseEvent.RoleAccepted e when state.FindItem(e.Item) is RoleItem { RoleKind: RoleKind.Role } role =>
            Ended(state, e) is var now ? now with { RoleHistory = now.RoleHistory.Add(new(role.Id, role.Title, e.DoerId, e.AgencyId, e.At)) } : state,
        CaseEvent.RolePutTo or CaseEvent.RoleGapped or CaseEvent.RoleEnded => Ended(state, happened),
        _ => state,
    };

    private static CaseState Ended(CaseState state, CaseEvent.OfItem e)
    {
        if (!state.RoleHistory.Exists(p => p.Item == e.Item && p.To is null))
            return state;

        var periods = state.RoleHistory.ConvertAll(p => p.Item == e.Item && p.To is null ? p with { To = e.At } : p);
        var tooMany = periods.Count(p => p.To is not null) > MaxEnded;
        return state with { RoleHistory = tooMany ? periods.Remove(periods.First(p => p.To is not null)) : periods };
    }
}
