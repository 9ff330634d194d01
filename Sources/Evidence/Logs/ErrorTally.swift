import IncidentModel
import Scan

/// Error texts and how often each occurs.
struct ErrorTally {
  /// Different texts kept; more are counted together.
  static let limit = 50_000
  /// Bytes of a text that tell it from others.
  static let textBytes = 2000

  private struct Entry {
    var count = 0
    var first = Int64.max
    var last = Int64.min
    var file = 0
    var line = 0
  }

  private let texts = ByteTable()
  private var entries: [Entry] = []
  /// Lines with a text beyond the limit.
  private(set) var overflow = 0

  mutating func add(_ text: LineBytes, time: Int64?, file: Int, line: Int) {
    let cut = LineBytes(rebasing: text.prefix(Self.textBytes))
    guard let id = entries.count < Self.limit ? texts.insert(cut) : texts.find(cut) else {
      overflow += 1
      return
    }
    if id == entries.count { entries.append(Entry(file: file, line: line)) }
    entries[id].count += 1
    guard let time else { return }
    entries[id].first = min(entries[id].first, time)
    entries[id].last = max(entries[id].last, time)
  }

  var distinct: Int { entries.count }

  func top(_ count: Int, files: [String]) -> [ErrorCount] {
    let order = entries.indices.sorted { left, right in
      if entries[left].count != entries[right].count { return entries[left].count > entries[right].count }
      return texts.bytes(left).lexicographicallyPrecedes(texts.bytes(right))
    }
    return order.prefix(count).map { id in
      let entry = entries[id]
      return ErrorCount(
        message: texts.text(id), count: entry.count, firstSeen: instant(entry.first),
        lastSeen: instant(entry.last),
        file: files[entry.file], firstLine: entry.line)
    }
  }

  private func instant(_ time: Int64) -> Timestamp? {
    time == .max || time == .min ? nil : Timestamp(nanoseconds: time)
  }
}
