import Analysis
import Evidence
import Foundation
import IncidentModel

/// What to ask the estimator: one question a series, about the incident's window or, without one, about the
/// series' last days.
struct LossQuestion: Sendable {
  var series: RegularSeries
  var input: EstimateInput
}

enum LossQuestions {
  /// Without a window the incident is looked for in this many days at the series' end.
  static let searchDays: Int64 = 2
  /// Series beyond these are not estimated: a wide table of metrics has one that counts, and it stands first.
  static let seriesLimit = 4

  static func make(_ series: [RegularSeries], window: ImpactWindow?, incident: Incident) -> [LossQuestion] {
    series.prefix(seriesLimit).compactMap { question($0, window: window, zone: incident.timeZone) }
  }

  private static func question(
    _ series: RegularSeries, window: ImpactWindow?, zone: TimeZone
  ) -> LossQuestion? {
    guard series.stepSeconds > 0, !series.values.isEmpty else { return nil }
    var asked: EstimateInput.Window?
    var search: Range<Int>?
    if let window {
      let steps = series.steps(from: window.start, to: window.end)
      if steps.isEmpty { return nil }
      asked = .init(steps: steps, quality: window.startBasis == .measured ? .exact : .approximate)
    } else {
      let days = Int(searchDays * 86_400 / Int64(series.stepSeconds))
      search = max(0, series.values.count - days)..<series.values.count
    }
    let input = EstimateInput(
      id: series.name, seriesKind: series.kind == .amount ? .amount : .count, stepSeconds: series.stepSeconds,
      start: CivilTime(series.start, in: zone), values: series.values, window: asked, search: search)
    return LossQuestion(series: series, input: input)
  }
}
