namespace CareTeamBot.Service.Teams.Inbound;

/// <summary>
/// Verdicts on tokens seen before, until they expire or the keys change; at most <see cref="Capacity"/> of them. Only
/// valid tokens get in, so a flood of bad ones cannot push them out. Thread-safe.
/// </summary>
internal sealed class VerifiedTokenCache(TimeProvider clock)
{
    public const int Capacity = 256;

    private readonly Lock gate = new();
    private readonly Dictionary<string, VerifiedToken> tokens = new(StringComparer.Ordinal);
    private object? keysInUse;

    /// <summary>The verdict on this header under these keys, or null where it must be checked.</summary>
    public VerifiedToken? Find(string header, object keys)
    {
        lock (gate)
        {
            if (!ReferenceEquals(keys, keysInUse) || !tokens.TryGetValue(header, out var token))
                return null;
            if (token.ExpiresAt > clock.GetUtcNow())
                return token;
            tokens.Remove(header);
            return null;
        }
    }

    public void Keep(string header, object keys, VerifiedToken token)
    {
        lock (gate)
        {
            if (!ReferenceEquals(keys, keysInUse) || tokens.Count >= Capacity)
            {
                tokens.Clear();
                keysInUse = keys;
            }

            tokens[header] = token;
        }
    }
}
