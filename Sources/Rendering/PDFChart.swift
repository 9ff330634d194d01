import Briefing
import Typesetting

/// Expected against actual over time: the usual range as a grey band, the lost part shaded, the incident
/// marked above, and every line named where it runs.
extension PDFLayout {
  static let chartHeight = 104.0

  mutating func chart(_ chart: LossChart, in parent: StructureTree.ID) -> [Strip] {
    let titleStyle = TextStyle(.semibold, size: style.table, color: PDFStyle.ink)
    let isSaid = chart.title.lowercased().contains(chart.unit.lowercased())
    let unit = chart.unit.isEmpty || isSaid ? "" : "  " + chart.unit
    let title = headingStrips(
      [
        TextRun(chart.title, titleStyle),
        TextRun(unit, style.text(PDFStyle.smallestReadingSize, PDFStyle.quiet)),
      ],
      x: 0, width: grid.width, leading: style.leading(of: style.table),
      element: tree.add(.paragraph, to: parent))
    let figure = tree.add(.figure, to: parent, alternative: chart.alternativeText)
    let series = PDFChartSeries(chart)
    let drawing = PDFChartDrawing(
      series, width: grid.width, height: Self.chartHeight * (0.4 + 0.6 * style.air), shaper)
    let strip = Strip(
      height: drawing.height, spaceBefore: 2, marks: [Mark(drawing.drawings, element: figure)])
    return title.map {
      var line = $0
      line.keepsWithNext = true
      return line
    } + [strip]
  }
}

/// The chart's drawings, from its own upper left corner.
struct PDFChartDrawing {
  private(set) var drawings: [Drawing] = []
  let height: Double
  private let series: PDFChartSeries
  private let scale: PDFChartScale
  private let shaper: Shaper
  private var labels: PDFChartLabels

  private static let headroom = 14.0
  private static let tickRoom = 15.0

  init(_ series: PDFChartSeries, width: Double, height plotHeight: Double, _ shaper: Shaper) {
    self.series = series
    self.shaper = shaper
    height = Self.headroom + plotHeight + Self.tickRoom
    let provisional = PDFChartScale(
      plot: Box(x: 0, y: 0, width: 1, height: 1), count: series.count, largest: series.largest)
    let widest =
      provisional.marks.map {
        Self.line(provisional.label($0), PDFStyle.quiet, shaper).width
      }.max() ?? 0
    let left = min(width / 3, widest + 7)
    scale = PDFChartScale(
      plot: Box(x: left, y: Self.headroom, width: width - left - 4, height: plotHeight), count: series.count,
      largest: series.largest)
    labels = PDFChartLabels(scale: scale, curves: [series.actual, series.expected.map { $0 }])
    drawAxes()
    guard series.count > 0 else {
      drawAbsence()
      return
    }
    drawBand()
    drawLoss()
    drawWindow()
    drawLines()
    drawLabels()
  }

  private static func line(
    _ text: String, _ color: Color, _ shaper: Shaper, _ typeface: Typeface = .regular
  ) -> TextLine {
    let style = TextStyle(typeface, size: PDFStyle.labelSize, color: color, tabularFigures: true)
    return Paragraph([TextRun(text, style)], shaper: shaper).singleLine()
  }

  private mutating func drawAxes() {
    let plot = scale.plot
    for value in scale.marks {
      let y = scale.y(value)
      let rule = Path(through: [Point(plot.x, y), Point(plot.x + plot.width, y)])
      drawings.append(
        .stroke(rule, value == 0 ? PDFStyle.quiet : PDFStyle.hairline, width: value == 0 ? 0.75 : 0.5))
      let label = Self.line(scale.label(value), PDFStyle.quiet, shaper)
      drawings.append(.text(label, Point(plot.x - 6 - label.width, y + 2.7)))
    }
    drawTicks()
  }

  private mutating func drawTicks() {
    let bottom = scale.plot.y + scale.plot.height
    var free = -Double.infinity
    for tick in series.ticks.sorted(by: { $0.step < $1.step }) {
      let label = Self.line(tick.label, PDFStyle.quiet, shaper)
      let x = scale.x(tick.step)
      let right = scale.plot.x + scale.plot.width + 4
      let left = max(0, min(x - label.width / 2, right - label.width))
      if left < free { continue }
      free = left + label.width + 6
      drawings.append(
        .stroke(Path(through: [Point(x, bottom), Point(x, bottom + 3)]), PDFStyle.quiet, width: 0.5))
      drawings.append(.text(label, Point(left, bottom + 11.5)))
    }
  }

  private mutating func drawAbsence() {
    let words = Self.line("No values were recorded", PDFStyle.quiet, shaper)
    let plot = scale.plot
    let x = plot.x + (plot.width - words.width) / 2
    drawings.append(.text(words, Point(x, plot.y + plot.height / 2)))
  }

  private mutating func drawBand() {
    guard !series.low.isEmpty else { return }
    let upper = series.high.indices.map { scale.point($0, series.high[$0]) }
    let lower = series.low.indices.reversed().map { scale.point($0, series.low[$0]) }
    drawings.append(.fill(Path(through: upper + lower, closed: true), PDFStyle.band))
  }

  /// The area between expected and actual, where less came than was expected.
  private mutating func drawLoss() {
    var stretch: [Int] = []
    let last = min(series.window.upperBound, series.count - 1)
    for step in series.window.lowerBound...max(series.window.lowerBound, last) {
      if step < series.count, series.actual[step] != nil {
        stretch.append(step)
      } else {
        drawLoss(over: stretch)
        stretch = []
      }
    }
    drawLoss(over: stretch)
  }

  private mutating func drawLoss(over steps: [Int]) {
    guard steps.count > 1 else { return }
    let upper = steps.map { scale.point($0, series.expected[$0]) }
    let lower = steps.reversed().map {
      scale.point($0, min(series.expected[$0], series.actual[$0] ?? series.expected[$0]))
    }
    drawings.append(.fill(Path(through: upper + lower, closed: true), PDFStyle.accentTint))
  }

  private mutating func drawWindow() {
    guard !series.window.isEmpty else { return }
    let from = scale.x(Double(series.window.lowerBound))
    let to = scale.x(Double(min(series.window.upperBound, series.count - 1)))
    let y = scale.plot.y - 4
    let bottom = scale.plot.y + scale.plot.height
    for x in [from, to] {
      drawings.append(
        .stroke(
          Path(through: [Point(x, y), Point(x, bottom)]), PDFStyle.accent, width: 0.5, dash: [1.2, 2.2]))
    }
    drawings.append(.stroke(Path(through: [Point(from, y), Point(to, y)]), PDFStyle.accent, width: 1.2))
    let label = Self.line("Incident", PDFStyle.accent, shaper, .semibold)
    let left = max(
      scale.plot.x, min((from + to - label.width) / 2, scale.plot.x + scale.plot.width - label.width))
    drawings.append(.text(label, Point(left, y - 3.5)))
  }

  private mutating func drawLines() {
    if series.hasExpected {
      let expected = series.expected.indices.map { scale.point($0, series.expected[$0]) }
      drawings.append(.stroke(Path(through: expected), PDFStyle.quiet, width: 0.9, dash: [3, 2.5]))
    }
    var points: [Point] = []
    for step in 0...series.count {
      if step < series.count, let value = series.actual[step] {
        points.append(scale.point(step, value))
        continue
      }
      if points.count > 1 { drawings.append(.stroke(Path(through: points), PDFStyle.ink, width: 1.4)) }
      if points.count == 1 { drawings.append(.fill(.circle(points[0], radius: 1.2), PDFStyle.ink)) }
      points = []
    }
  }

  // MARK: Words on the lines

  private mutating func drawLabels() {
    let middle = Double(series.window.lowerBound + series.window.upperBound) / 2
    let expected: [Double?] = series.expected.map { $0 }
    if series.hasExpected {
      drawLoss(label: Self.line("Lost", PDFStyle.accent, shaper, .semibold), expected, middle)
      let width = Self.line("Expected", PDFStyle.quiet, shaper).width
      draw("Expected", PDFStyle.quiet, labels.place(width: width, along: expected, .above, preferred: middle))
    }
    let before = Double(series.window.lowerBound) / 2
    let word = Self.line("Actual", PDFStyle.ink, shaper, .semibold)
    let preferred = before > Double(series.count) / 10 ? before : (middle + Double(series.count)) / 2
    let box =
      labels.place(width: word.width, along: series.actual, .below, preferred: preferred)
      ?? labels.place(width: word.width, along: series.actual, .above, preferred: preferred)
    draw(word, box)
    drawBandLabel()
  }

  private mutating func drawLoss(label: TextLine, _ expected: [Double?], _ middle: Double) {
    let actual = series.actual.enumerated().map { series.window.contains($0.offset) ? $0.element : nil }
    guard zip(actual, series.expected).contains(where: { $0 != nil && ($0 ?? 0) < $1 }) else { return }
    draw(label, labels.place(width: label.width, between: expected, and: actual, preferred: middle))
  }

  private mutating func drawBandLabel() {
    guard !series.low.isEmpty else { return }
    let words = "Usual range (9 of 10)"
    let width = Self.line(words, PDFStyle.quiet, shaper).width
    let low: [Double?] = series.low.map { $0 }
    let preferred = Double(series.count) * 0.9
    let box =
      labels.place(width: width, along: low, .below, preferred: preferred)
      ?? labels.place(width: width, along: series.high.map { $0 }, .above, preferred: preferred)
    draw(words, PDFStyle.quiet, box)
  }

  private mutating func draw(_ word: String, _ color: Color, _ box: Box?) {
    draw(Self.line(word, color, shaper), box)
  }

  private mutating func draw(_ line: TextLine, _ box: Box?) {
    guard let box else { return }
    drawings.append(.text(line, Point(box.x, box.y + 7)))
  }
}
