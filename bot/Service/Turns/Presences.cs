using CareTeamBot.CareTeam.Cases;
using CareTeamBot.Service.Cases;

namespace CareTeamBot.Service.Turns;

/// <summary>Looks who is in a channel, where that decides who leads its case: when a closed one is opened again.</summary>
internal sealed class Presences(Rosters rosters)
{
    public async ValueTask<TurnInput> LookAsync(TurnInput input, CaseHead? head, CancellationToken cancellation)
    {
        return input is { Command: CaseCommand.Open or CaseCommand.RegisterIntake }
            && head is { State.Status: CaseStatus.Closed, Address: { IsPersonal: false } address }
            ? input with { Command = input.Command with { Here = (await rosters.ReadAsync(address, cancellation))?.Presence } }
            : input;
    }
}
