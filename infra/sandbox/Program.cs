using System.Runtime.InteropServices;
using CareTeamBot.Sandbox.Hosting;

try
{
    var options = SandboxOptions.Parse(args);
    var stop = new TaskCompletionSource();
    void Stop(PosixSignalContext signal)
    {
        signal.Cancel = true; // the end is ours to tidy up
        stop.TrySetResult();
    }

    using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
    using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
    await using var sandbox = await SandboxHost.StartAsync(options);
    Console.WriteLine($"CareTeamBot sandbox: {sandbox.PageUrl}   (Ctrl+C to stop)");
    await stop.Task;
    return 0;
}
catch (FormatException exception)
{
    Console.Error.WriteLine(exception.Message);
    return 2;
}
catch (IOException exception)
{
    Console.Error.WriteLine($"The sandbox can't start: {exception.Message} Another port: dotnet run --project infra/sandbox -- --port 0");
    return 1;
}
