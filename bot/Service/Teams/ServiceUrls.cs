namespace CareTeamBot.Service.Teams;

/// <summary>
/// Which connector addresses the bot trusts. An address that came in with an activity is where the bot's own token
/// would be sent, so only the channel's known hosts count; in Development also the machine itself, for stand-ins.
/// </summary>
internal sealed class ServiceUrls(IHostEnvironment environment)
{
    private static readonly HashSet<string> Hosts = new(StringComparer.OrdinalIgnoreCase)
    {
        "smba.trafficmanager.net",
        "smba.infra.gcc.teams.microsoft.com",
        "smba.infra.gov.teams.microsoft.us",
    };

    private readonly bool loopback = environment.IsDevelopment();

    public bool IsAllowed(string? serviceUrl) => Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri) && IsAllowed(uri);

    public bool IsAllowed(Uri uri) => uri.UserInfo.Length == 0 && (IsChannel(uri) || (loopback && IsLoopback(uri)));

    private static bool IsChannel(Uri uri) => uri.Scheme == Uri.UriSchemeHttps && uri.IsDefaultPort && Hosts.Contains(uri.IdnHost);

    private static bool IsLoopback(Uri uri) => uri.IsLoopback && uri.Scheme is ("http" or "https");
}
