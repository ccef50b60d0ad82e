using Microsoft.AspNetCore.Mvc;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;

namespace CareTeamBot.SdkEcho;

/// <summary>Where Teams posts. A GET would ask for a WebSocket: there is none.</summary>
[ApiController]
[Route("api/messages")]
public sealed class MessagesController(IBotFrameworkHttpAdapter adapter, IBot bot) : ControllerBase
{
    [HttpPost]
    public Task PostAsync() => adapter.ProcessAsync(Request, Response, bot);
}
