using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CareTeamBot.Service.Hosting;

/// <summary>
/// Whether this replica should get requests: the last look at all health checks, not older than
/// <see cref="MaxAge"/>, so that whoever asks often costs nothing. Never while the service stops. Thread-safe.
/// </summary>
internal sealed class Readiness(HealthCheckService checks, IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<Readiness> log) : IDisposable
{
    public static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim looking = new(1, 1);
    private Look? last;

    public async ValueTask<HealthStatus> LookAsync(CancellationToken cancellation)
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested)
            return HealthStatus.Unhealthy;
        if (Known is { } known)
            return known;
        await looking.WaitAsync(cancellation);
        try
        {
            return Known ?? await CheckAsync();
        }
        finally
        {
            looking.Release();
        }
    }

    public void Dispose() => looking.Dispose();

    private HealthStatus? Known => last is { } look && clock.GetElapsedTime(look.At) < MaxAge ? look.Status : null;

    /// <summary>Not the caller's cancellation: others wait for the same look.</summary>
    private async Task<HealthStatus> CheckAsync()
    {
        var report = await checks.CheckHealthAsync(CancellationToken.None);
        if (report.Status != (last?.Status ?? HealthStatus.Healthy))
        {
            var unwell = string.Join(", ", report.Entries.Where(e => e.Value.Status != HealthStatus.Healthy).Select(e => $"{e.Key} {e.Value.Status}"));
            log.ReadinessChanged(report.Status, unwell.Length == 0 ? "none" : unwell);
        }

        last = new Look(report.Status, clock.GetTimestamp());
        return report.Status;
    }

    private sealed record Look(HealthStatus Status, long At);
}
