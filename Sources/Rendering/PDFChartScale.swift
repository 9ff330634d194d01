import Foundation
import IncidentModel
import Typesetting

/// From values to places: the plot area and its vertical axis, which begins at zero.
struct PDFChartScale {
  let plot: Box
  let count: Int
  let top: Double
  let step: Double

  /// Divisions of the axis that are aimed at.
  static let divisions = 4.0

  init(plot: Box, count: Int, largest: Double) {
    self.plot = plot
    self.count = count
    step = Self.roundStep(largest)
    top = max(step, (largest / step).rounded(.up) * step)
  }

  /// 1, 2 or 5 times a power of ten.
  private static func roundStep(_ largest: Double) -> Double {
    guard largest > 1e-9, largest <= PDFChartSeries.largestValue else { return 1 }
    let rough = largest / divisions
    let power = pow(10, floor(log10(rough)))
    let factor = [1, 2, 5, 10].first { $0 * power >= rough * 0.999 } ?? 10
    return factor * power
  }

  func x(_ step: Double) -> Double { plot.x + plot.width * (count > 1 ? step / Double(count - 1) : 0.5) }

  func y(_ value: Double) -> Double {
    let share = max(0, min(1, value / top))
    return plot.y + plot.height * (1 - (share.isFinite ? share : 0))
  }

  func point(_ step: Int, _ value: Double) -> Point { Point(x(Double(step)), y(value)) }

  /// The values that get a line and a label.
  var marks: [Double] { (0...max(1, min(12, Int((top / step).rounded())))).map { Double($0) * step } }

  /// A value as the axis shows it.
  func label(_ value: Double) -> String {
    if step >= 1 { return FactFormat.grouped(value.rounded()) }
    let decimals = max(0, min(6, Int(-floor(log10(step)))))
    return String(format: "%.\(decimals)f", value)
  }
}
