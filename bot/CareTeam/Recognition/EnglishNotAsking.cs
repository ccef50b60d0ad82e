namespace CareTeamBot.CareTeam.Recognition;

/// <summary>English sentences with the look of a question that ask nobody anything. Held against a sentence first.</summary>
internal static class EnglishNotAsking
{
    public static readonly Cue[] Cues =
    [
        Cue.Neither("en.none.rhetorical",
            @"\b((is|was|are|were|does|did)n'?t (he|she|it|that|they|this|these|those|the \w+)\b.*\b(adorable|lovely|"
            + @"beautiful|perfect|great|wonderful|amazing|fantastic|gorgeous|brilliant|sweet|cute|fun|something|precious|"
            + @"best|clever|brave|proud|nice|good|look)|(can|could|would) you believe|who (would have|would've|could have|"
            + @"could've|knew|says|said|needs)|guess (who|what|where)|how (lucky|blessed|fortunate) (are we|am i)|what have you done with (my|our|mine|ours)|how (cute|lovely|sweet|great|amazing|wonderful|"
            + @"nice|cool|awesome|good|brilliant|adorable) |what (a|an|would we do|did we do)\b)"),
        Cue.Neither("en.none.rhetorical", @"\b(isn't|aren't|wasn't|doesn't|didn't) (he|she|it|that|they|this)\b[^?]*!+$"),
        Cue.Neither("en.none.told", @"\b(he|she|they|it) (was|were)( \w+)?( not|n't) (sure|keen|convinced|certain)\b[^?]*\b(at first|to start with|to begin with|and then|then)\b[^?]*$"),
        Cue.Neither("en.none.offer", @"^if (anything|something|any (part|point|item|of (it|this|that))) (is|are|seems|looks|remains)\b[^?]*$"),
        Cue.Neither("en.none.lament", @"^(oh |ugh |and )?why (do|does|is|are|did|must|can'?t|won'?t)\b[^?]*\b(lol|haha+|sigh|argh)\b[^?]*$"),
        Cue.Neither("en.none.greeting",
            @"\b(how are (you|things|we)( all| everyone| both)?( doing)?\b.{0,20}|how's everyone.{0,20}|hope (you|"
            + @"everyone|all)\b.*|how was your (weekend|holiday|break).{0,10}|have a (good|nice|lovely|great)\b.*)$"),
        Cue.Neither("en.none.thanks", @"^(?!.*\b(can|could|would|please|any\w*|who|does|do|is there|need)\b)(many )?thank(s| you)( so much| very much| all| everyone)? (for|to)\b[^?,;]*(,[^?,;]*)?$"),
        Cue.Neither("en.none.thanks",
            @"\b(don'?t|do not|can'?t|cannot) (know how to|even begin to|begin to|possibly) (thank|repay|express|tell you)|"
            + @"\bcan'?t thank\b"),
        Cue.Neither("en.none.told",
            @"^(?!.*\b(can|could|would) (you|some|any)).*\b(asked|asks|kept asking|keeps asking|wondered|enquired|"
            + @"inquired|used to wonder)\b[^?]*$"),
        Cue.Neither("en.none.offer",
            @"\b(if (you|anyone|anybody|there)('re| are| is|'s)?( \w+)? (have|has|need|needs|want|wants|any|unsure|"
            + @"like|would like|questions?)\b.*(contact|call|ask|email|let (us|me) know|message|get in touch|speak|ring|"
            + @"welcome|feel free)|feel free|don'?t hesitate|do not hesitate|happy to (help|chat|answer)|(would you like|"
            + @"do you want|shall) (me|us|i|we) (to )?(bring|send|share|help|print|pick))"),
        Cue.Neither("en.none.decides",
            @"^(?!.*\b(can|could|would|does|has) (you|some|any)).*\b(i'll|we'll|i will|we will|i'm going to|he'll|"
            + @"she'll) (decide|see|find out|know|let you know|tell you|confirm)\b[^?]*$"),
    ];

    /// <summary>A later sentence by which the writer takes the question back.</summary>
    public static readonly Cue[] TakenBack =
    [
        Cue.Neither("en.none.resolved",
            @"\b(never ?mind|nvm|found (the answer|it|out|them)|(it's|is|been|all|now|got it|we've got it) (sorted|"
            + @"solved|resolved|settled|fixed)|figured it out|worked it out|(ignore|forget|disregard|scrap) (my|that|"
            + @"the|this)|problem solved|sorted it|all good now|false alarm|the answer (is|was)|turns out|so it's (fine|"
            + @"done)|^a$|^(a|answer)[:.)])"),
    ];
}
