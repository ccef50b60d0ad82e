using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CareTeamBot.Load.Driving;

/// <summary>
/// Teams as far as a bot under load sees it: takes what is sent, at once and with an id, signs tokens and publishes the
/// key. In the generator's process, with as little HTTP as the contestants speak, since it shares the processors with them.
/// </summary>
internal sealed class FakeTeams : IAsyncDisposable
{
    public const string AppId = "11111111-2222-3333-4444-555555555555";

    /// <summary>Stands before a conversation's number in its id.</summary>
    public const string Mark = "case-";

    private static readonly byte[] MarkBytes = Encoding.ASCII.GetBytes(Mark);

    private readonly Socket listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly TokenIssuer issuer = new(AppId);
    private readonly Task accepting;
    private long ids;

    public FakeTeams()
    {
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen();
        Address = $"http://{listener.LocalEndPoint}";
        accepting = AcceptAsync();
    }

    public string Address { get; }

    public Arrivals Arrivals { get; } = new();

    public async ValueTask DisposeAsync()
    {
        listener.Dispose();
        await accepting;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = ServeAsync(await listener.AcceptAsync());
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException)
        {
            // Closed: the run is over.
        }
    }

    private async Task ServeAsync(Socket accepted)
    {
        using var socket = accepted;
        socket.NoDelay = true;
        var (requests, answer) = (new HttpRequests(socket), new byte[16 * 1024]);
        try
        {
            while (await requests.NextAsync())
            {
                await socket.SendAsync(answer.AsMemory(0, Answer(requests, answer)));
                if (requests.Sends && Conversation(requests.Target) is { } number)
                    Arrivals.Add(number);
            }
        }
        catch (SocketException)
        {
            // The contestant has ended.
        }
        catch (LoadFaultException fault)
        {
            // The contestant's turn never ends, which ends the run; this is why.
            await Console.Error.WriteLineAsync(fault.Message);
        }
    }

    /// <returns>Bytes written.</returns>
    private int Answer(HttpRequests request, byte[] answer)
    {
        var json = request.Sends ? $$"""{"id":"{{Interlocked.Increment(ref ids)}}"}""" : Tell(Encoding.ASCII.GetString(request.Target));
        var status = request.Method.SequenceEqual("POST"u8) ? "201 Created" : "200 OK";
        return Encoding.ASCII.GetBytes(
            $"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {json.Length}\r\n\r\n{json}", answer);
    }

    private string Tell(string target) => target switch
    {
        "/openid" => TokenIssuer.Metadata($"{Address}/keys"),
        "/keys" => issuer.Keys(),
        "/token" => issuer.Token(Address),
        _ => """{"members":[]}""",
    };

    private static int? Conversation(ReadOnlySpan<byte> target) => target.IndexOf(MarkBytes) is >= 0 and var at
        ? int.Parse(target.Slice(at + MarkBytes.Length, 4), NumberStyles.None, CultureInfo.InvariantCulture)
        : null;
}
