/// Further words that can go, by kind: values said of oneself, thanks, set phrases, wordy joints, idioms.
enum FillerIdioms {
  static let lists = [
    "mood": """
    happily frustratingly embarrassingly annoyingly disappointingly admittedly understandably curiously
    oddly strangely crucially tellingly coincidentally funnily predictably alas infuriatingly maddeningly
    mercifully heartbreakingly painfully unsurprisingly amusingly paradoxically remarkably obviously
    """,
    "good": """
    reliability availability uptime stability security privacy trust transparency safety performance
    quality data customers customer users
    """,
  ]

  static let phrases = """
    ^ @mood
    @mood ,
    ( @mood )
    sure enough
    lo and behold
    most|highest|greatest|core|key|central|founding|guiding|serious|sacred ~1 priorities|obligations|obligation|responsibility|responsibilities|value|values|principles|principle|commitment|concern
    our|my ~1 #1|top|number|highest|core|foremost|utmost|overriding|main|first|sole|absolute ~1 one|1? priority|priorities|value|concern|focus|goal|responsibility|aim|objective
    @good ~5 is|are|remains|remain ~2 our|my ~1 #1|top|number|highest|core|foremost|utmost|main|first|paramount
    is|are|remains of? ~1 paramount|utmost
    is|are paramount|sacrosanct
    nothing is more important
    at the heart|core|center|centre|forefront|center of everything|what|our|all|who
    front and center|centre
    core|central|fundamental|integral to ~1 everything|who|what|our
    essential|integral|vital|crucial|critical|key|core|important part|component|element of ~1 ensuring|our|delivering|providing|how|maintaining|keeping|who
    essential|vital|crucial|fundamental|critical for|to the|our|us|everyone ~3 service|services|we|business|mission|experience|success
    is|are our|my|the most ~1 important|precious|valuable|treasured asset|resource|value|priority|goal
    most important|precious|valuable asset|thing|priority|resource
    a critical|key|core|constant|central focus for|of
    in our dna
    cornerstone|bedrock|hallmark|pillar|pillars of
    mission critical
    is|are|be|as ~1 mission-critical|business-critical|all-important
    don't|not|never|nor ~3 take ~3 lightly|granted
    take|takes|took|taking ~8 seriously
    take|takes|taking ~5 personally
    hold ourselves|itself ~2 high|higher|highest|standard|standards
    high|higher|highest|exacting|rigorous standards|standard ~1 that? we|you|our|your|of|for
    fall|fell|fallen|falls|falling short ~3 expectations|expectation|standards|standard|bar|expect|goal|goals|promise|mark|commitment
    not ~3 experience|level|standard|service|quality|reliability ~2 that|we|you ~2 want|expect|strive|deserve|aim|hold|provide|deliver|expected|wanted|deserves|aspire
    you|customers|users|they|everyone|our ~1 deserve|deserves|expect|expects better|more|from|nothing|the|a|to ~1 us|better|less|best
    we|must|can|will|need|should|to ~1 do|doing better
    we can|must|will|should and|, must|will|should|can ~1 do|be
    we|i make|are|am no excuses|excuse
    we|i ~2 know|understand|recognise|recognize|appreciate|realise|realize|acknowledge|aware ~3 you|your|customers|users|people|everyone|many|businesses|teams|outages|downtime|reliability|uptime|trust|incidents|merchants|organizations|organisations|players|clients|developers ~9 rely|depend|relies|depends|trust|count|counting|relying|depending|frustrating|frustration|frustrations|disruptive|impactful|stressful|important|critical|inconvenient|matters|matter|unacceptable|disappointing|disappointed|painful|worried|upset|patience
    rely|depend|count|relies|depends|relying|depending|counting on|upon us|our|them|it ~3 !every to|for|every|as|and|when|in
    when|where you need it|us most?
    when you need it
    you ~1 need it most
    share|shares|shared|sharing|feel|felt|feels|understand ~1 your|their|the|this|that ~1 frustration|frustrations|pain|disappointment|anger|concern|concerns
    we|i ~1 feel|felt|get|hear you|your|it|that|this|the ~2 pain|frustration|loud|too|you
    we've|we been there
    we're|we|i'm all human
    means|mean ~1 everything|world|lot to us|me
    thoughts are with
    big|huge|many|special|warm|massive|heartfelt thanks|thank|kudos|props|shoutout|shout-out
    kudos|props|shoutout|shout-out|hats to|off
    hats off
    would|we'd|we|i|i'd like|want|wish to ~1 take ~2 opportunity|moment|time|minute
    thank|thanks|thankful|grateful ~6 patience|understanding|support|trust|loyalty|cooperation|co-operation|bearing|sticking|continued|feedback|reporting|hard
    appreciate|appreciated|appreciates ~5 patience|understanding|support|trust|loyalty|cooperation|co-operation|business|feedback
    happy|pleased|delighted|thrilled|excited|glad|proud|relieved|honoured|honored to ~1 report|announce|say|share|inform|confirm|see|help|answer|assist|be
    should you have
    if you have any|further|additional|other ~2 questions|concerns|queries|feedback
    questions or concerns
    here|happy|glad to help|assist|answer|support
    please ~2 don't|not|bear|rest|accept|know|be|kindly|understand ~1 hesitate|with|assured|our|that|advised|aware
    kindly note|bear|be|contact|refrain|accept
    passionate|excited about
    express|extend|extends|offer|offering|convey|send ~1 our|my|its|their ~2 apologies|regret|regrets|thanks|gratitude|appreciation|apology|condolences|sympathy|sympathies|sincere|deepest|heartfelt
    proud of our|the|how|what|their
    unwavering|steadfast|relentless|tireless|laser-focused|laser|heroic|herculean|valiant focus|commitment|dedication|effort|efforts|pursuit|work|support|on|team|determination|focused
    our|the|their dedicated|talented|amazing|incredible|fantastic|brilliant|tireless|hardworking|hard-working|heroic|awesome|wonderful|outstanding ~2 team|teams|engineers|staff|employees|people|colleagues|community|crew|volunteers
    hard work|working|and
    the|a gold standard
    leading provider|supplier of
    second to none
    above and beyond
    go|going|goes|went ~2 above|extra
    burning|burned|burnt the midnight|candle
    swung|swing|sprung|spring|leap|jumped|leaped|kicked into action|gear
    left|leave|leaving no
    pulled|pulling|pull together to
    all ~1 hands|resources ~1 on ~1 deck|this|it
    continuous|continuously|continually|constantly|always|relentlessly|ever-improving ~1 improve|improving|improvement|enhance|enhancing|strive|striving|learn|learning|evolve|evolving|strengthen|invest|investing|raise|looking|seeking|working|better
    raise|raises|raising|raised|set|setting the|our bar
    continue|continues|continuing|continued to ~1 improve|engage|strive|invest|learn|refine|enhance|build|strengthen|focus|raise|serve|deliver|harden|mature|hone
    learn|learned|learning|learnt|grow|growing ~1 from ~1 this|it|our|these|mistakes|every|each|the|past
    opportunity|opportunities to learn|improve|grow|do|reflect
    ever-changing|ever-evolving|fast-paced|fast-moving|ever-growing world|landscape|environment|threat|threats|nature|ecosystem
    commitment|committed|dedication|dedicated ~2 to ~1 you|our|your|being|doing|keep|maintain|improving|improve|transparency|excellence|providing|provide|deliver|delivering|maintaining|customers|quality|reliability|security|safety|privacy|learning
    part of our|a|the ongoing|broader|continued|wider|continuing|long-term commitment|journey|effort|efforts|mission|process
    we ~1 believe in|that ~2 transparency|openness|being|incidents|serve
    transparent|transparency ~2 with|about|as|we|is|and ~1 you|possible|our|community|customers|key|important
    it is|it's our hope|goal|mission|aim|intention|intent that|to
    our|the mission|vision|promise|purpose|job|north is|star to|remains
    we love|loved|enjoy|adore supporting|building|serving|working|helping|our|you
    we owe|owed you|our|everyone an|a ~1 explanation|apology|better
    back on deck
    and|are ready to assist|serve
    caused|cause|causing|for any|the|all ~1 ~1 inconvenience|frustration|hassle|headaches|heartache ~1 to|for|our|you
    at the worst ~1 possible|time|moment
    no|never a? worse|good|right time
    reminded|reminder|reminds ~3 that|of|how ~2 complexity|the|important|we|vigilance|fragile|reality
    as few|little|soon|far and far|between|few
    far between
    currently|presently|now in the process of !elimination
    took|take|taking the|a step of !the
    took|take|taking|made|make|making|taken the|a ~1 decision|choice|determination|effort to
    in|for the purpose|purposes of
    in the vicinity|amount|event|eventuality of|that !an
    for the|a reason|reasons that|of
    by virtue|means|dint of
    on the part of
    in excess of
    until such time
    as a result of the fact
    on|upon|given|for|by|because|despite|notwithstanding|owing the? grounds|basis|fact|reason that
    given|despite|notwithstanding|because|by the fact that
    as to whether|why|how|what|when|which
    in regard|regards|relation|reference|respect to|of
    in the near|foreseeable|immediate future
    of a|an ~1 nature
    -is|are|was|were in|under any|no way|circumstances , ?shape|whatsoever|or
    in any way
    shape or form
    whatsoever
    in ~1 ability|position to
    have|had|has|with the|an|a ability|opportunity|capability|capacity to
    the end result
    past history|experience
    exact|very same
    each individual
    absolutely|completely|totally|entirely|utterly|fully essential|necessary|eliminate|eliminated|unique|critical|committed|wrong|unacceptable|clear|certain|devastated|gutted
    revert|reverted|return|returned|restored|restore back to
    various different
    still remain|remains|remained
    final|end outcome|result
    over and above|over
    once|yet again ,
    time and time? again
    it was|has been? noted|observed|found|discovered|noticed that
    it has|had|have come to our|my
    we|i|i'd|we'd|let|like|want|wanted|would|wish|begin|start ~2 start|begin|open|kick|be|update|inform|let|let's|provide|share|explain|clarify ~1 by|off|clear|transparent|upfront|open|honest|you|everyone ~1 saying|apologising|apologizing|thanking|stating
    let|let's|let me|us? ~1 explain|start|begin|be|dive|take|recap|look|back|break|walk ~1 by|with|clear|honest|real|in|into|a|at|up|you|down
    to|we be ~1 honest|blunt|candid|frank|fair|sure|perfectly|brutally|completely
    if ~1 being ~2 honest|candid|frank|fair
    if we're|i'm|i ~2 honest|frank|candid
    before|let's|let we|us? dive|get|go|begin|jump ~1 in|into|started|any|deeper
    what ~1 matters|counts ~2 is
    wish|wishes|wanted|regret|pleased to ~1 inform|advise|notify|announce|apprise
    it should go without
    in and of
    the|a truth is ~1
    well , the|that|we|it
    in all honesty|fairness|seriousness
    truth be told
    quite|perfectly|brutally|very frankly|honest|simply|honestly
    ^ in summary|conclusion|closing|short|essence|fact|brief|sum ,
    ^ to summarise|summarize|recap|conclude|sum|reiterate|clarify|elaborate
    ^ all in all|said|told
    without further ado
    as the saying goes
    as they say
    so to speak
    if you will
    for what it's
    for the record
    for your information|convenience|reference|records
    as a|quick side|reminder|general|matter|aside|quick note|reminder|,|that|rule|of
    side note
    fun|funny fact|story|enough|thing
    please|kindly be advised|aware
    the thing|short|takeaway|moral|irony is|here ~1 that|is
    that is|being to? say|said
    in point|actual of? fact
    after all ,
    what|here's ~3 happened|matters|counts|important is|was ~1 that
    it|this|that|which ~1 should|must|can|could|cannot|can't ~1 be ~1 noted|stressed|emphasised|emphasized|pointed|said|remembered|mentioned|understood|stated|remarked|recognised|recognized|overstated|understated
    ^ as always|ever|usual|noted|promised|stated|explained|described|mentioned|discussed ,
    in light|view|spite|terms|lieu of
    immensely|enormously|tremendously|exceedingly|unbelievably|astonishingly|ridiculously|frustratingly|vitally|deeply|profoundly|thoroughly|genuinely|hugely|massively|seriously|insanely|wildly|super|crazy|absurdly|awfully|dreadfully|terribly|painfully important|critical|frustrating|disappointing|disappointed|grateful|sorry|difficult|complex|proud|happy|busy|bad|good|hard|painful|slow|embarrassing|confusing|unfortunate|valuable|useful|committed|concerned|aware|saddened|upset|regret|conscious|mindful|challenging|serious|disruptive|troubling|hot|long|helpful|nasty|tricky|tough
    vitally|critically|hugely|crucially|massively|super|really|so important
    absolutely|literally|honestly|seriously|undoubtedly|indisputably|unquestionably|undeniably|emphatically|categorically
    ( ~3 ! )
    ! !
    it|this pains|grieves|saddens|hurts|hurt|pained|breaks us|me
    heart|hearts goes|go|sinks|sank out?
    -of as it ~1 happens|happened|turns|transpires|transpired ,|out
    it is|was|it's ~1 imperative|vital|crucial|essential|paramount|critical|incumbent that|on|to|upon
    lifeblood|backbone|heartbeat of
    in the ~1 interest|interests|spirit|name of ~1 full|transparency|openness|honesty|disclosure|fairness|clarity|completeness
    full disclosure
    words fail|escape
    i|we|you|nobody|no-one cannot|can't|could ~1 ~1 imagine|fathom|believe|stress|emphasise|emphasize|overstate|thank how|enough|what|the|this|it
    to our|my|everyone's|everybody's|the ~1 surprise|dismay|horror|relief|delight|astonishment|amazement|embarrassment|chagrin|shock
    much to our|my
    as luck|fate|chance
    stay|staying|remain|remaining|keep ~1 vigilant|ahead|tuned|focused|laser-focused|one
    second nature
    black mark|eye|day|swan
    took|take|taking|takes a ~1 hit|beating|toll|turn|breath|village|nosedive
    smoking gun
    red herring|herrings
    step|steps|move in the right
    at the forefront
    connect|connected|connecting|joined|join the dots
    put|putting|extinguish out the? fire|fires
    bite|bit|biting the bullet
    came|come|coming back to bite|haunt
    shoot|shot|shooting ourselves|yourself in
    hell broke
    wreak|wreaked|wreaks|wrought|wreaking havoc
    hit|hits the fan|ground|wall|roof|books|streets|nail
    went|gone|going|goes|go south|sideways|haywire|pear-shaped|awry|belly-up|bananas|nuts|swimmingly
    hot mess
    out of the blue|gate|woods|box
    crystal clear
    smooth|plain sailing
    up and running happily
    well-oiled machine
    tight ship
    moving parts
    straw that broke
    whack-a-mole
    wild|wild-goose goose|ride|night|west|chase|day|weekend|week
    eye-opener|eye-opening|eyeopener
    food for thought
    no small|mean feat|task|matter
    sigh of relief
    clean bill
    turn|turned|turning the|a corner|page|new|tide
    on the right track|foot|side
    in good|safe|capable hands
    heart and soul
    blood , ?sweat
    day in ~1 day
    sooner rather than
    one fell swoop
    nick of time
    blink of an
    egg on our
    pants down
    stars aligned|align
    as fate|luck
    never a dull
    monday morning|morning's quarterback|quarterbacking
    hindsight ~1 is|being ~1 always?
    20/20
    writing on the wall
    step|stepped|stepping up to? the? plate|our|game
    up our|their|your game
    think|thinking outside|out
    win-win|no-brainer|north-star|value-add|quick-win
    quick|easy wins|win
    a far cry
    at breakneck|lightning|warp speed
    belt and braces|suspenders
    at the mercy
    cold comfort
    cat and mouse
    between a rock
    in a league
    ticking time? bomb|clock
    time bomb
    sinking|gut feeling|ship|reaction
    gut-wrenching|heart-stopping|mind-boggling|jaw-dropping|heartbreaking|earth-shattering|nerve-wracking|nerve-racking|hair-raising
    chain of unfortunate
    unfortunate series|chain|turn|combination|coincidence|set|accident|event|events|timing|incident|situation|sequence|circumstances|reality|consequence|fact|oversight|mistake
    comedy|series|litany of unfortunate|errors|mistakes|woes
    murphy
    gremlin|gremlins
    the stars|universe|gods|internet gods
    bells and whistles
    back to square
    square one
    tall order
    steep learning
    learning curve
    a work in
    rome was not|n't|built
    fix|fixed|fixing things for good
    at the mercy of
    beat|beating|flogging a dead
    sleepless|restless nights|night
    long|rough|tough|crazy|hectic|trying|stressful|busy|exciting|eventful day|night|week|weekend|days|weeks|hours|couple|few for|,|and|at|in|here|but|!
    """
}
