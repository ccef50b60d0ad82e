using System.Security.Claims;
using CareTeamBot.Service.Teams.Outbound;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace CareTeamBot.Service.Teams.Inbound;

/// <summary>
/// Step 1 of the turn, in place of the SDK's: who speaks is told before the body is read (<see cref="AdmitAsync"/>), and whether
/// they may say it when it is there (<see cref="Forbidden"/>). A check whose evidence is missing fails. Every turn gets the same
/// clients, which outlive it. Thread-safe.
/// </summary>
internal sealed class TeamsBotAuthentication(ITokenGate gate, ActivityCheck check, ConnectorClients connectors, IOptions<BotOptions> bot) : BotFrameworkAuthentication
{
    private static readonly Task<UserTokenClient> NoTokens = Task.FromResult<UserTokenClient>(new NoUserTokens());

    /// <summary>What every turn gets whose sender may say what they say.</summary>
    public AuthenticateRequestResult Admitted { get; } = new()
    {
        Audience = AuthenticationConstants.ToChannelFromBotOAuthScope,
        ClaimsIdentity = new ClaimsIdentity([new Claim(AuthenticationConstants.AudienceClaim, bot.Value.MicrosoftAppId ?? "")], "Bearer"),
        ConnectorFactory = connectors,
    };

    /// <summary>What the request's token says of whoever sent it; the body is not looked at.</summary>
    public ValueTask<Admission> AdmitAsync(HttpContext context) => gate.AdmitAsync(context);

    /// <summary>Why they may not say this; null where they may.</summary>
    public string? Forbidden(Activity activity, Admission admission) => check.Forbidden(activity, admission.Token);

    /// <summary>The SDK's own way in, which has read the body already: nobody comes by it.</summary>
    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken) =>
        throw new UnauthorizedAccessException();

    /// <summary>WebSockets and pipes: nobody comes by these.</summary>
    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(string authHeader, string channelIdHeader, CancellationToken cancellationToken) =>
        throw new UnauthorizedAccessException();

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => connectors;

    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) => NoTokens;

    /// <summary>The bot signs nobody in.</summary>
    private sealed class NoUserTokens : UserTokenClient
    {
        public override Task<TokenResponse> GetUserTokenAsync(string userId, string connectionName, string channelId, string magicCode, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override Task<SignInResource> GetSignInResourceAsync(string connectionName, Activity activity, string finalRedirect, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override Task SignOutUserAsync(string userId, string connectionName, string channelId, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override Task<TokenStatus[]> GetTokenStatusAsync(string userId, string channelId, string includeFilter, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override Task<Dictionary<string, TokenResponse>> GetAadTokensAsync(string userId, string connectionName, string[] resourceUrls, string channelId, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override Task<TokenResponse> ExchangeTokenAsync(string userId, string connectionName, string channelId, TokenExchangeRequest exchangeRequest, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
