using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using CareTeamBot.Load.Driving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CareTeamBot.Load.Contestants;

/// <summary>
/// Reference (b): the least that a durable bot does. Parses the activity, commits one row, answers, and posts one short
/// message. It checks nothing, decides nothing and draws no card. Reference (c) is the same with bodies as long as the
/// service's cards: what moving the bytes costs alone.
/// </summary>
internal sealed class BareBot : Contestant
{
    public const string Role = "bare-bot";

    private readonly Activities activities;

    private BareBot(Child process, Uri url, string teams)
        : base(process, url, null) => activities = new Activities(teams);

    /// <param name="teams">Where it posts.</param>
    /// <param name="database">Its own file.</param>
    /// <param name="bytes">Length of what it answers and posts; 0 for an empty answer and a short message.</param>
    public static async Task<BareBot> StartAsync(string teams, string database, int bytes = 0)
    {
        var process = Child.StartSelf(Role, database, bytes.ToString(CultureInfo.InvariantCulture));
        try
        {
            return new BareBot(process, Endpoint(await process.ReadAddressAsync()), teams);
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    /// <summary>The same request as the service's.</summary>
    public override string Turn(int conversation, int number) => activities.Press(
        conversation, "colleague-0001", "question.answer", $$"""{"item":"q1","slot":"q1/card","answer":"保育課で受けます。来週の面談に同席します（{{number}}）"}""");

    /// <summary>The bot itself, in its own process.</summary>
    public static async Task<int> RunAsync(string database, int bytes)
    {
        var body = bytes == 0 ? [] : JsonSerializer.SerializeToUtf8Bytes(new BareMessage("message", new string('x', bytes), null), BareJson.Default.BareMessage);
        using var store = new BareStore(database);
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.Run(context => TurnAsync(context, store, http, body));
        await app.StartAsync();
        Console.WriteLine(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        await ((IHost)app).WaitForShutdownAsync();
        return 0;
    }

    private static async Task TurnAsync(HttpContext context, BareStore store, HttpClient http, byte[] body)
    {
        var activity = await JsonSerializer.DeserializeAsync(context.Request.Body, BareJson.Default.BareActivity);
        await store.CommitAsync(activity!);
        _ = PostAsync(http, activity!, body);
        context.Response.ContentLength = body.Length;
        if (body.Length > 0)
            await context.Response.BodyWriter.WriteAsync(body);
    }

    private static async Task PostAsync(HttpClient http, BareActivity activity, byte[] body)
    {
        var uri = new Uri($"{activity.ServiceUrl}/v3/conversations/{Uri.EscapeDataString(activity.Conversation!.Id!)}/activities");
        var said = new BareMessage("message", $"Taken: {activity.Id}", activity.Id);
        using var content = new ByteArrayContent(body.Length > 0 ? body : JsonSerializer.SerializeToUtf8Bytes(said, BareJson.Default.BareMessage));
        content.Headers.ContentType = new("application/json");
        using var answer = await http.PostAsync(uri, content);
        answer.EnsureSuccessStatusCode();
    }
}

internal sealed record BareActivity(string? Type, string? Id, string? Name, string? ServiceUrl, BareAccount? From, BareAccount? Conversation, JsonElement Value);

internal sealed record BareAccount(string? Id, string? Name);

internal sealed record BareMessage(string Type, string Text, string? ReplyToId);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(BareActivity))]
[JsonSerializable(typeof(BareMessage))]
internal sealed partial class BareJson : JsonSerializerContext;
