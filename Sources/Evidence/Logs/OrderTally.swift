import IncidentModel
import Scan

/// What is known of an order that failed.
struct FailedOrder: KeyPayload {
  /// Of its failed requests; lines without a time count as the latest.
  var firstFailure = Int64.max
  /// Of its good requests.
  var lastSuccess = Int64.min
  /// Minor units on the earliest failed request that has an amount, of equals the smallest; -1 without one.
  var value: Int64 = -1
  var valueTime = Int64.max
  var currency = Money.Currency()

  mutating func merge(_ other: Self) {
    firstFailure = min(firstFailure, other.firstFailure)
    lastSuccess = max(lastSuccess, other.lastSuccess)
    guard other.value >= 0 else { return }
    if value < 0 || (other.valueTime, other.value, other.currency) < (valueTime, value, currency) {
      (value, valueTime, currency) = (other.value, other.valueTime, other.currency)
    }
  }

  /// A good request came at the time of the first failed one or after it.
  var isRecovered: Bool { lastSuccess >= firstFailure && firstFailure != .max }
}

/// Orders on failed requests, each counted once, and their value. One for each thread.
final class OrderTally {
  private let orders: KeyTable<FailedOrder>
  private let good: GoodOrders
  private var loose: [Money.Currency: (value: Int64, count: Int)] = [:]
  private var result = FailedOrders()
  private(set) var firstNegative = LinePosition.none
  private(set) var firstUnreadable = LinePosition.none

  /// `memory` is for the failed orders, in bytes.
  init(memory: Int, _ scratch: Scratch?) {
    orders = KeyTable(limit: memory, scratch: scratch)
    good = GoodOrders(memory: memory, scratch)
  }

  /// A failed request with an order id, an amount, or both.
  func fail(_ line: LogLine, order: FieldValue?, amount: Money, time: Int64?) {
    note(amount, line.position)
    guard let order else { return failWithoutID(amount) }
    var failed = FailedOrder()
    failed.firstFailure = time ?? .max
    if case .minor(let value, let currency) = amount {
      (failed.value, failed.valueTime, failed.currency) = (value, time ?? .max, currency)
    }
    line.withText(order) { orders.payload(.init($0)).pointee.merge(failed) }
  }

  private func note(_ amount: Money, _ position: LinePosition) {
    switch amount {
    case .negative:
      result.negative += 1
      firstNegative = min(firstNegative, position)
    case .unreadable:
      result.unreadable += 1
      firstUnreadable = min(firstUnreadable, position)
    case .none, .minor: break
    }
  }

  private func failWithoutID(_ amount: Money) {
    guard case .minor(let value, let currency) = amount else { return }
    result.linesWithoutID += 1
    let known = loose[currency] ?? (0, 0)
    loose[currency] = (Self.sum(known.value, value), known.count + 1)
  }

  /// A good request for an order: if the order failed before, it has recovered.
  @inline(__always)
  func succeed(_ line: LogLine, order: FieldValue, time: Int64) {
    if order.isEscaped {
      line.withText(order) { good.add(KeyTable<FailedOrder>.Key($0).hash, time) }
    } else {
      good.add(KeyTable<FailedOrder>.Key(padded: line.raw(order)).hash, time)
    }
  }

  /// Sums stop at the largest number rather than wrap.
  private static func sum(_ left: Int64, _ right: Int64) -> Int64 {
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? .max : sum
  }

  /// The orders of all threads.
  static func total(_ tallies: [OrderTally], _ scratch: Scratch?) throws -> FailedOrders {
    var total = FailedOrders()
    var sums: [Money.Currency: (value: Int64, count: Int)] = [:]
    func add(_ currency: Money.Currency, _ value: Int64, _ count: Int) {
      let known = sums[currency] ?? (0, 0)
      sums[currency] = (sum(known.value, value), known.count + count)
    }
    for tally in tallies {
      total.negative += tally.result.negative
      total.unreadable += tally.result.unreadable
      total.linesWithoutID += tally.result.linesWithoutID
      for (currency, entry) in tally.loose { add(currency, entry.value, entry.count) }
    }
    try KeyTable.merge(tallies.map(\.orders), scratch) { table, isMine in
      try mark(table, tallies, scratch, isMine)
      total.failed += table.count
      table.visit { _, order in
        if order.isRecovered { total.recovered += 1 }
        if order.value >= 0 { add(order.currency, order.value, 1) }
      }
    }
    total.value = Dictionary(uniqueKeysWithValues: sums.map { ($0.key.text, $0.value.value) })
    total.priced = Dictionary(uniqueKeysWithValues: sums.map { ($0.key.text, $0.value.count) })
    return total
  }

  /// Tells the table's failed orders of their good requests.
  private static func mark(
    _ table: KeyTable<FailedOrder>, _ tallies: [OrderTally], _ scratch: Scratch?,
    _ isMine: (UInt64) -> Bool
  ) throws {
    guard table.count > 0 else { return }
    let places = table.places()
    for tally in tallies {
      try tally.good.visit(scratch) { hash, time in
        guard isMine(hash), let order = places[hash] else { return }
        if time > order.pointee.lastSuccess { order.pointee.lastSuccess = time }
      }
    }
  }
}

/// Good requests for orders, by the hash of the order and their time. Whether an order recovered is only known when
/// all failed ones are; until then this list grows, on scratch storage past a limit.
///
/// An order is told by 64 bits of hash: among a million failed orders and a thousand million good requests, a wrong
/// one is taken with a chance of one in ten thousand.
private final class GoodOrders {
  private struct Entry: BitwiseCopyable {
    var hash: UInt64
    var time: Int64
  }

  /// Entries that are kept in memory.
  private let limit: Int
  private let scratch: Scratch?
  private var entries: UnsafeMutablePointer<Entry>
  private var capacity = 1 << 10
  private var count = 0
  private var pieces: [(offset: Int, count: Int)] = []

  init(memory: Int, _ scratch: Scratch?) {
    self.scratch = scratch
    limit = memory / 4 / MemoryLayout<Entry>.stride
    entries = .allocate(capacity: capacity)
  }

  deinit { entries.deallocate() }

  @inline(__always)
  func add(_ hash: UInt64, _ time: Int64) {
    if count == capacity { makeRoom() }
    (entries + count).initialize(to: Entry(hash: hash, time: time))
    count &+= 1
  }

  @inline(never)
  private func makeRoom() {
    if capacity * 2 > limit, let scratch, scratch.isUsable,
      let offset = scratch.append(
        UnsafeRawBufferPointer(start: entries, count: count * MemoryLayout<Entry>.stride))
    {
      pieces.append((offset, count))
      count = 0
      return
    }
    let new = UnsafeMutablePointer<Entry>.allocate(capacity: capacity * 2)
    new.moveInitialize(from: entries, count: count)
    entries.deallocate()
    entries = new
    capacity *= 2
  }

  func visit(_ scratch: Scratch?, _ body: (UInt64, Int64) -> Void) throws {
    for place in 0..<count { body(entries[place].hash, entries[place].time) }
    guard let scratch, let most = pieces.map(\.count).max() else { return }
    let buffer = UnsafeMutablePointer<Entry>.allocate(capacity: most)
    defer { buffer.deallocate() }
    for piece in pieces {
      let bytes = piece.count * MemoryLayout<Entry>.stride
      try scratch.read(at: piece.offset, into: UnsafeMutableRawBufferPointer(start: buffer, count: bytes))
      for place in 0..<piece.count { body(buffer[place].hash, buffer[place].time) }
    }
  }
}
