using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Teams;
using Microsoft.Extensions.Caching.Memory;

namespace CareTeamBot.Service.Turns;

/// <summary>What a case's channel is called. Messages do not tell it; Teams does when it is asked for the team's channels.</summary>
internal sealed class ChannelNames(ITeamsConnector connector, TimeProvider clock) : IDisposable
{
    /// <summary>How long a person's list may be held up by the question.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(2);

    private readonly MemoryCache teams = new(new MemoryCacheOptions { SizeLimit = 1000 });

    /// <summary>The name, at most an hour old; null where Teams does not tell in time, and for the General channel.</summary>
    public async ValueTask<string?> OfAsync(CaseAddress address, CancellationToken cancellation)
    {
        if (address.ChannelName is not null || address.TeamId is not { } team)
            return address.ChannelName;

        var names = teams.TryGetValue(team, out Dictionary<string, string>? known)
            ? known!
            : await AskAsync(address, team, cancellation);
        return names.GetValueOrDefault(address.ChannelId);
    }

    public void Dispose() => teams.Dispose();

    private async ValueTask<Dictionary<string, string>> AskAsync(CaseAddress address, string team, CancellationToken cancellation)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var timer = clock.CreateTimer(_ => limited.Cancel(), null, Timeout, System.Threading.Timeout.InfiniteTimeSpan);
        var (names, kept) = (new Dictionary<string, string>(StringComparer.Ordinal), TimeSpan.FromHours(1));
        try
        {
            foreach (var channel in await connector.GetChannelsAsync(address.Thread(null), team, limited.Token))
            {
                if (channel is { Id: { } id, Name: { } name })
                    names[id] = name;
            }
        }
        catch (Exception e) when (e is UpstreamException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            kept = TimeSpan.FromMinutes(1);
        }

        return teams.Set(team, names, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = kept });
    }
}
