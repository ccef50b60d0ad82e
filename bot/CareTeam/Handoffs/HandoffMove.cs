using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Questions;

namespace CareTeamBot.CareTeam.Handoffs;

/// <summary>One item goes over to the incoming side, which has just accepted it.</summary>
internal sealed record HandoffMove(CaseState State, CareRules Rules, HandoffItem Handoff, CaseCommand Command)
{
    /// <summary>Who does a role from now on: the person it was handed to, else whoever accepts.</summary>
    public Participant Doer => State.FindParticipant(Handoff.To?.MemberId) is { Left: false } named
        ? named
        : State.FindParticipant(Command.By.Id) ?? TeamDecider.Introduce(null, Command.By, Command.Now);

    /// <summary>The incoming side in the outgoing one's place, beside others that hold it too.</summary>
    public Holder Next(Holder holder) => Handoff.To switch
    {
        { AgencyId: { } agency } when holder.Kind == HolderKind.Agencies =>
            Holder.Of(holder.FindAgencies().Where(id => id != Handoff.From.AgencyId && id != agency).Append(agency)),
        { AgencyId: { } agency } => Holder.Of([agency]),
        { MemberId: { } member } => Holder.Person(HolderKind.Member, member),
        _ => holder,
    };
}
