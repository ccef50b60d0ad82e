namespace CareTeamBot.CareTeam.Recognition;

/// <summary>One sentence of a message, folded, with its end mark (<c>?</c>, <c>!</c>, <c>…</c>) kept and its full stop dropped.</summary>
internal readonly record struct Sentence(string Text)
{
    public bool IsJapanese => Text.AsSpan().IndexOfAnyInRange('ぁ', 'ヿ') >= 0 || Text.AsSpan().IndexOfAnyInRange('一', '鿿') >= 0;

    /// <summary>Whether anything is said: a letter or a digit, not only pictures and marks.</summary>
    public bool SaysSomething => Text.Any(c => char.IsLetterOrDigit(c) && c is not SentenceSplitter.Quoted);
}
