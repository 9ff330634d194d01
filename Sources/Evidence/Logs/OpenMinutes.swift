/// The minutes whose requests are being counted: for each a row of counters, one for each combination.
///
/// A log's lines share a minute with their neighbours, so counting is one step in a small piece of memory; when the log
/// moves on, what was counted is written out.
final class OpenMinutes {
  /// Minutes open at a time, because neighbouring lines may be seconds apart.
  private static let places = 4
  private static let closed = Int64.min

  private let minutes: UnsafeMutablePointer<Int64>
  private let touchedCounts: UnsafeMutablePointer<Int>
  /// Requests and failed requests of each combination, by place.
  private var counters: UnsafeMutablePointer<UInt32>
  /// The combinations that a row has counted, by place.
  private var touched: UnsafeMutablePointer<Int32>
  private var capacity = 256
  private var current = 0

  init() {
    minutes = .allocate(capacity: Self.places)
    minutes.initialize(repeating: Self.closed, count: Self.places)
    touchedCounts = .allocate(capacity: Self.places)
    touchedCounts.initialize(repeating: 0, count: Self.places)
    counters = .allocate(capacity: capacity * 2 * Self.places)
    counters.initialize(repeating: 0, count: capacity * 2 * Self.places)
    touched = .allocate(capacity: capacity * Self.places)
    touched.initialize(repeating: 0, count: capacity * Self.places)
  }

  deinit {
    minutes.deallocate()
    touchedCounts.deallocate()
    counters.deallocate()
    touched.deallocate()
  }

  /// True when the minute is the one that `add` counts for.
  @inline(__always)
  func isCurrent(_ minute: Int64) -> Bool { minutes[current] == minute }

  /// Counts a request of the current minute.
  @inline(__always)
  func add(_ combination: Int, failed: Bool) {
    if combination >= capacity { grow(combination) }
    let counter = counters + (current &* capacity &+ combination) &* 2
    if counter[0] == 0 {
      touched[current &* capacity &+ touchedCounts[current]] = Int32(truncatingIfNeeded: combination)
      touchedCounts[current] &+= 1
    }
    counter[0] &+= 1
    if failed { counter[1] &+= 1 }
  }

  /// What `close` hands out: a minute, and the requests of each combination in it.
  typealias Row = (_ minute: Int64, _ cells: [CubeCells.Cell]) -> Void

  /// Makes the minute the current one. The one that has to make room is handed out.
  func open(_ minute: Int64, closing body: Row) {
    for place in 0..<Self.places where minutes[place] == minute {
      current = place
      return
    }
    current = (current + 1) % Self.places
    close(current, body)
    minutes[current] = minute
  }

  func closeAll(_ body: Row) { for place in 0..<Self.places { close(place, body) } }

  private func close(_ place: Int, _ body: Row) {
    guard touchedCounts[place] > 0 else { return }
    var cells: [CubeCells.Cell] = []
    cells.reserveCapacity(touchedCounts[place])
    for index in 0..<touchedCounts[place] {
      let combination = touched[place * capacity + index]
      let counter = counters + (place * capacity + Int(combination)) * 2
      cells.append(CubeCells.Cell(combination: combination, total: counter[0], failed: counter[1]))
      counter[0] = 0
      counter[1] = 0
    }
    body(minutes[place], cells)
    touchedCounts[place] = 0
    minutes[place] = Self.closed
  }

  private func grow(_ combination: Int) {
    let larger = max(capacity * 2, combination + 1)
    counters = Self.widen(counters, capacity * 2, to: larger * 2, filler: 0)
    touched = Self.widen(touched, capacity, to: larger, filler: 0)
    capacity = larger
  }

  private static func widen<Element>(
    _ old: UnsafeMutablePointer<Element>, _ row: Int, to wider: Int, filler: Element
  ) -> UnsafeMutablePointer<Element> {
    let new = UnsafeMutablePointer<Element>.allocate(capacity: wider * places)
    new.initialize(repeating: filler, count: wider * places)
    for place in 0..<places { (new + place * wider).update(from: old + place * row, count: row) }
    old.deallocate()
    return new
  }
}
