using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CareTeamBot.Sandbox.Teams;

/// <summary>What a token says; the defaults are what Teams says. Tests change one thing at a time.</summary>
internal sealed record TokenShape
{
    public string Issuer { get; init; } = "https://api.botframework.com";
    public string? Audience { get; init; }
    public string? ServiceUrl { get; init; }
    public DateTimeOffset? NotBefore { get; init; }
    public DateTimeOffset? Expires { get; init; }
    public string Algorithm { get; init; } = SecurityAlgorithms.RsaSha256;

    /// <summary>Key that signs instead of the current one, whose id is announced all the same.</summary>
    public RsaSecurityKey? SignedBy { get; init; }
}

/// <summary>
/// Signs requests to the bot as the Bot Framework does, and publishes the key: OpenID metadata and a key set in which
/// every key carries <c>endorsements</c>. Thread-safe.
/// </summary>
internal sealed class TokenSigner(string appId, TimeProvider clock) : IDisposable
{
    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly List<RsaSecurityKey> published = [NewKey()];
    private readonly Lock gate = new();

    /// <summary>Endorsements of the keys, <c>msteams</c> alone by default.</summary>
    public IReadOnlyList<string> Endorsements { get; set; } = ["msteams"];

    /// <summary>Replaces the signing key, as the Bot Framework does from time to time; the old one stays published if asked.</summary>
    public void RollOver(bool keepOld = true)
    {
        lock (gate)
        {
            if (!keepOld)
                published.Clear();
            published.Add(NewKey());
        }
    }

    public string CreateToken(string serviceUrl, TokenShape? shape = null)
    {
        shape ??= new TokenShape();
        // The stand-in's clock may run days ahead of the machine's, and a validator may look at either.
        var real = TimeProvider.System.GetUtcNow();
        var shown = clock.GetUtcNow();
        return Handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = shape.Issuer,
            Audience = shape.Audience ?? appId,
            NotBefore = (shape.NotBefore ?? (real < shown ? real : shown)).UtcDateTime,
            Expires = (shape.Expires ?? (real > shown ? real : shown).AddHours(1)).UtcDateTime,
            Claims = new Dictionary<string, object> { ["serviceurl"] = shape.ServiceUrl ?? serviceUrl },
            SigningCredentials = new SigningCredentials(KeyFor(shape), shape.Algorithm),
        });
    }

    /// <summary>The OpenID metadata document; <paramref name="keysUrl"/> is where <see cref="KeySet"/> is served.</summary>
    public static JsonObject Metadata(string keysUrl) => new()
    {
        ["issuer"] = "https://api.botframework.com",
        ["authorization_endpoint"] = "https://invalid.botframework.com",
        ["jwks_uri"] = keysUrl,
        ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
        ["token_endpoint_auth_methods_supported"] = new JsonArray("private_key_jwt"),
    };

    public JsonObject KeySet()
    {
        lock (gate)
            return new JsonObject { ["keys"] = new JsonArray([.. published.Select(Describe)]) };
    }

    public void Dispose()
    {
        lock (gate)
            published.ForEach(key => key.Rsa.Dispose());
    }

    private RsaSecurityKey KeyFor(TokenShape shape)
    {
        lock (gate)
        {
            var current = published[^1];
            return shape.SignedBy is { } other ? new RsaSecurityKey(other.Rsa) { KeyId = current.KeyId } : current;
        }
    }

    private JsonNode Describe(RsaSecurityKey key)
    {
        var numbers = key.Rsa.ExportParameters(includePrivateParameters: false);
        return new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = key.KeyId,
            ["x5t"] = key.KeyId,
            ["n"] = Base64UrlEncoder.Encode(numbers.Modulus),
            ["e"] = Base64UrlEncoder.Encode(numbers.Exponent),
            ["endorsements"] = new JsonArray([.. Endorsements.Select(name => JsonValue.Create(name))]),
        };
    }

    private static RsaSecurityKey NewKey() => new(RSA.Create(2048)) { KeyId = Convert.ToHexString(RandomNumberGenerator.GetBytes(10)) };
}
