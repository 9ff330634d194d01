import Analysis
import Evidence
import Foundation
import IncidentModel
import Scan

/// A question to the estimator about a series in a file, a database or on a Prometheus server.
public struct SeriesQuestion: Sendable {
  /// A path, `orders.db#SELECT …`, `postgres://…#table` or `prometheus://host:9090#query`.
  public var path: String
  public var zone: TimeZone
  public var from: Timestamp?
  public var to: Timestamp?
  public var quality = EstimateInput.WindowQuality.exact
  /// The column or metric to take, the first that counts where it is not named.
  public var value: String?
  public var stepSeconds: Int?
  public var holidays: [CivilTime] = []
  /// Paths of series that the incident did not hit.
  public var controls: [String] = []

  public init(path: String, zone: TimeZone) { (self.path, self.zone) = (path, zone) }

  /// Reads the sources; throws a `DiagnosticError` when there is no series to ask about.
  public func input(world: World) throws -> (input: EstimateInput, diagnostics: [Diagnostic]) {
    var reading = try series(path, world)
    for control in controls {
      let other = try series(control, world)
      reading.series += other.series.map { series in
        var series = series
        series.isControl = true
        return series
      }
      reading.diagnostics += other.diagnostics
    }
    let window = from.flatMap { from in to.map { (from, $0) } }
    guard
      let question = LossQuestions.make(
        reading.series, from: window?.0, to: window?.1, quality: quality, zone: zone, holidays: holidays
      ).first
    else { throw DiagnosticError(reading.diagnostics + [.noSeries(path)]) }
    return (question.input, reading.diagnostics)
  }

  private func series(
    _ path: String, _ world: World
  ) throws -> (series: [EvidenceSeries], diagnostics: [Diagnostic]) {
    var reference = EvidenceReference(path: path, kind: EvidenceKind.series.rawValue)
    reference.stepSeconds = stepSeconds
    let hours = from.flatMap { from in to.map { from..<max(from, $0) } }
    let listing = EvidenceListing(reference, hours: hours, world: world)
    guard let item = listing.items.first else { throw DiagnosticError(listing.diagnostics) }
    return try EvidenceSeries.read(item, zone: zone, value: value)
  }
}

extension Diagnostic {
  fileprivate static func noSeries(_ path: String) -> Diagnostic {
    Diagnostic(
      "estimate/no-series", .error, "No series that reaches these hours was found.",
      nextStep: "A table with a time and a number a step is needed; name the number with --value.",
      at: SourceSpan(file: path))
  }
}
