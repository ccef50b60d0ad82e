using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.JsonWebTokens;

namespace CareTeamBot.Service.Protocol.Inbound;

/// <summary>
/// Lets in who carries a token that JwtBearer finds valid. The channel uses one token for many requests, so a verdict
/// is remembered (<see cref="VerifiedTokenCache"/>) instead of checking the same signature again.
/// </summary>
internal sealed class BotTokenGate(SigningKeys signingKeys, TimeProvider clock) : ITokenGate
{
    private const string Scheme = "Bearer ";
    private static readonly JsonWebTokenHandler Tokens = new();

    private readonly VerifiedTokenCache cache = new(clock);

    public async ValueTask<Admission> AdmitAsync(HttpContext context)
    {
        if (context.Request.Headers.Authorization is not [{ } header] || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return Admission.Refused;

        // From memory but for the first call and renewals. A failure here is ours, not the caller's: 500.
        var keys = await signingKeys.GetConfigurationAsync(context.RequestAborted);
        if (cache.Find(header, keys) is { } known)
            return Admission.Of(known);
        if (!Tokens.CanReadToken(header[Scheme.Length..]))
            return Admission.Refused;

        keys = await signingKeys.GetWithAsync(KeyId(header), context.RequestAborted);
        var result = await context.AuthenticateAsync(JwtBearerDefaults.AuthenticationScheme);
        if (result.Properties?.GetParameter<VerifiedToken>(nameof(VerifiedToken)) is not { } token)
            return Admission.Refused;

        cache.Keep(header, keys, token);
        return Admission.Of(token);
    }

    private static string KeyId(string header)
    {
        try
        {
            return Tokens.ReadJsonWebToken(header[Scheme.Length..]).Kid ?? "";
        }
        catch (ArgumentException)
        {
            // Shaped like a token, but none. JwtBearer will say so.
            return "";
        }
    }
}
