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
    sincerely|deeply|truly|profoundly|wholeheartedly apologise|apologize|sorry|regret|grateful|appreciate
    our sincere|sincerest|deepest|heartfelt apologies|regret|thanks
    please know|rest|be that|assured|aware
    utmost|paramount importance|priority|care
    top|highest|number priority
    we strive to
    strive|strives|striving
    committed|commitment|dedicated to providing|delivering|excellence|transparency|quality
    valued customers|partners|clients
    best practices
    robust and|solution|solutions
    it should come as no surprise
    suffice it to say
    in the process of
    at the present time
    with all due respect
    very !likely|unlikely
    -not quite !likely|unlikely
    really|basically|essentially|literally|totally|extremely|incredibly|truly|simply|honestly|frankly|obviously|naturally|definitely|absolutely|utterly|undeniably
    actually
    unfortunately|sadly|regrettably|luckily|fortunately|thankfully
    of course
    as noted
    as mentioned|stated|described above|before|earlier|previously
    as mentioned
    as you are|may|will|all? no? doubt? aware
    as you know
    as we all know
    at the end of the day
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
    to be honest|frank|clear
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
    in a timely manner|fashion
    on a daily|weekly|regular basis
    seamless|seamlessly|holistic|holistically|mission-critical|game-changer|game-changing|paradigm
    all hands on deck
    move the needle
    when it comes to
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
    lessons learned
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
    """
}
