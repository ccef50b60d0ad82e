using System.Collections.Immutable;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Questions;

namespace CareTeamBot.CareTeam.Roles;

/// <summary>Who is asked to take a role, who may answer for them, and how long they are waited for.</summary>
internal sealed class Receivers(CaseState state, CareRules rules)
{
    /// <summary>How many people one call mentions at most.</summary>
    private const int MaxMentions = 20;

    /// <summary>An agency by its id or name, or a member by id; null for nobody who is in the case.</summary>
    public Holder? Find(string? named)
    {
        var name = named?.Trim() ?? "";
        return name.Length == 0 ? null
            : state.FindParticipant(new(name)) is { Left: false } person ? Holder.Person(HolderKind.Member, person.Id)
            : (state.FindAgency(new(name)) ?? TeamDecider.FindByName(state, name)) is { } agency && state.ActiveMembersOf(agency.Id).Any()
                ? Holder.Of([agency.Id])
            : null;
    }

    public bool IsThere(Holder receiver) => receiver.Kind == HolderKind.Agencies
        ? receiver.FindAgencies().TrueForAll(id => state.ActiveMembersOf(id).Any())
        : state.FindParticipant(receiver.Member) is { Left: false };

    public AgencyId? AgencyOf(Holder receiver) =>
        receiver.Agency ?? state.AgencyOf(receiver.Member)?.Id;

    /// <summary>
    /// As whom a person may answer for somebody who is asked: as themselves, where they were asked, are of the agency or a
    /// colleague of the person; else as the member for whom they stand in. Null where they may not.
    /// </summary>
    public Participant? Answering(Actor by, Holder receiver, DateTimeOffset now)
    {
        if (Speaks(by.Id, receiver))
            return state.FindParticipant(by.Id) ?? TeamDecider.Introduce(null, by, now);

        return state.Participants.Find(p => !p.Left && Speaks(p.Id, receiver) && state.ActsAs(by.Id, p.Id, now, rules));
    }

    /// <summary>The members who get the card, or a call.</summary>
    public ImmutableList<MemberId> Members(Holder receiver, DateTimeOffset now)
    {
        var members = receiver.Kind == HolderKind.Agencies
            ? receiver.FindAgencies().SelectMany(id => state.ActiveMembersOf(id)).Select(p => p.Id)
            : receiver.FindMembers();
        return [.. state.Reached(members, now, rules).Where(id => state.FindParticipant(id) is { Left: false }).Take(MaxMentions)];
    }

    /// <summary>A moment after some of the receiver's working time.</summary>
    public DateTimeOffset After(Holder receiver, DateTimeOffset from, TimeSpan wait) =>
        rules.Calendar.Add(from, wait, state.FindAgency(AgencyOf(receiver))?.Calendar ?? Ladder.DefaultCalendar);

    private bool Speaks(MemberId memberId, Holder receiver) => receiver.Kind == HolderKind.Agencies
        ? state.AgencyOf(memberId) is { } agency && receiver.Has(agency.Id)
        : receiver.Has(memberId) || (state.AgencyOf(memberId) is { } own && own == state.AgencyOf(receiver.Member));
}
