/// Further wordings of an extent, a speed or a benefit without a number.
enum ExtentWords {
  static let lists = [
    "grade": """
    significant considerable substantial major serious severe material notable appreciable perceptible
    profound dire devastating catastrophic crippling disastrous huge massive enormous heavy extensive
    extreme widespread large-scale far-reaching wide-ranging wide-reaching broad tremendous immense untold
    noticeable prolonged lengthy extended short-lived momentary minor small limited slight moderate modest
    minimal negligible sporadic intermittent occasional periodic frequent recurring repeated persistent
    ongoing continued unacceptable undue inordinate
    """,
    "harmnoun": """
    impact impacts disruption disruptions outage outages loss losses downtime delay delays damage harm
    degradation slowdown slowdowns interruption interruptions interference consequences slowness
    unavailability instability lag distress hardship stress anxiety setback congestion strain backlog
    backlogs queues blackouts blackout glitches timeouts connectivity latency failures errors error
    problems difficulties issues performance
    """,
  ]

  static let phrases = """
    -most|this|that|of|any|next|another|kind|would|no|if|for|simulates|against|during @grade ~1 @harmnoun !plan|planning|report|reports|review|budget|budgets|policy|policies|tracker|tracking|analysis|counter|code|codes|message|messages|handling|reporting|rate|rates|assessment
    impact|impacts|effect|effects|disruption|damage|fallout|consequences|losses|loss|scope|extent|scale|blast ~4 is|was|were|are|has|had|been|be|remain|remained|proved ~1 quite|very|fairly|relatively|extremely|rather|so|been? ~1 broad|limited|contained|small|large|minor|major|minimal|negligible|serious|severe|significant|substantial|considerable|widespread|far-reaching|huge|massive|immense|profound|devastating|catastrophic|real|immediate|modest|noticeable|material|deep|wide|great
    -with little|no|minimal|hardly|barely|scarcely|some|low|limited any|to|or|significant|noticeable|material|visible|real|major|meaningful|lasting|measurable|appreciable ~2 impact|effect|disruption|downtime|interruption|loss|damage|degradation|consequences|consequence !on?
    had|has|have|saw|caused|experienced little|some|minimal|limited|much|great|considerable|significant|major impact|effect|disruption|downtime|delay|delays|difficulty|interruption|loss|pain|trouble|confusion
    not ~2 material|materially|significant|significantly|great|large|substantial|insignificant|noticeable|noticeably ~1 affected|impacted|impact|loss|disrupted|amount|number|,|and|.
    be|been|is|was|were|as minimal|negligible|modest|immaterial
    a drop in the
    longer|slower|higher|increased|elevated|extended|lengthy|unacceptable|excessive ~2 wait|waits|waiting|response|load|loading|queue|processing|hold|delivery|turnaround|build|recovery|page ~1 time|times|speeds|queues
    hit and|or miss
    grew|grown|swelled|rose|climbed|reached|reaching|growing ~2 an?|a|to? enormous|huge|considerable|massive|record|alarming|unmanageable|unsustainable|critical|dangerous|unprecedented|worrying|unacceptable size|length|level|levels|height|heights|proportions|extent
    threatened|threatening to leave|quit|cancel|switch|sue
    in droves
    spiked|skyrocketed|ballooned|plummeted|plunged|soared|surged|tanked|mushroomed|exploded|crept|climbed|spiralled|spiraled|deteriorated|dwindled !to|by|from|above|at|over|past|beyond|between|#
    shot|crept|went|gone|going|piled|stacked|built through|up the|roof ?roof
    slowed|slow|slowing|slows|ground|grind|grinding|come|came|brought|bring|bringing|screeching ~2 to ~1 crawl|halt|standstill|knees|snail's
    inundated|swamped|flooded|bombarded|deluged|snowed|besieged|hammered|overrun|drowning|drowned by|with|under|in
    exponential|explosive|rapid|massive|huge|tremendous|unprecedented|dramatic|sharp|steep|significant|substantial|considerable|enormous|extraordinary|large|heavy|strong ~1 growth|increase|increases|decrease|drop|drops|spike|spikes|surge|surges|rise|burst|bursts|jump|influx|traffic|load|loads|demand|volume|volumes|dip|dips|decline|uptick|swing|swings ~1 of|in|on|to|from|,|and|as|during|which|that|caused|.|while|over
    a? sudden ~1 burst|spike|surge|jump|influx|increase|drop|rush
    record|unprecedented|historic|all-time levels|demand|traffic|volumes|volume|numbers|load|loads|highs|high
    beyond|above|exceeding|exceeded|outside|below|over ~2 normal|usual|expected|planned|typical|acceptable|anticipated|historical|previous ~1 levels|level|capacity|volumes|limits|load|range|peaks|traffic|times|loads|patterns|rates
    more|larger|longer|fewer|less|wider|higher|later|broader|bigger|greater|slower|sooner|deeper ~6 than|then ~3 expected|intended|planned|usual|normal|anticipated|necessary|estimated|thought|hoped|desired|acceptable|it|should|need|needed|required|predicted|forecast|wanted|typical|average|ideal|like
    less than ideal|optimal|stellar
    perceptibly|visibly|measurably|tangibly|radically|immensely|tremendously|enormously|appreciably|slightly|somewhat|significantly|considerably|noticeably|substantially|bit|little|rather ~1 longer|slower|faster|quicker|quickly|higher|lower|worse|better|larger|smaller|more|less|earlier|later|exacerbated|improved|reduced|hampered|delayed|extended|prolonged
    exacerbated|worsened|compounded|amplified|magnified|prolonged|lengthened|extended|hampered|slowed ~2 significantly|considerably|noticeably|greatly|dramatically|severely|substantially
    able|managed|worked|working|acted|moved|began|started|tried|engineers|team|teams|we|it|and|helped ~2 to? quickly|rapidly|swiftly|promptly|speedily|hastily|immediately|soon|shortly ~1 resolve|resolved|restore|restored|fix|fixed|mitigate|mitigated|identify|identified|correct|corrected|recover|recovered|address|addressed|contain|contained|respond|responded|act|acted|revert|reverted|isolate|isolated|disabled|rolled|found|detected|notified|deployed|stabilised|stabilized|remedied|rectified|diagnosed|noticed|reacted
    quickly|rapidly|swiftly|promptly|speedily|immediately|soon|shortly ~1 resolve|resolved|restore|restored|fix|fixed|mitigate|mitigated|correct|corrected|recovered|contained|reverted|rectified|remedied|stabilised|stabilized|identified|addressed|rolled|responded|overwhelmed|became|spread|grew|filled|exhausted|ran|escalated
    -rolled|roll|rolling back|online|recovered|spread quickly|rapidly|swiftly|promptly|speedily|slowly
    within|in a|mere|only|just ~1 matter|few|couple|handful of? ~1 seconds|minutes|hours|days|weeks !ago|before
    took|taking|taken|needed|required|lasted|lasting ~1 some|so|considerable|longer|forever|ages|quite|extra|additional|much|significant|more ~1 long|time|while|effort|hours|days|bit|lot
    took time
    took|taken|taking|takes ~1 forever|ages|eternity|far
    took|lasted|ran|dragged ~2 longer than ~3 expected|planned|usual|hoped|intended|it|we|normal|should
    process|recovery|rotation|restore|restoration|investigation|repair|work|migration|rollout|failover took|taking ~1 time|while|longer !than
    taken|noticed|detected|discovered|notified|informed|alerted|started|reacted|responded|arrived|published ~1 late|later|slowly
    delay|delays|lag|gap|slowness in initializing|detecting|responding|starting|notifying|communicating|publishing|posting|updating|escalating|identifying|restoring|recovering
    fail|failed|failing|crashed|crashing|crashes|restarted|restarting|disconnected|disconnecting|recurred|recur|happened|happens|occurred|occurs|dropped|flapped|flapping ~2 intermittently|sporadically|occasionally|periodically|repeatedly|frequently|constantly|continually|continuously|often|times|randomly
    -most|simulates|for|against|such intermittent|sporadic|occasional|periodic|frequent|repeated|persistent|random ~2 failures|failure|errors|error|outages|outage|issues|issue|problems|problem|timeouts|crashes|crash|drops|disconnects|disconnections|connectivity|slowness|delays|latency|degradation|unavailability|restarts|interruptions|glitches|spikes|loss|access|service
    experiencing|seeing|observing|facing ~1 disruptions|delays|additional|issues|problems|interruptions ~1 to|disruptions|delays|errors|with|in|problems
    giant|huge|massive|enormous|long|big|growing|considerable|significant|immense queue|queues|backlog|backlogs|delay|delays|lag|pile
    extreme|heavy|significant|intense|unusual|undue|high ~1 load|strain|pressure|contention on|across
    going|went|ran|running|proceeded|progressed|moving|loading|loaded|responding|working ~1 slowly|sluggishly|badly|poorly
    a|an ~1 devastating|disastrous|catastrophic|dramatic|huge|major|serious|severe|noticeable|significant|profound|massive|negative|adverse|knock-on|big effect|impact on|to
    collapsed|evaporated|vanished|dried ~1 almost|entirely|up|completely|!.
    response|load|loading|wait|waiting|error|cpu|queue|latency ~2 went through|up
    at an alarming|unacceptable|unusual|high|increasing|increased rate|pace
    every so|now often|and
    well|long|deep|far into|past|after|beyond the|midnight|our ~1 night|evening|morning|afternoon|weekend|deadline|window|next
    ^ hours|days|weeks|minutes|months|moments later
    with|after some|considerable|significant|slight|much|long|great|a delay|delays|effort|difficulty
    kept|keeps|keep ~1 dropping|failing|crashing|restarting|timing|disconnecting|freezing|falling
    fail|failed|failing|fails|crashed|dropping ~1 sporadically|randomly|repeatedly|continually
    far|way|much too|to late|long|slow|slowly
    rather|very|quite|fairly late|slow|slowly|long
    far|way|much too late|long|slow
    shortly|soon|quickly afterwards|afterward|thereafter
    recovered|restored|resumed|resolved|returned|followed|back|online ~1 shortly|soon
    not all|every|everyone|everybody ~1 customers|users|members|clients|orders|got|were|was|received|could|had|has|of
    a good|great many
    slivers|sliver|smattering|sprinkling|pockets|swathes|swaths|droves of|in
    a|an ~1 flood|wave|barrage|deluge|avalanche|torrent|flurry|spate|slew|influx|surge|wall|storm|hail|stream|rash|string|trickle of ~2 timeouts|alerts|errors|calls|tickets|complaints|failures|requests|alarms|mails|emails|reports|traffic|messages|incidents|outages|orders|queries|retries|issues|problems|enquiries|inquiries
    a wide|broad|whole|vast|large|diverse range|array|swath|swathe|number|variety|spectrum of ~3 @thing|businesses|systems|industries|areas|sectors
    substantial|considerable|significant|large|huge|vast|enormous|undisclosed|hefty|small|sizable|sizeable|tidy sum|sums|cost|costs|expense|expenses|fine|fines|bill|loss|losses|investment|investments|revenue|resources|amount|amounts|compensation|refunds of|in|to|and|for|on|from|,|.|were|was
    cost|costs|costing|lost|lose|losing|paid|spent us|them|the|company|customers|a|an ~2 fortune|lot|packet|bundle|dearly|heavily|deal|small|significant|substantial|considerable
    good|great|significant|steady|substantial|considerable|major|excellent|real|some|much|tremendous|strong|huge|further|solid progress|strides|headway|improvement|improvements|inroads|gains|success
    a number|range|series|variety|host|raft|lot of ~2 steps|measures|improvements|changes|actions|fixes|enhancements|investments|safeguards|precautions
    changes|improvements|results|savings|gains|benefits|reduction|progress is|are|was|were|have been? ~1 significant|substantial|considerable|remarkable|dramatic|huge|impressive|noticeable|massive
    """
}
