#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Quoted fields of a table by RFC 4180: a quote opens a field only at its very start.
enum QuotedField {
  enum End {
    /// The offset of the closing quote.
    case closed(Int)
    /// The text ends before it.
    case open
    /// It spans more than `RecordReader.recordLines` lines: the quote stands for itself.
    case stray
  }

  /// Where the field ends whose opening quote is at `quote`.
  static func end(_ bytes: LineBytes, from quote: Int) -> End {
    var search = quote + 1
    while let found = find(0x22, bytes, from: search) {
      if found + 1 < bytes.count, bytes[found + 1] == 0x22 {
        search = found + 2
      } else {
        return isTooLong(bytes, quote..<found) ? .stray : .closed(found)
      }
    }
    return isTooLong(bytes, quote..<bytes.count) ? .stray : .open
  }

  private static func isTooLong(_ bytes: LineBytes, _ range: Range<Int>) -> Bool {
    if range.count > ScanLimits.lineBytes { return true }
    guard range.count >= RecordReader.recordLines else { return false }
    var feeds = 0
    var search = range.lowerBound
    while feeds < RecordReader.recordLines, let feed = find(0x0A, bytes, from: search),
      feed < range.upperBound
    {
      feeds += 1
      search = feed + 1
    }
    return feeds >= RecordReader.recordLines
  }

  @inline(__always)
  static func find(_ byte: UInt8, _ bytes: LineBytes, from start: Int) -> Int? {
    guard let base = bytes.baseAddress, start < bytes.count,
      let found = memchr(base + start, Int32(byte), bytes.count - start)
    else { return nil }
    return UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) - base
  }
}

/// Finds where a piece of a table can be cut between two records.
struct RecordCut {
  let delimiter: UInt8

  /// Behind the last whole record of `bytes`, which begin with one; `nil` when none ends there.
  func end(_ bytes: LineBytes) -> Int? {
    var search = 0
    while let quote = QuotedField.find(0x22, bytes, from: search) {
      guard opensField(bytes, quote) else {
        search = quote + 1
        continue
      }
      switch QuotedField.end(bytes, from: quote) {
      case .closed(let end): search = end + 1
      case .stray: search = quote + 1
      case .open: return lastFeed(bytes, before: quote)
      }
    }
    return lastFeed(bytes, before: bytes.count)
  }

  private func opensField(_ bytes: LineBytes, _ quote: Int) -> Bool {
    quote == 0 || bytes[quote - 1] == delimiter || bytes[quote - 1] == 0x0A
  }

  private func lastFeed(_ bytes: LineBytes, before end: Int) -> Int? {
    var index = end
    while index > 0 {
      if bytes[index - 1] == 0x0A { return index }
      index -= 1
    }
    return nil
  }
}
