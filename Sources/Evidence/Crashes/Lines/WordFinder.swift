/// Tells whether a buffer holds at least one of up to 64 words, in one pass.
///
/// Each bit of a table entry stands for a word: the first four bytes filter, the rest is compared.
struct WordFinder: Sendable {
  private let words: [[UInt8]]
  private let tables: [[UInt64]]
  private static let depth = 4

  /// Words shorter than four bytes are not supported and are ignored; only the first 64 count.
  init(_ list: [String]) {
    let words = list.map { Array($0.utf8) }.filter { $0.count >= Self.depth }.prefix(64)
    var tables = Array(repeating: Array(repeating: 0 as UInt64, count: 256), count: Self.depth)
    for (bit, word) in words.enumerated() {
      for place in 0..<Self.depth { tables[place][Int(word[place])] |= 1 << UInt64(bit) }
    }
    self.words = Array(words)
    self.tables = tables
  }

  func occurs(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count >= Self.depth else { return false }
    return tables[0].withUnsafeBufferPointer { first in
      tables[1].withUnsafeBufferPointer { second in
        for index in 0..<bytes.count - 3 {
          var mask = first[Int(bytes[index])] & second[Int(bytes[index + 1])]
          if mask == 0 { continue }
          mask &= tables[2][Int(bytes[index + 2])] & tables[3][Int(bytes[index + 3])]
          if mask != 0, matches(mask, bytes, index) { return true }
        }
        return false
      }
    }
  }

  private func matches(_ mask: UInt64, _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    var mask = mask
    while mask != 0 {
      let word = words[mask.trailingZeroBitCount]
      mask &= mask - 1
      if index + word.count <= bytes.count, zip(word, bytes[index...]).allSatisfy({ $0 == $1 }) {
        return true
      }
    }
    return false
  }
}
