using System.Globalization;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CareTeamBot.Load.Driving;

/// <summary>
/// Teams as far as a bot under load sees it: takes what is sent, at once and with an id, signs tokens and publishes the
/// key. In the generator's process, which hears of each message by a call: every turn wakes one process less.
/// </summary>
internal sealed class FakeTeams : IAsyncDisposable
{
    public const string AppId = "11111111-2222-3333-4444-555555555555";

    /// <summary>Stands before a conversation's number in its id.</summary>
    public const string Mark = "case-";

    private readonly WebApplication app;
    private readonly TokenIssuer issuer = new(AppId);
    private long ids;

    private FakeTeams()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(AnswerAsync);
    }

    public string Address { get; private set; } = "";

    public Arrivals Arrivals { get; } = new();

    public static async Task<FakeTeams> StartAsync()
    {
        var teams = new FakeTeams();
        await teams.app.StartAsync();
        teams.Address = teams.app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return teams;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        return path switch
        {
            "/openid" => context.Response.WriteAsync(TokenIssuer.Metadata($"{Address}/keys")),
            "/keys" => context.Response.WriteAsync(issuer.Keys()),
            "/token" => context.Response.WriteAsync(issuer.Token(Address)),
            _ when context.Request.Method == "GET" => context.Response.WriteAsync("""{"members":[]}"""),
            _ => TakeAsync(context, path),
        };
    }

    private async Task TakeAsync(HttpContext context, string path)
    {
        var body = context.Request.BodyReader;
        ReadResult read;
        do
        {
            read = await body.ReadAsync();
            body.AdvanceTo(read.Buffer.End);
        }
        while (!read.IsCompleted);
        var id = $$"""{"id":"{{Interlocked.Increment(ref ids)}}"}""";
        context.Response.StatusCode = context.Request.Method == "PUT" ? StatusCodes.Status200OK : StatusCodes.Status201Created;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = id.Length;
        await context.Response.WriteAsync(id);
        if (path.IndexOf(Mark, StringComparison.Ordinal) is > 0 and var at)
            Arrivals.Add(int.Parse(path.AsSpan(at + Mark.Length, 4), NumberStyles.None, CultureInfo.InvariantCulture));
    }
}
