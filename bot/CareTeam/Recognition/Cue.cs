using System.Text.RegularExpressions;

namespace CareTeamBot.CareTeam.Recognition;

/// <summary>One turn of phrase, and what a sentence that contains it does.</summary>
internal sealed class Cue(Verdict verdict, string rule, string pattern)
{
    // Interpreted, because some 150 compiled or non-backtracking automata would cost the first turn a second. Backtracking
    // stays harmless: a sentence is short (SentenceSplitter.LongestSentence), and no pattern repeats a repetition.
    private readonly Regex regex = new(pattern, RegexOptions.CultureInvariant);

    public Recognition Recognition { get; } = new(verdict, rule);

    public bool Matches(string sentence) => regex.IsMatch(sentence);

    public static Cue Asks(string rule, string pattern) => new(Verdict.Question, rule, pattern);

    public static Cue Answers(string rule, string pattern) => new(Verdict.Answer, rule, pattern);

    public static Cue Neither(string rule, string pattern) => new(Verdict.None, rule, pattern);
}
