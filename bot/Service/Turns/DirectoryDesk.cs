using CareTeamBot.CareTeam.Cases;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Turns.Presses;

namespace CareTeamBot.Service.Turns;

/// <summary>Steps 4 and 5 for what is asked of the tenant's directory of resources: it is decided and committed there, and the case only shows it.</summary>
internal sealed class DirectoryDesk(ResourceBook book, PersonalCases personal)
{
    /// <summary>The input with what came of it; any other as it is.</summary>
    public async ValueTask<TurnInput> ChangeAsync(TurnInput input, CaseHead? about, CancellationToken cancellation)
    {
        if (input is not TurnInput.Press { Directory: { } command, Problem: null } press)
        {
            return input;
        }

        command = ResourcePresses.Settled(command, about?.State, await AgencyOfAsync(press, about, cancellation));
        var refusal = await book.ChangeAsync(about?.Address.TenantId ?? press.Where.TenantId, command, cancellation);
        return refusal is not null
            ? press with { Problem = new Notice(refusal.Reason, refusal.Detail) }
            : ResourcePresses.Shown(press with { Done = ResourcePresses.Done(command) }, command);
    }

    /// <summary>The supporting agency that the person speaks for in the case that was named; in their own chat, in the first open one of theirs.</summary>
    private async ValueTask<string?> AgencyOfAsync(TurnInput.Press press, CaseHead? about, CancellationToken cancellation) => about switch
    {
        { Address.IsPersonal: false } => ResourcePresses.AgencyOf(about.State, press.By.Id),
        _ when press.Where.IsPersonal => (await personal.OfAsync(press.Where.TenantId, press.By.Id, cancellation))
            .Select(glance => ResourcePresses.AgencyOf(glance.State, press.By.Id)).FirstOrDefault(agency => agency is not null),
        _ => null,
    };
}
