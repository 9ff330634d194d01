import Briefing
import IncidentModel

/// Expected against actual as inline SVG, with the lost part shaded.
struct HTMLChart {
  /// Steps drawn; longer series are averaged down to this many.
  static let mostSteps = 600
  private static let width = 720.0
  private static let height = 250.0
  private static let left = 48.0
  private static let right = 8.0
  private static let top = 12.0
  private static let bottom = 28.0
  /// Half the width of a digit of a label.
  private static let halfLetter = 3.4

  let id: String
  private let series: ChartSeries
  private let chart: LossChart
  private let ceiling: ChartCeiling

  init(chart: LossChart, id: String) {
    self.chart = chart
    self.id = id
    series = ChartSeries(chart, most: Self.mostSteps)
    ceiling = ChartCeiling(series.highest)
  }

  func write(to html: inout HTMLText) {
    let size = "0 0 \(Self.number(Self.width)) \(Self.number(Self.height))"
    html.raw("<figure>")
    html.element("figcaption") { html in
      html.element("b", text: chart.title)
      html.raw(
        "<span class=\"key\"><i></i>actual<i class=\"expected\"></i>expected<i class=\"lost\"></i>lost</span>"
      )
    }
    html.open("svg", ["viewBox": size, "role": "img", "aria-labelledby": "\(id)-title \(id)-text"])
    html.element("title", ["id": id + "-title"], text: chart.title)
    html.element("desc", ["id": id + "-text"], text: chart.alternativeText)
    draw(&html)
    html.raw("</svg></figure>")
  }

  private func draw(_ html: inout HTMLText) {
    guard series.count > 0 else { return }
    drawScale(&html)
    path(&html, area(series.low, series.high, in: 0..<series.count), "fill: var(--band)")
    for piece in lostPieces { path(&html, piece, "fill: var(--tint)") }
    path(
      &html, line(series.expected),
      "fill: none; stroke: var(--quiet); stroke-width: 1.5; stroke-dasharray: 5 4")
    path(
      &html, line(series.actual), "fill: none; stroke: var(--line); stroke-width: 2; stroke-linejoin: round")
  }

  private func path(_ html: inout HTMLText, _ data: String, _ style: String) {
    if !data.isEmpty { html.element("path", ["d": data, "style": style], text: "") }
  }

  private func drawScale(_ html: inout HTMLText) {
    for value in ceiling.ticks {
      let y = Self.number(self.y(value))
      html.element(
        "path",
        [
          "d": "M\(Self.number(Self.left)) \(y)H\(Self.number(Self.width - Self.right))",
          "style": "stroke: var(--hairline)",
        ], text: "")
      html.element(
        "text", ["x": Self.number(Self.left - 8), "y": Self.number(self.y(value) + 4), "text-anchor": "end"],
        text: FactFormat.grouped(value))
    }
    drawTicks(&html)
  }

  /// Labels that would touch the one before them are left out.
  private func drawTicks(_ html: inout HTMLText) {
    var free = 0.0
    for tick in chart.ticks where (0..<chart.expected.count).contains(tick.step) {
      let x = self.x(Double(tick.step) / Double(series.factor))
      let half = Double(tick.label.count) * Self.halfLetter
      guard x - half >= free else { continue }
      free = x + half + 4
      let anchor = x + half > Self.width ? "end" : "middle"
      html.element(
        "text", ["x": Self.number(x), "y": Self.number(Self.height - 8), "text-anchor": anchor],
        text: tick.label)
    }
  }

  private func x(_ step: Double) -> Double {
    let span = Double(max(1, series.count - 1))
    return Self.left + min(1, max(0, step / span)) * (Self.width - Self.left - Self.right)
  }

  private func y(_ value: Double) -> Double {
    let share = min(1, max(0, value / ceiling.top))
    return Self.height - Self.bottom - share * (Self.height - Self.top - Self.bottom)
  }

  private func point(_ step: Int, _ value: Double) -> String {
    "\(Self.number(x(Double(step)))) \(Self.number(y(value)))"
  }

  /// One decimal is a tenth of a pixel.
  private static func number(_ value: Double) -> String {
    let tenths = (value * 10).rounded() / 10
    return tenths == tenths.rounded() ? String(Int(tenths)) : String(tenths)
  }
}

extension HTMLChart {
  /// A line that breaks where nothing was recorded.
  private func line(_ values: [Double?]) -> String {
    var data = ""
    var isDrawing = false
    for (step, value) in values.enumerated() {
      guard let value else {
        isDrawing = false
        continue
      }
      data += (isDrawing ? "L" : "M") + point(step, value)
      isDrawing = true
    }
    return data
  }

  private func area(_ low: [Double?], _ high: [Double?], in steps: Range<Int>) -> String {
    let pairs = steps.compactMap { step -> (Int, Double, Double)? in
      guard step < low.count, step < high.count, let low = low[step], let high = high[step] else {
        return nil
      }
      return (step, low, high)
    }
    guard pairs.count > 1 else { return "" }
    let upper = pairs.map { point($0.0, $0.2) }
    let lower = pairs.reversed().map { point($0.0, $0.1) }
    return "M" + (upper + lower).joined(separator: "L") + "Z"
  }

  /// Between expected and actual, where less came than was expected inside the incident's window.
  private var lostPieces: [String] {
    let window = series.window
    var pieces: [String] = []
    var start: Int?
    for step in window.lowerBound...max(window.lowerBound, window.upperBound) {
      if step < window.upperBound, isLoss(step) {
        start = start ?? step
      } else if let first = start {
        let steps = max(0, first - 1)..<min(series.count, step + 1)
        pieces.append(area(shown(steps), series.expected, in: steps))
        start = nil
      }
    }
    return pieces.filter { !$0.isEmpty }
  }

  private func isLoss(_ step: Int) -> Bool {
    guard step < series.count, let actual = series.actual[step], let expected = series.expected[step] else {
      return false
    }
    return actual < expected
  }

  /// The actual values, never above the expected ones, so that gains are not shaded as losses.
  private func shown(_ steps: Range<Int>) -> [Double?] {
    var values = [Double?](repeating: nil, count: series.count)
    for step in steps {
      guard let actual = series.actual[step], let expected = series.expected[step] else { continue }
      values[step] = min(actual, expected)
    }
    return values
  }
}
