using CareTeamBot.Cards.Words;
using CareTeamBot.Service.Teams;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CareTeamBot.Service.Graph;

/// <summary>
/// Whether Graph lets the bot do all that it is meant to do. The bot lives without it, so it is degraded at worst; what is
/// missing is logged in words, once for each change. Looks every quarter of an hour, in the background of whoever asks.
/// </summary>
internal sealed class GraphCheck(Preflight preflight, TimeProvider clock, ILogger<GraphCheck> log) : IHealthCheck
{
    private static readonly TimeSpan MaxAge = TimeSpan.FromMinutes(15);

    private readonly Lock gate = new();
    private HealthCheckResult known = HealthCheckResult.Healthy("Not looked yet.");
    private string told = "";
    private long? lookedAt;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        lock (gate)
        {
            if (lookedAt is not { } at || clock.GetElapsedTime(at) > MaxAge)
            {
                lookedAt = clock.GetTimestamp();
                _ = Task.Run(LookAsync, CancellationToken.None);
            }

            return Task.FromResult(known);
        }
    }

    /// <summary>The look itself, whose end tests wait for.</summary>
    internal async Task<HealthCheckResult> LookAsync()
    {
        try
        {
            var missing = (await preflight.LookAsync(CancellationToken.None)).Where(l => l.Missing is not null).ToList();
            var (ja, en) = (PreflightWords.In(Locale.Ja), PreflightWords.In(Locale.En));
            var words = string.Join(Environment.NewLine, missing.Select(l => $"{l.Name(ja)}: {l.Missing!(ja)} / {l.Name(en)}: {l.Missing!(en)}"));
            if (words.Length > 0 && words != told)
                log.GraphMissing(missing.Count, words);
            told = words;
            known = missing.Count == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded(words);
        }
        catch (Exception e) when (e is UpstreamException or GraphRefusedException)
        {
            known = HealthCheckResult.Degraded(e.Message);
        }

        return known;
    }
}
