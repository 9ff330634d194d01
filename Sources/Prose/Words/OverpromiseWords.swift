/// Absolute guarantees about the future.
enum OverpromiseWords {
  static let lists = [
    "negated": "cannot can't not never no don't doesn't won't neither nor",
    "again": "happen happens occur occurs recur recurs return returns repeat",
    "ensure": "ensure ensures ensuring guarantee guarantees guaranteeing",
    "all": "all any every each",
    "stop": "catch prevent stop eliminate detect block solve fix avoid",
    "bad": """
    problem problems failure failures error errors bug bugs incident incidents issue issues outage outages
    fault faults
    """,
    "hurt": "overloaded breached hacked compromised broken lost corrupted bypassed exceeded stolen",
  ]

  static let phrases = """
    system|systems|setup|design|process|solution|fix|shop|service|platform|site cannot|can't|can't|will fail|break|crash|never
    cannot|can't|can not fail|break|crash|happen|occur|recur|repeat
    no longer possible|conceivable
    is|are now? impossible
    you can|may be sure|certain|confident|assured
    will remain|stay always? safe|secure|stable|online|reachable|available
    nobody|no-one|none ~1 will ever
    no ~3 will ever
    make|makes|making ~5 impossible
    there will|can not be another|any|a
    there won't be another|any|a repeat|recurrence|such|more|outage|outages|incident|incidents
    fully|completely|totally|absolutely|entirely protected|prepared|shielded|insulated|covered against|from
    have|has|is|are eliminated|ended|solved ~3 forever|permanently
    will|can not ~2 again
    from now on ~5 always|never
    your|customer|customers|customers' ~2 is|are|remains|remain completely|fully|totally|always|absolutely safe|secure|protected
    no one|customer|order|payment|record|data can|will ever
    you have nothing to worry
    ensures|ensure|guarantees|guarantee that no
    will|won't|can|cannot|can't not? never? @again again
    will|can never|not ~1 again
    will never
    can never !be
    won't|will|cannot|can't|couldn't not? ever !be
    never again
    make|makes|making sure|certain ~5 doesn't|don't|never|cannot|can't|won't|not
    @ensure that? ~6 always|never|cannot
    @ensure that? ~3 doesn't|don't|won't|not @again
    @ensure safe|secure|reliable|uninterrupted|smooth operations|operation|service|running
    i|we|to|will|can|this|that|which|fully|hereby -@negated guarantee|guarantees|guaranteeing
    -@negated is|are|be guaranteed !until|by|in|for
    i|we can|do|will|want assure|promise|guarantee
    i|we assure|promise|guarantee you|that|customers|all
    i|we can|want to? assure|promise
    without fail
    zero|no chance|risk|possibility|likelihood|danger of|that|whatsoever
    100|hundred percent|%? safe|secure|certain|sure|reliable|available|fixed
    completely|fully|totally|firmly|entirely|definitely|permanently behind us
    permanently|definitively|completely|fully|totally resolved|fixed|solved|eliminated|immune|secure|safe
    nothing ~3 can|will|could go|goes wrong
    can|will not|never go wrong
    will always
    always be safe|available|secure|correct|online
    cannot|can't be @hurt
    can|could|will ever reach|happen|fail|occur|return|affect
    will ~1 @stop @all
    will|can no longer happen|occur|fail|break
    will not see another|any|this
    won't see another|any|this
    will prevent ~1 similar|future|further|recurrence|this|such|these|another|repeat|repeats
    preventing|prevents the? recurrence
    never goes|go|fails|fail|breaks|break|crashes|loses down|offline|again|!the|a
    your ~3 never goes|go|fails|loses
    once and for all
    bulletproof|foolproof|unbreakable|fool-proof|bullet-proof|infallible|unsinkable
    impossible for|that ~6 again|happen|recur
    no ~4 can|will|could ever
    will be fixed|resolved|restored|back|over by tomorrow|tonight|noon|midnight
    you have my|our word
    eliminates|eliminated|removes|removed|excludes any|all|every ~2 risk|risks|possibility|chance|@bad
    100 %? uptime|availability
    is|are|now immune to
    under|in no circumstances will|can|shall
    ever again
    fixed|solved|resolved|gone for good|forever
    this|that was|is the last time
    you can count on
    nothing to fear
    there will be no more|further|other
    no way this|that|it|for
    absolutely|totally|completely|entirely certain|sure that
    can no longer|ever
    we will always
    sure|certain that? ~5 ever|never
    // Never again.
    so|and|so that|ensure|ensuring|sure|certain that? ~4 not|never|no|cannot|can't|doesn't|don't|won't ~3 happen|happens|occur|occurs|recur|recurs|reoccur|repeat|repeated|return|affect again|future|anymore
    make|making|made|makes sure|certain|that ~6 never|cannot|can't|not|doesn't|don't|won't ~2 @again
    ensure|ensures|ensuring|guarantee|guarantees ~8 never|cannot|can't|not|doesn't|don't|won't ~2 @again|repeated|reoccur|possible
    ensure|ensures|ensuring|guarantee|guarantees ~4 no ~2 such|more|further|other|similar|future|customer|data|one
    ensure|ensuring|ensures ~1 continuous|uninterrupted|constant|complete|full|maximum|highest|zero|total|perfect|seamless ~1 availability|operation|uptime|service|protection|security|reliability|stability|safety|downtime
    @hurt|fail|fails|happen|happens|occur|recur ever again
    will|won't|cannot|can't ~1 never|not ~2 happen|occur|recur|repeat|reoccur|fail
    will|shall be|become ~1 impossible|immune|bulletproof|unbreakable|foolproof
    impossible for|to ~3 happen|occur|recur|fail|repeat|again
    making|makes|make|rendering|renders ~6 impossible|unbreakable|foolproof
    is|are|be|becomes|become ~1 now? impossible
    // Whole and for ever.
    will|would completely|fully|totally|entirely|permanently|definitively|forever ~1 eliminate|prevent|solve|resolve|fix|remove|protect|stop|eradicate|address|avoid|secure|mitigate
    completely|fully|totally|entirely|permanently|definitively eliminates|prevents|solves|resolves|removes|protects|stops|eradicates|eliminate|eradicate|preventing|eliminating
    eliminate|eliminates|eliminating|eliminated|eradicate|eradicates|eradicating ~2 risk|risks|possibility|chance|likelihood|class|potential|any|all|every|future|this|these|such|human
    permanent|permanently|final|complete|definitive ~1 solution|fix|fixed|resolution|cure !was|had|in
    100|hundred|one percent|% ~2 confident|certain|sure|secure|safe|reliable|uptime|available|availability|guaranteed|guarantee|protected|effective|success
    100 % ~2 confident|certain|sure|secure|safe|reliable|uptime|available|availability|guaranteed|guarantee|protected|effective
    zero|no ~1 downtime|outages|incidents|errors|failures|risk ~2 future|from|forward|again|ever
    zero|no|any|without chance|risk|possibility|likelihood|danger|doubt of|that|whatsoever|it|this ~4 again|repeat|recurrence|recur|happen|happening|fail|failure|loss|return|returning|future
    // Always.
    will|shall always ~1 be|have|work|remain|run|stay|recover|fail|go|protect|catch|know|deliver|get|keep|maintain|respond|arrive
    always|continuously ~1 available|online|protected|secure|safe|reachable|up from|in|no|to|and|with|at
    under|in any|all|every circumstances|circumstance|condition|conditions|case|situation ~2 will|can|be|continue|remain|work
    regardless of what|how|circumstances
    whatever happens
    // Assurance.
    you have|can|may ~1 my|our|take word|guarantee|promise|assurance|bank|count|rely|trust
    i|we can|do|will|hereby|want? to? promise|pledge|vow|swear
    you can|may count|rely|depend|bank|trust on|that|us
    never|not have to worry
    nothing to worry about ~3 future|again|forward
    nothing can|could|will|would ~1 go|stop|break|happen|prevent
    fail-safe|failsafe|fool-proof|watertight|water-tight|airtight|ironclad|iron-clad|rock-solid|infallible|flawless|unhackable|tamper-proof|future-proof
    last time ~4 happen|happens|see|experience|occur|will
    prevents|prevent|prevented|preventing|will|would|stop|stops any|all|every|such ~2 from ever|again|happening|occurring|future
    will|would prevent ~3 from ~1 happening|occurring|recurring|again|ever|reoccurring|repeating
    will|would prevent|avoid|stop ~1 similar|future|further|recurrence|this|such|these|another|repeat|repeats|any|it|that|the|a
    can|will|could no longer|more happen|occur|affect|fail|break|cause|reach|impact|lead|bring|take|go|lose
    no longer be affected|possible|@hurt
    one|this|that|these is|are|was now|all|fully|completely|definitely|finally ~1 behind|over|solved|resolved|fixed us|for|once|forever|good

    rest assured ~14 will|always|never|cannot|can't|won't|not|safe|secure
    be|feel|stay|remain ~1 assured ~10 will|always|never|cannot|can't|won't|safe|secure
    no matter what
    will ~8 at all times
    every single|last|one time
    smooth sailing
    ensure|ensures|ensuring ~4 not|never ~10 again
    from now on ~4 every|all|each|no|nothing|nobody|everything
    from now on ~2 will
    guarantee|guarantees|ensures|ensure|means|deliver|delivers ~2 zero|no ~1 downtime|loss|outages|errors|failures
    can never be @hurt
    100 % of ~1 future|all|the
    100% of ~1 future|all
    without exception
    no ~2 can ~1 get|reach|break|steal|access|enter|pass|bypass|touch|slip
    solved|removed|eliminated|fixed|gone|closed ~3 for ever|forever|good
    my|our word that|on
    was|is the last ~1 outage|incident|failure|breach|error
    is|are now|thereby|thus|hereby? ruled out
    safe|secure|protected|available ~3 always
    nothing like this|that will|can
    """
}
