/// Words that weaken a claim without a number, evidence or a date.
enum HedgeWords {
  static let lists = ["we": "we i", "modal": "may might could"]

  static let phrases = """
    probably|possibly|perhaps|maybe|apparently|presumably|seemingly|supposedly|conceivably|arguably|hopefully|allegedly|purportedly|ostensibly
    -more|less|most|not|however|are|is|how likely !to|(|than
    more than likely
    @we !do|don't suspect|guess|assume|presume|reckon|believe|think|feel|imagine
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
    could have been ~1 !avoided|prevented|caught|averted|detected|worse
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
    sort|kind of !thing|incident|failure|fault|issue|problem|error|bug|data
    in theory
    in all likelihood
    i believe|think|guess|suppose|suspect|hope
    should be fine|ok|okay|alright|resolved|fixed|solved|sorted
    should hopefully
    we hope|hoping to|it|this|for !avoid
    somehow
    """

  /// A sentence with one of these gives what a hedge lacks.
  static let calibrated = """
    because based confidence probability percent evidence logs
    """
}
