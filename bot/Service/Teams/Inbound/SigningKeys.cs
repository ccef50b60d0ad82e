using CareTeamBot.Service.Teams.Outbound;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace CareTeamBot.Service.Teams.Inbound;

/// <summary>
/// The Bot Framework's published keys: read once, again after half a day, and at once when a token names a key that is
/// not among them, so that the first request after a roll-over passes. Known keys serve while new ones are read, and
/// stay where a reading fails or brings nothing that can be used. Thread-safe.
/// </summary>
/// <remarks>
/// The library's own manager renews in the background alone and would refuse that first request; the channel does not
/// repeat what got a 401. There is one reading at a time, however many wait for it, and however many keys are invented.
/// </remarks>
internal sealed class SigningKeys(string metadata, IDocumentRetriever documents, TimeSpan patience, TimeProvider clock, ILogger<SigningKeys> log)
{
    public static readonly TimeSpan MaxAge = TimeSpan.FromHours(12);

    /// <summary>How long a reading may take in the service, the addresses and the keys together.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>When a renewal that failed is tried again.</summary>
    public static readonly TimeSpan RenewAgain = TimeSpan.FromSeconds(30);

    /// <summary>How long a key that was looked for in vain is not looked for again.</summary>
    public static readonly TimeSpan UnknownKeyInterval = TimeSpan.FromSeconds(10);

    /// <summary>How many of those are remembered; what is beyond is looked for again, with the others.</summary>
    public const int MostUnknownKeys = 256;

    /// <summary>Readings, whoever asks for them. The first ones start at once, so that a roll-over never waits in peace.</summary>
    public static readonly IReadOnlyList<RateRule> Pace = [RateRule.PerSeconds(3, 6)];

    private readonly Lock gate = new();
    private readonly CallPace pace = new(Pace, clock);
    private readonly Dictionary<string, DateTimeOffset> missing = new(StringComparer.Ordinal);
    private Reading? current;
    private Running? running;

    /// <summary>The keys that are known, null before the first are. Never waits; keys that are old are renewed meanwhile.</summary>
    public OpenIdConnectConfiguration? Known
    {
        get
        {
            lock (gate)
            {
                if (current is { } known && known.RenewAt <= clock.GetUtcNow())
                    _ = Join();
                return current?.Keys;
            }
        }
    }

    /// <summary>
    /// The keys, with this one among them if it is published at all. Null where that can't be said, because the keys can't
    /// be read just now.
    /// </summary>
    public async ValueTask<OpenIdConnectConfiguration?> FindAsync(string keyId, CancellationToken cancellation)
    {
        // One that has begun before may have missed the key by a moment; the next one has not.
        for (var attempt = 1; ; attempt++)
        {
            Running reading;
            bool isNew;
            lock (gate)
            {
                if (current is { } known && (Has(known.Keys, keyId) || IsMissing(keyId)))
                    return known.Keys;
                (reading, isNew) = Join();
            }

            var read = await reading.Task.WaitAsync(cancellation);
            if (isNew || attempt > 1)
                return Found(keyId, read);
        }
    }

    /// <summary>Whether there are keys, after a reading if need be.</summary>
    public async ValueTask<bool> AreKnownAsync(CancellationToken cancellation)
    {
        if (Known is not null)
            return true;
        Running reading;
        lock (gate)
            reading = Join().Reading;
        await reading.Task.WaitAsync(cancellation);
        return Known is not null;
    }

    private OpenIdConnectConfiguration? Found(string keyId, bool read)
    {
        lock (gate)
        {
            if (current is not { } known || (!read && !Has(known.Keys, keyId)))
                return null;
            if (!Has(known.Keys, keyId))
                Miss(keyId);
            return known.Keys;
        }
    }

    private bool IsMissing(string keyId) => missing.TryGetValue(keyId, out var until) && until > clock.GetUtcNow();

    private void Miss(string keyId)
    {
        var now = clock.GetUtcNow();
        if (missing.Count >= MostUnknownKeys)
        {
            foreach (var (key, until) in missing)
            {
                if (until <= now)
                    missing.Remove(key);
            }
        }

        if (missing.Count < MostUnknownKeys)
            missing[keyId] = now + UnknownKeyInterval;
    }

    /// <summary>The reading that is under way, or a new one. New is also one that waits for its turn. Under the lock.</summary>
    private (Running Reading, bool IsNew) Join()
    {
        if (running is { } there)
            return (there, !there.HasBegun);
        var started = new Running();
        running = started;
        started.Task = Task.Run(() => RunAsync(started));
        return (started, true);
    }

    /// <returns>Whether there are new keys.</returns>
    private async Task<bool> RunAsync(Running self)
    {
        await pace.WaitAsync("", CancellationToken.None);
        lock (gate)
            self.HasBegun = true;
        var keys = await ReadAsync();
        lock (gate)
        {
            current = keys is not null ? new Reading(keys, clock.GetUtcNow() + MaxAge)
                : current is { } known ? known with { RenewAt = clock.GetUtcNow() + RenewAgain }
                : null;
            running = null;
        }

        return keys is not null;
    }

    private async Task<OpenIdConnectConfiguration?> ReadAsync()
    {
        using var limit = new CancellationTokenSource(patience, clock);
        try
        {
            // The wait is given up even where the source does not heed the token.
            var keys = await OpenIdConnectConfigurationRetriever.GetAsync(metadata, documents, limit.Token).WaitAsync(limit.Token);
            if (IsUsable(keys))
                return keys;
            TeamsLog.KeysNotRead(log, "no usable key");
        }
#pragma warning disable CA1031 // Whatever a key server answers, the known keys stay in use.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            // Messages of these exceptions quote what the server sent.
            TeamsLog.KeysNotRead(log, fault.GetType().Name);
        }

        return null;
    }

    /// <summary>Whether at least one key may sign for some channel: an answer without any must not take the place of good keys.</summary>
    private static bool IsUsable(OpenIdConnectConfiguration keys) => keys.JsonWebKeySet?.Keys.Any(key =>
        key is { Kty: "RSA", Kid.Length: > 0 }
        && KeyEndorsements.Read(keys, key.Kid).Count > 0
        && keys.SigningKeys.Any(signing => signing.KeyId == key.Kid)) == true;

    private static bool Has(OpenIdConnectConfiguration keys, string keyId) =>
        keys.JsonWebKeySet?.Keys.Any(key => key.Kid == keyId) ?? false;

    private sealed record Reading(OpenIdConnectConfiguration Keys, DateTimeOffset RenewAt);

    private sealed class Running
    {
        public Task<bool> Task { get; set; } = null!;

        /// <summary>It asks just now: what is published from here on it may miss.</summary>
        public bool HasBegun { get; set; }
    }
}
