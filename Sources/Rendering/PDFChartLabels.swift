import Typesetting

/// Finds places for words next to the lines that they name, without touching a line or another word.
struct PDFChartLabels {
  enum Side { case above, below }

  private let scale: PDFChartScale
  private let curves: [[Double?]]
  private var taken: [Box] = []

  /// Places tried along the axis.
  static let candidates = 60
  static let height = 9.0
  private static let gap = 2.5
  /// A place on a line of the grid is as bad as one this many points further away.
  private static let gridCost = 90.0

  init(scale: PDFChartScale, curves: [[Double?]]) {
    self.scale = scale
    self.curves = curves
  }

  mutating func take(_ box: Box) { taken.append(box) }

  /// The place nearest to `preferred` (a step) where a word of `width` fits on one side of a curve.
  mutating func place(
    width: Double, along curve: [Double?], _ side: Side, preferred: Double
  ) -> Box? {
    var best: (box: Box, distance: Double)?
    for candidate in 0...Self.candidates {
      let center = scale.plot.x + scale.plot.width * Double(candidate) / Double(Self.candidates)
      guard let box = box(width: width, center: center, curve, side), isFree(box) else { continue }
      let distance = abs(center - scale.x(preferred)) + (crossesGrid(box) ? Self.gridCost : 0)
      if distance < best?.distance ?? .infinity { best = (box, distance) }
    }
    if let best { take(best.box) }
    return best?.box
  }

  /// The place nearest to `preferred` between two curves.
  mutating func place(
    width: Double, between upper: [Double?], and lower: [Double?], preferred: Double
  ) -> Box? {
    var best: (box: Box, distance: Double)?
    for candidate in 0...Self.candidates {
      let center = scale.plot.x + scale.plot.width * Double(candidate) / Double(Self.candidates)
      let steps = steps(center - width / 2, center + width / 2)
      let tops = values(upper, steps)
      let bottoms = values(lower, steps)
      guard tops.count == steps.count, bottoms.count == steps.count, let least = tops.min(),
        let most = bottoms.max()
      else { continue }
      let y = (scale.y(least) + scale.y(most)) / 2 - Self.height / 2
      let box = Box(x: center - width / 2, y: y, width: width, height: Self.height)
      let distance = abs(center - scale.x(preferred)) + (crossesGrid(box) ? Self.gridCost : 0)
      if least > most, isFree(box), distance < best?.distance ?? .infinity { best = (box, distance) }
    }
    if let best { take(best.box) }
    return best?.box
  }

  private func crossesGrid(_ box: Box) -> Bool {
    scale.marks.contains { box.y - 1 < scale.y($0) && scale.y($0) < box.y + box.height + 1 }
  }

  private func box(width: Double, center: Double, _ curve: [Double?], _ side: Side) -> Box? {
    let steps = steps(center - width / 2 - 2, center + width / 2 + 2)
    let values = values(curve, steps)
    guard values.count == steps.count, let most = values.max(), let least = values.min() else { return nil }
    let y = side == .above ? scale.y(most) - Self.gap - Self.height : scale.y(least) + Self.gap
    return Box(x: center - width / 2, y: y, width: width, height: Self.height)
  }

  private func isFree(_ box: Box) -> Bool {
    let plot = scale.plot
    guard box.x >= plot.x + 2, box.x + box.width <= plot.x + plot.width, box.y >= plot.y - 2,
      box.y + box.height <= plot.y + plot.height - 1
    else { return false }
    if taken.contains(where: { $0.overlaps(box) }) { return false }
    let steps = steps(box.x - 2, box.x + box.width + 2)
    return curves.allSatisfy { curve in
      let values = values(curve, steps)
      guard let most = values.max(), let least = values.min() else { return true }
      return scale.y(least) < box.y - 1 || scale.y(most) > box.y + box.height + 1
    }
  }

  /// The steps whose values lie over a stretch of the axis, with one more at each end.
  private func steps(_ from: Double, _ to: Double) -> ClosedRange<Int> {
    let last = max(0, scale.count - 1)
    let width = scale.plot.width / Double(max(1, last))
    let first = max(0, min(last, Int(((from - scale.plot.x) / width).rounded(.down))))
    return first...max(first, min(last, Int(((to - scale.plot.x) / width).rounded(.up))))
  }

  private func values(_ curve: [Double?], _ steps: ClosedRange<Int>) -> [Double] {
    steps.compactMap { $0 < curve.count ? curve[$0] : nil }
  }
}
