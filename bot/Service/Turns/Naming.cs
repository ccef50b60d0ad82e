using CareTeamBot.CareTeam.Advice;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.Service.Cases;

namespace CareTeamBot.Service.Turns;

/// <summary>
/// Asks the channel, between loading and deciding, about the people whom a command names. What a mention or an input says of
/// somebody counts for nothing; a command whose people were not asked about is refused by the domain.
/// </summary>
internal sealed class Naming(Rosters rosters)
{
    /// <summary>More are refused anyway, and need not be asked about.</summary>
    private const int MostAsked = AdviceItem.MaxSupervisors;

    public async ValueTask<TurnInput> AskAsync(TurnInput input, CaseHead? known, CancellationToken cancellation)
    {
        if (input is not { Problem: null, Command: INamesPeople { People: { Count: > 0 and <= MostAsked } people } command }
            || known is not { State.Status: CaseStatus.Open } head)
        {
            return input;
        }

        // Their language is a guess; they are spoken to in their own once they have written.
        var language = input.By.Language.Length > 0 ? input.By.Language : head.State.Language;
        var channel = input.CaseId == input.Where.CaseId ? head.Address.Updated(input.Where) : head.Address;
        var asked = await Task.WhenAll(people.Select(p => rosters.FindAsync(channel, p, language, cancellation)));
        return input with { Command = command.About([.. asked]) };
    }
}
