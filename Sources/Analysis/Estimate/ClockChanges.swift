import Foundation
import IncidentModel

/// A step at which the wall clock jumps: forward by an hour in spring, back in autumn.
public struct ClockChange: Sendable, Hashable {
  /// The first step after the jump.
  public var step: Int
  /// Positive when the clock is put forward.
  public var seconds: Int

  public init(step: Int, seconds: Int) {
    self.step = step
    self.seconds = seconds
  }

  /// The changes of `zone` within `count` steps from `start`, in order.
  public static func all(in zone: TimeZone, from start: Timestamp, stepSeconds: Int, count: Int)
    -> [ClockChange]
  {
    guard stepSeconds > 0, count > 0 else { return [] }
    var changes: [ClockChange] = []
    var time = start.date
    let length = Int64(stepSeconds)
    while let next = zone.nextDaylightSavingTimeTransition(after: time), next > time {
      let second = Int64(next.timeIntervalSince1970.rounded())
      let step = (second - start.seconds + length - 1) / length
      guard step < count else { break }
      let change = zone.secondsFromGMT(for: next.addingTimeInterval(1)) - zone.secondsFromGMT(for: time)
      if change != 0, step > 0 { changes.append(.init(step: Int(step), seconds: change)) }
      time = next.addingTimeInterval(1)
    }
    return changes
  }
}

/// A series laid out so that every local day has 24 hours: the hour that spring leaves out is unknown, and of the
/// two that autumn calls the same the second is left out of the history.
///
/// An hour of the window itself is never left out: the change then counts from the window's end on.
struct WallClock {
  let input: EstimateInput
  /// The step of the series that stands at each place; `nil` for the hour that never was.
  private let steps: [Int?]

  /// `nil` when no clock changes within the series, or not by whole steps.
  init?(_ original: EstimateInput) {
    let length = original.stepSeconds
    let changes = original.clockChanges.filter { length > 0 && $0.seconds % length == 0 }
    guard !changes.isEmpty else { return nil }
    var steps: [Int?] = []
    var next = 0
    for change in changes {
      let at = min(max(next, Self.place(change, original)), original.values.count)
      steps += (next..<at).map { $0 }
      let moved = abs(change.seconds) / length
      if change.seconds > 0 { steps += [Int?](repeating: nil, count: moved) }
      next = change.seconds > 0 ? at : min(at + moved, original.values.count)
    }
    steps += (next..<max(next, original.values.count)).map { $0 }
    self.steps = steps
    input = Self.laid(original, steps)
  }

  private static func place(_ change: ClockChange, _ input: EstimateInput) -> Int {
    guard change.seconds < 0, let window = input.window?.steps else { return change.step }
    let hour = change.step..<change.step - change.seconds / input.stepSeconds
    return hour.overlaps(window) ? window.upperBound : change.step
  }

  private static func laid(_ original: EstimateInput, _ steps: [Int?]) -> EstimateInput {
    var input = original
    input.clockChanges = []
    input.values = steps.map { $0.flatMap { original.values[$0] } }
    input.window?.steps = places(original.window?.steps, in: steps) ?? 0..<0
    input.search = places(original.search, in: steps)
    for index in input.controls.indices {
      let values = original.controls[index].values
      input.controls[index].values = steps.map {
        $0.flatMap { values.indices.contains($0) ? values[$0] : nil }
      }
    }
    return input
  }

  private static func places(_ range: Range<Int>?, in steps: [Int?]) -> Range<Int>? {
    guard let range else { return nil }
    let first = steps.firstIndex { ($0 ?? -1) >= range.lowerBound } ?? steps.count
    let last = steps.lastIndex { ($0 ?? .max) < range.upperBound }.map { $0 + 1 } ?? first
    return first..<max(first, last)
  }

  /// The result with the series' own steps.
  func restored(_ result: EstimateResult) -> EstimateResult {
    var copy = result
    if let window = copy.candidate?.window { copy.candidate?.window = restored(window) }
    guard var loss = result.loss else { return copy }
    loss.window = restored(loss.window)
    loss.band = loss.band.compactMap { point in
      guard let step = steps[point.step] else { return nil }
      var point = point
      point.step = step
      return point
    }
    copy.loss = loss
    return copy
  }

  private func restored(_ window: Range<Int>) -> Range<Int> {
    let known = steps[window.clamped(to: 0..<steps.count)].compactMap { $0 }
    guard let first = known.first, let last = known.last else { return window }
    return first..<last + 1
  }
}
