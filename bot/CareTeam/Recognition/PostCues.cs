namespace CareTeamBot.CareTeam.Recognition;

/// <summary>The order in which a post's sentence is held against the tables.</summary>
internal static class PostCues
{
    private static readonly Cue[] Japanese =
        [.. JapaneseNotAsking.Cues, .. JapaneseRequests.Cues, .. JapaneseQuestions.Cues, .. JapaneseOpenMatters.Cues];

    private static readonly Cue[] English =
        [.. EnglishNotAsking.Cues, .. EnglishQuestions.Cues, .. EnglishRequests.Cues];

    public static Recognition? Read(Sentence sentence) =>
        First(sentence.IsJapanese ? Japanese : English, sentence);

    public static Recognition? TakesBack(Sentence sentence) =>
        First(sentence.IsJapanese ? JapaneseNotAsking.TakenBack : EnglishNotAsking.TakenBack, sentence);

    private static Recognition? First(Cue[] cues, Sentence sentence) =>
        Array.Find(cues, cue => cue.Matches(sentence.Text))?.Recognition;
}
