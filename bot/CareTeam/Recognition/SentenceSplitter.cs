using System.Text;

namespace CareTeamBot.CareTeam.Recognition;

/// <summary>
/// Cuts a folded message into sentences. What stands in quotation marks is somebody else's voice and becomes one sign;
/// what stands in brackets is an aside and goes. A question mark followed by a quoting particle (…？って) does not end
/// a sentence: the question is being told, not asked.
/// </summary>
internal static class SentenceSplitter
{
    /// <summary>Stands for a quotation or an address.</summary>
    public const char Quoted = '◇';

    /// <summary>Of a longer one only the end is read, where Japanese decides; so the work per sentence is bounded.</summary>
    public const int LongestSentence = 240;

    private const int LongestAside = 300;

    /// <summary>How far is looked from a mark, back over a short word or on over further marks.</summary>
    private const int Near = 32;
    private static readonly string[] KatakanaGrammar = ["デスカ", "マスカ", "マセンカ", "デショウカ", "デシタカ", "マシタカ", "クダサイ", "デス", "マス", "デシタ", "マシタ", "マセン", "カナ", "カシラ", "ッケ"];
    private static readonly string[] QuotingParticles =
        ["って", "とか", "という", "と言", "といわ", "といっ", "と聞", "とき", "と思", "とおも", "と尋", "と質", "と問", "との", "とお尋", "とお問", "と悩", "と迷", "なんて", "、って", "、と"];

    public static IReadOnlyList<Sentence> Split(string folded)
    {
        var text = WithoutAsides(folded);
        var sentences = new List<Sentence>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!Ends(text, i))
                continue;
            var end = i;
            while (i + 1 < text.Length && IsMark(text[i + 1]))
                i++;
            Add(sentences, text, start, end, i);
            start = i + 1;
        }

        Add(sentences, text, start, text.Length, text.Length - 1);
        return sentences;
    }

    private static bool IsMark(char c) => c is '。' or '!' or '?' or '…' or '\n' or TextFolding.Picture or '♪' or '♡';

    private static bool Ends(string text, int i) => text[i] switch
    {
        '?' or '!' => !QuotedOn(text, i),
        '.' => i + 1 == text.Length || (char.IsWhiteSpace(text[i + 1]) && !AfterInitial(text, i)),
        ' ' => i > 0 && i + 1 < text.Length && IsKana(text[i - 1]) && text[i + 1] > 0x2FFF,
        '>' => i > 0 && i + 1 < text.Length && text[i + 1] > 0x2FFF,
        var c => IsMark(c),
    };

    private static bool QuotedOn(string text, int i)
    {
        var rest = text.AsSpan(i + 1, Math.Min(Near, text.Length - i - 1)).TrimStart("?! ");
        foreach (var particle in QuotingParticles)
        {
            if (rest.StartsWith(particle, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    // "Dr. Sato", "e.g. milk": a short word before the stop, and the sentence goes on.
    private static bool AfterInitial(string text, int i)
    {
        var word = text.AsSpan(Math.Max(0, i - Near), Math.Min(i, Near));
        word = word[(word.LastIndexOf(' ') + 1)..];
        return word is "mr" or "ms" or "mrs" or "dr" or "e.g" or "i.e" or "no" or "ext" or "approx";
    }

    private static bool IsKana(char c) => c is >= 'ぁ' and <= 'ヿ';

    private static void Add(List<Sentence> sentences, string text, int start, int end, int last)
    {
        start = Math.Max(start, end - LongestSentence);
        var words = Trim(text.AsSpan(start, end - start));
        if (words.IsEmpty)
            return;
        var marks = text.AsSpan(end, Math.Max(0, last + 1 - end));
        var mark = marks.Contains('?') ? "?" : marks.Contains('!') ? "!" : marks.Contains('…') ? "…" : "";
        sentences.Add(new Sentence($"{WithHiraganaEnd(words)}{mark}"));
    }

    // Laughter, small vowels and stretched ends (ですかぁ, かなー, 笑, www) carry mood, not meaning.
    private static ReadOnlySpan<char> Trim(ReadOnlySpan<char> words)
    {
        words = words.Trim(" 　、,・:;-*>").TrimEnd("ぁぃぅぇぉっー〜^_笑泣汗涙");
        var bare = words.TrimEnd('w');
        return bare.Length < words.Length && !bare.IsEmpty && bare[^1] > 0x2FFF ? bare : words;
    }

    // ナンジデスカ, 教えてクダサイ: grammar written in katakana, as half-width mail and playful posts do.
    private static string WithHiraganaEnd(ReadOnlySpan<char> words)
    {
        var start = words.Length;
        while (start > 0 && words[start - 1] is >= 'ァ' and <= 'ヶ')
            start--;
        var end = words[start..];
        foreach (var form in KatakanaGrammar)
        {
            if (end.EndsWith(form, StringComparison.Ordinal))
                return $"{words[..start]}{string.Concat(end.ToArray().Select(c => (char)(c - 'ァ' + 'ぁ')))}";
        }

        return words.ToString();
    }

    private static string WithoutAsides(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var length = AsideLength(text, i);
            if (length == 0)
            {
                plain.Append(text[i]);
                continue;
            }

            if (text[i] is not '(')
                plain.Append(Quoted);
            i += length - 1;
        }

        return plain.Replace("・・・", "…").Replace("...", "…").ToString();
    }

    private static int AsideLength(string text, int i)
    {
        if (text[i] is 'h' && (text.AsSpan(i).StartsWith("http://") || text.AsSpan(i).StartsWith("https://")))
            return AddressLength(text.AsSpan(i));
        var closing = text[i] switch { '「' => '」', '(' => ')', '"' => '"', _ => '\0' };
        if (closing is '\0')
            return 0;
        var window = text.AsSpan(i + 1, Math.Min(LongestAside, text.Length - i - 1));
        var found = window.IndexOf(closing);
        return found < 0 ? 0 : found + 2;
    }

    private static int AddressLength(ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (length < rest.Length && rest[length] is > ' ' and < (char)0x7F)
            length++;
        return length;
    }
}
