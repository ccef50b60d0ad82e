using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace CareTeamBot.Service.Teams.Inbound;

/// <summary>
/// What a token from the channel must be: issued by the Bot Framework for this bot, signed with RS256 by one of its
/// published keys, and alive, give or take five minutes.
/// </summary>
internal sealed class BotTokenRules(IOptions<BotOptions> bot)
{
    public const string Issuer = "https://api.botframework.com";
    public static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private static readonly JsonWebTokenHandler Tokens = new() { MapInboundClaims = false };

    /// <summary>The bot's own id, which a token must name.</summary>
    public string? Audience => bot.Value.MicrosoftAppId;

    /// <summary>The token under these keys; null where it is none of the channel's.</summary>
    public async Task<VerifiedToken?> VerifyAsync(string token, OpenIdConnectConfiguration keys)
    {
        var result = await Tokens.ValidateTokenAsync(token, ParametersFor(keys));
        if (!result.IsValid || result.SecurityToken is not JsonWebToken valid)
            return null;
        var serviceUrl = valid.TryGetPayloadValue<string>("serviceurl", out var claim) ? claim : null;
        return new VerifiedToken(serviceUrl, KeyEndorsements.Read(keys, valid.SigningKey?.KeyId), new DateTimeOffset(valid.ValidTo, TimeSpan.Zero));
    }

    private TokenValidationParameters ParametersFor(OpenIdConnectConfiguration keys) => new()
    {
        ValidateIssuer = true,
        IssuerValidator = (issuer, _, _) => issuer == Issuer ? issuer : throw new SecurityTokenInvalidIssuerException(),
        ValidateAudience = true,
        ValidAudience = Audience,
        ValidateLifetime = true,
        RequireExpirationTime = true,
        ClockSkew = Skew,
        RequireSignedTokens = true,
        ValidateIssuerSigningKey = true,
        IssuerSigningKeys = keys.SigningKeys,
        TryAllIssuerSigningKeys = false,
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
    };
}
