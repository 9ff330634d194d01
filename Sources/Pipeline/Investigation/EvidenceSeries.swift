import Analysis
import Evidence
import Foundation
import IncidentModel
import RemoteEvidence

/// A series of the evidence and what people say about it.
struct EvidenceSeries: Sendable {
  var series: RegularSeries
  var role: SeriesRole?
  var isControl = false

  /// The series of one file, as its reference wants them read.
  static func read(
    _ item: EvidenceItem, zone: TimeZone, value: String? = nil
  ) throws -> (series: [EvidenceSeries], diagnostics: [Diagnostic]) {
    let reference = item.reference
    let reading = try SeriesReader.read(
      item.source, zone: zone, value: value ?? reference.fields["value"], step: reference.stepSeconds)
    let query = item.prometheus
    let series = reading.series.map { series in
      var series = query.map { $0.counted(series) } ?? series
      if let role = reference.role { series.kind = role == .revenue ? .amount : .count }
      if let name = reference.name { series.name = name }
      return EvidenceSeries(series: series, role: reference.role, isControl: reference.isControl)
    }
    return (series, reading.diagnostics)
  }

  /// Those that someone gave a role first; the rest as they were met.
  static func ordered(_ all: [EvidenceSeries]) -> [EvidenceSeries] {
    all.filter { $0.role != nil } + all.filter { $0.role == nil }
  }

  /// `orders (region: eu)`
  var shownName: String {
    let labels = series.labels.map { "\($0.key): \($0.value)" }.joined(separator: ", ")
    let name = series.name.replacing("_", with: " ")
    return labels.isEmpty ? name : "\(name) (\(labels))"
  }

  /// Whether this may stand in as a control of `other`: named as one, or the same metric of another region, product
  /// or platform.
  func mayControl(_ other: EvidenceSeries) -> Bool {
    let isTwin =
      series.file == other.series.file && series.name == other.series.name
      && series.labels != other.series.labels && !other.isControl
    return (isControl || isTwin) && series.stepSeconds == other.series.stepSeconds
      && series.start.seconds(since: other.series.start) % Int64(max(1, series.stepSeconds)) == 0
  }

  /// The values step by step beside those of `other`.
  func aligned(to other: RegularSeries) -> [Double?] {
    let shift = Int(other.start.seconds(since: series.start)) / max(1, series.stepSeconds)
    return other.values.indices.map { index in
      series.values.indices.contains(index + shift) ? series.values[index + shift] : nil
    }
  }
}

extension PrometheusAddress {
  /// A query over a range (`increase(x[5m])`) tells at a time what came before it: its value belongs to the step that
  /// ends there. A rate is a count a second: times the step, it is a count.
  func counted(_ series: RegularSeries) -> RegularSeries {
    var series = series
    guard looksBack else { return series }
    series.start = series.start.adding(seconds: -Int64(series.stepSeconds))
    if isRate { series.values = series.values.map { $0.map { $0 * Double(series.stepSeconds) } } }
    return series
  }
}

/// Good requests by the minute, from the logs themselves, where the evidence has no other series.
enum LoggedSeries {
  /// Minutes of logs that are worth a question: what an estimate needs before the window, and a little more.
  static let fewestMinutes = 2 * 24 * 60 + 30
  /// Logs that reach further are cut at their start.
  static let mostMinutes = 60 * 24 * 60

  static func make(_ logs: LogSummary?) -> EvidenceSeries? {
    guard let logs, let file = logs.files.first?.file else { return nil }
    let minutes = logs.perMinute.suffix(mostMinutes)
    guard let first = minutes.first?.minute, let last = minutes.last?.minute else { return nil }
    let count = Int(last.seconds(since: first) / 60) + 1
    guard (fewestMinutes...mostMinutes).contains(count) else { return nil }
    var values = [Double?](repeating: 0, count: count)
    for minute in minutes {
      let index = Int(minute.minute.seconds(since: first) / 60)
      if values.indices.contains(index) { values[index] = Double(minute.total - minute.failed) }
    }
    return EvidenceSeries(
      series: RegularSeries(
        name: SeriesLoss.requestsName, kind: .count, start: first, stepSeconds: 60, values: values, file: file
      ))
  }
}
