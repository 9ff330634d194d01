/// Cuts a block's words into sentences. A full stop ends one when a blank follows, what comes next can begin a
/// sentence, and the word before is no abbreviation; so decimals, versions and file names never do.
enum SentenceScan {
  /// Never end a sentence.
  private static let inner: Set<String> = [
    "e.g", "i.e", "cf", "vs", "approx", "mr", "mrs", "ms", "dr", "prof", "st", "fig", "figs", "no", "nos",
    "art",
    "sec", "ca", "resp", "incl", "excl", "dept", "est", "gen", "rev", "vol", "ver", "min", "max", "avg",
  ]
  /// End a sentence only when a capital follows, as any word does; listed because they hold inner stops.
  private static let numberOnly: Set<String> = [
    "no", "nos", "art", "sec", "fig", "figs", "min", "max", "vol", "ver",
  ]

  static func sentences(in words: TextBlock) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < words.bytes.count {
      let end = boundary(words, start, index)
      if let end {
        add(words, start..<end, to: &sentences)
        start = end
        index = end
      } else {
        index += 1
      }
    }
    add(words, start..<words.bytes.count, to: &sentences)
    return sentences
  }

  private static func add(_ words: TextBlock, _ range: Range<Int>, to sentences: inout [Range<Int>]) {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, words.bytes[start] <= 32 { start += 1 }
    while end > start, words.bytes[end - 1] <= 32 { end -= 1 }
    if start < end { sentences.append(start..<end) }
  }

  /// Where the sentence ends when the byte at `index` ends one.
  private static func boundary(_ words: TextBlock, _ start: Int, _ index: Int) -> Int? {
    let byte = words.bytes[index]
    if byte == 10 { return index + 1 }
    let isStop = byte == UInt8(ascii: ".")
    guard isStop || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") else { return nil }
    guard words.roles[index] == .prose || words.roles[index] == .quotation else { return nil }
    let end = behindClosers(words.bytes, index + 1)
    guard end < words.bytes.count else { return words.bytes.count }
    guard words.bytes[end] <= 32, let next = words.bytes[end...].firstIndex(where: { $0 > 32 }) else {
      return nil
    }
    guard canBegin(words, next) else { return nil }
    if isStop, isAbbreviation(words.bytes, start, index, next: words.bytes[next]) { return nil }
    return end
  }

  private static func behindClosers(_ bytes: [UInt8], _ start: Int) -> Int {
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ")"), UInt8(ascii: "]"),
        UInt8(ascii: "\""), UInt8(ascii: "'"):
        index += 1
      case 0xE2
      where index + 2 < bytes.count && bytes[index + 1] == 0x80 && [0x99, 0x9D].contains(bytes[index + 2]):
        index += 3
      default: return index
      }
    }
    return index
  }

  /// Capitals, digits, marks that open, code, placeholders and anything beyond ASCII begin a sentence.
  private static func canBegin(_ words: TextBlock, _ index: Int) -> Bool {
    let byte = words.bytes[index]
    if words.roles[index] == .code || words.roles[index] == .placeholder || byte >= 0x80 { return true }
    return (65...90).contains(byte) || (48...57).contains(byte) || "\"'([*".utf8.contains(byte)
  }

  private static func isAbbreviation(_ bytes: [UInt8], _ start: Int, _ stop: Int, next: UInt8) -> Bool {
    var first = stop
    while first > start, bytes[first - 1] > 32, bytes[first - 1] != UInt8(ascii: "("), stop - first < 16 {
      first -= 1
    }
    let word = String(decoding: bytes[first..<stop], as: UTF8.self)
    if word.utf8.count == 1, word.utf8.allSatisfy({ (65...90).contains($0) }) {
      return first > start && word != "I"
    }
    let name = word.lowercased()
    if numberOnly.contains(name) { return (48...57).contains(next) }
    return inner.contains(name)
  }
}
