using System.Collections.Immutable;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Questions;

namespace CareTeamBot.CareTeam.Handoffs;

/// <summary>Who is meant by a side of a handoff, and what they hold.</summary>
internal sealed class HandoffSides(CaseState state)
{
    /// <summary>How many people one handoff calls at most.</summary>
    private const int MaxMentions = 20;

    /// <summary>A member, an agency with somebody there, or the name of one that has to be invited; null for no words at all.</summary>
    public HandoffSide? Find(string? words)
    {
        if (string.IsNullOrWhiteSpace(words))
            return null;

        var name = words.Trim();
        if (state.FindParticipant(new(name)) is { Left: false } person)
            return new HandoffSide(person.AgencyId, person.Id);

        var agency = state.FindAgency(new(name)) ?? TeamDecider.FindByName(state, name);
        return agency is null ? new HandoffSide(null, null, name)
            : state.ActiveMembersOf(agency.Id).Any() ? new HandoffSide(agency.Id)
            : new HandoffSide(null, null, agency.Name);
    }

    /// <summary>The same, but null for anybody whom the case does not know.</summary>
    public HandoffSide? FindKnown(string? id) => id?.Trim() is { } name
        && (state.FindParticipant(new(name)) is { Left: false } || state.FindAgency(new(name)) is not null || TeamDecider.FindByName(state, name) is not null) ? Find(name) : null;

    /// <summary>Whether a member speaks for a side: any one of its agency, or the person themselves.</summary>
    public bool Speaks(MemberId memberId, HandoffSide? side) => side is not null
        && (side.AgencyId is { } agency ? state.AgencyOf(memberId)?.Id == agency : side.MemberId == memberId);

    /// <summary>Nothing would change hands: an agency to itself or its own member, or a person to themselves.</summary>
    public static bool IsSame(HandoffSide from, HandoffSide to) =>
        (from.MemberId is not null && from.MemberId == to.MemberId)
        || (from.AgencyId is not null && from.AgencyId == to.AgencyId && from.MemberId is null);

    /// <summary>
    /// Whether a side that was named before is the one that is named now. Who was not in the case was known by what they were
    /// called alone; it is the same one when somebody of the agency, or the person, acts again.
    /// </summary>
    public bool MeansTheSame(HandoffSide? before, HandoffSide now) =>
        before == now || (before?.Name is { } name && name == (now.MemberId?.Value ?? NameOf(now)));

    /// <summary>Null for a side that is not in the case.</summary>
    public Holder? HolderOf(HandoffSide side) =>
        side.MemberId is { } member && state.FindParticipant(member) is { Left: false } ? Holder.Person(HolderKind.Member, member)
        : side.AgencyId is { } agency && state.ActiveMembersOf(agency).Any() ? Holder.Of([agency])
        : null;

    public ImmutableList<MemberId> MembersOf(HandoffSide side) => HolderOf(side) switch
    {
        { Kind: HolderKind.Member } person => person.FindMembers(),
        { Agency: { } agency } => [.. state.ActiveMembersOf(agency).Take(MaxMentions).Select(p => p.Id)],
        _ => [],
    };

    public string NameOf(HandoffSide side) =>
        side.Name ?? state.FindAgency(side.AgencyId)?.Name ?? state.FindParticipant(side.MemberId)?.Name ?? "";

    /// <summary>
    /// What a side holds and can hand over. What the ladder has brought to the coordinator stays there, and nothing is in
    /// two handoffs at once.
    /// </summary>
    public ImmutableList<HandoffPart> PartsOf(HandoffSide side) =>
    [
        .. state.OpenItems.Where(i => i.IsListed && i.MayChangeHands && Holds(i, side) && !IsUnderWay(i.Id)).Select(i => new HandoffPart(i.Id)),
    ];

    public bool Holds(CareItem item, HandoffSide side) => item.Holder.Kind switch
    {
        HolderKind.Agencies when side.MemberId is { } member => item is Question { Promise: { } promise } && promise.By == member,
        HolderKind.Agencies => side.AgencyId is { } agency && item.Holder.Has(agency),
        HolderKind.EveryAgency => false,
        _ when side.MemberId is { } member => item.Holder.Has(member),
        _ => side.AgencyId is { } agency && item.Holder.FindMembers().TrueForAll(id => state.AgencyOf(id)?.Id == agency),
    };

    private bool IsUnderWay(ItemId item) =>
        state.Items.OfType<HandoffItem>().Any(h => h.FindOpenParts().Any(p => p.Item == item));
}
