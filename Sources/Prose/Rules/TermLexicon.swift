/// Single words that are technical terms, in singular and plural. Built in one pass over the bytes of the lists; a
/// look-up costs the same however long they are.
struct TermLexicon: Sendable {
  private var table = WordTable()

  /// - Parameter lists: words in small letters, separated by blanks.
  init(_ lists: [String]) {
    for list in lists { add(list) }
  }

  func contains(_ key: WordKey) -> Bool { table.contains(key) }

  private mutating func add(_ list: String) {
    var word: [UInt8] = []
    for byte in list.utf8 where byte > 32 || !word.isEmpty {
      if byte > 32 {
        word.append(byte)
      } else {
        add(word)
        word.removeAll(keepingCapacity: true)
      }
    }
    if !word.isEmpty { add(word) }
  }

  private mutating func add(_ word: [UInt8]) {
    table[WordKey(word: word)] = 0
    for plural in Self.plurals(of: word) { table[WordKey(word: plural)] = 0 }
  }

  /// `s`, `es` behind a hiss, `ies` for `y`; none for a word of one or two letters or one that is a plural already.
  private static func plurals(of word: [UInt8]) -> [[UInt8]] {
    guard word.count > 2, let last = word.last, last != UInt8(ascii: "s") else { return [] }
    if "xzh".utf8.contains(last) { return [word + Array("es".utf8), word + Array("s".utf8)] }
    if last == UInt8(ascii: "y") { return [word.dropLast() + Array("ies".utf8), word + Array("s".utf8)] }
    return [word + Array("s".utf8)]
  }
}
