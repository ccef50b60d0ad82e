using System.Net;
using System.Text.Json;
using CareTeamBot.Service.Protocol.Schema;

namespace CareTeamBot.Service.Protocol.Outbound;

/// <summary>What the channel's refusals mean, after its documented table of status codes.</summary>
internal static class UpstreamFaults
{
    private const int LongestCode = 64;

    public static async Task<UpstreamException> OfAsync(HttpResponseMessage response, TimeProvider clock, CancellationToken cancellation)
    {
        var body = await response.Content.ReadAsByteArrayAsync(cancellation);
        return new UpstreamException(Of(response.StatusCode), (int)response.StatusCode, Code(body), RetryAfter(response, clock));
    }

    /// <summary>How long the channel asks to wait, from seconds or a date; null where it does not say.</summary>
    public static TimeSpan? RetryAfter(HttpResponseMessage response, TimeProvider clock)
    {
        if (response.Headers.RetryAfter is not { } header)
            return null;
        var wait = header.Delta ?? header.Date - clock.GetUtcNow();
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
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
