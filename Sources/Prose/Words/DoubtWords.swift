/// Further wordings of doubt: belief, appearance, likelihood, what was not seen.
enum DoubtWords {
  static let lists = [
    "belief": """
    surmise speculate conjecture hypothesise hypothesize theorise theorize postulate posit infer gather
    reckon suspect guess assume presume believe think imagine suppose figure
    """,
    "adv": """
    still also strongly now currently really do genuinely firmly therefore thus would can can't initially
    tentatively internally at generally further rather then only just personally
    """,
    "link": """
    caused causing cause related due linked connected tied result attributable attributed triggered stem
    stemmed stems stemming behind root culprit contributed contributing factor
    """,
    "sign": """
    signs sign indications indication indicators indicator everything evidence symptoms symptom hints
    clues clue metrics graphs analysis investigation findings testing tests diagnosis reports feedback
    results result traces monitoring dashboards
    """,
    "trouble": """
    attack breach compromise failure fault bug leak issue problem outage misconfiguration regression race
    corruption hack intrusion malware vulnerability defect glitch loss
    """,
  ]

  static let phrases = """
    -to|you|they|would|unlikely|likely|what @we @adv? @belief !in|so|what|back|whether|if|incidents|transparency|of|all|responsibility|you|costs|the|full|in
    we're|i'm|we|i am? are? ~1 guessing|assuming|speculating|thinking|betting|presuming|inferring|hypothesising|hypothesizing|theorising|theorizing
    we|i|us|me ~2 tempted|inclined|led to|towards ~1 believe|think|conclude|suspect|assume|say|agree
    @we|we're|i'm ~1 lean|leaning|leans|leaned towards|toward
    can|could only ~1 guess|assume|speculate|surmise|imagine|conclude|infer|hope|presume|suspect
    @we|we've|i've ~1 have|had|get|got a|the|some ~1 hunch|feeling|suspicion|suspicions|theory|theories|impression|sense|idea|inkling !of|for
    sneaking|strong|lingering suspicion|suspicions|feeling
    @we|we're|i'm ~2 fear|fearful|worried|concerned|afraid|worry ~1 that|this|it|the|some ~6 may|might|could|was|were|have|has
    if|were @we|i had|to to? ~1 guess|bet|speculate|hazard
    best|educated|wild|current|first|initial guess|guesses|theory|hypothesis|bet
    working|current|main|prevailing|initial|best|primary|running|tentative theory|hypothesis|assumption|suspicion|explanation|belief|thinking|suspect|candidate
    my|our|the ~1 hypothesis|theory|hunch|assumption|speculation|conjecture|suspicion|sense|feeling|take is|was|being|: ~1 that|this|the|it|some|a|there
    one|there theory|hypothesis|possibility|explanation|suggestion ~3 is|was|that
    prime|main|chief|likeliest|primary|leading suspect|suspects|candidate|culprit
    @we|i'd|we'd|would|wouldn't|not ~1 ~1 be surprised|shocked if|to|that
    at a guess
    at|as a|an ~1 guess|estimate|approximation|hunch
    to my|our mind|thinking|way|knowledge|understanding|eye|eyes|recollection
    as|from|what ~1 far? as? @we ~1 understand|gather|recall|remember|know|see|tell|concerned
    as|so far as @we|anyone|anybody ~1 know|knows|tell|see|aware|concerned|can
    for all @we|anyone know|knows
    afaik|afaict|iirc|imo|imho|presumedly|prolly|mebbe|dunno|kinda|sorta|tbc|tbd
    rumour|rumor|word|legend has|is it|that
    @we|i've|we've ~1 heard|hear|hearing|told|read|informed ~1 that|it|this|the|from ~1 some|rumours|rumors|several|others|there|it
    is|are|was|were ~1 said|understood|believed|thought|assumed|reported|alleged|presumed|rumoured|rumored|reckoned|deemed|considered|supposed|speculated|surmised|theorised|theorized|hypothesised|hypothesized|claimed|felt to ~1 have|be|stem|result|lie|affect|involve|originate|include|contain ~1 been?
    it is|was|has been? ~1 said|understood|believed|thought|assumed|reported|alleged|presumed|rumoured|rumored|suspected|surmised|speculated|theorised|claimed|suggested|feared that
    gut|instinct|intuition|experience|hunch ~1 tells|says|suggests|told|feeling ~1 me|us|is|that
    there's|there is|was|'s? every|some|a|no|good|little ~1 chance|reason|likelihood|indication|sign|suggestion to|that|the|it|they|we
    it's|it|that|which is? ~1 entirely|perfectly|quite|very|certainly|also|at? possible|plausible|conceivable|likely|probable that|,
    from|by|at the looks|look|sound of|sounds
    on the face|surface|whole|balance of?
    at|on first|initial glance|sight|inspection|blush
    to all appearances
    @sign|early|initial|preliminary ~3 suggest|suggests|suggested|hint|hints|hinted ~1 that|at|a|an|the|it|this|there|some
    @sign ~2 point|points|pointed|pointing to|towards|toward|at
    suggestive|indicative of
    consistent with a|an|the|some ~1 @trouble
    smacks|smells|reeks|smelled of|like
    feel|feels|felt|sound|sounds|sounded|smell|smells|looking like|as ~1 a|an|the|if|though|we|it|something|some
    may|might|could|may've|might've|could've well|just|conceivably|plausibly|possibly|potentially ~1 have|be|see|affect|fail|cause|happen|lead|recur|occur|explain
    might've|could've|may've ~1 @done
    could|may|might|would ~1 explain|account|point|indicate|suggest|hint|signal|stem|mean|imply ~1 why|for|the|this|that|to|from|a|some|what|how
    could|may|might ~1 be ~2 @link !them|this|the|it|by
    could|may|might ~1 ~1 have ~1 ~1 @link
    could've|might've|may've|it's|would've ~1 been|the|a ~2 @link
    would ~1 probably|likely|presumably|possibly|perhaps|imagine|guess|think|assume|suggest|argue|seem
    ought to ~1 be|fix|resolve|help|solve|work|prevent|suffice|hold|do|clear|recover|stop|return|improve
    should|shall ~1 ~1 hopefully|theoretically|presumably|probably|in|also|now|soon|all|largely|mostly|normally ~1 be|have|see|work|fix|resolve|theory|help|notice|recover
    should be ~2 enough|sufficient|ok|okay|fine|good|safe|back|stable|normal|gone|unaffected|rare|plenty|alright|sorted|fixed|resolved|cleared|recovered|minimal|negligible
    should have ~1 ~1 recovered|cleared|stopped|stabilised|stabilized|returned|arrived|come|reached|fixed|solved|resolved|gone by|now|already|!not
    fix|patch|change|changes|update|restart|upgrade|workaround|mitigation|that|this|which|we|it|they should ~1 no|not longer|see|recur|happen|occur|experience|affect
    -if|should|will|can|to|please hope|hopeful|hoping|optimistic|fingers ~1 that|this|it|the|crossed|we'll|to|for|about ~4 will|is|has|have|fixes|fixed|fix|solves|resolves|helps|holds|won't|last|enough|stable|resolved|recovery|recover|avoid|prevent|see|soon|back|not|be|crossed
    cautiously optimistic|hopeful|confident
    is|are|remain|were|remains ~1 hopeful|optimistic
    with any|some|a luck|bit
    chances|odds|probabilities|likelihood|probability|chance|possibility|danger|risk are|is|was|remains ~2 that
    a|some|real|distinct|remote|slim|small|good|fair|high|strong|decent|slight|reasonable|outside|every|any ~1 chance|possibility|likelihood|probability|prospect|danger|risk that|of|it|we|this|some
    there's|is|was|remains|exists a|some|still|the|every|always|also ~2 chance|possibility|likelihood|danger|risk that|of|it|we|this|some
    we|it|could|not|can't|cannot|couldn't|don't|haven't|hasn't|yet|nor ~2 rule|ruled|exclude|excluded|discount|discounted|dismiss ~1 out|the|that|it|entirely|completely|fully|a|an
    open|fair|big|real to question|debate|interpretation
    most|more|less|quite|highly|very|extremely|somewhat|fairly|just likely|unlikely|possibly|probably|plausible !(|than|to
    likely|probably|possibly|perhaps|maybe|conceivably ~1 @link|the|a|an|because|from|by|as|had|has|have|did|was|were|is|are|some|something|not|will|means|meant|happened|affected|exposed|contains|contained
    possible|potential|potentially|suspected|presumed|apparent|alleged|supposed|putative|probable|plausible|suspicious|likely ~1 ~1 @trouble|@cause !(
    led|leads us|me to ~1 conclude|suspect|assume|suppose|think
    doubtful|questionable|debatable|dubious|sceptical|skeptical ~1 whether|if|that|about
    @we ~1 doubt|doubted|wonder|wondered ~1 if|whether|that|it|this
    all|most|some|many|early|initial|several|first|strong|these|clear signs|indications|indicators|evidence|symptoms|hints|clues|reports|fingers|arrows ~4 point|pointed|points|pointing|suggest|suggests|suggested|suggesting|indicate|hint|hinted
    somewhere around|between|near ~2 #
    suspected|presumed|probable|apparent|alleged ~1 cut|crash|attack|break-in|fire|leak|theft|fibre|fiber|power|cable|cause|memory|hardware|disk|ddos|breach
    isn't|wasn't|not|n't ~1 clear|obvious|certain|apparent|known ~1 why|how|whether|what|if|when|who|which|where
    aren't|wasn't|weren't|isn't|not|'m|we're|still ~2 sure|certain|convinced|clear whether|why|if|how|what|that|when|which|where|it|this|exactly
    has|have|had|is|was|are not|yet|never ~1 been? ~1 excluded|dismissed|discounted
    i'd|we'd say|guess|think|bet|venture|wager|imagine|argue|assume|suspect|expect|reckon
    to|from the? best? of? my|our ~1 recollection|knowledge|memory|understanding
    with ~1 luck
    most|more likely ~1 impact|effect|outcome|result|consequence|reason|cause|explanation|scenario|culprit|trigger|source
    preliminary|early|initial|tentative|provisional|first|partial analysis|findings|evidence|indications|indication|results|investigation|investigations|conclusions|assessment|reports|signs|estimates|inspection|review|observations|data ~2 suggest|suggests|suggested|indicate|indicates|indicated|indicating|point|points|pointed|lead
    -not|no|don't|doesn't this|it|that cause|reason|problem|culprit|explanation? may|might|could ~1 be|have ~1 been? ~1 ~1 due|because|why|one|something|related|down|linked|simply|partly|@cause
    there may|might ~1 be|have been? ~1 some|a|an|other|more|another|something|further|additional|many|still|several|multiple|gaps|traces
    there could ~1 be ~1 some|other|more|another|further|still|additional
    -no|not|what|the|never might|may not? have ~1 ~1 @done|spread|reached|allowed|failed|slipped|influenced|interfered|masked|overloaded|confused|delayed|stopped|leaked|touched|spilled|read|copied|viewed|contained|included|added|slowed|overheated|stayed|existed|worked|stemmed|come|escaped !able
    it's|it'd|isn't|wasn't|is|was|seems ~1 possible|plausible|conceivable|probable|doubtful|debatable|questionable that
    hard|difficult|impossible|tricky|early|soon to|for ~3 say|tell|know|determine|judge|gauge|establish|pinpoint|assess|reproduce|confirm|estimate|verify|conclude ~1 exactly|how|what|whether|why|if|when|precisely|for|the|which|who|with|much|that
    jury is|remains|'s|still
    early days
    anyone's|anybody's guess
    a ~1 mystery|puzzle|enigma
    remains|remain|remained|still ~1 unknown|unexplained|undetermined|unconfirmed|unverified|undecided|unclear|uncertain|inconclusive|unresolved|unsolved|mysterious|speculative|speculation|conjecture|tentative|provisional|murky|mystery
    isn't|wasn't|not ~1 been|immediately|entirely|fully|quite|totally|completely|yet|conclusively|definitively|clear|certain|sure|known|obvious ~2 clear|certain|sure|known|understood|determined|established|confirmed|verified|obvious|proven|pinpointed|conclusive|explained|identified ~1 why|whether|how|what|if|when|who|that|which|where|exactly|yet
    yet|still to be ~1 determined|confirmed|established|understood|verified|identified|seen|explained|found|decided|ascertained|proven
    unknown|unclear|unspecified|unexplained|mysterious|obscure|unidentified|undetermined|whatever|inexplicable reason|reasons|cause|causes|factor|factors|origin|source
    one reason|way or another|other
    for one|some|whatever|reasons reason|reasons|unknown|unclear|or|we ~1 unknown|yet|don't|the|our|we|it
    give or take
    or thereabouts
    or ~1 so|something|thereabouts !that|as|.|the|many|much|far
    or somewhere|something|someone like|similar|along|else|to
    in the ballpark|region|neighborhood|neighbourhood|vicinity|range of
    ballpark figure|number|estimate
    in|to some|certain way|ways|sense|respects|extent|degree|measure
    as it were
    some sort|kind|form|type of ~1 @trouble|weird|strange|hiccup|interaction|conflict|race|timing|network|hardware|glitch|limit|anomaly|human|unknown|external|edge|memory|resource
    more|less or|and less|more
    i|we'd|i'd|we ~1 would|'d guess|say|think|argue|bet|imagine|assume|expect|wager|venture|suspect|suppose|hazard|reckon
    @we wonder|wondered|wondering|doubt|doubted ~1 if|whether|that|it|this
    who knows
    go figure
    stands to reason
    by rights
    touch|knock wood|on
    """
}
