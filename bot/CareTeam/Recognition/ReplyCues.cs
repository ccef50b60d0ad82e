namespace CareTeamBot.CareTeam.Recognition;

/// <summary>What one sentence of a reply does, with the courtesies before it taken off.</summary>
internal static class ReplyCues
{
    private const int MostCourtesies = 3;

    /// <summary>The first cue that matches, or null for a plain statement.</summary>
    public static Recognition? Read(Sentence sentence)
    {
        var cues = sentence.IsJapanese ? JapaneseReplies.Cues : EnglishReplies.Cues;
        var matter = WithoutCourtesies(sentence);
        return Array.Find(cues, cue => cue.Matches(matter))?.Recognition;
    }

    public static bool IsIntroduction(Sentence sentence) => JapaneseReplies.Introduction.Matches(sentence.Text);

    private static string WithoutCourtesies(Sentence sentence)
    {
        var (comma, courtesy) = sentence.IsJapanese ? ('、', JapaneseReplies.Courtesy) : (',', EnglishReplies.Courtesy);
        var matter = sentence.Text;
        for (var i = 0; i < MostCourtesies; i++)
        {
            var at = matter.IndexOf(comma, StringComparison.Ordinal);
            if (at <= 0 || at + 1 >= matter.Length || !courtesy.Matches(matter[..at]))
                break;
            matter = matter[(at + 1)..].TrimStart();
        }

        return matter;
    }
}
