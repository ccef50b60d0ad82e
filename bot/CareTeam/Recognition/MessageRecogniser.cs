namespace CareTeamBot.CareTeam.Recognition;

/// <summary>
/// Recognises a question in an ordinary channel post and an answer in a reply, by rules about how people end their
/// sentences in Japanese and English. Deterministic, linear in the text, immutable and safe for any thread.
/// </summary>
/// <remarks>
/// A message is folded (<see cref="TextFolding"/>), cut into sentences (<see cref="SentenceSplitter"/>), and each
/// sentence is held against an ordered table of cues: the first cue that matches speaks for the sentence. Only the
/// first <see cref="LongestRead"/> characters are read.
/// </remarks>
public static class MessageRecogniser
{
    /// <summary>How many characters of a message are read.</summary>
    public const int LongestRead = 4_000;

    private static readonly Recognition Empty = new(Verdict.None, "none.empty");
    private static readonly Recognition Default = new(Verdict.None, "none.default");
    private static readonly Recognition Statement = new(Verdict.Answer, "answer.statement");

    /// <summary>Whether a new post asks the team for something.</summary>
    /// <param name="text">The post as plain text, of any length and content.</param>
    /// <returns><see cref="Verdict.Question"/> or <see cref="Verdict.None"/>, with the rule.</returns>
    public static Recognition RecognisePost(string text)
    {
        var sentences = Read(text);
        if (sentences.Count == 0)
            return Empty;
        Recognition? asked = null, other = null;
        foreach (var sentence in sentences)
        {
            if (asked is not null && PostCues.TakesBack(sentence) is { } settled)
            {
                asked = null;
                other = settled;
            }

            if (PostCues.Read(sentence) is not { } found)
                continue;
            if (found.Verdict is Verdict.Question)
                asked ??= found;
            else
                other ??= found;
        }

        return asked ?? other ?? Default;
    }

    /// <summary>Whether a reply in a question's thread answers it. Who wrote it is for the caller to judge.</summary>
    /// <param name="text">The reply as plain text, of any length and content.</param>
    /// <returns><see cref="Verdict.Answer"/> or <see cref="Verdict.None"/>, with the rule.</returns>
    public static Recognition RecogniseReply(string text)
    {
        Recognition? other = null;
        var states = false;
        foreach (var sentence in Read(text))
        {
            var found = ReplyCues.Read(sentence);
            if (found is { Verdict: Verdict.Answer })
                return found.Value;
            if (found is null && other is not null && ReplyCues.IsIntroduction(sentence))
                continue;
            states |= found is null;
            other = ReplyCues.LeavesOpen(other) || !ReplyCues.LeavesOpen(found) ? other ?? found : found;
        }

        return states && !ReplyCues.LeavesOpen(other) ? Statement : other ?? Empty;
    }

    private static List<Sentence> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = TextFolding.Fold(text.AsSpan(0, Math.Min(text.Length, LongestRead)));
        return [.. SentenceSplitter.Split(folded).Where(sentence => sentence.SaysSomething)];
    }
}
