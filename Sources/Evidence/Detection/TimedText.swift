import Scan

/// How far the lines of a file are text with a time, or records of other programs among it.
struct TimedText {
  /// Lines looked at.
  static let lineLimit = 500
  /// A text with crashes in it is a log only when it goes on this long.
  static let longLines = 200

  /// Of the lines that say something by themselves; continuations of others do not count.
  private(set) var share = 0.0
  /// True when the times are the first column of a table.
  private(set) var isTable = false
  /// True for a log that holds more than a crash.
  private(set) var isLong = false

  init(_ lines: [ArraySlice<UInt8>]) {
    let part = lines.prefix(Self.lineLimit)
    var (records, columns, continuing) = (0, 0, 0)
    for line in part {
      line.withUnsafeBufferPointer { bytes in
        switch TextLine.content(of: bytes) {
        case .structured: records += 1
        case .timed(let end, let hasLevel):
          records += 1
          if end < bytes.count, Self.separates(bytes[end], hasLevel) { columns += 1 }
        case .none: if Self.continues(bytes) { continuing += 1 }
        }
      }
    }
    let speaking = part.count - min(continuing, records * 20)
    share = speaking > 0 ? min(1, Double(records) / Double(speaking)) : 0
    isTable = columns * 2 > records
    isLong = lines.count >= Self.longLines && records * 5 >= part.count * 3
  }

  /// A delimiter right behind the time; tabs and bars stand in logs as well, before a level.
  private static func separates(_ byte: UInt8, _ hasLevel: Bool) -> Bool {
    byte == 0x2C || byte == 0x3B || (byte == 0x09 || byte == 0x7C) && !hasLevel
  }

  /// A line of a stack or of a longer message.
  private static func continues(_ line: LineBytes) -> Bool {
    guard let first = line.first else { return true }
    return first <= 0x20
      || ["Caused by", "Traceback", "goroutine ", "stack backtrace", "created by "].contains {
        line.starts(with: $0.utf8)
      }
  }
}

/// The latest year that a text names in a date.
enum LatestYear {
  /// The end of the year of the latest `2026-…` or `2026/…` date, in nanoseconds since 1970; `nil` without one.
  static func find(in text: [UInt8]) -> Int64? {
    var latest: Int?
    for index in text.indices.dropLast(9) where text[index] == 0x32 && text[index + 1] == 0x30 {
      let date = text[index..<index + 10]
      let parts = date.split { $0 == 0x2D || $0 == 0x2F }
      guard parts.map(\.count) == [4, 2, 2], index == 0 || !ByteClass.isWord(text[index - 1]),
        let year = Int(String(decoding: parts[0], as: UTF8.self)),
        Array(date).withUnsafeBufferPointer({ RoleValues.isDate($0) })
      else { continue }
      latest = max(latest ?? year, year)
    }
    return latest.flatMap { RoleValues.parse("\($0)-12-31")?.nanoseconds }
  }
}
