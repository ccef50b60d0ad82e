using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace CareTeamBot.Service.Teams.Inbound;

/// <summary>
/// Lets in who carries a valid token: first its shape is looked at, which takes no key, then its key is found, then its
/// signature is checked. The channel uses one token for many requests, so a verdict is remembered
/// (<see cref="VerifiedTokenCache"/>) instead of checking the same signature again.
/// </summary>
internal sealed class BotTokenGate(SigningKeys signingKeys, BotTokenRules rules, TimeProvider clock, ILogger<BotTokenGate> log) : ITokenGate
{
    private const string Scheme = "Bearer ";

    private readonly VerifiedTokenCache cache = new(clock);

    public async ValueTask<Admission> AdmitAsync(HttpContext context)
    {
        if (context.Request.Headers.Authorization is not [{ } header] || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return Admission.Refused;
        if (signingKeys.Known is { } known && cache.Find(header, known) is { } seen)
            return Admission.Admit(seen);

        var token = header[Scheme.Length..];
        if (TokenShape.KeyIdOf(token, rules.Audience, clock.GetUtcNow()) is not { } keyId)
            return Admission.Refused;
        if (await signingKeys.FindAsync(keyId, context.RequestAborted) is not { } keys)
            return Admission.Unknown;
        if (await VerifyAsync(token, keys) is not { } verified)
            return Admission.Refused;

        cache.Keep(header, keys, verified);
        return Admission.Admit(verified);
    }

    private async ValueTask<VerifiedToken?> VerifyAsync(string token, OpenIdConnectConfiguration keys)
    {
        try
        {
            return await rules.VerifyAsync(token, keys);
        }
#pragma warning disable CA1031 // Whatever a library stumbles over in a token, the token is at fault, and not let in.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            TeamsLog.TokenNotRead(log, fault.GetType().Name);
            return null;
        }
    }
}
