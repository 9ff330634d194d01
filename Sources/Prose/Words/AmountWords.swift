/// Further amounts, vague only where the sentence tells of harm or repair.
enum AmountWords {
  static let lists = [
    "q": "some many several numerous most various certain countless",
    "hurt": """
    affected impacted hit unavailable unreachable inaccessible down offline degraded slow delayed lost
    missing broken corrupted damaged interrupted disrupted unable blocked locked stuck late cancelled
    canceled rejected declined dropped duplicated deleted exposed compromised leaked wrong incorrect
    unresponsive stranded overloaded overwhelmed failing timing seeing experiencing suspended terminated
    throttled garbled prevented double-charged overcharged skipped stalled
    """,
    "hurts": """
    failed experienced suffered encountered lost saw noticed reported complained missed crashed stalled
    hung timed couldn't struggled waited disappeared vanished broke dropped returned showed stopped faced
    received remained began started continued
    """,
  ]

  static let phrases = """
    -in|for|with|under|at|that|which|when|unless|if|whether @q ~3 was|were|are|is|became|become|being|been|remain|remained|remains|went|go|got ~1 @hurt
    -in|for|with|under|at|that|which @q ~3 @hurts !the|by
    affected|impacted|affecting|impacting|hit|left|disrupted|lost|interrupted|broke|delayed|cut|deleted|exposed|prevented ~1 @q of ~1 our|the|your|its
    @q of ~1 our|the|your|its ~3 was|were|are|could|had|failed|lost|experienced|became|went|also|did|saw
    a large|small|larger|smaller|high|higher|limited|considerable|significant|great|low|lower|huge|growing|certain|good|fair|greater|substantial|tiny|sizable|sizeable number|numbers|set|subset|range|group|portion|proportion|fraction|share|percentage|part|majority|minority|amount|volume|quantity|chunk|slice|segment|handful|batch|sample|swath|swathe of ~2
    wider|broader|larger|bigger|greater|smaller|narrower|higher ~1 set|range|number|group|portion|share|scope|swath|proportion|audience|area|part ~4 than|of
    -in|whether|if|no other|additional|further|various|several|related|dependent|downstream ~1 services|systems|issues|problems|components|features|products|areas|customers|users|sites|regions|functions|applications ~2 were|was|are|also|had|arose|suffered|failed|experienced|affected|impacted|saw !not
    not all|every|everyone|everybody ~2 customers|users|requests|services|orders|was|were|has|had|could|affected
    few if any
    parts|areas|portions|pieces|sections|corners|pockets|swathes|swaths|chunks of ~1 our|the|its|your|their|europe|asia|north|south|london|africa
    the bulk|majority|lion's of|share ~2 the|our|affected|customers|users|requests|orders|traffic|impact|errors|failures|messages|payments|jobs
    a ~1 few|fair|good|large|big|small|sizeable|sizable|tiny|decent|healthy ~1 chunk|share|slice|bit|portion|number|proportion|percentage|part of
    -in|for|a|, many|several|numerous|various|countless ~3 had|have|were|was|went|lost|closed ~1 to|threatened|complained|left|cancelled|canceled|closed|turned|closing|missed|waited|without
    a? few|several|many|some of ~1 our|the|these|those|their ~1 larger|largest|biggest|smaller|important|key|major|best|main|older|oldest ~1 @thing|ones|sites|accounts
    a ~1 couple|number|matter|handful of ~1 seconds|minutes|hours|days|weeks|months !ago|before|later
    the better|best|greater part|half of
    most|much|all|part|throughout|rest|remainder of? the|that ~1 day|morning|afternoon|evening|night|week|weekend|month|outage|incident|window|period
    all|whole day|morning|afternoon|night|evening|week|weekend ,?long?
    a|an ~1 long|short|brief|extended|extensive|unacceptable|unacceptably|prolonged|considerable|significant|lengthy|limited|small|reasonable|momentary|protracted|undue ~1 while|period|duration|delay|delays|window|interruption|outage|wait|spell|stretch|moment|pause|blip|downtime
    """
}
