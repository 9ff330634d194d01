/// Reads which tables a statement names.
enum SQLTables {
  private static let heads: Set<String> = ["from", "join", "update", "into", "copy"]
  private static let fillers: Set<String> = ["only", "table", "lateral"]

  /// Names without schema, in order of the alphabet, each once; those of the system's catalogues are left out.
  /// Linear in the statement.
  static func names(in statement: String) -> [String] {
    let words = tokens(statement)
    var names: Set<String> = []
    for (index, word) in words.enumerated() where heads.contains(word.lowercased()) {
      if word.lowercased() == "update", index > 0, words[index - 1].lowercased() == "for" { continue }
      var next = index + 1
      while next < words.count, fillers.contains(words[next].lowercased()) { next += 1 }
      let listsColumns = ["into", "copy"].contains(word.lowercased())
      guard next < words.count, let name = name(words[next]),
        listsColumns || next + 1 >= words.count || words[next + 1] != "("
      else { continue }
      names.insert(name)
    }
    return names.sorted()
  }

  private static func name(_ word: String) -> String? {
    let parts = word.split(separator: ".").map { $0.filter { !"\"`".contains($0) } }
    guard let last = parts.last, let first = last.utf8.first, first == 0x5F || first | 0x20 >= 0x61,
      !parts.dropLast().contains("pg_catalog"), !last.hasPrefix("pg_"), last.lowercased() != "select"
    else { return nil }
    return last
  }

  /// Words, numbers and dotted names; every other character alone.
  private static func tokens(_ statement: String) -> [String] {
    var (tokens, word): ([String], [UInt8]) = ([], [])
    func flush() {
      if !word.isEmpty { tokens.append(String(decoding: word, as: UTF8.self)) }
      word = []
    }
    for byte in statement.utf8.prefix(CrashLimits.statement) {
      let isWord =
        byte >= 0x80 || ByteClass.isDigit(byte) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
        || [0x5F, 0x2E, 0x22, 0x60, 0x24].contains(byte)
      if isWord {
        word.append(byte)
      } else {
        flush()
        if byte > 0x20 { tokens.append(String(UnicodeScalar(byte))) }
      }
    }
    flush()
    return tokens
  }
}
