/// Header fields whose words may hold any character.
enum MailHeader {
  /// The longest line that RFC 5322 recommends, without CRLF.
  static let longestLine = 78
  /// The longest word, encoded or not, that is written: below the 75 of RFC 2047, so that it fits on the line
  /// of its field's name, which may have 76.
  static let longestWord = 64

  static func text(_ name: String, _ value: String) -> String {
    "\(name): " + fold(words(value), after: name.count + 2)
  }

  /// An address group without members: `To: CEO:;`.
  static func group(_ name: String, _ display: String) -> String {
    let clean = cleaned(display)
    let atoms = clean.split(separator: " ").map(String.init)
    let isPlain = atoms.allSatisfy { atom in
      atom.utf8.count <= longestWord && atom.utf8.allSatisfy(isAtom) && !atom.contains("=?")
    }
    let phrase = isPlain ? atoms : encodedWords(clean)
    var items = phrase.isEmpty ? ["Recipient"] : phrase
    items[items.count - 1] += ":;"
    return "\(name): " + fold(items, after: name.count + 2)
  }

  private static func words(_ value: String) -> [String] {
    let clean = cleaned(value)
    let isPlain = clean.utf8.allSatisfy { (0x20...0x7e).contains($0) } && !clean.contains("=?")
    let words = clean.split(separator: " ").map(String.init)
    return isPlain && words.allSatisfy { $0.utf8.count <= longestWord } ? words : encodedWords(clean)
  }

  /// Line ends and other controls become spaces: a value can never start a header of its own.
  private static func cleaned(_ value: String) -> String {
    String(
      String.UnicodeScalarView(
        value.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 })
    )
    .split(separator: " ").joined(separator: " ")
  }

  private static func isAtom(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5a).contains(byte) || (0x61...0x7a).contains(byte)
      || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
  }

  /// RFC 2047 words in the Q encoding that also suits phrases: letters, digits, `!*+-/`, `_` for space.
  private static func encodedWords(_ text: String) -> [String] {
    var words: [String] = []
    var current = ""
    for scalar in text.unicodeScalars {
      let piece = encoded(scalar)
      if current.utf8.count + piece.utf8.count + "=?utf-8?Q??=".utf8.count > longestWord {
        words.append(current)
        current = ""
      }
      current += piece
    }
    if !current.isEmpty { words.append(current) }
    return words.map { "=?utf-8?Q?\($0)?=" }
  }

  private static func encoded(_ scalar: Unicode.Scalar) -> String {
    if scalar == " " { return "_" }
    let isSafe =
      scalar.isASCII
      && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || "!*+-/".unicodeScalars.contains(scalar))
    return isSafe ? String(scalar) : Character(scalar).utf8.map(QuotedPrintable.escape).joined()
  }

  private static func fold(_ words: [String], after start: Int) -> String {
    var text = ""
    var column = start
    for word in words {
      if !text.isEmpty {
        let breaks = column + 1 + word.utf8.count > longestLine
        text += breaks ? "\r\n " : " "
        column = breaks ? 1 : column + 1
      }
      text += word
      column += word.utf8.count
    }
    return text
  }
}
