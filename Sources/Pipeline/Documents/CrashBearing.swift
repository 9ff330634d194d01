import Analysis
import Briefing
import Evidence
import IncidentModel

/// What the leading crash says about the change most suspect, in a sentence for the brief.
struct CrashBearing {
  let file: CaseFile
  let facts: FactSheet
  let quote: (String) -> String

  func note(for crash: Crash) -> CrashNote.Bearing? {
    guard crash == file.leadingCrash, let change = file.suspects.first?.change else { return nil }
    let timing = CrashTiming(crash, change)
    let relation = CrashOwner.relation(crash, to: change.service)
    guard relation != .other, let sentence = sentence(timing) else { return nil }
    let names = [change.service, change.version, crash.faultClass.title].compactMap { $0 }
    return CrashNote.Bearing(
      sentence: sentence, isFor: timing.bearing != .contradicts, isTimed: timing.bearing == .fits,
      names: names.map(quote))
  }

  private func sentence(_ timing: CrashTiming) -> String? {
    let name = timing.crash.faultClass.title
    let change = quote(label(timing.change))
    let place = places(timing.crash)
    guard let when = when(timing, name, change) else {
      return place.map { "Of the \(name) in the evidence, \($0)" }
    }
    let text = [when, place].compactMap { $0 }.joined(separator: "; ")
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  private func when(_ timing: CrashTiming, _ name: String, _ change: String) -> String? {
    switch timing.bearing {
    case .fits where facts.known("crash.after_change") != nil:
      "the first \(name) was reported {{crash.after_change}} after \(change)"
    case .contradicts where facts.known("crash.before_change") != nil:
      "a \(name) had been reported {{crash.before_change}} before \(change)"
    default: nil
    }
  }

  private func label(_ change: Change) -> String {
    guard let service = change.service else { return "the change" }
    guard let version = change.version else { return "the change to \(service)" }
    return "\(service) \(version) " + (change.kind == .rollback ? "returned" : "went live")
  }

  /// `both accesses are in `sync.go``, of a race; the file of another crash.
  private func places(_ crash: Crash) -> String? {
    let files = crash.race.map { $0.site.file.map(Self.name) }
    if files.count == 2, let one = files[0], let two = files[1] {
      return one == two
        ? "both accesses are in `\(quote(one))`"
        : "the two accesses are in `\(quote(one))` and `\(quote(two))`"
    }
    if let relation = crash.details.relation, crash.faultClass == .storageCorruption {
      return "the damage is in `\(quote(relation))`"
    }
    return crash.site.file.map { "it happened in `\(quote(Self.name($0)))`" }
  }

  private static func name(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
