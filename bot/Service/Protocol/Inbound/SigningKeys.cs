using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace CareTeamBot.Service.Protocol.Inbound;

/// <summary>
/// The Bot Framework's published keys: read once, again after half a day, and at once when a token names a key that is
/// not among them, so that the first request after a roll-over passes. Thread-safe.
/// </summary>
/// <remarks>
/// The library's own manager renews in the background and would refuse that first request; the channel does not repeat
/// what got a 401. Invented key ids cause at most one reading per <see cref="UnknownKeyInterval"/>. When a renewal
/// fails, the known keys stay in use.
/// </remarks>
internal sealed class SigningKeys(string metadata, IDocumentRetriever documents, TimeProvider clock)
    : IConfigurationManager<OpenIdConnectConfiguration>, IDisposable
{
    public static readonly TimeSpan MaxAge = TimeSpan.FromHours(12);
    public static readonly TimeSpan UnknownKeyInterval = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim reading = new(1, 1);
    private Reading? current;
    private DateTimeOffset unknownKeyNext = DateTimeOffset.MinValue;

    public async Task<OpenIdConnectConfiguration> GetConfigurationAsync(CancellationToken cancel) =>
        current is { } known && known.RenewAt > clock.GetUtcNow() ? known.Keys : await RenewAsync(current, cancel);

    /// <summary>The keys, with this one among them if it is published at all.</summary>
    public async ValueTask<OpenIdConnectConfiguration> GetWithAsync(string keyId, CancellationToken cancellation)
    {
        var keys = await GetConfigurationAsync(cancellation);
        if (Has(keys, keyId))
            return keys;
        var seen = current;
        if (clock.GetUtcNow() < unknownKeyNext)
            return keys;
        unknownKeyNext = clock.GetUtcNow() + UnknownKeyInterval;
        return await RenewAsync(seen, cancellation);
    }

    /// <summary>Does nothing: an unknown key is looked for before the token is checked, not after.</summary>
    public void RequestRefresh()
    {
    }

    public void Dispose() => reading.Dispose();

    private async Task<OpenIdConnectConfiguration> RenewAsync(Reading? seen, CancellationToken cancellation)
    {
        await reading.WaitAsync(cancellation);
        try
        {
            // Somebody else may have read them while this call waited.
            if (current is { } newer && !ReferenceEquals(newer, seen))
                return newer.Keys;
            current = await ReadAsync(seen, cancellation);
            return current.Keys;
        }
        finally
        {
            reading.Release();
        }
    }

    private async Task<Reading> ReadAsync(Reading? known, CancellationToken cancellation)
    {
        try
        {
            var keys = await OpenIdConnectConfigurationRetriever.GetAsync(metadata, documents, cancellation);
            return new Reading(keys, clock.GetUtcNow() + MaxAge);
        }
        catch (Exception fault) when (known is not null && fault is not OperationCanceledException)
        {
            return known with { RenewAt = clock.GetUtcNow() + UnknownKeyInterval };
        }
    }

    private static bool Has(OpenIdConnectConfiguration keys, string keyId) =>
        keys.JsonWebKeySet?.Keys.Any(key => key.Kid == keyId) ?? false;

    private sealed record Reading(OpenIdConnectConfiguration Keys, DateTimeOffset RenewAt);
}
