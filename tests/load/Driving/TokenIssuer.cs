using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CareTeamBot.Load.Driving;

/// <summary>Signs tokens as the Bot Framework does, with a key that lives as long as the process.</summary>
internal sealed class TokenIssuer(string appId)
{
    private readonly RsaSecurityKey key = new(RSA.Create(2048)) { KeyId = "load" };

    /// <summary>A token for calls that say this service URL. Valid for an hour.</summary>
    public string Token(string serviceUrl) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = "https://api.botframework.com",
        Audience = appId,
        Expires = TimeProvider.System.GetUtcNow().AddHours(1).UtcDateTime,
        Claims = new Dictionary<string, object> { ["serviceurl"] = serviceUrl },
        SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.RsaSha256),
    });

    public static string Metadata(string keysUrl) => JsonSerializer.Serialize(new
    {
        issuer = "https://api.botframework.com",
        jwks_uri = keysUrl,
        id_token_signing_alg_values_supported = new[] { "RS256" },
    });

    public string Keys()
    {
        var numbers = key.Rsa.ExportParameters(includePrivateParameters: false);
        return JsonSerializer.Serialize(new
        {
            keys = new[]
            {
                new
                {
                    kty = "RSA", use = "sig", kid = key.KeyId,
                    n = Base64UrlEncoder.Encode(numbers.Modulus), e = Base64UrlEncoder.Encode(numbers.Exponent),
                    endorsements = new[] { "msteams" },
                },
            },
        });
    }
}
