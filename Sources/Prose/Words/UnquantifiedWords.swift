/// Vague extents, durations and benefits.
enum UnquantifiedWords {
  static let lists = [
    "few": "many some several numerous various few countless multiple certain",
    "thing": """
    user users customer customers client clients order orders request requests hour hours minute minutes day days week
    weeks month months seconds account accounts payment payments transaction transactions record records region
    regions country countries service services server servers host hosts instance instances complaint complaints
    call calls error errors failure failures incident incidents outages sku invoices merchant merchants shop shops
    store stores partner partners subscriber subscribers employee employees people visitor visitors message
    messages packages sdks parts sites machine machines file files email emails deliveries shipments bookings tickets refunds branches offices devices sessions logins cards contracts clinics schools patients drivers passengers guests members readers
    """,
    "size": """
    significant considerable substantial small large limited growing minimal negligible massive huge high low tiny
    vast enormous sizeable sizable modest moderate notable great
    """,
    "loss": """
    impact disruption disruptions loss losses revenue downtime delay delays amount damage cost costs degradation
    slowdown increase decrease effect effects interruption traffic backlog drop spike harm consequences
    """,
    "extent": """
    significantly considerably substantially noticeably dramatically greatly somewhat slightly vastly massively
    severely heavily badly hugely materially drastically markedly appreciably
    """,
    "change": """
    strengthened improved improve slower faster more less reduced reduce affected increased increase degraded
    impacted worse better slowed delayed lower higher disrupted decreased dropped hurt
    """,
    "amount":
      "amount amounts number numbers portion part share proportion fraction percentage minority majority subset set volume quantity",
    "soon": "quickly rapidly promptly swiftly soon shortly",
    "solved": "resolved restored fixed mitigated recovered addressed contained corrected rectified",
  ]

  static let phrases = """
    a? lot|lots|bit|deal of time|money|effort|work|pressure|trouble
    next|following|coming few? hours|days|weeks|months
    over|after|within a|the? few|some|several ~1 @thing|hours|days
    elevated|increased|degraded|reduced|higher|slower ~1 error|latency|performance|load|response|failure|traffic rates|rate|times|time|levels|performance
    a|an|the? ~1 spike|surge|jump|drop|dip|rise|uptick|increase|decrease|influx in|of !the|this
    hardly|barely|few any|anyone|people|@thing
    short|brief|long|lengthy|extended|prolonged time|period|delay|delays|outage|interruption
    considerable|significant|substantial|extensive time|effort|work|progress
    far|well fewer|more|longer|less than
    @thing ~2 were|was slow|late|delayed|slower
    not insignificant|inconsiderable
    -how a? @few ~3 @thing
    -at|the|second|a most !frequent|often|likely|recent|important|common|half|probable|severe|urgent|visible ~3 @thing
    there were|are many|several|few|some
    which there were many
    some|most parts|areas|regions
    a number of
    a lot of ~1 @thing
    lots|plenty|dozens|hundreds|thousands|tens|scores|millions|loads of
    a? handful of
    a couple of ~2 @thing
    an? only? very? @size|larger|smaller|certain|unknown @amount of
    only a minority|fraction|portion|handful|few
    a minority|majority|fraction|portion|subset of
    @size ~1 @loss
    massive|huge|enormous|vast number
    impact|effect|effects|loss|losses|damage|disruption|cost|delay is|was|were|are|remains|has very|quite|rather|been? considerable|significant|substantial|negligible|minimal|limited|small|large|huge|severe|low|minor|major|massive|modest
    -not @extent @change
    @change @extent
    affected|impacted|disrupted|hit somewhat|slightly|significantly|considerably|severely|heavily|badly
    -very quite a while|bit|lot|few|number
    for a|some while|time
    a|some long|short|brief time|while|period
    some time
    several times
    was|were|is|are|been ~1 @soon @solved
    @soon @solved
    @solved ~1 quickly|rapidly|swiftly|promptly
    -most|how|more|very frequently|often|occasionally|intermittently|sporadically !asked|used
    not performing|working great|well
    was|were|is slow|slower
    for the most part
    large|small|big|huge extent
    a few ~1 longer|later|more|less
    for hours|days|weeks|months|ages|years
    a good|great|fair deal|amount|bit of
    nearly|almost all ~2 @thing
    most of our|the ~2 @thing
    the vast? majority|bulk of ~3 @thing
    tons of
    much|far faster|slower|worse|longer|fewer|higher|lower
    higher|slower|longer than usual|normal|expected
    widespread|extensive ~1 outage|failure|failures|@loss
    for an extended|prolonged period
    part of our|the ~1 @thing
    a fortune
    lots|lot of money
    in many|most|some cases
    a large|small|big part|share|chunk of
    sharply|steeply fell|rose|dropped|increased|declined
    """
}
