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

  static func make(_ series: [EvidenceSeries], window: ImpactWindow?, incident: Incident) -> [LossQuestion] {
    make(
      series, from: window?.start, to: window?.end,
      quality: window?.startBasis == .measured ? .exact : .approximate, zone: incident.timeZone,
      holidays: incident.holidays)
  }

  static func make(
    _ series: [EvidenceSeries], from: Timestamp?, to: Timestamp?, quality: EstimateInput.WindowQuality,
    zone: TimeZone, holidays: [CivilTime]
  ) -> [LossQuestion] {
    series.filter { !$0.isControl }.prefix(seriesLimit).compactMap { asked in
      guard let (window, search) = place(asked.series, from, to, quality) else { return nil }
      var input = input(asked.series, zone: zone)
      (input.window, input.search, input.holidays) = (window, search, holidays)
      input.controls = series.filter { $0.mayControl(asked) }.map {
        .init(name: $0.shownName, values: $0.aligned(to: asked.series))
      }
      return LossQuestion(series: asked.series, input: input)
    }
  }

  /// Which steps the question is about; `nil` when the series does not reach them.
  private static func place(
    _ series: RegularSeries, _ from: Timestamp?, _ to: Timestamp?, _ quality: EstimateInput.WindowQuality
  ) -> (EstimateInput.Window?, Range<Int>?)? {
    guard series.stepSeconds > 0, !series.values.isEmpty else { return nil }
    if let from, let to {
      let steps = series.steps(from: from, to: to)
      return steps.isEmpty ? nil : (.init(steps: steps, quality: quality), nil)
    }
    let days = Int(searchDays * 86_400 / Int64(series.stepSeconds))
    return (nil, max(0, series.values.count - days)..<series.values.count)
  }

  private static func input(_ series: RegularSeries, zone: TimeZone) -> EstimateInput {
    var input = EstimateInput(
      id: series.name, seriesKind: series.kind == .amount ? .amount : .count, stepSeconds: series.stepSeconds,
      start: CivilTime(series.start, in: zone), values: series.values, window: nil)
    input.clockChanges = ClockChange.all(
      in: zone, from: series.start, stepSeconds: series.stepSeconds, count: series.values.count)
    return input
  }
}
