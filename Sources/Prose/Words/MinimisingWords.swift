/// Words that play down size, seriousness or responsibility.
enum MinimisingWords {
  static let lists = [
    "small": """
    small minor little slight tiny brief trivial mere simple modest short limited isolated momentary
    temporary temporarily marginal partial cosmetic harmless negligible minimal insignificant rare
    """,
    "slight": """
    small minor little slight tiny brief trivial mere simple short-lived momentary temporary insignificant
    """,
    "trouble": """
    mistake mistakes mix-up slip-up misunderstanding typo glitch glitches hiccup hiccups issue issues
    inconvenience inconveniences challenge challenges blip blips bump bumps mishap problem problems bug
    bugs error errors disruption disruptions delay delays incident incidents outage outages annoyance
    nuisance matter interruption interruptions degradation slowdown slip setback wobble snag snags impact
    effect oversights irregularity irregularities anomaly downtime loss breach leak gap
    """,
    "glitch": """
    glitch glitches hiccup hiccups blip blips snag snags wobble wobbles hitch hitches niggle niggles quirk
    quirks
    """,
    "bad": """
    bad severe serious critical important dramatic harmful worrying alarming big dire terrible disastrous
    significant
    """,
    "people": """
    users customers clients accounts orders requests payments transactions records people tenants
    organisations organizations subscribers merchants visitors employees messages emails companies
    repositories projects sites partners members readers workspaces apps websites domains
    """,
    "harm": """
    impact impacts effect effects damage loss disruption harm consequences exposure inconvenience downtime
    degradation
    """,
    "firm": """
    network networks service services company companies organisation organisations organization
    organizations provider providers business businesses firm firms vendor vendors platform platforms
    system systems software product products team teams site sites
    """,
    "share": "fraction minority handful portion percentage subset number part proportion share sliver few",
    "hurt": "affected impacted hit touched involved exposed concerned disrupted",
    "lucky": "fortunately luckily thankfully mercifully happily",
  ]

  static let phrases = """
    // It was small.
    just|only|merely|simply|nothing|but a|an|some|one? @small @trouble
    -no|not @slight @glitch
    a|some|the|very|few? @glitch
    @glitch
    -no|not a|some|few|very|this|these? minor|slight|trivial|tiny|little|harmless ~1 @trouble
    -no|not|very a|an|some|the? small @trouble !number|group|team|of|size
    -we|initially|thought|believed|assumed|was|an isolated|one-off|one-time incident|incidents|case|cases|event|events|occurrence|instance
    was|is|were an? isolated|one-off|one-time incident|case|event|occurrence|instance
    a one-off
    of this size
    incident|outage|interruption|downtime|disruption|delay was|were ~1 brief|short|short-lived|minor|small|limited|quick
    @harm|bug|delay|delays|error|mistake|leak|outage|interruption|problem|issue|incident ~3 was|were|is ~1 insignificant|trivial|negligible|slight|cosmetic|harmless|tiny|minuscule|immaterial|tolerable|manageable
    @harm on|for|to ~2 was|is|were|are|remained ~1 small|minor|slight|negligible|minimal|limited|low|insignificant
    @harm was|is|were|are|has|remained|remains|stayed|been ~2 limited|small|contained|low|minor|modest|slight|manageable|negligible|minimal|trivial|tiny|insignificant|marginal|confined|short|brief|temporary|isolated
    little|minimal|negligible|low|insignificant|marginal|slight real|lasting|serious|major|meaningful|noticeable|visible|to|or? ~2 @harm
    minimal ~2 downtime|impact|disruption|effect|effects|loss|damage
    little|minimal to|or no ~1 @harm
    merely|scarcely
    a|the mere
    nothing more|other than
    no more than a|an|#
    little|nothing more than
    more of an? annoyance|nuisance|inconvenience|cosmetic
    slight|minor|small|temporary|brief inconvenience|inconveniences|nuisance
    barely|hardly noticeable|noticed|noticeably|felt|any|anyone|anybody|anything|affected|visible
    // It was only a few.
    just|only|merely|simply a|an|some ~2 fraction|handful|portion|percentage|few|sliver|couple
    a|an ~1 very|relatively|extremely|vanishingly small|limited|tiny ~1 @share|@people|number
    tiny|small|minor|minuscule|negligible fraction|minority|sliver
    only|just|merely about|approximately|around|some|roughly? # ~1 @people
    only|just|merely for|lasted about|approximately|around|some|roughly? # ~1 seconds|minutes
    @hurt|affecting|impacting|lost|down|lasted|for only|just|merely
    under|below # %|percent of ~3 @people
    limited to|in a|an|the|some|few|one|only ~2 @share|@people|subset
    -not limited|confined|restricted to ~1 @people|users|test|internal|one|a
    limited impact|scope|effect|exposure|damage
    the? vast|overwhelming|great|large majority of ~4 @people ~3 unaffected|not|fine|never|continued|did|experienced|saw|were
    most|majority of? ~3 @people ~2 were|was|are|remained ~1 unaffected|not|fine|able|never|unimpacted
    was|were|it's|that's just|merely|simply !in|about|before|after|under|over|as|that|waiting|trying|starting|beginning|getting|recently|released|launched|upgraded|updated|one|been|moving|coming|a|an|the|available|possible|used|for|on|because|when|allowed
    was|were|it's just|only|merely|simply a|an|some
    nowhere near
    far from ~1 @bad
    // It was not bad.
    not particularly|really|very|all|overly|especially|terribly|that|so|too|as sensitive|serious|severe|critical|important|bad|confidential|dramatic|harmful|big|significant|unusual
    not ~1 much|lot to see|worry|lose
    no|not big|a|huge|major|real|great deal|problem|disaster|catastrophe|concern|worry|emergency|issue|tragedy
    no big deal
    not a big|huge|major deal|problem|issue
    nothing to worry about
    nothing|isn't|wasn't serious|major|dramatic|unusual|special|critical|important|sensitive
    no|never|not ~1 cause|need|reason for|to alarm|concern|panic|worry
    no real|lasting|serious|permanent|material|significant|meaningful harm|damage|impact|consequences|effect|loss
    all's|all is well
    never in any? ~1 danger|doubt|risk
    not the end of the world
    nobody|no-one|no one was ~1 hurt|harmed|injured|affected
    as bad as it sounds|looks|looked|seems|seemed
    could|might have been ~1 far|much|a? ~1 worse
    worse than it|they was|is|were|are|really
    better than expected|feared|last
    made it sound
    exaggerated|overblown|overstated|sensationalised|sensationalized
    blown out of proportion
    storm in a teacup
    tempest in a teapot
    in the grand scheme
    the silver lining
    bright side
    // It was nobody's fault, and everybody has it.
    such a rare|unlikely|small|minor
    extremely|very|exceedingly|incredibly|highly|exceptionally rare|unusual|uncommon
    rare|freak|unlikely|unusual|exceptional|unprecedented ~1 event|occurrence|combination|coincidence|circumstance|circumstances|accident|situation|conditions|condition|case|edge|confluence|chain|sequence|set
    unlucky|bad luck|unfortunate coincidence|timing
    bad luck
    sheer|pure|just|plain luck|coincidence|chance
    a common|typical|usual|normal industry|sector|problem|thing|occurrence
    common industry problem|issue|practice
    not specific|unique|limited to|just us
    not|isn't|aren't|weren't alone|unique in|to
    not the only one|company|vendor|ones|victim|target|provider|site|service|team
    nothing ~1 wrong|unusual with|about our|the
    every|any|most|all|many|other|even ~2 @firm has|have|face|faces|experience|experiences|suffer|suffers|sees|see|fails|fail|goes|go|breaks|break
    everyone|everybody has|makes|make|have bugs|outages|mistakes|problems|issues|it
    could|can|might happen to anyone|anybody|everyone
    happens|happen to everyone|everybody|anyone|all|the
    happens to the best
    these|such things happen
    par for the course
    part of doing|the business|job|growing
    teething|growing troubles|problems|pains
    non-issue
    technically|strictly speaking
    beyond|outside|out of ~1 our|anyone's ~1 control
    largely|mostly|otherwise|essentially|virtually|practically unaffected|unnoticed|fine|normal|unimpacted|intact|functional
    no matter how ~2 try|hard|many|much|well|careful|carefully
    things|systems|networks|software fail|break|happen|fails|breaks
    slipped through ~2 standard|normal|usual|cracks|net|our|the
    relatively|fairly|quite|pretty minor|short|quick|harmless|benign|rare
    relatively|fairly|quite|pretty simple|easy to find|fix|uncover|spot
    very|exceedingly|only rarely|seldom
    rarely|seldom occur|occurs|happen|happens|affect
    benign|normally-benign|otherwise-benign
    so no harm
    unlucky
    not our|their fault|doing|responsibility
    not worth ~1 worrying|effort|mentioning|the
    @lucky no|not|the|this|only|we|it|none|nothing|none|there|our|most|all
    just|only|rare|obscure|strange|unlikely|extreme ~1 edge|corner case|cases
    limited|confined|restricted to a|an|one ~1 old|small|single|few|handful|test|minor|tiny|unimportant
    out of the ordinary
    not as if|though
    blown|blow|blowing ~2 out of proportion
    ^ after all ,
    simply|just forgot|missed|overlooked|happened|slipped|unlucky|bad
    normal|common|typical|usual|expected|inevitable for|with a|an|any|such|systems|software|this
    a tiny|minor|small|harmless one
    only|just|merely about|approximately|around|roughly? # % of ~3 @people
    not|no ~4 really ~1 at|lost|affected|harmed|hurt|dangerous
    rarely|hardly|seldom|barely used
    ^ at worst|most ,
    not ~3 a serious|real|major|critical|true|grave ~1 problem|issue|breach|incident|outage|concern
    rest|else ~3 worked|continued|remained|ran|functioned ~2 perfectly|normally|fine|flawlessly|unaffected|well|normal
    only|just lost|missed|saw ~1 a|one|some|few|#
    nobody|no-one|no one? ~1 was ~1 seriously|badly|really|directly|ever
    quite|perfectly|completely|entirely|totally normal|usual|common|ordinary|expected
    not|n't|isn't|aren't|weren't|wasn't ~1 materially|material
    annoyance|nuisance|inconvenience|delay at most|worst
    drop in the ocean|bucket
    public|known|old|unused|available|closed anyway
    simply|just did|didn't|failed|could
    their|other|even ~3 also experience|have|suffer|face ~1 outages|problems|issues|failures|breaches
    bound to happen
    only ~1 test|internal|old|inactive|dummy|archived|non-critical|unimportant ~2 was|were|accounts|data|users|customers|systems|machines
    ^ only !the|after|when|if|by|one|two|three ~3 was|were affected|hit|lost|involved|touched|inconvenienced
    of little value|importance|consequence|concern|interest|use
    hardly|barely|scarcely worth
    came to ~1 harm
    is|was ~1 a detail|formality|footnote|trifle|triviality|non-event
    compared with|to ~6 nothing|small|minor|harmless|mild|little
    pales
    only|just|merely an? isolated|one-off
    one|1 in # million|billion|thousand
    wasn't|isn't|not|minimally|hardly ~3 impactful
    not much|little we could|can
    now and again|then
    nobody|no-one died|hurt
    sense of proportion
    no one|nobody|none|noone came to ~1 harm
    nobody|no-one|none came to ~1 harm
    """
}
