/// Finds the first of many words in a text, skipping what cannot hold one.
///
/// Method: S. Wu and U. Manber, "A fast algorithm for multi-pattern searching" (1994), with blocks of three bytes. Of
/// each word a part as long as the shortest word is searched, the one that ordinary logs are least likely to hold.
/// Linear in the text for ordinary words; the more and the shorter the words, the shorter the steps.
public struct WordSearch: Sendable {
  /// Words shorter than this are not searched.
  public static let shortest = 5

  private static let tableBits = 14

  private let words: [[UInt8]]
  /// How far before the place of a hit each word starts.
  private let offsets: [Int]
  private let span: Int
  private let steps: [UInt8]
  /// The words of each block that ends a part, as a list by first and next.
  private let first: [Int16]
  private let next: [Int16]

  public init(_ list: [String]) {
    let words = list.map { Array($0.utf8) }.filter { $0.count >= Self.shortest }
    let span = words.map(\.count).min() ?? Self.shortest
    var steps = [UInt8](repeating: UInt8(min(span - 2, 255)), count: 1 << Self.tableBits)
    var first = [Int16](repeating: -1, count: 1 << Self.tableBits)
    var next = [Int16](repeating: -1, count: words.count)
    var offsets: [Int] = []
    for (index, word) in words.enumerated() {
      let start = Self.rarest(word, span)
      offsets.append(start + span - 1)
      for end in 2..<span {
        let slot = Self.slot(word[start + end - 2], word[start + end - 1], word[start + end])
        steps[slot] = min(steps[slot], UInt8(min(span - 1 - end, 255)))
        if end == span - 1 {
          next[index] = first[slot]
          first[slot] = Int16(index)
        }
      }
    }
    self.words = words
    self.span = span
    self.steps = steps
    self.offsets = offsets
    self.first = first
    self.next = next
  }

  private static func slot(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Int {
    slot(UInt32(a) | UInt32(b) << 8 | UInt32(c) << 16)
  }

  @inline(__always)
  private static func slot(_ block: UInt32) -> Int {
    Int(truncatingIfNeeded: (block &* 0x9E37_79B1) >> UInt32(32 - tableBits))
  }

  /// Where the part of the word starts that has the fewest common letters.
  private static func rarest(_ word: [UInt8], _ span: Int) -> Int {
    let common = Set("etaoinsrhld \"0123456789:-".utf8)
    let costs = (0...word.count - span).map { start in
      word[start..<start + span].reduce(0) { $0 + (common.contains($1) ? 1 : 0) }
    }
    return costs.indices.min { (costs[$0], $0) < (costs[$1], $1) } ?? 0
  }

  /// The offset of a word in `text` at or behind `start`; of several that overlap, any. `nil` without one.
  public func first(in text: LineBytes, from start: Int = 0) -> Int? {
    guard let base = text.baseAddress, !words.isEmpty, text.count >= span else { return nil }
    let count = text.count
    return steps.withUnsafeBufferPointer { steps in
      var end = start + span - 1
      while end < count {
        let block =
          UInt32(base[end &- 2]) | UInt32(base[end &- 1]) << 8 | UInt32(base[end]) << 16
        let step = Int(steps[Self.slot(block)])
        if step > 0 {
          end &+= step
        } else if let found = match(text, end, Self.slot(block), start) {
          return found
        } else {
          end &+= 1
        }
      }
      return nil
    }
  }

  private func match(_ text: LineBytes, _ end: Int, _ slot: Int, _ lowest: Int) -> Int? {
    var index = Int(first[slot])
    while index >= 0 {
      let word = words[index]
      let start = end - offsets[index]
      if start >= lowest, start + word.count <= text.count, isEqual(text, start, word) { return start }
      index = Int(next[index])
    }
    return nil
  }

  private func isEqual(_ text: LineBytes, _ start: Int, _ word: [UInt8]) -> Bool {
    for index in word.indices where text[start + index] != word[index] { return false }
    return true
  }

  /// True when `text` holds one of the words.
  public func occurs(in text: LineBytes) -> Bool { first(in: text) != nil }
}
