/// Further wordings of guesses sold as facts: what would have been, what was bound to come, causes, motives, effects.
enum ConjectureWords {
  static let lists = [
    "who": """
    attacker attackers hacker hackers intruder intruders thief thieves criminals vendor supplier
    competitor competitors management leadership board manager managers executives directors team engineer
    engineers developer developers operator operators contractor contractors insider employee they he she
    staff culprit perpetrator perpetrators group gang provider provider's customer customers somebody
    someone
    """,
    "crowd": """
    customers customer users user clients shoppers buyers visitors subscribers players people everyone
    everybody nobody no-one passengers patients investors partners merchants members regulators regulator
    auditors press media journalists competitors employees staff travellers guests
    """,
    "avert2": """
    prevented avoided averted caught stopped spotted detected mitigated foreseen spared saved minimised
    minimized shortened halved lessened limited contained noticed flagged alerted warned discovered
    identified found blocked uncovered revealed exposed highlighted headed cut reduced kept surfaced
    picked eliminated negated obviated sufficed helped thwarted foiled deterred protected resolved
    recovered restored failed gone happened occurred been
    """,
    "mind": """
    know knew known want wanted understand understood care cared think thought test tested read check
    checked believe believed intend intended expect expected realise realised realize realized bother
    bothered panic panicked forget forgot listen listened hope hoped notice noticed mind see saw plan
    planned choose chose decide decided prefer preferred try tried trying looking hoping planning aiming
    targeting ignore ignored lie lied hide hid hiding
    """,
    "mood": """
    bored lazy tired greedy careless afraid scared eager desperate keen unwilling reluctant rushed
    overconfident complacent distracted angry annoyed frustrated overworked demotivated confused
    embarrassed worried nervous proud arrogant stressed impatient jealous disgruntled unhappy indifferent
    hungover stubborn
    """,
    "hide": """
    hide conceal cover disguise mask save cut embarrass discredit damage hurt harm extort blackmail
    sabotage punish frighten impress please mislead deceive blame deflect protect evade dodge escape win
    beat outdo undercut pressure test steal sell disrupt spy cripple distract provoke silence
    """,
    "emotion": """
    spite greed malice laziness fear revenge boredom haste complacency arrogance pride carelessness
    desperation curiosity jealousy ignorance convenience habit frustration anger loyalty panic
    stubbornness vanity envy impatience indifference
    """,
    "quick": """
    quick swift prompt fast rapid decisive early timely immediate heroic diligent excellent tireless
    """,
    "fact": """
    caused cause causes triggered triggers responsible behind blame due root because result results led
    attack hack hackers attackers sabotage culprit source origin bug fault
    """,
    "fact2": """
    caused cause causes triggered triggers responsible blame due attack hackers attackers sabotage culprit
    source origin
    """,
  ]

  static let phrases = """
    ^ had !to|a|an|no|enough ~18 would|could|might|wouldn't|couldn't|we'd|they'd ~3 have|be|not
    ,|;|and|but had we|they|it|he|she|the|this|that|anyone|someone|our|these|those ~12 would|could|wouldn't|couldn't ~2 have|be
    if|unless|until we|it|they|he|she|the|this|that|a|an|our|someone|anyone|only ~8 had|hadn't|were|was ~12 would|could|wouldn't|couldn't|we'd|it'd ~3 have !to
    if|unless ~8 had|hadn't ~12 would|could|wouldn't|couldn't|we'd|it'd ~1 not? be|still
    without ~10 ,? ~4 would|could|wouldn't|we'd|they'd|it'd|i'd ~2 have !to
    were|was|had it not ~1 for|been ~14 would|could|we'd|i'd
    but for the|a|our|this ~8 would|could
    if only ~12 had|hadn't|were
    -what|otherwise would|could've|would've ~1 have|simply|easily? ~1 @avert2 ~1 this|the|it|that|us|our|these|such|every|all|any|an|a|at|in|within|earlier|sooner|immediately
    would|could|should|might ~1 have been ~2 prevented|avoided|averted|caught|detected|spotted|foreseen|stopped|mitigated|preventable|avoidable|predicted|anticipated|contained|shorter|smaller|quicker|minimal|limited|impossible|unnecessary|much|far|catastrophic|disastrous|fatal
    would've|could've|wouldn't've|should've ~1 @avert2|been
    would|could have ~1 made|spared|given|meant|shown|told|cost|saved|kept|cut|halved|bought|stopped ~1 a|all|us|the|it|this|our|them|no|any|every|customers|hours|months
    would not|never|hardly|scarcely have ~1 @avert2|been|made|needed|had|lost|seen|known|become|taken|got|gotten
    wouldn't|couldn't have ~1 been|happened|mattered|made|needed|got|gotten|had|lost|been|become|taken|gone
    would not|never be|still here|having|in|writing|facing|talking|where
    wouldn't be having|in|writing|facing|talking|here|where
    all it would have|took|takes
    would ~1 have ~1 sufficed|suffice
    would have been enough|sufficient|all|plenty
    is|was|were all that|it ~3 needed|would|took
    was|were|is always|ever going|bound|destined to ~1 happen|fail|break|crash|go|end|be|lead|cause
    -be|make|and|to|is|are bound|certain|sure|destined|doomed|guaranteed to ~1 fail|happen|break|lead|cause|recur|crash|come|end|backfire|hurt|cost|go
    was|were|is|are bound|certain|sure|destined|doomed to ~1 fail|happen|break|lead|cause|recur|crash|come|end|backfire|hurt|go
    only|just? a matter|question of time
    accident|disaster|outage|incident|failure|breach|catastrophe|time waiting|bomb to|waiting|ready|that
    sooner or later ~8 will|would|was
    was|were|an|a|this|wholly|entirely|totally|completely|perfectly|easily|clearly|eminently avoidable|preventable|unavoidable|inevitable !latency|delay|cost
    wholly|entirely|totally|completely|perfectly|easily|clearly|eminently avoidable|preventable|foreseeable|predictable|unavoidable|inevitable
    writing was on
    nobody|no-one|noone|one could ~2 have|possibly|ever ~2 foreseen|predicted|known|prevented|stopped|anticipated|guessed|seen|imagined
    there was|is nothing ~5 could|can ~1 have|do
    could not|never ~1 have ~2 foreseen|predicted|prevented|anticipated|known|imagined|stopped|guessed|expected|happened
    couldn't ~1 have ~2 foreseen|predicted|prevented|anticipated|known|imagined|stopped
    make no mistake
    needless to say ~12 @fact
    stands to reason
    of course ~8 @fact
    we|i know|are|am|'m for|100|absolutely|quite|certain|sure|convinced|positive|confident a|%|percent|certain|sure|fact|that|convinced|positive ~10 @fact2
    we're|i'm|they're ~1 certain|sure|convinced|positive|confident that? ~10 @fact2
    know|knew for a? fact|sure|certain
    safe|fair to say|assume|conclude ~12 @fact
    leaves|leaving|left|leave ~1 only|no one|other|room|doubt|question
    everyone|everybody|anyone knows|could|can see|saw|that
    as everyone|everybody|anyone knows|saw
    as|like we all know
    how|what|who else could|would|can|but
    can|could only|surely|simply ~1 have|mean|come|stem|lie|result
    can|could|must only ~1 be|have|come|stem|arise ~1 the|a|an|because|due|from|been|result|fault|work|caused|down
    cannot|can't|couldn't be|have ~1 anything|anyone|other|been|a|coincidence|chance ~1 else|than|coincidence|chance|anything|other
    has|had|have got? to be ~1 the|a|an|because|due|down|someone|somebody|inside|related
    nothing but|except|short|less ~5 explains|explain|could|can|accounts|would
    there can|could|must be ~1 no|only ~1 other|one ~1 cause|explanation|reason|culprit|source|answer|conclusion
    @who gave|give up when|once|after|because|as
    nothing|nobody|no-one|none else ~1 can|could|would|explains|makes|had|has
    work|doing|handiwork of a|an|the|our? ~1 competitor|rival|insider|disgruntled|professional|professionals|hacker|hackers|criminal|criminals|former|state|nation|amateur|gang|single|lone|state-sponsored|sophisticated|foreign|saboteur
    inside|professional job
    state-sponsored|politically-motivated|nation-state|financially-motivated
    politically|financially|criminally|racially motivated
    squarely|undeniably|unequivocally|categorically|incontrovertibly|irrefutably ~1 due|down|caused|on|because|with|at|the|shows|show|proves
    proves|prove|proved|proven|demonstrates beyond|conclusively|once|categorically|that ~6 @fact
    is|was|are|were|it ~1 obviously|clearly|evidently|undoubtedly|undeniably|certainly|surely|definitely|plainly|unquestionably|no-doubt|patently|manifestly|unmistakably ~3 @fact
    @who ~1 has|have|had|did|does|do|was|were|is|are? ~1 obviously|clearly|evidently|undoubtedly|undeniably|certainly|surely|plainly|patently|manifestly|unquestionably|doubtless ~2 @mind
    obviously|clearly|evidently|surely|plainly|patently|manifestly|undoubtedly ~1 did|does|do|had|has|have|was|were not|never|no ~1 @mind
    obviously|clearly|evidently|surely|plainly|patently|manifestly didn't|doesn't|don't|hadn't|hasn't|wasn't|weren't ~1 @mind
    ^ obviously|surely|clearly|plainly|doubtless|undoubtedly|evidently|inevitably ,? ~1 @who|@crowd|someone|somebody|this|it|that
    must|surely surely|have ~1 have|been|known|thought|wanted|forgotten|pressed|left|misread|slipped|gone|changed|clicked|had|seen|felt|decided|run|come|caused|got|gotten|assumed
    because|since|as|simply|just ~4 was|were|is|are|felt|got|grew|being too? @mood
    @who ~2 was|were|felt|got|grew too|simply|just|clearly|merely|obviously|plainly @mood
    too|so @mood to ~1 check|test|read|look|ask|report|admit|fix|care|tell|listen|follow|notice
    out|because of sheer|pure|simple|mere|plain? @emotion
    driven|motivated|fuelled|fueled|prompted|inspired by|from|purely ~1 @emotion|profit|money|revenge|ideology|politics|cost|financial|savings|bonus|ambition
    in an? ~1 attempt|effort|bid|ploy|move|plot to ~1 @hide !up
    order to protect|save|spare|hide|avoid ~1 its|their|his|her|itself|themselves|face|money|embarrassment|blame|costs
    because|since ~2 it|they|he|she|nobody|management|supplier|vendor|company|team|board ~1 feared|wanted|hoped|knew|cared|preferred|liked|enjoyed|resented|hated|expected|feared|ignored|underestimated
    to please|impress|appease|placate|spite|outdo|embarrass ~1 the|our|us|its|their|his|management|investors|customers|shareholders
    to avoid paying|responsibility|blame|scrutiny|criticism|embarrassment|bad|admitting|telling|questions|liability|effort|spending|having|upsetting
    to save|spare|cut itself|themselves|himself|herself|face|money|costs|cost|corners|effort|budget|trouble
    @who ~2 had|has|have no|little ~1 interest|intention|desire|incentive|wish|idea
    did|didn't|does not? ~1 want to ~1 admit|tell|pay|upset|spend|know|wait|look|lose|risk|hear|see|be
    didn't|doesn't want to ~1 admit|tell|pay|upset|spend|know|wait|look|lose|risk|hear|see|be
    hoped|hoping|hopes no|nobody|that|we|it|to ~4 notice|noticed|unnoticed|away|notice|find|quietly|would
    @who|whose|their|his|her|its ~1 sole|real|true|only|main|ultimate|whole? aim|goal|motive|intention|purpose|objective|target|plan|intent|motivation was|is|were|must
    attacker's|attackers'|hacker's|hackers'|intruder's|supplier's|vendor's|competitor's|management's|their ~1 aim|goal|motive|intention|purpose|objective|target|plan|intent|motivation was|is|were
    with|for the|a|clear|sole|no|malicious|financial ~2 aim|intention|goal|intent|purpose|gain of|to|in|, ~1 @hide|stealing|disrupting|harming|extorting|embarrassing|damaging|mind
    for financial|political|personal|monetary gain|reasons|profit|motives
    @who ~1 was|were|is|are ~1 only? after|targeting|hoping|trying|looking|planning|seeking|counting|betting|waiting ~1 to|for|our|the|customer|money|data|financial|a|personal|credit|on|that
    @who ~1 chose|picked|waited|timed|selected ~6 because|knowing|when|to
    knew|known|aware full|perfectly|very|all|long|well|exactly|from ~1 well|before|along|the|what|that|how
    knew|known ~8 all along
    knew|known ~6 for months|years|weeks|decades
    knew|known from the start|beginning|outset
    have|had|has known|ignored|hidden|concealed|suspected ~6 for months|years|weeks|long|all
    @who|someone|somebody|they ~1 panicked|gambled|conspired|colluded|schemed|lied|bluffed|gossiped
    no one|customer|client|user ~1 cancelled|canceled|left|complained|noticed|cared|minded|suffered|blamed|objected
    few|hardly|barely|scarcely any|anyone|anybody|customers|users|people ~1 noticed|cared|complained|minded|will|would
    @crowd has|have ~1 forgiven|forgotten|accepted|understood|noticed|realised|realized|moved|returned
    @crowd did|do|does not|never|hardly|barely|even ~1 mind|care|notice|realise|realize|know|complain|feel|blame|suffer|remember
    @crowd|nobody|one didn't|don't|doesn't|won't ~1 mind|care|notice|realise|realize|complain|feel|blame|suffer|remember|even
    without anyone|anybody|customers|users|people ever? noticing|knowing|realising|realizing|caring
    cost|costs|lost|losing|loses us|company|firm|them ~1 the|a|our|customers|business|contract|deal|millions|sales|goodwill|credibility|trust|months|dearly|at
    sales|revenue|revenues|orders|bookings|signups|conversions|traffic|churn|complaints ~2 fell|dropped|rose|sank|collapsed|suffered|increased|declined|plunged|slumped|recovered ~4 because|due|thanks|owing|as
    as a result|consequence ~2 , ~3 sales|revenue|customers|users|orders|morale|trust|reputation|confidence ~2 fell|dropped|left|suffered|lost|collapsed
    drove|drives|driven|scared|chased|put|sent|pushed ~3 customers|buyers|users|shoppers|visitors|investors|people|hundreds|thousands ~2 away|off|to|into|elsewhere|of
    strengthened|strengthens|shaken|rattled|bruised|deepened|restored|boosted|undermined|shattered|destroyed|shook|dented|eroded|damaged|ruined|tarnished|weakened|improved|wrecked|harmed ~1 our|the|their|its|customer|customers|customers'|user|users'|team|public|investor ~3 trust|reputation|confidence|morale|image|relationship|loyalty|faith|standing|credibility|brand|goodwill
    reputation|trust|confidence|morale|image|goodwill|credibility|brand|faith ~3 has|have|had|was|were|is|are|will|remains|took|suffered not|never|already|now|always? ~1 been|be|remain|lasting|a|intact|suffered|recover|recovered|higher|lower|stronger|unharmed|undamaged|lost|damaged|gone|untouched|hit|unaffected|strong
    no|little lasting|long-term|permanent|reputational harm|damage|effect|effects|consequences
    @quick action|actions|response|thinking|work|reaction|reactions|intervention|efforts|decision|detection|rollback ~8 prevented|prevents|averted|avoided|saved|spared|limited|contained|stopped|kept|minimised|minimized|ensured|meant
    disaster|catastrophe|crisis|worse|outage|collapse was|were|has|is narrowly|only|just|thereby|been? averted|avoided|prevented
    saved|saves|rescued|spared ~1 us|the|our|customers|many|countless ~3 from|hours|weeks|weekend|quarter|reputation|day|business|embarrassment|days|millions|fortune|company
    prevented|averted|avoided|avoids|prevents|forestalled|avoiding|preventing|averting ~1 a|an|any|what|far|much|even ~3 bigger|larger|worse|disaster|catastrophe|outage|breach|loss|damage|escalation|crisis|harm|losses|collapse|meltdown
    could|would|might|may|can easily|have|well|so ~3 been|be|gone|got|become ~1 much|far|so|even|a|considerably|significantly|far? ~1 worse|disastrous|catastrophic
    made|makes|make all|no|little|the|every the? ~1 difference !between
    paid|pays for itself|off|themselves
    the reason ~8 is|was that it|they|he|she|nobody|management|people|customers|no-one
    was|were worth it|every|all
    which|that|this is|'s|explains|was why|precisely|exactly ~3 nobody|no|none|customers|users|they|attackers|people|management|supplier|vendor
    that's|it's why|because|how ~1 nobody|no|none|customers|users|they|attackers|people|management|supplier|vendor
    explains why|how
    the|a|one only|real|main|true|sole|whole? reason|cause why|that|nobody|no|they|customers|users|he|she|attackers|management|vendor|supplier|for ~8 is|was that|because|simply|fear|money|cost
    it|this|that is|was no|not|hardly|scarcely a? ~1 coincidence|accident|secret|mystery
    happened|failed|crashed|broke|occurred|left|stopped ~2 because|since|as ~3 @who ~2 wanted|thought|cared|assumed|knew|hoped|believed|felt|feared|decided|chose|preferred|ignored|forgot|rushed|did|didn't|was|were|had
    """
}
