namespace CareTeamBot.CareTeam.Recognition;

/// <summary>What one sentence of a reply does, with the courtesies before it taken off.</summary>
internal static class ReplyCues
{
    private const int MostCourtesies = 3;

    // After these, what else the reply states explains why there is no answer: "Not decided. It depends on the budget."
    private static readonly string[] Open =
        [".counter-question", ".later", ".busy", ".hands-on", ".me-too", ".does-not-know", ".not-ours", ".undecided", ".absent"];

    /// <summary>The first cue that matches, or null for a plain statement.</summary>
    public static Recognition? Read(Sentence sentence)
    {
        var cues = sentence.IsJapanese ? JapaneseReplies.Cues : EnglishReplies.Cues;
        var matter = WithoutCourtesies(sentence);
        return Array.Find(cues, cue => cue.Matches(matter))?.Recognition ?? AsksBack(sentence.IsJapanese, matter);
    }

    public static bool IsIntroduction(Sentence sentence) => JapaneseReplies.Introduction.Matches(sentence.Text);

    /// <summary>Whether the cue says that the question stays open, so that a plain statement beside it is no answer.</summary>
    public static bool LeavesOpen(Recognition? found) =>
        found is { Rule: var rule } && Array.Exists(Open, family => rule.EndsWith(family, StringComparison.Ordinal));

    // What would be a question as a post is a counter-question as a reply.
    private static Recognition? AsksBack(bool japanese, string matter) =>
        japanese && Array.Exists(JapaneseQuestions.Cues, cue => cue.Matches(matter))
            ? new Recognition(Verdict.None, "ja.none.counter-question")
            : null;

    private static string WithoutCourtesies(Sentence sentence)
    {
        var (comma, courtesy, closing) = sentence.IsJapanese
            ? ('、', JapaneseReplies.Courtesy, JapaneseReplies.Closing)
            : (',', EnglishReplies.Courtesy, EnglishReplies.Closing);
        var matter = sentence.Text;
        for (var i = 0; i < MostCourtesies; i++)
        {
            var at = matter.IndexOf(comma, StringComparison.Ordinal);
            if (at <= 0 || at + 1 >= matter.Length || !courtesy.Matches(matter[..at]))
                break;
            matter = matter[(at + 1)..].TrimStart();
        }

        var last = matter.LastIndexOf(comma);
        return last > 0 && closing.Matches(matter[(last + 1)..].Trim(' ', '!', '…')) ? matter[..last] : matter;
    }
}
