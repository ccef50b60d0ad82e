using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CareTeamBot.Load.Driving;

/// <summary>
/// One kept HTTP connection that posts and reads the status: as little as HTTP needs, since the generator shares the
/// processors with what it measures. One call at a time.
/// </summary>
internal sealed class HttpWire : IDisposable
{
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly IPEndPoint target;
    private readonly int headLength;
    private byte[] request;
    private byte[] answer = new byte[64 * 1024];

    /// <param name="url">Where to post.</param>
    /// <param name="token">The bearer token; null for none.</param>
    public HttpWire(Uri url, string? token)
    {
        target = new IPEndPoint(IPAddress.Loopback, url.Port);
        request = Encoding.ASCII.GetBytes(
            $"POST {url.AbsolutePath} HTTP/1.1\r\nHost: {url.Authority}\r\nContent-Type: application/json; charset=utf-8\r\n"
            + (token is null ? "" : $"Authorization: Bearer {token}\r\n") + "Content-Length: ");
        headLength = request.Length;
    }

    /// <summary>Bytes of the last answer's body.</summary>
    public int AnswerLength { get; private set; }

    /// <summary>The answer's status.</summary>
    public async ValueTask<int> PostAsync(string json)
    {
        if (!socket.Connected)
            await socket.ConnectAsync(target);
        await socket.SendAsync(Request(json));
        var (filled, end) = (0, -1);
        while (end < 0 || filled < end)
        {
            if (filled == answer.Length)
                Array.Resize(ref answer, answer.Length * 2);
            var read = await socket.ReceiveAsync(answer.AsMemory(filled));
            if (read == 0)
                throw new LoadFaultException("The contestant closed a connection.");
            filled += read;
            if (end < 0 && HttpHead.End(answer.AsSpan(0, filled)) is >= 0 and var body)
                end = body + (AnswerLength = Length(answer.AsSpan(0, body)));
        }

        return int.Parse(answer.AsSpan("HTTP/1.1 ".Length, 3), NumberStyles.None, CultureInfo.InvariantCulture);
    }

    public void Dispose() => socket.Dispose();

    /// <summary>The head stands before every request.</summary>
    private ReadOnlyMemory<byte> Request(string json)
    {
        var rest = $"{Encoding.UTF8.GetByteCount(json)}\r\n\r\n{json}";
        var most = headLength + Encoding.UTF8.GetMaxByteCount(rest.Length);
        if (request.Length < most)
            Array.Resize(ref request, most);
        return request.AsMemory(0, headLength + Encoding.UTF8.GetBytes(rest, request.AsSpan(headLength)));
    }

    private static int Length(ReadOnlySpan<byte> head) =>
        HttpHead.BodyLength(head) ?? throw new LoadFaultException("The contestant answered without a length.");
}
