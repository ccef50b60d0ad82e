using System.Diagnostics;
using System.Reflection;
using System.Text;
using System.Text.Json;
using CareTeamBot.Cards.Schema;
using Xunit;

namespace CareTeamBot.Cards.Tests;

/// <summary>What the official package found against a card while parsing, checking or drawing it.</summary>
public sealed record RenderEvent(string Phase, string Event, string Message);

/// <param name="Name">The card's name, as it was given.</param>
/// <param name="Events">Empty for a card that conforms.</param>
/// <param name="Nodes">The HTML elements drawn.</param>
/// <param name="Text">All text drawn.</param>
/// <param name="Tags">How many of each HTML element were drawn, such as <c>strong</c> or <c>a</c>.</param>
public sealed record Rendering(string Name, RenderEvent[] Events, int Nodes, string Text, Dictionary<string, int> Tags);

/// <summary>Has the official Adaptive Cards package (npm <c>adaptivecards</c>, in Node.js) parse and draw cards.</summary>
internal static class CardRenderer
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static string PictureFolder => Metadata("PictureFolder");

    public static Task<Rendering[]> RenderAsync(IEnumerable<(string Name, AdaptiveCard Card)> cards) =>
        RenderJsonAsync(cards.Select(c => (c.Name, Encoding.UTF8.GetString(CardJson.Serialize(c.Card)))));

    /// <summary>For cards that the model could not express, to see that the harness reports them.</summary>
    public static async Task<Rendering[]> RenderJsonAsync(IEnumerable<(string Name, string Json)> cards)
    {
        var lines = await NodeAsync(["render.mjs"], Lines(cards));
        return [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonSerializer.Deserialize<Rendering>(l, Web)!)];
    }

    /// <summary>Writes a page that draws the cards at the width of a telephone and of the desktop client.</summary>
    public static Task WritePageAsync(string path, IEnumerable<(string Name, AdaptiveCard Card)> cards) =>
        NodeAsync(["page.mjs", path], Lines(cards.Select(c => (c.Name, Encoding.UTF8.GetString(CardJson.Serialize(c.Card))))));

    /// <summary>Runs a program to its end and gives what it printed. Its failure is the test's.</summary>
    public static async Task<string> RunAsync(string program, IEnumerable<string> arguments, string input = "", string folder = "")
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            WorkingDirectory = folder,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
        using var cancel = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var kill = cancel.Token.Register(() => process.Kill(entireProcessTree: true));
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync(CancellationToken.None);
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}: {await error}");
        return await output;
    }

    private static Task<string> NodeAsync(string[] arguments, string input) =>
        RunAsync("node", arguments, input, Metadata("RenderFolder"));

    private static string Lines(IEnumerable<(string Name, string Json)> cards) =>
        string.Concat(cards.Select(c => $"{{\"name\":{JsonSerializer.Serialize(c.Name)},\"card\":{c.Json}}}\n"));

    private static string Metadata(string key) => Assembly.GetExecutingAssembly()
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
