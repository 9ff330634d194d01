/// Decisions, acts and omissions of people told without the people, and future work without an owner.
enum EvasiveWords {
  static let lists = [
    // Care that is told of a state: what is not done now.
    "tended": """
    tested reviewed documented monitored communicated escalated checked understood maintained patched
    audited trained assigned tracked rehearsed exercised staffed enforced owned followed verified
    validated covered
    """,
    // Work that is planned rather than a step of using a program.
    "plan": """
    reviewed improved addressed investigated fixed implemented added communicated documented monitored
    updated introduced assessed audited trained revised strengthened hardened tightened automated tested
    developed established retrained drawn examined explored rewritten replaced upgraded modernised
    modernized enhanced corrected expanded extended formalised formalized enforced reworked refactored
    redesigned migrated clarified reconsidered revisited rotated reinforced adjusted prioritised
    prioritized planned simplified rebuilt tackled adopted decommissioned retired informed notified told
    escalated verified validated taken done put rethought learned learnt evaluated assigned allocated
    hired coordinated
    """,
    "be": "was were is are been being wasn't weren't isn't aren't be get got gets getting",
    "is": "was were is are been being got",
    "was": "was were been being got",
    "has": "has have had",
    "badly": """
    inadequately insufficiently incorrectly improperly poorly wrongly prematurely mistakenly inadvertently
    accidentally erroneously unintentionally unknowingly hastily carelessly wrongfully errantly
    unnecessarily
    """,
    // What people leave undone, do wrongly or decide.
    "slip": """
    overlooked missed forgotten ignored dismissed neglected rushed misjudged underestimated misinterpreted
    misread mistyped mishandled miscommunicated misunderstood misconfigured mis-configured postponed
    deprioritised deprioritized disregarded omitted botched silenced muted snoozed skipped bypassed
    downplayed circumvented sidelined shelved cut-short mislabelled mislabeled misplaced mis-set mistaken
    misapplied misused misdiagnosed mispriced miscalculated misallocated miskeyed misfiled misidentified
    misassigned misdirected deferred conflated unheeded overruled waived
    """,
    // Acts of care: evasive when they are missing.
    "care": """
    kept installed built bought created written prepared decided settled clarified arranged tested
    reviewed checked followed noticed informed told documented escalated communicated monitored considered
    verified validated updated applied enabled notified anticipated addressed caught put taken prioritised
    prioritized done tracked rotated renewed alerted covered implemented configured enforced understood
    foreseen accounted planned thought appreciated realised realized recognised recognized acted consulted
    briefed warned maintained patched backed announced ordered requested booked revised revisited audited
    inspected rehearsed practised practiced trained assigned staffed resourced budgeted questioned
    challenged identified detected spotted seen picked logged shared discussed included performed
    carried conducted exercised cleaned removed revoked disabled retired decommissioned replaced upgraded
    migrated raised reported investigated measured estimated sized specified defined scoped provided given
    assessed evaluated analysed analyzed answered responded read cross-checked double-checked signed
    approved authorised authorized agreed contacted invited instrumented set scheduled coordinated
    co-ordinated synchronised flagged heard heeded fixed resolved automated scanned simulated benchmarked
    vetted called made met surfaced listed mentioned corrected switched
    """,
    // Acts that set something off, in the passive a way to leave out who did them.
    "act": """
    planned billed charged called notified contacted stopped restarted rebooted put applied entered used
    set made chosen selected pulled unplugged configured deployed released installed sent given assigned
    ordered picked pushed executed run deleted merged changed removed launched promoted shipped enabled
    granted approved disabled introduced uploaded typed switched turned rolled edited modified altered
    committed issued specified copied misconfigured reconfigured activated triggered initiated started
    performed published
    """,
    "thing": """
    change changes configuration config setting settings update updates version versions release releases
    patch deployment command commands script migration query flag rule rules parameter value values file
    files certificate key keys upgrade code commit credential credentials permission permissions image
    package limit threshold policy server servers
    """,
    "control": """
    look pair thought plan second consulting asking informing telling review reviews testing tests test
    approval checking checks warning notice rollback backup backups validation verification consultation
    authorisation authorization permission sign-off oversight supervision safeguards monitoring
    coordination
    """,
    "work": """
    reviewed improved addressed investigated fixed implemented added communicated documented monitored
    updated introduced scheduled completed assessed audited trained revised strengthened hardened provided
    issued tightened automated tested put made brought developed established retrained created defined
    drawn conducted carried performed held looked re-evaluated evaluated examined explored considered
    rewritten replaced upgraded modernised modernized enhanced corrected expanded extended formalised
    formalized enforced taken given rolled deployed released done changed reworked refactored redesigned
    removed migrated increased reduced raised lowered set shared published verified validated checked
    enabled disabled configured clarified agreed reminded told informed notified contacted allocated
    assigned hired staffed reconsidered revisited rotated reinforced adjusted prioritised prioritized
    decommissioned retired followed announced planned moved split simplified rebuilt merged cleaned
    cleared undertaken tackled adopted built written
    """,
    "noun": """
    decision decisions action actions owner owners test tests testing review reviews plan plans warning
    warnings notice alert alerts notification announcement documentation runbook follow-up check checks
    procedure procedures process consideration thought attention communication one-else risk assessment
    approval analysis drill rehearsal training explanation reason message update updates backup backups
    ticket escalation rollback monitoring formal clear
    """,
    "resolve": """
    decided agreed felt assumed thought believed considered determined deemed concluded resolved judged
    hoped expected understood
    """,
    "flaw": """
    bug bugs error errors defect defects regression regressions flaw flaws vulnerability typo fault
    misconfiguration mistake mistakes inconsistency
    """,
    "lapse": """
    mistake mistakes error errors assumption assumptions oversight omission omissions misjudgement
    misjudgment misstep missteps wrong-decision shortcut shortcuts compromise compromises exception
    exceptions
    """,
    "undertaking": """
    escalation test tests testing review reviews migration maintenance training upgrade rollout audit
    project check checks communication notification announcement replacement renewal drill rehearsal
    restore analysis inspection patching investigation handover work rotation
    """,
    "halted": """
    delayed cancelled canceled postponed skipped rushed abandoned dropped shortened cut stopped deferred
    omitted forgotten missed overlooked
    """,
    "careNoun": """
    testing review reviews oversight communication awareness understanding care monitoring coordination
    documentation training validation attention planning foresight ownership follow-up diligence
    verification knowledge alignment
    """,
  ]

  static let phrases = """
    // Nothing was done, or done badly.
    was|were|been|got not|never ~2 @care
    is|are not|never ~2 @tended
    @has not|never been ~1 @care|@act|@work
    wasn't|weren't ~1 @care
    isn't|aren't ~1 @tended
    hadn't|hasn't|haven't ~1 been ~1 @care|@act|@work
    @has ~1 been ~1 @slip
    was|were|been|got ~1 @slip
    @was @badly @care|@act|@work
    -we|i|they|he|she|who|engineer|engineers|team|to @badly @act|misconfigured !by
    been|was|were @badly deployed|rolled|included|applied|left|placed|configured|set|pushed|merged
    went|gone|going|go unnoticed|untested|unreviewed|unpatched|unanswered|unaddressed|unmonitored|undocumented|unchecked|unheeded|unread|unreported
    -we|i|us unnoticed|overlooked|unreviewed|untested|undocumented|unpatched issues|issue|errors|problems|failures|alerts|code|changes|change|path
    @was left in ~1 place|production|position|use|state
    @was left unattended|open|disabled|unpatched|unreviewed|running|unchanged|unmonitored|enabled|unresolved|untested|unprotected|exposed|unlocked
    @was allowed|permitted to ~1 expire|lapse|run|grow|fill|fail|continue|slip|accumulate|drift
    // Errors and decisions without a subject.
    @lapse ~2 was|were|had|have|has been? made|granted|taken|accepted
    @lapse that? was|were made
    @flaw|flaws ~1 was|were|had|been ~1 made|left|introduced|deployed|shipped|released|merged
    @flaw was|were|got|been introduced
    @flaw that? was|were ~1 deployed|introduced|released|shipped|merged
    issued with a typo
    it was|is|has|had been? @resolve
    it was|had been? not @resolve
    the? decision|choice ~6 was|were|is delayed|postponed|taken|made|reached
    a|the decision|choice made|taken to
    no @noun ~2 was|were|had|has|have|is|are been? ~1 carried|performed|conducted|held|defined|assigned|established|drawn|agreed|planned|taken|made|given|sent|raised|documented|scheduled|named|appointed|communicated|issued|tested|set|identified|put
    no owner was|is assigned|named
    steps|measures|actions|corners were|are|have being|been? taken|cut
    responsibility was unclear
    lesson|lessons have|has|were|was been? learned|learnt
    the ball was dropped
    // A change happened.
    @thing ~2 was|were|had|been|got ~1 @badly
    wrong|incorrect|outdated|old|faulty|bad|invalid|erroneous|inappropriate|unsuitable ~2 was|were being? @act|targeted|loaded|imported|printed|restored|attached
    wrong|incorrect|outdated|old|faulty|bad|invalid|erroneous|inappropriate|unsuitable ~2 had|has|have|being been? @act|targeted|loaded|imported|printed|restored|attached
    @thing was|were @act ~4 without ~3 @control
    was|were|been|being @act ~4 without ~2 @control
    was|were @act|begun|started ~2 before ~4 was|were|had
    was|were run early|late|manually|twice|against|on
    @undertaking ~3 was|were|been|got @halted
    was|were|been accidentally|inadvertently|mistakenly|unintentionally
    configured|set|sized|priced|planned|tuned|chosen|made|scheduled too low|high|small|large|short|long|late|early|tight|loose|aggressive|aggressively|aggressively|wide|permissive
    // Judgements.
    was|were deemed|considered|judged|rated|classified|regarded|seen|treated ~1 acceptable|low|unnecessary|safe|harmless|unlikely|sufficient|noise|as
    // Omissions as nouns.
    failure|inability|decision|choice to ~1 test|check|follow|review|notify|escalate|verify|document|monitor|inform|act|update|renew|rotate|back|communicate|detect|consider|apply|upgrade|patch|validate
    due|owing|thanks to a|an|the? ~1 lack|absence of @careNoun
    there was|were|is|are a|an|the|some? ~1 lack|absence|failure|breakdown|gap of|to|in @careNoun|communicate|test|escalate|follow|review
    had|with|given little|no|insufficient|inadequate @careNoun
    inadequate|insufficient|poor|incomplete @careNoun
    // Regret and future work that nobody owns.
    should|could have been ~2 !avoided|prevented|averted|a|the|an @care|@work|@slip
    should|could have ~1 been ~1 done|handled|communicated|tested|reviewed|caught better|earlier|sooner|faster
    will|shall be ~1 @work
    should|must|would be ~1 @plan
    -not|don't|doesn't|no need|needs|needed|have|has|ought|due to be ~2 @plan
    is|are|was|were to be ~1 @plan
    is|are ~1 being ~1 reviewed|considered|discussed|evaluated|looked|investigated|addressed|improved|planned|updated|developed|tested|worked|added|introduced|put|implemented|explored|assessed|prepared|made|rolled|taken|examined
    can be ~1 improved|done|learned|learnt
    have|has been put|set in place
    needs|need|requires|require|deserves attention|improvement|improving|reviewing|fixing|testing|documenting|updating
    was|were|been|being|is|are @act|@care|@work ~1 incorrectly|improperly|wrongly|inadvertently|accidentally|mistakenly|prematurely|erroneously|hastily|inconsistently|wrong
    was|were|been|being @act ~6 instead
    there was|is no|little ~1 ownership|owner|accountability|follow-up|oversight
    nobody|no-one was|were ~1 @care|responsible|told|asked|assigned|appointed
    no one was|were ~1 @care|responsible|told|asked|assigned|appointed
    had been ~1 switched|turned|disabled|deactivated|silenced|relaxed|loosened|lowered|raised|bypassed|misconfigured|reconfigured|altered|modified|commented|overwritten|cut|frozen
    was|were|been @act|@care|@work|begun|started too !slowly|slow|many|much|busy
    was|were|been|being ~1 @act|@work|@care ~2 by|in mistake|accident|error|oversight
    known|reported|seen|raised but not|never
    not enough|sufficient ~2 was|were|had|has been? @care|@act
    insufficient|inadequate|little ~1 was|were|had been? @care|@act
    was|were|been ~1 @act|plugged|connected|wired|routed|delivered|addressed|shipped|filed ~3 wrong|incorrect
    was|were left at|on ~1 default
    will|would|shall be ~1 required
    was|were|been not ~1 updated !to|because|by|with
    did|do|does not get @care|updated
    in an unplanned|uncontrolled|uncoordinated|ad-hoc|unsafe
    got mixed up
    nothing was|were|had|has been? ~1 @care
    filed|left|sent|shipped|released|accepted unread|unopened|untested|unreviewed|unsigned|unchecked
    was|were|been pushed back|off
    was|were|been put off|aside|on !line
    exception|exceptions|waiver|shortcut|workaround|risk|risks was|were ~1 approved|granted|accepted|tolerated|allowed|taken
    choice|choices|calls|compromise|compromises ~3 was|were ~1 made|taken
    was|were given ~2 weight|priority|precedence|preference|attention
    was|were ruled out !by|that|as
    """
}
