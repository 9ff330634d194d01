import IncidentModel
import Markup

/// Where the text of a front-matter field stands in the file: YAML folds lines and doubles or escapes quotation marks
/// (YAML 1.2.2, chapter 7), so that the value and the file are walked side by side.
struct FieldPlace: Equatable {
  /// For each byte of the value its range in the file.
  let starts: [Int]
  let ends: [Int]

  /// The first place from `offset` on that says the value, not inside of a longer word.
  init?(of value: String, in bytes: [UInt8], _ range: Range<Int>, from offset: Int) {
    let wanted = Array(value.utf8)
    guard let first = wanted.first else { return nil }
    for start in max(offset, range.lowerBound)..<max(offset, range.upperBound)
    where Self.begins(first, bytes, start) && (start == range.lowerBound || !Self.isWord(bytes[start - 1])) {
      guard let found = Self.walk(wanted, bytes, start, range.upperBound) else { continue }
      (starts, ends) = found
      return
    }
    return nil
  }

  /// A part of the value in the file.
  func source(_ part: Range<Int>) -> Range<Int>? {
    guard !part.isEmpty, part.lowerBound >= 0, part.upperBound <= starts.count else { return nil }
    return starts[part.lowerBound]..<ends[part.upperBound - 1]
  }

  private static func begins(_ first: UInt8, _ bytes: [UInt8], _ index: Int) -> Bool {
    let isEscape = bytes[index] == UInt8(ascii: "\\") && index + 1 < bytes.count
    return bytes[index] == first || isEscape && bytes[index + 1] == first
  }

  private static func walk(_ wanted: [UInt8], _ bytes: [UInt8], _ start: Int, _ limit: Int) -> (
    [Int], [Int]
  )? {
    var (starts, ends): ([Int], [Int]) = ([], [])
    var index = start
    for byte in wanted {
      guard index < limit, let end = step(byte, bytes, index, limit) else { return nil }
      starts.append(index)
      ends.append(end)
      index = end
    }
    return index < limit && isWord(bytes[index]) ? nil : (starts, ends)
  }

  /// The end of what stands for one byte of the value.
  private static func step(_ byte: UInt8, _ bytes: [UInt8], _ index: Int, _ limit: Int) -> Int? {
    let next = index + 1 < limit ? bytes[index + 1] : 0
    switch byte {
    case 32, 10:
      var end = index
      while end < limit, isBlank(bytes[end]) { end += 1 }
      let isFolded = bytes[index..<end].contains(10)
      return end > index ? (isFolded ? end : index + 1) : nil
    case UInt8(ascii: "'") where bytes[index] == byte && next == byte: return index + 2
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      if bytes[index] == UInt8(ascii: "\\"), next == byte { return index + 2 }
      return bytes[index] == byte ? index + 1 : nil
    default: return bytes[index] == byte ? index + 1 : nil
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 || byte == 10 || byte == 13 }

  private static func isWord(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 97 < 26 || byte &- 48 < 10 || byte >= 0x80
  }
}
