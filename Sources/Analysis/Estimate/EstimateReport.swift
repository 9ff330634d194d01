import Foundation
import IncidentModel

/// Puts an estimate into numbers of the series, a band for the chart and a sentence for the reader.
enum EstimateReport {
  static func loss(
    _ estimate: WindowEstimate, edgeSpread: Double, searched: Bool, context: Int?
  ) -> EstimateResult.Loss {
    let offset = estimate.model.grid.data.lowerBound
    let window = estimate.window.lowerBound - offset..<estimate.window.upperBound - offset
    let gross = estimate.gross
    func interval(_ low: Int, _ high: Int, _ z: Double) -> EstimateResult.Interval {
      widened(.init(low: estimate.loss(low), high: estimate.loss(high)), around: gross, by: z * edgeSpread)
    }
    return .init(
      gross: gross, interval50: interval(2, 4, 0.674), interval80: interval(1, 5, 1.282),
      interval90: interval(0, 6, 1.645), net: estimate.net.value,
      netInterval90: estimate.net.interval, window: window, expected: estimate.total.median,
      observed: estimate.observed, placebos: estimate.total.placebos,
      band: band(estimate, context: context), windowWasSearched: searched,
      control: estimate.control?.name)
  }

  /// Two independent errors: half-widths add in quadrature.
  private static func widened(
    _ interval: EstimateResult.Interval, around centre: Double, by extra: Double
  ) -> EstimateResult.Interval {
    guard extra > 0 else { return interval }
    let below = centre - interval.low
    let above = interval.high - centre
    return .init(
      low: max(0, centre - (below * below + extra * extra).squareRoot()),
      high: centre + (above * above + extra * extra).squareRoot())
  }

  /// Window and context at the level of the estimate; the band from the noise of single steps.
  private static func band(_ estimate: WindowEstimate, context: Int?) -> [EstimateResult.Step] {
    let model = estimate.model
    let grid = model.grid
    let window = estimate.window
    let usual = min(max(window.count, grid.steps(hours: 3)), grid.stepsPerDay)
    let margin = min(max(0, context ?? usual), grid.count)
    let steps = (window.lowerBound - margin..<window.upperBound + margin).clamped(to: grid.data)
    let mass = model.rawShapeSum.total(window.lowerBound, window.upperBound)
    let level = mass > 0 ? estimate.total.median / mass : 0
    let path = LevelPath(model)
    let noise = path.noise(excluding: model.mask)
    let width = path.bandWidth(excluding: model.mask, noise: noise)
    return steps.map { step in
      let expected = level * model.shape[step]
      let spread = width * max(noise.variance(expected), 0).squareRoot()
      let actual = grid.values[step]
      return .init(
        step: step - grid.data.lowerBound, expected: expected, low: max(0, expected - spread),
        high: expected + spread, actual: actual.isNaN ? nil : actual)
    }
  }

  /// One sentence for the receipt and the reader.
  static func method(_ loss: EstimateResult.Loss, input: EstimateInput, history days: Double) -> String {
    let length = FactFormat.duration(seconds: Int64(loss.window.count) * Int64(input.stepSeconds))
    let error = FactFormat.percent(min(loss.placebos.errorNineOfTen, 1))
    let how =
      "Expected from the same hours of the \(Int(days)) days before, at the level of the hours around the "
      + "window, less what came. The same estimate on \(loss.placebos.count) past windows of \(length) in "
      + "which nothing happened was off by less than \(error) of the volume nine times out of ten."
    return loss.windowWasSearched ? how + " The ends of the window were searched for." : how
  }

  /// How often the history held one like it.
  static func rarity(_ candidate: EstimateResult.Candidate) -> String {
    let days = candidate.historyDays
    return candidate.similarDays == 0
      ? "None of the \(days) days before held a drop as marked as this one."
      : "\(candidate.similarDays) of the \(days) days before held a drop as marked as this one."
  }
}
