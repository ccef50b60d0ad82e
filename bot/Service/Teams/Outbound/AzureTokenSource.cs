using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Options;

namespace CareTeamBot.Service.Teams.Outbound;

/// <summary>
/// The bot's token from Entra, by secret or managed identity. Only this file knows Azure.Identity, so that a service
/// that needs no token never loads it. The credential itself caches the token and renews it ahead of its end.
/// </summary>
internal sealed class AzureTokenSource(IOptions<BotOptions> options) : IBotTokenSource
{
    private const string MultiTenantAuthority = "botframework.com";
    private static readonly TokenRequestContext Scope = new(["https://api.botframework.com/.default"]);

    private readonly TokenCredential credential = Credential(options.Value);

    public async ValueTask<string?> GetTokenAsync(CancellationToken cancellation)
    {
        try
        {
            return (await credential.GetTokenAsync(Scope, cancellation)).Token;
        }
        catch (AuthenticationFailedException)
        {
            // Its message names the app and the tenant and may be long; the operator sees Azure.Identity's own events.
            throw new UpstreamException(UpstreamFault.Transient, code: "NoBotToken");
        }
    }

    private static TokenCredential Credential(BotOptions bot) => bot.MicrosoftAppType switch
    {
        MicrosoftAppType.UserAssignedMSI => new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(bot.MicrosoftAppId)),
        MicrosoftAppType.SingleTenant => new ClientSecretCredential(bot.MicrosoftAppTenantId, bot.MicrosoftAppId, bot.MicrosoftAppPassword),
        _ => new ClientSecretCredential(MultiTenantAuthority, bot.MicrosoftAppId, bot.MicrosoftAppPassword),
    };
}
