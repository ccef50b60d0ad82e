using CareTeamBot.Service.Clock;
using CareTeamBot.Service.Storage;
using CareTeamBot.Service.Teams.Inbound;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CareTeamBot.Service.Hosting;

/// <summary>
/// <c>/healthz/live</c>: the process answers. <c>/healthz/ready</c>: it can do its work; 503 where it can't, and from
/// the moment it is told to stop. Both answer with one word, since anybody may ask; the log names the check.
/// </summary>
internal static class HealthHosting
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>
    /// The service's own checks. A part whose absence the bot can live with (Graph) adds its check with
    /// <see cref="HealthStatus.Degraded"/> as failure status, which stays 200.
    /// </summary>
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddSingleton<Pulse>();
        services.AddSingleton<Readiness>();
        var checks = services.AddHealthChecks()
            .AddCheck<StoreCheck>("store", timeout: Patience)
            .AddCheck<DueCheck>("due")
            .AddCheck<OutboxCheck>("outbox")
            .AddCheck<LanesCheck>("lanes");
        if (services.Any(s => s.ServiceType == typeof(SigningKeys)))
            checks.AddCheck<KeysCheck>("keys", timeout: Patience);
        return services;
    }

    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/healthz/live", context => AnswerAsync(context, HealthStatus.Healthy));
        endpoints.MapGet("/healthz/ready", async context =>
            await AnswerAsync(context, await context.RequestServices.GetRequiredService<Readiness>().LookAsync(context.RequestAborted)));
    }

    private static Task AnswerAsync(HttpContext context, HealthStatus status)
    {
        context.Response.StatusCode = status == HealthStatus.Unhealthy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(status.ToString());
    }
}
