using CareTeamBot.Service.Storage;
using Microsoft.Extensions.Options;

namespace CareTeamBot.Service.Hosting;

/// <summary>Gathers what is wrong with the configuration from all parts, so that the administrator sees it at once.</summary>
internal sealed class StartFaults
{
    private readonly List<string> faults = [];

    public bool Any => faults.Count > 0;

    /// <summary>Sets up or checks a part; what it can't use is kept.</summary>
    public void Gather(Action part)
    {
        try
        {
            part();
        }
        catch (Exception fault) when (FaultsIn(fault) is { } told)
        {
            faults.AddRange(told);
        }
    }

    /// <exception cref="ConfigurationFaultException">Something was gathered.</exception>
    public void ThrowIfAny()
    {
        if (Any)
            throw new ConfigurationFaultException([.. faults.Distinct()]);
    }

    private static IEnumerable<string>? FaultsIn(Exception fault) => fault switch
    {
        ConfigurationFaultException f => f.Faults,
        OptionsValidationException f => f.Failures,
        StorageFaultException f => f.Message.Split(Environment.NewLine),
        AggregateException f when f.InnerExceptions.All(inner => FaultsIn(inner) is not null) => f.InnerExceptions.SelectMany(inner => FaultsIn(inner)!),
        _ => null,
    };
}
