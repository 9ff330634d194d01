/// Words that weaken a claim without a number, evidence or a date.
enum HedgeWords {
  /// A sentence with one of these gives what a hedge lacks.
  static let calibrated = "confidence probability percent odds"

  static let lists = [
    "we": "we i",
    "modal": "may might could",
    "maybe": """
    probably possibly perhaps maybe apparently presumably seemingly supposedly conceivably arguably
    hopefully allegedly purportedly ostensibly plausibly potentially somehow reportedly theoretically
    """,
    "think": "suspect guess assume presume reckon believe think feel imagine suppose expect",
    "cause": """
    cause reason culprit explanation explanations causes reasons factor factors source trigger contributor
    scenario theory link connection correlation relationship
    """,
    "outcome": """
    be have see experience notice encounter face suffer observe fail cause affect lead result impact break
    lose crash trigger still also not take need require want find hit receive appear occur happen
    contribute explain indicate increase decrease seem remain include exist mean come go get become look
    feel help improve reduce delay prevent miss return show make differ vary last end prove turn well even
    now already in run end-up introduce interfere persist incur arise depend expose overload exceed drop
    slow recur stop block create present reflect stem warrant only just sometimes occasionally eventually
    inadvertently unintentionally
    """,
    "done": """
    been had caused led resulted contributed affected impacted gone seen lost occurred happened failed
    made taken received experienced noticed come missed played triggered introduced started begun become
    prevented exposed changed accessed encountered also left broken helped checked run used sent created
    corrupted dropped hit reached allowed
    """,
    "related": """
    related due caused linked triggered connected associated attributed responsible behind involved
    explained a an the because why
    """,
    "sure": """
    certain sure clear known confirmed understood determined obvious convinced established apparent
    conclusive
    """,
  ]

  static let phrases = """
    // Adverbs.
    @maybe
    -more|less|most|however|how|as|very|un|not|than|equally likely !(|than|to|that
    is|are|was|were|seems|seem|appears|looks ~1 likely to|that
    likely to be|have !(
    very|quite|highly|more|most likely !(|than|scenario|target|to
    -however|very unlikely !(
    more than likely
    more likely than not
    in all likelihood|probability
    almost|nearly|virtually|practically certainly
    quite|very|just possibly
    @modal ~1 @maybe
    // May, might, could.
    might !as|want|wish|like|consider|prefer|choose
    may|may've @outcome !able|used|found|asked|required|disclosed|shared|cancelled|canceled|returned|paid|ordered|requested|obtained|claimed|submitted|contacted|reached|removed|passed|called|set|given|specified|added|created|defined|provided|emitted|returned|reused|configured|installed|downloaded|opened|accessed|viewed|written|built|changed|replaced|chosen|selected|invoked
    may have ~1 @done
    may not? be !able|used|found|asked|required|disclosed|shared|cancelled|canceled|returned|paid|ordered|requested|obtained|claimed|submitted|contacted|reached|removed|passed|called|set|given|specified|added|created|defined|provided|emitted|returned|reused|configured|installed|downloaded|opened|accessed|viewed|written|built|changed|replaced|chosen|selected|invoked
    could have ~1 been ~1 @related
    could have ~1 caused|contributed|led|resulted|affected|triggered|played
    could ~1 be ~1 related|due|linked|connected|associated|attributed|responsible|behind|involved|explained|a|the !single|problem|lot|good|great|new
    could ~1 be @cause|why|because|behind
    could also ~2 be|have|affect|cause|lead|see
    could well|potentially|possibly|theoretically|conceivably
    could easily|still fail|happen|see|experience|be
    @modal be|have ~3 @cause|result|consequence why|for|of|behind|that?
    @modal be why|because|behind
    can potentially|possibly|theoretically
    it could|may|might be that
    it is|was|seems|appears|remains ~1 possible|conceivable|plausible|probable|likely that
    there is|was|remains a|some|still|always|every ~1 possibility|chance that|of
    there is|are|was|were ~1 a|some ~1 chance|possibility|risk|likelihood that|of we?
    there may|might|could be|have
    possible|potential|probable|suspected|plausible|likely ~1 @cause
    one|another|a|the ~1 possible|plausible|potential|probable|likely explanation|cause|reason|factor|culprit|scenario
    a|some|any possible issue|problem|bug|link|leak|attack|breach|data|failure|memory|hardware|network|race|regression
    // Belief.
    -unlikely|likely @we still|also|strongly|now|currently|really|do|genuinely|firmly|honestly|therefore|thus|would? suspect|guess|assume|presume|reckon|believe|think|imagine|suppose !in|so
    @we feel like|that|it|this|we
    @we would|'d guess|say|assume|think|imagine
    @we tend to
    @we hope !you|for|to
    we hope ~2 will|should|would|does|is
    we hope|hoping it|this|for|that !avoid
    what|which we|i ~1 believe|think|suspect|assume
    is|are|was|were|been ~1 thought|suspected|believed|assumed|presumed|rumoured|rumored|speculated|hypothesised|hypothesized to|that|this|a|be|due|the|it
    suspected to|that|due|as
    have|has|had|is|are|some|every|with a|every|good|some? reason|reasons to believe|think|suspect|assume
    my|our|the best|working|current|initial guess|estimate|theory|assumption|belief|suspicion|understanding|impression|feeling|thinking is|was|that
    our|my|the ~1 suspicion|hunch|guess|belief|impression is|was|that
    our|my ~1 understanding|assumption is|was|that
    it is our|my understanding|belief|impression|assumption that?
    in our|my opinion|view|estimation|experience
    give|gives|get|got|had|have|under the impression
    // Appearance.
    seem|seems|seemed to|like|as|that|related|likely|fine|ok|stable|normal|unlikely|plausible|clear|unrelated|resolved|connected
    seem|seems|seemed ~1 caused|affected|linked|due
    there seem|seems|seemed|appear|appears|appeared to
    appear|appears|appeared !in|on|at|for|when|as|under|below|above|before|after|again|during|from|with|within|only|next|first|last|twice|and|by|here|there|briefly|daily|online
    it ~1 appears|appeared|seems|seemed that|to|as|the|we|a|this|like|our|some|there
    looks|look|looked|looking like !,|and|.|:|;
    looks|looked|look as if|though
    looks|look|looking good|fine|ok|okay|stable|likely|healthy|better !at|after
    feels|felt|sounds like|as
    suggests|suggest|suggested|suggesting|indicates|hints|hint|points|point that|at|to|a|an ~2 possible|likely|may|might|could|probably
    // Should, as a guess.
    should ~1 be ~1 fine|ok|okay|alright|resolved|fixed|solved|sorted|back|safe|stable|recovered|normal|restored|working|out|good|gone|unaffected|rare|minimal|sufficient|enough|healthy
    should now|hopefully|already|soon|no|theoretically|mostly|generally|largely
    -this|that|it|which|they|users|customers|everything|change|changes|fix|patch|release|update should ~1 ~1 resolve|fix|solve|prevent|mitigate|help|reduce|improve|alleviate|address|suffice|work|avoid|stop|eliminate
    this|that|it|which|fix|patch|change|changes|update|release|steps|measures|improvements should ~1 resolve|fix|solve|prevent|mitigate|help|reduce|improve|alleviate|address|suffice|work|avoid|stop|eliminate|make|allow|ensure|give|cover|hold|last|clear|recover|return|continue|see
    should hold|suffice for|until
    it should hold|work|help|last|suffice
    // What is not known.
    remain|remains unclear|uncertain|unknown|unsure
    remain|remains to be seen
    unclear|unsure|uncertain why|whether|how|if|what|who|when|that|at|to|exactly|which|as
    it|cause|causes|reason|reasons|this|extent|impact|why|what|how|scope|yet ~2 is|are|was|still|remains unclear
    it's unclear
    is still unclear
    -if @we|i'm|we're are|am|were|was|remain|still|is|have|had? ~1 not|never ~2 @sure
    not ~2 @sure why|whether|how|if|what|when|which|where|who|exactly|at|yet|that
    we're|we are not entirely|fully|completely|totally sure|certain
    can't|cannot|could|couldn't not? ~1 be? rule|ruled out
    not|nor been? ~1 rule|ruled out
    cannot|can't|could not? be excluded
    cause|reason|extent|scope|impact|trigger ~2 is|are|was not ~1 certain|sure|clear|understood|determined|obvious|established|apparent|conclusive
    is|are|was|were|has|have yet to be ~1 determined|confirmed|established|identified|understood|verified
    for some|whatever|unknown|reasons reason|reasons|unknown|unclear
    as far|best as? we|i know|can|understand|could|are
    as best we|i can|could tell
    from what we|i can|know|understand|could|have|see
    to the best of our|my knowledge
    to our|my knowledge
    if i|we|memory remember|recall|serves|understand correctly|right|me?
    // Softeners.
    roughly|more or less right|correct|accurate|true
    more or less
    or so
    or something
    -this|that|these|those|any|the|a|what|some|same|one|new|every|another|different|each|which|specific|certain|right|first|all|various|other|no|only|following|similar|many|particular|two|three sort|kind of !thing|incident|failure|fault|issue|problem|error|bug|data|change|event|events|attack|outage
    some sort|kind|form of
    in some|certain way|ways|sense|respects
    to some|a|certain ~1 extent|degree !of
    one could|might|may argue|say|think
    fairly|pretty|reasonably|relatively|quite|somewhat|mostly|largely|generally sure|confident|certain|sure|clear
    with some|any luck
    fingers crossed
    knock on wood
    god willing
    touch wood
    ish
    -we|i|they|to|would|could suggests|suggest|suggesting this|that|the|it|a|an|so|some
    could be wrong|incorrect|higher|lower|worse|incomplete|inaccurate|off|late|lost|larger|smaller|greater|related|behind
    signs|evidence|everything|indications|indicators|data points|point to|towards
    chances are
    @we are not aware of any
    some|any|still ~1 doubt about|whether|that|as
    look|looks about right
    """
}
