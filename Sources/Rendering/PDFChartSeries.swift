import Briefing

/// A chart's values as they are drawn: finite, of one length, and no more of them than the eye can tell apart.
struct PDFChartSeries {
  var actual: [Double?]
  var expected: [Double]
  var low: [Double]
  var high: [Double]
  var window: Range<Int>
  /// Position on the axis, in steps of the series.
  var ticks: [(step: Double, label: String)]

  /// Points at most; more are averaged.
  static let pointLimit = 480
  /// Larger values are taken for damage and left out, as are those that are not numbers.
  static let largestValue = 1e15

  init(_ chart: LossChart) {
    let count = max(chart.actual.count, chart.expected.count)
    let step = max(1, (count + Self.pointLimit - 1) / Self.pointLimit)
    let expected = Self.averages(chart.expected.map(Self.drawable), step)
    let actual = Self.averages(chart.actual.map { $0.flatMap(Self.drawable) }, step)
    let points = max(expected.count, actual.count)
    self.actual = actual + [Double?](repeating: nil, count: points - actual.count)
    self.expected = Self.filled(expected, points)
    let hasBand = chart.low.count == chart.expected.count && chart.high.count == chart.expected.count
    low = hasBand ? Self.filled(Self.averages(chart.low.map(Self.drawable), step), points) : []
    high = hasBand ? Self.filled(Self.averages(chart.high.map(Self.drawable), step), points) : []
    let from = min(max(0, chart.window.lowerBound / step), points)
    let to = min(
      max(from, chart.window.upperBound / step + (chart.window.upperBound % step == 0 ? 0 : 1)), points)
    window = from..<to
    ticks = chart.ticks.filter { $0.step >= 0 && $0.step < max(count, 1) }
      .map { (Double($0.step) / Double(step), $0.label) }
  }

  var count: Int { expected.count }
  var hasExpected: Bool { expected.contains { $0 != 0 } }
  var largest: Double { (actual.compactMap { $0 } + expected + high).max() ?? 0 }

  private static func drawable(_ value: Double) -> Double? { abs(value) <= largestValue ? value : nil }

  private static func averages(_ values: [Double?], _ step: Int) -> [Double?] {
    stride(from: 0, to: values.count, by: step).map { start in
      let known = values[start..<min(start + step, values.count)].compactMap { $0 }
      return known.isEmpty ? nil : known.reduce(0) { $0 + $1 / Double(known.count) }
    }
  }

  /// Holes take the value before them.
  private static func filled(_ values: [Double?], _ count: Int) -> [Double] {
    var last = values.compactMap { $0 }.first ?? 0
    var filled: [Double] = []
    for index in 0..<count {
      if index < values.count, let value = values[index] { last = value }
      filled.append(last)
    }
    return filled
  }
}
