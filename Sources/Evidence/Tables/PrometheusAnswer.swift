import IncidentModel
import Scan

/// A saved answer of Prometheus' `query_range` (HTTP API v1, result type `matrix`), or its `result` alone.
enum PrometheusAnswer {
  /// `nil` when the source is something else.
  static func read(_ source: ByteSource, step: Int?) throws -> SeriesReading? {
    guard try begins(source) else { return nil }
    let content = try SourceBytes(source)
    let document = JSONDocument(content.bytes, file: source.name)
    let root = document.values.first
    guard let results = root?.at("data", "result")?.elements ?? root?["result"]?.elements ?? root?.elements,
      results.contains(where: { $0["values"]?.elements != nil })
    else { return nil }
    var reading = SeriesReading(series: [], diagnostics: content.diagnostics + document.diagnostics)
    for metric in merged(results) { add(metric, source.name, step, to: &reading) }
    return reading
  }

  /// Whether the first bytes speak of values: others are not worth a whole parse.
  private static func begins(_ source: ByteSource) throws -> Bool {
    let stream = try ByteStream(source)
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 4096, alignment: 16)
    defer { block.deallocate() }
    let count = stream.read(into: block)
    let text = String(decoding: block[..<count], as: UTF8.self)
    return ["\"values\"", "\"matrix\"", "\"resultType\"", "\"metric\""].contains { text.contains($0) }
  }

  private struct Metric {
    var name: String
    var labels: [RegularSeries.Label]
    var points: [SeriesGridding.Point]
  }

  /// A long answer may hold a metric's points in several parts.
  private static func merged(_ results: [JSONNode]) -> [Metric] {
    var metrics: [Metric] = []
    var known: [[RegularSeries.Label]: Int] = [:]
    for result in results {
      let points = (result["values"]?.elements ?? []).compactMap(point)
      let all = (result["metric"]?.scalars() ?? []).map { RegularSeries.Label(key: $0.path, value: $0.text) }
        .sorted { $0.key < $1.key }
      if let index = known[all] {
        metrics[index].points += points
      } else {
        known[all] = metrics.count
        let name = all.first { $0.key == "__name__" }?.value ?? "value"
        metrics.append(Metric(name: name, labels: all.filter { $0.key != "__name__" }, points: points))
      }
    }
    return metrics
  }

  private static func add(_ metric: Metric, _ file: String, _ step: Int?, to reading: inout SeriesReading) {
    guard let grid = SeriesGridding(metric.points, step: step) else { return }
    let name = metric.name
    reading.series.append(
      RegularSeries(
        name: name, labels: metric.labels, kind: .count, start: grid.start,
        stepSeconds: grid.stepSeconds, values: grid.values, file: file))
    reading.diagnostics += SeriesReader.notes(grid, name, file)
  }

  /// `[1760000000.5, "12"]`; `NaN` and infinities are nothing.
  private static func point(_ node: JSONNode) -> SeriesGridding.Point? {
    guard let pair = node.elements, pair.count == 2, let seconds = pair[0].text.flatMap(Double.init),
      seconds.isFinite, abs(seconds) < 4e9, let value = pair[1].text.flatMap(Double.init), value.isFinite
    else { return nil }
    return .init(time: Timestamp(nanoseconds: Int64(seconds * 1e9)), value: value, line: node.line)
  }
}
