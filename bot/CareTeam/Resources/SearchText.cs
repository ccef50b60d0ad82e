using System.Text;
using CareTeamBot.CareTeam.Recognition;

namespace CareTeamBot.CareTeam.Resources;

/// <summary>One form for all ways of writing a word: width, case, katakana and hiragana, stretched vowels, spaces.</summary>
internal static class SearchText
{
    private static readonly char[] Between = [' ', '\n', '、', ',', '・', '/', ';', '。'];

    public static string Fold(string? text)
    {
        var folded = new StringBuilder();
        foreach (var c in TextFolding.Fold(text))
        {
            if (c is >= 'ァ' and <= 'ヶ')
                folded.Append((char)(c - 0x60));
            else if (!Between.Contains(c) && c is not ('ー' or '-' or '(' or ')' or TextFolding.Picture))
                folded.Append(c);
        }

        return folded.ToString();
    }

    /// <summary>The words of a search, each in that form.</summary>
    public static IReadOnlyList<string> Words(string? text) =>
        [.. TextFolding.Fold(text).Split(Between, StringSplitOptions.RemoveEmptyEntries).Select(Fold).Where(w => w.Length > 0).Distinct(StringComparer.Ordinal)];

    /// <summary>A municipality with or without its 市, 区, 町 or 村.</summary>
    public static string Place(string? municipality)
    {
        var folded = Fold(municipality);
        return folded.Length > 2 && folded[^1] is '市' or '区' or '町' or '村' ? folded[..^1] : folded;
    }
}
