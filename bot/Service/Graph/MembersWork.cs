using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Channels;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Teams;
using Microsoft.Bot.Schema.Teams;

namespace CareTeamBot.Service.Graph;

/// <summary>
/// Keeps who is in a private or shared channel that the bot made to who is in the case. Whoever can't be added is named to
/// the coordinator, with what to do.
/// </summary>
internal sealed class MembersWork(TeamGraph graph, CaseNotes notes, ITeamsConnector connector, TimeProvider clock)
{
    private static bool IsOfMembers(ChannelTrouble trouble) => trouble.Kind <= TroubleKind.MembersForbidden;

    /// <summary>
    /// Whoever has just become a member of the case and is not in the channel is added. Who has been one for longer and is not
    /// there has left the channel, and is not brought back: the sweep takes them out of the case.
    /// </summary>
    public async Task AddAsync(CaseHead head, CancellationToken cancellation)
    {
        if (head.Made is not { Kind: var kind and not ChannelKind.Standard })
            return;
        var there = await RosterAsync(head.Address, cancellation);
        var troubles = new List<ChannelTrouble>();
        var recently = clock.GetUtcNow() - CaseCommand.Sweep.Grace;
        foreach (var participant in head.State.Participants.Where(p => !p.Left && p.Since > recently && !there.ContainsKey(p.Id)))
        {
            if (await AddAsync(head, kind, participant.Id, cancellation) is { } trouble)
                troubles.Add(new ChannelTrouble(trouble, trouble == TroubleKind.MembersForbidden ? null : participant.Id));
        }

        await notes.TellAsync(head.Address.CaseId, IsOfMembers, [.. troubles.Distinct()], cancellation);
    }

    /// <summary>Somebody who left the case leaves the channel, where Teams has not seen to it already.</summary>
    public async Task RemoveAsync(CaseHead head, MemberId memberId, CancellationToken cancellation)
    {
        if (head.Made is not { Kind: not ChannelKind.Standard } || head.State.FindParticipant(memberId) is not { Left: true })
            return;
        var there = await RosterAsync(head.Address, cancellation);
        if (!there.TryGetValue(memberId, out var account) || account.AadObjectId is not { } user)
            return;
        try
        {
            var members = await graph.ChannelMembersAsync(head.Address.ChannelId, cancellation);
            if (members.FirstOrDefault(m => Is(m, user)) is not { } membership)
                return;
            if (membership.IsOwner && !members.Any(m => m.IsOwner && m != membership))
                await SucceedAsync(head, members, there, cancellation);
            await graph.RemoveMemberAsync(head.Address.ChannelId, membership.MembershipId, cancellation);
        }
        catch (GraphRefusedException e) when (e.Status != 404)
        {
            var trouble = e.Status == 403 ? new ChannelTrouble(TroubleKind.MembersForbidden) : new ChannelTrouble(TroubleKind.MemberRefused, memberId);
            await notes.TellAsync(head.Address.CaseId, t => t == trouble, [trouble], cancellation, e);
        }
    }

    private async Task<TroubleKind?> AddAsync(CaseHead head, ChannelKind kind, MemberId memberId, CancellationToken cancellation)
    {
        var team = head.Address.TeamId is { } thread ? head.Address with { ChannelId = thread } : head.Address;
        var account = await connector.GetMemberAsync(team.Thread(null), memberId, cancellation);
        if (account?.AadObjectId is not { } user)
            return TroubleKind.NotInTeam;
        var outside = account.TenantId is { } tenant && !string.Equals(tenant, head.Address.TenantId, StringComparison.OrdinalIgnoreCase) ? tenant : null;
        var guest = string.Equals(account.UserRole, "guest", StringComparison.OrdinalIgnoreCase);
        if (kind == ChannelKind.Shared && guest)
            return TroubleKind.GuestInShared;
        if (kind == ChannelKind.Private && outside is not null && !guest)
            return TroubleKind.ExternalInPrivate;
        try
        {
            if (kind == ChannelKind.Private && await graph.TeamMemberAsync(user, cancellation) is null)
                return TroubleKind.NotInTeam;
            await graph.AddMemberAsync(head.Address.ChannelId, user, kind == ChannelKind.Shared ? outside : null, cancellation);
            return null;
        }
        catch (GraphRefusedException e)
        {
            // 409: they are in it already.
            return e.Status switch
            {
                409 => null,
                403 => TroubleKind.MembersForbidden,
                _ => TroubleKind.MemberRefused,
            };
        }
    }

    /// <summary>A channel needs an owner: the coordinator of now, where they are in it.</summary>
    private async Task SucceedAsync(
        CaseHead head, IReadOnlyList<GraphMember> members, Dictionary<string, TeamsChannelAccount> there, CancellationToken cancellation)
    {
        if (head.State.CoordinatorId is { } id && there.TryGetValue(id, out var coordinator) && coordinator.AadObjectId is { } user
            && members.FirstOrDefault(m => Is(m, user)) is { IsOwner: false } successor)
        {
            await graph.MakeOwnerAsync(head.Address.ChannelId, successor.MembershipId, cancellation);
        }
    }

    private async Task<Dictionary<string, TeamsChannelAccount>> RosterAsync(CaseAddress address, CancellationToken cancellation)
    {
        var roster = new Dictionary<string, TeamsChannelAccount>(StringComparer.Ordinal);
        await foreach (var member in connector.GetMembersAsync(address.Thread(null), cancellation))
            roster[member.Id ?? ""] = member;
        return roster;
    }

    private static bool Is(GraphMember member, string user) => string.Equals(member.UserId, user, StringComparison.OrdinalIgnoreCase);
}
