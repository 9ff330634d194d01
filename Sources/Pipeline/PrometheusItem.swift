import IncidentModel
import RemoteEvidence
import Scan

/// A query to a Prometheus server as a piece of evidence. Nothing is contacted before it is read.
enum PrometheusItem {
  /// The step where none is stated.
  static let usualStep = 300
  /// Hours before the incident's first stated time that are asked for, and after its last: four weeks, for the estimate
  /// to learn from, and a day, for what came back.
  static let leadSeconds: Int64 = 28 * 86_400
  static let trailSeconds: Int64 = 86_400

  static func make(
    _ reference: EvidenceReference, hours: Range<Timestamp>?, world: World, at span: SourceSpan?
  ) throws(DiagnosticError) -> EvidenceItem {
    let address = try PrometheusAddress(reference.path, at: span)
    let step = reference.stepSeconds ?? usualStep
    let from = reference.from ?? hours?.lowerBound.adding(seconds: -leadSeconds)
    let to = reference.to ?? hours?.upperBound.adding(seconds: trailSeconds)
    guard let from, let to, from < to else {
      throw DiagnosticError(.noPrometheusHours(address, at: span))
    }
    let files = world.files
    let series = PrometheusSeries(
      address, range: from.floored(to: Int64(step))..<to, stepSeconds: step,
      credentials: PrometheusCredentials(environment: world.environment), http: world.http,
      scratch: { try files.scratch() })
    var reference = reference
    reference.path = address.text
    reference.stepSeconds = step
    return EvidenceItem(
      source: series.source, reference: reference, numbersRecords: true, prometheus: address)
  }
}
