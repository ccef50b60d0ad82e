using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;

namespace CareTeamBot.SdkEcho;

/// <summary>
/// The SDK's adapter with a handler for what a turn throws. The documentation's sends the user a message; this one fails the
/// turn, as (a) does, since the load test would count the message as the echo.
/// </summary>
internal sealed class EchoAdapter : CloudAdapter
{
    public EchoAdapter(BotFrameworkAuthentication authentication, ILogger<EchoAdapter> logger)
        : base(authentication, logger)
        => OnTurnError = (_, fault) => throw new InvalidOperationException("The turn failed.", fault);
}
