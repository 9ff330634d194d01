/// Absolute guarantees about the future.
enum OverpromiseWords {
  static let lists = [
    "negated": "cannot can't not never no don't doesn't won't neither nor",
    "again": "happen happens occur occurs recur recurs return returns repeat",
    "ensure": "ensure ensures ensuring guarantee guarantees guaranteeing",
    "all": "all any every each",
    "stop": "catch prevent stop eliminate detect block solve fix avoid",
    "bad":
      "problem problems failure failures error errors bug bugs incident incidents issue issues outage outages fault faults",
    "hurt": "overloaded breached hacked compromised broken lost corrupted bypassed exceeded stolen",
  ]

  static let phrases = """
    system|systems|setup|design|process|solution|fix|shop|service|platform|site cannot|can't|can't|will fail|break|crash|never
    cannot|can't|can not fail|break|crash|happen|occur|recur|repeat
    no longer possible|conceivable
    is|are now? impossible
    you can|may be|rest sure|certain|confident|assured
    will remain|stay always? safe|secure|stable|online|reachable|available
    nobody|no-one|none ~1 will ever
    no ~3 will ever
    make|makes|making|made ~5 impossible
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
    -@negated is|are|be guaranteed
    i|we can|do|will|want assure|promise|guarantee
    i|we assure|promise|guarantee you|that|customers|all
    i|we can|want to? assure|promise
    rest assured
    without fail
    zero|no chance|risk|possibility|likelihood|danger of|that|whatsoever
    100|hundred percent|%? safe|secure|certain|sure|reliable|available|fixed
    completely|fully|totally|firmly|entirely|definitely|permanently behind us
    permanently|definitively|completely|fully|totally resolved|fixed|solved|eliminated|immune|secure|safe
    nothing ~3 can|will|could go|goes wrong
    can|will not|never go wrong
    will|can|must always
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
    at all times !of
    we will always
    sure|certain that? ~5 ever|never
    """
}
