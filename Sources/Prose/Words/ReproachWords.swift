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
    the? @b_one's|@b_many's|engineer's|developer's|operator's|administrator's|admin's|contractor's|technician's|employee's|vendor's|supplier's|provider's|customer's|user's|client's|team's|staff's|management's|carrier's|registrar's|manufacturer's|host's|company's|board's|partner's ~2 failure|failures|negligence|refusal|inability|unwillingness|incompetence|carelessness|mistake|mistakes|error|errors|fault|oversight|inaction|lack|neglect|misuse|mishandling|mismanagement|blunder !code|codes|rate|rates|message|messages|budget|log|logs
    amazon's|google's|microsoft's|cloudflare's|crowdstrike's|comcast's|okta's|github's|oracle's|ibm's|rackspace's|fujitsu's|verizon's|linode's|godaddy's ~2 failure|failures|negligence|refusal|inability|incompetence|carelessness|mistake|mistakes|error|fault|lack|inaction|blunder
    their|his|her ~2 failure|failures|negligence|refusal|unwillingness|incompetence|carelessness|inaction|ineptitude|ignorance|arrogance|complacency|recklessness|mishandling|mismanagement to|of|in|and|is|was|has|caused|led|meant|cost
    @b_firm ~1 never|didn't|did ~1 not? @b_duty|@b_done !support
    they|he|she|who failed|neglected|omitted|forgot|refused|declined to ~1 @b_duty
    they|he|she just|simply? didn't|hadn't|couldn't|wouldn't even|just|simply|ever? @b_duty|@b_done|be|have
    they|he|she had|have never|not ~1 @b_done|bothered
    @b_many ~3 had|have never|not ~1 @b_done|bothered
    @b_many ~1 couldn't|could|wouldn't|would not? even|be? bothered|agree|cope|explain|care|cooperate|listen
    due|owing|thanks to ~3 @b_one|@b_many|@b_firm not|failing|forgetting|ignoring|neglecting|omitting|making|leaving|skipping|misreading|misunderstanding|mistyping|accidentally|mistakenly|inadvertently|deleting|disabling|refusing|being|having|using|cutting|pushing|running|entering
    result|consequence|outcome of ~3 @b_one|@b_many|@b_firm not|failing|forgetting|ignoring|neglecting|omitting|making|leaving|skipping|misreading|misunderstanding|mistyping|accidentally|mistakenly|inadvertently|deleting|disabling|refusing|being|having
    error|errors|fault|mistake|failure|negligence|lapse on|at their|his|her|the|its vendor's|supplier's|provider's|customer's|client's|user's|engineer's? part|end|side|behalf
    responsibility|fault|blame|culpability|liability lies|lay|rests|rested|falls|fell|sits|sat|belongs squarely|entirely|solely|firmly|fully|wholly|ultimately|clearly? with|on|at|to
    puts|put|lay|lays|place|places|pin|pins|pinned|shift|shifting|deflect the? blame on|at|squarely|for|to|onto
    point|points|pointed|pointing the|a? finger|fingers at
    only themselves|himself|herself|yourself|yourselves to blame
    responsible|guilty|culpable party|parties|person|persons|individual|individuals|engineer|developer|employee|team
    culprit|culprits ~1 was|is|were|turned ~4 @b_one|@b_many|@b_firm
    whose fault|mistake|negligence|idea|carelessness
    @b_one|@b_pron ~6 mistakenly|accidentally|inadvertently|erroneously|unwittingly|carelessly|foolishly|wrongly|hastily|unthinkingly|absent-mindedly|naively !been|triggered
    one of our|the|their ~3 @b_many ~4 accidentally|mistakenly|inadvertently|erroneously|carelessly|unknowingly|incorrectly|wrongly|forgot|mistyped|typed|misread|misunderstood|tripped|unplugged|deleted|ignored|overlooked|missed|pushed|failed
    inadvertent|accidental|erroneous|mistaken|careless|improper|incorrect|unauthorised|unauthorized ~3 by|from ~1 our|the|a|an|one|some ~3 @b_one|@b_many|@b_firm
    @b_one|@b_pron ~4 misread|misunderstood|misinterpreted|misjudged|mistyped|misclicked|miscalculated|misremembered|misdiagnosed|misconfigured|mislabelled|mislabeled|mis-typed|mis-configured|mixed-up|confused
    @b_one|@b_pron had? ~1 thought|thinking|believing|assuming|assumed|believed ~1 he|she|they|it was|were|had
    under the mistaken|false|wrong belief|impression|assumption
    a|one|single|simple human|person|individual|engineer|operator|developer|technician's|administrator|keystroke mistake|typo|slip|blunder
    finger|keyboard|copy-paste|copy-and-paste|clerical|administrative|data-entry trouble|error|errors|mistake|mistakes|slip !by|rate
    a senior|junior|young|new|inexperienced|former|departing|ex|lone|single|remote|careless|sleepy|hapless|overzealous|well-meaning|absent-minded ~2 @b_one ~4 forgot|deleted|ran|pushed|dropped|entered|left|made|took|typed|committed|failed|ignored|missed|disabled|clicked|opened|tripped|unplugged|deployed|changed|approved
    @b_one|@b_many|@b_firm|they|he|she|you|customers|users|someone|somebody|anyone|everyone really|also|clearly|obviously|at? should've|ought|should|could|might ~2 to? have ~3 @b_done
    if only ~2 @b_one|@b_many|@b_firm|they|he|she|someone|somebody|anyone had|would
    if ~2 @b_one|@b_many|@b_firm|they|he|she|someone|somebody|anyone hadn't|weren't|wasn't|didn't
    if ~2 @b_one|@b_many|@b_firm|they|he|she|someone|somebody|anyone had ~2 @b_done
    ^ had ~3 @b_one|@b_many|@b_firm|they|he|she|someone|somebody|anyone ~2 @b_done
    @b_firm|they|he|she should|must know|do|learn|answer|explain better|their|to|why
    nobody|no-one|noone|none ~5 bothered|noticed|checked|tested|thought|remembered|cared|listened|realised|realized|asked|tested|responded|verified|questioned|reviewed|owned|took|looked|read|knew|acted|escalated|told|raised
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
    cut|cuts|cutting|skipped|skimped ~1 corners|on
    to save themselves|himself|herself|itself|face
    in a|his|her|their hurry|haste|rush|eagerness|impatience|greed to|and|,
    in order to save money|time|costs|cost|face ~2 @b_one|@b_many|@b_firm|they|he|she
    put|puts|putting|placed|placing|chose|choosing|prioritised|prioritized|prioritising|prioritizing ~2 profit|profits|revenue|deadlines|deadline|speed|cost|costs|savings|growth|bonuses|convenience|features|shipping ~1 before|over|above|ahead|instead|rather
    out of laziness|spite|greed|convenience|ignorance|malice|impatience|boredom|habit|carelessness|negligence|fear|complacency|arrogance
    thought they|he|she knew|could
    dropped|drops|dropping|fumbled the ball|pass
    threw|throw|thrown|throwing ~2 under the bus
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
    customers|users|clients|you|subscribers|owners|tenants|they|he|she who|that? ~2 had? recycled|reused|re-used|neglected|forgot|failed|ignored|misused|misconfigured|negligently|chose|refused
    your own fault|mistake|mistakes|negligence|doing|error|responsibility
    customer|user|client|operator|supplier|vendor|contractor|employee|management|admin|administrator|staff|pilot|technician|installer|engineering negligence|carelessness|misuse|abuse|ignorance|incompetence|malpractice|apathy|inattention|stupidity|indiscipline|misbehaviour|misbehavior
    user|customer|client|operator|administrator|admin|supplier|vendor|contractor|employee|clerical|human|pilot|driver|technician|engineer|developer|layer-8|layer caused|8? mistake|mistakes|blunder|fault|problem|failing|failings|lapse|lapses|error !rate|rates|message|messages|code|codes|page|pages|log|logs|budget|tolerance|handling|reports|report
    picnic|id10t|pebcak|pebkac|layer-8
    """
}
