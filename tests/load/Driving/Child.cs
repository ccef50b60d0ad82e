using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace CareTeamBot.Load.Driving;

/// <summary>A process of the test, ended with it. What it costs is read from /proc, so the test runs on Linux.</summary>
internal sealed class Child : IAsyncDisposable
{
    /// <summary>Linux counts processor time in hundredths of a second.</summary>
    private const double TicksPerSecond = 100;

    private static readonly TimeSpan StartTime = TimeSpan.FromSeconds(60);
    private static readonly ConcurrentDictionary<Child, bool> Running = new();
    private readonly Process process;
    private readonly Queue<string> errors = new();

    private Child(ProcessStartInfo start)
    {
        process = new Process { StartInfo = start };
        process.ErrorDataReceived += (_, line) => Remember(line.Data);
        process.Start();
        process.BeginErrorReadLine();
        Running[this] = true;
    }

    /// <summary>Ends all that run, for a test that is itself ended.</summary>
    public static void EndAll()
    {
        foreach (var child in Running.Keys)
            child.End();
    }

    public static Child Start(string file, IEnumerable<string> args, IReadOnlyDictionary<string, string>? environment = null, string? folder = null)
    {
        var start = new ProcessStartInfo(file, args)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? AppContext.BaseDirectory,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        return new Child(start);
    }

    /// <summary>This program in another role.</summary>
    public static Child StartSelf(params string[] args) => Start(Environment.ProcessPath!, args);

    /// <summary>The rest of the first output line that holds <paramref name="mark"/>, from the mark on: where it listens.</summary>
    public async Task<string> ReadAddressAsync(string mark = "http://")
    {
        using var limit = new CancellationTokenSource(StartTime);
        while (await process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var at)
            {
                _ = process.StandardOutput.ReadToEndAsync();
                return line[at..].Trim();
            }

            Remember(line);
        }

        throw new LoadFaultException($"{process.StartInfo.FileName} ended before it listened.{Environment.NewLine}{Errors}");
    }

    /// <summary>Processor time so far, user's and system's.</summary>
    public TimeSpan Cpu()
    {
        var fields = File.ReadAllText($"/proc/{process.Id}/stat").Split(')')[^1].Split(' ');
        return TimeSpan.FromSeconds((Number(fields[12]) + Number(fields[13])) / TicksPerSecond);
    }

    /// <summary>Resident memory in megabytes (2^20 bytes).</summary>
    public double ResidentMegabytes() =>
        Number(File.ReadLines($"/proc/{process.Id}/status").First(l => l.StartsWith("VmRSS", StringComparison.Ordinal)).Split(':')[1].Replace("kB", "", StringComparison.Ordinal).Trim()) / 1024;

    /// <summary>The last lines that it wrote to its error output.</summary>
    public string Errors
    {
        get
        {
            lock (errors)
                return string.Join(Environment.NewLine, errors);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Running.TryRemove(this, out _);
        End();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private void End()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
    }

    private void Remember(string? line)
    {
        if (line is null)
            return;
        lock (errors)
        {
            errors.Enqueue(line);
            if (errors.Count > 20)
                errors.Dequeue();
        }
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}

/// <summary>A contestant failed to work, so that there is nothing to compare.</summary>
internal sealed class LoadFaultException(string message) : Exception(message);
