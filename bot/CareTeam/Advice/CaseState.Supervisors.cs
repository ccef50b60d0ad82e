using CareTeamBot.CareTeam.Advice;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.CareTeam.Cases;

public sealed partial record CaseState
{
    public Invitation? FindInvitation(MemberId? memberId) => Invitations.With(memberId, static i => i.Id);

    /// <summary>Whether this person may be asked for advice now.</summary>
    public bool IsSupervisor(MemberId? memberId) => memberId is { } id && Supervisors.Contains(id)
        && (FindInvitation(memberId) is { } invitation ? invitation.AcceptedAt is not null : FindParticipant(memberId) is { Left: false });

    /// <summary>Whether this person may see what was said to them privately: of the team, or a supervisor from outside.</summary>
    public bool MaySeeWhatTheyWereTold(MemberId? memberId) => FindParticipant(memberId) is { Left: false } || IsSupervisor(memberId);

    /// <summary>Whether this person has to do with the case as an invited or accepted supervisor alone.</summary>
    public bool IsOnlySupervisor(MemberId? memberId) => FindParticipant(memberId) is not { Left: false } && FindInvitation(memberId) is not null;

    /// <summary>
    /// The case as a supervisor from outside the channel may see it: what was asked of them, what that is about, and who
    /// said it. Whatever is drawn from it can't show more.
    /// </summary>
    public CaseState SeenByOnlySupervisor(MemberId memberId)
    {
        var asks = IsSupervisor(memberId) ? Items.Concat(EndedItems).OfType<AdviceItem>().Where(a => a.Asked.Contains(memberId)).ToList() : [];
        var about = asks.Select(a => FindItem(a.About)).OfType<CareItem>().ToList();
        var persons = asks.SelectMany(a => a.Parties!).Concat(FindInvitation(memberId) is { } invited ? [invited.By] : []).ToHashSet();
        return None with
        {
            Status = Status,
            Language = Language,
            Revision = Revision,
            Retention = Retention,
            Supervisors = Supervisors.FindAll(id => id == memberId),
            Invitations = Invitations.FindAll(i => persons.Contains(i.Id) || i.Id == memberId),
            Participants = Participants.FindAll(p => persons.Contains(p.Id) && p.Id != memberId).ConvertAll(p => p with { Left = true }),
            Agencies = Agencies.FindAll(a => Participants.Exists(p => p.AgencyId == a.Id && persons.Contains(p.Id))),
            Items = [.. asks.Where(a => a.IsOpen)],
            EndedItems = [.. asks.Where(a => !a.IsOpen), .. about],
        };
    }
}
