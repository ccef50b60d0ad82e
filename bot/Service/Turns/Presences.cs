using CareTeamBot.CareTeam.Cases;
using CareTeamBot.Service.Cases;

namespace CareTeamBot.Service.Turns;

/// <summary>Looks who is in a channel, where that decides who leads its case: when a closed one is opened again.</summary>
internal sealed class Presences(CaseRepository cases, Rosters rosters)
{
    public async ValueTask<TurnInput> LookedAsync(TurnInput input, CancellationToken cancellation)
    {
        if (input is not { Command: CaseCommand.Open or CaseCommand.RegisterIntake, Made: null })
        {
            return input;
        }

        var head = (await cases.LoadAsync(input.CaseId, cancellation).ConfigureAwait(false)).Head;
        return head is { State.Status: CaseStatus.Closed, Address: { IsPersonal: false } address }
            ? input with { Command = input.Command with { Here = (await rosters.ReadAsync(address, cancellation).ConfigureAwait(false))?.Presence } }
            : input;
    }
}
