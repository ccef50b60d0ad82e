using CareTeamBot.Service.Telemetry;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;

namespace CareTeamBot.Service.Teams.Inbound;

/// <summary>
/// POST /api/messages, steps 1 and 2 of the turn up to a decoded activity: who speaks (401), what is said (415, 413,
/// 400), may they say it (403). Then the SDK runs the bot's handler. Refusals carry a short English sentence and no content.
/// </summary>
/// <remarks>
/// Its own entrance takes the place of the SDK's, which reads the body first, takes WebSockets and logs what people wrote. The
/// SDK gets no logger for the same reason.
/// </remarks>
internal sealed class TeamsAdapter : CloudAdapter, IBotFrameworkHttpAdapter
{
    private readonly TeamsBotAuthentication authentication;
    private readonly IHostApplicationLifetime lifetime;
    private readonly ILogger<TeamsAdapter> log;

    public TeamsAdapter(TeamsBotAuthentication authentication, IHostApplicationLifetime lifetime, ILogger<TeamsAdapter> log)
        : base(authentication) => (this.authentication, this.lifetime, this.log) = (authentication, lifetime, log);

    /// <param name="httpRequest">A POST: no other method is mapped.</param>
    /// <param name="httpResponse">Its answer.</param>
    /// <param name="bot">What the activity is for.</param>
    /// <param name="cancellationToken">Not heeded: a turn that has begun is finished even if the caller hangs up.</param>
    public new async Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        var (context, started) = (httpRequest.HttpContext, BotMetrics.StartTurn());
        // The next request on this connection might come just when the server closes it, and be lost.
        if (lifetime.ApplicationStopping.IsCancellationRequested)
            httpResponse.Headers.Connection = "close";

        // 1 authenticate
        var admission = await AdmitAsync(context);
        if (admission.IsUnknown)
        {
            // Not 401: the channel does not repeat what got one, and the fault may be on this side.
            await RefuseAsync(context, started, StatusCodes.Status503ServiceUnavailable, "the keys of the Bot Framework can't be read just now");
            return;
        }

        if (!admission.Admitted)
        {
            httpResponse.Headers.WWWAuthenticate = "Bearer";
            await RefuseAsync(context, started, StatusCodes.Status401Unauthorized, "a valid token of the Bot Framework is required");
            return;
        }

        var reading = await ActivityReader.ReadAsync(httpRequest);
        if (reading.Activity is not { } activity)
        {
            await RefuseAsync(context, started, reading.Status, reading.Reason!);
        }
        else if (authentication.Forbidden(activity, admission) is { } reason)
        {
            await RefuseAsync(context, started, StatusCodes.Status403Forbidden, reason);
        }
        else
        {
            var (answer, outcome) = await RunAsync(activity, bot);
            await AnswerAsync(httpResponse, answer);
            BotMetrics.EndTurn(started, activity, outcome);
        }
    }

    private async ValueTask<Admission> AdmitAsync(HttpContext context)
    {
        using var span = Spans.Step("authenticate");
        try
        {
            return await authentication.AdmitAsync(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for the answer any more.
            return Admission.Refused;
        }
    }

    private async ValueTask<(InvokeResponse? Answer, TurnOutcome Outcome)> RunAsync(Activity activity, IBot bot)
    {
        var (id, outcome) = (activity.Id, TurnOutcome.Ignored);
        try
        {
            var answer = await ProcessActivityAsync(authentication.Admitted, activity, OnTurnAsync, CancellationToken.None);
            return (answer, outcome);
        }
#pragma warning disable CA1031 // The boundary: whatever failed, the channel gets a status and the log gets no personal data.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            // Messages of exceptions may quote what a person wrote; type and place may not.
            TeamsLog.TurnFailed(log, id, fault.GetBaseException().GetType().FullName, fault.StackTrace);
            return (new InvokeResponse { Status = StatusCodes.Status500InternalServerError }, TurnOutcome.Failed);
        }

        async Task OnTurnAsync(ITurnContext turn, CancellationToken cancellation)
        {
            await bot.OnTurnAsync(turn, cancellation);
            outcome = turn.TurnState.Get<TurnEnd>()?.Outcome ?? outcome;
        }
    }

    private static async Task AnswerAsync(HttpResponse response, InvokeResponse? answer)
    {
        // 7 answer
        using var span = Spans.Step("answer");
        response.StatusCode = answer?.Status ?? StatusCodes.Status200OK;
        var body = answer?.Body is { } told ? WireJson.Write(told) : default;
        response.ContentLength = body.Length;
        if (body.IsEmpty)
            return;
        response.ContentType = "application/json; charset=utf-8";
        await response.BodyWriter.WriteAsync(body);
    }

    private async Task RefuseAsync(HttpContext context, long started, int status, string reason)
    {
        TeamsLog.Refused(log, status, reason);
        BotMetrics.NotLetIn(status);
        BotMetrics.EndTurn(started, null, TurnOutcome.NotLetIn);
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync(reason);
    }
}

/// <summary>How a turn ended, for whoever counts it; the handler leaves it in the turn's state.</summary>
internal sealed record TurnEnd(TurnOutcome Outcome);
