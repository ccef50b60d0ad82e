using CareTeamBot.CareTeam.Settings;
using CareTeamBot.Service.Outbox;
using Microsoft.Extensions.Options;

namespace CareTeamBot.Service.Hosting;

/// <summary>Section <c>Shutdown</c>.</summary>
internal sealed class ShutdownOptions
{
    internal const string Section = "Shutdown";

    /// <summary>
    /// How long the service still takes requests after it was told to stop, while <c>/healthz/ready</c> answers 503, so
    /// that what stands in front of it can send them elsewhere. Default 5 s; none in Development. 0 to 60 s.
    /// </summary>
    [Within("00:00:00", "00:01:00", ErrorMessage = "{0} must be from {1} to {2}.")]
    public TimeSpan Drain { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long everything may take together: the drain, requests in flight, sends in flight.</summary>
    public TimeSpan Whole => Drain + TimeSpan.FromSeconds(30);
}

[OptionsValidator]
internal sealed partial class ShutdownValidator : IValidateOptions<ShutdownOptions>;

/// <summary>
/// The first step of stopping, before anything is closed: for a while requests are still taken, and the readiness says no.
/// Then the server finishes the requests it has, the clock's turns end, and the outbox lets its sends settle.
/// </summary>
internal sealed class Drain(ShutdownOptions options, OutboxWatch outbox, IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<Drain> log) : IHostedLifecycleService
{
    private int begun;

    public Task StoppingAsync(CancellationToken cancellationToken)
    {
        // A host that is told to stop again starts over; there is nothing left to wait for.
        if (Interlocked.Exchange(ref begun, 1) != 0)
            return Task.CompletedTask;
        // From now on the readiness says no; a signal has said so already.
        lifetime.StopApplication();
        log.Stopping(outbox.Rows, options.Drain);
        return options.Drain > TimeSpan.Zero ? Task.Delay(options.Drain, clock, cancellationToken) : Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
