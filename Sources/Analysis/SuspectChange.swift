import Evidence
import Foundation
import IncidentModel

/// A change with what speaks for and against its having brought the incident. Timing and concentration are
/// reasons to look, never proof.
public struct SuspectChange: Sendable, Hashable {
  /// What is known about the failures, as plain values.
  public struct Hints: Sendable, Hashable {
    /// When it ended, if it did.
    public var recovery: Timestamp?
    /// Services on which failures concentrate, the most telling first.
    public var failingServices: [String]
    /// Versions on which failures concentrate.
    public var failingVersions: [String]
    /// Versions that served at the same time without failing more than usual.
    public var healthyVersions: [String]
    /// Crashes of the evidence.
    public var crashes: [Crash]

    public init(
      recovery: Timestamp? = nil, failingServices: [String] = [], failingVersions: [String] = [],
      healthyVersions: [String] = [], crashes: [Crash] = []
    ) {
      self.recovery = recovery
      self.failingServices = failingServices
      self.failingVersions = failingVersions
      self.healthyVersions = healthyVersions
      self.crashes = crashes
    }
  }

  public var change: Change
  /// Between 0 and 1; only its order means something.
  public var score: Double
  /// Whole sentences without a full stop.
  public var reasonsFor: [String]
  public var reasonsAgainst: [String]

  /// Changes older than this before the onset are not ranked.
  public static let lookBackSeconds: Int64 = 7 * 86_400
  /// Clocks of two systems may disagree by this much.
  public static let clockSlackSeconds: Int64 = 120

  /// The changes that may have brought the incident, the most suspect first; ties by time, latest first.
  public static func rank(_ changes: [Change], onset: Timestamp, hints: Hints = .init()) -> [SuspectChange] {
    let candidates = changes.filter {
      let before = onset.seconds(since: $0.time)
      return before >= -clockSlackSeconds && before <= lookBackSeconds
    }
    return candidates.map { judged($0, among: changes, onset, hints) }.sorted {
      ($1.score, $1.change.time, $0.change.source.line ?? 0) < (
        $0.score, $0.change.time, $1.change.source.line ?? 0
      )
    }
  }

  private static func judged(
    _ change: Change, among changes: [Change], _ onset: Timestamp, _ hints: Hints
  ) -> SuspectChange {
    var suspect = SuspectChange(change: change, score: 0, reasonsFor: [], reasonsAgainst: [])
    suspect.weighTiming(onset)
    suspect.weighService(hints)
    suspect.weighVersion(hints)
    suspect.weighUndoing(changes, onset, hints)
    suspect.weighCrashes(hints)
    if change.kind == .rollback {
      suspect.score *= 0.7
      suspect.reasonsAgainst.append("it went back to an earlier version that had run before")
    }
    suspect.score = min(max(suspect.score, 0), 1)
    return suspect
  }

  /// Halves with every doubling of the distance beyond ten minutes.
  private mutating func weighTiming(_ onset: Timestamp) {
    let before = onset.seconds(since: change.time)
    let distance = FactFormat.duration(seconds: abs(before))
    if before < 0 {
      score = 0.2
      reasonsAgainst.append("it is logged \(distance) after the first failures, which clocks may explain")
      return
    }
    score = 0.4 * min(1, 600 / Double(max(before, 1)))
    let text = "it was made \(distance) before the first failures"
    if before <= 6 * 3600 { reasonsFor.append(text) } else { reasonsAgainst.append(text) }
  }

  private mutating func weighService(_ hints: Hints) {
    guard let service = change.service, !hints.failingServices.isEmpty else { return }
    if hints.failingServices.contains(where: { Self.sameName($0, service) }) {
      score += 0.2
      reasonsFor.append("the failures concentrate on \(service), which it changed")
    } else {
      score -= 0.1
      reasonsAgainst.append(
        "the failures concentrate on \(hints.failingServices[0]), and it changed \(service)")
    }
  }

  private mutating func weighVersion(_ hints: Hints) {
    guard let version = change.version else { return }
    if hints.failingVersions.contains(where: { VersionText.same($0, version) }) {
      score += 0.3
      reasonsFor.append("the failures concentrate on version \(version), which it brought")
    } else if hints.healthyVersions.contains(where: { VersionText.same($0, version) }) {
      score -= 0.2
      reasonsAgainst.append("version \(version), which it brought, did not fail more than usual")
    } else if !hints.failingVersions.isEmpty {
      score -= 0.05
      reasonsAgainst.append("the failures concentrate on version \(hints.failingVersions[0])")
    }
  }

  /// Whether the same thing was undone, and the failures ended with it.
  private mutating func weighUndoing(_ changes: [Change], _ onset: Timestamp, _ hints: Hints) {
    let undone = changes.filter { $0.time > onset && undoes($0) }.min { $0.time < $1.time }
    guard let undone else { return }
    guard let recovery = hints.recovery else {
      score += 0.05
      reasonsFor.append(
        "it was undone \(FactFormat.duration(seconds: undone.time.seconds(since: onset))) later")
      return
    }
    let gap = recovery.seconds(since: undone.time)
    let window = max(900, recovery.seconds(since: onset) / 5)
    if abs(gap) <= window {
      score += 0.2
      let order = gap >= 0 ? "after" : "before"
      reasonsFor.append(
        "the failures ended \(FactFormat.duration(seconds: abs(gap))) \(order) it was undone")
    } else if gap > window {
      reasonsAgainst.append(
        "the failures went on for \(FactFormat.duration(seconds: gap)) after it was undone")
    } else {
      reasonsAgainst.append(
        "the failures had ended \(FactFormat.duration(seconds: -gap)) before it was undone")
    }
  }

  /// One crash for it and one against it, the first that says something.
  private mutating func weighCrashes(_ hints: Hints) {
    let causes = hints.crashes.filter { $0.faultClass.isFailure && $0.role == .cause }
    let timings = causes.map { CrashTiming($0, change) }
    if let fitting = timings.first(where: { $0.bearing == .fits }), let reason = fitting.reason {
      score += 0.1
      reasonsFor.append(reason)
    }
    if let earlier = timings.first(where: { $0.bearing == .contradicts }), let reason = earlier.reason {
      score -= 0.15
      reasonsAgainst.append(reason)
    }
  }

  private func undoes(_ later: Change) -> Bool {
    guard later.kind == .rollback || later.kind == change.kind, later.setting == change.setting else {
      return false
    }
    if let service = change.service, let other = later.service, !Self.sameName(service, other) {
      return false
    }
    guard change.service != nil || later.service != nil || change.kind == later.kind else { return false }
    if later.kind == .rollback {
      return later.previousVersion.map { other in change.version.map { VersionText.same($0, other) } ?? true }
        ?? true
    }
    guard let before = change.previousVersion, let version = later.version else { return false }
    return VersionText.same(before, version)
  }

  private static func sameName(_ left: String, _ right: String) -> Bool {
    let (a, b) = (left.lowercased(), right.lowercased())
    return a == b || (min(a.count, b.count) >= 4 && (a.hasSuffix("/" + b) || b.hasSuffix("/" + a)))
  }
}
