namespace CareTeamBot.CareTeam.Recognition;

/// <summary>English requests, indirect questions and statements that something is open.</summary>
internal static class EnglishRequests
{
    private const string What = "(if|whether|who|whom|whose|what|when|where|why|how|which)";

    public static readonly Cue[] Cues =
    [
        Cue.Asks("en.ask.request",
            @"\b(can|could|would|will) (you|some ?(one|body)|any ?(one|body)|whoever|the \w+|mum|mom|dad)( all| \w+)?( please|"
            + @" kindly)? \w+"),
        Cue.Asks("en.ask.request",
            $@"\b(let (me|us) know|tell (me|us)|advise( me| us)?|confirm|clarify|explain|remind (me|us)|enlighten (me|"
            + $@"us)) ({What}|your|the|about|on)\b"),
        Cue.Asks("en.ask.request",
            @"\bplease (could|can|would|advise|confirm|clarify|explain|reply|respond|share|send|forward|provide|sign|"
            + @"return|suggest|help|tell|let (me|us)|get back|point|take|review|complete|approve|answer|resend|update)\b"),
        Cue.Asks("en.ask.request",
            @"\b(send|share|forward|confirm|advise|email|pass|post|point) (me|us|it|them|over|the|a|your|any|on)\b.*\bplease$"),
        Cue.Asks("en.ask.request", @"\b(i'd|i would|we'd|we would) (like|love|prefer|need|want)\b.*\b(please|before|by|from)\b"),
        Cue.Asks("en.ask.hope",
            @"\b(any|some|your|further|more) (\w+ )?(advice|thoughts?|ideas?|suggestions?|tips?|recommendations?|help|"
            + @"guidance|input|pointers?|leads?|contacts?|views?|opinions?|updates?|news|experiences?|information|info|feedback)\b.*\b(would|"
            + @"welcome|appreciated|please|on|for|about|gratefully|from|how|whether|greatly)\b"),
        Cue.Asks("en.ask.hope",
            @"\b(would|'d) (really |very much |greatly |be )*(appreciate|appreciated|grateful|be grateful|helpful|"
            + @"be helpful|great|welcome|love to know|help)\b"),
        Cue.Asks("en.ask.hope", @"\b(appreciate|grateful for|grateful if|thankful for) (any|some|your|help|if|advice|a)\b"),
        Cue.Asks("en.ask.want-to-know",
            @"\b(i'd|i would|we'd|we would|would|i|we|i'm|we're|just) (really )?(like|love|need|want|wanting|hoping|"
            + @"trying|keen|needs) to (know|hear|ask|find out|understand|learn|check|see|confirm|get|have|speak|discuss|"
            + @"work out|clarify|figure out)\b"),
        Cue.Asks("en.ask.want-to-know", $@"\bwonder(ing|s)?\b.*\b({What}|about)\b|\bcurious (about|{What}|to know)\b|\bwonder(ing)? {What}\b"),
        Cue.Asks("en.ask.want-to-know",
            @"\b(i have|i've got|i've|we have|got|one|quick|another|a) (a |one |another |quick )*(question|query|request)( about|"
            + @" for| on| regarding|:|$| re\b)"),
        Cue.Asks("en.ask.want-to-know",
            @"\b((just|only) asking|checking|confirming|following up|chasing|enquiring|inquiring|double[- ]checking)(?! on (her|him|them|me|us)\b) (if|"
            + @"whether|about|on|that|for|the|up|who|when|what|where|which|how)\b"),
        Cue.Asks("en.ask.want-to-know",
            @"^(a )?(request(ing)?|query|question|quick question|enquiry) (for|about|on|regarding|re|from)\b|\b(i was|"
            + @"was) hoping\b"),
        Cue.Asks("en.ask.need", @"^(this |it |that )?(also |still |urgently )?(needs?|requires?) (clarif|confirm|check|sort|updat|sign|an? (answer|decision|owner|reply|response|review))"),
        Cue.Asks("en.ask.need",
            @"\b(we|i|mum|mom|dad|the (\w+ ){1,3}?)( still| urgently| really| also)? ?(need|needs|require|requires) (to know|"
            + @"the|a|an|your|some|someone|somebody|confirmation|advice|help|clarification|guidance|information|more)\b"),
        Cue.Asks("en.ask.need",
            @"\b(he|she|they)( still| urgently| really| also)? ?(needs?|requires?) (to know|your|someone|somebody|"
            + @"confirmation|clarification|guidance)\b"),
        Cue.Asks("en.ask.seeking",
            @"\b(looking for|searching for|seeking|in search of|in need of|on the lookout for|after a recommendation|"
            + @"hoping (someone|somebody|anyone|you|to (hear|get|find|know|learn)))\b"),
        Cue.Asks("en.open.not-known",
            $@"\b(not|isn'?t|aren'?t|wasn'?t|un|i'm|never|no longer) ?(at all |quite |entirely |totally |completely |"
            + $@"yet )?(sure|certain|clear|confident|aware|convinced) ?(about|of|{What}|which|to|as|on|yet|the|$|\w+)"),
        Cue.Asks("en.open.not-known", $@"\b(unsure|unclear|uncertain|unknown|no idea|no clue|clueless|not a clue)\b"),
        Cue.Asks("en.open.not-known",
            $@"\b(don'?t|do not|doesn'?t|does not|dunno|can'?t|cannot|can not|couldn'?t|could not|unable to|haven'?t|"
            + $@"have not|hasn'?t|has not|not been able to|struggling to|trying to|need to|failed to)( been able to| yet|"
            + $@" really| quite| seem to| to)*( know| tell| find| work out| figure out| say| decide| agree| reach| locate|"
            + $@" make out| see| understand| remember| establish| get hold of| determine| confirm| found)\b"),
        Cue.Asks("en.open.worry",
            @"\b(i'm|i am|we're|we are|they're|is|are|am|feeling|getting) (a bit |a little |only |just |still |also |really |very |so |quite |"
            + @"rather |getting )*(worried|concerned|confused|puzzled|stuck|stumped|anxious|torn|struggling|lost|nervous|"
            + @"at a loss|at our wits' end|at my wits' end|baffled|desperate)\b"),
        Cue.Asks("en.open.undecided",
            @"\b(has|have|had|is|are|been|yet|still|remains?)( not|n'?t| never| yet)? ?(been |yet )?(undecided|unresolved|"
            + @"unanswered|unassigned|outstanding|missing|pending|blank|unsigned|overdue|not (been )?(decided|agreed|"
            + @"settled|received|told|confirmed|arrived|assigned|signed|sent|in place|returned)|no (owner|answer|reply|"
            + @"decision|one|plan|news|word|date|response|agreement))\b"),
        Cue.Asks("en.open.undecided",
            @"\b(came back|come back|left|arrived|is|was) (unsigned|blank|incomplete|empty|without)\b|\b(hasn'?t|haven'?t|"
            + @"has not|have not|didn'?t|did not) (been (told|sent|agreed|decided|confirmed|assigned|given|signed|informed|"
            + @"updated|contacted|returned|settled|shared)|come (back|through)|arrived|heard|(had|got|gotten|seen) (an?|"
            + @"any|the|your|back)|received|replied|responded|turned up|reached (us|me))\b"),
        Cue.Asks("en.open.undecided",
            @"(?<!\b(he|she|i|it|baby) )\b(hasn'?t|haven'?t|has not|have not) (yet )?(been )?(\w+ed|sent|given|told|"
            + @"chosen|found|made|paid|set|written|brought)\b"),
        Cue.Asks("en.open.waiting",
            @"\b(still (waiting|no|not|haven'?t|hasn'?t|awaiting|need|needs|without|don'?t|nothing|nobody|has|have no)|"
            + @"(am|are|is|'m|'re|been|just|now) waiting (for|on|to hear)|\bawaiting (your|the|a|an|news)|(have|has|"
            + @"had|we've|i've|is|are) yet to)\b"),
        Cue.Asks("en.open.nobody",
            @"\b(nobody|no one|no-one|none of us|neither of us)\b.*\b(knows?|has|have|can|could|seems?|is|will|wants?|"
            + @"answered|replied|responded|told (us|me)|picked|owns?|takes?|got back)\b|\b(nobody|no one|no-one) (seems|"
            + @"has|is|can|knows|will|told|owns|wants|else|in|at|here)\b|\bno (owner|precedent|named person|point of contact)\b"),
        Cue.Asks("en.open.contradiction",
            @"\b(contradict\w*|conflicting|inconsistent|(do|does)(n'?t| not) (match|agree|add up|tally)|disagree\w*|"
            + @"two (different|versions|conflicting)|differ(s|ent)? (answers|advice|instructions|doses|figures)|mismatch|"
            + @"discrepanc\w+)\b"),
        Cue.Asks("en.open.deadlock", @"\b(run|running|ran) out of (places|ideas|options|people|time|ways|agencies|offices)\b"),
        Cue.Asks("en.open.deadlock",
            @"\b(can'?t|cannot|unable to|not able to|couldn'?t) (\w+ )?(decide|proceed|go ahead|move|start|continue|"
            + @"agree|finish|submit)\b"),
    ];
}
