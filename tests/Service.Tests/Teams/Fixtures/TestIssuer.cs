using System.Security.Cryptography;
using System.Text;
using CareTeamBot.Service.Teams.Inbound;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CareTeamBot.Service.Tests.Teams.Fixtures;

/// <summary>A stand-in for the Bot Framework's token issuer: publishes keys with endorsements, and signs tokens.</summary>
internal sealed class TestIssuer : IAsyncDisposable
{
    private readonly List<(RsaSecurityKey Key, string[]? Endorsements)> published = [];
    private readonly WebApplication app;
    private int keyReads;

    private TestIssuer(WebApplication app) => this.app = app;

    public string Metadata => $"{app.Address()}/v1/.well-known/openidconfiguration";

    public string KeysUrl => $"{app.Address()}/v1/.well-known/keys";

    /// <summary>How often the keys were asked for.</summary>
    public int KeyReads => keyReads;

    /// <summary>What is answered instead of the metadata; the keys are published as ever.</summary>
    public Func<HttpContext, Task>? InsteadOfMetadata { get; set; }

    /// <summary>What is answered instead of the keys.</summary>
    public Func<HttpContext, Task>? InsteadOfKeys { get; set; }

    public static async Task<TestIssuer> StartAsync()
    {
        var app = Loopback.CreateBuilder().Build();
        var issuer = new TestIssuer(app);
        app.MapGet("/v1/.well-known/openidconfiguration", context =>
            issuer.InsteadOfMetadata?.Invoke(context) ?? context.Response.WriteAsync(issuer.Configuration()));
        app.MapGet("/v1/.well-known/keys", context =>
        {
            Interlocked.Increment(ref issuer.keyReads);
            return issuer.InsteadOfKeys?.Invoke(context) ?? context.Response.WriteAsync(issuer.Keys());
        });
        await app.StartedAsync();
        return issuer;
    }

    /// <summary>A new key; published unless told otherwise.</summary>
    public static RsaSecurityKey NewKey(string id) => new(RSA.Create(2048)) { KeyId = id };

    public RsaSecurityKey Publish(RsaSecurityKey key, params string[]? endorsements)
    {
        published.Add((key, endorsements));
        return key;
    }

    public void Withdraw(RsaSecurityKey key) => published.RemoveAll(entry => entry.Key == key);

    /// <summary>A token as the channel sends it, with what a test wants changed.</summary>
    public static string Token(
        SecurityKey key,
        string audience,
        string? serviceUrl,
        string issuer = BotTokenRules.Issuer,
        double expiresInMinutes = 60,
        string algorithm = SecurityAlgorithms.RsaSha256)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            NotBefore = now.AddHours(-3),
            Expires = now.AddMinutes(expiresInMinutes),
            Claims = serviceUrl is null ? null : new Dictionary<string, object> { ["serviceurl"] = serviceUrl },
            SigningCredentials = new SigningCredentials(key, algorithm),
        });
    }

    /// <summary>A token of any header and any payload, signed with RS256 whatever they say.</summary>
    public static string Sign(RsaSecurityKey key, string header, string payload)
    {
        var signed = $"{Base64UrlEncoder.Encode(header)}.{Base64UrlEncoder.Encode(payload)}";
        return $"{signed}.{Base64UrlEncoder.Encode(key.Rsa.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    /// <summary>The same claims with no signature at all.</summary>
    public static string Unsigned(string token)
    {
        var payload = token.Split('.')[1];
        return $"{Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""")}.{payload}.";
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private string Configuration() => $$"""
        {"issuer":"{{BotTokenRules.Issuer}}","jwks_uri":"{{app.Address()}}/v1/.well-known/keys",
         "id_token_signing_alg_values_supported":["RS256"],"token_endpoint_auth_methods_supported":["private_key_jwt"]}
        """;

    private string Keys() => $$"""{"keys":[{{string.Join(',', published.Select(entry => Key(entry.Key, entry.Endorsements)))}}]}""";

    internal static string Key(RsaSecurityKey key, string[]? endorsements)
    {
        var rsa = key.Rsa.ExportParameters(false);
        var list = endorsements is null ? "" : $$""","endorsements":[{{string.Join(',', endorsements.Select(e => $"\"{e}\""))}}]""";
        return $$"""
            {"kty":"RSA","use":"sig","kid":"{{key.KeyId}}","n":"{{Base64UrlEncoder.Encode(rsa.Modulus)}}","e":"{{Base64UrlEncoder.Encode(rsa.Exponent)}}"{{list}}}
            """;
    }
}
