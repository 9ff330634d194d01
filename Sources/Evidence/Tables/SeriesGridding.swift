import IncidentModel

/// Points in any order to equal steps.
struct SeriesGridding {
  /// More steps than this are refused.
  static let mostSteps = 2_000_000
  /// Steps that are tried when the points keep no regular distance.
  static let fallbackStep = 60

  struct Point {
    var time: Timestamp
    var value: Double
    var line: Int
  }

  private(set) var start = Timestamp(seconds: 0)
  private(set) var stepSeconds = 0
  private(set) var values: [Double?] = []
  /// Times that came more than once: first line, how many, and how many of them with the very same value.
  private(set) var repeatedLine: Int?
  private(set) var repeated = 0
  private(set) var repeatedSame = 0
  private(set) var isIrregular = false

  /// `nil` for fewer than two different times or a span too long for its step. Repeated points with the same
  /// value are taken once, with different ones summed.
  init?(_ points: [Point], step forced: Int? = nil) {
    if let forced, forced <= 0 { return nil }
    let sorted = points.enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }
      .map(\.element)
    guard let first = sorted.first, let last = sorted.last, first.time < last.time else { return nil }
    let step = forced ?? inferStep(sorted)
    stepSeconds = step
    start = anchor(first.time, sorted, step)
    let count = last.time.seconds(since: start) / Int64(step) + 1
    guard count <= Int64(Self.mostSteps), count > 0 else { return nil }
    values = [Double?](repeating: isIrregular ? 0 : nil, count: Int(count))
    place(sorted)
  }

  /// The most common distance of neighbours, if most of them are whole multiples of it.
  private mutating func inferStep(_ sorted: [Point]) -> Int {
    var counts: [Int64: Int] = [:]
    var total = 0
    for (left, right) in zip(sorted, sorted.dropFirst()) {
      let distance = Timestamp(nanoseconds: right.time.nanoseconds &- left.time.nanoseconds &+ 500_000_000)
        .seconds
      guard distance > 0 else { continue }
      counts[distance, default: 0] += 1
      total += 1
    }
    let common = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    guard let step = common?.key, step <= 86_400 * 31 else { return fallBack() }
    let fitting = counts.reduce(0) { $0 + ($1.key % step == 0 ? $1.value : 0) }
    return fitting * 10 >= total * 9
      && (step > 1 || total < 50 || fitting * 2 >= total && counts[1, default: 0] * 10 >= total * 9)
      ? Int(step) : fallBack()
  }

  private mutating func fallBack() -> Int {
    isIrregular = true
    return Self.fallbackStep
  }

  /// Steps start at round times when most points do; otherwise at the first point.
  private func anchor(_ first: Timestamp, _ sorted: [Point], _ step: Int) -> Timestamp {
    if isIrregular || 86_400 % step == 0 && first.seconds % Int64(step) != 0 && isJittered(sorted, step) {
      return first.floored(to: Int64(step))
    }
    return Timestamp(seconds: first.seconds)
  }

  private func isJittered(_ sorted: [Point], _ step: Int) -> Bool {
    let offsets = Set(sorted.prefix(200).map { $0.time.seconds % Int64(step) })
    return offsets.count > 1
  }

  private mutating func place(_ sorted: [Point]) {
    var previous: (time: Timestamp, values: [Double])?
    for point in sorted {
      let index = Int(point.time.seconds(since: start)) / stepSeconds
      guard values.indices.contains(index) else { continue }
      if let known = previous, known.time == point.time, !isIrregular {
        repeated += 1
        if repeatedLine == nil { repeatedLine = point.line }
        if known.values.contains(point.value) {
          repeatedSame += 1
          continue
        }
        previous?.values.append(point.value)
      } else {
        previous = (point.time, [point.value])
      }
      values[index] = (values[index] ?? 0) + point.value
    }
  }
}
