import IncidentModel

/// Tells consequences from causes and joins equal reports.
struct CrashGrouper: Sendable {
  private var pending: [CrashDraft] = []
  private var crashes: [Crash] = []
  private var index: [String: Int] = [:]
  /// The different stacks of each race's reports, by its place in `crashes`.
  private var raceStacks: [Int: [[[String]]]] = [:]
  private var tally = CrashTally()
  private(set) var findings = FindingList()
  private var raceRuns = RaceRuns()
  private(set) var reports = 0
  /// Reports of signatures beyond `CrashLimits.signatures`.
  private(set) var dropped = 0

  mutating func add(_ draft: CrashDraft, file: String) {
    if let finding = draft.finding {
      return findings.add(
        finding, CrashSource(file: file, firstLine: draft.firstLine, lastLine: draft.lastLine))
    }
    if RustFollowUp.absorb(draft, into: &pending) || FailedTest.isRepeated(draft, in: pending)
      || FatalSignalFamily.isExplained(draft, by: pending)
    {
      return
    }
    var draft = draft
    FailedTest.adopt(&draft, from: pending)
    pending.append(draft)
    if pending.count > CrashLimits.pendingReports { group(pending.removeFirst(), file) }
  }

  /// No later report can change those that are held back.
  mutating func endSource(_ file: String) {
    for draft in pending { group(draft, file) }
    pending = []
  }

  private mutating func group(_ draft: CrashDraft, _ file: String) {
    guard tally.isNew(draft.event, file: file) else { return }
    reports += 1
    let signature = CrashSignature.id(of: draft)
    let time = draft.time.flatMap { Timestamp(rfc3339: $0) }
    if let known = index[signature] {
      keep(draft.raceStacks, of: known)
      crashes[known].count = tally.count(draft, of: known)
      crashes[known].details.add(draft.details)
      crashes[known].firstSeen = [crashes[known].firstSeen, time].compactMap { $0 }.min()
      crashes[known].lastSeen = [crashes[known].lastSeen, time].compactMap { $0 }.max()
      note(draft, at: known)
      return
    }
    guard crashes.count < CrashLimits.signatures else {
      dropped += 1
      return
    }
    index[signature] = crashes.count
    keep(draft.raceStacks, of: crashes.count)
    crashes.append(crash(draft, signature, file, time))
    crashes[crashes.count - 1].count = tally.count(draft, of: crashes.count - 1)
    note(draft, at: crashes.count - 1)
  }

  /// Who was affected, and in how many runs a race was seen.
  private mutating func note(_ draft: CrashDraft, at place: Int) {
    Self.insert(draft.service, into: &crashes[place].services)
    Self.insert(draft.version, into: &crashes[place].versions)
    if let variant = draft.variant { crashes[place].count = raceRuns.count(variant, draft.origin, of: place) }
  }

  private static func insert(_ name: String?, into names: inout [String]) {
    guard let name, names.count < CrashLimits.names, !names.contains(name) else { return }
    names.insert(name, at: names.firstIndex { $0 > name } ?? names.count)
  }

  private mutating func keep(_ stacks: [[String]], of crash: Int) {
    let known = raceStacks[crash] ?? []
    guard !stacks.isEmpty, known.count < CrashLimits.raceVariants, !known.contains(stacks) else { return }
    raceStacks[crash] = known + [stacks]
  }

  private func crash(_ draft: CrashDraft, _ signature: String, _ file: String, _ time: Timestamp?) -> Crash {
    Crash(
      language: draft.language, faultClass: draft.faultClass, message: draft.message, site: draft.site,
      root: draft.root, race: draft.race, signature: signature, role: draft.role,
      source: CrashSource(file: file, firstLine: draft.firstLine, lastLine: draft.lastLine),
      threads: draft.threads, firstSeen: time, lastSeen: time, details: draft.details)
  }

  /// Causes before consequences, the frequent before the rare, then in the order of the evidence.
  func sorted() -> [Crash] {
    let order = SecondHandFolding.folded(RaceFolding.folded(crashes, stacks: raceStacks)).enumerated().sorted
    { left, right in
      let (a, b) = (left.element, right.element)
      if a.role != b.role { return a.role == .cause }
      return a.count != b.count ? a.count > b.count : left.offset < right.offset
    }
    return order.map { entry in
      var crash = entry.element
      crash.details.settleRelation()
      return crash
    }
  }
}

/// Counts events once, whoever tells of them.
struct CrashTally: Sendable {
  private var firstHand: [Int: Int] = [:]
  private var secondHand: [Int: Int] = [:]
  private var sinks: [CrashEvent: Int] = [:]
  private var events: [String: Int] = [:]

  /// False when another sink already told of the event. One sink's equal events count each.
  mutating func isNew(_ event: CrashEvent?, file: String) -> Bool {
    guard let event, events.count < CrashLimits.events else { return true }
    let here = CrashEvent(key: event.key, sink: file + "\u{1F}" + event.sink)
    let count = (sinks[here] ?? 0) + 1
    sinks[here] = count
    guard count > events[event.key] ?? 0 else { return false }
    events[event.key] = count
    return true
  }

  /// The count of the crash at `index` with this draft.
  mutating func count(_ draft: CrashDraft, of index: Int) -> Int {
    if draft.isSecondHand { secondHand[index, default: 0] += 1 } else { firstHand[index, default: 0] += 1 }
    return firstHand[index] ?? secondHand[index] ?? 1
  }
}
