/// Further wordings that play a matter down: smallness, luck, comparison, excuses.
enum ConsolationWords {
  static let lists = [
    "m_trouble": """
    issue issues problem problems bug bugs error errors disruption disruptions delay delays incident
    incidents outage outages interruption interruptions downtime degradation slowdown slowness slip
    setback mishap mistake mistakes misunderstanding mix-up oversight leak breach vulnerability exposure
    intrusion defect defects failure failures fault faults flaw flaws drop loss losses impact effect
    effects latency inconsistency inconsistencies discrepancy discrepancies irregularity irregularities
    anomaly anomalies complaint complaints annoyance nuisance inconvenience confusion damage harm
    regression lapse spike increase bump dip pause gap bout window
    """,
    "m_euph": """
    hiccup hiccups hiccough glitch glitches blip blips snag snags wobble wobbles hitch hitches niggle
    niggles quirk quirks gremlin gremlins snafu snafus kink kinks wrinkle wrinkles speedbump speed-bump
    gotcha oopsie whoopsie oops boo-boo foible growing-pains hoo-ha brouhaha kerfuffle
    """,
    "m_people": """
    users customers clients accounts orders requests payments transactions records people tenants
    subscribers merchants visitors employees messages emails e-mails companies repositories projects sites
    partners members readers workspaces apps websites domains guests passengers patients files rows
    invoices devices calls tickets sessions servers nodes regions shops stores pages builds jobs players
    students teams installations machines addresses passwords cards individuals citizens households
    """,
    "m_hurt": """
    affected impacted hit touched involved exposed concerned disrupted lost compromised accessed leaked
    delayed failed broken seen reported noticed experienced inconvenienced
    """,
    "m_firm": """
    company companies organisation organisations organization organizations provider providers business
    businesses firm firms vendor vendors platform platforms service services system systems software
    product products team teams site sites network networks datacenter datacentre bank banks airline
    airlines cloud program programs website websites application applications code developer developers
    engineer engineers
    """,
    "m_bigs": """
    google facebook amazon microsoft aws azure apple cloudflare github netflix twitter gmail slack meta
    salesforce banks giants
    """,
    "m_lucky": "fortunately luckily thankfully mercifully happily gladly",
    "m_vague": """
    few some couple handful fraction minority sliver smattering trickle subset percentage proportion
    portion part number
    """,
  ]

  static let phrases = """
    -no|not|this|to|call|called|calling|than|a @m_euph !art|hunting
    a|the ~1 small|minor|little|slight|brief|tiny|one|short @m_euph
    experienced|experiencing|some|minor|few|several|had technical difficulties|difficulty !in
    teething|growing|birth problems|pains|troubles|trouble|issues|pangs
    bump|bumps|pothole|speed in|along|bump|bumps ~1 road|way
    rough|bumpy patch|ride|edges|start|edge
    less|fewer than|then ideal|perfect|optimal|stellar|smooth
    not quite|exactly|entirely|always|as ~1 ideal|optimal|perfect|smooth|smoothly|planned|hoped|expected
    sub-optimal|suboptimal experience|performance|service|behaviour|behavior
    -no|not|even|every|each|any|but|than a|an|some|the|this|that|these|those|very|relatively|fairly|rather|quite|only|just|merely|our|its|with|for|by|of minor|slight|trivial|tiny|little|harmless|cosmetic|momentary|temporary|short-lived|negligible|insignificant|mild|innocuous|inconsequential|fleeting|superficial|benign|passing|marginal ~1 @m_trouble !number|group|rate|code|tracker|report|budget
    brief|slight|minor|small|momentary|temporary|fleeting|marginal|modest|mild inconvenience|inconveniences|nuisance|annoyance|disturbance|discomfort|hassle|irritation|upset|confusion|hindrance
    @m_trouble ~3 was|were|is|are|remained|proved|seemed|remains very|relatively|fairly|quite|rather|only|largely|mostly|actually|thankfully|therefore|extremely|so? at? minor|slight|trivial|tiny|negligible|cosmetic|harmless|insignificant|mild|brief|short-lived|momentary|innocuous|inconsequential|benign|superficial|tolerable|manageable|bearable|unremarkable|unspectacular|contained|temporary|low|minimal|nominal|immaterial !in|until|by|and|but
    minor|minimal|negligible|insignificant|limited|low|little|marginal|trivial|slight in|of scope|nature|scale|severity|extent|consequence|importance|significance|size|practical
    slightly|marginally|mildly|momentarily inconvenienced|annoyed|affected|impacted|degraded|disrupted|delayed|slower|late|longer|unavailable|interrupted|confused|irritating|annoying|inconvenient
    a bit|little|tad slow|slower|sluggish|laggy|rough|unlucky|bumpy|inconvenient|unstable
    only|just|merely|barely|scarcely lasted|took|for|down|unavailable|offline|a|few|couple|some|about|around|# ~3 second|seconds|minute|minutes|moments|moment !after|before|ago|earlier|later|apart|between|from|prior|into|of|to
    a|an mere ~1 @m_vague|#|second|minute|hour|blink|moment
    mere seconds|minutes|moments|hours|handful
    matter of seconds|minutes|moments
    under|within|inside|in less|under|just than|a|# ~1 # seconds|minutes|minute|second ~1 recovered|restored|resolved|fixed|contained
    blink of an
    for a brief|fleeting period|time|while|window|moment|spell
    for a very|relatively|fairly|rather short period|time|while|window|moment|spell
    short-lived|over quickly|before|almost|within
    -while|when only|just|merely|barely|hardly|scarcely ~1 a|an|some|few|couple|handful|about|around|roughly|approximately ~2 @m_people ~3 @m_hurt
    affected|affecting|impacted|impacting|hit|involved|involving|touched|concerned|exposed|lost|reached only|just|merely|fewer|less|under|barely ~1 a|an|some|few|handful|one|two|three|four|five|#|than|@m_people
    only|just|merely|barely ~2 # %|percent|per ~3 @m_people !was|able
    only|just|merely|barely|under|below ~1 one|two|three|half|quarter|tenth of? a? per|percent|percentage
    well|far|way|significantly|considerably|much under|below|less|fewer than|# ~2 %|percent|half|@m_people
    no more|fewer|longer than a|an|the|one|two|three|five|ten|#|half ~1 @m_vague|seconds|minutes|minute|hour|hours|percent|%
    very|extremely|relatively|fairly|comparatively|vanishingly|exceedingly|surprisingly|quite|reasonably few|small|limited|low|little|minor|short|brief|contained|mild|modest|narrow|infrequent|isolated ~1 @m_people|@m_vague|@m_trouble|scope|duration|volume|amount|set|group|window|period|time|complaints|reports|extent
    so|too few|small|little|rare|minor ~3 that|to
    -not|test|drill limited|confined|restricted|contained to ~1 @m_vague|few|names|name|email|contact|basic|non-critical|non-production|staging|internal|cosmetic|legacy|inactive|low-traffic|low-value
    vast|overwhelming|great|large majority of ~3 @m_people|services|traffic|data ~2 not|never|unaffected|fine|normal|normally|no|nothing|noticed|continued|remained|saw|experienced|unimpacted
    most|majority|nearly|almost of? all? ~3 @m_people ~1 were|was|saw|remained|did|had|noticed|experienced|will|would|continued|never ~1 unaffected|no|not|fine|never|normal|unimpacted|normally|little|nothing|untouched|uninterrupted
    largely|mostly|otherwise|essentially|virtually|practically|almost|nearly|generally|relatively|broadly|basically unaffected|unnoticed|fine|normal|unimpacted|intact|functional|unscathed|operational|contained|harmless|invisible|unharmed|untouched|unnoticeable|cosmetic|theoretical|transparent|imperceptible|resolved
    almost|virtually|practically|next to? no|none|nobody|nothing|no-one|zero|unnoticeable|invisible !builds|requests|data|progress
    hardly|barely|scarcely ~1 anyone|anybody|anything|noticed|noticeable|noticeably|perceptible|perceptibly|visible|detectable|measurable|affected|registered|complained|counts|qualifies
    very? few people|users|customers|visitors|anybody|anyone will|would|even|actually? have noticed|noticed|complained|notice
    few|hardly|scarcely if|any|anybody ~1 any|noticed|@m_people
    little|few if any|or|to ~1 none|no|nothing|@m_trouble|real|lasting|material
    no|not|without|nor|never ~2 major|serious|severe|significant|lasting|real|material|meaningful|long-term|permanent|substantial|critical|catastrophic|dramatic|widespread|systemic|noticeable|visible|practical|tangible|big|huge|great|particularly|actual ~1 @m_trouble|harm|damage|consequence|consequences|concern|deal|cause|reason|risk|danger|disaster|thing|catastrophe|difference|threat|crisis|drama|disadvantage|worry
    no ~1 cause|need|reason|grounds|call|occasion for|to ~1 alarm|panic|concern|worry|worried|alarmed|concerned|overreact|dramatise|dramatize|anxiety|fuss|hysteria|excitement
    nothing|isn't|wasn't|weren't|aren't|not ~2 worry|dramatic|serious|major|alarming|sinister|untoward|catastrophic|earth-shattering|terrible|tragic|life-threatening|critical|sensitive|secret|valuable|fatal|material|out-of-the-ordinary|mission-critical .|,|;|and|or|but|about
    nothing ~1 out of the ordinary
    isn't|wasn't|aren't|weren't|not|hardly|scarcely|never the|an? end|disaster|emergency|catastrophe|crisis|tragedy|scandal|armageddon|apocalypse|calamity|showstopper|show-stopper|deal-breaker|rocket|earth-shattering ~1 !yet|recovery
    hardly|scarcely|barely a|an|the|what ~2 disaster|catastrophe|crisis|surprise|emergency|breach|outage|problem|issue|tragedy|scandal|leak|you
    didn't|doesn't|don't|does|did|do|won't not? ~1 matter|hurt|amount ~1 much|anyone|anybody|to|really
    nobody|no-one|noone|none was|were|has|had|even|really|actually? been? hurt|died|harmed|injured|cares|cared|minded|minds|missed
    no one was|were|has|had|even|really|actually? been? hurt|died|harmed|injured|cares|cared|minded|minds|missed
    no ~3 complaints|complained|lives|animals|animal|kittens|puppies ~1 were|was|about|from|have|lost|harmed|at
    no harm|damage|hard , ~1 no foul|harm
    no ~1 harm ~1 done|came|resulted|was
    no biggie|sweat|worries|drama|panic|problemo
    all's|all well|is ~1 that|well|good|fine
    came|comes|got|get|gets|getting off|away lightly|easy|cheap|cheaply|unscathed
    not ~1 worth ~2 worry|worrying|mentioning|fuss|effort|losing|time|reporting|getting|notifying|bothering
    hardly|barely|scarcely worth ~1 mentioning|reporting|noting|talking|a|the
    ^ importantly|crucially|critically|reassuringly|encouragingly|significantly|@m_lucky , ~4 no|not|never|none|nothing|only|unaffected|nobody|remained|wasn't|weren't|didn't|few|most|all
    @m_lucky enough|for us|we|the|our|everyone|all
    @m_lucky not|no|none|only|never|nobody
    good|great|better|happy|upside|plus|positive news|side|point|part ~1 is|was|:
    silver lining|linings
    on|look|looking the|at bright|brighter|plus|positive|upside side|note
    blessing in disguise
    thank|thanks goodness|god|heavens|lucky
    our lucky stars
    -than could|might|would have|be been? ~1 much|far|a|considerably|significantly|even|so ~1 lot? worse
    could've|might've been ~2 worse
    worse things|outages|incidents|breaches|problems|has|have
    it|things|that could|might ~3 worse
    we've|have|we seen|had|known|survived ~1 worse|bigger
    in the great|grand|grander|larger|bigger|overall|wider|broader|end scheme|picture|view|analysis|context|it|, ~1 not|of|was|this|no|the|it
    put|putting|puts|keep|keeping|kept ~2 in|into perspective|context|proportion
    all|when|other things|everything|all's considered|said|told
    compared|comparison|relative|next|beside|measured with|to|against ~6 small|minor|tiny|nothing|pales|mild|modest|trivial|little|negligible|short|insignificant|harmless|favourably|favorably|good
    -when|if|unless|until every|any|all|most|many|other|even|no ~1 @m_firm|@m_bigs ~1 fail|fails|break|breaks|crash|crashes|goes|go down|.|,|sometimes|eventually|occasionally|from
    even ~2 @m_bigs
    no @m_firm|one|human|person|code|technology|process|security is|are|was ~2 perfect|immune|infallible|flawless|safe|bulletproof|foolproof|exempt|secure|100
    nobody|no-one|nothing's|nobody's|nothing|none is|are|of? ~1 perfect|immune|infallible|flawless|us|foolproof
    -aware|significant as|like|just with|like|in any|every|all|most|many ~2 software|system|systems|technology|migration|migrations|upgrade|launch|tool|platform|business|company|provider|infrastructure|network ~2 , !our|we
    -when|if|whenever|once|before|after|that|how|why|where these|such|those kinds|sorts|types|things|accidents of? ~1 happen|happens|occur|do|can|will !when|if|because|only|in|at|after
    -when|if|whenever|once|before|after|that|how|why|where this|these kind|sort|type|things|kinds|sorts|types of? thing|things|stuff ~1 happen|happens|occur|occurs !when|if|because|only|in|at|after
    could|can|may|might ~1 happen|befall to|with anyone|anybody|everyone|any|us|the|all
    -not|never|to|will|can|don't|doesn't|didn't|cannot|can't|does|that|this happens|happen to|with|in all|every|everyone|everybody|anyone|the best|us
    happens|happen to everyone|everybody|anyone|anybody|us|the all|best|most
    fact|facts|part|nature|cost|price|realities|hazard of ~2 life|doing|business|beast|growing|game|job|internet|innovation|success|progress|trade|territory|beta !continuity
    inherent|normal|unavoidable part|risk|cost of|in
    comes|come|goes|go with the territory|job|terrain
    inherent|unavoidable|inevitable|inescapable|unpreventable ~2 in|part|consequence|cost|risk|side|result|when|failure|failures|that|given|at|bugs
    inevitably|unavoidably|invariably happen|happens|occur|occurs|fail|fails|break|breaks|goes
    is|are|was|were bound|certain|sure to ~1 happen|occur|fail|break|go|be|hit
    par for
    industry-wide|industrywide|sector-wide ~2 problem|issue|phenomenon|challenge|incident
    common|usual|known|typical|frequent|familiar|well-known in|across|throughout|among ~1 our|the|this|any ~1 industry|sector|field|business
    not|isn't|wasn't|aren't|weren't|n't ~1 unique|specific|exclusive|peculiar|limited|confined|alone|unusual|uncommon|the to|in|for|only|first ~1 us|our|one|@m_firm|ones|facing|having|here|to|among|time|victim|victims
    not ~1 only|first|last @m_firm|ones|one|victim|victims|people ~1 to|affected|hit|with|that|who
    welcome to the|real
    beyond|outside|out|outwith ~1 of? our|anyone's|anybody's|their|human ~3 control|influence|hands|remit|reach|responsibility|power
    through|with no|any fault of ours|our|theirs|the
    not|never|isn't|wasn't ~1 our|anyone's|anybody's ~1 fault|doing|responsibility|problem|mistake|making|job
    nothing to do with ~2 us|our|outsourcing|the|any|cost|security|hacking
    nothing ~1 went|is|was wrong|broken|amiss with|on|in ~1 our|the|us
    our|the ~2 systems|system|network|platform|infrastructure|servers|software|product|code|side|service|services|core|app itself|themselves ~1 was|were|are|is|remained|remains|have|has|did|never ~1 not|never|fine|unaffected|secure|safe|healthy|intact|sound|operational|n't|always|at
    not|wasn't|isn't|rather ~1 a|an|the|than|due|because ~1 our|@m_firm|problem|fault|bug|flaw|weakness|vulnerability|breach|failure|hack|compromise|attack ~1 of|in|with|on ~1 our|the ~1 systems|system|own|platform|network|infrastructure|software|product|servers|side|service|app|part|itself
    did|does|do|was|were|didn't not? ~1 originate|caused|come|stem|arise ~1 in|from|by|within|on|with ~1 our|us|@m_firm
    worked|behaved|performed|operated|functioned|responded|acted|reacted exactly|precisely|just|perfectly? as designed|intended|expected|planned|advertised !until|but|except|before
    technically|strictly|formally|legally|officially|contractually|semantically|nominally speaking|not|a|no|still|was|within|only|isn't|the ~1 !challenging|possible|feasible|savvy
    more of|like an? ~1 inconvenience|annoyance|nuisance|slowdown|delay|nicety|cosmetic|formality|curiosity|hiccup|glitch|misunderstanding|distraction|question
    annoyance|inconvenience|nuisance|slowdown|delay|degradation|misunderstanding|formality rather|more|not than ~1 a|an|the
    so-called|alleged|supposed|purported|perceived ~1 @m_trouble|hack|attack|scandal|crisis|victims
    such|so a|an? ~1 rare|unlikely|small|minor|trivial|simple|obscure|short|brief|little|freak|tiny|harmless
    rare|freak|unlikely|unusual|exceptional|unprecedented|unforeseen|unforeseeable|unpredictable|extraordinary|improbable|unfortunate|unlucky|unhappy|uncommon|unexpected|peculiar|bizarre|obscure|exotic|strange|weird|odd|perfect|special|unique ~1 event|events|occurrence|combination|coincidence|coincidences|circumstance|circumstances|accident|situation|conditions|condition|case|cases|edge|corner|confluence|chain|sequence|set|series|concatenation|alignment|timing|storm|scenario|constellation|convergence|interaction|mix|instance|bug
    perfect storm
    black swan
    stroke|piece|bit|string|run|streak|case|victim|victims of ~1 bad|ill|sheer|pure|awful|misfortune|our|timing|own ~1 luck|fortune|misfortune|bad|success|coincidences|coincidence
    bad|sheer|pure|plain|ill|rotten|dumb|tough|hard|worst|unfortunate|poor|unlucky|by luck|fortune|timing|coincidence|chance|misfortune
    act|acts of god|nature
    one|once in|per a|# ~1 million|billion|thousand|lifetime|century|generation|chance|decade|moon|#
    once in|every a|# blue|lifetime|century|generation|decade|million|years
    murphy's|murphy law
    unluckily|unluckiest|ill-fated|ill-timed|unlucky|hapless
    nobody|no-one|noone|none of? us? could|would possibly? have? ~1 foreseen|predicted|anticipated|foresee|predict|anticipate|expected|imagined|known|prevented|guessed|seen
    impossible|hard|difficult for ~2 to ~1 foresee|predict|anticipate|guess|have
    no one could|would possibly? have? ~1 foreseen|predicted|anticipated|foresee|predict|anticipate|expected|imagined|known|prevented|guessed|seen
    could not|never possibly? have been? foreseen|predicted|anticipated|imagined
    couldn't possibly? have been? foreseen|predicted|anticipated|expected|imagined|guessed|prevented
    impossible|unpredictable|unforeseeable|unavoidable|unpreventable to? foresee|predict|anticipate|prevent|test|reproduce|guess|know|avoid
    first|only ~1 time|such|outage|incident|instance|occurrence|breach|major|significant ~3 in|since|for ~2 #|years|decade|history|months|over|more|two|three|four|five|ten|many|a|our|existence
    never happened|occurred before|previously|until|in ~2 years|history|decade|months
    never before|previously seen|happened|occurred|encountered|experienced|had
    track|excellent|stellar|proven|exemplary|exceptional|outstanding|impeccable|spotless|unblemished|strong|long|enviable record|uptime|reliability|safety|availability|track|history ~2 of|for|over|with|in|record|on
    a|an|this|one|was|were one-off|one-time|one-of-a-kind|aberration|outlier|fluke|anomaly !to|configuration|detection|script|cost|fee|password|code|payment|job|task
    as|was|were|is isolated and|in|but|one-off|. !from|to
    exaggerated|exaggeration|overblown|overstated|overreaction|over-reaction|overreacted|sensationalist|sensational|sensationalised|sensationalized|alarmist|scaremongering|hysteria|hysterical|hyped|hype|fearmongering|fear-mongering|melodramatic|histrionics|clickbait|nitpicking|hyperbole|fuss|furore
    out of proportion
    making|make|made ~1 mountain|mountains|fuss|drama|meal ~1 of|out|over|about
    big|huge|great deal of|out of? it|this|nothing
    storm|tempest in|of a
    much|lot|bit|big|great|all ado|of|a|the fuss|noise|about|drama|hype ~1 nothing|about|little
    contrary|despite|unlike|whatever to|the|what ~3 media|press|rumours|rumors|reports|headlines|twitter|speculation|coverage|tweets|critics|papers|some !that|of|show
    media|press|rumours|rumors|headlines|critics ~4 would|have|made|make|like ~2 you|believe|exaggerated|out|it|sound|wrong|suggest
    not ~1 as|so|nearly|quite|anywhere|remotely|that|all ~1 bad|severe|serious|dramatic|big|terrible|widespread|harmful|grave|dire|alarming|critical|extensive ~2 !that
    not|nearly|isn't|wasn't|quite as|so bad|severe|serious|dramatic|dire|scary|alarming ~1 as ~1 it|they|that|some|people|first|feared|reported|initially ~1 sounds|sounded|looks|looked|seems|seemed|could|appears|make|sound|feared|reported|claim|might|made
    sounds|sounded|looks|looked|seemed|seems|appears ~2 worse|scarier|dramatic|more ~2 than|is|it|actually
    far|nowhere|not|hardly|long from|near|remotely|even a|an|as|the|close|being ~1 disaster|catastrophe|crisis|bad|serious|severe|critical|widespread|dramatic|fatal|close|total
    better|less|lower|shorter|milder|smaller|sooner|faster than|severe|serious|bad than? ~1 expected|feared|last|previous|usual|initially|anticipated|we|many|most|some|competitors|thought|reported
    worst|worse case|than ~4 only|just|merely|at|never|did
    rest|remainder|everything|everyone|all|else else? ~5 worked|continued|remained|ran|functioned|stayed|kept|operated|carried ~3 perfectly|fine|flawlessly|unaffected|well|smoothly|untouched|happily|uninterrupted|usual|on !until
    honest|innocent|simple|genuine|understandable|easy|well-meant|well-intentioned|forgivable mistake|mix-up|misunderstanding|error|oversight|slip|confusion
    -more|not|than a|an|this|that|the ~1 one-in-a-million|freak|fluke
    part and parcel
    -no|not|is|was rounding|rounding-error error
    is|was|are|were ~1 a? ~1 rounding error|peanuts|pocket|drop|pittance|chicken|small beer|change|feed|footnote|blip|trifle
    peanuts for|to|compared
    small|minor potatoes|beer|fry
    no way ~1 anyone|anybody|we|to|of ~2 could|have|knowing|predicted|known|foresee|predict|know|predicting|foreseeing
    impossible|infeasible|nigh|next to impossible to? exploit|abuse|reproduce|trigger
    all but|practically|virtually|nearly|almost impossible|unexploitable|unnoticed|invisible|unreachable
    our own|core|main|actual|production|central|internal ~2 systems|system|platform|network|product|software|servers|code|infrastructure|database was|were|worked|remained|is|are|has|have|ran|functioned|continued|stayed ~2 never|perfectly|fine|unaffected|secure|safe|untouched|sound|flawlessly|normally|intact
    business as usual
    in no time
    back|up|fixed|over|resolved|done|gone before ~1 most|anyone|anybody|many|lunch|you|people
    carried|carry away
    sense of proportion|perspective
    most|many|few|hardly people|users|customers|of|visitors|anyone|anybody ~2 never|did|won't|will|would|didn't|probably|even not? even|not|never|hardly|barely? notice|noticed
    it's|that's|is|was not|n't? like|as we|anyone|anybody|if|though|they
    not|it's|isn't|wasn't like|as|though if? we|anyone|anybody|you|somebody lost|were|was|had|lose|has|died|is
    only|just|merely affects|affect|concerns|impacts|hits|touches|matters|applies|happens ~1 a|an|some|few|customers|users|clients|people|those|very|old|the|when|if|in|to|on !same|first
    affects|affect|affected|concerns|impacts|hits only|just|merely|solely
    within what|the|normal|usual|acceptable|expected|tolerable ~2 expect|expected|expects|bounds|limits|tolerance|range|parameters|variation|normal
    as outages|breaches|incidents|failures|bugs|these|such ~1 go|things ,|go
    considered|deemed|judged|regarded|rated|assessed ~1 as|to|be? ~1 low|minor|minimal|negligible|small|insignificant|limited|immaterial|non-critical|acceptable
    risk|threat|danger|exposure|likelihood|severity|impact ~4 is|was|are|remains|as|be|considered considered|very|extremely|relatively|quite|therefore|rated|so|judged? low|minimal|negligible|small|limited|theoretical|remote
    all it|they|that|we took|was|needed|lost|did|is
    , that's|that|nothing|and more|is|that's|no all|more|else .
    more a|an|of ~2 than|slowdown|nuisance|annoyance|inconvenience ~1 an|a
    not exactly|really|quite|precisely|strictly a|an|the ~2 disaster|end|catastrophe|outage|breach|emergency|secret|crisis|hack|leak
    by the|our|any|industry standards|standard of|, ~3
    still|remains|even ~1 better|far|higher|lower|well|more|much ~1 than|above|below|reliable|within ~3 competitors|average|industry|most|peers|rivals|others|target
    barely|hardly|scarcely|not|fewer|under even|than|a|some|two|one|three|half? ~1 dozen|handful|hundred|couple ~1 @m_people
    @m_trouble|accounts|data|records|systems|files ~4 were|was|are|is ~1 old|outdated|test|unused|inactive|obsolete|public|archived|legacy ~2 anyway|accounts|data|copies
    name|names|email|addresses|contact ~3 but|and no|not|nothing ~3 card|cards|password|passwords|financial|payment|bank|sensitive|medical|social
    no|not ~1 passwords|password|card|payment|financial|bank|sensitive|medical|social|confidential|critical ~3 was|were|has|have not? been? stolen|exposed|taken|leaked|lost
    can|could|may be found|read|looked|seen in|on|up ~1 phone|anyway|elsewhere|already|anywhere
    a ~1 little|bit patience|goodwill|luck|rest
    enough to get|put|make|restore|fix ~3 again|going|running|right|back
    only|even the largest|biggest|best|most|greatest ~3 providers|companies|firms|systems|experience|fail|have|outages|suffer
    this|such|that kind|sort|type|thing|things of? ~1 thing|happens|outage|incident|mistake happens|happen|occurs|hits
    kind|sort of thing happens
    out of all|any proportion
    not specific|unique|peculiar|exclusive to
    we've|have all been there
    -must|should our|the ~2 is|are|has|have been? exceptionally|extremely|highly|remarkably|usually|normally|generally reliable|robust|stable|resilient|dependable
    black eye
    slap on the
    extremely|very|exceedingly|only ~1 rarely|seldom|occasionally|infrequently
    happen|happens|occur|occurs|occurred extremely|very|only? rarely|seldom|infrequently !when
    we|everyone|everybody|you all|has|have ~1 have? bad|off days|day
    no perfect solution|system|software|platform|provider|hosting
    limited|modest|small amount of ~1 personal|customer|account|user|contact|data|information
    any|no|known ~2 serious|major|grave|lasting consequences|consequence|side-effects|repercussions
    temporary|brief|minor|limited|small|slight , temporary|brief|minor|limited|small|slight|short ~1 @m_trouble
    vanishingly small|few|low|rare
    in the worst case ~1 someone|somebody|a|you|customers|users
    nobody|no-one lost|loses any|a|money|anything
    this time ~1 it|we went|were|got ~1 well|lucky|away
    simply|just|merely|only the nature|price|cost|reality of
    some|mild|minor|slight|a|little intermittent slowness|slowdowns|delays|hiccups|errors
    only ~1 name|names|email|contact ~4 information|data|details|addresses ~1 ,|was|were|had|but
    """
}
