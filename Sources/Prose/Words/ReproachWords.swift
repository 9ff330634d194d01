/// Further wordings of blame: faults owned by a role, slips, reproach, carelessness, idioms.
enum ReproachWords {
  static let lists = [
    "b_one": """
    engineer developer operator admin administrator sysadmin contractor subcontractor sub-contractor
    intern technician employee vendor supplier colleague analyst architect tester consultant programmer
    reviewer partner provider trainee apprentice clerk cashier dispatcher driver pilot installer
    integrator reseller manufacturer carrier courier manager supervisor executive director ceo cto cio
    researcher scientist plumber electrician worker member staffer hire freelancer outsourcer host
    registrar maintainer author committer freshman newcomer junior user customer client tenant
    """,
    "b_many": """
    engineers developers devs operators admins administrators sysadmins contractors subcontractors
    sub-contractors interns technicians employees vendors suppliers staff personnel management leadership
    team teams crew colleagues testers qa ops devops sre sres infosec finance marketing hr procurement
    legal accounting purchasing sales executives managers directors board workers members maintainers
    authors reviewers consultants dbas partners providers
    """,
    "b_pron": "he she they somebody someone who",
    "b_firm": """
    amazon aws google microsoft azure cloudflare fastly akamai level3 lumen comcast crowdstrike github
    gitlab digitalocean linode ovh hetzner heroku rackspace verizon at&t cogent telia godaddy verisign
    paypal stripe twilio sendgrid okta sabis ibm oracle hp hpe dell cisco juniper vmware apple facebook
    meta sap accenture capgemini infosys tcs fujitsu equinix telstra optus bt vodafone mailchimp mailgun
    auth0 datadog pagerduty slack atlassian solarwinds kaseya
    """,
    "b_bad": """
    mistake mistakes error errors fault blunder blunders negligence carelessness incompetence oversight
    oversights failure failures sloppiness laziness recklessness misjudgement misjudgment misjudgements
    inaction neglect ineptitude mismanagement misstep missteps slip-up screw-up screwup cock-up
    mishandling ignorance arrogance complacency
    """,
    "b_duty": """
    answer reply pick call open test check follow read review escalate notify notice verify validate
    document communicate monitor respond act tell warn inform report update patch listen care understand
    renew realise realize consider think bother know anticipate ensure account catch spot stop apply
    install back rotate enable configure maintain disclose recognise recognize appreciate comply adhere
    look ask train perform complete provide run plan prepare coordinate consult heed secure pay take raise
    flag
    """,
    "b_done": """
    answered replied tested checked followed read reviewed escalated notified noticed verified validated
    documented communicated monitored responded acted told warned informed reported updated patched
    listened cared paid done known caught seen spotted prevented stopped anticipated realised realized
    considered thought ensured understood foreseen recognised recognized asked looked used configured
    enabled rotated kept planned taken raised flagged
    """,
  ]

  static let phrases = """
    error|errors|mistake|mistakes|oversight|blunder|slip-up|misstep|misconfiguration|misjudgement|misjudgment made|committed|introduced ~1 by ~4 @b_one|@b_many
    @b_bad on the part of ~4 @b_one|@b_many|@b_firm
    @b_bad|inability|unwillingness|refusal|reluctance by|of|from ~3 @b_many|@b_firm to
    the? engineer's|developer's|operator's|administrator's|admin's|contractor's|technician's|employee's|vendor's|supplier's|provider's|customer's|user's|client's|team's|staff's|management's|carrier's|registrar's|manufacturer's|host's|company's|board's|partner's ~2 failure|failures|negligence|refusal|inability|unwillingness|incompetence|carelessness|mistake|mistakes|error|errors|fault|oversight|inaction|lack|neglect|misuse|mishandling|mismanagement|blunder !code|codes|rate|rates|message|messages|budget|log|logs
    amazon's|google's|microsoft's|cloudflare's|crowdstrike's|comcast's|okta's|github's|oracle's|ibm's|rackspace's|fujitsu's|verizon's|linode's|godaddy's ~2 failure|failures|negligence|refusal|inability|incompetence|carelessness|mistake|mistakes|error|fault|lack|inaction|blunder
    their|his|her ~2 failure|failures|negligence|refusal|unwillingness|incompetence|carelessness|inaction|ineptitude|ignorance|arrogance|complacency|recklessness|mishandling|mismanagement to|of|in|and|is|was|has|caused|led|meant|cost
    -that|suggestion @b_firm ~2 failed|refused|neglected|forgot|declined|chose not? to
    @b_firm ~1 never|didn't|did ~1 not? @b_duty|@b_done !support
    they|he|she|who failed|neglected|omitted|forgot|refused|declined to ~1 @b_duty
    they|he|she simply|just|apparently|obviously|clearly did not even|just? @b_duty
    they|he|she never even? @b_done
    they|he|she just|simply? didn't|hadn't|couldn't|wouldn't even|just|simply|ever? @b_duty|@b_done|be|have
    they|he|she had|have never|not ~1 @b_done|bothered
    @b_many ~3 had|have never|not ~1 @b_done|bothered
    @b_many ~1 couldn't|could|wouldn't|would not? even|be? bothered|agree|cope|explain|care|cooperate|listen
    result|consequence|outcome of ~3 @b_one|@b_many|@b_firm not|failing|forgetting|ignoring|neglecting|omitting|making|leaving|skipping|misreading|misunderstanding|mistyping|accidentally|mistakenly|inadvertently|deleting|disabling|refusing|being|having
    error|errors|fault|mistake|failure|negligence|lapse on|at their|his|her|the|its vendor's|supplier's|provider's|customer's|client's|user's|engineer's? part|end|side|behalf
    responsibility|fault|blame|culpability|liability lies|lay|rests|rested|falls|fell|sits|sat|belongs squarely|entirely|solely|firmly|fully|wholly|ultimately|clearly? with|on|at|to
    puts|put|lay|lays|place|places|pin|pins|pinned|shift|shifting|deflect the? blame on|at|squarely|for|to|onto
    point|points|pointed|pointing the|a? finger|fingers at
    only themselves|himself|herself|yourself|yourselves to blame
    responsible|guilty|culpable party|parties|person|persons|individual|individuals|engineer|developer|employee|team
    culprit|culprits ~1 was|is|were|turned ~4 @b_one|@b_many|@b_firm
    whose fault|mistake|negligence|idea|carelessness
    inadvertent|accidental|erroneous|mistaken|careless|improper|incorrect|unauthorised|unauthorized ~3 by|from ~1 our|the|a|an|one|some ~3 @b_one|@b_many|@b_firm
    @b_one|@b_pron ~4 misread|misunderstood|misinterpreted|misjudged|mistyped|misclicked|miscalculated|misremembered|misdiagnosed|misconfigured|mislabelled|mislabeled|mis-typed|mis-configured|mixed-up|confused
    @b_one|@b_pron had? mixed|mixing up
    @b_one|@b_pron had? ~1 thought|thinking|believing|assuming|assumed|believed ~1 he|she|they|it was|were|had
    under the mistaken|false|wrong belief|impression|assumption
    a|one|single|simple human|person|individual|engineer|operator|developer|technician's|administrator|keystroke mistake|typo|slip|blunder
    misclick|misclicked|misclicks|mis-click|typoed
    a senior|junior|young|new|inexperienced|former|departing|ex|lone|single|remote|careless|sleepy|hapless|overzealous|well-meaning|absent-minded ~2 @b_one ~4 forgot|deleted|ran|pushed|dropped|entered|left|made|took|typed|committed|failed|ignored|missed|disabled|clicked|opened|tripped|unplugged|deployed|changed|approved
    @b_one|@b_many|@b_firm|they|he|she|you|customers|users|someone|somebody|anyone|everyone really|also|clearly|obviously|at? should've|ought|should|could|might ~2 to? have ~3 @b_done
    if only ~2 @b_one|@b_many|@b_firm|they|he|she|someone|somebody|anyone had|would
    if ~2 @b_one|@b_many|@b_firm|they|he|she|someone|somebody|anyone hadn't|weren't|wasn't|didn't
    if ~2 @b_one|@b_many|@b_firm|they|he|she|someone|somebody|anyone had ~2 @b_done
    ^ had ~3 @b_one|@b_many|@b_firm|they|he|she|someone|somebody|anyone ~2 @b_done
    @b_firm|they|he|she should|must know|do|learn|answer|explain better|their|to|why
    nobody|no-one|noone had|has|ever|even|actually|thus? bothered|checked|tested|thought|remembered|cared|listened|asked|verified|questioned|reviewed|took|looked|read|knew|acted|escalated
    nobody|no-one|noone on|in|at|from ~3 noticed|checked|tested|remembered|cared|listened|asked|verified|reviewed|looked|read|knew|acted|escalated
    no one had|has|ever|even|actually|had? bothered|checked|tested|thought|remembered|cared|listened|asked|verified|questioned|reviewed|took|looked|read|knew|acted|escalated
    no one on|in|at|from ~3 noticed|checked|tested|remembered|cared|listened|asked|verified|reviewed|looked|read|knew|acted|escalated
    nobody|no-one|noone|none ~4 wanted|wants to ~2 own|take|listen|pay|touch|know|responsibility
    gross|criminal|wilful|willful|blatant|utter|sheer|total|complete|plain negligence|incompetence|carelessness|disregard|stupidity|ineptitude|recklessness|laziness|irresponsibility|mismanagement|neglect|indifference
    inexcusable|unforgivable|indefensible ~2 of|by|from|that|mistake|error|failure|behaviour|behavior
    what|how|why on earth|hell|could|would|did|were|was ~2 @b_one|@b_many|@b_firm|they|he|she|anyone|anybody|someone|you
    what were they|he|she|you thinking
    anyone with half|any|a|basic
    should never have been hired|employed|given|allowed|trusted|let|left
    lack|lacks|lacked|absence of ~2 discipline|care|diligence|attention|competence|professionalism|ownership|rigour|rigor|foresight|thought|attentiveness|vigilance|responsibility|seriousness
    poor|bad|terrible|shoddy|sloppy|weak|inadequate ~1 management|leadership|supervision|judgement|judgment|planning|craftsmanship|workmanship|housekeeping|discipline|practice|practices|work|coding|decision-making by|of|from|at|on
    asleep|sleeping|dozing at|on the ~1 wheel|job|switch|watch|shift
    took|taken|take|taking ~1 eye|eyes|hands off|from ~1 the|wheel
    took|taking the easy way|route|path|option
    cut|cuts|cutting ~1 corners
    skimped|skimping|skimps on
    to save themselves|himself|herself|itself|face
    in a|his|her|their hurry|haste|rush|eagerness|impatience|greed to|and|,
    in order to save money|time|costs|cost|face ~2 @b_one|@b_many|@b_firm|they|he|she
    put|puts|putting|placed|placing|chose|choosing|prioritised|prioritized|prioritising|prioritizing ~2 profit|profits|revenue|deadlines|deadline|speed|cost|costs|savings|growth|bonuses|convenience|features|shipping ~1 before|over|above|ahead|instead|rather
    out of laziness|spite|greed|convenience|ignorance|malice|impatience|boredom|habit|carelessness|negligence|fear|complacency|arrogance
    thought they|he|she knew|could
    dropped|drops|dropping|fumbled the ball|pass
    threw|throw|thrown|throwing ~2 under the bus
    @b_one|@b_many|@b_pron|@b_firm|provider|host ~2 let us|everyone|our|customers down|users|customers
    messed|screwed|stuffed|cocked|ballsed|balled|fouled|loused ~3 up
    fell|falling|fallen down on the job
    head|heads in the sand|clouds
    turned|turning|turn a blind eye|deaf
    paid|pay|paying no ~1 attention|heed|mind
    kicked|kicking|kick the can|responsible
    swept|brushed|sweeping ~3 under the carpet|rug
    cried|crying wolf
    swallowed|took the bait
    asking|begging for trouble|it
    left the ~1 door|gate|keys|barn ~2 open|unlocked|in
    left hand ~6 right
    once again|again|as usual|predictably|typically|yet , ~2 @b_one|@b_many|@b_firm ~3 failed|forgot|ignored|broke|let|missed|blamed|did|didn't
    @b_firm|supplier|vendor|provider|contractor|agency|they|partner|host|carrier ~2 let us|everyone|our down
    promised|assured|told us ~8 never|didn't|but|turned|yet
    vendor|supplier|provider|contractor|agency|they|partner|host|carrier|company|@b_firm ~3 denied|denies|refused|refuses|declined to? making|causing|responsibility|acknowledge|admit|accept|help|listen|cooperate|answer|explain|fix|take|pay|refund
    customers|users|clients|you|subscribers|owners|tenants|they|he|she who|that ~2 had? recycled|reused|re-used|neglected|forgot|ignored|misused|misconfigured|negligently|chose|refused
    customers|users|clients|you|subscribers|owners|tenants|they|he|she who|that ~1 had? failed to
    customers|users|clients|you|subscribers|owners|tenants|they|he|she had? recycled|reused|re-used|neglected|misused|misconfigured|negligently
    your own fault|mistake|mistakes|negligence|doing|error|responsibility
    customer|user|client|operator|supplier|vendor|contractor|employee|management|admin|administrator|staff|pilot|technician|installer|engineering negligence|carelessness|misuse|abuse|ignorance|incompetence|malpractice|apathy|inattention|stupidity|indiscipline|misbehaviour|misbehavior
    user|customer|client|operator|administrator|admin|supplier|vendor|contractor|employee|clerical|pilot|driver|technician|engineer|developer|layer-8|layer caused|8? mistake|mistakes|blunder|fault|problem|failing|failings|lapse|lapses|error !rate|rates|message|messages|code|codes|page|pages|log|logs|budget|tolerance|handling|reports|report|would|is|symptom
    id10t|pebcak|pebkac|layer-8
    @b_one|@b_many|@b_firm|@b_pron|bank|agency|desk|department|landlord|cleaner|crew ~3 dragged|dragging his|her|their|its feet|heels
    sat|sitting|sits on the|a|an|our|his|her|this|that|it|its|their ~1 patch|renewal|invoice|ticket|report|request|fix|warning|alert|bug|complaint|data|problem|information|order|contract|for|it
    @b_one|@b_many|@b_firm|@b_pron|desk ~3 lied|hid|concealed|covered|withheld|misled|stonewalled|lying|hiding|concealing ~2 to|about|the|it|up|from|this|us|behind
    gave|give|given|giving us|everyone|customers the runaround|run-around|brush-off|silence|cold
    locked|shut us|everyone out
    @b_one|@b_many|@b_pron|desk|department ~3 overrode|overruled|tampered|meddled|fiddled|messed|messing|tinkered|tinkering|muddled|dithered|dawdled|procrastinated|slacked|bluffed|gambled|panicked|shrugged|bungled !event
    @b_one|@b_many|@b_pron ~4 went|gone|going rogue|missing|awol|home
    rushed ~4 to catch|finish|leave|get|meet|go|beat|please
    jumped|jumping|leapt|rushed to ~1 conclusions|conclusion
    had|has|have no idea|clue what|how|why|about|of ~1 he|she|they|it
    wholly|completely|utterly|clearly|obviously out of his|her|their depth
    @b_one|@b_many|@b_firm clearly|simply|apparently|obviously|just|had|has|have? never ever|even|once|actually|properly|really? @b_done
    engineering|operations|marketing|finance|procurement|purchasing|accounting|management|leadership|security|support|legal|sales|infosec|payable|receivable overlooked|ignored|forgot|missed|neglected|skipped|promised|sat|let|left|refused|pushed|insisted|failed|dropped|cut|rushed|dragged !to|the|packets|frames|requests|traffic|by
    engineering|operations|marketing|finance|procurement|purchasing|accounting|management|leadership|support|legal|sales overlooked|ignored|forgot|missed|neglected|skipped|refused|insisted|failed|rushed ~1 the|to|a|our|on|all|two|three|every
    insisted|insisting|insists on skipping|bypassing|shipping|releasing|ignoring|pushing|disabling|deploying|a|an
    without running|reading|warning|checking|testing|telling|consulting|informing|looking ~1 it|anyone|anybody|us|them|first|,|.
    nobody|no-one|noone|one in|on|at|from the? ~4 even|ever|actually? noticed|thought|looked|checked|read|bothered|knew|cared|tested
    how|why could|would|did|does a|an|any|the|our|their ~2 @b_one ~1 @b_duty|delete|push|type|miss|ignore|forget|overlook|approve|merge|drop|leave|even|not
    let down|badly|again ~2 by
    -never|not|didn't we|i|us|management|board blame|blamed the|our|their|his|her
    held|hold|holding|called|brought to account
    put|puts|putting|placed the|a|its|their ~3 ahead|before|above|over of? ~1 the|our|any ~1 test|testing|safety|security|quality|review|stability|reliability|customers|users|backup|maintenance
    finger|fingers points|point|pointed ~1 at|to
    responsibility|fault|guilt for|in ~3 lies|rests|falls squarely|solely|entirely|clearly|firmly
    deserve|deserves|deserved|bear|bears|share|shares|shoulder|shoulders|carry|carries|take ~4 the|of|some|most blame
    the? lapse|error|mistake|failure|fault|oversight was|is|lay|lies on the|his|her|their part ~1 of?
    @b_one|@b_many ~1 not understanding|knowing|reading|following|checking|testing|listening|caring|paying|telling|doing|realising|realizing|noticing|communicating|updating|taking|having|bothering
    wasted|squandered|frittered|blew the|a|an|our|their|that|valuable|hours|days|weeks ~1 notice|notification|warning|chance|opportunity|time|window|period|days|hours
    @b_one|@b_many|@b_pron ~3 unplugged|tripped|severed|yanked|kicked|knocked|pulled a|an|the|over|out|its|our|our|two|both|cable|power|plug ~1
    predecessors|predecessor|previous team|management|maintainer|owner|owners|admin|administrator|developer|developers|vendor|contractor|agency ~3 built|left|wrote|never|ignored|hard-coded|hardcoded|hacked|cobbled|failed|made|set
    a ~1 simple human error|mistake
    by|of mistake|accident .
    clones|cloned|deletes|deleted|pushes|pushed|merges|merged|removes|removed|drops|dropped|runs|ran|sends|sent|publishes|published|uploads|uploaded the|a|an ~3 by mistake|accident
    stupid|dumb|silly|idiotic|careless|boneheaded|foolish|reckless|avoidable|unforgivable|inexcusable|elementary|basic|schoolboy|rookie mistake|mistakes|error|errors|decision|decisions|move|change|thing|idea|slip|blunder
    they|he|she|who simply|just never looked|read|checked|tested|asked|listened|answered|replied|called|bothered|cared
    the|our|an|a dba|admin|engineer|operator|technician|developer|analyst|contractor ~2 mixed|mixing up
    let the|a|our|its ~3 lapse|expire !of
    bank's|agency's|firm's|hoster's|carrier's|landlord's|registrar's|department's|government's|predecessor's|colleague's|manager's|boss's ~2 inability|failure|refusal|mistake|error|negligence|incompetence|reluctance|unwillingness
    head|director|chief of it|operations|engineering|security ~2 left|forgot|ignored|failed|refused|never|approved
    pulled|pulling|yanked the|a|our ~1 plug|cable|cord|fibre|fiber|breaker|wrong !on
    once again|more , the|our ~3 @b_many|@b_one ~2 pushed|shipped|broke|failed|forgot|deployed|missed
    once again the|our ~3 @b_many|@b_one ~2 pushed|shipped|broke|failed|forgot|deployed|missed
    significant|large|big|major|lion's|some|fair|equal ~1 portion|share|part of the|that blame
    something|things stupid|wrong|silly|dumb|careless on|with|to a|the ~3 they|he|she|guys|guy
    unannounced|unauthorised|unauthorized|unapproved|botched|reckless|clumsy ~3 by ~3 @b_one|@b_many|@b_firm|provider
    provider|host|vendor|supplier|contractor|they|he|she|@b_firm|@b_many|@b_one has|have|had? ~1 failed miserably|completely|badly|us|me|spectacularly|dismally|again|everyone|utterly|repeatedly
    provider|host|vendor|supplier|contractor|they|he|she|@b_firm ~1 has|have|had? ~2 handled|managed|communicated|treated ~4 poorly|badly|terribly|appallingly|miserably|unprofessionally
    they|he|she didn't|haven't|hadn't|wouldn't even|ever? notify|notified|tell|told|warn|warned|inform|informed|answer|answered|reply|replied|respond|responded|bother|bothered|check|checked|test|tested|read|look|looked|listen|care|fix|escalate !the|a
    lack of ~1 empathy|respect|communication|ownership|care|urgency|interest|diligence|professionalism|competence from|by|for|on|towards ~1 their|our|the|its
    that's|is|was|are|simply|utterly|totally|absolutely inexcusable|unforgivable|unprofessional|irresponsible|pathetic|disgraceful|shameful|scandalous|a-disgrace
    be ~2 more careful
    it was you|him|her|them|they who|that|,
    no one on|in|at|from ~4 even looked|read|checked|answered|noticed|tested
    guys|guy|guy's|people|folks|idiots ~6 did|doing something|it wrong|stupid
    built|left|based ~2 on sand|duct
    """
}
