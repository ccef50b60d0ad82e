using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace CareTeamBot.Service.Teams.Schema;

/// <summary>
/// Mends JSON whose strings hold half a character: one escape of a surrogate pair without the other, as a client leaves it that
/// cuts a text in the middle of a picture, or bytes that are no UTF-8. Read as it is, the first string of that kind would
/// fail whoever asks for it.
/// </summary>
internal static class WholeText
{
    private const int EscapeLength = 6;

    /// <summary>The value itself where it is whole; else a copy with U+FFFD in place of each half.</summary>
    public static JsonElement Of(JsonElement value)
    {
        if (value.ValueKind is JsonValueKind.Undefined)
            return value;
        var raw = JsonMarshal.GetRawUtf8Value(value);
        var isUtf8 = System.Text.Unicode.Utf8.IsValid(raw);
        if (isUtf8 && FindHalf(raw, 0) < 0)
            return value;
        var bytes = isUtf8 ? raw.ToArray() : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(raw));
        for (var half = FindHalf(bytes, 0); half >= 0; half = FindHalf(bytes, half + EscapeLength))
            "\\ufffd"u8.CopyTo(bytes.AsSpan(half));
        using var document = JsonDocument.Parse(bytes);
        return document.RootElement.Clone();
    }

    /// <summary>Where the next escape stands, from there on, that is half of a pair; below 0 where there is none.</summary>
    private static int FindHalf(ReadOnlySpan<byte> json, int from)
    {
        while (json[from..].IndexOf((byte)'\\') is >= 0 and var found)
        {
            var at = from + found;
            var (isHigh, isLow) = (IsEscape(json, at, 'd', "89ab"), IsEscape(json, at, 'd', "cdef"));
            if (isLow || (isHigh && !IsEscape(json, at + EscapeLength, 'd', "cdef")))
                return at;
            // A whole pair is passed over, and of any other escape the letter after it, which may be a backslash.
            from = at + (isHigh ? 2 * EscapeLength : 2);
        }

        return -1;
    }

    /// <summary>Whether a <c>\u</c> escape stands there whose first two digits are the letter and one of those.</summary>
    private static bool IsEscape(ReadOnlySpan<byte> json, int at, char first, string second) =>
        at + EscapeLength <= json.Length && json[at] == '\\' && json[at + 1] == 'u'
        && char.ToLowerInvariant((char)json[at + 2]) == first
        && second.Contains(char.ToLowerInvariant((char)json[at + 3]), StringComparison.Ordinal);
}
