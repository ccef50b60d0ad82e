using System.Buffers;
using System.Globalization;
using System.Text;

namespace CareTeamBot.CareTeam.Texts;

/// <summary>
/// What a person can see of a text, and nothing else: no control characters, none that turn the direction of writing, no
/// halves of a pair, no letters without a shape. What only looks like nothing in the wrong place is kept in the right one:
/// joiners in families of emoji and in scripts that join, the mark of a flag, and a variation selector after the letter that
/// it varies (辻󠄀, ❤️). Linear in the text's length.
/// </summary>
public static class VisibleText
{
    private const int Replacement = 0xFFFD;
    private const int BlackFlag = 0x1F3F4;
    private const int TagEnd = 0xE007F;

    /// <summary>Letters that need a look. All others stay as they are.</summary>
    private static readonly SearchValues<char> Suspects = SearchValues.Create(
        [.. Enumerable.Range(0, 0x10000).Select(c => (char)c).Where(c => char.IsSurrogate(c) || (c != '\n' && IsSuspect(new Rune(c))))]);

    /// <summary>The text as it can be seen, its lines parted by <c>\n</c>.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var first = text.AsSpan().IndexOfAny(Suspects);
        return first < 0 ? text : Looked(text, Math.Max(first - 1, 0));
    }

    /// <summary>Whether there is anything to see: a letter, a digit, a sign, a picture.</summary>
    public static bool IsAnything(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsWhiteSpace(rune) && !IsMark(rune) && !IsSuspect(rune))
                return true;
        }

        return false;
    }

    /// <summary>Whether a letter has a shape of its own, or is a line feed. Joiners and selectors have none, wherever they stand.</summary>
    public static bool IsSeen(Rune rune) => !IsSuspect(rune);

    /// <summary>Without marks at its beginning, which would stand on the letter before the text.</summary>
    public static string WithoutLooseMarks(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var at = 0;
        while (at < text.Length && Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length) == OperationStatus.Done
            && (IsMark(rune) || Rune.IsWhiteSpace(rune) || IsSelector(rune)))
        {
            at += length;
        }

        return at == 0 ? text : text[at..];
    }

    private static string Looked(string text, int from)
    {
        var seen = new StringBuilder(text.Length).Append(text, 0, from);
        var before = default(Rune);
        for (var at = from; at < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            if (rune.Value == BlackFlag && FlagLength(text.AsSpan(at)) is > 0 and var flag)
            {
                seen.Append(text, at, flag);
                (before, at) = (rune, at + flag);
                continue;
            }

            at += length;
            Rune.DecodeFromUtf16(text.AsSpan(at), out var next, out _);
            if (Seen(before, rune, at < text.Length ? next : default) is { Value: > 0 } kept && !(kept.Value == '\n' && rune.Value == '\r' && next.Value == '\n' && at < text.Length))
            {
                seen.Append(kept);
                before = kept;
            }
        }

        return seen.ToString();
    }

    /// <summary>The letter in its place; the default where it does not show.</summary>
    private static Rune Seen(Rune before, Rune rune, Rune next) => rune.Value switch
    {
        '\r' or '\v' or '\f' or 0x85 or 0x2028 or 0x2029 => new('\n'),
        '\t' => new(' '),
        _ when IsBlank(rune) => new(' '),
        0x200C or 0x200D => Joins(before, next) ? rune : default,
        _ when IsSelector(rune) => IsVaried(before) ? rune : default,
        _ => IsSuspect(rune) ? default : rune,
    };

    private static bool IsSuspect(Rune rune) => rune.Value switch
    {
        '\n' => false,
        Replacement or 0xFFFC or 0x034F or 0x17B4 or 0x17B5 or 0x2065 or (>= 0xFFF0 and <= 0xFFF8) => true,
        >= 0xE0000 and <= 0xE0FFF => true,
        >= 0xFDD0 and <= 0xFDEF => true,
        _ when (rune.Value & 0xFFFE) == 0xFFFE => true,
        _ when IsBlank(rune) || IsSelector(rune) => true,
        _ => Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
            UnicodeCategory.Format => !IsNumberSign(rune),
            _ => false,
        },
    };

    /// <summary>Letters whose shape is a blank: Hangul fillers, Braille without dots.</summary>
    private static bool IsBlank(Rune rune) => rune.Value is 0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x2800;

    private static bool IsSelector(Rune rune) =>
        rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF) or (>= 0x180B and <= 0x180D) or 0x180F;

    /// <summary>Formats by their class, but with a shape: signs that stand around an Arabic or Syriac number.</summary>
    private static bool IsNumberSign(Rune rune) =>
        rune.Value is (>= 0x0600 and <= 0x0605) or 0x06DD or 0x070F or 0x0890 or 0x0891 or 0x08E2 or 0x110BD or 0x110CD;

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static bool IsVaried(Rune before) =>
        before.Value > 0 && !Rune.IsWhiteSpace(before) && !IsMark(before) && !IsSuspect(before);

    private static bool Joins(Rune before, Rune next) =>
        (IsPicture(before) && IsPicture(next)) || (IsOfJoiningScript(before) && IsOfJoiningScript(next));

    /// <summary>Pictures, their skin tones, and the selector that makes one of a sign. New ones are unknown to the tables of letters.</summary>
    private static bool IsPicture(Rune rune) =>
        rune.Value is 0xFE0F or (>= 0x1F000 and <= 0x1FAFF) || (rune.Value > 0x7F && Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol);

    /// <summary>Arabic to Syriac, the scripts of India, Tibetan and Burmese, Khmer and Mongolian.</summary>
    private static bool IsOfJoiningScript(Rune rune) =>
        rune.Value is (>= 0x0600 and <= 0x0DFF) or (>= 0x0F00 and <= 0x109F) or (>= 0x1780 and <= 0x18AF) or (>= 0xFB50 and <= 0xFDCF) or (>= 0xFE70 and <= 0xFEFE);

    /// <summary>The length of a flag that is written as a black one with tag letters (England's); 0 where it is no such.</summary>
    private static int FlagLength(ReadOnlySpan<char> text)
    {
        const int Longest = 2 + (2 * 8);
        for (var at = 2; at < Math.Min(text.Length, Longest) && Rune.DecodeFromUtf16(text[at..], out var tag, out var length) == OperationStatus.Done; at += length)
        {
            if (tag.Value == TagEnd)
                return at > 2 ? at + length : 0;
            if (tag.Value is not ((>= 0xE0030 and <= 0xE0039) or (>= 0xE0061 and <= 0xE007A)))
                return 0;
        }

        return 0;
    }
}
