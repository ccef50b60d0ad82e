using System.Globalization;
using System.Text.Json.Nodes;

namespace CareTeamBot.Sandbox.Teams;

/// <summary>An answer of the connector: status, JSON body, and how long to wait where it says so.</summary>
internal sealed class ConnectorAnswer(int status, JsonNode body, TimeSpan? retryAfter = null) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = status;
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        if (retryAfter is { } wait)
            httpContext.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return httpContext.Response.WriteAsync(body.ToJsonString(TeamsJson.Options));
    }
}
