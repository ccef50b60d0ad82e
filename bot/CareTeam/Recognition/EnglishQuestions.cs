namespace CareTeamBot.CareTeam.Recognition;

/// <summary>English questions by their grammar: the mark, inversion, question words, and their spellings in chat.</summary>
internal static class EnglishQuestions
{
    // What people say before they come to it: "Hi all, sorry to bother you, but …".
    private const string Opener =
        @"(^|[,;:\-–—] ?|\b(but|so|and|also|or|hi|hey|hello|all|everyone|please|just|question|ok|okay|sorry|well|"
        + @"um|erm|anyway|btw|quick one|then) )";

    private const string Subject =
        "(i|you|he|she|it|we|they|there|this|that|these|those|any ?(one|body|1|thing)?|some(one|body)|no ?(one|"
        + "body)|every(one|body)|the|a|an|his|her|our|my|your|their|mum|mom|dad|u)";

    public static readonly Cue[] Cues =
    [
        Cue.Asks("en.ask.mark", @"\?"),
        Cue.Asks("en.ask.which",
            $@"{Opener}(who|what|when|where|why|how|which|whose)( \w+){{0,3}}?('s|'re|'d|'ll| (is|are|was|were|do|does|"
            + $@"did|has|have|can|could|will|would|should|shall|am)) ({Subject}|\w+ing|going|supposed|meant|able|responsible|"
            + $@"in charge|paying)\b"),
        Cue.Asks("en.ask.which",
            $@"{Opener}(who|whom) (is|can|could|will|would|should|do|does|has|knows|holds|owns|decides|pays|handles|"
            + $@"covers|takes|do i|to)\b"),
        Cue.Asks("en.ask.which",
            $@"{Opener}(any idea|any clue|how (many|much|long|often|far|old|soon|do|does|can|should)|what time|which (one|"
            + $@"form|day|office)|where (to|do|does|can)|what (if|happens|about)|how (come|about))\b"),
        Cue.Asks("en.ask.anyone", @"\b(does|do|has|have|can|could|is|would|will|did|might) (any|some) ?(one|body|1)\b"),
        Cue.Asks("en.ask.anyone",
            @"\b(any ?(one|body|1)) (know|knows|got|have|has|had|tried|seen|else|recommend|able|help|who|around|with|"
            + @"there|using|familiar|heard|free|remember)\b"),
        Cue.Asks("en.ask.inversion",
            $@"{Opener}(?!(?<=\b(and|but|or|also|then|all|just) )(has|have|had) (the|a|an|his|her|our|my|your|their)\b)(is|are|am|was|were|do|does|did|has|have|had|can|could|will|would|should|shall|may|might|isn'?t|"
            + $@"aren'?t|doesn'?t|don'?t|didn'?t|hasn'?t|haven'?t|can'?t|couldn'?t|won'?t|wouldn'?t|shouldn'?t) {Subject}\b(?:.+)$"),
    ];
}
