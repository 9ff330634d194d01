import Evidence
import IncidentModel

/// Everything that was read from the evidence of one incident, before it becomes facts.
public struct CaseFile: Sendable {
  public var incident: Incident
  /// All logs, whole.
  public var logs: LogSummary?
  /// The failures that stand out in them.
  public var failures: FailureWindow?
  /// The hours that count: as people stated them, else as measured.
  public var window: ImpactWindow?
  /// The logs inside the window; `nil` without a window.
  public var inWindow: LogSummary?
  /// The logs before the window; all of them when there is none.
  public var before: LogSummary?
  /// Attribute values in which the failures concentrate, the strongest first.
  public var concentrations: [FailureConcentration] = []
  public var crashes: [Crash] = []
  /// What static analysis tools said: context for crashes.
  public var findings: [Finding] = []
  public var changes: [Change] = []
  public var alerts: [Alert] = []
  public var suspects: [SuspectChange] = []
  /// Kinds of error of the window's failed requests, the most frequent first.
  public var errorSignatures: [ErrorSignature] = []
  public var records: ReconciliationResult?
  /// Tables of how people reacted, with their kinds.
  public var reactions: [(kind: EvidenceKind, events: EventTable)] = []
  /// Hosts whose clocks seem to differ, the largest difference first.
  public var clocks: [ClockDifference] = []
  public var losses: [SeriesLoss] = []
  /// The mean value of an order in minor units of the incident's currency, and where it is known from.
  public var orderValue: MeanOrderValue?
  /// SHA-256 of every file of evidence, by its name.
  public var hashes: [String: String] = [:]

  public init(incident: Incident) { self.incident = incident }

  /// All windows of failures that do not touch the hours that count.
  public var otherWindows: [Range<Timestamp>] {
    guard let failures, let window else { return [] }
    return ([failures.minutes] + failures.others).filter { !$0.overlaps(window.range) }
  }
}

/// From onset to mitigation, each end with how it is known.
public struct ImpactWindow: Sendable, Hashable {
  /// How an end of the window is known.
  public enum Basis: String, Sendable, Hashable {
    case measured, stated
    /// The end only: the failures go on to the end of the evidence.
    case ongoing
  }

  public var start: Timestamp
  public var end: Timestamp
  public var startBasis: Basis
  public var endBasis: Basis

  public init(start: Timestamp, end: Timestamp, startBasis: Basis, endBasis: Basis) {
    self.start = start
    self.end = end
    self.startBasis = startBasis
    self.endBasis = endBasis
  }

  /// Half-open; empty when the end lies before the start.
  public var range: Range<Timestamp> { start..<max(start, end) }

  /// Stated times win over measured ones; `nil` when neither gives a start.
  public init?(incident: Incident, failures: FailureWindow?, lastEvidence: Timestamp?) {
    let stated = incident.times[.onset]?.value
    guard let start = stated ?? failures?.onset else { return nil }
    self.start = start
    startBasis = stated == nil ? .measured : .stated
    if let end = incident.times[.mitigated]?.value, end > start {
      (self.end, endBasis) = (end, .stated)
    } else if let end = failures?.measuredEnd, end > start {
      (self.end, endBasis) = (end, .measured)
    } else {
      (self.end, endBasis) = (max(lastEvidence ?? start, start).adding(seconds: 1), .ongoing)
    }
  }
}

extension FailureWindow {
  /// Just after the last failed request, so that a half-open range holds it; `nil` while requests still fail.
  var measuredEnd: Timestamp? {
    guard let recovery else { return nil }
    return lastFailure.map { Timestamp(nanoseconds: $0.nanoseconds &+ 1) } ?? recovery
  }
}

/// A series of the evidence with what the window cost it.
public struct SeriesLoss: Sendable {
  /// The name of the series that stands for the logs themselves.
  public static let requestsName = "successful requests"

  public var series: RegularSeries
  public var result: EstimateResult

  /// True for good requests by the minute, which are not orders.
  var countsRequests: Bool { series.name == Self.requestsName }

  public init(series: RegularSeries, result: EstimateResult) {
    self.series = series
    self.result = result
  }
}
