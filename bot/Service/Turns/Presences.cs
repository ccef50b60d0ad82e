using System.Collections.Immutable;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.Service.Protocol;
using CareTeamBot.Service.Protocol.Schema;

namespace CareTeamBot.Service.Turns;

/// <summary>Looks who is in a channel, where that decides who leads its case: when one is opened, and when a closed one is opened again.</summary>
internal sealed class Presences(CaseRepository cases, IConnectorClient connector, TimeProvider clock)
{
    /// <summary>How long such a command may be held up by the look.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    public async ValueTask<TurnInput> LookedAsync(TurnInput input, CancellationToken cancellation)
    {
        if (input is not { Command: CaseCommand.Open or CaseCommand.RegisterIntake, Made: null })
        {
            return input;
        }

        var head = (await cases.LoadAsync(input.CaseId, cancellation).ConfigureAwait(false)).Head;
        var address = head?.Address ?? input.Where;
        return address.IsPersonal || (head is not null && head.State.Status is not (CaseStatus.None or CaseStatus.Closed))
            ? input
            : input with { Command = input.Command with { Here = await LookAsync(address, cancellation).ConfigureAwait(false) } };
    }

    /// <summary>Null where Teams does not tell in time.</summary>
    private async ValueTask<Presence?> LookAsync(CaseAddress address, CancellationToken cancellation)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var timer = clock.CreateTimer(_ => limited.Cancel(), null, Longest, Timeout.InfiniteTimeSpan);
        try
        {
            var there = new List<TeamsChannelAccount>();
            await foreach (var account in connector.GetMembersAsync(address.Thread(null), limited.Token).ConfigureAwait(false))
            {
                there.Add(account);
            }

            return there.Count == 0 ? null : new Presence(Ids(there), Ids(there.Where(a => a.IsGuest)));
        }
        catch (Exception e) when (e is UpstreamException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    private static ImmutableHashSet<string> Ids(IEnumerable<TeamsChannelAccount> accounts) =>
        accounts.Select(a => a.Id).OfType<string>().ToImmutableHashSet(StringComparer.Ordinal);
}
