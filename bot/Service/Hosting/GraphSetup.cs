using CareTeamBot.Service.Graph;
using CareTeamBot.Service.Teams;

namespace CareTeamBot.Service.Hosting;

/// <summary>Reads <see cref="GraphOptions"/>. A fault stops the start; all faults are named at once, by their keys.</summary>
internal static class GraphSetup
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <exception cref="ConfigurationFaultException">A key is unknown or a value is out of range.</exception>
    public static GraphOptions Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var faults = new List<string>();
        var options = CareSetup.Bind<GraphOptions>(configuration, GraphOptions.Section, faults);
        if (options.Enabled && !Guid.TryParse(options.TeamId, out _))
            faults.Add("Graph:TeamId must be the team's group id, a GUID, when Graph:Enabled is true.");
        if (!Enum.TryParse<ChannelWish>(options.ChannelKind, ignoreCase: true, out _) || char.IsAsciiDigit(options.ChannelKind[0]))
            faults.Add("Graph:ChannelKind must be Auto, Private, Shared or Standard.");
        if (options.GiveUpAfter < Shortest || options.GiveUpAfter > Longest)
            faults.Add("Graph:GiveUpAfter must be from 1 minute to 1 day.");
        if (!Uri.TryCreate(options.BaseUri, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http"))
            faults.Add("Graph:BaseUri must be an absolute address.");
        else if (!environment.IsDevelopment() && options.BaseUri != GraphOptions.DefaultBaseUri)
            faults.Add("Graph:BaseUri may be changed in Development only.");
        if (options.Enabled && NeedsTenant(configuration))
            faults.Add("MicrosoftAppTenantId is required when Graph:Enabled is true: it names the tenant of the team.");
        return faults.Count == 0 ? options : throw new ConfigurationFaultException(faults);
    }

    /// <summary>A managed identity knows its tenant.</summary>
    private static bool NeedsTenant(IConfiguration configuration) =>
        string.IsNullOrWhiteSpace(configuration[nameof(BotOptions.MicrosoftAppTenantId)])
        && !string.Equals(configuration[nameof(BotOptions.MicrosoftAppType)], nameof(MicrosoftAppType.UserAssignedMSI), StringComparison.OrdinalIgnoreCase);
}
