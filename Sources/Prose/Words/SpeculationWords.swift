/// Causes, motives, effects and "would have" stated as certain.
enum SpeculationWords {
  static let lists = [
    "actor":
      "attacker attackers hacker hackers intruder intruders thief thieves criminals perpetrator perpetrators insider vendor supplier competitor competitors rival",
    "participle":
      "been stayed kept made gone come lost left had done given taken held run grown broken begun bought sold paid led met put cost hit survived continued stopped started ended changed helped prevented avoided caught detected mitigated failed occurred happened remained worked known noticed seen found alerted recovered reached saved reduced limited spared blocked flagged",
    "avert": """
    prevented avoided caught detected mitigated stopped averted saved recovered reached alerted noticed found reduced
    limited spared happened occurred failed known seen worked helped flagged blocked
    """,
    "sure":
      "obviously clearly evidently undoubtedly certainly surely plainly unquestionably undeniably definitely",
    "motive": """
    wanted crafted intended tried aimed targeted caused knew gave planned decided meant led due malicious
    deliberate motivated designed hoped carried done sent made planted stole reached harmed lost
    """,
    "trust": "trust reputation brand confidence goodwill",
    "outsider":
      "regulator regulators customers press competitors investors shareholders market public media clients board",
  ]

  static let phrases = """
    @actor ~1 @sure
    they|he|she|it @sure|wanted ~2 to|embarrass|harm|hurt
    -that|if they wanted|intended|planned|hoped to
    no|not customer|client|user|partner|investor|one will ~1 leave|notice|care|mind|complain|sue|remember
    only ~1 explanation|reason|cause ~4 can|must
    @outsider will|have|has forgive|forgiven|forget|forgotten|understand|understood
    will not|never hurt|harm|damage our|the brand|reputation|image
    would ~1 have ~1 !to|a|an|the|no|liked|loved|preferred|wanted|expected|hoped|thought|its|their|our @participle
    would not ~1 have ~1 @participle
    wouldn't ~1 have ~1 @participle
    @sure after|behind|aware|looking|acting|part|involved|planning|trying|targeting
    @outsider were|was not ~1 bothered|upset|angry|worried|concerned|interested|aware|affected
    @outsider ~1 didn't|don't|won't mind|care|notice
    @outsider ~1 did|do not mind|care|notice
    obvious|clear|evident that ~3 knew|wanted|intended|planned|caused|led|failed|lied
    without a? doubt|question
    would have ~2 @avert
    would not|never have ~2 @avert
    wouldn't have ~2 @avert
    could|might have been ~1 avoided|prevented|caught|averted|detected
    could have been|easily prevented|avoided
    @sure ~2 @motive
    has|have|had @sure ~2 !been @motive
    ^ evidently|undoubtedly|undeniably|unquestionably
    there is|was|can be? no|little doubt
    without any? doubt
    beyond any? doubt
    the only possible? explanation|reason|cause is|can
    can only mean|be explained
    must have been|caused|triggered|failed|crashed|happened|overwritten|corrupted|come|led|known|lost
    saved ~5 million|thousand|millions|thousands|fortune
    @trust ~5 has|have|is|was|were not|never been? harmed|damaged|affected|hurt|suffered
    @outsider will not|never be? interested|notice|care|mind|leave|complain|sue|react|object
    @outsider won't be? interested|notice|care|mind|leave|complain|sue|react|object
    goes without saying that ~8 caused|led|triggered|broke
    it is clear|obvious|evident|certain|undeniable that
    attacker|attackers|hacker|hackers|intruder|intruders|thief|thieves ~2 wanted|intended|knew|planned|aimed|hoped|gave|lost|decided
    prevented|avoided|averted|avoids a|an ~2 bigger|larger|worse|disaster|catastrophe
    @sure the|a|caused|due|because|responsible
    no one|nobody|no-one will ever? notice|know|mind|care
    everyone|everybody knows
    would've ~2 @avert
    must be the|because|due
    @outsider ~3 are|is not upset|angry|worried|concerned|bothered|interested
    """
}
