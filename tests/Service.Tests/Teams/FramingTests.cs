using System.Net.Sockets;
using System.Text;
using CareTeamBot.Service.Tests.Teams.Fixtures;
using Xunit;

namespace CareTeamBot.Service.Tests.Teams;

/// <summary>Bodies that do not come as HTTP says: the caller's fault, whoever the caller is.</summary>
public sealed class FramingTests : IAsyncLifetime
{
    private const string Activity = """{"type":"message","id":"1","channelId":"msteams","serviceUrl":"http://localhost:1/","from":{"id":"29:a"},"conversation":{"id":"c"}}""";
    private const string Chunked = "Transfer-Encoding: chunked\r\n\r\n";
    private static readonly TimeSpan SafetyNet = TimeSpan.FromSeconds(30);

    private TestBot open = null!;
    private TestBot closed = null!;

    public static TheoryData<string, string> Framings => new()
    {
        { "a chunk's length beyond all numbers", $"{Chunked}FFFFFFFFFFFFFFFFF\r\n{Activity}\r\n0\r\n\r\n" },
        { "a chunk's length beyond 31 bits", $"{Chunked}80000000\r\n{Activity}\r\n0\r\n\r\n" },
        { "a chunk's length beyond 63 bits", $"{Chunked}7FFFFFFFFFFFFFFF1\r\n{Activity}" },
        { "a chunk's length with zeros before it", $"{Chunked}{new string('0', 30)}FFFFFFFFFF\r\n{Activity}" },
        { "a chunk's length below nothing", $"{Chunked}-1\r\n{Activity}\r\n0\r\n\r\n" },
        { "a chunk's length that is no number", $"{Chunked}zz\r\n{Activity}\r\n0\r\n\r\n" },
        { "a chunk's length with a prefix", $"{Chunked}0x10\r\n{Activity}\r\n0\r\n\r\n" },
        { "no chunk's length", $"{Chunked}\r\n{Activity}\r\n0\r\n\r\n" },
        { "a chunk longer than it says", $"{Chunked}3\r\n{Activity}\r\n0\r\n\r\n" },
        { "a chunk that ends early", $"{Chunked}500\r\n{Activity}" },
        { "a chunk without an end", $"{Chunked}{Activity.Length:X}\r\n{Activity}" },
        { "two lengths", $"Content-Length: 5\r\nContent-Length: 6\r\n\r\n{Activity}" },
        { "two lengths in one", $"Content-Length: 5, 6\r\n\r\n{Activity}" },
        { "a length below nothing", $"Content-Length: -5\r\n\r\n{Activity}" },
        { "a length with a sign", $"Content-Length: +5\r\n\r\n{Activity}" },
        { "a length that is no number", $"Content-Length: abc\r\n\r\n{Activity}" },
        { "a length beyond all numbers", $"Content-Length: 99999999999999999999\r\n\r\n{Activity}" },
        { "a length beyond the limit", $"Content-Length: 9223372036854775807\r\n\r\n{Activity}" },
        { "a length and chunks", $"Content-Length: {Activity.Length}\r\n{Chunked}ZZ\r\n" },
        { "a body that ends early", $"Content-Length: 5000\r\n\r\n{Activity}" },
        { "an empty body", "Content-Length: 0\r\n\r\n" },
        { "no body at all", "\r\n" },
        { "chunks without any", $"{Chunked}0\r\n\r\n" },
        { "an encoding that nobody knows", $"Transfer-Encoding: xchunked\r\n\r\n{Activity}" },
        { "chunks that are not last", $"Transfer-Encoding: chunked, gzip\r\n\r\n{Activity}" },
        { "a header without a name", $": x\r\n\r\n{Activity}" },
        { "a header with a zero", $"X-Odd: a\0b\r\n\r\n{Activity}" },
        { "a header on two lines", $"X-Odd: a\r\n b\r\n\r\n{Activity}" },
        { "a second host", $"Host: example.org\r\nContent-Length: 0\r\n\r\n" },
        { "bytes that are no text", $"Content-Length: 4\r\n\r\n\u00ff\u00fe\u00fd\u00fc" },
        { "a body in gzip that is none", $"Content-Encoding: gzip\r\nContent-Length: 10\r\n\r\n\u001f\u008b\u0008\0\0\0\0\0\0\0" },
    };

    public async ValueTask InitializeAsync()
    {
        open = await TestBot.StartAsync("Development", TestBot.Anonymous);
        closed = await TestBot.StartAsync(
            "Production", ("MicrosoftAppType", "UserAssignedMSI"), ("MicrosoftAppId", "app"), ("AllowedTenants", "tenant"));
    }

    public async ValueTask DisposeAsync()
    {
        await open.DisposeAsync();
        await closed.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Framings))]
    public async Task WhateverIsSentAsABody_IsTheCallersFault(string name, string rest)
    {
        Assert.All([await SendAsync(open, rest), await SendAsync(closed, rest)], status => Assert.True(status is >= 400 and < 500 or null, $"{name}: {status}"));
        Assert.Empty(open.Handled);
    }

    [Fact]
    public async Task AChunksLengthBeyondAllNumbers_Is400() =>
        Assert.Equal(400, await SendAsync(open, $"{Chunked}FFFFFFFFFFFFFFFFF\r\n{Activity}\r\n0\r\n\r\n", goesOn: true));

    [Fact]
    public async Task ABodyInProperChunks_IsRead() =>
        Assert.Equal(200, await SendAsync(open, $"{Chunked}10\r\n{Activity[..16]}\r\n{Activity.Length - 16:X}\r\n{Activity[16..]}\r\n0\r\n\r\n", goesOn: true));

    /// <returns>The status; null where the server closed without an answer.</returns>
    private static async Task<int?> SendAsync(TestBot bot, string rest, bool goesOn = false)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(SafetyNet);
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", bot.Url.Port, limit.Token);
        var stream = client.GetStream();
        try
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes($"POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n{rest}"), limit.Token);
            // Nothing more will come, which a busy server may see before the rest.
            if (!goesOn)
                client.Client.Shutdown(SocketShutdown.Send);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            return await reader.ReadLineAsync(limit.Token) is { Length: > 12 } line ? int.Parse(line.AsSpan(9, 3), System.Globalization.CultureInfo.InvariantCulture) : null;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
