namespace CareTeamBot.CareTeam.Recognition;

/// <summary>What an English sentence of a reply does. A sentence that none of these know states something.</summary>
internal static class EnglishReplies
{
    /// <summary>A courtesy before the matter itself: "Sorry, …". What follows decides.</summary>
    public static readonly Cue Courtesy = Cue.Neither(
        "en.none.courtesy",
        @"^(sorry|apologies|thanks|thank you|many thanks|thx|cheers|hi|hello|hey|hi (all|everyone|there|\w+)|good (morning|"
        + @"afternoon|evening)( all| everyone)?|(ok(ay)?[ ,]?)+|sure|right|ah|oh|hmm+|um|well|got it|noted|understood|"
        + @"of course|no problem|no worries|yes|yeah|yep|i'm afraid|afraid)$");

    /// <summary>A courtesy after the matter: "…, sorry".</summary>
    public static readonly Cue Closing = Cue.Neither("en.none.courtesy", "^(sorry|apologies|i'm afraid|thanks|thank you|cheers)$");

    public static readonly Cue[] Cues =
    [
        Cue.Answers("en.answer.suggests",
            @"^(have|has) you (tried|thought|asked)\b|\b(how|what) about\b|\bwhy (not|don'?t you)\b|\bmaybe (try|ask)\b|"
            + @"\bcould you (try|ask)\b"),
        Cue.Answers("en.answer.points",
            @"\b(not (us|me|ours|mine|our \w+|my \w+)|isn'?t (us|ours|me|mine))\b.*\b(but|it's|try|ask|that's|contact)\b \w+"),
        Cue.Answers("en.answer.instead",
            @"\b(can'?t|cannot|not|isn'?t|won'?t|no) [^,]*,? but [^,]*\b(works?|(is|are|would be|'s|'re) (fine|ok|okay|free|possible|good|"
            + @"available)|(we|i|they|she|he) (can|could))\b"),
        Cue.Neither("en.none.not-ours",
            @"\b(not|isn'?t|aren'?t|never) (handled|dealt with|decided|run|covered|managed|done|issued|arranged|something (handled|"
            + @"done)) (by|in|at) (us|our|my|this)\b"),
        Cue.Answers("en.answer.points",
            @"\b(you (can|could|should|need to|want to|might)|best to|please|just|try|better to|i'd) ?(ask|contact|"
            + @"call|ring|email|speak to|speak with|talk to|phone|try|go to|apply|check with|get in touch with)\b|^(ask|"
            + @"contact|call|ring|email|try|phone|speak to|go to)\b|\b(handled|decided|run|managed|covered|dealt with|"
            + @"issued|arranged) by\b|\b(handles?|decides?|is in charge of|is responsible for|deals with|looks after|"
            + @"covers|is the (person|contact|one)) (that|this|it|those|these|for|to|who)\b"),

        Cue.Neither("en.none.counter-question", @"\?"),
        Cue.Neither("en.none.counter-question",
            @"\b(could|can|would) you (please )?(clarify|explain|say|tell|be more|give|elaborate|resend|repeat|specify|"
            + @"send)\b|\b(need|could do with) more (detail|information|info|context)\b|^(who|what|which|when|where|"
            + @"why|how) (do|did|does|is|are|was|were|exactly)\b"),
        Cue.Neither("en.none.thanks",
            @"\b(thank(s| you)|thx|ty|cheers|much appreciated|appreciate (it|this|that|you|the)|grateful|that helps|"
            + @"that's helpful|so helpful|very helpful|you're (a star|the best|a lifesaver)|bless you)\b"),
        Cue.Neither("en.none.me-too",
            @"\b(same here|me too|same question|us too|me as well|\+1|we'd like to know too|(also|too) (wondering|"
            + @"curious|interested|stuck|waiting)|(i|we)('d| would) (also )?(love|like) to know( that| this| it)?,? (too|as well)|wonder\w*\b.{0,20}\b(as well|too|ourselves|myself)|(wondering|wondered) the same|"
            + @"i was (also )?wondering|in the same boat|likewise|ditto|seconded|following( this| along)?$|interested too|"
            + @"bump|have the same (question|problem|issue))\b"),
        Cue.Neither("en.none.later",
            @"\b(let me (check|see|ask|look|find|get back|think|confirm|dig)|(i|we|he|she)('ll|'d| will| would| can|"
            + @" could| might| should| must| shall|'m going to|'re going to)? ?((just|have to|need to|try to|try and|"
            + @"want to|like to|better) ){0,2}(check|ask|look (into|at|it)|find out|see what|get back|dig|discuss|raise|"
            + @"pass (it|this|that|your|on)|forward (it|this|that)|enquire|inquire|think about|have a (look|think)|take it back|"
            + @"bring it up|read|review|consult|speak (to|with)|talk (to|with)|chase|investigate|follow up|come back to you|"
            + @"report back|let you know|take a look|run (it|this) by|consider|be in touch|mention it|share (it|this)|tell (the|my|our) (team|staff|others|colleagues|family|manager)))\b"),
        Cue.Neither("en.none.later",
            @"^(will|to) (check|ask|look|find|get back|do|dig|discuss|see|review|read|let you|chase|investigate|be (in touch|back|checking|looking|asking|raised|discussed|reviewed))\b|"
            + @"[,;] will (check|ask|look|find out|get back|dig|review|read|let you|chase|investigate)\b|"
            + @"\b(leave it with me|bear with (me|us)|give me a (minute|moment|day|sec)|hold on|one (moment|sec)|looking into (it|"
            + @"this|that)|checking (now|with|on)|on my list|watch this space|will revert|will reply|on (annual )?leave|"
            + @"out of (the )?office|driving|in (a|an|back to back) (meeting|clinic)s?|passing (this|it|that) (on|to|"
            + @"along)|(have|'ve) (passed|raised|flagged|forwarded|escalated) (this|it|that|your)|(discuss|raise) (this|"
            + @"it|that)|(next|at the next) (meeting|conference) (then|maybe|perhaps)|under (review|discussion|consideration)|"
            + @"(is|are|been|being) (discussing|reviewing|considering|looking into|checking|discussed|reviewed|considered|"
            + @"forwarded|passed on|passed|logged|noted|escalated)|(has|have) been (received|logged|noted|forwarded|"
            + @"passed|escalated|raised|flagged|acknowledged)|have (received|forwarded|passed|noted|logged) (your|the|it|this))\b"),
        Cue.Neither("en.none.does-not-know",
            @"\b((don'?t|do not|dunno|wouldn'?t|didn'?t|doesn'?t|can'?t|cannot|couldn'?t)( really| actually| personally)? ?(know|"
            + @"remember|recall|say|tell|help|comment|think so|have (any|that|the) (idea|information|info|details))|"
            + @"dunno|(hard|difficult|impossible) to (say|tell|know)|no (idea|clue)|not (sure|certain|aware)|unsure|haven'?t (heard|a clue|been told|the faintest)|"
            + @"beats me|your guess|no information|not that i know|i wish i knew|news to me)\b"),
        Cue.Neither("en.none.not-ours",
            @"\b((not|isn'?t|is not|aren'?t|wasn'?t|not really|outside|outside of|beyond|out of) (my|our|us|me|(a |any )?(something|matter|thing|one|question|decision|case|area|job)( that)? (for )?(we|i|my|our|us|this|the \w+)|"
            + @"within our|in our|part of our|handled here|a matter for|one for (us|me))\b|(we|i|(our|my) \w+|this (office|section|department|division|team)) (don'?t|doesn'?t|do not|does not|"
            + @"can'?t|cannot) (handle|deal with|do|cover|decide|help with)|no precedent|not the right (person|office|"
            + @"team|department|place)|wrong (person|department|office|team|number)|not me\b|someone (else )?(will|must|"
            + @"should|may|might) (know|be able)|hope someone|not for (us|me) to)"),
        Cue.Neither("en.none.undecided",
            @"\b((no|without a|not a) (decision|news|update|answer|reply|word)|(not|hasn'?t been|haven'?t|hasn'?t|"
            + @"isn'?t|nothing( has| is|'s)?|has not been|have not) (yet )?(been )?(decided|agreed|settled|finali[sz]ed|confirmed|"
            + @"concluded)|undecided|still (waiting|pending|discussing|deciding|thinking|open|checking|under|no|being|"
            + @"in discussion)|to be (confirmed|decided)|tbc|tbd|up in the air|in progress|awaiting|chasing|waiting (for|"
            + @"on|to hear))\b"),
        Cue.Neither("en.none.apology",
            @"\b((sorry|apologies|apologise|apologize|excuse)\b.{0,12}\b(late|delay|slow|missed|missing|wait|silence|"
            + @"only just)|sorry for not|(missed|overlooked|forgot( about)?) (this|it|your|that)|only just (saw|seen)|just (saw|seen) this|i was off)\b"),
        Cue.Neither("en.none.sympathy",
            @"\b(sorry to hear|that (sounds|must be|must have been) (\w+ )?(hard|tough|difficult|rough|awful|stressful|"
            + @"frustrating|exhausting)|bless (him|her|them|you)|aw+\b|haha|lol\b|yay|love (it|this|that)|how (awful|frustrating|stressful|worrying|terrible|lovely|annoying)|thinking of you|"
            + @"poor (thing|you|lad|little)|hang in there|take care|get well|hope (she|he|you|it|they|that|everything|"
            + @"all|things|today|tonight|tomorrow|the)|fingers crossed|good luck|congratulations|well done|hugs|sending (love|hugs)|an? (hard|tough|tricky|difficult) (one|call|question|situation)|glad to hear|great news|"
            + @"lovely news|so happy for)\b"),
        Cue.Neither("en.none.greeting",
            @"^(hi|hello|hey|good (morning|afternoon|evening)|welcome|nice to (meet|e-meet)|have a|happy (new|birthday|"
            + @"christmas)|see you|speak soon|all the best|best wishes|kind regards|morning|evening|this is \w+ from)\b.*"),
        Cue.Neither("en.none.noted",
            @"^(ok(ay)?|k|((well|duly|all) )?noted|got it|understood|roger( that)?|will do|received|acknowledged|copy that|copied|fine|"
            + @"great|perfect|right|i see|ah|sure( thing)?|no problem|no worries|good (question|point|idea|to know)|"
            + @"(that's |it's |what )?an? (\w+ )?(good|great|important|interesting|excellent|fair|valid) (question|point|"
            + @"one|idea)|interesting|makes sense|agreed|absolutely|fair enough|cool|true|seen|read|lovely|wow|oh( no|"
            + @" dear)?|hmm+|sorry|apologies|all good|useful to know)( all| everyone| then| too| with thanks|"
            + @" indeed)?[!…]*$"),

        Cue.Neither("en.none.reaction",
            @"^(that's|that is|this is|it's|how|so|that sounds|sounds|that must be|all)? ?(really |very |so |super |"
            + @"quite |just )*(useful|helpful|great|good|kind|lovely|amazing|brilliant|interesting|reassuring|encouraging|"
            + @"frustrating|strange|odd|weird|worrying|wonderful|fantastic|exciting|sad|awful|nice|sweet|adorable|annoying)( to (know|"
            + @"hear|see)| news| idea| of you)?( then| indeed| everyone| all)?[!…]*$"),
        Cue.Answers("en.answer.yes-no",
            @"^(yes|no|yep|nope|yeah|correct|exactly|not (since|yet|any more|until|before|this|at)|definitely|never|always)\b"),
        Cue.Answers("en.answer.takes-on",
            @"\b(i|we)('ll| will| can| shall|'m| am|'re| are|'ve| have) (happy to |going to |glad to |able to |also |"
            + @"both )*(take|do|bring|send|book|move|handle|arrange|organi[sz]e|write|draft|prepare|post|cover|come|"
            + @"drive|pick|drop|attend|make|sort|fix|order|change|fill|sign|show|train|lend|collect|host|join|go|be|"
            + @"give|print|provide|deliver|keep|own|lead|visit|call|ring|email|booked|sent|done|ordered|arranged|signed)\w*\b"),
        Cue.Answers("en.answer.allows",
            @"\b(is|that's|it's|are|would be|works|should be|be) (fine|ok|okay|good|allowed|safe|possible|covered|"
            + @"free|included|available|normal|enough|not (allowed|covered|possible|needed|necessary|available))\b|\bworks for (me|us)\b"),
        Cue.Answers("en.answer.figures", @"\d"),
    ];
}
