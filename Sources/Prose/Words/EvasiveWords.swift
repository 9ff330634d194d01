/// Decisions, acts and omissions of people told without the people, and future work without an owner.
enum EvasiveWords {
  static let lists = [
    "made":
      "carried performed conducted done held established assigned defined drawn prepared written given replaced trained installed agreed recorded provided planned budgeted ordered staffed",
    "undertaking":
      "escalation test tests testing review reviews migration maintenance training upgrade rollout audit project check checks communication notification announcement replacement renewal drill rehearsal restore analysis inspection patching investigation handover",
    "halted":
      "delayed cancelled canceled postponed skipped rushed abandoned dropped shortened cut stopped deferred omitted forgotten",
    "begun": "started begun launched switched commenced migrated",
    "picked":
      "uploaded imported loaded copied typed selected pressed ordered shipped picked chosen deleted opened closed attached published sent printed restored",
    "act":
      "applied entered used set made chosen selected pulled unplugged configured deployed released installed sent given assigned ordered picked pushed executed run deleted rolled merged changed removed launched promoted shipped migrated enabled granted approved",
    "control":
      "review reviews testing tests test approval checking checks warning notice rollback backup backups validation verification consultation authorisation authorization permission sign-off oversight supervision safeguards monitoring",
    "dodged":
      "silenced muted snoozed skipped bypassed deferred downplayed circumvented sidelined waved shelved cut-short mislabelled mislabeled misplaced misrouted-by-hand mishandled mis-set",
    "future":
      "put made rolled brought given developed established tightened audited retrained created defined drawn conducted carried performed held looked reviewed re-evaluated evaluated examined explored considered rewritten replaced upgraded modernised modernized enhanced corrected expanded extended formalised formalized enforced",
    "be": "was were is are been being wasn't weren't isn't aren't",
    "been": "was were been being",
    "slip": """
    overlooked missed forgotten ignored dismissed neglected rushed misjudged underestimated misinterpreted
    misread mistyped mishandled miscommunicated misunderstood misconfigured mis-configured postponed
    deprioritised deprioritized disregarded omitted botched
    """,
    "care": """
    tested reviewed checked followed noticed informed told documented escalated communicated monitored considered
    verified validated updated applied enabled notified anticipated addressed caught put taken prioritised
    prioritized done tracked rotated renewed alerted covered implemented configured enforced
    """,
    "not":
      "not never inadequately insufficiently incorrectly improperly poorly wrongly prematurely mistakenly inadvertently accidentally erroneously",
    "flaw":
      "bug bugs error errors defect defects regression regressions flaw flaws vulnerability typo fault misconfiguration",
    "work": """
    reviewed improved addressed investigated fixed implemented added communicated documented monitored updated
    introduced scheduled completed assessed audited trained revised strengthened hardened provided issued
    """,
    "duty":
      "documented monitored improved reviewed fixed addressed tested updated investigated communicated tightened automated",
    "resolve":
      "decided agreed felt assumed thought believed considered determined deemed concluded resolved judged",
  ]

  static let phrases = """
    had|has|have not|never ~1 been ~1 @act|@care|@made
    hadn't|hasn't|haven't been ~1 @act|@made
    @made|set|configured|sized|priced|planned|tuned|chosen too
    no ~3 was|were|had|has|have been? carried|performed|conducted|held|defined|assigned|established|drawn|agreed|planned
    @undertaking ~3 was|were|been|got @halted
    wrong|incorrect|outdated|old ~2 was|were @picked
    was|were @begun|@act ~2 before ~4 was|were|had
    was|were|been not ~1 @made
    @flaw|flaws was|were|had|been ~1 made|left
    was|were never ~1 @act|@made|@care|@work
    incorrect|wrong|faulty|bad|invalid|erroneous|outdated|inappropriate|unsuitable ~2 was|were @act
    was|were|been @act ~4 without ~2 @control
    was|were|been allowed|permitted to ~1 expire|lapse|run|grow|fill|fail|continue|slip
    was|were|been @dodged
    never been ~1 @care
    will|shall be ~1 @future
    is|are being ~1 reviewed|considered|discussed|evaluated|looked
    is|are|was|were to be @work|@duty
    was|were deemed|considered|judged|rated|classified ~1 acceptable|low|unnecessary|safe|harmless|unlikely|sufficient
    failure|inability|decision|choice to ~1 test|check|follow|review|notify|escalate|verify|document|monitor|inform|act|update|renew|rotate|back
    was|were|is|are|wasn't|weren't @not? @slip
    has|have|had been ~1 @slip
    @been|wasn't|weren't not ~2 @care
    wasn't|weren't ~1 @care
    had|has|have not been ~1 @care
    hadn't|hasn't|haven't been ~1 @care
    @been @not @care
    @been left in|unattended|open|disabled|unpatched|unreviewed|running|on
    @flaw was|were|got|been introduced
    issued with a typo
    was|were run early|late|manually|twice|against|on
    mistake|mistakes|error|errors|assumption|assumptions|oversight was|were|had|have been? made
    it was|is|has|had been? @resolve
    the? decision ~4 was|were delayed|postponed|taken|made
    decision ~5 was|were delayed|postponed
    lesson|lessons have|has|were|was been? learned|learnt
    should|could have been ~1 !avoided|prevented|caught|averted|a|the|an @care|@work|@slip
    need|needs to be ~1 @duty
    needs|need attention|improvement|improving|reviewing|fixing
    must|should be ~1 @duty
    will be ~1 @work
    an? accidental|inadvertent|unintended|mistaken execution|deletion|change|deployment|restart|shutdown|run
    due to a? lack of understanding|communication|review|oversight|testing|care|awareness
    was|were accidentally|inadvertently|mistakenly|erroneously
    inadequate|insufficient testing|review|monitoring|oversight|communication|training
    steps|measures|actions|corners were|are|have being|been? taken|cut
    no action was|were taken
    no owner was|is assigned|named
    responsibility was unclear
    """
}
