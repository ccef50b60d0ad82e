using System.Globalization;
using System.Text;

namespace CareTeamBot.CareTeam.Recognition;

/// <summary>
/// Brings the many ways of writing one thing to one form: width, case, quotation marks, pictures, stretched vowels.
/// Written by hand because <see cref="string.Normalize()"/> throws on lone surrogates and depends on the host's ICU.
/// </summary>
internal static class TextFolding
{
    /// <summary>Stands for any emoji or symbol: it ends a sentence, and says nothing.</summary>
    public const char Picture = '☺';

    private const string HalfKana = "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";
    private const string Voiceable = "カキクケコサシスセソタチツテトハヒフヘホかきくけこさしすせそたちつてとはひふへほ";

    public static string Fold(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var c = FoldRune(rune);
            if (c is not '\0' && !Combines(folded, c))
                folded.Append(c);
        }

        return folded.ToString();
    }

    /// <summary>
    /// What is the same to a reader in one form: width, case, half-width kana, composed and decomposed marks, spaces. What looks
    /// different stays different: a rare kanji is a letter of its own. For telling names apart, where <see cref="Fold"/> is for reading.
    /// </summary>
    public static string Level(ReadOnlySpan<char> text)
    {
        var level = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case 0x3099 or 0x309A or 0x309B or 0x309C or 0xFF9E or 0xFF9F:
                    Combines(level, FoldRune(rune));
                    break;
                case >= 0xFF01 and <= 0xFF9D or 0x3000 or '\t' or 0xA0:
                    level.Append(FoldRune(rune));
                    break;
                case var _ when Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format || rune == Rune.ReplacementChar:
                    break;
                default:
                    level.Append(Rune.ToLowerInvariant(rune));
                    break;
            }
        }

        return string.Join(' ', level.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static char FoldRune(Rune rune) => rune.Value switch
    {
        0xFFFD => '\0', // what EnumerateRunes makes of a lone surrogate
        '\r' or '\n' or 0x2028 or 0x2029 => '\n',
        '\t' or 0x3000 => ' ',
        >= 0xFF01 and <= 0xFF5E and not 0xFF5E => char.ToLowerInvariant((char)(rune.Value - 0xFEE0)),
        >= 0xFF66 and <= 0xFF9D => HalfKana[rune.Value - 0xFF66],
        0xFF9E or 0x309B or 0x3099 => '゛',
        0xFF9F or 0x309C or 0x309A => '゜',
        _ => FoldSign(rune),
    };

    private static char FoldSign(Rune rune) => rune.Value switch
    {
        '｡' => '。',
        '｢' or '『' or '【' => '「',
        '｣' or '』' or '】' => '」',
        '､' => '、',
        '･' => '・',
        '‥' => '…',
        0x2018 or 0x2019 or 0x02BC => '\'',
        0x201C or 0x201D => '"',
        '~' or 0xFF5E or 0x301C or 0x223C => '〜',
        0x2049 or 0x2047 or 0x2753 or 0x2754 => '?', // ⁉ ⁇ ❓ ❔
        0x203C or 0x2757 or 0x2755 => '!',
        _ => FoldByCategory(rune),
    };

    private static char FoldByCategory(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse => '\0',
        UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol when rune.Value > 0x7F => Picture,
        UnicodeCategory.SpaceSeparator => ' ',
        _ => rune.IsBmp ? char.ToLowerInvariant((char)rune.Value) : '〓', // rare kanji: a letter, whichever
    };

    /// <summary>Voicing marks join their kana, and a stretched vowel (で〜す, すごーい) says no more than a short one.</summary>
    private static bool Combines(StringBuilder folded, char c)
    {
        if (folded.Length == 0)
            return c is '゛' or '゜';
        var last = folded[^1];
        if (c is '゛' or '゜')
        {
            if (Voiceable.Contains(last, StringComparison.Ordinal))
                folded[^1] = (char)(last + (c is '゛' ? 1 : 2));
            else if (c is '゛' && last is 'ウ')
                folded[^1] = 'ヴ';
            return true;
        }

        return c is 'ー' or '〜' && last is >= 'ぁ' and <= 'ん';
    }
}
