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
    you can|may be sure|certain|confident|assured
    will remain|stay always? safe|secure|stable|online|reachable|available
    nobody|no-one|none ~1 will ever
    no ~3 will ever
    there will|can not be another|any|a
    there won't be another|any|a repeat|recurrence|such|more|outage|outages|incident|incidents
    fully|completely|totally|absolutely|entirely protected|prepared|shielded|insulated|covered against|from
    have|has|is|are eliminated|ended|solved ~3 forever|permanently
    from now on ~5 always|never
    your|customer|customers|customers' ~2 is|are|remains|remain completely|fully|totally|always|absolutely safe|secure|protected
    no one|customer|order|payment|record|data can|will ever
    you have nothing to worry
    ensures|ensure|guarantees|guarantee that no
    won't|will|cannot|can't|couldn't not? ever !be
    never again
    @ensure that? ~3 doesn't|don't|won't|not @again
    @ensure safe|secure|reliable|uninterrupted|smooth operations|operation|service|running
    i|we can|do|will|want assure|promise|guarantee
    i|we can|want to? assure|promise
    without fail
    100|hundred percent|%? safe|secure|certain|sure|reliable|available|fixed
    completely|fully|totally|firmly|entirely|definitely|permanently behind us
    nothing ~3 can|will|could go|goes wrong
    can|will not|never go wrong
    can|could|will ever reach|happen|fail|occur|return|affect
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
    absolutely|totally|completely|entirely certain|sure that
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
    // Whole and for ever.
    will|would completely|fully|totally|entirely|permanently|definitively|forever ~1 eliminate|prevent|solve|resolve|fix|remove|protect|stop|eradicate|address|avoid|secure|mitigate
    completely|fully|totally|entirely|permanently|definitively eliminates|prevents|solves|resolves|removes|protects|stops|eradicates|eliminate|eradicate|preventing|eliminating
    eliminate|eliminates|eliminating|eliminated|eradicate|eradicates|eradicating ~2 risk|risks|possibility|chance|likelihood|class|potential|any|all|every|future|this|these|such|human
    100|hundred|one percent|% ~2 confident|certain|sure|secure|safe|reliable|uptime|available|availability|guaranteed|guarantee|protected|effective|success
    100 % ~2 confident|certain|sure|secure|safe|reliable|uptime|available|availability|guaranteed|guarantee|protected|effective
    zero|no ~1 downtime|outages|incidents|errors|failures|risk ~2 future|from|forward|again|ever
    // Always.
    will|shall always ~1 be|have|work|remain|run|stay|recover|fail|go|protect|catch|know|deliver|get|keep|maintain|respond|arrive
    under|in any|all|every circumstances|circumstance|condition|conditions|case|situation ~2 will|can|be|continue|remain|work
    regardless of what|how|circumstances
    whatever happens
    // Assurance.
    you have|can|may ~1 my|our|take word|guarantee|promise|assurance|bank|count|rely|trust
    you can|may count|rely|depend|bank|trust on|that|us
    never|not have to worry
    nothing to worry about ~3 future|again|forward
    nothing can|could|will|would ~1 go|stop|break|happen|prevent
    last time ~4 happen|happens|see|experience|occur|will
    prevents|prevent|prevented|preventing|will|would|stop|stops any|all|every|such ~2 from ever|again|happening|occurring|future
    will|would prevent ~3 from ~1 happening|occurring|recurring|again|ever|reoccurring|repeating
    no longer be affected|possible|@hurt
    one|this|that|these is|are|was now|all|fully|completely|definitely|finally ~1 behind|over|solved|resolved|fixed us|for|once|forever|good

    rest assured ~14 will|always|never|cannot|can't|won't|not|safe|secure
    be|feel|stay|remain ~1 assured ~10 will|always|never|cannot|can't|won't|safe|secure
    no matter what
    will ~8 at all times
    every single|last|one time
    smooth sailing
    ensure|ensures|ensuring ~4 not|never ~10 again
    guarantee|guarantees|ensures|ensure|means|deliver|delivers ~2 zero|no ~1 downtime|loss|outages|errors|failures
    can never be @hurt
    100% of ~1 future|all
    without exception
    no ~2 can ~1 get|reach|break|steal|access|enter|pass|bypass|touch|slip
    solved|removed|eliminated|fixed|gone|closed ~3 for ever|forever|good
    my|our word that|on
    was|is the last ~1 outage|incident|failure|breach|error
    is|are now|thereby|thus|hereby? ruled out
    safe|secure|protected|available ~3 always
    nothing like this|that will|can
    100 % of ~1 future
    promise that|you|this|never
    promise|pledge|vow|swear to never|always|ensure|keep|protect
    assure|assuring ~12 will not|never ~8 again|another|recur|happen
    sure|ensure|ensuring ~3 no ~1 reoccurence|reoccurrence|recurrence|repetition|reoccurance
    eliminate|eliminates|removes|remove|prevents|prevent ~3 altogether|entirely|completely|outright|forever
    permanently|definitively fixed|solved|resolved|closed|eliminated
    will not come back
    making|makes|make a|an|any|such|another|repetition ~5 impossible
    every ~1 will always
    this|that|it|such|error|errors|incident|outage|thing|mistake|failure|problem ~3 cannot|can't|won't|wont|cant ~1 happen|occur|recur|repeat again|.|!|anymore
    never ~3 again .|!|,
    will|can never ~3 again
    no ~2 way ~4 again
    makes|make ~3 impossible .|!|,
    have|has fully|completely|permanently|finally eliminated|solved|cured
    ensures|ensure|ensuring that? ~2 never fail|fails|break|breaks|lost|offline
    cannot|can't be @hurt .|!|,|again|anymore
    ensure|ensures|ensuring that? ~3 always
    i|we guarantee|guarantees that|you|your
    from now on every|all|each|no
    """
}
