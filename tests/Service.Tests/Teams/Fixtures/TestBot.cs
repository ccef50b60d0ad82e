using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using CareTeamBot.Service.Hosting;
using CareTeamBot.Service.Teams;
using CareTeamBot.Service.Teams.Inbound;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareTeamBot.Service.Tests.Teams.Fixtures;

/// <summary>The protocol on real Kestrel, with a handler that only remembers.</summary>
internal sealed class TestBot : IBot, IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient http = new();

    private TestBot(WebApplication app) => this.app = app;

    /// <summary>The setting that lets calls without a token in.</summary>
    public static (string Key, string? Value) Anonymous => (nameof(BotOptions.DangerouslyAllowAnonymousCalls), "true");

    public Uri Url => new(app.Address());

    public IServiceProvider Services => app.Services;

    public ConcurrentQueue<Activity> Handled { get; } = [];

    /// <summary>What the handler answers an invoke with.</summary>
    public Func<Activity, object?> Answer { get; set; } = _ => null;

    public static Task<TestBot> StartAsync(string environment, params (string Key, string? Value)[] settings) =>
        StartAsync(environment, _ => { }, settings);

    /// <param name="environment">As in <c>ASPNETCORE_ENVIRONMENT</c>.</param>
    /// <param name="overrides">Replaces services.</param>
    /// <param name="settings">The configuration.</param>
    public static async Task<TestBot> StartAsync(string environment, Action<IServiceCollection> overrides, params (string Key, string? Value)[] settings)
    {
        var builder = Loopback.CreateBuilder(environment);
        builder.Configuration.AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, s.Value)));
        builder.Services.AddTeams(builder.Configuration, builder.Environment);
        TestBot? bot = null;
        builder.Services.AddSingleton<IBot>(_ => bot!);
        if (builder.Services.Any(s => s.ServiceType == typeof(SigningKeys)))
        {
            // A busy machine may take longer than the service would wait.
            builder.Services.AddSingleton(provider => TeamsHosting.Keys(provider, TimeSpan.FromMinutes(1)));
        }

        overrides(builder.Services);
        var app = builder.Build();
        bot = new TestBot(app);
        app.MapBotMessages();
        await app.StartedAsync();
        return bot;
    }

    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        Handled.Enqueue(turnContext.Activity);
        var answer = Answer(turnContext.Activity);
        if (turnContext.Activity.Type == ActivityTypes.Invoke)
            await turnContext.SendActivityAsync(new Activity { Type = ActivityTypesEx.InvokeResponse, Value = new InvokeResponse { Status = StatusCodes.Status200OK, Body = answer } }, cancellationToken);
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
