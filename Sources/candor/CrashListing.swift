import Evidence
import IncidentModel

/// What `candor crashes` prints for people: what happened, where, how often, what it means and what it does not
/// show. A class of fault is explained where it first occurs.
struct CrashListing {
  /// Crashes told in full; the others have a line each.
  static let fullEntries = 12
  /// Findings of static analysis listed; the others are counted.
  static let findingRows = 20
  /// Characters of a message that are shown.
  static let messageLength = 400

  private static let labels = 9

  let report: CrashReport
  let console: Console

  func print() {
    let causes = report.crashes.filter { $0.role == .cause }
    let others = report.crashes.filter { $0.role == .consequence }
    console.print(summary)
    var explained: Set<FaultClass> = []
    for crash in causes.prefix(Self.fullEntries) {
      console.print("")
      full(crash, isNew: explained.insert(crash.faultClass).inserted)
    }
    rows("Also found, less often", Array(causes.dropFirst(Self.fullEntries)))
    rows("Consequences of an earlier crash", others)
    findings()
  }

  private var summary: String {
    let read = "\(count(report.stats.lines, "line")) of \(count(report.stats.sources, "file"))"
    guard !report.crashes.isEmpty else { return "No crash found in \(read)." }
    let reports = report.crashes.reduce(0) { $0 + $1.count }
    let kinds =
      report.crashes.count == 1 ? "1 kind of crash" : "\(count(report.crashes.count, "kind")) of crash"
    return "\(kinds), \(count(reports, "report")), in \(read)."
  }

  private func count(_ number: Int, _ noun: String) -> String {
    "\(FactFormat.grouped(Double(number))) \(noun)\(number == 1 ? "" : "s")"
  }

  private func full(_ crash: Crash, isNew: Bool) {
    console.heading("\(crash.faultClass.title), \(times(crash)) (\(crash.language.rawValue))")
    if let message = crash.message {
      console.paragraph(String(message.prefix(Self.messageLength)), indent: 2)
    }
    location(crash)
    details(crash)
    entry("evidence", "\(place(crash.source)), signature \(crash.signature)")
    guard isNew else { return entry("meaning", "as above") }
    entry("meaning", crash.faultClass.plainWords)
    entry("engineer", crash.faultClass.engineerNote)
    entry("caught by", crash.faultClass.caughtBy)
    entry("not shown", crash.faultClass.doesNotShow)
  }

  private func location(_ crash: Crash) {
    if crash.race.isEmpty {
      entry("where", site(crash.site) ?? "the report names no place")
    } else {
      let width = crash.race.map(\.op.count).max() ?? 0
      for (index, access) in crash.race.enumerated() {
        let op = access.op + String(repeating: " ", count: width - access.op.count)
        entry(index == 0 ? "where" : "", "\(op)  \(site(access.site) ?? "the report lost this side")")
      }
    }
    if let root = crash.root.flatMap(site) { entry("also in", root) }
    when(crash)
    let who = crash.services + crash.versions.map { "version \($0)" }
    if !who.isEmpty { entry("service", who.joined(separator: ", ")) }
  }

  private func when(_ crash: Crash) {
    guard let first = crash.firstSeen, let last = crash.lastSeen else { return }
    entry("when", first == last ? first.rfc3339 : "\(first.rfc3339) to \(last.rfc3339)")
  }

  private func details(_ crash: Crash) {
    let details = crash.details
    let blocks =
      details.blocks.isEmpty ? nil : "block \(details.blocks.map(String.init).joined(separator: ", "))"
    let relation = details.relation.map {
      $0 + (details.relationSource == .statement ? " (by its statements)" : "")
    }
    let damaged = [relation, details.relationFile, blocks].compactMap { $0 }
    if !damaged.isEmpty { entry("relation", damaged.joined(separator: ", ")) }
    for victim in details.victims { entry("victim", words(victim)) }
    for (index, statement) in details.statements.prefix(2).enumerated() {
      entry(index == 0 ? "statement" : "", String(statement.prefix(Self.messageLength)))
    }
    if let cause = details.rootCause { entry("root", cause) }
    if let restarts = details.restarts { entry("restarts", "\(restarts)") }
  }

  private func words(_ victim: CrashVictim) -> String {
    let parts = [
      victim.pid.map { "process \($0)" }, victim.residentKiB.map { "used \(mebibytes($0))" },
      victim.limitKiB.map { "limit \(mebibytes($0))" },
      victim.trigger.flatMap { $0 == victim.task ? nil : "asked for by \($0)" },
    ]
    let known = parts.compactMap { $0 }
    return victim.task + (known.isEmpty ? "" : ": " + known.joined(separator: ", "))
  }

  private func mebibytes(_ kibibytes: Int) -> String {
    "\(FactFormat.grouped(Double(kibibytes / 1024))) MiB"
  }

  private func rows(_ title: String, _ crashes: [Crash]) {
    guard !crashes.isEmpty else { return }
    console.print("")
    console.heading(title)
    console.columns(
      crashes.map { crash in
        [crash.faultClass.title, times(crash), place(crash.source), site(crash.site) ?? short(crash.message)]
      })
  }

  private func findings() {
    guard !report.findings.isEmpty else { return }
    console.print("")
    let tools = Dictionary(grouping: report.findings, by: \.tool).map {
      (name: $0.key, count: $0.value.count)
    }
    .sorted { ($1.count, $0.name) < ($0.count, $1.name) }.map { "\($0.name) \($0.count)" }
    console.heading(
      "\(count(report.findings.count, "finding")) of static analysis (\(tools.joined(separator: ", "))): context, "
        + "no crashes")
    console.columns(
      report.findings.prefix(Self.findingRows).map { finding in
        let place = finding.file.map { file in finding.line.map { "\(file):\($0)" } ?? file } ?? ""
        return [place, finding.rule ?? "", finding.tool, short(finding.message)]
      })
    let more = report.findings.count - Self.findingRows
    if more > 0 { console.print("  … and \(count(more, "more", plural: "more")); --format json lists all") }
  }

  private func count(_ number: Int, _ noun: String, plural: String) -> String {
    "\(FactFormat.grouped(Double(number))) \(number == 1 ? noun : plural)"
  }

  private func short(_ text: String?) -> String {
    let line = text?.split(separator: "\n").first.map(String.init) ?? ""
    let room = max(24, min(console.width, 140) - 60)
    return line.count > room ? line.prefix(room - 1) + "…" : line
  }

  private func entry(_ name: String, _ value: String) {
    console.entry(name, value, width: Self.labels)
  }

  private func times(_ crash: Crash) -> String { crash.count == 1 ? "once" : "\(crash.count) times" }

  private func site(_ site: CrashSite) -> String? {
    let place = site.file.map { file in site.line.map { "\(file):\($0)" } ?? file }
    let parts = [place, site.function].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: "  ")
  }

  private func place(_ source: CrashSource) -> String {
    let lines =
      source.firstLine == source.lastLine ? "\(source.firstLine)" : "\(source.firstLine)-\(source.lastLine)"
    return "\(source.file):\(lines)"
  }
}
