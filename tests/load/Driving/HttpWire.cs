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
    private static readonly byte[] HeaderEnd = "\r\n\r\n"u8.ToArray();

    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly IPEndPoint target;
    private readonly string head;
    private byte[] request = new byte[4096];
    private byte[] answer = new byte[64 * 1024];

    /// <param name="url">Where to post.</param>
    /// <param name="token">The bearer token; null for none.</param>
    public HttpWire(Uri url, string? token)
    {
        target = new IPEndPoint(IPAddress.Loopback, url.Port);
        head = $"POST {url.AbsolutePath} HTTP/1.1\r\nHost: {url.Authority}\r\nContent-Type: application/json; charset=utf-8\r\n"
            + (token is null ? "" : $"Authorization: Bearer {token}\r\n") + "Content-Length: ";
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
            if (end < 0 && answer.AsSpan(0, filled).IndexOf(HeaderEnd) is >= 0 and var at)
                end = at + HeaderEnd.Length + (AnswerLength = Length(answer.AsSpan(0, at)));
        }

        return int.Parse(answer.AsSpan("HTTP/1.1 ".Length, 3), NumberStyles.None, CultureInfo.InvariantCulture);
    }

    public void Dispose() => socket.Dispose();

    private ReadOnlyMemory<byte> Request(string json)
    {
        var text = $"{head}{Encoding.UTF8.GetByteCount(json)}\r\n\r\n{json}";
        var length = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (request.Length < length)
            request = new byte[length];
        return request.AsMemory(0, Encoding.UTF8.GetBytes(text, request));
    }

    private static int Length(ReadOnlySpan<byte> headers)
    {
        const string name = "content-length:";
        var text = Encoding.ASCII.GetString(headers);
        var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            throw new LoadFaultException("The contestant answered without a length.");
        var end = text.IndexOf('\r', at);
        return int.Parse(text.AsSpan(at + name.Length, (end < 0 ? text.Length : end) - at - name.Length), NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture);
    }
}
