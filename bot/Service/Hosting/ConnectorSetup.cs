using System.ComponentModel.DataAnnotations;
using System.Reflection;
using CareTeamBot.Service.Teams.Outbound;
using Microsoft.Extensions.Options;

namespace CareTeamBot.Service.Hosting;

/// <summary>Reads <see cref="ConnectorOptions"/> and refuses a start with them, all faults at once, each by its key and without its value.</summary>
internal sealed class ConnectorSetup(IConfiguration configuration, IHostEnvironment environment)
    : IConfigureOptions<ConnectorOptions>, IValidateOptions<ConnectorOptions>
{
    private static readonly PropertyInfo[] Settings = typeof(ConnectorOptions).GetProperties();

    public void Configure(ConnectorOptions options)
    {
        var read = CareSetup.Bind<ConnectorOptions>(configuration, ConnectorOptions.Section, []);
        foreach (var setting in Settings)
            setting.SetValue(options, setting.GetValue(read));
    }

    public ValidateOptionsResult Validate(string? name, ConnectorOptions options)
    {
        var faults = new List<string>();
        CareSetup.Bind<ConnectorOptions>(configuration, ConnectorOptions.Section, faults);
        foreach (var setting in Settings)
        {
            // The limits as they are written: the check turns them into values.
            if (setting.GetCustomAttribute<RangeAttribute>() is { Minimum: var least, Maximum: var most } range && !range.IsValid(setting.GetValue(options)))
                faults.Add($"{ConnectorOptions.Section}:{setting.Name} must be from {least} to {most}.");
        }

        if (options.LiftRateLimits && !environment.IsDevelopment())
            faults.Add("Connector:LiftRateLimits may be set in Development only.");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
