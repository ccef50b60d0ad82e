using System.Diagnostics;
using CareTeamBot.EndToEnd.Tests.Hosting;

namespace CareTeamBot.EndToEnd.Tests.Playground;

/// <summary>The Microsoft 365 Agents Playground, a Teams client written by others, with one user at its page.</summary>
internal sealed class PlaygroundProcess : IAsyncDisposable
{
    public const string TenantId = "72f2a1c4-0b6e-4f6c-8d5b-3c1f5a9b7e20";
    public const string ChannelId = "channel-case";
    public const string ChannelName = "こども-001";
    public const string BotId = "00000000-0000-0000-0000-0000000000c1";
    public const string BotName = "CareTeamBot";

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(90);
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(5) };

    /// <summary>The first is at the page; the Playground wants five others.</summary>
    private static readonly string[] People = ["小川 由紀", "森 美咲", "高橋 直子", "山本 健", "中村 恵", "佐藤 花"];

    private readonly Process process;

    private PlaygroundProcess(string folder, int port, Uri bot)
    {
        Url = new Uri($"http://localhost:{port}/");
        var start = new ProcessStartInfo("node") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[Program(), "-e", bot.ToString(), "-c", "msteams", "--dt", "-p", $"{port}"])
            start.ArgumentList.Add(argument);
        ServiceProcess.Keep(start.Environment, "PATH", "HOME", "TMPDIR", "LANG");
        process = Process.Start(start) ?? throw new InvalidOperationException("The Playground did not start.");
        AppDomain.CurrentDomain.ProcessExit += OnExit;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Uri Url { get; }

    /// <summary>What its activities carry as <c>serviceUrl</c>.</summary>
    public string ServiceUrl => $"{Url}_connector";

    public static string UserId(int number) => $"user-id-{number}";

    public static string UserName(int number) => People[number];

    public static async Task<PlaygroundProcess> StartAsync(string folder, Uri bot)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, ".m365agentsplayground.yml"), Configuration());
        var playground = new PlaygroundProcess(folder, ServiceProcess.FreePort(), bot);
        try
        {
            await playground.ListeningAsync(folder);
            return playground;
        }
        catch
        {
            await playground.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnExit;
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task ListeningAsync(string folder)
    {
        var limit = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var answer = await Http.GetAsync(Url);
                return;
            }
            catch (HttpRequestException) when (limit.Elapsed < StartLimit && !process.HasExited)
            {
                await Task.Delay(100);
            }
            catch (HttpRequestException)
            {
                var log = Path.Combine(folder, "devTools", "m365agentsplayground.log");
                throw new InvalidOperationException("The Playground did not start:\n" + (File.Exists(log) ? await File.ReadAllTextAsync(log) : ""));
            }
        }
    }

    private static string Configuration() => $"""
        version: "0.1.1"
        tenantId: {TenantId}
        bot:
          id: {BotId}
          name: {BotName}
        currentUser:
          {Person(0)}
        users:
        {string.Join('\n', Enumerable.Range(1, People.Length - 1).Select(number => $"  - {Person(number).Replace("\n  ", "\n    ", StringComparison.Ordinal)}"))}
        personalChat:
          id: personal-chat
        groupChat:
          id: group-chat
          name: グループ
        team:
          id: team-case
          name: 医療的ケア児支援チーム
          aadGroupId: 00000000-0000-0000-0000-0000000000b1
          channels:
            - id: {ChannelId}
              name: {ChannelName}
        """;

    private static string Person(int number) => string.Join("\n  ",
        $"id: {UserId(number)}",
        $"name: {UserName(number)}",
        $"userPrincipleName: user{number}@careteam.example",
        $"aadObjectId: 00000000-0000-0000-0000-0000000000a{number}",
        $"givenName: {UserName(number).Split(' ')[1]}",
        $"surname: {UserName(number).Split(' ')[0]}",
        $"email: user{number}@careteam.example");

    private static string Program() => Path.Combine(
        Sandbox.Browser.Repository(), "tests/EndToEnd.Tests/playground/node_modules/@microsoft/m365agentsplayground/cli.js");

    private void OnExit(object? sender, EventArgs e)
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
    }
}
