namespace CareTeamBot.CareTeam.Resources;

/// <summary>
/// Finds in the directory. The order is the same whenever the directory is: what fits best, then what was verified within
/// <paramref name="staleAfter"/>, then what was verified last, then by name.
/// </summary>
public sealed class ResourceSearch(ResourceDirectory directory, DateTimeOffset now, TimeSpan staleAfter)
{
    /// <summary>How much of a search is read. Nobody types more into a search box; what is pasted is searched by its beginning.</summary>
    public const int LongestRead = 200;

    /// <summary>Japanese has no spaces, so that a sentence is one word; and nobody types that many into a search.</summary>
    private const int MostWords = 3;

    /// <summary>
    /// Resources that every word of <paramref name="query"/> fits; where none does and it is a sentence, those that it speaks of.
    /// Nothing asked gives all.
    /// </summary>
    public IReadOnlyList<Resource> Find(string? query)
    {
        query = Read(query);
        var words = SearchText.Words(query);
        var found = Ranked(directory.Resources.Select(r => (r, Score(r, words))));
        return found.Count == 0 && words.Count is (1 or > MostWords) ? Propose(query) : found;
    }

    /// <summary>Needs that nobody meets, of which every word of <paramref name="query"/> is said; those of most cases first.</summary>
    public IReadOnlyList<MissingResource> FindMissing(string? query)
    {
        var words = SearchText.Words(Read(query));
        return [.. directory.Missing
            .Where(m => SearchText.Fold(m.What + m.Municipality) is var said && words.All(w => said.Contains(w, StringComparison.Ordinal)))
            .OrderByDescending(m => m.Cases.Count).ThenByDescending(m => m.Last).ThenBy(m => m.Id, StringComparer.Ordinal)];
    }

    /// <summary>What might help with a text in somebody's own words: resources that can do, or are, what it speaks of.</summary>
    public IReadOnlyList<Resource> Propose(string? text)
    {
        var said = SearchText.Fold(text);
        return said.Length == 0 ? [] : Ranked(directory.Resources.Select(r => (r, SpokenOf(r, said))));
    }

    private static string? Read(string? query) => query?.Length > LongestRead ? query[..LongestRead] : query;

    private List<Resource> Ranked(IEnumerable<(Resource Resource, int Score)> scored) =>
        [.. scored.Where(s => s.Score > 0)
            .OrderByDescending(s => s.Score)
            .ThenBy(s => s.Resource.IsStale(now, staleAfter))
            .ThenByDescending(s => s.Resource.Verified.At)
            .ThenBy(s => s.Resource.Name, StringComparer.Ordinal)
            .ThenBy(s => s.Resource.Id, StringComparer.Ordinal)
            .Select(s => s.Resource)];

    /// <summary>0 where a word fits nothing; 1 where nothing was asked.</summary>
    private static int Score(Resource r, IReadOnlyList<string> words)
    {
        var total = 1;
        foreach (var word in words)
        {
            var score = Score(r, word);
            if (score == 0)
                return 0;
            total += score;
        }

        return total;
    }

    private static int Score(Resource r, string word) =>
        Ways(r.Needs).Any(w => w == word) ? 30
        : Ways([r.Kind]).Any(w => w == word) ? 24
        : SearchText.Place(r.Municipality) is { Length: > 0 } place && (place == SearchText.Place(word) || SearchText.Fold(r.Municipality) == word) ? 20
        : SearchText.Fold(r.Name) is var name && name.StartsWith(word, StringComparison.Ordinal) ? 16
        : name.Contains(word, StringComparison.Ordinal) ? 12
        : Ways(r.Needs).Concat(Ways([r.Kind])).Any(w => w.Contains(word, StringComparison.Ordinal)) ? 8
        : SearchText.Fold(r.Municipality + r.Note + r.Contact).Contains(word, StringComparison.Ordinal) ? 3
        : 0;

    /// <summary>A place alone is no reason.</summary>
    private static int SpokenOf(Resource r, string said)
    {
        var needs = r.Needs.Count(n => Ways([n]).Any(said.Contains));
        var kind = Ways([r.Kind]).Any(said.Contains) ? 1 : 0;
        var place = SearchText.Place(r.Municipality) is { Length: > 1 } p && said.Contains(p, StringComparison.Ordinal) ? 1 : 0;
        return needs + kind == 0 ? 0 : (needs * 10) + (kind * 6) + (place * 5);
    }

    private static IEnumerable<string> Ways(IEnumerable<string> codes) =>
        codes.SelectMany(code => ResourceTerms.Find(code)?.Ways ?? [code]).SelectMany(Parts).Select(SearchText.Fold).Where(w => w.Length > 0);

    /// <summary>「経管栄養・胃ろう」 is two words, and both together.</summary>
    private static IEnumerable<string> Parts(string words) => words.Split(['・', '（', '）'], StringSplitOptions.RemoveEmptyEntries).Append(words);
}
