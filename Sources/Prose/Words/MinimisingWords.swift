/// Words that play down size, seriousness or responsibility.
enum MinimisingWords {
  static let lists = [
    "small": "small minor little slight tiny brief trivial mere simple",
    "trouble": """
    glitch glitches hiccup hiccups issue issues inconvenience challenge challenges blip blips bump bumps mishap problem
    problems bug error disruption delay incident outage annoyance nuisance matter
    """,
  ]

  static let phrases = """
    not particularly|really|very|all|overly|especially|terribly sensitive|serious|severe|critical|important|bad|confidential|dramatic|harmful
    not as if|though
    worse than it|they was|is|were|are|really
    made it sound
    far|nowhere near as bad|severe|serious
    nowhere near
    could happen to anyone|anybody|everyone
    non-issue
    teething|growing troubles|problems|pains
    only|just a|some? ~1 handful|few|couple|fraction
    impact|effect|effects|damage|loss|disruption was|is|were|are|has|remained|stayed ~1 limited|small|contained|low|minor|modest|slight|manageable
    nothing more than
    hardly|barely|scarcely any|anyone|anybody|anything|noticed|noticeable|noticeably|felt
    every|any|most|all|many ~2 company|companies|organisation|organisations|organization|organizations|provider|providers|business|businesses|firm|firms has|have|face|faces|experience|experiences|suffer|suffers|sees|see
    edge|corner case|cases
    no cause|need|reason for alarm|concern|panic
    no need|reason to worry|panic
    all's|all is well
    never in any? danger
    in the grand scheme
    as bad as it sounds
    more of an? annoyance|nuisance|inconvenience
    just|only|merely|simply|nothing|but a|an|some? @small @trouble
    -no|not @small @trouble
    a|some|the very? @small @trouble
    was|is|were|are|it's just|only|merely|simply a|an|some
    was|is just !in|about|before|after|under|over|as
    glitch|hiccup|blip|hiccups|glitches
    no|not big|a deal|problem|disaster
    no big deal
    not a big deal
    nothing to worry about
    nothing serious|major|dramatic|unusual|special
    merely
    impact|effect|effects|damage|loss|disruption was|is|were|are negligible|minimal|trivial|tiny
    negligible|minimal ~2 downtime|impact|disruption|effect|effects|loss|damage
    such a rare|unlikely|small|minor
    unlucky|bad luck|unfortunate coincidence
    a common|typical|usual industry|sector|problem|issue|thing
    common industry problem|issue|practice
    not specific|unique|limited to us
    not the only one|company|vendor|ones|victim|target|provider
    could have been much|far? worse
    of this size
    happens to everyone|everybody|anyone|all
    isolated incident|case|event
    blown out of proportion
    storm in a teacup
    tempest in a teapot
    not the end of the world
    nobody|no-one was really hurt|harmed
    only affected|touched|hit
    not that|so bad|serious|important
    barely noticeable|noticed
    these things happen
    a mere
    not worth
    no real|lasting|serious harm|damage|impact
    tiny fraction|minority|handful
    exaggerated|overblown
    """
}
