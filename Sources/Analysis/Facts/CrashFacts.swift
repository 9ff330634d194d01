import Evidence
import IncidentModel

/// What the evidence says of crashes: how many, which one first, when, and what would have caught it.
extension FactMaker {
  mutating func addCrashes() {
    let real = file.crashes.filter { $0.faultClass.isFailure }
    let receipt = receipt(real.map { Self.span($0) })
    add(
      "crash.count", .integer(real.reduce(0) { $0 &+ Int64($1.count) }), .count("crashes"),
      method: "Crashes and race reports found in the evidence, consequences included.", receipt)
    add(
      "crash.signatures", .integer(Int64(real.count)), .count("crashes"),
      method: "The same, grouped by kind and place.", receipt)
    guard let crash = file.leadingCrash else { return }
    addLeading(crash)
    addTiming()
    addContext(crash)
  }

  private static func span(_ crash: Crash) -> SourceSpan {
    SourceSpan(file: crash.source.file, line: crash.source.firstLine)
  }

  private mutating func addLeading(_ crash: Crash) {
    let source = receipt([Self.span(crash)])
    let place = crash.site.file.map { file in
      crash.site.line.map { "\(file):\($0)" } ?? file
    }
    add(
      "crash.leading", .text(crash.faultClass.title + (place.map { " in \($0)" } ?? "")), .text,
      method: "\(crash.faultClass.plainWords) What it does not show: \(crash.faultClass.doesNotShow)", source)
    add(
      "crash.leading.count", .integer(Int64(crash.count)), .count("reports"),
      method: "Reports of it in the evidence, signature \(crash.signature).", source)
    if let first = crash.firstSeen {
      add(
        "crash.leading.first_seen", .time(first), .time, method: "The earliest report with a complete time.",
        source)
    }
    if let last = crash.lastSeen, last != crash.firstSeen {
      add(
        "crash.leading.last_seen", .time(last), .time, method: "The latest report with a complete time.",
        source)
    }
  }

  private mutating func addTiming() {
    guard let timing = file.crashTiming, let seconds = timing.seconds, timing.bearing != .silent else {
      return
    }
    let isAfter = seconds >= 0
    add(
      isAfter ? "crash.after_change" : "crash.before_change", .integer(abs(seconds)), .seconds,
      method: "From \(isAfter ? "the change to the first report" : "the first report to the change"): "
        + "\(timing.change.words). Order in time is a reason to look, and no proof.",
      receipt([Self.span(timing.crash), timing.change.source]))
  }

  private mutating func addContext(_ crash: Crash) {
    if let practice = crash.faultClass.practices.first {
      add(
        "crash.caught_by", .text(practice.plainWords), .text,
        method: "By the table of fault classes (docs/crashes.md). \(crash.faultClass.caughtBy)",
        receipt([Self.span(crash)]))
    }
    guard let finding = file.findings(near: crash).first, let path = finding.file else { return }
    let place = finding.line.map { "\(path):\($0)" } ?? path
    add(
      "crash.finding", .text("\(finding.rule ?? "a warning") of \(finding.tool) at \(place)"), .text,
      method: "The finding of static analysis nearest to the crash, in the same file. Context, and no proof: "
        + "the evidence does not say when it was first reported.",
      receipt([SourceSpan(file: finding.source.file, line: finding.source.firstLine)]))
  }
}
