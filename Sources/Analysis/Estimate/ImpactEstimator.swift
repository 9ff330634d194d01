import Foundation
import IncidentModel

/// How much less came in a window than would have come without the incident.
///
/// The expected course is the weekly shape of the other days, anchored on the level of the hours around the
/// window. The very same estimate is made for hundreds of past windows of the same length where nothing
/// happened, and how wrong it was there is the range. After Abadie, Diamond and Hainmueller, "Synthetic
/// Control Methods" (2010), for placebos, and Lei et al., "Distribution-Free Predictive Inference" (2018), for
/// ranges from past errors.
public enum ImpactEstimator {
  /// More steps than this are refused: three years of minutes.
  public static let mostSteps = 1_600_000

  /// Series with a larger value are refused: their squares would lose all precision.
  public static let largestValue = 1e15

  /// Time linear in the steps; the same input gives the same result to the last bit. Never fails: what cannot
  /// be estimated says why.
  public static func estimate(_ input: EstimateInput) -> EstimateResult {
    if let reason = refusal(input) { return .refused(input, .insufficientHistory, reason) }
    if let clock = WallClock(input) { return clock.restored(estimate(clock.input)) }
    guard let grid = DayGrid(input) else {
      return .refused(input, .insufficientHistory, "the step does not divide a day into equal parts")
    }
    guard let window = input.window else { return search(input, grid) }
    let steps = padded(window.steps, grid)
    guard !steps.isEmpty else {
      return .refused(input, .insufficientHistory, "the window lies outside the series")
    }
    guard window.quality == .approximate, let edges = IncidentEdges(grid: grid, hint: steps) else {
      return result(input, Search(grid: grid, window: steps))
    }
    return result(
      input, Search(grid: grid, window: edges.window, spread: edges.lossSpread, searched: true))
  }

  private static func refusal(_ input: EstimateInput) -> String? {
    guard input.values.count <= mostSteps else {
      return "the series has \(input.values.count) steps, and \(mostSteps) is the most that is read"
    }
    guard input.stepSeconds > 0, 86_400 % input.stepSeconds == 0 else {
      return "a step of \(input.stepSeconds) seconds does not divide a day into equal parts"
    }
    if let value = input.values.compactMap({ $0 }).first(where: { $0.isFinite && abs($0) > largestValue }) {
      return "the series holds the value \(value), and \(largestValue) is the most that can be reckoned with"
    }
    return input.values.isEmpty ? "the series is empty" : nil
  }

  private static func padded(_ steps: Range<Int>, _ grid: DayGrid) -> Range<Int> {
    let offset = grid.data.lowerBound
    let part = steps.clamped(to: 0..<grid.data.count)
    return part.lowerBound + offset..<part.upperBound + offset
  }

  /// A window to estimate and how it was come by.
  private struct Search {
    var grid: DayGrid
    var window: Range<Int>
    var spread = 0.0
    var searched = false
    var candidate: EstimateResult.Candidate?
  }

  private static func search(_ input: EstimateInput, _ grid: DayGrid) -> EstimateResult {
    let all = 0..<grid.data.count
    let asked = (input.search ?? all).clamped(to: all)
    let first = max(asked.lowerBound, WindowEstimate.fewestDays * grid.stepsPerDay)
    guard first < asked.upperBound else {
      return .refused(
        input, .insufficientHistory,
        "fewer than \(WindowEstimate.fewestDays) days of history before the end of the search")
    }
    let region = padded(first..<asked.upperBound, grid)
    guard let scan = DeficitScan(grid: grid, region: region) else {
      return .refused(input, .insufficientHistory, "too little history to tell a deficit from chance")
    }
    let candidate = EstimateResult.Candidate(
      window: scan.candidate.lowerBound - grid.data.lowerBound..<scan.candidate.upperBound
        - grid.data.lowerBound, salience: scan.salience, similarDays: scan.similarDays,
      historyDays: scan.historyDays)
    guard scan.isIncident else {
      var result = EstimateResult.refused(
        input, .noIncident,
        "no stretch falls below its usual course as abruptly and as far as an outage does. "
          + EstimateReport.rarity(candidate))
      result.candidate = candidate
      return result
    }
    var found = Search(grid: grid, window: scan.candidate, searched: true, candidate: candidate)
    if let edges = IncidentEdges(grid: grid, hint: scan.candidate) {
      (found.window, found.spread) = (edges.window, edges.lossSpread)
    }
    return result(input, found)
  }

  private static func result(_ input: EstimateInput, _ search: Search) -> EstimateResult {
    let grid = search.grid
    let before = grid.data.lowerBound..<search.window.lowerBound
    let days = Double(before.count) / Double(grid.stepsPerDay)
    let known = grid.values[before].reduce(0) { $0 + ($1.isNaN ? 0 : 1) }
    let needed = WindowEstimate.fewestDays
    guard days >= Double(needed), 4 * known >= needed * grid.stepsPerDay else {
      let shown = (days * 10).rounded() / 10
      return .refused(
        input, .insufficientHistory,
        "\(shown) days of history before the window, a quarter of them or less observed; "
          + "at least \(needed) days are needed")
    }
    let controls = ControlSearch(input, window: search.window)
    guard let estimate = WindowEstimate(grid: grid, window: search.window, controls: controls.usable)
    else {
      return .refused(
        input, .insufficientHistory, "fewer than \(PlaceboWindows.fewest) comparable windows in the history")
    }
    let loss = EstimateReport.loss(
      estimate, edgeSpread: search.spread, searched: search.searched,
      context: input.contextSteps)
    let sentences = [
      EstimateReport.method(loss, input: input, history: days), controls.sentence(used: estimate.control),
      search.candidate.map(EstimateReport.rarity) ?? "",
    ]
    return EstimateResult(
      id: input.id, status: .ok, reason: nil, loss: loss, candidate: search.candidate,
      method: sentences.filter { !$0.isEmpty }.joined(separator: " "))
  }
}
