using System.Collections.Concurrent;

namespace CareTeamBot.Sandbox.Graph;

/// <summary>
/// What the app was granted: tenant-wide application permissions, and resource-specific ones on the team. The default is
/// what the product asks for; a test takes some away.
/// </summary>
internal sealed class GraphRights
{
    private readonly ConcurrentDictionary<string, bool> granted = new(StringComparer.Ordinal);

    public GraphRights()
    {
        foreach (var right in (string[])
        [
            "Channel.Create.Group", "Channel.Delete.Group", "ChannelSettings.Read.Group", "ChannelMember.ReadWrite.Group", "TeamMember.Read.Group",
            "TeamSettings.Read.Group", "TeamsAppInstallation.Read.Group", "File.Read.Group", "TeamsAppInstallation.ManageSelectedForTeam.All",
            "ChannelSettings.ReadWrite.All", "Files.ReadWrite.All", "Calendars.ReadWrite",
        ])
        {
            granted[right] = true;
        }
    }

    public IReadOnlyList<string> OfTeam => [.. granted.Keys.Where(IsOfTeam).Order(StringComparer.Ordinal)];
    public IReadOnlyList<string> OfTenant => [.. granted.Keys.Where(r => !IsOfTeam(r)).Order(StringComparer.Ordinal)];

    public void Take(params string[] rights)
    {
        foreach (var right in rights)
            granted.TryRemove(right, out _);
    }

    public void Give(params string[] rights)
    {
        foreach (var right in rights)
            granted[right] = true;
    }

    public bool HasAny(params string[] rights) => rights.Any(granted.ContainsKey);

    private static bool IsOfTeam(string right) => right.EndsWith(".Group", StringComparison.Ordinal);
}
