import Briefing

/// A chart's values, all of one length and finite, averaged where there are too many to draw.
struct ChartSeries {
  let actual: [Double?]
  let expected: [Double?]
  let low: [Double?]
  let high: [Double?]
  let window: Range<Int>
  /// Steps of the chart in one step drawn.
  let factor: Int

  var count: Int { expected.count }

  init(_ chart: LossChart, most: Int) {
    let length = max(chart.expected.count, chart.actual.count)
    let factor = max(1, (length + most - 1) / max(1, most))
    self.factor = factor
    let count = (length + factor - 1) / factor
    func thinned(_ values: [Double?]) -> [Double?] { Self.average(values, by: factor, count: count) }
    actual = thinned(chart.actual)
    expected = thinned(chart.expected)
    low = chart.low.isEmpty ? [] : thinned(chart.low)
    high = chart.high.isEmpty ? [] : thinned(chart.high)
    let start = min(count, max(0, chart.window.lowerBound / factor))
    window = start..<max(start, min(count, (chart.window.upperBound + factor - 1) / factor))
  }

  var highest: Double { (actual + expected + high).compactMap { $0 }.max() ?? 1 }

  private static func average(_ values: [Double?], by factor: Int, count: Int) -> [Double?] {
    (0..<count).map { bucket in
      let start = bucket * factor
      guard start < values.count else { return nil }
      let known = values[start..<min(values.count, start + factor)].compactMap { $0 }.filter(\.isFinite)
      return known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)
    }
  }
}

/// The top of a chart's scale and its round marks.
struct ChartCeiling {
  let top: Double
  let ticks: [Double]

  init(_ highest: Double) {
    let highest = max(highest.isFinite ? highest : 1, 1e-6)
    let target = highest / 4
    var magnitude = 1.0
    while magnitude * 10 <= target { magnitude *= 10 }
    while magnitude > target { magnitude /= 10 }
    let step = magnitude * ([1, 2, 5].first { $0 * magnitude >= target } ?? 10)
    let marks = max(1, Int((highest / step).rounded(.up)))
    top = step * Double(min(marks, 10))
    ticks = (0...min(marks, 10)).map { Double($0) * step }
  }
}
