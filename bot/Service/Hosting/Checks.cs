using CareTeamBot.Service.Clock;
using CareTeamBot.Service.Sending;
using CareTeamBot.Service.Teams.Inbound;
using CareTeamBot.Service.Telemetry;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CareTeamBot.Service.Hosting;

/// <summary>Whether the clock's turns run.</summary>
internal sealed class DueCheck(Pulse pulse) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(pulse.IsFelt ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy());
}

/// <summary>Whether what was left to say from before the start is on its way.</summary>
internal sealed class OutboxCheck(OutboxSender outbox) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(outbox.IsRecovered ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy());
}

/// <summary>Whether what is to be said gets out. Where it does not, a restart or another replica would change nothing.</summary>
internal sealed class LanesCheck(LaneWatch lanes) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(lanes.Stuck == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded());
}

/// <summary>Whether the channel's signing keys are known, so that callers can be told apart.</summary>
internal sealed class KeysCheck(SigningKeys keys) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await keys.AreKnownAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
}
