using System.Net.Sockets;
using System.Text;

namespace CareTeamBot.Load.Driving;

/// <summary>The requests on one kept connection, one after the other: of each the method and the target. Bodies are passed over.</summary>
internal sealed class HttpRequests(Socket socket)
{
    private readonly byte[] buffer = new byte[64 * 1024];
    private int filled;
    private int next;
    private Range method;
    private Range target;

    /// <summary>Until the next request is read, as the others.</summary>
    public ReadOnlySpan<byte> Method => buffer.AsSpan(method);

    /// <summary>Whether it sends something.</summary>
    public bool Sends => !Method.SequenceEqual("GET"u8);

    public ReadOnlySpan<byte> Target => buffer.AsSpan(target);

    /// <summary>Reads a whole request. False where the connection has ended.</summary>
    public async ValueTask<bool> NextAsync()
    {
        buffer.AsSpan(next, filled - next).CopyTo(buffer);
        filled -= next;
        var end = -1;
        while (true)
        {
            if (end < 0 && HttpHead.End(buffer.AsSpan(0, filled)) is >= 0 and var body)
                end = body + ReadHead(buffer.AsSpan(0, body));
            if (end >= 0 && filled >= end)
            {
                next = end;
                return true;
            }

            if (await socket.ReceiveAsync(buffer.AsMemory(filled)) is not (> 0 and var read))
                return false;
            filled += read;
        }
    }

    /// <returns>The body's length.</returns>
    private int ReadHead(ReadOnlySpan<byte> head)
    {
        method = ..head.IndexOf((byte)' ');
        var rest = method.End.Value + 1;
        target = rest..(rest + head[rest..].IndexOf((byte)' '));
        if (HttpHead.BodyLength(head) is { } length)
            return length;
        return Sends ? throw new LoadFaultException($"A contestant sends a body without a length: {Encoding.ASCII.GetString(head)}") : 0;
    }
}
