import Evidence
import Foundation
import IncidentModel

/// How the first report of a crash lies in time to a change. It is a reason to look, never proof.
public struct CrashTiming: Sendable, Hashable {
  public enum Bearing: String, Sendable, Hashable {
    /// First seen soon after the change: it fits.
    case fits
    /// Seen before the change: the change alone cannot have brought it.
    case contradicts
    /// Nothing follows: another service, too long after, or no time in the report.
    case silent
  }

  /// A crash that shows itself later than this after a change says nothing about it.
  public static let reachSeconds: Int64 = 86_400

  public var crash: Crash
  public var change: Change
  /// From the change to the first report; negative when the report came first, `nil` when it carries no time.
  public var seconds: Int64?
  public var bearing: Bearing

  public init(_ crash: Crash, _ change: Change) {
    self.crash = crash
    self.change = change
    seconds = crash.firstSeen.map { $0.seconds(since: change.time) }
    bearing = Self.bearing(seconds, CrashOwner.relation(crash, to: change.service))
  }

  private static func bearing(_ seconds: Int64?, _ relation: CrashOwner.Relation) -> Bearing {
    guard let seconds, relation != .other else { return .silent }
    if seconds < -SuspectChange.clockSlackSeconds { return relation == .same ? .contradicts : .silent }
    return seconds <= reachSeconds ? .fits : .silent
  }

  /// `the first data race was reported 2 minutes after it`; a clause about the change, `nil` when silent.
  public var reason: String? {
    guard let seconds, bearing != .silent else { return nil }
    let distance = FactFormat.duration(seconds: abs(seconds))
    let name = crash.faultClass.title
    return bearing == .contradicts
      ? "a \(name) had been reported \(distance) before it"
      : "the first \(name) was reported \(distance) \(seconds < 0 ? "before" : "after") it"
  }
}

/// Which service a crash belongs to, by the names that the evidence gives it.
public enum CrashOwner {
  public enum Relation: Sendable { case same, other, unknown }

  /// Whether the crash is of `service`. Without a service, or without any name in the report, it is not known.
  public static func relation(_ crash: Crash, to service: String?) -> Relation {
    guard let service, !plain(service).isEmpty else { return .unknown }
    let wanted = plain(service)
    if names(crash).contains(where: { plain($0).contains(wanted) }) { return .same }
    return crash.services.isEmpty ? .unknown : .other
  }

  /// What may hold a service's name: what the envelope says, the function, the paths.
  public static func names(_ crash: Crash) -> [String] {
    crash.services + [crash.site.function, crash.site.file, crash.source.file].compactMap { $0 }
  }

  /// Letters and digits in lower case.
  public static func plain(_ name: String) -> String {
    name.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}

extension CaseFile {
  /// The crash to speak of first: a failure and no follow-up, rather of the service that the suspect change touched,
  /// rather one with a time, then in the order of the report.
  public var leadingCrash: Crash? {
    let causes = crashes.filter { $0.faultClass.isFailure && $0.role == .cause }
    let service = suspects.first?.change.service
    return causes.enumerated().min { left, right in
      (rank(left.element, service), left.offset) < (rank(right.element, service), right.offset)
    }?.element
  }

  private func rank(_ crash: Crash, _ service: String?) -> Int {
    let isOwn = service != nil && CrashOwner.relation(crash, to: service) == .same
    return isOwn ? 0 : 1
  }

  /// The leading crash against the change most suspect.
  public var crashTiming: CrashTiming? {
    guard let crash = leadingCrash, let change = suspects.first?.change else { return nil }
    return CrashTiming(crash, change)
  }

  /// Findings of static analysis in the file of the crash, the nearest line first.
  public func findings(near crash: Crash) -> [Finding] {
    let places = [crash.site] + crash.race.map(\.site)
    let files = places.compactMap(\.file)
    let line = crash.site.line ?? 0
    return findings.filter { finding in
      guard let file = finding.file else { return false }
      return files.contains { $0 == file || $0.hasSuffix("/" + file) || file.hasSuffix("/" + $0) }
    }.enumerated().sorted { left, right in
      (abs((left.element.line ?? 0) - line), left.offset) < (
        abs((right.element.line ?? 0) - line), right.offset
      )
    }.map(\.element)
  }
}
