namespace CareTeamBot.Service.Teams;

/// <summary>
/// Who the bot is and whom it serves. The keys stand at the root of the configuration and are those of the Bot
/// Framework SDK, so that settings made for it carry over.
/// </summary>
internal sealed class BotOptions
{
    /// <summary>The kind of the bot's registration. Default MultiTenant, as in the SDK; Azure makes new ones of the other two kinds only.</summary>
    public MicrosoftAppType MicrosoftAppType { get; set; } = MicrosoftAppType.MultiTenant;

    /// <summary>
    /// The bot's app (client) id, which inbound tokens must name as their audience. Required, unless
    /// <see cref="DangerouslyAllowAnonymousCalls"/> is set.
    /// </summary>
    public string? MicrosoftAppId { get; set; }

    /// <summary>
    /// Lets every program of this machine post without a token, in anybody's name: what the Agents Playground needs. Refused
    /// outside Development, and beside an app id. Default false.
    /// </summary>
    public bool DangerouslyAllowAnonymousCalls { get; set; }

    /// <summary>
    /// The app's secret. Required outside Development unless the type is UserAssignedMSI. Absent in Development: calls
    /// to the channel carry no token.
    /// </summary>
    public string? MicrosoftAppPassword { get; set; }

    /// <summary>The tenant in which the app is registered. Required for SingleTenant with a secret.</summary>
    public string? MicrosoftAppTenantId { get; set; }

    /// <summary>
    /// Tenants whose people the bot serves: a list, or one string with commas. Required outside Development; empty in
    /// Development means every tenant.
    /// </summary>
    public IReadOnlyList<string> AllowedTenants { get; set; } = [];

    /// <summary>
    /// Where the keys of inbound tokens are found. May be changed in Development only, where plain http is allowed too.
    /// </summary>
    public string BotOpenIdMetadata { get; set; } = DefaultOpenIdMetadata;

    /// <summary>The Bot Framework's own metadata.</summary>
    public const string DefaultOpenIdMetadata = "https://login.botframework.com/v1/.well-known/openidconfiguration";
}

/// <summary>How the bot is registered, which decides where its outbound token comes from.</summary>
internal enum MicrosoftAppType
{
    /// <summary>Token from the botframework.com tenant.</summary>
    MultiTenant,

    /// <summary>Token from the app's own tenant.</summary>
    SingleTenant,

    /// <summary>Token from the platform's managed identity; no secret.</summary>
    UserAssignedMSI,
}
