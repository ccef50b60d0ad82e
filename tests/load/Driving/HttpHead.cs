using System.Globalization;
using System.Text;

namespace CareTeamBot.Load.Driving;

/// <summary>What the generator needs of a request's or an answer's head.</summary>
internal static class HttpHead
{
    private static ReadOnlySpan<byte> LineEnd => "\r\n"u8;

    private static ReadOnlySpan<byte> ContentLength => "content-length:"u8;

    /// <summary>Where the body begins; -1 where the head is not whole yet.</summary>
    public static int End(ReadOnlySpan<byte> message) => message.IndexOf("\r\n\r\n"u8) is >= 0 and var at ? at + 4 : -1;

    /// <summary>Bytes of the body; null where the head does not say.</summary>
    public static int? BodyLength(ReadOnlySpan<byte> head)
    {
        foreach (var line in head.Split(LineEnd))
        {
            var text = head[line];
            if (text.Length > ContentLength.Length && Ascii.EqualsIgnoreCase(text[..ContentLength.Length], ContentLength))
                return int.Parse(text[ContentLength.Length..].Trim((byte)' '), NumberStyles.None, CultureInfo.InvariantCulture);
        }

        return null;
    }
}
