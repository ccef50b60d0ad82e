using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CareTeamBot.Service.Tests.Telemetry.Fixtures;

/// <summary>
/// An OTLP collector over HTTP that only remembers: protobuf keeps texts as they are, in UTF-8, so that they can be
/// looked for without reading it.
/// </summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<(string Path, byte[] Body)> taken = [];

    private Collector(WebApplication app) => this.app = app;

    public string Url => app.Urls.First();

    public static async Task<Collector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var collector = new Collector(builder.Build());
        collector.app.MapPost("/v1/{signal}", async (HttpContext context, string signal) =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            collector.taken.Enqueue((signal, body.ToArray()));
        });
        await collector.app.StartAsync();
        return collector;
    }

    /// <summary>Whether a text has come with a signal: <c>traces</c>, <c>metrics</c> or <c>logs</c>.</summary>
    public bool Has(string signal, string text) => taken.Any(t => t.Path == signal && t.Body.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0);

    /// <summary>The signals in which a text has come.</summary>
    public List<string> Find(string text) => [.. new[] { "traces", "metrics", "logs" }.Where(signal => Has(signal, text))];

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
