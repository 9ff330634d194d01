import Testing

@testable import LanguageServer

/// Numbers that are the same in every run (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Texts of everything that makes positions hard.
enum HardText {
  static let pieces = [
    "a", "b ", "\t", "é", "e\u{301}", "ß", "日本", "🙂", "👩‍👩‍👧", "🇩🇪", "\u{FEFF}", "\n", "\r\n", "\r", "\n\n",
    "x\u{2028}y",
    "𝒳", "{{orders.failed}}", "Ω",
  ]

  static func random(_ numbers: inout SeededNumbers) -> String {
    (0..<Int.random(in: 0...40, using: &numbers)).map { _ in pieces.randomElement(using: &numbers)! }.joined()
  }
}

@Suite struct TextDocumentTests {
  /// Offsets at which a code point begins, but those between CR and LF.
  private func boundaries(_ text: String) -> [Int] {
    let bytes = Array(text.utf8)
    return (0...bytes.count).filter { offset in
      guard offset < bytes.count else { return true }
      return bytes[offset] & 0xC0 != 0x80 && !(bytes[offset] == 10 && offset > 0 && bytes[offset - 1] == 13)
    }
  }

  @Test(arguments: PositionEncoding.allCases) func positionsLeadBack(encoding: PositionEncoding) {
    var numbers = SeededNumbers(7)
    for _ in 0..<400 {
      let text = HardText.random(&numbers)
      let document = TextDocument(text)
      for offset in boundaries(text) {
        let position = document.position(of: offset, encoding)
        #expect(document.offset(of: position, encoding) == offset, "\(text.debugDescription) at \(offset)")
      }
    }
  }

  /// Counted another way: by Foundation-free views of the line's own string.
  @Test func unitsAreThoseOfTheEncoding() {
    var numbers = SeededNumbers(8)
    for _ in 0..<200 {
      let text = HardText.random(&numbers)
      let document = TextDocument(text)
      for offset in boundaries(text) {
        let number = document.lines.lineNumber(of: offset)
        let head = String(decoding: document.bytes[document.lines.starts[number - 1]..<offset], as: UTF8.self)
        #expect(document.position(of: offset, .utf8).character == head.utf8.count)
        #expect(document.position(of: offset, .utf16).character == head.utf16.count)
        #expect(document.position(of: offset, .utf32).character == head.unicodeScalars.count)
      }
    }
  }

  @Test func placesBeyondTheTextAreItsEnd() {
    let document = TextDocument("añ🙂\r\nz")
    for (line, character, offset) in [
      (0, 99, 7), (0, 4, 7), (1, 0, 9), (1, 5, 10), (2, 0, 10), (99, 99, 10), (-1, 3, 0), (0, -4, 0),
      (0, 3, 3),
    ] {
      #expect(
        document.offset(of: .init(line: line, character: character), .utf16) == offset, "\(line):\(character)"
      )
    }
    #expect(document.offset(of: .init(line: 0, character: 2), .utf8) == 1)
    #expect(document.position(of: 8, .utf16) == .init(line: 0, character: 4))
  }

  @Test(arguments: PositionEncoding.allCases) func editsAreThoseOfAString(encoding: PositionEncoding) {
    var numbers = SeededNumbers(9)
    for _ in 0..<60 {
      var text = HardText.random(&numbers)
      var document = TextDocument(text)
      for _ in 0..<20 {
        let places = boundaries(text)
        let ends = [places.randomElement(using: &numbers)!, places.randomElement(using: &numbers)!].sorted()
        let words = HardText.random(&numbers)
        let range = document.range(of: ends[0]..<ends[1], encoding)
        var bytes = Array(text.utf8)
        bytes.replaceSubrange(ends[0]..<ends[1], with: words.utf8)
        text = String(decoding: bytes, as: UTF8.self)
        document.apply(.init(range: range, text: words), encoding)
        #expect(document.bytes == bytes && document.lines == TextDocument(text).lines)
      }
    }
  }

  @Test func aChangeWithoutARangeIsTheWholeText() {
    var document = TextDocument("old")
    document.apply(.init(range: nil, text: "new\nlines"), .utf16)
    #expect(document.text == "new\nlines" && document.lines.count == 2)
  }

  @Test func encodingIsTheBestOffered() {
    #expect(PositionEncoding(offered: []) == .utf16)
    #expect(PositionEncoding(offered: ["utf-32", "utf-16"]) == .utf16)
    #expect(PositionEncoding(offered: ["utf-16", "utf-8"]) == .utf8)
  }

  @Test func addressesArePaths() {
    #expect(DocumentAddress("file:///a%20b/%C3%A9.md").path == "/a b/é.md")
    #expect(DocumentAddress("file://localhost/a").path == "/a")
    #expect(DocumentAddress("file://host/a").path == nil)
    #expect(DocumentAddress("untitled:Untitled-1").path == nil)
    #expect(DocumentAddress("untitled:Untitled-1").name == "untitled:Untitled-1")
    #expect(DocumentAddress("file:///x/%00").path == nil)
    #expect(DocumentAddress("file:///a/incident.md").name == "incident.md")
    #expect(DocumentAddress(DocumentAddress.uri(of: "/a b/é#1.md")).path == "/a b/é#1.md")
  }
}

@Suite struct TextChangeTests {
  @Test func theLeastChangeMakesOneTextOfTheOther() {
    var numbers = SeededNumbers(11)
    for _ in 0..<500 {
      let (old, new) = (HardText.random(&numbers), HardText.random(&numbers))
      var document = TextDocument(old)
      guard let change = TextChange(from: document.bytes, to: Array(new.utf8)) else {
        #expect(Array(old.utf8) == Array(new.utf8))
        continue
      }
      let range = document.range(of: change.place, .utf16)
      document.apply(.init(range: range, text: change.words), .utf16)
      #expect(document.bytes == Array(new.utf8), "\(old.debugDescription) to \(new.debugDescription)")
    }
  }
}
