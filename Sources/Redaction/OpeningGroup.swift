/// Openings of one rule that share a bit of the table: of one length, since a shorter one admits any byte behind it, and
/// few, since each place admits the bytes of all of them.
struct OpeningGroup {
  let rule: Int
  private let openings: [[UInt8]]

  private static let largest = 6

  static func all(of rules: [any RedactionRule]) -> [OpeningGroup] {
    rules.enumerated().flatMap { rule, content in
      let bytes = content.openings.map { Array($0.utf8.prefix(4)) }
      return (1...4).flatMap { length in
        let same = bytes.filter { $0.count == length }
        let size = length == 1 || same.count > 40 ? same.count : largest
        return stride(from: 0, to: same.count, by: max(1, size)).map { start in
          OpeningGroup(rule: rule, openings: Array(same[start..<min(same.count, start + size)]))
        }
      }
    }
  }

  func admits(_ byte: UInt8, at place: Int) -> Bool {
    openings.contains { opening in
      guard place < opening.count else { return true }
      switch opening[place] {
      case 1: return ByteKind.isDigit(byte)
      case 2: return ByteKind.isHex(byte)
      default: return opening[place] == ByteKind.lower(byte)
      }
    }
  }
}
