/// Words that can go, and what can stand in their place where that is always safe.
enum FillerWords {
  static let replaceable = """
    in order to = to
    due to the fact that = because
    owing to the fact that = because
    in spite of the fact that = although
    despite the fact that = although
    at this point in time = now
    at that point in time = then
    in the event that = if
    for the purpose of = for
    has the ability to = can
    have the ability to = can
    prior to the start of = before
    with regard to = about
    with regards to = about
    in close proximity to = near
    a total of = 
    it should be noted that = 
    it is worth noting that = 
    it is important to note that = 
    please note that = 
    needless to say = 
    """

  static let phrases = """
    thank you|everyone|everybody|all ~1 for ~1 bearing|patience|understanding|sticking|support|trust
    important|essential|crucial|vital|critical to understand|recognise|recognize|realise|realize|keep|appreciate
    as you may|might|will|probably have? noticed|heard|seen|know|read
    bearing with us
    we hear you
    goes without saying
    rest is history
    first of all
    last of all
    as previously|already|briefly mentioned|discussed|noted|stated|described|explained
    worth pointing|noting|mentioning|remembering|highlighting|emphasising|emphasizing out? that?
    in light|view of the|this|that above
    worked|working|work|works diligently|tirelessly|relentlessly|feverishly
    we|i want|would|wish|like to? like? to? ~1 assure|thank|stress|emphasise|emphasize|reiterate|acknowledge|apologise|apologize
    deeply|truly|profoundly|wholeheartedly apologise|apologize|sorry|regret|grateful|appreciate
    our sincere|sincerest|deepest|heartfelt apologies|regret|thanks
    please know|rest|be that|assured|aware
    utmost|paramount importance|priority|care
    top|highest|number priority
    we strive to
    committed|commitment|dedicated to providing|delivering|excellence|transparency|quality
    valued customers|partners|clients
    best practices
    robust and|solution|solutions
    it should come as no surprise
    suffice it to say
    at the present time
    with all due respect
    very !likely|unlikely|information|same|first|last|least|best|reason|fact|thing|early
    -not quite !likely|unlikely
    really|basically|essentially|literally|totally|extremely|incredibly|truly|honestly|frankly|naturally|definitely|absolutely|utterly|undeniably
    unfortunately|sadly|regrettably|luckily|fortunately|thankfully
    of course
    as noted
    as mentioned|stated|described above|before|earlier|previously
    as mentioned
    as you are|may|will|all? no? doubt? aware
    as you know
    as we all know
    ^ at the end of the day
    at the end of the day it|we|this|the|what|you|customers
    it is what it is
    going|moving forward
    upon further|closer investigation|inspection|review|examination
    leverage|leverages|leveraged|leveraging
    learnings
    lessons have|were been? learned|learnt
    never-ending process|journey
    always looking for ways|opportunities
    is a journey
    tirelessly
    tirelessly around the clock
    around-the-clock efforts
    another way to look at|see|view|put this|it|that
    it goes without saying that?
    of all people|things|times
    i cannot|can't believe
    low-hanging fruit
    circle back
    touch base
    synergy|synergies
    best-in-class|world-class|cutting-edge|state-of-the-art
    take|takes|took this|it|security|privacy|reliability|quality|matters|these|that matters? very|extremely? seriously
    with that being? said
    that being said
    having said that
    to be ~1 honest|frank|clear|fair
    as a matter of fact
    for all intents and purposes
    when all is said and done
    the fact of the matter is
    first and foremost
    each and every
    in today's world|landscape|environment
    a wide|broad range|variety|array of
    needle in a haystack
    perfect storm
    silver bullet
    pushing|push the envelope
    hit the ground running
    deep dive
    on a daily|weekly|regular basis
    holistic|holistically|mission-critical|game-changer|game-changing|paradigm
    all hands on deck
    move the needle
    interestingly|surprisingly|ironically|amazingly|importantly|rightly
    let me|us be clear
    make no mistake
    thank you for your patience|understanding
    for any inconvenience
    we would like to take this opportunity
    pretty much
    in this day and age
    time will tell
    back to the drawing board
    tip of the iceberg
    take|taking it to the next level
    at this time|juncture|stage ,
    by and large
    last but not least
    the name of the game
    go|goes|going the extra mile
    hard at work
    as always
    to say the least
    it is important to note|remember|stress|mention
    // Courtesy and emotion.
    deeply|truly|terribly|really|extremely|incredibly|genuinely|profoundly|so|very|awfully sorry|grateful|thankful|proud|disappointed|apologise|apologize|regret|apologies|apologetic
    apologise|apologize profusely|sincerely|unreservedly|deeply|wholeheartedly|again|once
    accept our|my ~1 apologies|apology
    sincere|sincerest|deepest|heartfelt|humble|humblest ~1 apologies|apology|regret|regrets|thanks|gratitude
    thank|thanks you ~2 for|all|everyone|again|so
    thank our|all|everyone ~4 for|who
    appreciate|appreciated your|everyone's|all ~2 patience|understanding|support|trust|feedback|cooperation|kind
    we ~1 truly|fully|deeply|completely|really understand|appreciate|recognise|recognize|value|know|regret
    we ~1 understand|know|recognise|recognize|appreciate|realise|realize how|what ~1 a? important|frustrating|disruptive|critical|much|big|painful|essential|inconvenient|stressful
    your|our|the|customer|customers'|customers ~1 trust|confidence ~4 is|means|matters|important|everything|asset
    earn|regain|rebuild|win|restore|keep|maintain|maintaining|earning|regaining|rebuilding ~1 back? your|their trust|confidence
    trust you've|you|our ~2 placed|put|place
    let you|our|everyone|people ~1 down
    hold ourselves to|accountable
    take|takes|took|taking ~1 full|complete|total responsibility|ownership|accountability
    take|takes|took|taking ~6 extremely|very|incredibly|so? ~1 seriously
    degree of seriousness
    top|highest|number|utmost|absolute|#1|main one|1? priority|concern
    our|a|the number one priority
    take|takes great|immense|enormous ~1 care|pride|pains|lengths
    pride ourselves
    take pride in
    we exist to
    dedicated|committed|commitment|devoted to ~1 providing|provide|delivering|deliver|excellence|transparency|quality|keeping|serving|earning|your|our|the|being
    do|doing|did|done everything|all|our|whatever ~3 best|can|could|power|takes|possible|utmost
    our|very|level best to
    every effort|possible
    work|works|worked|working ~1 hard|harder|diligently|tirelessly|feverishly|nonstop|non-stop|relentlessly
    hard at work
    working|worked|work round|around the clock
    continue|continues|continued|continuing to strive|provide|improve|invest|learn|earn|deliver|evolve|grow
    learn|learned|learning|grow|growing from this|our|these|mistakes ~1 experience|incident|mistakes|event|outage|failure|failures|mistake|and|so
    humbling|humbled|sobering
    a? ~1 learning experience|opportunity|curve
    extra mile
    full transparency|stop
    spirit of transparency|openness|honesty
    in the spirit|interest of transparency|openness|honesty|full
    don't|not hesitate to
    please bear|rest|know|accept|be|stay assured|with|our|patient|that|tuned
    stay tuned
    rest assured
    bear with us
    hard|difficult|tough|bitter|easy|pill to swallow|overstate
    cannot|can't|couldn't|not ~1 express|overstate|emphasise|emphasize|stress|apologise|apologize how|our|my|enough|the
    could not|n't be more
    not be more sorry|grateful|proud
    cannot|can't|couldn't thank|apologise|apologize ~3 enough
    words cannot|can't|alone
    the buck stops
    the pain you
    our hearts|thoughts|sympathies
    from the bottom of
    we are back
    as if ~2 business|own were? our|my
    // Clichés.
    out of the woods
    back on track|course
    back in business|action
    business as usual
    rude awakening
    wake-up call
    wake up call
    murphy's law
    famous last words
    as luck would
    insult to injury
    fuel to the fire
    making|made|make matters|things worse
    needless|suffice|sad|strange|funny to|it ~1 say
    safe to say
    long story short
    in a nutshell
    elephant in the
    at the heart of
    a stark|harsh|painful|timely|testament|valuable|hard|good|great|useful|important reminder|lesson|to
    timely reminder
    rest on our laurels
    boils|boil|boiled down to
    the last|final straw
    can of worms
    rabbit hole
    house of cards
    domino|snowball|butterfly effect
    snowballed
    move fast and
    keep|kept|keeping ~2 fingers crossed
    in the loop
    all hands|hands-on-deck on deck
    fighting fires
    firefighting
    boots on the
    under the hood
    in the trenches
    eat|eating our own dog|dogfood
    double-edged sword
    tip of the
    light at the end
    sprang|leapt|sprung|jumped into|to action
    dig|digging|dug deeper
    deeper dive
    head-scratching|head-scratcher|nail-biting
    the good|bad|great news
    in hindsight|retrospect|essence
    with the benefit of
    fog of war
    mother of all
    growing pains
    uncharted waters|territory
    one size fits
    no stone unturned
    left no stone
    the devil is
    trial by fire
    baptism of fire
    once in a lifetime|blue
    when the dust
    dust settles|settled
    on the same page
    at our fingertips
    tried and true|tested
    easier said than
    better safe than
    better late than
    learn|learned|learnt the hard way
    bumpy ride|road|start
    rocky|rough start|road|patch
    roller coaster
    pull|pulled out all
    in|at full swing
    // Throat-clearing.
    it|this|that ~1 is|was|bears ~1 worth|important|interesting|helpful|useful|crucial|essential|vital|imperative|be ~1 noting|mentioning|pointing|remembering|noted|mentioned|stressed|emphasised|emphasized
    it|it's is? ~1 important|crucial|essential|vital|imperative|interesting|worth ~1 to note|remember|stress|mention|understand|point|emphasise|emphasize|know|realise|realize|recognise|recognize|highlight
    worth noting|mentioning|remembering|saying|highlighting|stressing|repeating|calling
    bears|bear mentioning|repeating|noting
    note that
    keep|bear|bearing|keeping in mind
    as we|i|you ~1 said|mentioned|know|noted|discussed|explained|stated
    as you|many|most|some ~4 may|might|will|probably|already|no|know|noticed|aware ~2 know|noticed|aware|heard|seen|doubt|imagine|recall|remember
    as has|was been? ~1 mentioned|noted|said|discussed|stated
    be|being that as it
    having said that
    in other words
    what this|that means is
    the fact is|remains
    the|a simple|sad|plain|bottom|honest|hard|real truth|fact|line|reality ~1 is|of
    the bottom line
    in light|view|spite of the fact
    from a|an ~2 perspective|standpoint|viewpoint|point of?
    in a manner|fashion that|which
    for the time being
    at the present|current time|moment
    at this point|moment in time
    at this juncture
    in terms of
    with respect|regard|regards to
    to tell the|you truth
    believe it or
    to put it mildly|simply|bluntly|another
    put simply
    simply put
    by the way
    last but not
    // Intensifiers.
    really|extremely|incredibly|truly|totally|absolutely|utterly|exceptionally|remarkably|super|insanely|crazy|awfully|terribly|hugely !likely|unlikely|rare|rarely|early|different|similar|high|low|large|small|slow
    quite !likely|unlikely|a|the|clear
    definitely|honestly|frankly|literally|basically|essentially|undeniably|indeed
    // Business speak.
    per|with|following|by|and|of|industry best practice|practices
    industry-leading|world-class|best-of-breed|next-generation|next-gen|enterprise-grade|battle-tested|bleeding-edge|first-class|top-notch|customer-centric
    synergistic|learnings|takeaways|ethos|stakeholder-focused
    actively working|investigating|monitoring|looking|engaged|pursuing|exploring|monitor|monitored|work|investigate
    continuous improvement
    going|moving forward
    double|doubling|doubled down
    exceptional|outstanding|superior|stable|unparalleled|excellent experience|service|support|products
    of the ~1 highest|utmost quality|importance|standard|standards
    plethora|myriad|multitude of
    each and every
    on an ongoing basis
    out of an|the abundance
    in the final analysis
    in actual fact
    all things considered
    amazing|awesome|incredible|fantastic|heroic|stellar|phenomenal|great|tremendous|outstanding job|work|effort|efforts|team
    we value
    never stop|stops learning|improving|working
    ^ that said
    in this together
    like to inform|point|remind
    has to be said
    in today's
    as everyone|everybody|we ~1 know|knows
    like clockwork
    just so happened
    upon investigation
    it was found that
    the cavalry
    grand scheme of
    -was|is|are|were|not|be actually
    no secret
    spare|spared|spares no
    live and breathe
    cannot|can't|not be stressed|overstated|emphasised|emphasized|overemphasised
    we|always|continually|constantly strive|striving
    it was determined that
    one of those days
    spare you the
    let us|me stress
    want|like to make clear
    screeching halt
    may or may not want
    it is what it
    """
}
