/// Phrases that put a failure down to a person, a team, a customer or a supplier.
enum BlameWords {
  static let lists = [
    // Words for people that never mean a program.
    "human": """
    accountant clerk cashier driver pilot nurse doctor guard secretary assistant trainee apprentice
    dispatcher auditor carrier member engineer engineers developer developers dev devs operator operators
    admin admins administrator administrators sysadmin contractor contractors intern interns technician
    technicians team teams staff crew colleague colleagues employee employees vendor vendors supplier
    suppliers management leadership qa someone somebody nobody no-one everyone he she person analyst
    analysts architect architects tester testers consultant consultants maintainer maintainers provider
    partner partners dba dbas sre sres executive executives finance marketing programmer programmers
    author reviewer reviewers customer customers department bank agency support
    """,
    "harm": """
    severed damaged botched bungled tripped knocked destroyed wiped erased corrupted leaked crashed
    unplugged miswired overloaded misused abused mislaid lost cut sabotaged misplaced mishandled
    """,
    "act": """
    pushed deployed ran executed entered shipped merged released typed installed changed configured sent
    used applied pulled pressed picked selected opened deleted loaded delivered wrote wired approved
    ordered connected plugged unplugged copied imported uploaded gave made left set booked printed shut
    stopped restarted rebooted
    """,
    "wrong": """
    wrong untested out-of-date stale unreviewed unapproved unauthorised unauthorized broken faulty shoddy
    sloppy poor outdated incorrect invalid bad half-finished untried reckless careless weak insecure
    abusive excessive malicious unsafe default
    """,
    "outside": """
    customer agency integrator installer reseller bank carrier manufacturer subcontractor sub-contractor
    courier landlord electrician plumber cleaner crew
    """,
    "many": """
    engineers developers operators admins administrators contractors interns technicians employees vendors
    suppliers staff personnel management team teams crew colleagues testers qa finance marketing hr
    procurement legal leadership
    """,
    "one": """
    accountant clerk cashier driver pilot trainee apprentice dispatcher member engineer developer operator
    admin administrator contractor intern technician employee vendor supplier colleague analyst architect
    tester consultant programmer reviewer partner provider
    """,
    "rashly": """
    pushed deployed ran executed entered shipped merged released typed installed changed configured sent
    used applied
    """,
    "person": PersonWords.all,
    "we": "we i our my us",
    "denied": """
    handle against from prevent tolerate catch despite zero eliminate reduce not any no never than blame
    blaming blamed avoid instead call calling called label of
    """,
    "slip": "typo mistake mistakes blunder blunders slip mishap",
    "fault": """
    mistake mistakes error errors fault negligence carelessness blunder incompetence failure oversight
    sloppiness laziness
    """,
    "duty": """
    answer reply pick call open sign finish test check follow read review escalate notify notice verify
    validate document communicate monitor respond act tell warn inform report update patch back listen
    care understand renew
    """,
    "done": """
    answered replied opened finished signed called tested checked followed read reviewed escalated
    notified noticed verified validated documented communicated monitored responded acted told warned
    informed reported updated patched listened cared paid done
    """,
    "warning": """
    warning warnings alert alerts alarm alarms email emails e-mail message messages policy procedure
    procedures instruction instructions advice rule rules process runbook checklist ticket tickets request
    requests
    """,
    "slipped": """
    accidentally mistakenly inadvertently unwittingly erroneously carelessly recklessly negligently
    wrongly foolishly stupidly incorrectly
    """,
    "mis": "misconfigured mishandled misread mistyped misjudged misunderstood botched bungled mismanaged",
  ]

  static let phrases = """
    did|does|do not bother|care to|about|enough
    didn't|doesn't|don't bother|care to|about|enough
    is|was|were the fault of
    @one ~5 skipped|bypassed|forgot|omitted|overlooked|disregarded|ignored
    approved|merged|signed|released|launched|shipped|deployed|changed ~4 without reading|looking|checking|reviewing|testing|thinking|informing|telling|asking|consulting
    -we chose|decided|opted|preferred to ignore|disregard|skip|dismiss|bypass|neglect
    our|repeated ~1 warnings|requests went unanswered|unheeded|ignored
    fell asleep
    @person ~3 let ~2 expire|lapse|slip|through|fail
    @human ~2 wrongly|falsely assumed|believed|thought|claimed
    because|since|when|after ~2 @one ~1 @rashly ~2 untested|wrong|bad|broken|incorrect|faulty|unreviewed
    was|were|is|are not ~1 careful|diligent|thorough|attentive|competent|vigilant|qualified|trained enough?
    not careful|diligent|thorough|attentive enough
    @human ~2 did|could not even
    @person ~2 only|had themselves to blame
    through no fault of ours|our
    @one ~3 should not have
    @person ~1 let us down
    @person ~1 were|was unwilling|careless|sloppy|negligent|reckless|lazy
    @person took|made ~2 poor|bad|wrong decision|decisions|call|shortcut
    a|an|the|one individual|person|@one ~2 made ~2 mistake|error
    -@denied human error|errors
    -@denied operator error|errors
    -@denied user error|errors
    -@denied pilot error
    -@denied engineer error
    fat-fingered|fat-finger
    fat finger|fingered|fingers
    pebkac
    -@we forgot to ~1
    -@we|be|been had? forgotten to
    @human ~1 forgot|ignored|neglected|disregarded|overlooked|missed
    @human|operations|they|customers ~2 ignored ~3 @warning
    -we|i refused to
    @human ~2 failed|omitted|neglected to
    @human did|does|do not bother to?
    @person didn't bother to?
    @human did not ~1 @duty
    @human didn't|don't|doesn't ~1 @duty
    -@we made ~2 @slip
    @person|he|she made a|an|the ~2 error|errors
    @human ~1 @slipped
    @human ~1 @mis
    @human ~12 by mistake|accident
    someone|somebody ~6 wrong
    pressed|hit|clicked|pushed the wrong
    asleep at the wheel
    asleep on the job
    dropped the ball
    could not be bothered
    couldn't be bothered
    their|his|her|customer's|supplier's|vendor's own doing|fault|mistake
    entirely? their|his|her fault|mistake|mistakes|negligence|error|carelessness
    careless|carelessness|negligent|negligence|incompetent|incompetence|sloppy|sloppiness|reckless|recklessness|laziness
    screwed|messed|cocked up
    should have known better
    should|could have|of paid ~1 attention
    had ~4 done their|his|her job|jobs|work
    did not do their|his|her job|jobs
    didn't do their|his|her job|jobs
    ^ had the? ~3 @person ~2 @done
    if ~3 @human had ~1 @done
    nobody|no-one was watching|checking|looking|paying
    no one was watching|checking|looking|paying
    nobody|no-one bothered|cared|thought|checked
    not paying|pay attention
    is|are|was|were entirely|solely|mostly|largely to blame
    error|errors|mistake|mistakes ~1 is|are|was|were to blame
    is|are|was|were solely|entirely|personally responsible for the? outage|failure|incident|error|bug|loss|breakage
    the? blame lies|falls|rests with|on
    left us with ~1 sloppy|bad|poor|broken|terrible
    lack of discipline|care|diligence
    @person should have ~1 @done|caught|known|seen|spotted|prevented
    inattention|inattentive|complacency|complacent|arrogance|amateurish|clueless|stupid|stupidity|idiot|idiots
    poor judgement|judgment
    cut|cutting corners
    took a? shortcut|shortcuts
    @person ~2 fell asleep
    couldn't|could not care less
    let us|everyone|customers down
    the fault lies with
    rogue employee|engineer|developer
    -we neglected to
    -we deleted|ran|typed|restarted|pushed|entered|dropped|executed|copied|edited|wiped|cleared|removed|killed|stopped|unplugged|overwrote|selected|chose the wrong
    too busy|tired|lazy|drunk|careless to
    caused by ~2 engineer|developer|operator|administrator|contractor|intern|technician|employee|vendor|supplier|staff|colleague
    @person violated|breached|bypassed|circumvented ~2 policy|procedure|process|rules|protocol|review
    mistake|error|errors|blunder|oversight by|of the|a|an|our ~2 engineer|engineers|developer|developers|operator|operators|administrator|contractor|intern|technician|employee|vendor|supplier|staff|colleague|team
    without telling|asking|informing|consulting anyone|anybody|us
    -@denied human|manual|engineer|engineering|employee|staff|admin|administrator|technician|vendor|supplier|contractor|developer|customer|personnel|user ~1 mistake|mistakes|slip|oversight|negligence|carelessness|blunder|failure|misconfiguration|misjudgement|misjudgment !rate|rates|mode|modes
    human-caused|engineer-driven|engineer-induced|operator-induced|user-caused|man-made
    human caused|induced|made accident|error|mistake|failure|incident|outage
    -@denied manual|configuration error|mistake by|of|on|made
    @one ~6 accidentally|mistakenly|inadvertently|erroneously|wrongly|carelessly|errantly|unknowingly|negligently !been
    accidentally|mistakenly|inadvertently|erroneously|incorrectly|improperly ~4 by ~3 @one|@many
    @one ~4 incorrectly|improperly|wrongfully @rashly|placed|assumed|marked|set|modified|updated|edited|created|selected|configured|deleted|removed|added|merged|pointed|targeted|issued
    @one ~4 did|had|does not|never ~1 @duty|@done|realise|realize|consider|think|bother|know|anticipate|run|ensure|account|catch|spot|stop
    @one ~4 didn't|hadn't|doesn't ~1 @duty|@done|realise|realize|consider|think|bother|know|anticipate|run|ensure|account|catch|spot|stop
    @one|@many ~4 failed|failing|fails|neglected|omitted|forgot|forgets to
    failure|failings|negligence|incompetence|carelessness|oversight|mistake|mistakes|error|errors|misconduct|inaction on the part of
    failure|failings|negligence|incompetence|carelessness|oversight|mistake|mistakes|blunder|inaction|sloppiness by|of|from our|the|a|an|one|another|their ~2 @one|@many
    incorrect|wrong|improper|bad|faulty ~2 by|from one? of? a|an|our|the|their ~1 @one|@many
    because|as|since @one|@many ~3 wasn't|weren't|didn't|hadn't|failed|forgot|ignored|refused
    @many did not ~1 @duty|respond|follow|read|provide|tell|inform
    @one|@many ~1 is|are|was|were ~1 to blame
    blame lies|rests|falls|belongs|is
    blame|blamed|blames for|the|our|a|on ~3 @one|@many
    @one|@many should ~1 not? have ~1 @done|@act|caught|known|seen|spotted|prevented|noticed|been
    @one|@many shouldn't|should've have? ~1 @done|@act|caught|known|seen|spotted|prevented|noticed|been
    they|he|she should not|never have
    @one|@many ~2 violated|breached|bypassed|circumvented|flouted ~2 policy|procedure|procedures|process|rules|protocol|review|terms|our
    against our|the|company terms|policy|rules
    in violation|breach of our|the|company|policy
    abuse|abused|misuse|misused ~4 by a|an|one|some ~2 user|users|customer|customers|party
    mistake|error of his|her|their
    his|her mistake|error|fault|carelessness|oversight|negligence
    -we|i made ~1 mistake|mistakes|error that|which|in|when
    rogue|disgruntled|careless|inexperienced|untrained|unqualified|overworked|distracted|tired|overeager|overconfident|clumsy|lazy|novice|rookie|incompetent|negligent ~1 @one
    wrong command|button|server|file|key|window|cable|database|directory|branch was|were ~1 by

    @one|@many|@outside|they|he|she|who ~1 is|are|was|were ~1 at fault
    mistake|mistakes|blunder|oversight|slip ~3 by ~5 @one|@many
    error|errors made|introduced|committed ~1 by ~5 @one|@many
    caused|introduced|triggered|created by one of our|the|their ~2 @one|@many
    held|hold ~2 accountable|responsible|liable
    responsible for this|the|these ~1 mistake|error|failure|outage|mess|breach|blunder|incident|damage
    should be ashamed
    shame on
    whoever wrote|did|made|pushed|approved|configured|deployed|designed|left|deleted|changed
    amateurs|amateur|amateurish|amateurism
    lemon and|from
    @one|@many ~8 incorrectly|improperly placed|pushed|deployed|configured|set|entered|deleted|removed|ran|merged
    @one|@many|they ~14 errantly|mistakenly|wrongly|erroneously thinking|believing|assuming
    someone|somebody ~1 pushed|deployed|ran|entered|typed|deleted|left|turned|unplugged|tripped|edited|disabled|broke|pulled|wiped|removed
    the? fault ~1 lies|lay|belongs|rests ~2 with|to|theirs
    is|was|were ~4 fault that
    nobody|no-one|no one? ~6 bothered
    @one|@many|@outside|they|he|she ~3 @act ~2 @wrong
    -we|i|to @act a|an|the ~1 untested|unreviewed|unapproved|unauthorised|unauthorized|half-finished !version|error
    @one|@many|@outside ~2 never ~1 @done
    @one|@many ~4 disciplined|fired|sacked|reprimanded|terminated|dismissed !the|alert|it
    poor|shoddy|sloppy|bad workmanship|work|job|craftsmanship
    workmanship
    gave|gives|given away ~2 password|key|credentials|secret
    fell for ~2 phishing|scam|trick
    clicked|clicks ~1 a|an|the ~1 phishing|malicious|suspicious
    -@denied manual error|errors
    @outside ~2 failed|ignored|neglected|refused|forgot|disregarded|misused|abused ~1 to|our|the|its|their|a|repeated
    had the|a|an|our|their|any ~2 @one|@many ~1 @done
    @one|@many|@outside had|has|also|then|apparently|actually|mistakenly|accidentally? @harm ~1 the|a|our|an|its|his|her|their|this|that|two|both|several|it
    @one|@many|@outside at|of|from ~3 @harm ~1 the|a|our|an|its
    @one|@many ~2 left ~3 enabled|open|on|unlocked|exposed|running|disabled|unprotected
    did|does not know what he|she|they|it
    didn't|doesn't know what he|she|they
    caused|introduced|triggered|created|made|deleted|pushed|left by a|an|the|another ~2 @one
    @one|@many|@outside ~8 without ~1 checking|verifying|reading|looking|asking|testing|thinking|informing|telling|approval|permission|authorisation|authorization|review|consulting|validating
    gave ~2 attacker|attackers|intruder|thief|wrong ~1 access
    rookie|beginner's|amateur|schoolboy|silly|stupid|dumb|avoidable mistake|error
    @one|@many|he|she|they ~6 did nothing
    poor|bad|wrong|hasty|reckless decision|decisions|choice|choices|judgement|judgment|planning by|of|on
    @one ~6 left no
    @person panicked
    slept through
    waved|waving|wave ~3 through
    rubber-stamped|rubber-stamp
    operations failed|ignored to? ~1 act|notice|escalate|check|read|respond|three|two|several|the|our
    rolled the dice
    sat on ~2 invoice|request|ticket|report|warning|warnings|alert|information|it
    @human|it|they did not do its|their homework
    people ~4 decided|chose|thought to|it
    damage|chaos|mess|trouble ~2 had|has caused
    someone|somebody was ~1 working|playing|messing|tinkering
    @one|@many in|at|of|from ~2 never ~1 @done
    -we let the|this|a|that ~1 defect|bug|error|fault|flaw|mistake ~1 through
    put|puts|putting ~2 before|above|over ~1 safety|quality|security|customers
    ^ the|our|a ~1 @one|@outside caused ~1 the|this|our|an|a
    @one|@outside broke|provoked ~1 the|this|our|an|a
    they|he|she violated|breached|broke|flouted ~4 policy|policies|rules|procedure|procedures|terms
    mistake|error|blunder that|which? ~1 a|an|the|one|our ~2 @one|@many made|introduced
    ^ had !we|it|a|an|this ~2 followed|checked|read|tested|asked|listened|told|looked ~8 nobody|no|would|none
    brought ~1 on themselves|himself|herself|itself
    @many|@one|they|he|she ~3 never|didn't looked|checked|look|check|asked|ask at|into|the|for|to|whether|if
    """
}
