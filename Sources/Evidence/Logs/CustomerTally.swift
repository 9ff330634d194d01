import Scan

/// Whether a customer had a failed request.
struct CustomerPayload: KeyPayload {
  var isAffected = false
  mutating func merge(_ other: Self) { isAffected = isAffected || other.isAffected }
}

/// Distinct customers, exact. One for each thread.
final class CustomerTally {
  /// Customers looked up together, so that the waits for memory overlap.
  private static let batch = 64

  private let table: KeyTable<CustomerPayload>
  private let pending: UnsafeMutablePointer<KeyTable<CustomerPayload>.Key>
  private let pendingFailed: UnsafeMutablePointer<Bool>
  private var pendingCount = 0

  /// `memory` is for one thread's customers, in bytes; more of them go to scratch storage.
  init(memory: Int, _ scratch: Scratch?) {
    table = KeyTable(limit: memory, scratch: scratch)
    pending = .allocate(capacity: Self.batch)
    pendingFailed = .allocate(capacity: Self.batch)
  }

  deinit {
    pending.deallocate()
    pendingFailed.deallocate()
  }

  /// Adds a request's customer. The bytes, and 16 behind them, must stay until `flush`.
  @inline(__always)
  func add(_ id: LineBytes, failed: Bool) {
    (pending + pendingCount).initialize(to: .init(padded: id))
    pendingFailed[pendingCount] = failed
    pendingCount &+= 1
    if pendingCount == Self.batch { flush() }
  }

  /// The same for bytes that do not stay.
  func addNow(_ id: LineBytes, failed: Bool) {
    let payload = table.payload(.init(id))
    if failed { payload.pointee.isAffected = true }
  }

  func flush() {
    table.touch(pending, pendingCount)
    for place in 0..<pendingCount {
      let payload = table.payload(pending[place])
      if pendingFailed[place] { payload.pointee.isAffected = true }
    }
    pendingCount = 0
  }

  /// The customers of all threads; who the affected are only when `listed`.
  static func count(
    _ tallies: [CustomerTally], _ scratch: Scratch?, listed: Bool
  ) throws -> CustomerCount {
    var result = CustomerCount()
    for tally in tallies { tally.flush() }
    if tallies.count == 2, !listed, !tallies.contains(where: \.table.isSpilled) {
      return count(tallies[0].table, tallies[1].table)
    }
    try KeyTable.merge(tallies.map(\.table), scratch) { table, _ in
      result.active += table.count
      table.visit { id, payload in
        guard payload.isAffected else { return }
        result.affected += 1
        if listed { result.affectedIDs.insert(String(decoding: id, as: UTF8.self)) }
      }
    }
    return result
  }

  /// The customers of two tables, without a third: those of the larger one, and what the smaller one has besides.
  private static func count(
    _ one: KeyTable<CustomerPayload>, _ other: KeyTable<CustomerPayload>
  ) -> CustomerCount {
    let (small, large) = one.count < other.count ? (one, other) : (other, one)
    var result = CustomerCount(affected: 0, active: large.count)
    large.visit { if $1.isAffected { result.affected += 1 } }
    small.compare(with: large) { payload, known in
      if known == nil { result.active += 1 }
      if payload.isAffected, known?.isAffected != true { result.affected += 1 }
    }
    return result
  }
}
