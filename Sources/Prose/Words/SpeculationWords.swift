/// Causes, motives, effects and "would have" stated as certain.
enum SpeculationWords {
  static let lists = [
    "avert": """
    prevented avoided caught detected mitigated stopped averted saved recovered reached alerted noticed found reduced
    limited spared happened occurred failed known seen worked helped flagged blocked
    """,
    "sure":
      "obviously clearly evidently undoubtedly certainly surely plainly unquestionably undeniably definitely",
    "motive": """
    wanted crafted intended tried aimed targeted caused knew gave planned decided meant led due malicious
    deliberate motivated designed hoped reached harmed lost
    """,
    "trust": "trust reputation brand confidence goodwill",
    "outsider":
      "regulator regulators customers press competitors investors shareholders market public media clients board",
  ]

  static let phrases = """
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
    """
}
