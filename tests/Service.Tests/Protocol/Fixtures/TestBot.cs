using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using CareTeamBot.Service.Protocol;
using CareTeamBot.Service.Protocol.Schema;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareTeamBot.Service.Tests.Protocol.Fixtures;

/// <summary>The protocol on real Kestrel, with a handler that only remembers.</summary>
internal sealed class TestBot : IActivityHandler, IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient http = new();

    private TestBot(WebApplication app) => this.app = app;

    public ConcurrentQueue<Activity> Handled { get; } = [];

    /// <summary>What the handler does with an activity, beyond remembering it.</summary>
    public Func<Activity, ActivityResult> Answer { get; set; } = _ => ActivityResult.Accepted;

    public static async Task<TestBot> StartAsync(string environment, params (string Key, string? Value)[] settings)
    {
        var builder = Loopback.CreateBuilder(environment);
        builder.Configuration.AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, s.Value)));
        builder.Services.AddBotProtocol(builder.Configuration, builder.Environment);
        TestBot? bot = null;
        builder.Services.AddSingleton<IActivityHandler>(_ => bot!);
        var app = builder.Build();
        bot = new TestBot(app);
        app.MapBotMessages();
        await app.StartedAsync();
        return bot;
    }

    public ValueTask<ActivityResult> HandleAsync(Activity activity, CancellationToken cancellation)
    {
        Handled.Enqueue(activity);
        return new(Answer(activity));
    }

    public Task<HttpResponseMessage> PostAsync(string body, string? token = null, string contentType = "application/json; charset=utf-8") =>
        SendAsync(HttpMethod.Post, new ByteArrayContent(Encoding.UTF8.GetBytes(body)), token, contentType);

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, HttpContent? content, string? token, string? contentType)
    {
        using var request = new HttpRequestMessage(method, $"{app.Address()}/api/messages") { Content = content };
        if (content is not null && contentType is not null)
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.DisposeAsync();
    }
}
