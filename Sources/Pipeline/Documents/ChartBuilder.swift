import Analysis
import Briefing
import IncidentModel

/// The chart of expected against actual, drawn from the first series whose loss was estimated.
struct ChartBuilder {
  /// More points than these only add noise: neighbours are added up.
  static let pointLimit = 72

  let losses: [SeriesLoss]
  let format: FactFormat

  func chart() -> LossChart? {
    guard let loss = losses.first(where: { $0.result.loss != nil }), let estimate = loss.result.loss,
      let first = estimate.band.first
    else { return nil }
    let group = max(1, (estimate.band.count + Self.pointLimit - 1) / Self.pointLimit)
    let points = Self.grouped(estimate.band, by: group)
    guard points.count > 1 else { return nil }
    let start = loss.series.time(of: first.step)
    let step = Int64(loss.series.stepSeconds) * Int64(group)
    let lower = (estimate.window.lowerBound - first.step) / group
    let upper = (estimate.window.upperBound - first.step + group - 1) / group
    let window = max(0, lower)..<min(points.count, max(upper, lower + 1))
    let noun = loss.series.kind == .amount ? "Revenue" : loss.series.name.replacing("_", with: " ")
    return LossChart(
      title: "\(noun.prefix(1).uppercased() + noun.dropFirst()) every \(Self.interval(step))",
      alternativeText: alternativeText(
        noun, start: start, end: start.adding(seconds: step * Int64(points.count))),
      unit: noun, start: start, stepSeconds: step, actual: points.map(\.actual),
      expected: points.map(\.expected),
      low: points.map(\.low), high: points.map(\.high), window: window,
      ticks: ticks(start: start, step: step, count: points.count))
  }

  /// `5 minutes`; of a single unit the unit alone: `hour`.
  private static func interval(_ step: Int64) -> String {
    if step == 60 { return "minute" }
    let text = FactFormat.duration(seconds: step)
    return text.hasPrefix("1 ") ? String(text.dropFirst(2)) : text
  }

  private struct Point {
    var expected = 0.0
    var low = 0.0
    var high = 0.0
    var actual: Double?
  }

  /// Sums of `count` neighbours. The band of a sum of independent steps grows with the root of their number.
  private static func grouped(_ band: [EstimateResult.Step], by count: Int) -> [Point] {
    stride(from: 0, to: band.count - band.count % count, by: count).map { index in
      let steps = band[index..<index + count]
      let expected = steps.reduce(0) { $0 + $1.expected }
      let below = steps.reduce(0) { $0 + ($1.expected - $1.low) * ($1.expected - $1.low) }.squareRoot()
      let above = steps.reduce(0) { $0 + ($1.high - $1.expected) * ($1.high - $1.expected) }.squareRoot()
      let seen = steps.compactMap(\.actual)
      return Point(
        expected: expected, low: max(0, expected - below), high: expected + above,
        actual: seen.count == count ? seen.reduce(0, +) : nil)
    }
  }

  private func alternativeText(_ noun: String, start: Timestamp, end: Timestamp) -> String {
    "Line chart of \(noun) from \(format.clock(start)) to \(format.clock(end)): what was expected from "
      + "comparable days, with its band, and what came. Within the incident the line of what came lies below, "
      + "and the space between is shaded as the loss."
  }

  /// About six full hours (or days) in the reader's own zone.
  private func ticks(start: Timestamp, step: Int64, count: Int) -> [ChartTick] {
    let span = step * Int64(count)
    let choices: [Int64] = [900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400]
    let spacing = choices.first { span / $0 <= 6 } ?? 604_800
    let offset = Int64(format.timeZone.secondsFromGMT(for: start.date))
    let first = (start.seconds + offset + spacing - 1) / spacing * spacing - offset
    var ticks: [ChartTick] = []
    for second in stride(from: first, to: start.seconds + span, by: Int64.Stride(spacing)) {
      let time = Timestamp(seconds: second)
      let label = spacing >= 86_400 ? format.day(time) : CivilTime(time, in: format.timeZone).clockText()
      ticks.append(ChartTick(step: Int((second - start.seconds) / step), label: label))
    }
    return ticks
  }
}
