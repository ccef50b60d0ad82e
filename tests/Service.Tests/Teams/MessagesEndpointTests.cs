using System.Net;
using System.Net.WebSockets;
using System.Text;
using CareTeamBot.Service.Teams;
using CareTeamBot.Service.Teams.Inbound;
using CareTeamBot.Service.Tests.Teams.Fixtures;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareTeamBot.Service.Tests.Teams;

/// <summary>The endpoint without tokens, as in Development without an app id.</summary>
public sealed class MessagesEndpointTests : IAsyncLifetime
{
    private const string Post = """
        {"type":"message","id":"1","channelId":"msteams","serviceUrl":"http://localhost:1/_connector","from":{"id":"29:a"},
         "recipient":{"id":"28:b"},"conversation":{"id":"19:c@thread.tacv2;messageid=1","tenantId":"t"},"text":"こんにちは","new":{}}
        """;

    private TestBot bot = null!;

    public async ValueTask InitializeAsync() => bot = await TestBot.StartAsync("Development", TestBot.Anonymous);

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Fact]
    public async Task Post_Message_IsHandledAndAnswered200Empty()
    {
        using var response = await bot.PostAsync(Post);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await TextAsync(response));
        Assert.Equal("こんにちは", Assert.Single(bot.Handled).Text);
    }

    [Theory]
    [InlineData("somethingNew")]
    [InlineData("conversationUpdate")]
    public async Task Post_AnyType_ReachesTheHandler(string type)
    {
        using var response = await bot.PostAsync(Post.Replace("\"message\"", $"\"{type}\"", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, Assert.Single(bot.Handled).Type);
    }

    [Fact]
    public async Task Post_Invoke_GetsTheHandlersBody()
    {
        bot.Answer = _ => InvokeAnswers.Notice("済み");

        using var response = await bot.PostAsync(Post.Replace("\"message\"", "\"invoke\"", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("済み", await TextAsync(response), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"type":"message" """)]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("""{"type":7,"serviceUrl":"http://localhost/","conversation":{"id":"c"}}""")]
    [InlineData("""{"type":"message","serviceUrl":"http://localhost/","from":{"id":"a"},"conversation":"c"}""")]
    [InlineData("""{"type":"message","serviceUrl":"http://localhost/","from":{"id":"a"},"conversation":{"id":"c"}} {}""")]
    [InlineData("""{"type":"message","serviceUrl":"http://localhost/","from":{"id":"a"},"conversation":{"id":"c"},"text":"\ud800"}""")]
    public async Task Post_MalformedJson_Is400WithoutEcho(string body)
    {
        using var response = await bot.PostAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.StartsWith("the body is n", await TextAsync(response), StringComparison.Ordinal);
        Assert.Empty(bot.Handled);
    }

    [Theory]
    [InlineData("""{"serviceUrl":"http://localhost/","conversation":{"id":"c"}}""", "type is missing")]
    [InlineData("""{"type":"message","conversation":{"id":"c"}}""", "serviceUrl is missing")]
    [InlineData("""{"type":"message","serviceUrl":"http://localhost/"}""", "conversation.id is missing")]
    [InlineData("""{"type":"message","serviceUrl":"http://localhost/","conversation":{"id":""}}""", "conversation.id is missing")]
    [InlineData("""{"type":"invoke","serviceUrl":"http://localhost/","conversation":{"id":"c"}}""", "from.id is missing")]
    public async Task Post_MissingField_Is400NamingIt(string body, string reason)
    {
        using var response = await bot.PostAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(reason, await TextAsync(response));
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/jp/", HttpStatusCode.OK)]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/gcc", HttpStatusCode.OK)]
    [InlineData("http://127.0.0.1:56150/_connector", HttpStatusCode.OK)]
    [InlineData("http://smba.trafficmanager.net/jp/", HttpStatusCode.Forbidden)]
    [InlineData("https://smba.trafficmanager.net.example/jp/", HttpStatusCode.Forbidden)]
    [InlineData("https://x@smba.trafficmanager.net/", HttpStatusCode.Forbidden)]
    [InlineData("https://example.org/", HttpStatusCode.Forbidden)]
    [InlineData("ftp://localhost/", HttpStatusCode.Forbidden)]
    [InlineData("nonsense", HttpStatusCode.Forbidden)]
    public async Task Post_ServiceUrl_MustBeTheChannelsOrInDevelopmentLocal(string url, HttpStatusCode status)
    {
        using var response = await bot.PostAsync(Post.Replace("http://localhost:1/_connector", url, StringComparison.Ordinal));

        Assert.Equal(status, response.StatusCode);
    }

    [Theory]
    [InlineData("application/json", HttpStatusCode.OK)]
    [InlineData("Application/JSON;charset=\"UTF-8\"", HttpStatusCode.OK)]
    [InlineData("application/json; charset=utf-16", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("text/plain", HttpStatusCode.UnsupportedMediaType)]
    [InlineData(null, HttpStatusCode.UnsupportedMediaType)]
    public async Task Post_ContentType_MustBeJsonInUtf8(string? contentType, HttpStatusCode status)
    {
        using var response = await bot.SendAsync(HttpMethod.Post, new ByteArrayContent(Encoding.UTF8.GetBytes(Post)), null, contentType);

        Assert.Equal(status, response.StatusCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Post_BodyAboveTheLimit_Is413(bool chunked)
    {
        using var response = await PostSizedAsync(ActivityReader.MaxBytes + 1, chunked);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Empty(bot.Handled);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Post_BodyAtTheLimit_IsRead(bool chunked)
    {
        using var response = await PostSizedAsync(ActivityReader.MaxBytes, chunked);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task OtherMethods_Are405(string method)
    {
        using var response = await bot.SendAsync(new HttpMethod(method), null, null, null);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    /// <summary>It reads the body before it asks for a token.</summary>
    [Fact]
    public async Task TheSdksOwnEntrance_IsClosed()
    {
        var context = new DefaultHttpContext { Request = { Method = "POST", Body = new MemoryStream(Encoding.UTF8.GetBytes(Post)) } };

        await ((CloudAdapter)bot.Services.GetRequiredService<IBotFrameworkHttpAdapter>()).ProcessAsync(context.Request, context.Response, bot, TestContext.Current.CancellationToken);

        Assert.Equal(401, context.Response.StatusCode);
        Assert.Empty(bot.Handled);
    }

    /// <summary>The SDK's adapter would take one, and talk over it from then on.</summary>
    [Fact]
    public async Task AWebSocket_IsTakenNowhere()
    {
        using var socket = new ClientWebSocket();

        var refused = await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(new UriBuilder(bot.Url) { Scheme = "ws", Path = "/api/messages" }.Uri, TestContext.Current.CancellationToken));

        Assert.Contains("405", refused.Message, StringComparison.Ordinal);
        Assert.Empty(bot.Handled);
    }

    /// <summary>What the SDK knows and the bot does not read may change its type or take values that nobody knows.</summary>
    [Theory]
    [InlineData("\"timestamp\":\"yesterday\"")]
    [InlineData("\"timestamp\":7")]
    [InlineData("\"importance\":{\"level\":\"x\"}")]
    [InlineData("\"deliveryMode\":\"expectReplies\"")]
    [InlineData("\"deliveryMode\":[]")]
    [InlineData("\"suggestedActions\":7")]
    [InlineData("\"relatesTo\":{\"user\":[],\"conversation\":\"c\"}")]
    [InlineData("\"textHighlights\":[{\"occurrence\":\"x\"}]")]
    [InlineData("\"entities\":[{\"type\":7,\"mentioned\":[]},null]")]
    [InlineData("\"attachments\":[{\"contentType\":\"x\",\"content\":{\"$type\":\"MemoryStream\",\"buffer\":\"x\"}}]")]
    [InlineData("\"channelData\":{\"notification\":7,\"meeting\":[],\"onBehalfOf\":\"x\"}")]
    public async Task Post_FieldThatIsNotRead_MayBeOfAnyType(string field)
    {
        using var response = await bot.PostAsync(Post.Replace("\"new\":{}", field, StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await TextAsync(response));
        Assert.Equal("こんにちは", Assert.Single(bot.Handled).Text);
    }

    [Theory]
    [InlineData("\"channelData\":7")]
    [InlineData("\"channelData\":{\"team\":{\"id\":7}}")]
    [InlineData("\"entities\":[7]")]
    [InlineData("\"membersAdded\":{}")]
    [InlineData("\"locale\":true")]
    [InlineData("\"x\":1,}{")]
    [InlineData("x:1")]
    [InlineData("'x':1")]
    [InlineData("\"x\":NaN")]
    [InlineData("\"x\":1/*no comment*/")]
    public async Task Post_FieldThatIsRead_MustBeOfItsType_AndAllBeJson(string field)
    {
        using var response = await bot.PostAsync(Post.Replace("\"new\":{}", field, StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty(bot.Handled);
    }

    [Fact]
    public async Task Post_FieldThatComesTwice_CountsAsItComesLast()
    {
        using var response = await bot.PostAsync(Post.Replace("\"new\":{}", "\"from\":{\"name\":\"x\"},\"from\":{\"id\":\"29:b\"}", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(("29:b", null), (Assert.Single(bot.Handled).From.Id, bot.Handled.Single().From.Name));
    }

    [Theory]
    [InlineData(64, HttpStatusCode.OK)]
    [InlineData(65, HttpStatusCode.BadRequest)]
    public async Task Post_Depth_IsLimited(int depth, HttpStatusCode status)
    {
        using var response = await bot.PostAsync(Post.Replace("\"new\":{}", $"\"value\":{new string('[', depth - 1)}{new string(']', depth - 1)}", StringComparison.Ordinal));

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task Post_HandlerFails_Is500Empty()
    {
        bot.Answer = _ => throw new InvalidOperationException("こんにちは");

        using var response = await bot.PostAsync(Post);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Empty(await TextAsync(response));
    }

    private async Task<HttpResponseMessage> PostSizedAsync(int bytes, bool chunked)
    {
        var padding = new string('x', bytes - Encoding.UTF8.GetByteCount(Post));
        var body = Encoding.UTF8.GetBytes(Post.Replace("こんにちは", "こんにちは" + padding, StringComparison.Ordinal));
        Assert.Equal(bytes, body.Length);
        HttpContent content = chunked ? new StreamContent(new UnsizedStream(body)) : new ByteArrayContent(body);
        return await bot.SendAsync(HttpMethod.Post, content, null, "application/json");
    }

    private static Task<string> TextAsync(HttpResponseMessage response) =>
        response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    /// <summary>A stream that does not know its length, so that the client sends chunks.</summary>
    private sealed class UnsizedStream(byte[] content) : MemoryStream(content)
    {
        public override bool CanSeek => false;
    }
}
