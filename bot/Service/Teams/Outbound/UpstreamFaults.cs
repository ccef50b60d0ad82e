using System.Net;
using System.Net.Http.Headers;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Polly.Timeout;

namespace CareTeamBot.Service.Teams.Outbound;

/// <summary>What the channel's refusals mean, after its documented table of status codes.</summary>
internal static class UpstreamFaults
{
    /// <summary>
    /// The longest wait that is taken from an answer. Teams asks for seconds; what asks for an hour is a mistake somewhere on
    /// the way, and a case must not be silent because of it.
    /// </summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    /// <summary>"At once", a moment that is past and less than this are no wait: then the caller's own waits hold, which grow.</summary>
    public static readonly TimeSpan ShortestWait = TimeSpan.FromSeconds(1);

    private const int LongestCode = 64;

    /// <summary>What a failed call with the SDK's client means; null for what is no fault of the channel's, or was asked for.</summary>
    public static UpstreamException? Translate(Exception fault, TimeProvider clock, CancellationToken cancellation) => fault switch
    {
        UpstreamException known => known,
        ErrorResponseException { Response: { } response } => Translate(response, clock),
        HttpOperationException { Response: { } response } => Translate(response, clock),
        // The SDK tells no more of it for teams and channels.
        ThrottleException => new(UpstreamFault.Throttled, StatusCodes.Status429TooManyRequests),
        HttpRequestException { HttpRequestError: var error } => new(UpstreamFault.Transient, code: error.ToString()),
        TimeoutRejectedException or IOException or RestException or JsonException => new(UpstreamFault.Transient, code: fault.GetType().Name),
        // A connection that could not be made in time ends as a cancellation that nobody asked for.
        OperationCanceledException when !cancellation.IsCancellationRequested => new(UpstreamFault.Transient, code: fault.GetType().Name),
        _ => null,
    };

    /// <summary>Whether the channel did what it was asked, and only its words about it can't be read, or are not those that the SDK expects.</summary>
    public static bool IsDone(RestException fault) =>
        fault is SerializationException or ErrorResponseException { Response.StatusCode: >= HttpStatusCode.OK and < HttpStatusCode.Ambiguous };

    /// <summary>What an answer means that refuses.</summary>
    public static async Task<UpstreamException> ReadAsync(HttpResponseMessage response, TimeProvider clock, CancellationToken cancellation) => new(
        Classify(response.StatusCode), (int)response.StatusCode, Code(await response.Content.ReadAsStringAsync(cancellation)), RetryAfter(response, clock));

    /// <summary>A wait as it is written in a header; null where there is none.</summary>
    public static TimeSpan? RetryAfter(IEnumerable<string>? values, TimeProvider clock) =>
        RetryConditionHeaderValue.TryParse(values?.FirstOrDefault(), out var header) ? RetryAfter(header, clock) : null;

    /// <summary>How long the channel asks to wait, from seconds or a date; null where it does not say, or nothing sensible.</summary>
    public static TimeSpan? RetryAfter(HttpResponseMessage response, TimeProvider clock) => RetryAfter(response.Headers.RetryAfter, clock);

    private static TimeSpan? RetryAfter(RetryConditionHeaderValue? header, TimeProvider clock)
    {
        var wait = header?.Delta ?? header?.Date - clock.GetUtcNow();
        return wait < ShortestWait ? null : wait > LongestWait ? LongestWait : wait;
    }

    // 401 is the bot's own registration or secret and 500 the channel's own fault: the message is still worth keeping.
    private static UpstreamFault Classify(HttpStatusCode status) => (int)status switch
    {
        StatusCodes.Status429TooManyRequests => UpstreamFault.Throttled,
        StatusCodes.Status403Forbidden => UpstreamFault.Blocked,
        StatusCodes.Status404NotFound or StatusCodes.Status410Gone => UpstreamFault.Gone,
        StatusCodes.Status413PayloadTooLarge => UpstreamFault.TooLarge,
        StatusCodes.Status401Unauthorized or StatusCodes.Status408RequestTimeout or StatusCodes.Status412PreconditionFailed => UpstreamFault.Transient,
        >= 500 => UpstreamFault.Transient,
        _ => UpstreamFault.Rejected,
    };

    private static UpstreamException Translate(HttpResponseMessageWrapper response, TimeProvider clock) => new(
        Classify(response.StatusCode), (int)response.StatusCode, Code(response.Content),
        RetryAfter(response.Headers.TryGetValue("Retry-After", out var values) ? values : null, clock));

    // Only what looks like a code is taken over: an error's message may quote what was said.
    private static string? Code(string? body)
    {
        try
        {
            var error = string.IsNullOrEmpty(body) ? null : JToken.Parse(body) is JObject told ? told["error"] as JObject : null;
            var code = WireJson.Text(error?["subCode"]) ?? WireJson.Text(error?["code"]);
            return code is { Length: > 0 and <= LongestCode } && code.All(char.IsAsciiLetterOrDigit) ? code : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
