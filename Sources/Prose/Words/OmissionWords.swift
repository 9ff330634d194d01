/// Further wordings of acts, omissions and plans that nobody owns.
enum OmissionWords {
  static let lists = [
    "careNoun2": """
    testing review reviews oversight communication communications awareness understanding care monitoring
    coordination documentation training validation attention planning foresight ownership follow-up
    diligence verification knowledge alignment alerting governance supervision preparation controls checks
    safeguards rehearsal escalation staffing resourcing guidance scrutiny handover transparency visibility
    consultation process processes procedure procedures clarity discipline rigour rigor
    """,
    "mistakes": """
    mistakes mistake lapses lapse missteps failings shortcomings oversights oversight misjudgements
    misjudgments errors omissions miscommunication misunderstanding misunderstandings miscommunications
    blunders
    """,
    "actnoun": """
    deployment deletion removal change changes restart reboot shutdown run termination rollout release
    update upgrade migration execution activation deactivation modification edit merge push configuration
    reconfiguration disconnection decommissioning cutover switch disclosure publication transfer reset
    truncation overwrite command script query patch maintenance failover warning warnings alert alerts
    step steps email message ticket dependency setting flag
    """,
    "crept": "crept creeps slipped slips sneaked snuck crawled seeped strayed",
    "workNoun": """
    review reviews audit audits investigation analysis training testing monitoring work improvement
    improvements change changes update upgrade measures steps action actions plan plans safeguards checks
    controls process procedures documentation migration clarification communication follow-up attention
    care automation tooling effort efforts visibility oversight ownership
    """,
    "judge": """
    felt agreed decided thought believed assumed considered concluded deemed judged hoped resolved
    determined understood expected recommended suggested proposed argued accepted preferred planned
    anticipated presumed intended
    """,
    "lack": """
    lacking missing insufficient inadequate poor incomplete outdated deficient weak patchy unclear
    ineffective absent minimal inconsistent limited substandard flawed ambiguous fragmented ad-hoc
    """,
  ]

  static let phrases = """
    wasn't|weren't|hasn't|haven't|hadn't|isn't|aren't ~1 been? ~1 properly|adequately|sufficiently|thoroughly|carefully|appropriately|rigorously|correctly @care|@act|@work|@tended
    was|were|been|is|are not|never ~1 fully|properly|adequately|sufficiently|thoroughly|carefully|appropriately|rigorously|correctly|formally|clearly ~1 @care|@act|@work|@tended
    still|yet|remains|remain|remained to be ~1 @plan|decided|done|agreed|assigned|scheduled|answered !determined|identified
    to be ~1 decided|announced|agreed|assigned|arranged .|,|;|by|at|in|on|with|later|soon
    remained|remains|remain|stayed ~1 unnoticed|untested|unreviewed|unpatched|unanswered|unaddressed|unmonitored|undocumented|unchecked|unheeded|unread|unreported|unfixed|unresolved|unassigned|in ~1 !place|until
    -would|could|may|might|have|will went|gone|going|go|goes ~1 unnoticed|untested|unreviewed|unpatched|unanswered|unaddressed|unmonitored|undocumented|unchecked|unheeded|unread|unreported|unacknowledged|undetected|unchallenged|unquestioned|unrecorded|unactioned|uncorrected|ignored|overlooked
    -would|could|have|might go|goes|went|going unacknowledged|undetected !for
    the|balls|ball|a ball was|were|got? ~1 dropped
    fell|fallen|falls on deaf
    lost in ~2 shuffle|translation|noise|handover|handoff|migration|process|inbox|queue|backlog|thread
    -don't|doesn't|not|wouldn't|never got|gets|getting ~1 missed|dropped|forgotten|overlooked|skipped|ignored|deprioritised|deprioritized|buried|mixed|rushed|misread|misplaced|silenced|waived
    review|testing|test|tests|handover|check|checks|training|update|escalation|audit|drill|communication|rehearsal|conversation|meeting|follow-up|renewal ~2 did|never|was|were not? ~1 happen|happened|occurred|place|materialise|materialised
    review|testing|test|tests|handover|check|checks|training|update|escalation|audit|drill|rehearsal|meeting|follow-up|renewal ~2 never|not take|took place
    no ~3 took|was|were|had ~1 place|carried|sought|conducted|performed|made|obtained
    @flaw|change|changes|setting|code|regression|misconfiguration|file|rule ~2 @crept in|into|through|past|unnoticed !our
    @crept in|into|through|past !our ~3 production|release|build|code|configuration|review|testing|net|qa|live|codebase|deployment|process|version
    made|found|worked its|their way ~1 into|to|through|past ~2 production|release|build|live|main|master|code|customers|config|configuration|the
    went|gone|go|going|pushed|put|rushed|sent|shipped|rolled|taken ~1 out|live|ahead|through|into ~3 without ~3 review|test|testing|tests|tested|approval|approved|check|checks|checked|plan|notice|warning|backup|rollback|sign-off|being|anyone
    was|were|been|being rushed|pushed|waved|nodded|hurried|forced|railroaded ~1 out|through|into|past|live
    mistakes|lapses|missteps|failings|oversights|misjudgements|misunderstandings|miscommunication|misunderstanding|mistake|oversight ~2 happened|occurred|happen|arose|arising|crept
    @mistakes ~3 was|were|have|had|has ~1 been? ~1 made|identified|found|committed|uncovered|discovered|noted|acknowledged|recognised|recognized|admitted|compounded|repeated
    through|by an|a oversight|mistake|misunderstanding|omission|lapse|mix-up|slip
    -our|my an? clerical|administrative|data-entry|procedural|planning|scheduling|communication|communications|judgement ~1 error|mistake|oversight|failure|lapse|breakdown|mix-up|misunderstanding !rate|message|code|handling|page|log|budget
    there was|were|had|has been? ~1 a|an|some|clear ~1 oversight|misunderstanding|miscommunication|omission|mix-up|mixup|breakdown|failure|lapse|disconnect|confusion|delay ~1 in|between|about|over|to|around|regarding|on !our|the
    communication|communications|coordination|handover|process|information ~1 broke|breakdown|broken|failed|fell ~1 down|in|between|short|apart
    something|things|details|detail|step|steps|item|items|signs|signals|clues|opportunities|opportunity|chances|chance|alarm|alarms|flags|warnings ~1 was|were|got|had|have|went been? missed|overlooked|skipped|ignored|forgotten|omitted|unheeded|unnoticed|wasted
    it was|is|has|had ~1 been? ~1 @judge ~1 that|best|necessary|unnecessary|appropriate|prudent|preferable|acceptable|not|too|safe|sufficient|unnecessary|acceptable|,
    as|than was|were|is|had|has been? ~1 assumed|thought|believed|planned|agreed|recommended|advised|required !by
    was|were|been|had ~1 been? ~1 assumed|presumed|supposed ~1 to|that|safe|harmless|unnecessary|complete|irrelevant|correct
    a|the|this|that ~2 call|choice|judgement|judgment|compromise|trade-off|tradeoff|bet|gamble|commitment|exception|concession|selection was|had|has|is been? ~1 made|taken|granted|accepted !from|by|on|at
    the|common|general|prevailing|initial ~2 view|feeling|thinking|assumption|expectation|belief|consensus|intention|understanding|hope|idea|plan|perception|conclusion ~2 was|had been? ~1 that|to
    assumption|assumptions|presumption|expectation ~3 was|were|had|turned|proved ~1 made|wrong|incorrect|false|held|tested|out|never|not
    priority|preference|precedence|emphasis|weight|focus|consideration|attention|thought|time|credence ~2 was|were|had|has|is been? ~1 given|placed|paid|put|devoted|spent|allocated !our
    took|taken|takes precedence|priority|preference over
    was|were|been ~1 prioritised|prioritized|favoured|favored|chosen|preferred|put ~2 over|above|ahead|before|instead
    sacrificed|traded|weighed|outweighed ~2 for|against|by ~1 !of
    corners|shortcuts ~2 cut|taken
    risk|risks|consequence|consequences|impact|implications|severity|urgency|scale|complexity|load|effort|danger|scope|significance ~4 was|were|had|been ~2 underestimated|overlooked|ignored|dismissed|downplayed|misjudged|unappreciated|misunderstood|accepted|considered|appreciated|understood|discounted|recognised|recognized|known|anticipated|assessed !by
    was|were|been|being|is|are|got @act|@care|@work|keyed|pasted|dialled|clicked|pressed|cabled|wired|labelled|labeled|plugged|seated|mounted|patched|addressed|routed|filled|left incorrectly|improperly|wrongly|inadvertently|accidentally|mistakenly|prematurely|erroneously|hastily|inconsistently|wrong|carelessly|unnecessarily|backwards|blank|empty|upside
    caused|triggered|due|because|result|trigger|cause|from by|to|of|was|is an|a|the accidental|inadvertent|unintended|mistaken|erroneous|unintentional|unauthorised|unauthorized|untested|unreviewed|uncoordinated|unapproved|unannounced|hasty|rushed|ill-timed|premature|botched|forgotten|overlooked|neglected|misplaced|unvetted|errant ~1 @actnoun
    wrong|incorrect|outdated|erroneous|unintended|mistyped ~2 was|were|had|been|being|got ~1 been? ~1 @act|pressed|hit|pulled|clicked|dialled|unplugged|removed|typed|copied|picked|plugged|cut|wired|provided|supplied|assumed|added|handed|quoted|communicated|used|followed|restored|loaded|named|assigned
    was|were|been @act|@work|carried|done|performed ~5 without ~3 authorisation|authorization|approval|permission|consultation|notice|notification|warning|announcement|review|testing|test|tests|backup|rollback|plan|sign-off|supervision|consent|knowing|telling|informing|checking|asking|consulting|considering|understanding|anticipating|realising|realizing|thinking|looking|regard
    was|were|been @act|@work|carried|done|performed ~4 in error|haste|mistake|place|parallel|production !mode|with
    was|were|been @act|@work|carried|done|performed ~4 out of order|sequence|turn|step
    was|were|been @act|@work|carried|done|performed ~4 during|at|in ~1 business|peak|working|office|trading|busy|busiest ~1 hours|time|times|day|period
    lack|absence|shortage|insufficiency|gap|gaps|weakness|weaknesses|deficiencies|deficiency|shortcomings|shortcoming|failings|breakdown|inadequacies|failure|failures|delay|delays of|in !our|my ~3 @careNoun2
    insufficient|inadequate|poor|deficient|ineffective|non-existent|nonexistent @careNoun2
    @careNoun2 ~3 was|were|is|are|had|has|have|proved been? ~1 not|too|very|simply? ~1 @lack
    @careNoun2 ~2 could|should|might have been ~1 better|clearer|faster|earlier|stronger|more|improved|tighter|prompter|quicker|done|handled
    no|little|insufficient|inadequate ~3 was|were|is|are ~1 in place|force|available|on|there
    there|had was|were|is|are|been|existed no|little|insufficient|inadequate|not ~1 proper|formal|clear|adequate|automated|documented|written|agreed|defined|established|dedicated|any|real|effective|sufficient|enough? ~1 @careNoun2|plan|runbook|owner|approval|backup|test|tests|alert|alerts|alarm|alarms|procedure|policy|policies|playbook|notification|accountability|check|rollback|standard|standards|checklist|contact|on-call
    due|owing|because|result|given|under|reasons to|of|the|for? ~1 time|resource|resourcing|staffing|budget|budgetary|competing|conflicting|other|deadline|commercial|delivery|schedule|operational|cost|capacity ~1 constraints|constraint|pressure|pressures|shortages|shortage|priorities|limitations|commitments|reasons|restrictions !of|from|on
    for|due|owing|because to|of? historical|legacy|unknown|cost|budget|unclear|operational|scheduling|convenience|commercial reasons|reason
    responsibility|responsibilities|ownership|accountability|roles|role|authority ~3 was|were|is|are|had|has|been ~2 unclear|clear|ill-defined|undefined|ambiguous|blurred|divided|assigned|defined|split|shared|vague|diffuse|confused
    unclear|uncertain|uncertainty|confusion|clear|known|certain|clarity ~1 about|over|on|as|to? ~1 who|whose|ownership|responsibility|which ~1 team|was|is|should|owned|had|would|of|for|person|group
    -not|don't|doesn't|no|didn't|may|might|who needs|need|needed|ought|deserves to be ~2 @plan|@care|@work|@act
    -we|i|you|they|to|don't|not|will needs|need|requires|require|deserves|deserve|merits|warrants more|better|clearer|stronger|tighter|closer|proper|further|greater|additional|some|an|a ~1 @workNoun
    more|better|clearer|stronger|tighter|closer|further|greater|additional|stricter|improved|regular|extra ~2 @workNoun|testing|care ~2 is|are|was|were|will|would|must|should|needs|need ~1 be|been|to? ~1 needed|required|necessary|warranted|planned|taken|given|paid|put|introduced|made|followed|implemented|desirable|advisable|called|recommended|done|carried|provided|added
    there|it needs|should|must|ought|has|needed to? ~1 be|have|been ~1 a|an|some|more|better|regular|clear|clearer|stricter|additional|proper|mandatory|automatic|no|been? ~2 @careNoun2|@workNoun|test|alert|alerts|check|limit|policy|runbook|owner|approval|backup|plan|drill
    it is|was|has ~1 been? ~1 recommended|proposed|planned|intended|hoped|suggested|advised|imperative|essential|vital|hoped|expected that|to ~8 be|is|are|to
    it will|must|should be ~1 ensured|checked|verified|considered|decided|clarified|reviewed|examined|investigated|made|determined
    @workNoun ~2 is|are|was|were|have|has been? ~1 being|now|currently|already? ~1 planned|proposed|envisaged|foreseen|earmarked|considered|discussed|drafted|pending|outstanding|prepared|explored|recommended|commissioned|requested !maintenance|for|at
    is|are under|in consideration|discussion|preparation
    lessons|lesson|learnings|improvements|measures|steps|actions|consequences|conclusions|changes|safeguards|recommendations ~3 will|shall|must|should|are|have|has|were|is|to be|been|being ~1 learned|learnt|drawn|taken|made|implemented|introduced|put|identified|applied|adopted|considered|followed|agreed|noted|acted
    efforts|every effort|attempts|effort|progress ~1 is|are|will|have|has|was|were be|being|been ~1 made|taken|undertaken
    will|shall|must|should|would ~1 be ~1 looked|dealt|followed|brought|worked|thought|taken|seen|carried|rolled|drawn|phased|stepped|ramped|tightened|put ~1 into|at|with|up|out|in|on|to|through|over|forward
    should|ought not? ~1 to? have ~1 been ~3 !prevented|avoided|averted|a|the|an|in|caused|due|able|worse @care|@work|@slip|@act|read|done|made|handled|obtained|sought|raised|started|stopped|given|worded|timed|managed|avoided|treated|chosen|spotted|picked|kept|involved|allowed|acted|drawn|held
    should|ought|could ~1 to? have gone|happened|taken|undergone|received|had|occurred ~2 through|before|sooner|earlier|differently|place|smoothly|better|more|never|a|further
    could|should|might ~1 have been ~1 better|clearer|faster|quicker|sooner|earlier|smoother|tighter|stronger ~1 !off|for
    had|has|have|was|were ~1 been? ~1 known|reported|flagged|raised|noted|observed|logged|discussed|pending|outstanding|recognised|recognized ~5 but|months|years|weeks|long|ago|yet|previously|earlier|beforehand !by
    despite|after ~2 warnings|repeated|previous|earlier|several|multiple ~3 being|having|was|were|been|raised|given|issued|ignored
    known ~2 but|yet|and ~1 not|never|left|unfixed|unaddressed|accepted|ignored
    was|were|been left in|on place|production|position|use|charge|default|there|full|debug|test|old|place
    was|were|been left as|out|blank|unattended|disabled|unpatched|unreviewed|running|unchanged|unmonitored|enabled|unresolved|untested|unprotected|exposed|unlocked|behind|off|uncorrected|unconfigured|unfilled|untouched|idle|incomplete|unfinished|unassigned ~2 !the|a
    no one|body|person ~4 was|were|had|is ~2 told|asked|assigned|appointed|responsible|awake|notified|informed|on-call|tasked|trained
    nobody|no-one|noone ~4 was|were|had|is ~2 told|asked|assigned|appointed|responsible|awake|notified|informed|tasked|trained
    was|were|been|got|being ~1 inadvertently|accidentally|mistakenly|erroneously|wrongly|incorrectly|improperly|prematurely|unintentionally|hastily ~1 run|rolled|set|put|taken|switched|turned|marked|flagged|sent|added|excluded|included|assigned|classified|routed|applied|charged|billed|closed|opened|cancelled|canceled|suspended|connected|targeted|pointed|labelled|labeled|typed|keyed|entered !as
    turned|switched|brought|put ~1 back? on|off|up|down ~1 in an? unplanned|uncontrolled|uncoordinated|unsafe|wrong
    budget|funding|headcount|staff|staffing|team|training|maintenance|hours|spend ~4 had|was|were|has|have been? ~1 cut|reduced|frozen|halved|outsourced|slashed|trimmed|redirected|reallocated|deferred|stopped|withdrawn|removed
    there should|must|ought|could to? have ~1 been ~3 questioning|challenge|scrutiny|check|checks|review|warning|alarm|alert|plan|backup|testing|test|limit|oversight|discussion
    communication|coordination|testing|training|oversight|monitoring|documentation ~8 was|were lacking|inadequate|insufficient|missing
    monitoring|alerting|backup|safeguards|process|controls|plan|procedure|policy ~2 was|were|is|are not|never ~1 in place|force
    shortcuts|exceptions|workarounds|deviations|violations|delays|errors was|were|are|had ~1 been? ~1 tolerated|accepted|normalised|normalized|granted|overlooked|allowed
    it was|has|had ~1 been? ~1 agreed|decided|resolved|judged|deemed ~2 to
    """
}
