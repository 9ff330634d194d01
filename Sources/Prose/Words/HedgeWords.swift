/// Words that weaken a claim without a number, evidence or a date.
enum HedgeWords {
  static let lists = ["we": "we i", "modal": "may might could"]

  static let phrases = """
    best guess|estimate|theory is|was
    have|has|had ~1 reason|reasons to believe|think|suspect|assume
    remain|remains unclear|uncertain|unknown|open
    remain|remains to be seen
    unclear why|whether|how|if|what|who|when
    it should hold|work|help|last|suffice
    should hold|suffice for|until
    almost|nearly|virtually certainly
    may ~1 see|experience|notice|encounter|face|suffer|observe
    could well|potentially|possibly|theoretically
    might not
    not ruled out
    more likely than not
    with some|any luck
    @modal be|have ~3 reason|cause|explanation|result|consequence|culprit why|for|of|behind|that?
    @modal be why|because|behind
    as best we|i can|could tell
    there is|was|remains a? ~1 possibility|chance that
    we|i are|am|were|was|remain not ~1 certain|sure why|whether|if|how|what|that|when|which
    we|i cannot|can't|could rule out
    not rule out
    one|another|a|the possible|plausible|potential|probable explanation|cause|reason|culprit|factor
    likely|possible|suspected|probable cause|culprit|reason
    cannot|can't|could be excluded
    is|are|was|were thought|suspected|believed that
    we|i tend to
    give|gives the impression
    probably|possibly|perhaps|maybe|apparently|presumably|seemingly|supposedly|conceivably|arguably|hopefully|allegedly|purportedly|ostensibly
    -more|less|most|however|how|as|very likely !(|than
    more than likely
    -unlikely|likely @we suspect|guess|assume|presume|reckon|believe|think|feel|imagine !in
    @we would|'d guess|say|assume|think|imagine
    is|are|was|were suspected|believed|thought|presumed|assumed to
    i am not sure|certain
    i'm not sure|certain
    we're|we are not entirely|fully|completely|totally sure|certain
    seem|seems|seemed to
    seem|seems|seemed like|as|that
    there seem|seems|seemed to
    appear|appears|appeared to
    it appears|appeared|seems|seemed that
    it looks|looked like
    looks|looked as if|though
    @modal potentially|possibly|perhaps|conceivably|well
    might !as have?|be|not? somewhat?
    may have !to|a|an|the|been|no|to not?
    may have been ~1
    may|might not !be|use|share|disclose
    could have been ~1 due|caused|related|linked|triggered|a|the
    may fail|cause|affect|lead|result|impact|break|lose|crash|trigger
    may not? be !able|used|found|seen|asked|required related|due|caused|linked|affected|connected|responsible|behind|slow|higher|lower
    there is|are ~1 a|some chance|possibility|risk that we
    it is possible|conceivable|plausible that
    it's possible|conceivable that
    it is our|my understanding that?
    to the best of our|my knowledge
    as far as we|i know|can|understand
    roughly|more or less right|correct|accurate|true
    or so
    -this|that|these|those|any|the|a|what|some|same|one|new|every|another|different|each|which sort|kind of !thing|incident|failure|fault|issue|problem|error|bug|data
    in theory
    in all likelihood
    i believe|think|guess|suppose|suspect|hope !in|so
    should be fine|ok|okay|alright|resolved|fixed|solved|sorted
    should hopefully
    we hope|hoping to|it|this|for !avoid
    somehow
    potentially
    -however|very unlikely !(
    might
    would appear|seem
    it could be that
    could be related|due|linked|caused|connected
    fairly|pretty|reasonably|relatively|quite sure|confident|certain
    in our|my opinion|view
    for some reason
    for reasons unknown|unclear
    one could argue|say
    if i|we remember correctly|right
    more or less
    """

  /// A sentence with one of these gives what a hedge lacks.
  static let calibrated = """
    confidence probability percent odds
    """
}
