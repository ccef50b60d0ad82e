namespace CareTeamBot.Service.Teams;

/// <summary>
/// Which channels of the Bot Framework the bot serves: Teams. Another one would have its own ids and its own ways to prove
/// who writes, and a registration may have it switched on without anybody thinking of it. In Development any, for stand-ins.
/// </summary>
internal sealed class Channels(IHostEnvironment environment)
{
    private const string Teams = "msteams";

    private readonly bool any = environment.IsDevelopment();

    public bool IsAllowed(string? channelId) => any || channelId == Teams;
}
