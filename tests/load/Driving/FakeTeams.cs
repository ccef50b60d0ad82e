using System.Buffers.Binary;
using System.Globalization;
using System.IO.Pipelines;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CareTeamBot.Load.Driving;

/// <summary>
/// Teams as far as a bot under load sees it, a process of its own: takes what is sent, at once and with an id, signs
/// tokens and publishes the key. Tells the generator of each message taken, by the number of its conversation.
/// </summary>
internal sealed class FakeTeams(string address)
{
    public const string Role = "fake-teams";
    public const string AppId = "11111111-2222-3333-4444-555555555555";

    /// <summary>Stands before a conversation's number in its id.</summary>
    public const string Mark = "case-";

    private readonly Channel<int> arrivals = Channel.CreateUnbounded<int>(new() { SingleReader = true });
    private readonly TokenIssuer issuer = new(AppId);
    private long ids;

    public static async Task<int> RunAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        FakeTeams? teams = null;
        app.Run(context => teams!.AnswerAsync(context));
        await app.StartAsync();
        var address = app.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        teams = new FakeTeams(address);
        Console.WriteLine(address);
        await ((IHost)app).WaitForShutdownAsync();
        return 0;
    }

    private Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        return path switch
        {
            "/arrivals" => TellAsync(context),
            "/openid" => context.Response.WriteAsync(TokenIssuer.Metadata($"{address}/keys")),
            "/keys" => context.Response.WriteAsync(issuer.Keys()),
            "/token" => context.Response.WriteAsync(issuer.Token(address)),
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
            arrivals.Writer.TryWrite(int.Parse(path.AsSpan(at + Mark.Length, 4), NumberStyles.None, CultureInfo.InvariantCulture));
    }

    /// <summary>Four bytes per message, for as long as the generator listens.</summary>
    private async Task TellAsync(HttpContext context)
    {
        await context.Response.StartAsync();
        var writer = context.Response.BodyWriter;
        await writer.FlushAsync();
        while (await arrivals.Reader.WaitToReadAsync(context.RequestAborted))
        {
            while (arrivals.Reader.TryRead(out var number))
            {
                BinaryPrimitives.WriteInt32LittleEndian(writer.GetSpan(4), number);
                writer.Advance(4);
            }

            await writer.FlushAsync();
        }
    }
}
