/// Words that weaken a claim without a number, evidence or a date.
enum HedgeWords {
  static let lists = ["we": "we i", "modal": "may might could"]

  static let phrases = """
    probably|possibly|perhaps|maybe|apparently|presumably|seemingly|supposedly|conceivably|arguably|hopefully|allegedly|purportedly|ostensibly
    -more|less|most|however|how|as|very likely !(|than
    more than likely
    -unlikely|likely @we suspect|guess|assume|presume|reckon|believe|think|feel|imagine
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
    looks|looked like|as if|though|like
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
    i believe|think|guess|suppose|suspect|hope
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
