/// A text as UTF-8 bytes cut into lines at LF or CRLF; no byte is lost.
struct TextLines {
  let bytes: [UInt8]
  /// Each line's bytes with its line end.
  let ranges: [Range<Int>]

  init(_ text: String) { self.init(bytes: Array(text.utf8)) }

  init(bytes: [UInt8]) {
    var ranges: [Range<Int>] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      ranges.append(start..<index + 1)
      start = index + 1
    }
    if start < bytes.count { ranges.append(start..<bytes.count) }
    self.bytes = bytes
    self.ranges = ranges
  }

  var count: Int { ranges.count }

  /// The line without its line end.
  subscript(line: Int) -> ArraySlice<UInt8> {
    var range = ranges[line]
    if range.last.map({ bytes[$0] == UInt8(ascii: "\n") }) == true { range = range.dropLast() }
    if range.last.map({ bytes[$0] == UInt8(ascii: "\r") }) == true { range = range.dropLast() }
    return bytes[range]
  }

  func text(_ line: Int) -> String { String(decoding: self[line], as: UTF8.self) }

  /// Lines of `range` joined by LF.
  func text(_ range: Range<Int>) -> String { range.map { text($0) }.joined(separator: "\n") }

  var usesCRLF: Bool {
    guard let first = ranges.first, first.count >= 2 else { return false }
    return bytes[first.upperBound - 2] == UInt8(ascii: "\r")
      && bytes[first.upperBound - 1] == UInt8(ascii: "\n")
  }
}

extension Sequence<UInt8> {
  var isBlankText: Bool { allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D || $0 == 0x0A } }
}
