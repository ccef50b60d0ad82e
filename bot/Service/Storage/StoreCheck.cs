using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CareTeamBot.Service.Storage;

/// <summary>Whether the store takes a write and gives it back.</summary>
internal sealed class StoreCheck(ICaseStore store) : IHealthCheck
{
    // One document for all replicas: what matters is that something comes back.
    internal const string Key = "health";

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await store.SaveDocumentAsync(Key, "{}"u8.ToArray(), cancellationToken);
        return await store.LoadDocumentAsync(Key, cancellationToken) is null ? HealthCheckResult.Unhealthy() : HealthCheckResult.Healthy();
    }
}
