using System.Buffers.Text;
using System.Text.Json;

namespace CareTeamBot.Service.Teams.Inbound;

/// <summary>
/// What can be told of a token without any key: whether it has the channel's form and says what a token for this bot
/// says. Nobody has vouched for any of it yet; but what fails here needs no signature to be refused, and no key to be
/// looked for.
/// </summary>
internal static class TokenShape
{
    private const string Algorithm = "RS256";

    /// <summary>Strict: what two readers could understand differently is none.</summary>
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    /// <summary>The id of the key that the token says it is signed with; null where the token can't be one of the channel's.</summary>
    public static string? KeyIdOf(string token, string? audience, DateTimeOffset now)
    {
        try
        {
            return token.Split('.') is [var header, var payload, var signature]
                && IsCanonical(signature) && KeyId(header) is { } keyId && IsFor(payload, audience, now)
                    ? keyId
                    : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // No JSON, or a text in it that is none: half a letter.
            return null;
        }
    }

    /// <summary>No header that a receiver must understand is understood here, so one that names any (<c>crit</c>) is refused.</summary>
    private static string? KeyId(string part)
    {
        using var header = Parse(part);
        return header?.RootElement is { ValueKind: JsonValueKind.Object } root
            && Text(root, "alg") == Algorithm && !root.TryGetProperty("crit", out _)
            && Text(root, "kid") is { Length: > 0 } keyId
                ? keyId
                : null;
    }

    private static bool IsFor(string part, string? audience, DateTimeOffset now)
    {
        using var payload = Parse(part);
        return payload?.RootElement is { ValueKind: JsonValueKind.Object } root
            && Text(root, "iss") == BotTokenRules.Issuer
            && Text(root, "aud") is { } named && named == audience
            && Moment(root, "exp") is { } ends && now < ends + BotTokenRules.Skew
            && (!root.TryGetProperty("nbf", out _) || (Moment(root, "nbf") is { } begins && now > begins - BotTokenRules.Skew));
    }

    private static string? Text(JsonElement from, string name) =>
        from.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static DateTimeOffset? Moment(JsonElement from, string name) =>
        from.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var seconds)
        && seconds is >= 0 and < 1e11
            ? DateTimeOffset.UnixEpoch.AddSeconds(seconds)
            : null;

    private static JsonDocument? Parse(string part) => Decode(part) is { } bytes ? JsonDocument.Parse(bytes, Strict) : null;

    /// <summary>One spelling alone: otherwise a signature could be written in several ways.</summary>
    private static bool IsCanonical(string part) => Decode(part) is not null;

    private static byte[]? Decode(string part)
    {
        if (part.Length == 0 || !Base64Url.IsValid(part))
            return null;
        var bytes = Base64Url.DecodeFromChars(part);
        return Base64Url.EncodeToString(bytes) == part ? bytes : null;
    }
}
