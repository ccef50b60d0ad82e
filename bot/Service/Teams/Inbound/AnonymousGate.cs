using System.Net;

namespace CareTeamBot.Service.Teams.Inbound;

/// <summary>
/// Development with <see cref="BotOptions.DangerouslyAllowAnonymousCalls"/>: every program of this machine is let in, and
/// nobody else. A tunnel or a proxy on this machine speaks for others, so what came through one is refused, and so is
/// what was addressed to another name, which a browser sends for a page that has taken the name of this machine.
/// </summary>
internal sealed class AnonymousGate : ITokenGate
{
    private static readonly string[] OfProxies = ["Forwarded", "X-Real-IP", "Via"];

    public AnonymousGate(ILogger<AnonymousGate> log) => TeamsLog.Anonymous(log);

    public ValueTask<Admission> AdmitAsync(HttpContext context) => new(IsLocal(context) ? Admission.Anonymous : Admission.Refused);

    private static bool IsLocal(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } peer && IPAddress.IsLoopback(peer)
        && IsThisMachine(context.Request.Host.Host)
        && !context.Request.Headers.Keys.Any(IsOfProxy);

    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    /// <summary>X-Original-For is what is left of X-Forwarded-For once ASP.NET Core has acted on it.</summary>
    private static bool IsOfProxy(string header) =>
        header.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase) || header.StartsWith("X-Original-", StringComparison.OrdinalIgnoreCase)
        || OfProxies.Contains(header, StringComparer.OrdinalIgnoreCase);
}
