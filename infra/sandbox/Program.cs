using CareTeamBot.Sandbox.Hosting;

SandboxOptions options;
try
{
    options = SandboxOptions.Parse(args);
}
catch (FormatException exception)
{
    Console.Error.WriteLine(exception.Message);
    return 2;
}

var stop = new TaskCompletionSource();
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true;
    stop.TrySetResult();
};
using var terminated = System.Runtime.InteropServices.PosixSignalRegistration.Create(System.Runtime.InteropServices.PosixSignal.SIGTERM, signal =>
{
    signal.Cancel = true;
    stop.TrySetResult();
});

await using var sandbox = await SandboxHost.StartAsync(options);
Console.WriteLine($"CareTeamBot sandbox: {sandbox.PageUrl}   (Ctrl+C to stop)");
await stop.Task;
return 0;
