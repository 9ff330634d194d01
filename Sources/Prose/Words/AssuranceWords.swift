/// Further wordings of absolute guarantees.
enum AssuranceWords {
  static let lists = [
    "ll": "we'll i'll you'll it'll they'll that'll this'll there'll customers'll",
    "aff": """
    happen happens happened happening occur occurs occurring recur recurs recurring recurrence reoccur
    reoccurs re-occur re-occurs reappear reappears resurface resurfaces re-emerge repeat repeats repeated
    repetition return returns arise arises reproduce
    """,
    "trouble": """
    problem problems failure failures error errors bug bugs incident incidents issue issues outage outages
    fault faults defect defects downtime interruption interruptions disruption disruptions mistake
    mistakes breach breaches crash crashes glitch glitches leak leaks surprise surprises delay delays
    attack attacks intrusion intrusions loss losses charges vulnerability vulnerabilities mix-up mix-ups
    """,
    "abs": "any all every anything everything whatever each",
    "cope": """
    handle handles withstand withstands survive survives cope copes absorb absorbs resist resists stop
    stops catch catches detect detects prevent prevents block blocks intercept intercepts spot spots solve
    solves fix fixes avert averts foil weather
    """,
    "cust": """
    you customer customers user users client clients players visitors subscribers members shoppers
    merchants partners nobody no-one everyone
    """,
    "whole": "completely fully totally entirely absolutely wholly permanently definitively perfectly",
  ]

  static let phrases = """
    @ll never
    @ll always be|have|work|get|keep|find|know|receive|remain
    @ll not|never ~3 again
    never will|shall|again will|shall|be|see|let|allow
    will|won't|shall|can at|under|in no time|point|circumstances|way|case
    at|under|in no time|point|circumstances|case ~1 will|shall|can|would !have
    nor|and will|can it|this|they|we ever|never|again
    never|not let|allow|allowing|letting ~3 happen|occur|again
    thing|things of the past
    consigned|relegated to history|the
    @trouble is|are|be|become|becomes ~1 history
    free of|from ~3 @trouble ~2 .|,|;|from|forever|and|!
    will|shall|is|are|be|stay|remain ~2 free of|from ~2 @trouble
    will|now|stay|remain|remains|be|@ll ~1 error-free|bug-free|risk-free|trouble-free|worry-free|fault-free|incident-free|outage-free|glitch-free|downtime-free|leak-free
    no|end|ends|ended|stop|stops more|to|all such|further|these|those? ~2 @trouble ~2 from|forever|for|ever|again
    will|@ll be|see|have|suffer|experience|face no|zero|nothing more|further|future|other|such|like|of
    put|puts|putting an end|stop to
    puts|put|putting|lays|lay|closes|close|closed|draws|draw ~4 to rest|bed|for
    closes|close|closed the book|books|chapter|door|matter|case|subject !for|of
    last|final time|one ~3 will|you'll|we'll|anyone
    was|is|were|be the last of its|their|these|this|such|those
    be the last ~2 @trouble
    last you'll|we'll|you|anyone ~2 hear|see|hears|sees
    rest|be|feel assured|certain|sure|confident|easy that|,|: ~12 is|are|remain|remains|stays ~1 safe|secure|fixed|protected|solved|resolved|over|sorted|gone|behind
    rest|sleep easy|easily|soundly
    no|little need|cause|reason|grounds to|for worry|concern|alarm|panic|anxiety|fear
    no|any|not reason|need to ~1 worry|be|fear|panic|doubt
    nothing to worry about|, ~3 future|again|anymore|onwards|forward
    don't|no worry|worries|fear|fears , ~8 will|is|are|@ll
    complete|total|absolute|full|every|utmost|utter confidence|certainty|assurance ~2 will|that|,|. ~6 will|won't|never|cannot|is
    you|customers|everyone have|has|can|may ~2 our|my|full ~1 assurance|commitment|pledge|guarantee|promise|word
    give|gave|giving|offer|offering you|customers|everyone my|our|an|a|every ~1 word|assurance|guarantee|promise|pledge
    this|that|it is|'s a|our|my|the promise|guarantee|pledge|vow
    that's|it's|here's a|our|my promise|guarantee|pledge
    mark my words
    not on my|our watch
    i|we stake|bet|stake ~2 reputation|job|life|on
    i|we do|will|can|solemnly|hereby|also? swear|vow|pledge|promise that|you|this|it|never|we|our|, !how
    i|we do|will|can|solemnly|hereby|also? swear|vow|pledge|promise to never|always|ensure|make|keep|protect|prevent
    i'll|we'll ~1 promise|guarantee|vow|pledge|swear
    i'm|we're ~1 promising|guaranteeing|pledging|vowing
    ensure|ensures|ensuring|insure|insures|insuring|guarantee|guarantees|guaranteeing|sure|certain|assure|assuring ~10 not|never|no|cannot|can't|doesn't|don't|won't|isn't|aren't|longer|nothing|nobody ~4 @aff|again
    ensure|ensures|ensuring|insure|insuring|guarantee|guarantees|sure ~6 not|never|cannot|can't|doesn't|don't|won't|aren't|isn't ~8 again|future|anymore
    see|sees|seeing to it that ~8 not|never|cannot|can't|doesn't|don't|won't|again
    ensure|ensures|ensuring|insure|guarantee|guarantees|sure ~5 is|are|be ~1 never|always|protected|immune|prevented|avoided|eliminated|impossible|safe|secure ~3 again|future|forward|onwards|on|times|.|from
    ensure|ensuring|ensures|insure ~3 @aff ~3 impossible|prevented|avoided
    ensure|ensuring|ensures|insure ~1 no|zero ~3 @aff|@trouble
    so that|this|it|they|we|such ~6 not|never|cannot|can't|doesn't|don't|won't|isn't|longer ~4 @aff|again
    is|are|be|remains no ~1 way|chance|possibility|danger|risk|scope|room|path that|for|of|this|it|to|any ~8 @aff|again|repeat|persist|spread|fail|failing|future|wrong|ever
    isn't|not|no a|any longer|more? ~1 chance|possibility|danger|risk|way ~8 @aff|again|repeat|fail|future
    cannot|can't|won't|couldn't possibly ~1 @aff|fail|break|go|crash|be|lose
    cannot|can't|won't be repeated|reproduced|duplicated|triggered|exploited|beaten|defeated|circumvented|fooled|missed|overlooked|forgotten !because|by|without|until|while|from|in
    physically|technically|simply|now|mathematically|literally impossible !to|for
    out of the question
    leaves|leave|leaving no room|scope|chance for|of
    incapable of ~2 failing|breaking|losing|crashing|making
    -not|cannot|can't|doesn't|don't make|makes|making|render|renders|rendering a|an|any|this|such|another|these|similar|further|future|repetition|recurrence ~5 impossible
    new|fix|change|lock|check|safeguard|control|process|measure|measures|changes|upgrade|guard ~4 make|makes|made|making it impossible|unthinkable
    closes|close|shuts|closed|eliminates off|down|out? every|all|any ~2 door|loophole|gap|avenue|path|route|way|hole|window
    will|can|could|would|@ll now|easily|automatically? ~1 @cope @abs !remaining|requests|time|of
    no matter how|what|which|who|when ~10 will|can|won't|is|are|be|stays
    whatever|whoever|whenever ~6 , ~6 will|won't|cannot|can't|stays|remains|always
    any|every|all possible|conceivable|imaginable|future|and ~3 @trouble|attack|load|spike|scenario|scenarios|threat|threats|eventuality
    every|each|all conceivable|imaginable|eventuality|future ~1 @trouble|eventuality
    covers|cover|prepared|ready for? every|any|all eventuality|eventualities|scenario|scenarios|contingency|situation|outcome
    is|are|remain|remains|stay|stays now|@whole @whole? protected|immune|resilient|secure|safe|secured|shielded|reliable|bulletproof|foolproof|stable|fixed|solved|cured|covered|closed
    permanently|definitively|forever fixed|solved|resolved|cured|eliminated|closed|removed|prevented|prevents|preventing|fix|solve|resolve|eliminate|cure|rid
    will|@ll|would @whole ~1 eliminate|prevent|solve|resolve|fix|remove|protect|stop|eradicate|avoid|secure|cure|rule|close|insulate|shield
    is|are|now|be|made|makes|make|becomes|become ~2 bulletproof|foolproof|fool-proof|idiot-proof|failproof|fail-proof|airtight|ironclad|unbreakable|unhackable|invulnerable|impenetrable|impregnable|indestructible|infallible|unassailable|crash-proof|hacker-proof|leak-proof|future-proof|invincible|unstoppable
    will|@ll ~2 flawlessly|faultlessly|perfectly|seamlessly|uninterrupted|uninterruptedly|permanently|forever|indefinitely|flawless|faultless
    -not|never|less|aren't confident|certain|sure|convinced|positive|satisfied that? ~8 won't|never|cannot|can't|wouldn't|not ~3 @aff|again|fail|be
    -not|never|less|aren't confident|certain|sure|convinced|positive ~8 will ~1 never|always|not|no|all|fully|completely|permanently|forever
    without|no|beyond any|a? doubt|question ~8 will|won't|cannot|never
    will|@ll ~1 certainly|definitely|undoubtedly|surely|absolutely|positively ~1 not|never|be|work|hold|stop|prevent
    definitely|certainly|absolutely|surely won't|will|cannot not|never|be|happen|fail
    from|as of? today|tonight|tomorrow|now|here|henceforth|monday|this ~4 on|onward|onwards|forward|out|in|, ~6 no|all|never|always|nothing|nobody|none|zero
    from now on , every|each
    henceforth|hereafter ~6 no|every|all|never|always|nothing|nobody|none
    for all time|eternity
    until|till the end of time
    all future @trouble|releases|orders|invoices|payments|updates|versions|deliveries|deployments|bills|requests ~4 will|are
    every future ~4 will|is
    @cust will|won't|@ll not|never|no|ever longer? ~2 see|experience|suffer|face|encounter|notice|lose|feel|endure ~2 any|another|such|this|these|a|again|downtime|data|outage
    you'll|you not|never|won't|don't ~1 have|need to worry|wait|think|call ~6 again|anymore|ever|more|about
    now|thereby|therefore prevents|precludes|stops|averts any|all|every|such|similar|future|further|another ~3 @trouble|@aff|kind|type|attempt
    this|that|which|change|fix|measure|measures|patch|update prevents|stops|prevented this|these|it|them|such ~4 from ~1 ever|again|recurring|reoccurring|happening
    from ever ~2 happening|occurring|recurring|repeating|again|affecting|returning|reaching|being
    will|can not|never ~1 @again again|anymore|,|.|!|like|this|in|on|for !if|when|even|until
    -it|and|if will not|never happen again .|!|,|at|in|on|because
    it|this|that|such|we|you|customers|customer|nobody|one|data|they|@trouble will|@ll|can never ~2 @aff|see|experience|lose|suffer|be|go|face|have|let|allow|get|leak|break|crash ~8 again|.|!
    i|we will|can|hereby|fully|do guarantee that|you|this|it|your|no|every|a|the
    no|zero longer? ~1 chance|risk|possibility|likelihood|danger of|that|it|this ~5 again|repeat|recurrence|recur|happen|happening|returning|return|second|future|recurring|another
    not a chance|risk
    there's not|no a? ~1 chance|risk|way|possibility ~8 again|back|recur|happen|return|second|repeat
    is|are zero|no chance|risk|danger ~1 of|that
    -not|always|may sure|certain that? ~6 never|cannot|can't ~6 again|ever|@aff
    gone|solved|fixed|resolved|closed|behind us? for good|ever
    gone|solved|fixed|resolved|closed forever
    @ll|will|is|are|be smooth sailing
    from now on ~6 never|always|nothing|nobody|no|all|flawless|perfect
    no longer any ~1 risk|danger|chance|possibility|way
    doesnt|dont|wont|cant ~2 @again|recur|occur again|anymore
    not|never be a|any|another ~1 repeat|repetition|recurrence
    no|zero ~1 repeat|repetition|recurrence|repeats ~1 .|,|!|of|in|again|this
    let|allow it|this|that|such ~3 not happen|recur|occur
    removes|removed|remove|removing any|all|every ~2 risk|risks|chance|possibility|danger
    anything|everything before it|they ~1 reaches|reach|gets|hits
    -may|not always be there|available|safe|secure|online|protected|correct .|!|,|to|for|when|with
    """
}
