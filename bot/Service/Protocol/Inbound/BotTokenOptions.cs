using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CareTeamBot.Service.Protocol.Inbound;

/// <summary>
/// What a token from the channel must be: issued by the Bot Framework for this bot, signed with RS256 by one of its
/// published keys, and alive, give or take five minutes.
/// </summary>
internal sealed class BotTokenOptions(IOptions<BotOptions> bot, SigningKeys keys) : IConfigureNamedOptions<JwtBearerOptions>
{
    public const string Issuer = "https://api.botframework.com";

    public void Configure(string? name, JwtBearerOptions options)
    {
        options.MapInboundClaims = false;
        options.SaveToken = false;
        options.ConfigurationManager = keys;
        options.TokenValidationParameters = new TokenValidationParameters
        {
            ValidateIssuer = true,
            IssuerValidator = (issuer, _, _) => issuer == Issuer ? issuer : throw new SecurityTokenInvalidIssuerException(),
            ValidateAudience = true,
            ValidAudience = bot.Value.MicrosoftAppId,
            ValidateLifetime = true,
            RequireExpirationTime = true,
            ClockSkew = TimeSpan.FromMinutes(5),
            RequireSignedTokens = true,
            ValidateIssuerSigningKey = true,
            TryAllIssuerSigningKeys = false,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        };
        options.Events = new JwtBearerEvents { OnTokenValidated = RememberAsync };
    }

    public void Configure(JwtBearerOptions options) => Configure(null, options);

    private static async Task RememberAsync(TokenValidatedContext context)
    {
        var token = (JsonWebToken)context.SecurityToken;
        var keys = await context.Options.ConfigurationManager!.GetConfigurationAsync(context.HttpContext.RequestAborted);
        var serviceUrl = token.TryGetPayloadValue<string>("serviceurl", out var claim) ? claim : null;
        context.Properties.SetParameter(
            nameof(VerifiedToken),
            new VerifiedToken(serviceUrl, KeyEndorsements.Of(keys, token.SigningKey?.KeyId), new DateTimeOffset(token.ValidTo, TimeSpan.Zero)));
    }
}
