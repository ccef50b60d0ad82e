using System.ComponentModel.DataAnnotations;
using CareTeamBot.CareTeam.Settings;
using Microsoft.Extensions.Options;

namespace CareTeamBot.Service.Graph;

/// <summary>
/// What the bot may do through Microsoft Graph: channels for new cases, their members, files and conferences. Section
/// <c>Graph</c>. Everything here is optional: switched off, the bot works in channels that people made.
/// </summary>
internal sealed class GraphOptions : IValidatableObject
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
    public ChannelWish ChannelKind { get; set; }

    /// <summary>
    /// How long the bot tries to make a channel before it tells the person what to do by hand. Default 10 minutes; 1 minute to 1 day.
    /// </summary>
    [Within("00:01:00", "1.00:00:00", ErrorMessage = "{0} must be from 1 minute to 1 day.")]
    public TimeSpan GiveUpAfter { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Where Graph is, without a version; another address in Development only, for a stand-in. Default: Microsoft's.</summary>
    [Address(ErrorMessage = "{0} must be an absolute address.")]
    public string BaseUri { get; set; } = DefaultBaseUri;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => !Enabled || Guid.TryParse(TeamId, out _)
        ? [] : [new($"{Section}:{nameof(TeamId)} must be the team's group id, a GUID, when {Section}:{nameof(Enabled)} is true.")];
}

[OptionsValidator]
internal sealed partial class GraphValidator : IValidateOptions<GraphOptions>;

/// <summary>Which kind of channel the administrator wants for new cases.</summary>
internal enum ChannelWish
{
    Auto,
    Private,
    Shared,
    Standard,
}
