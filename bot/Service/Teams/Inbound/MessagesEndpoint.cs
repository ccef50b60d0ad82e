using CareTeamBot.Service.Teams.Schema;
using CareTeamBot.Service.Telemetry;

namespace CareTeamBot.Service.Teams.Inbound;

/// <summary>
/// POST /api/messages, steps 1 and 2 of the turn up to a decoded activity: who speaks (401), what is said (415, 413,
/// 400), may they say it (403). Then the handler answers. Refusals carry a short English sentence and no content.
/// </summary>
internal sealed class MessagesEndpoint(
    ITokenGate gate, ActivityCheck check, IActivityHandler handler, IHostApplicationLifetime lifetime, ILogger<MessagesEndpoint> log)
{
    public async Task HandleAsync(HttpContext context)
    {
        var started = BotMetrics.StartTurn();
        // The next request on this connection might come just when the server closes it, and be lost.
        if (lifetime.ApplicationStopping.IsCancellationRequested)
            context.Response.Headers.Connection = "close";

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
            context.Response.Headers.WWWAuthenticate = "Bearer";
            await RefuseAsync(context, started, StatusCodes.Status401Unauthorized, "a valid token of the Bot Framework is required");
            return;
        }

        var reading = await ActivityReader.ReadAsync(context.Request);
        if (reading.Activity is not { } activity)
            await RefuseAsync(context, started, reading.Status, reading.Reason!);
        else if (check.Forbidden(activity, admission.Token) is { } reason)
            await RefuseAsync(context, started, StatusCodes.Status403Forbidden, reason);
        else
        {
            var result = await RunAsync(activity);
            await AnswerAsync(context, result);
            BotMetrics.EndTurn(started, activity, result.Outcome);
        }
    }

    private async ValueTask<Admission> AdmitAsync(HttpContext context)
    {
        using var span = Spans.Step("authenticate");
        try
        {
            return await gate.AdmitAsync(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for the answer any more.
            return Admission.Refused;
        }
    }

    private async ValueTask<ActivityResult> RunAsync(Activity activity)
    {
        try
        {
            return await handler.HandleAsync(activity, CancellationToken.None);
        }
#pragma warning disable CA1031 // The boundary: whatever failed, the channel gets a status and the log gets no personal data.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            // Messages of exceptions may quote what a person wrote; type and place may not.
            TeamsLog.TurnFailed(log, activity.Id, fault.GetBaseException().GetType().FullName, fault.StackTrace);
            return new ActivityResult(StatusCodes.Status500InternalServerError, Outcome: TurnOutcome.Failed);
        }
    }

    private static async Task AnswerAsync(HttpContext context, ActivityResult result)
    {
        // 7 answer
        using var span = Spans.Step("answer");
        context.Response.StatusCode = result.Status;
        context.Response.ContentLength = result.Body.Utf8.Length;
        if (result.Body.IsEmpty)
            return;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.BodyWriter.WriteAsync(result.Body.Utf8);
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
