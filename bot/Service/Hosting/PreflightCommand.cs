using CareTeamBot.Cards.Words;
using CareTeamBot.Service.Graph;
using CareTeamBot.Service.Storage;

namespace CareTeamBot.Service.Hosting;

/// <summary>
/// <c>preflight</c>: an administrator's way to see, before the first case, what Graph lets the bot do and what is missing.
/// Japanese first, English second. Changes nothing.
/// </summary>
internal static class PreflightCommand
{
    /// <returns>0 where nothing is missing or Graph is off; 1 where the configuration can't be used; 2 where something is missing.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, Action<IServiceCollection>? overrides = null)
    {
        try
        {
            await using var app = ServiceHost.Create(args, overrides);
            if (!app.Services.GetRequiredService<GraphOptions>().Enabled)
            {
                output.WriteLine(Ja.Off);
                output.WriteLine(En.Off);
                return 0;
            }

            var lines = await app.Services.GetRequiredService<Preflight>().LookAsync(CancellationToken.None);
            foreach (var line in lines)
                Write(output, line);
            return lines.Any(l => l.Missing is not null) ? 2 : 0;
        }
        catch (Exception fault) when (fault is ConfigurationFaultException or StorageFaultException)
        {
            await error.WriteLineAsync(fault.Message);
            return 1;
        }
    }

    private static PreflightWords Ja => PreflightWords.In(Locale.Ja);
    private static PreflightWords En => PreflightWords.In(Locale.En);

    private static void Write(TextWriter output, PreflightLine line)
    {
        output.WriteLine($"{(line.Missing is null ? "OK" : "NG")}  {line.Name(Ja)} / {line.Name(En)}");
        if (line.Missing is { } missing)
        {
            output.WriteLine($"    {missing(Ja)}");
            output.WriteLine($"    {missing(En)}");
        }

        if (line.Missing is null && !line.IsAlwaysTold)
            return;
        var arrow = line.Missing is null ? "" : "→ ";
        output.WriteLine($"    {arrow}{line.WithoutIt(Ja)}");
        output.WriteLine($"    {arrow}{line.WithoutIt(En)}");
    }
}
