using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;

namespace CareTeamBot.Service.Tests.Teams.Fixtures;

/// <summary>A forgery: what it is, and the Authorization header that it makes.</summary>
/// <param name="Name">What is wrong with it.</param>
/// <param name="Header">The header.</param>
/// <param name="IsForbidden">The token is good, but not for this call: a 403 instead of a 401.</param>
internal sealed record Forgery(string Name, string Header, bool IsForbidden = false);

/// <summary>
/// A token as Teams sends it, and all ways to get one wrong. Where nothing else is said they are signed with the genuine
/// key, so that nothing but what is wrong can be the reason for which they are refused.
/// </summary>
internal static class Forgeries
{
    public const string App = "ab11cd22-ef33-4444-8555-66667777aaaa";
    public const string Url = "https://smba.trafficmanager.net/jp/";
    private const string GoodHeader = """{"alg":"RS256","kid":"k1","x5t":"k1","typ":"JWT"}""";

    public static RsaSecurityKey Genuine { get; } = TestIssuer.NewKey("k1");
    public static RsaSecurityKey Unendorsed { get; } = TestIssuer.NewKey("k2");
    public static RsaSecurityKey ForWebChat { get; } = TestIssuer.NewKey("k3");
    private static readonly RsaSecurityKey Foreign = TestIssuer.NewKey("k1");
    private static readonly long Now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
    private static readonly string GoodPayload = Payload();

    public static string Valid { get; } = TestIssuer.Sign(Genuine, GoodHeader, GoodPayload);

    public static IEnumerable<Forgery> All() =>
        [.. Algorithms(), .. Secrets(), .. KeyIds(), .. Critical(), .. Embedded(), .. OddHeaders(), .. Claims(), .. OddPayloads(), .. Parts(), .. Schemes(), .. Forbidden()];

    private static IEnumerable<Forgery> Algorithms()
    {
        string[] names =
        [
            "\"none\"", "\"None\"", "\"NONE\"", "\"nOnE\"", "\"\"", "null", "\"RS384\"", "\"RS512\"", "\"PS256\"", "\"PS384\"", "\"PS512\"", "\"ES256\"",
            "\"ES384\"", "\"ES512\"", "\"EdDSA\"", "\"HS256\"", "\"HS384\"", "\"HS512\"", "\"rs256\"", "\"RS256 \"", "\"RS256\\u0000\"", "\"RSA-OAEP\"", "\"dir\"", "[\"RS256\"]", "256",
            "\"http://www.w3.org/2001/04/xmldsig-more#rsa-sha256\"",
        ];
        foreach (var name in names)
            yield return Signed($"algorithm {name}", $$"""{"alg":{{name}},"kid":"k1","typ":"JWT"}""");
        yield return Signed("no algorithm", """{"kid":"k1","typ":"JWT"}""");
        foreach (var name in names[..4])
        {
            var header = Base64UrlEncoder.Encode($$"""{"alg":{{name}},"kid":"k1","typ":"JWT"}""");
            yield return Bearer($"algorithm {name} and no signature", $"{header}.{Base64UrlEncoder.Encode(GoodPayload)}.");
        }
    }

    /// <summary>The public key, which everybody has, taken for a shared secret.</summary>
    private static IEnumerable<Forgery> Secrets()
    {
        (string Name, byte[] Secret)[] secrets =
        [
            ("SPKI", Genuine.Rsa.ExportSubjectPublicKeyInfo()), ("SPKI as PEM", Encoding.ASCII.GetBytes(Genuine.Rsa.ExportSubjectPublicKeyInfoPem())),
            ("PKCS 1", Genuine.Rsa.ExportRSAPublicKey()), ("PKCS 1 as PEM", Encoding.ASCII.GetBytes(Genuine.Rsa.ExportRSAPublicKeyPem())),
            ("modulus", Genuine.Rsa.ExportParameters(false).Modulus!), ("JWK", Encoding.UTF8.GetBytes(TestIssuer.Key(Genuine, ["msteams"]))), ("nothing", []),
        ];
        foreach (var (name, secret) in secrets)
        {
            yield return Bearer($"HS256 with {name}", Mac("HS256", text => HMACSHA256.HashData(secret, text)));
            yield return Bearer($"HS384 with {name}", Mac("HS384", text => HMACSHA384.HashData(secret, text)));
            yield return Bearer($"HS512 with {name}", Mac("HS512", text => HMACSHA512.HashData(secret, text)));
            yield return Bearer($"a MAC with {name} that says RS256", Mac("RS256", text => HMACSHA256.HashData(secret, text)));
        }
    }

    private static IEnumerable<Forgery> KeyIds()
    {
        string[] ids =
        [
            "null", "\"\"", "\"k9\"", "1", "[\"k1\"]", "{\"k\":1}", "\"K1\"", "\"k1 \"", "\" k1\"", "\"k1\\u0000\"", "\"../../k1\"", "\"https://example.org/keys\"", "\"k1' OR 1=1--\"",
            $"\"{new string('k', 4000)}\"",
        ];
        foreach (var id in ids)
            yield return Signed($"key id {(id.Length < 40 ? id : "without end")}", $$"""{"alg":"RS256","kid":{{id}},"typ":"JWT"}""");
        yield return Signed("no key id", """{"alg":"RS256","typ":"JWT"}""");
        yield return Signed("the key id under x5t alone", """{"alg":"RS256","x5t":"k1","typ":"JWT"}""");
    }

    private static IEnumerable<Forgery> Critical()
    {
        string[] lists = ["[\"exp\"]", "[\"b64\"]", "[]", "[\"http://example.org/x\"]", "\"exp\"", "null", "{}", "[\"kid\"]", "[\"typ\",\"alg\"]", "1"];
        foreach (var list in lists)
            yield return Signed($"critical {list}", $$"""{"alg":"RS256","kid":"k1","typ":"JWT","crit":{{list}}}""");
        yield return Signed("a payload that is not encoded", """{"alg":"RS256","kid":"k1","typ":"JWT","b64":false,"crit":["b64"]}""");
    }

    /// <summary>Signed by somebody else, who brings the key along.</summary>
    private static IEnumerable<Forgery> Embedded()
    {
        var certificate = Certificate();
        (string Name, string Member)[] brought =
        [
            ("jwk", $"\"jwk\":{TestIssuer.Key(Foreign, ["msteams"])}"), ("jku", "\"jku\":\"https://example.org/keys\""),
            ("jku of this machine", "\"jku\":\"http://127.0.0.1/keys\""), ("jku that looks like the channel's", "\"jku\":\"https://login.botframework.com.example.org/v1/.well-known/keys\""),
            ("x5u", "\"x5u\":\"https://example.org/cert\""), ("x5c", $"\"x5c\":[\"{certificate}\"]"), ("nothing", "\"x\":1"),
        ];
        foreach (var (name, member) in brought)
        {
            yield return ForeignSigned($"foreign key with {name} under the known id", $$"""{"alg":"RS256","kid":"k1","typ":"JWT",{{member}}}""");
            yield return ForeignSigned($"foreign key with {name} under its own id", $$"""{"alg":"RS256","kid":"mine","typ":"JWT",{{member}}}""");
            yield return ForeignSigned($"foreign key with {name} under no id", $$"""{"alg":"RS256","typ":"JWT",{{member}}}""");
        }
    }

    private static IEnumerable<Forgery> OddHeaders()
    {
        string[] headers =
        [
            "[]", "\"RS256\"", "1", "null", "", "{", "{\"alg\":\"RS256\",\"kid\":\"k1\"", "{\"alg\":\"RS256\",\"kid\":\"k1\"}x", "\uFEFF{\"alg\":\"RS256\",\"kid\":\"k1\"}",
            "{\"alg\":\"none\",\"alg\":\"RS256\",\"kid\":\"k1\"}", "{\"alg\":\"RS256\",\"alg\":\"none\",\"kid\":\"k1\"}", "{\"alg\":\"RS256\",\"kid\":\"k9\",\"kid\":\"k1\"}",
            "{\"alg\":\"RS256\",\"kid\":\"\\ud800\"}", "{\"alg\":\"\\udc00\",\"kid\":\"k1\"}", "{\"alg\":\"RS256\",\"kid\":\"k1\",\"\\ud800\":1}",
            "{\"ALG\":\"RS256\",\"KID\":\"k1\"}", new string('[', 200) + new string(']', 200),
        ];
        return headers.Select((header, i) => Signed($"header {i}", header));
    }

    private static IEnumerable<Forgery> Claims()
    {
        Dictionary<string, string?[]> claims = new()
        {
            ["iss"] =
            [
                null, "null", "\"\"", "\"http://api.botframework.com\"", "\"https://api.botframework.com/\"", "\"https://api.botframework.us\"", "\"https://API.botframework.com\"",
                "\"https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/\"", "\"https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0\"",
                "[\"https://api.botframework.com\"]", "\"https://api.botframework.com \"", "1",
            ],
            ["aud"] = [null, "null", "\"\"", "\"another-app\"", "[\"another-app\"]", "[]", $"\"{App} \"", $"\"{App.ToUpperInvariant()}\"", $"\"api://{App}\"", $"\"api://botid-{App}\"", "\"*\"", "1"],
            ["exp"] = [null, "null", $"{Now - 301}", $"{Now - 86400}", "0", "-1", "1e300", "-1e300", $"\"{Now + 3600}\"", $"[{Now + 3600}]", "true"],
            ["nbf"] = ["null", $"{Now + 900}", $"\"{Now - 60}\"", "1e300", "-1", "[]"],
        };
        return claims.SelectMany(claim => claim.Value.Select(value => Of($"{claim.Key} {value ?? "missing"}", Payload((claim.Key, value)))));
    }

    private static IEnumerable<Forgery> OddPayloads()
    {
        string[] payloads =
        [
            "[]", "\"x\"", "1", "null", "", "{", GoodPayload + "x", "\uFEFF" + GoodPayload, Valid, $"[{GoodPayload}]", "{\"payload\":" + GoodPayload + "}",
            GoodPayload.Replace("{", "{\"iss\":\"https://example.org\",", StringComparison.Ordinal), GoodPayload.Replace("{", "{\"aud\":\"another-app\",", StringComparison.Ordinal),
            Payload(("iss", "\"\\ud800\"")), Payload(("aud", "\"\\udc00\"")),
            GoodPayload.Replace("}", $",\"exp\":{Now + 7200}}}", StringComparison.Ordinal),
        ];
        return payloads.Select((payload, i) => Of($"payload {i}", payload));
    }

    private static IEnumerable<Forgery> Parts()
    {
        var (h, p, s) = Split(Valid);
        var other = TestIssuer.Sign(Genuine, GoodHeader, Payload(("serviceurl", "\"https://smba.trafficmanager.net/emea/\"")));
        var jwe = Base64UrlEncoder.Encode("""{"alg":"dir","enc":"A128CBC-HS256","kid":"k1"}""");
        var wrapped = Base64UrlEncoder.Encode("""{"alg":"RSA-OAEP","enc":"A256GCM","kid":"k1","cty":"JWT"}""");
        (string Name, string Token)[] tokens =
        [
            ("one part", h), ("two parts", $"{h}.{p}"), ("no signature", $"{h}.{p}."), ("four parts", $"{Valid}.{s}"), ("five parts", $"{h}.{p}.{s}.{p}.{s}"), ("five parts, encrypted", $"{jwe}.AAAA.AAAA.AAAA.AAAA"),
            ("five parts, encrypted directly", $"{jwe}..AAAAAAAAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA"), ("five parts, a token inside", $"{wrapped}.AAAA.AAAA.{p}.AAAA"), ("five parts, all empty", "...."), ("six parts", $"{Valid}.{Valid}"),
            ("a dot before", "." + Valid), ("a dot behind", Valid + "."), ("two dots", $"{h}..{s}"), ("only dots", ".."), ("another's payload", $"{h}.{Split(other).Payload}.{s}"), ("another's signature", $"{h}.{p}.{Split(other).Signature}"),
            ("short signature", $"{h}.{p}.{s[..^4]}"), ("long signature", $"{h}.{p}.{s}AAAA"), ("signature of zeros", $"{h}.{p}.{Base64UrlEncoder.Encode(new byte[256])}"), ("signature of ones", $"{h}.{p}.{Base64UrlEncoder.Encode(Enumerable.Repeat((byte)255, 256).ToArray())}"),
            ("signature one", $"{h}.{p}.AQ"), ("padded", $"{h}.{p}.{s}=="), ("padded header", $"{h}=.{p}.{s}"), ("plain base64", $"{h}.{p}.{s.Replace('-', '+').Replace('_', '/')}+"), ("letters of no alphabet", $"{h}.{p}.!{s[1..]}"),
            ("twice", $"{Valid} {Valid}"), ("twice with a comma", $"{Valid},{Valid}"), ("in quotes", $"\"{Valid}\""), ("spaces inside", $"{h}. {p}.{s}"), ("percent signs", Uri.EscapeDataString($"{h}.{p}.{s}=")),
            ("swapped", $"{p}.{h}.{s}"), ("nonsense", "a.b.c"), ("letters", "token"),
        ];
        return tokens.Select(token => Bearer(token.Name, token.Token));
    }

    private static IEnumerable<Forgery> Schemes() =>
    [
        new("no header to speak of", " "), new("no scheme", Valid), new("Basic", $"Basic {Valid}"), new("Token", $"Token {Valid}"), new("scheme with a colon", $"Bearer:{Valid}"), new("scheme alone", "Bearer"),
        new("scheme twice", $"Bearer Bearer {Valid}"), new("two spaces", $"Bearer  {Valid}"), new("MSAuth", $"MSAuth1.0 {Valid}"), new("a comma", $"Bearer ,{Valid}"),
    ];

    /// <summary>Genuine in all, but of another call: what they say is compared with the activity.</summary>
    private static IEnumerable<Forgery> Forbidden()
    {
        string?[] urls =
        [
            null, "null", "\"\"", "\"https://smba.trafficmanager.net/emea/\"", "\"http://smba.trafficmanager.net/jp/\"", "\"https://smba.trafficmanager.net/jp\"", "\"https://smba.trafficmanager.net/jp/x\"",
            "\"https://x@smba.trafficmanager.net/jp/\"", "\"https://example.org/\"", "[]", "1", "{}",
        ];
        foreach (var url in urls)
            yield return Of($"serviceurl {url ?? "missing"}", Payload(("serviceurl", url))) with { IsForbidden = true };
        yield return Bearer("serviceUrl in another spelling", TestIssuer.Sign(Genuine, GoodHeader, GoodPayload.Replace("serviceurl", "serviceUrl", StringComparison.Ordinal))) with { IsForbidden = true };
        yield return Bearer("a key that is endorsed for nothing", TestIssuer.Sign(Unendorsed, GoodHeader.Replace("k1", "k2", StringComparison.Ordinal), GoodPayload)) with { IsForbidden = true };
        yield return Bearer("a key of another channel", TestIssuer.Sign(ForWebChat, GoodHeader.Replace("k1", "k3", StringComparison.Ordinal), GoodPayload)) with { IsForbidden = true };
    }

    private static Forgery Signed(string name, string header) => Bearer(name, TestIssuer.Sign(Genuine, header, GoodPayload));

    private static Forgery ForeignSigned(string name, string header) => Bearer(name, TestIssuer.Sign(Foreign, header, GoodPayload));

    private static Forgery Of(string name, string payload) => Bearer(name, TestIssuer.Sign(Genuine, GoodHeader, payload));

    private static Forgery Bearer(string name, string token) => new(name, $"Bearer {token}");

    private static string Mac(string algorithm, Func<byte[], byte[]> sign)
    {
        var signed = $"{Base64UrlEncoder.Encode($$"""{"alg":"{{algorithm}}","kid":"k1","typ":"JWT"}""")}.{Base64UrlEncoder.Encode(GoodPayload)}";
        return $"{signed}.{Base64UrlEncoder.Encode(sign(Encoding.ASCII.GetBytes(signed)))}";
    }

    /// <summary>The claims as Teams makes them; null leaves one out.</summary>
    private static string Payload(params (string Name, string? Value)[] changes)
    {
        var claims = new Dictionary<string, string?>
        {
            ["serviceurl"] = $"\"{Url}\"",
            ["nbf"] = (Now - 60).ToString(CultureInfo.InvariantCulture),
            ["exp"] = (Now + 3600).ToString(CultureInfo.InvariantCulture),
            ["iss"] = "\"https://api.botframework.com\"",
            ["aud"] = $"\"{App}\"",
        };
        foreach (var (name, value) in changes)
            claims[name] = value;
        return $"{{{string.Join(',', claims.Where(c => c.Value is not null).Select(c => $"\"{c.Key}\":{c.Value}"))}}}";
    }

    private static (string Header, string Payload, string Signature) Split(string token) => token.Split('.') is [var h, var p, var s] ? (h, p, s) : throw new FormatException();

    private static string Certificate()
    {
        var request = new System.Security.Cryptography.X509Certificates.CertificateRequest("CN=forger", Foreign.Rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        return Convert.ToBase64String(certificate.RawData);
    }
}
