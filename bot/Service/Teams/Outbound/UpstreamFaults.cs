using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using CareTeamBot.Service.Teams.Schema;

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

    public static async Task<UpstreamException> OfAsync(HttpResponseMessage response, TimeProvider clock, CancellationToken cancellation)
    {
        var body = await response.Content.ReadAsByteArrayAsync(cancellation);
        return new UpstreamException(Of(response.StatusCode), (int)response.StatusCode, Code(body), RetryAfter(response, clock));
    }

    /// <summary>How long the channel asks to wait, from seconds or a date; null where it does not say, or nothing sensible.</summary>
    public static TimeSpan? RetryAfter(HttpResponseMessage response, TimeProvider clock) => RetryAfter(response.Headers.RetryAfter, clock);

    /// <inheritdoc cref="RetryAfter(HttpResponseMessage, TimeProvider)"/>
    public static TimeSpan? RetryAfter(RetryConditionHeaderValue? header, TimeProvider clock)
    {
        var wait = header?.Delta ?? header?.Date - clock.GetUtcNow();
        return wait < ShortestWait ? null : wait > LongestWait ? LongestWait : wait;
    }

    // 401 is the bot's own registration or secret and 500 the channel's own fault: the message is still worth keeping.
    private static UpstreamFault Of(HttpStatusCode status) => (int)status switch
    {
        StatusCodes.Status429TooManyRequests => UpstreamFault.Throttled,
        StatusCodes.Status403Forbidden => UpstreamFault.Blocked,
        StatusCodes.Status404NotFound or StatusCodes.Status410Gone => UpstreamFault.Gone,
        StatusCodes.Status413PayloadTooLarge => UpstreamFault.TooLarge,
        StatusCodes.Status401Unauthorized or StatusCodes.Status408RequestTimeout or StatusCodes.Status412PreconditionFailed => UpstreamFault.Transient,
        >= 500 => UpstreamFault.Transient,
        _ => UpstreamFault.Rejected,
    };

    // Only what looks like a code is taken over: an error's message may quote what was said.
    private static string? Code(byte[] body)
    {
        try
        {
            var error = body.Length == 0 ? null : JsonSerializer.Deserialize(body, Wire.Json.ErrorResponse)?.Error;
            var code = error?.SubCode ?? error?.Code;
            return code is { Length: > 0 and <= LongestCode } && code.All(char.IsAsciiLetterOrDigit) ? code : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
