namespace CareTeamBot.Service.Graph;

/// <summary>
/// What the bot may do through Microsoft Graph: channels for new cases, their members, files and conferences. Section
/// <c>Graph</c>. Everything here is optional: switched off, the bot works in channels that people made.
/// </summary>
internal sealed class GraphOptions
{
    internal const string Section = "Graph";

    /// <summary>The service itself.</summary>
    internal const string DefaultBaseUri = "https://graph.microsoft.com";

    /// <summary>Default false.</summary>
    public bool Enabled { get; set; }

    /// <summary>The team in which new cases get their channels: its group id, a GUID. Required when <see cref="Enabled"/>.</summary>
    public string TeamId { get; set; } = "";

    /// <summary>
    /// <c>Auto</c> (default): private, or shared where <c>AllowedTenants</c> names tenants beside the team's own.
    /// <c>Private</c>, <c>Shared</c> and <c>Standard</c> ask for that kind; standard is the fallback of all.
    /// </summary>
    public string ChannelKind { get; set; } = nameof(ChannelWish.Auto);

    /// <summary>
    /// How long the bot tries to make a channel before it tells the person what to do by hand. Default 10 minutes; 1 minute to 1 day.
    /// </summary>
    public TimeSpan GiveUpAfter { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Where Graph is, without a version; another address in Development only, for a stand-in. Default: Microsoft's.</summary>
    public string BaseUri { get; set; } = DefaultBaseUri;

    public ChannelWish Wish => Enum.TryParse<ChannelWish>(ChannelKind, ignoreCase: true, out var wish) ? wish : ChannelWish.Auto;
}

/// <summary>Which kind of channel the administrator wants for new cases.</summary>
internal enum ChannelWish
{
    Auto,
    Private,
    Shared,
    Standard,
}
