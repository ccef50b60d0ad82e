using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CareTeamBot.EndToEnd.Tests.Hosting;

/// <summary>
/// The published service as a process of its own, with a folder and an environment of its own. Whatever happens to the
/// test, the process ends with it.
/// </summary>
internal sealed class ServiceProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(30) };

    private readonly Dictionary<string, string> environment;
    private readonly string program;
    private readonly StringBuilder output = new();
    private Process? process;

    /// <param name="folder">The working folder.</param>
    /// <param name="environment">Its variables; without them those of <see cref="Contract"/>.</param>
    /// <param name="program">Where the service is; without it what the build has published.</param>
    public ServiceProcess(string folder, IReadOnlyDictionary<string, string>? environment = null, string? program = null)
    {
        Folder = folder;
        this.program = program ?? Published;
        this.environment = new(environment ?? Contract(folder, FreePort()));
        AppDomain.CurrentDomain.ProcessExit += OnExit;
    }

    public static string Published { get; } = Path.Combine(AppContext.BaseDirectory, "service");

    public string Folder { get; }
    public string DatabasePath => environment["Storage__Sqlite__Path"];
    public Uri Url => new(environment["ASPNETCORE_URLS"] + "/");
    public Uri Endpoint => new(Url, "api/messages");

    /// <summary>Everything that the service has written so far, over all its starts.</summary>
    public string Output
    {
        get
        {
            lock (output)
                return output.ToString();
        }
    }

    /// <summary>The environment that outside tests may count on: nothing else, and no file.</summary>
    public static Dictionary<string, string> Contract(string folder, int port) => new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        ["DangerouslyAllowAnonymousCalls"] = "true",
        ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}",
        ["Storage__Sqlite__Path"] = Path.Combine(folder, "cases.db"),
        ["Calendar__AlwaysOpen"] = "true",
        ["Ladder__Nudge"] = "00:00:02",
        ["Ladder__Widen"] = "00:00:04",
        ["Ladder__Consult"] = "00:00:06",
        ["Ladder__Council"] = "00:00:10",
    };

    /// <summary>A port that is free now, below those that the system hands out, so that it stays free while the service is down.</summary>
    public static int FreePort()
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            using var listener = new TcpListener(IPAddress.Loopback, Random.Shared.Next(15_000, 32_000));
            try
            {
                listener.Start();
                return ((IPEndPoint)listener.LocalEndpoint).Port;
            }
            catch (SocketException)
            {
                // Taken; another one.
            }
        }

        throw new InvalidOperationException("No free port was found.");
    }

    /// <summary>Starts the process and returns at once.</summary>
    public void Launch()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(Path.Combine(program, "CareTeamBot.Service.dll"));
        Keep(start.Environment, "PATH", "HOME", "DOTNET_ROOT", "LANG");
        // A killed process leaves the runtime's pipes behind: they go with the test's folder.
        start.Environment["TMPDIR"] = Directory.CreateDirectory(Path.Combine(Folder, "tmp")).FullName;
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        process?.Dispose();
        process = Process.Start(start) ?? throw new InvalidOperationException("The service did not start.");
        process.OutputDataReceived += Note;
        process.ErrorDataReceived += Note;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Starts the process and waits until it takes connections.</summary>
    public async Task StartAsync()
    {
        Launch();
        await ListeningAsync();
    }

    public async Task ListeningAsync()
    {
        var limit = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                // There is no page at the root; any answer will do.
                using var answer = await Http.GetAsync(Url);
                return;
            }
            catch (HttpRequestException) when (limit.Elapsed < StartLimit && process is { HasExited: false })
            {
                await Task.Delay(25);
            }
            catch (HttpRequestException)
            {
                throw new InvalidOperationException("The service did not start:\n" + Output);
            }
        }
    }

    /// <summary>SIGKILL: nothing is flushed, nobody is told.</summary>
    public async Task KillAsync()
    {
        if (process is { HasExited: false } running)
            running.Kill();
        if (process is not null)
            await process.WaitForExitAsync();
    }

    /// <summary>SIGTERM: the service is asked to end, as a platform does before it takes the machine away.</summary>
    public async Task TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", process!.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Waits for the process to end by itself.</summary>
    public async Task<int> ExitAsync()
    {
        using var limit = new CancellationTokenSource(StartLimit);
        await process!.WaitForExitAsync(limit.Token);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnExit;
        await KillAsync();
        process?.Dispose();
    }

    internal static void Keep(IDictionary<string, string?> environment, params string[] names)
    {
        foreach (var name in environment.Keys.Except(names).ToList())
            environment.Remove(name);
    }

    private void Note(object sender, DataReceivedEventArgs line)
    {
        lock (output)
            output.AppendLine(line.Data);
    }

    private void OnExit(object? sender, EventArgs e)
    {
        if (process is { HasExited: false } running)
            running.Kill();
    }
}
