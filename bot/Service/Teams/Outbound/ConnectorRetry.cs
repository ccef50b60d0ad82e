using System.Net;
using CareTeamBot.Service.Telemetry;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace CareTeamBot.Service.Teams.Outbound;

/// <summary>
/// Which failures are tried again at once: those that Teams' table names (412, 429, 502, 503, 504) and calls that never
/// left, because no connection was made. A timeout or a broken answer is not: the call may have worked, and the outbox,
/// which knows what it has said, tries later.
/// </summary>
internal static class ConnectorRetry
{
    public static HttpRetryStrategyOptions Strategy(ConnectorOptions options, TimeProvider clock) => new()
    {
        MaxRetryAttempts = options.Retries,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = options.RetryDelay,
        MaxDelay = options.MaxRetryDelay,
        ShouldHandle = arguments => ValueTask.FromResult(ShouldRetry(arguments.Outcome, options, clock)),
        OnRetry = _ =>
        {
            BotMetrics.Retried("call");
            return default;
        },
        DelayGenerator = arguments => ValueTask.FromResult(RetryAfter(arguments.Outcome, clock)),
    };

    private static bool ShouldRetry(Outcome<HttpResponseMessage> outcome, ConnectorOptions options, TimeProvider clock)
    {
        if (outcome.Exception is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError })
            return true;
        return outcome.Result?.StatusCode is HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests
                or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout
            && !(RetryAfter(outcome, clock) > options.MaxRetryDelay);
    }

    private static TimeSpan? RetryAfter(Outcome<HttpResponseMessage> outcome, TimeProvider clock) =>
        outcome.Result is { } response ? UpstreamFaults.RetryAfter(response, clock) : null;
}
