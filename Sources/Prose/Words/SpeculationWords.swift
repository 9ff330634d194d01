/// Causes, motives, effects and "would have" stated as certain.
enum SpeculationWords {
  static let lists = [
    "actor": """
    attacker attackers hacker hackers intruder intruders thief thieves criminals perpetrator perpetrators
    insider vendor supplier competitor competitors rival adversary
    """,
    "participle": """
    stayed kept made gone come lost left had done given taken held run grown broken begun bought sold paid
    led met put cost hit survived continued stopped started ended changed helped prevented avoided caught
    detected mitigated failed occurred happened remained worked known noticed found alerted recovered
    reached saved reduced limited spared blocked flagged shut stood spread fallen risen become set cut
    split driven thrown understood thought brought built let slowed
    """,
    "avert": """
    prevented avoided caught detected mitigated stopped averted saved recovered reached alerted noticed
    found reduced limited spared happened occurred failed known worked helped flagged blocked eliminated
    minimised minimized shortened lessened identified spotted resolved fixed contained discovered revealed
    exposed foreseen
    """,
    "sure": """
    obviously clearly evidently undoubtedly certainly surely plainly unquestionably undeniably definitely
    doubtless indisputably inevitably unmistakably indubitably
    """,
    "motive": """
    wanted crafted intended tried aimed targeted caused knew gave planned decided meant led due malicious
    deliberate motivated designed hoped carried done sent made planted stole reached harmed lost hurt
    damaged cost driven chose attempted sought failed responsible result results resulted stems stemmed
    triggered cause root because looking trying planning sabotage an attack another hidden knows thought
    believed
    """,
    "trust": "trust reputation brand confidence goodwill morale loyalty image credibility",
    "outsider": """
    regulator regulators customers press competitors investors shareholders market public media clients
    board users everyone nobody partners analysts auditors
    """,
    "avoid": """
    avoided prevented averted caught detected foreseen mitigated stopped reduced minimised minimized
    lessened shortened anticipated predicted
    """,
  ]

  static let phrases = """
    // Counterfactuals.
    would|could not|never ~1 have ~1 @participle
    wouldn't|couldn't ~1 have ~1 @participle
    would|could have ~2 @avert
    wouldn't|couldn't have ~2 @avert
    would've|could've|wouldn't ~2 @avert
    would ~1 have been ~1 !able|nice|good|useful|helpful|better|happy|easier|great|more|ideal @avoid|better|worse|fine|much|no|different|impossible|unaffected|entirely|over|less|smaller
    could|might|should ~1 have ~1 been ~1 easily? ~1 @avoid
    should|could have been|easily|quickly|been prevented|avoided
    -un|not entirely|totally|completely|easily|wholly|clearly|perfectly avoidable|preventable
    was|were|is|been|an|a|this|as avoidable|preventable
    -and|the the|this|that|single thing|change|step|reason that|which would have
    // Certainty.
    there is|was|can|could|be be? no|little|zero doubt|question that|about|in|.|,|!
    there is|was|can|could be|be? no other explanation|reason|cause|way
    without|beyond|no|little|leave|leaves any|a? ~1 doubt|question that|it|about|whatsoever|the|in|on|as|this|we|they
    without a? doubt|question
    without|beyond any? ~1 doubt
    -that|if they wanted|intended|planned|hoped to
    they|he|she|it @sure|wanted ~2 to|embarrass|harm|hurt
    @actor|they|he|she ~1 @sure
    has|have|had|was|were|is|are|will @sure ~2 !been @motive
    @sure ~2 @motive
    @sure the|a|caused|due|because|responsible|behind|after|aware|looking|acting|part|involved|planning|trying|targeting
    ^ evidently|undoubtedly|undeniably|unquestionably|doubtless
    undoubtedly|undeniably|unquestionably|indisputably|doubtlessly|unmistakably
    no doubt|question that|about|it|this|the|because|due|caused|be|will
    it|that|this is|was ~1 clear|obvious|evident|certain|undeniable|plain|apparent that|to|now !there|we|many
    obvious|clear|evident that ~3 knew|wanted|intended|planned|caused|led|failed|lied !there
    the|an|one|its|sole|only only|possible|plausible|logical|conceivable ~1 explanation|reason|cause|conclusion|culprit|way ~3 is|can|must|was|could|be
    only ~2 explanation|reason|cause|conclusion|culprit ~4 can|must|is|was
    can|could only ~1 mean|explained|been|caused|come
    must ~1 have ~1 been|caused|triggered|failed|crashed|happened|overwritten|corrupted|come|led|known|lost|had|gone|made|seen|started|broken|taken|used|got|gotten|changed|forgotten|run|done|felt|found|left|given|hit
    must be because|due|that|caused|related|to|responsible
    has|have to be ~1 the|a|because|due|caused cause|reason|culprit
    proves|proved|proof that
    this|that|which is|was why|exactly|precisely ~3 failed|crashed|happened|broke|left|lost
    the real|true|actual reason|cause|motive|culprit is|was|for|behind !not|unknown|still|under|unclear|being
    guaranteed to have
    bound to have
    // Motives.
    to|and|order save|saving|cut|cutting time|money|costs|corners|face|budget !a|the
    out of spite|greed|malice|laziness|convenience|habit|frustration|ignorance|fear
    -we|i deliberately|maliciously|wilfully|willfully
    -we|i intentionally|knowingly|purposely ~1 left|set|kept|chose|slow|slowed|disabled|broke|sabotaged|caused|hid|targeted|attacked|introduced|ignored|crashed|deleted|withheld|corrupted|inserted|planted|concealed|timed|misled
    on purpose
    cared|care|cares more about|for
    @actor ~2 wanted|intended|knew|planned|aimed|hoped|gave|lost|decided|tried|sought|chose|meant !to|that|a|the|up
    attacker|attackers|hacker|hackers|intruder|intruders|thief|thieves|criminals|supplier|vendor|competitor ~2 wanted|intended|knew|planned|aimed|hoped|gave|lost|decided|sought|meant
    whose|whole|main|real|only ~1 aim|goal|motive|intention|purpose|objective was|is to
    because|since|as they|he|she|nobody|management|everyone ~1 wanted|thought|cared|assumed|knew|hoped|believed|felt
    // Effects.
    @trust ~5 has|have|is|was|were|will not|never|remain|remains|already|been|be|undoubtedly ~1 been? harmed|damaged|affected|hurt|suffered|intact|lost|eroded|recover|unharmed|suffer|restored|shaken|destroyed
    will|has|have|not|did|does|already not|never|irreparably|permanently|seriously|badly|already? hurt|harm|damage|damaged|harmed|ruined|destroyed|dent|dented|tarnish|tarnished|erode|eroded ~2 brand|reputation|image|trust|confidence|goodwill|customers|relationship
    no|not customer|client|user|partner|investor|one will ~1 leave|notice|care|mind|complain|sue|remember
    @outsider have|has already|long|quickly forgotten|forgiven|moved|lost
    @outsider ~1 will|have|has|'ll forgive|forgiven|forget|forgotten|understand|understood|never|switch|cancel|lose|lost|leave|sue|punish|remember|notice|noticed
    @outsider ~2 will|won't|would not|never ~1 be? interested|notice|care|mind|leave|complain|sue|react|object|bothered|upset|forgive|forget
    @outsider won't|wouldn't be? interested|notice|care|mind|leave|complain|sue|react|object
    @outsider ~1 was|were|are|is not|barely|hardly|never ~1 bothered|upset|angry|worried|concerned|pleased|impressed|fooled
    @outsider ~1 didn't|don't|won't|doesn't mind|care|notice|even
    @outsider ~1 did|do|does not|never mind|care|notice|even
    nobody|noone|no-one cared|minded|complained
    no one cared|minded|complained
    no one|nobody|no-one will ever? notice|know|mind|care
    everyone|everybody knows|knew|agrees|saw
    saved|saves|save|cost|costing|costs us|the|at|our|customers|company|business|easily|least ~4 million|thousand|millions|thousands|fortune|billions
    saved the day|company|business|us
    prevented|avoided|averted|avoids|prevents|avoid|stopped|spared a|an|what|us ~3 bigger|larger|worse|disaster|catastrophe
    would|could|might have been ~1 much|far|even|a? ~1 worse
    we|company|business|it|they|customers ~1 will|are|is ~1 certainly|definitely|surely|undoubtedly|inevitably|obviously
    inevitable that|result|consequence
    goes without saying that ~8 caused|led|triggered|broke
    it is|was no coincidence|accident
    not a coincidence
    no coincidence
    made|makes|make no|little difference
    drove|driven|drive|drives|scared|chased ~2 away|off
    had|has|have no interest in
    cannot|can't|could|couldn't not? have been anything|anyone|any
    be anything|nothing else|other
    @outsider will accept|believe|welcome|approve|return|come|trust|love|reward
    had|if ~8 , ~8 would|could|wouldn't|couldn't not|never? have ~2 been? @participle
    @actor ~1 was|were after
    attack|attackers|attacker|hack|hackers|breach ~2 was|were clearly? meant|intended|designed|aimed to|at
    damage to ~2 @trust ~1 is|was
    @trust is|was|were|remains|remain ~1 minimal|limited|intact|huge|high|unbroken|undamaged|unaffected|gone|ruined|stronger|safe
    nobody|no-one outside|else|will|would noticed|noticed|notice|cares
    nobody|no-one|no one? ~1 outside ~3 noticed|noticing|knows|knew|cares
    @actor ~1 was|were clearly? looking|trying|hoping|searching|interested|seeking
    @trust ~3 suffered|suffers|took ~2 damage|harm|blow|hit
    @outsider|@actor|competitor|competitors was|were behind
    inevitably
    spared us|the|our
    earlier|better|proper|more|faster|additional ~2 could|would have
    ^ clearly|obviously|surely|certainly|plainly ,
    will|would surely|certainly|undoubtedly|inevitably|doubtless|definitely !not
    nothing else can|could ~1 explain
    shoppers|customers|users|buyers|clients|visitors|subscribers ~1 left|abandoned|cancelled|canceled|switched|fled|deserted ~8 because|due
    nobody|no-one ~2 because of
    knew ~4 all along
    whoever ~3 knew|must|wanted
    no question|doubt .|!|,
    buyers|customers|users|visitors|shoppers stayed away
    they|he|she did it|this|so to|because|out
    nothing but|except ~3 explains|can|could|would
    @trust has|have|had|is|was|were ~1 been? ruined|destroyed|damaged|harmed|tarnished|shattered|strengthened
    no ~2 could|would have ~1 @participle
    that|this is the real|only|true|main reason|cause
    is|was what made|caused|broke|led|kept|drove|brought
    than ~2 otherwise would|might
    there is|was only one ~1 way|explanation|reason|cause|possibility
    """
}
