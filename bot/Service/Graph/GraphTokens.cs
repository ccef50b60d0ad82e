using Azure.Core;
using Azure.Identity;
using CareTeamBot.Service.Teams;
using Microsoft.Extensions.Options;

namespace CareTeamBot.Service.Graph;

/// <summary>The token with which the bot speaks to Graph.</summary>
internal interface IGraphTokens
{
    /// <exception cref="UpstreamException">There is none now; the code is <c>NoGraphToken</c>.</exception>
    ValueTask<string> GetTokenAsync(CancellationToken cancellation);
}

/// <summary>From Entra, as the bot's registration says: by its secret or as a managed identity.</summary>
internal sealed class AzureGraphTokens(IOptions<BotOptions> options, GraphOptions graph) : IGraphTokens
{
    private readonly TokenRequestContext scope = new([$"{graph.BaseUri.TrimEnd('/')}/.default"]);
    private readonly Lazy<TokenCredential> credential = new(() => Credential(options.Value));

    public async ValueTask<string> GetTokenAsync(CancellationToken cancellation)
    {
        try
        {
            return (await credential.Value.GetTokenAsync(scope, cancellation)).Token;
        }
        catch (AuthenticationFailedException)
        {
            // Its message names the app and the tenant; the operator sees Azure.Identity's own events.
            throw new UpstreamException(UpstreamFault.Transient, code: "NoGraphToken");
        }
    }

    private static TokenCredential Credential(BotOptions bot) => bot.MicrosoftAppType == MicrosoftAppType.UserAssignedMSI
        ? new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(bot.MicrosoftAppId))
        : new ClientSecretCredential(bot.MicrosoftAppTenantId, bot.MicrosoftAppId, bot.MicrosoftAppPassword);
}
