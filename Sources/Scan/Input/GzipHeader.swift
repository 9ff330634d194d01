/// Reads past the header of a gzip member (RFC 1952, section 2.3), in pieces of any size. Names and comments
/// are skipped, however long; the header's own CRC is not compared, because nothing in a header changes the text.
struct GzipHeader {
  enum Progress: Equatable { case more, done, damaged }

  private enum Part: Int { case fixed, extraLength, extra, name, comment, check, end }

  private static let fixedBytes = 10
  private static let deflate: UInt8 = 8
  /// FTEXT to FCOMMENT; the three bits above are reserved and must be zero.
  private static let knownFlags: UInt8 = 0b0001_1111

  private var part = Part.fixed
  private var flags: UInt8 = 0
  /// Bytes of the present part that were read, and of a sized part, that are left.
  private var position = 0
  private var left = 0

  /// Takes bytes from the front of `input` until the header ends; how many, and whether it ended.
  mutating func take(_ input: UnsafeRawBufferPointer) -> (count: Int, progress: Progress) {
    var count = 0
    while part != .end, count < input.count {
      guard take(input[count]) else { return (count, .damaged) }
      count += 1
    }
    return (count, part == .end ? .done : .more)
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    switch part {
    case .fixed: return takeFixed(byte)
    case .extraLength:
      left |= Int(byte) << (8 * position)
      position += 1
      if position == 2 { enter(left == 0 ? .name : .extra) }
    case .extra:
      left -= 1
      if left == 0 { enter(.name) }
    case .name: if byte == 0 { enter(.comment) }
    case .comment: if byte == 0 { enter(.check) }
    case .check:
      position += 1
      if position == 2 { enter(.end) }
    case .end: break
    }
    return true
  }

  private mutating func takeFixed(_ byte: UInt8) -> Bool {
    switch position {
    case 0: guard byte == 0x1F else { return false }
    case 1: guard byte == 0x8B else { return false }
    case 2: guard byte == Self.deflate else { return false }
    case 3:
      guard byte & ~Self.knownFlags == 0 else { return false }
      flags = byte
    default: break
    }
    position += 1
    if position == Self.fixedBytes { enter(.extraLength) }
    return true
  }

  /// Goes to `next`, or past it to the first part that the flags announce.
  private mutating func enter(_ next: Part) {
    part = next
    position = 0
    let flag: [Part: UInt8] = [.extraLength: 4, .name: 8, .comment: 16, .check: 2]
    while let bit = flag[part], flags & bit == 0 {
      part = part == .extraLength ? .name : Part(rawValue: part.rawValue + 1)!
    }
  }
}
