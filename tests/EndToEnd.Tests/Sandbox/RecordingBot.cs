using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CareTeamBot.EndToEnd.Tests.Sandbox;

/// <summary>A request that the bot got.</summary>
internal sealed record BotRequest(string Authorization, JsonElement Activity)
{
    public string? Text(params string[] path)
    {
        var node = Activity;
        foreach (var name in path)
        {
            if (!node.TryGetProperty(name, out node))
                return null;
        }
        return node.ToString();
    }
}

/// <summary>A bot that keeps what it gets and answers what the test says; by default an empty 200.</summary>
internal sealed class RecordingBot : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<BotRequest> requests = new();

    private RecordingBot(WebApplication app) => this.app = app;

    public Func<BotRequest, Task<(int Status, string Body)>> Answer { get; set; } = _ => Task.FromResult((200, ""));
    public IReadOnlyList<BotRequest> Requests => [.. requests];
    public Uri Endpoint { get; private set; } = null!;

    public static async Task<RecordingBot> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var bot = new RecordingBot(builder.Build());
        bot.app.MapPost("/api/messages", bot.HandleAsync);
        await bot.app.StartAsync();
        bot.Endpoint = new Uri(bot.app.Urls.First() + "/api/messages");
        return bot;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<IResult> HandleAsync(HttpRequest request)
    {
        using var body = await JsonDocument.ParseAsync(request.Body);
        var got = new BotRequest(request.Headers.Authorization.ToString(), body.RootElement.Clone());
        requests.Enqueue(got);
        var (status, text) = await Answer(got);
        return Results.Text(text, "application/json", statusCode: status);
    }
}
