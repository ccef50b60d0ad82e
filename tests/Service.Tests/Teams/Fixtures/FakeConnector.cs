using System.Collections.Concurrent;
using System.Text;
using CareTeamBot.Service.Addresses;
using CareTeamBot.Service.Hosting;
using CareTeamBot.Service.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CareTeamBot.Service.Tests.Teams.Fixtures;

/// <summary>A call as it arrived: the path unescaped by nobody.</summary>
internal sealed record SeenCall(string Method, string RawTarget, string Body, string? Authorization);

/// <summary>The channel's side of the connector: remembers calls and answers as it is told.</summary>
internal sealed class FakeConnector : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly List<(ServiceProvider Provider, TimeProvider Clock)> providers = [];

    private FakeConnector(WebApplication app) => this.app = app;

    public string Url => app.Address() + "/jp/";

    public ConcurrentQueue<SeenCall> Calls { get; } = [];

    /// <summary>What the next call gets; 200 with an id when nothing is said.</summary>
    public Func<SeenCall, HttpResponse, Task> Answer { get; set; } = (_, response) => response.WriteAsync("""{"id":"new-id","unknown":1}""");

    public static async Task<FakeConnector> StartAsync()
    {
        var app = Loopback.CreateBuilder().Build();
        var connector = new FakeConnector(app);
        app.Run(connector.HandleAsync);
        await app.StartedAsync();
        return connector;
    }

    /// <summary>Answers with these statuses in turn, then with success.</summary>
    public void FailWith(params int[] statuses) => Respond(statuses.Select<int, Action<HttpResponse>>(s => r => r.StatusCode = s).ToArray());

    public void Respond(params Action<HttpResponse>[] answers)
    {
        var rest = new ConcurrentQueue<Action<HttpResponse>>(answers);
        Answer = async (_, response) =>
        {
            if (rest.TryDequeue(out var answer))
                answer(response);
            else
                await response.WriteAsync("""{"id":"new-id"}""");
        };
    }

    public TeamsConversation Conversation(string id = "19:abc@thread.tacv2;messageid=17") => new(Url, id, "tenant-1", "28:bot", "ケアチーム");

    /// <summary>A client as the service makes it, with the clock and settings of the test.</summary>
    public ITeamsConnector Client(TimeProvider clock, params (string Key, string? Value)[] settings) =>
        Services(clock, settings).GetRequiredService<ITeamsConnector>();

    public ServiceProvider Services(TimeProvider clock, params (string Key, string? Value)[] settings)
    {
        var builder = Loopback.CreateBuilder();
        builder.Configuration.AddInMemoryCollection(settings.Prepend(TestBot.Anonymous).Select(s => KeyValuePair.Create(s.Key, s.Value)));
        builder.Services.AddSingleton(clock);
        builder.Services.AddTeams(builder.Configuration, builder.Environment);
        var provider = builder.Services.BuildServiceProvider();
        providers.Add((provider, clock));
        return provider;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (provider, clock) in providers)
            await provider.DisposeAsync(clock);
        await app.DisposeAsync();
    }

    private async Task HandleAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var call = new SeenCall(context.Request.Method, target, body, context.Request.Headers.Authorization);
        Calls.Enqueue(call);
        await Answer(call, context.Response);
    }
}
