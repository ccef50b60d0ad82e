using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;

namespace CareTeamBot.Azurite;

/// <summary>
/// Azurite, Microsoft's emulator of Azure Blob Storage, as a process of its own with a temporary folder, on a port that the
/// system chooses. Whatever happens to the test, the process ends with it.
/// </summary>
internal sealed partial class AzuriteProcess : IAsyncDisposable
{
    /// <summary>The emulator's account and key are fixed and public.</summary>
    private const string Account =
        "AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(90);

    private readonly string folder = Directory.CreateTempSubdirectory("careteambot-azurite-").FullName;
    private readonly TaskCompletionSource<string> address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process process;
    private string output = "";

    private AzuriteProcess()
    {
        var start = new ProcessStartInfo("node") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[Program(), "--blobPort", "0", "--inMemoryPersistence", "--skipApiVersionCheck", "--disableTelemetry", "--silent"])
            start.ArgumentList.Add(argument);
        process = Process.Start(start) ?? throw new InvalidOperationException("Azurite did not start.");
        AppDomain.CurrentDomain.ProcessExit += OnExit;
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>With this, a client reaches it.</summary>
    public string ConnectionString { get; private set; } = "";

    public static async Task<AzuriteProcess> StartAsync()
    {
        var azurite = new AzuriteProcess();
        try
        {
            var address = await azurite.address.Task.WaitAsync(StartLimit);
            azurite.ConnectionString = $"DefaultEndpointsProtocol=http;{Account};BlobEndpoint={address}/devstoreaccount1;";
            return azurite;
        }
        catch
        {
            await azurite.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnExit;
        if (!process.HasExited)
            process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private void Note(string? line)
    {
        output += line + "\n";
        if (line is null)
            address.TrySetException(new InvalidOperationException($"Azurite ended before it listened. It needs Node.js 20 or later. {output}"));
        else if (Listens().Match(line) is { Success: true } match)
            address.TrySetResult(match.Groups[1].Value);
    }

    private void OnExit(object? sender, EventArgs e)
    {
        if (!process.HasExited)
            process.Kill();
    }

    private static string Program() => typeof(AzuriteProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(attribute => attribute.Key == "AzuriteProgram").Value!;

    [GeneratedRegex(@"successfully listens on (http://\S+)")]
    private static partial Regex Listens();
}
