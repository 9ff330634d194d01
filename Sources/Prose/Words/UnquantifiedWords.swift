/// Vague extents, durations and benefits.
enum UnquantifiedWords {
  static let lists = [
    "few": "many several numerous few countless certain dozens hundreds thousands scores",
    "thing": """
    user users customer customers client clients order orders request requests hour hours minute minutes
    day days week weeks month months seconds account accounts payment payments transaction transactions
    record records region regions country countries service services server servers host hosts instance
    instances complaint complaints call calls error errors failure failures incident incidents outages sku
    invoices merchant merchants shop shops store stores partner partners subscriber subscribers employee
    employees people visitor visitors message messages packages sdks parts sites file files email emails
    deliveries shipments bookings tickets refunds branches offices devices sessions logins cards contracts
    clinics schools patients drivers passengers guests members readers node nodes pod pods job jobs build
    builds endpoint endpoints database databases table tables query queries connection connections tenant
    tenants workload workloads repository repositories crate crates project projects systems component
    components application applications apps deployment deployments queue queues event events organization
    organizations organisation organisations companies websites pages workspaces repos domains clusters
    apis processes certificates functions features products vms operations attempts reports alerts
    transfers trades uploads downloads notifications webhooks runs workflows environments datacenters
    individuals others areas inquiries listings tokens wallets validators blocks images posts comments
    communities wikis bots timeouts restarts retries crashes tests monitors times changes interruptions
    delays problems slowdowns cases
    """,
    "size": """
    significant considerable substantial small large limited growing minimal negligible massive huge high
    tiny vast enormous sizeable sizable modest moderate notable great major serious severe heavy extensive
    extreme unusual increased elevated abnormal excessive noticeable widespread heightened overwhelming
    slight marginal temporary intermittent sporadic higher larger
    """,
    "loss": """
    impact disruption disruptions loss losses revenue downtime delay delays amount damage cost costs
    degradation slowdown slowdowns increase increases decrease effect effects interruption interruptions
    traffic backlog drop spike spikes harm consequences latency latencies volume volumes surge influx
    portion numbers failures errors pressure strain congestion reduction improvement improvements
    performance timeouts slowness unavailability instability recovery lag response wait
    """,
    "extent": """
    significantly considerably substantially noticeably dramatically greatly somewhat slightly vastly
    massively severely heavily badly hugely materially drastically markedly appreciably notably extremely
    marginally increasingly progressively gradually exponentially
    """,
    "change": """
    strengthened improved improve improves improving slower faster more less reduced reduce reduces
    reducing affected increased increase increases increasing degraded degrade impacted impact worse
    better slowed delayed lower higher disrupted decreased decrease dropped hurt overloaded limited longer
    shorter larger smaller slow unavailable exceeded grew grow rose fell declined hampered hindered
    damaged speed sped shorten shortened down unresponsive lagging
    """,
    "amount": """
    amount amounts number numbers portion part share proportion fraction percentage minority majority
    subset set volume quantity percent chunk segment group deal
    """,
    "soon": "quickly rapidly promptly swiftly soon shortly immediately fast",
    "solved": """
    resolved restored fixed mitigated recovered addressed contained corrected rectified identified
    detected reverted
    """,
    "span": "time while period duration interval window stretch spell moment moments",
    "unit": "second seconds minute minutes hour hours day days week weeks month months years",
    "trouble": """
    issues problems errors failures delays outages disruption disruptions degradation slowness slowdowns
    timeouts interruptions unavailability latency downtime instability crashes difficulties
    """,
    "rate": "rate rates time times latency latencies performance errors failures demand",
    "person": """
    user users customer customers client clients subscribers merchants people partners visitors members
    companies organizations organisations accounts tenants requests orders players guests readers
    """,
  ]

  /// How many and how long: vague only where the sentence tells of harm or repair.
  static let amounts = """
    dozens|hundreds|thousands|scores|millions|tons|lots of ~1 @person|payments|transactions|records|emails|invoices|events|errors|messages|complaints|accounts
    for some|a|quite ~1 long|short|brief time|while|period !of|on|from|between
    a? @few ~1 @thing
    a? many|several|numerous|few ~2 @thing
    many|multiple|several|some|numerous others
    there were|are many|several|few|some
    some|most parts|areas|regions
    a|large|significant|small|smaller|larger|certain|sizable|unknown number|subset|portion|fraction|percentage|proportion|majority|minority of
    a lot of ~2 @thing
    many|several thousands|hundreds|millions|dozens|other
    a? handful of
    an? only? very? @size|larger|smaller|certain|unknown @amount of
    only a minority|fraction|portion|handful|few
    massive|huge|enormous|vast number
    nearly|almost|virtually|practically all|every|everyone ~2 @thing
    most|many|some|multiple ~1 users|customers|people|requests|clients
    most|many|some of ~1 our|the|your|these|those ~2 @person|data|services|features|sites|traffic|regions
    the vast? majority|bulk of ~3 @thing
    tons of
    a|some larger|large|small|big|greater|smaller|significant part|share|chunk|set|portion|group|number
    some ~1 branches|offices|regions|areas|countries|payments|invoices|transactions|calls|emails|deliveries|shipments|sites|shops|stores|machines|connections|events|builds|tests|nodes|pods|hosts|pages|logins|files|packages|notifications|responses|services|features|functions
    some ~1 @trouble|users|customers|instances|servers|requests|services|people|clients|operations|jobs|orders|accounts|queries|messages|records
    some production|customer|user|of ~1 data
    more|fewer @person than
    low volume|volumes|traffic|load|number|rate|levels
    a good|large|great|fair ~1 part|portion|bit|deal|number|amount of
    wider|broader|larger|smaller|bigger range|set|group|scope|number|subset
    -next|last|past|coming|following|how|first|same few|several|many ~1 @unit !ago|ahead|prior
    parts of our|the ~1 @thing
    some of ~1 our|the|your|these|those ~2 @person|services|features|sites|traffic
    a few ~1 longer|later|more|less
    many|several|numerous|few times
    for some time
    a|an short|brief|longer|shorter|extended|prolonged|limited|considerable|significant|protracted|lengthy|sustained ~1 @span
    for hours|days|weeks|months|ages|years|long|longer
    in many|most|some|several|certain cases|instances
    hardly|barely|few any|anyone|people|@thing
    the majority of ~1 @thing|issues|problems|cases|impact|time|work
    for most|much|part of the
    wide|broad|large|vast range|variety|array of ~2 @thing
    large|big|huge|significant|substantial parts|areas|portions|sections|swathes|swaths|numbers|amounts|volumes of
    some hours|minutes|days|weeks
    a bunch of
    """

  /// How much, how soon and how much better.
  static let phrases = """
    most|part|much|half of the ~1 morning|afternoon|day|night|week|weekend|evening|month|outage
    cost|costs|price|damage|loss|losses|bill ~4 is|was|were|are ~1 high|considerable|substantial|enormous|significant|huge|immense
    occurred|happened|failed|crashed|recurred repeatedly|often|frequently
    half a|an day|hour|week|year
    most ~1 services|users|customers|requests|orders|sites|systems ~1 were|was|could|had|are
    ^ some ~4 were|failed|experienced|lost|saw|couldn't|received|reported|suffered|had|may|might|could
    -in|with|for|under|of some ~2 were|failed|experienced|lost|saw|couldn't|received|reported|suffered
    only some|several|few
    hardly|barely any|anyone|anybody|noticed
    which there were many
    // How much.
    a? lot|lots|bit|deal of time|money|effort|work|pressure|trouble|data|traffic|load|pain
    @size ~1 @loss
    impact|effect|effects|loss|losses|damage|damages|disruption|cost|costs|consequences|delays|delay|sales|backlog|queue|increase|spike|demand|load|traffic|latency|usage is|was|were|are|remains|has|became very|quite|rather|been|unusually|extremely|too? considerable|significant|substantial|negligible|minimal|limited|small|large|huge|severe|low|minor|major|massive|modest|high|widespread|heavy
    -not @extent @change
    @change ~1 @extent
    affected|impacted|disrupted|hit|degraded somewhat|slightly|significantly|considerably|severely|heavily|badly
    large|small|big|huge|great|certain|some extent|degree
    elevated|increased|increasing|degraded|reduced|higher|high|slower|slow|poor|lower|heightened|abnormal|decreased|deteriorated|excessive ~2 @rate
    elevated|increased|higher|high|sporadic|intermittent|occasional|frequent|ongoing|periodic|widespread|repeated|random|periods ~1 of? @trouble|errors|5xx|500s|500|http|service|platform|connectivity|access
    experience|experienced|experiencing|caused|causing|seeing|saw|had|having|with delays|slowness|slowdowns|timeouts|intermittent|sporadic|lag|interruptions
    significantly|severely|heavily|noticeably|substantially|considerably|dramatically|drastically
    considerable|significant|substantial|extensive|tremendous|enormous|massive|immense time|effort|work|progress|amount|damage|risk|pain|stress|number|backlog|challenges|strides|investment|investments
    a fortune
    lots|lot of money
    sharply|steeply|dramatically|rapidly fell|rose|dropped|increased|declined|grew|growing|increasing
    not insignificant|inconsiderable
    higher|slower|longer|larger|greater|lower|heavier|more ~2 than usual|normal|expected|anticipated|average|ideal|planned|predicted|typical|we
    a while longer|later|before|to
    extensive|considerable measures|load|strain
    undue|considerable|heavy strain|load|pressure
    much|far|way faster|slower|worse|longer|fewer|higher|lower|better|bigger|larger|smaller|quicker|shorter
    far|well fewer|more|longer|less than
    not performing|working great|well
    @thing ~2 were|was slow|late|slower
    widespread|extensive|large-scale|wide-spread ~1 outage|failure|failures|@loss|issues|problems|disruption
    @loss|outage|failure|impact was|were widespread
    // How long and how often.
    significant|major|big|great|large|huge|some|notable ~1 improvement|improvements|reduction|gain|gains
    lasted|took|taken|taking|after|over a|some|quite ~1 long|short|while|time|bit
    -very quite a while|bit|lot|few|number
    briefly|temporarily unavailable|interrupted|affected|down|disrupted|impacted|inaccessible|degraded|offline|lost|unreachable|saw|experienced
    was|were|is|are|been ~1 @soon @solved
    @soon @solved
    @solved ~1 quickly|rapidly|swiftly|promptly
    for the most part
    // Benefits.
    greatly|vastly|hugely|significantly|substantially|dramatically|drastically|considerably|markedly|noticeably
    considerable|significant|substantial|extensive time|effort|work|progress
    a good|great|fair deal|amount|bit of
    fell|rose|dropped|increased|declined|grew|slowed|climbed|shrank ~1 sharply|steeply|dramatically|rapidly|considerably|noticeably|significantly|quickly|steadily|suddenly|exponentially
    countless|innumerable
    performance|quality|response|service|connectivity was|were|is very|quite? poor|bad|terrible|slow|weak|patchy|unstable|erratic
    lasted a long
    long|lengthy|severe|major|considerable|serious ~1 delay|delays|queues|waits|wait|lines|outages
    substantial|significant|considerable ~1 resources|investment|effort
    not ~1 materially
    """

  /// A sentence with one of these tells of harm, of its repair or of those who felt it.
  static let harm = """
    affect affected affects affecting impact impacted impacts impacting fail failed failing fails failure failures
    unable inability cannot can't couldn't lose lost losing loss losses error errors delay delayed delays slow slower slowly
    unavailable down downtime degraded degradation outage outages disruption disruptions disrupted disrupting attack attacks
    interruption interruptions interrupted timeout timeouts timed incident incidents experienced experiencing
    complained complain complaint complaints reported missing wrong incorrect twice duplicate duplicated stuck dropped
    rejected crash crashed crashes inaccessible unreachable corrupted corrupt wiped breach breached exposed leaked
    compromised compromise stolen cancel cancelled canceled closed close restore restored recover recovered recovery
    refund refunded late blocked broken broke problem problems issue issues hit suffered suffering overwhelmed
    overloaded deleted trouble locked lasted took taken takes slipped unresponsive prevented offline waited waiting wait
    missed charged lag struggling hurt damage damaged out improvement improved succeeded worked affecting fixed resolve
    resolved mitigated dipped spiked notice noticed triggered increased overflowed queued stopped drop unusable attacked
    terminated suspended credited erroneously returned returning unexpected reinstall reinstalled hung killed called
    disappeared old decreased slowdown slowdowns stolen re-entered
    took|takes|take longer to
    significant|severe|massive|serious and sustained|prolonged|widespread
    some ~1 amounts of
    several|many pieces|dozens|dozen of
    """
}
