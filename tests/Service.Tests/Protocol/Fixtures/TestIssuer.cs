using System.Security.Cryptography;
using CareTeamBot.Service.Protocol.Inbound;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CareTeamBot.Service.Tests.Protocol.Fixtures;

/// <summary>A stand-in for the Bot Framework's token issuer: publishes keys with endorsements, and signs tokens.</summary>
internal sealed class TestIssuer : IAsyncDisposable
{
    private readonly List<(RsaSecurityKey Key, string[]? Endorsements)> published = [];
    private readonly WebApplication app;

    private TestIssuer(WebApplication app) => this.app = app;

    public string Metadata => $"{app.Address()}/v1/.well-known/openidconfiguration";

    /// <summary>How often the keys were asked for.</summary>
    public int KeyReads { get; private set; }

    public static async Task<TestIssuer> StartAsync()
    {
        var app = Loopback.CreateBuilder().Build();
        var issuer = new TestIssuer(app);
        app.MapGet("/v1/.well-known/openidconfiguration", () => Results.Text(issuer.Configuration(), "application/json"));
        app.MapGet("/v1/.well-known/keys", () => Results.Text(issuer.Keys(), "application/json"));
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
        string issuer = BotTokenOptions.Issuer,
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

    /// <summary>The same claims with no signature at all.</summary>
    public static string Unsigned(string token)
    {
        var payload = token.Split('.')[1];
        return $"{Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""")}.{payload}.";
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private string Configuration() => $$"""
        {"issuer":"{{BotTokenOptions.Issuer}}","jwks_uri":"{{app.Address()}}/v1/.well-known/keys",
         "id_token_signing_alg_values_supported":["RS256"],"token_endpoint_auth_methods_supported":["private_key_jwt"]}
        """;

    private string Keys()
    {
        KeyReads++;
        return $$"""{"keys":[{{string.Join(',', published.Select(entry => Key(entry.Key, entry.Endorsements)))}}]}""";
    }

    private static string Key(RsaSecurityKey key, string[]? endorsements)
    {
        var rsa = key.Rsa.ExportParameters(false);
        var list = endorsements is null ? "" : $$""","endorsements":[{{string.Join(',', endorsements.Select(e => $"\"{e}\""))}}]""";
        return $$"""
            {"kty":"RSA","use":"sig","kid":"{{key.KeyId}}","n":"{{Base64UrlEncoder.Encode(rsa.Modulus)}}","e":"{{Base64UrlEncoder.Encode(rsa.Exponent)}}"{{list}}}
            """;
    }
}
