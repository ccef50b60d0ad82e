using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.CareTeam.Advice;

/// <summary>What an event makes of the case's supervisors.</summary>
internal static class InvitationFold
{
    public static CaseState Apply(CaseState state, CaseEvent happened) => happened switch
    {
        CaseEvent.SupervisorsNamed e => Named(state, e),
        CaseEvent.InvitationAnswered { Accepted: true } e => state with
        {
            Invitations = state.Invitations.ConvertAll(i => i.Id == e.By ? i with { AcceptedAt = e.At, Name = e.Name } : i),
        },
        CaseEvent.InvitationAnswered e => Without(state, e.By),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Unknown event."),
    };

    public static CaseState Without(CaseState state, MemberId memberId) => state with
    {
        Supervisors = state.Supervisors.Remove(memberId),
        Invitations = state.Invitations.RemoveAll(i => i.Id == memberId),
    };

    private static CaseState Named(CaseState state, CaseEvent.SupervisorsNamed e)
    {
        var invited = e.Invited ?? [];
        return state with
        {
            Supervisors = e.Members,
            Invitations = [.. state.Invitations.Where(i => e.Members.Contains(i.Id) && !invited.Exists(n => n.Id == i.Id)), .. invited],
        };
    }
}
