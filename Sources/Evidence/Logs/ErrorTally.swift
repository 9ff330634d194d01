import IncidentModel
import Scan

/// How often an error text came.
struct ErrorPayload: KeyPayload {
  var count = 0
  var first = Int64.max
  var last = Int64.min
  var position = LinePosition.none

  mutating func merge(_ other: Self) {
    count += other.count
    first = min(first, other.first)
    last = max(last, other.last)
    position = min(position, other.position)
  }
}

/// Error texts and how often each occurs.
struct ErrorTally {
  /// Bytes of a text that tell it from others.
  static let textBytes = 2000

  private let texts: KeyTable<ErrorPayload>

  /// `memory` is for one thread's texts, in bytes.
  init(memory: Int, _ scratch: Scratch?) { texts = KeyTable(limit: memory, scratch: scratch) }

  func add(_ text: LineBytes, time: Int64?, _ position: LinePosition) {
    let cut = LineBytes(rebasing: text.prefix(Self.textBytes))
    texts.payload(.init(cut)).pointee.merge(
      ErrorPayload(count: 1, first: time ?? .max, last: time ?? .min, position: position))
  }

  /// The most frequent texts of all threads, of equals the one whose bytes sort first, and how many texts there are.
  static func top(
    _ count: Int, of tallies: [ErrorTally], _ scratch: Scratch?, _ files: [String], _ numbers: LineNumbers
  ) throws -> (errors: [ErrorCount], distinct: Int) {
    var best: [(text: [UInt8], payload: ErrorPayload)] = []
    var distinct = 0
    try KeyTable.merge(tallies.map(\.texts), scratch) { table, _ in
      distinct += table.count
      table.visit { best.append((Array($0), $1)) }
      best.sort(by: precedes)
      best.removeSubrange(min(count, best.count)...)
    }
    let errors = best.map { entry in
      ErrorCount(
        message: String(decoding: entry.text, as: UTF8.self), count: entry.payload.count,
        firstSeen: instant(entry.payload.first), lastSeen: instant(entry.payload.last),
        file: files[entry.payload.position.file], firstLine: numbers.number(entry.payload.position))
    }
    return (errors, distinct)
  }

  private static func precedes(
    _ left: (text: [UInt8], payload: ErrorPayload), _ right: (text: [UInt8], payload: ErrorPayload)
  ) -> Bool {
    if left.payload.count != right.payload.count { return left.payload.count > right.payload.count }
    return left.text.lexicographicallyPrecedes(right.text)
  }

  private static func instant(_ time: Int64) -> Timestamp? {
    time == .max || time == .min ? nil : Timestamp(nanoseconds: time)
  }
}
