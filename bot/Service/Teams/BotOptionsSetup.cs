using Microsoft.Extensions.Options;

namespace CareTeamBot.Service.Teams;

/// <summary>Reads <see cref="BotOptions"/> and refuses a start with them, all faults at once, each naming its key.</summary>
internal sealed class BotOptionsSetup(IConfiguration configuration, IHostEnvironment environment)
    : IConfigureOptions<BotOptions>, IValidateOptions<BotOptions>
{
    private const string Anonymous = nameof(BotOptions.DangerouslyAllowAnonymousCalls);

    /// <summary>Whether the switch is set; what is neither true nor false is told as a fault and lets nobody in.</summary>
    public static bool AllowsAnonymousCalls(IConfiguration configuration) => bool.TryParse(configuration[Anonymous], out var allowed) && allowed;

    public void Configure(BotOptions options)
    {
        options.MicrosoftAppId = Text(nameof(BotOptions.MicrosoftAppId));
        options.DangerouslyAllowAnonymousCalls = AllowsAnonymousCalls(configuration);
        options.MicrosoftAppPassword = Text(nameof(BotOptions.MicrosoftAppPassword));
        options.MicrosoftAppTenantId = Text(nameof(BotOptions.MicrosoftAppTenantId));
        options.BotOpenIdMetadata = Text(nameof(BotOptions.BotOpenIdMetadata)) ?? BotOptions.DefaultOpenIdMetadata;
        options.AllowedTenants = Tenants();
        if (TryReadType(out var type))
            options.MicrosoftAppType = type;
    }

    public ValidateOptionsResult Validate(string? name, BotOptions options)
    {
        var faults = new List<string>();
        if (!TryReadType(out _))
            faults.Add("MicrosoftAppType must be MultiTenant, SingleTenant or UserAssignedMSI.");
        if (options.MicrosoftAppType == MicrosoftAppType.SingleTenant && options is { MicrosoftAppPassword: not null, MicrosoftAppTenantId: null })
            faults.Add("MicrosoftAppTenantId is required when MicrosoftAppType is SingleTenant.");
        if (options.MicrosoftAppTenantId is { } tenant && !tenant.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-'))
            faults.Add("MicrosoftAppTenantId must be a tenant's id or one of its domains.");
        if (!Uri.TryCreate(options.BotOpenIdMetadata, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http"))
            faults.Add("BotOpenIdMetadata must be an absolute address.");
        if (Text(Anonymous) is { } allowed && !bool.TryParse(allowed, out _))
            faults.Add($"{Anonymous} must be true or false.");
        if (!environment.IsDevelopment())
            ValidateForService(options, faults);
        else if (options.DangerouslyAllowAnonymousCalls && options.MicrosoftAppId is not null)
            faults.Add($"{Anonymous} and MicrosoftAppId can't be set together: calls have a token or they have none.");
        else if (!options.DangerouslyAllowAnonymousCalls && options.MicrosoftAppId is null)
            faults.Add($"MicrosoftAppId is required. In Development, {Anonymous}=true lets every program of this machine in without a token instead.");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static void ValidateForService(BotOptions options, List<string> faults)
    {
        if (options.MicrosoftAppId is null)
            faults.Add("MicrosoftAppId is required outside Development: without it nobody could be authenticated.");
        if (options.DangerouslyAllowAnonymousCalls)
            faults.Add($"{Anonymous} may be set in Development only.");
        if (options.MicrosoftAppPassword is null && options.MicrosoftAppType != MicrosoftAppType.UserAssignedMSI)
            faults.Add("MicrosoftAppPassword is required outside Development unless MicrosoftAppType is UserAssignedMSI.");
        if (options.AllowedTenants.Count == 0)
            faults.Add("AllowedTenants is required outside Development: list the tenants that the bot serves.");
        if (options.BotOpenIdMetadata != BotOptions.DefaultOpenIdMetadata)
            faults.Add("BotOpenIdMetadata may be changed in Development only.");
    }

    private bool TryReadType(out MicrosoftAppType type)
    {
        type = MicrosoftAppType.MultiTenant;
        var text = Text(nameof(BotOptions.MicrosoftAppType));
        return text is null || (Enum.TryParse(text, ignoreCase: true, out type) && Enum.IsDefined(type) && !char.IsAsciiDigit(text[0]));
    }

    private List<string> Tenants()
    {
        var section = configuration.GetSection(nameof(BotOptions.AllowedTenants));
        var values = section.GetChildren().Select(child => child.Value).Prepend(section.Value);
        return [.. values.SelectMany(v => (v ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
    }

    private string? Text(string key) => configuration[key] is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
