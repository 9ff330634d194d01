import Foundation

/// A stretch of text that one face can show.
struct CoveredText {
  /// What is drawn: the text itself, or one replacement mark for each character that no face has.
  var shown: String
  var typeface: Typeface
  /// The text meant, where `shown` stands in for it.
  var meant: String?
}

/// Splits text by the faces that can show it.
///
/// A character that its face lacks is taken from the regular face; one that no face has is shown as a
/// replacement mark and remembered, so that the caller can tell the author.
struct FontCoverage {
  private(set) var missing: [Character] = []
  private var known: Set<Character> = []

  mutating func split(_ text: String, _ typeface: Typeface, faces: FontLibrary) -> [CoveredText] {
    if text.utf8.allSatisfy({ $0 >= 32 && $0 < 127 }) {
      return text.isEmpty ? [] : [CoveredText(shown: text, typeface: typeface)]
    }
    var parts: [CoveredText] = []
    for character in text {
      append(part(for: character, typeface, faces), to: &parts)
    }
    return parts
  }

  private mutating func part(
    for character: Character, _ typeface: Typeface, _ faces: FontLibrary
  ) -> CoveredText {
    let shown = Self.printable(character)
    for candidate in [typeface, .regular]
    where shown.unicodeScalars.allSatisfy({ faces[candidate].glyph($0) != nil }) {
      return CoveredText(shown: shown, typeface: candidate)
    }
    if known.insert(character).inserted { missing.append(character) }
    let mark = Self.replacements.first { faces[.regular].glyph($0) != nil }.map(String.init) ?? "?"
    return CoveredText(shown: mark, typeface: .regular, meant: String(character))
  }

  private func append(_ part: CoveredText, to parts: inout [CoveredText]) {
    guard let last = parts.last, last.typeface == part.typeface, (last.meant == nil) == (part.meant == nil)
    else {
      parts.append(part)
      return
    }
    parts[parts.count - 1].shown += part.shown
    if let meant = part.meant { parts[parts.count - 1].meant? += meant }
  }

  /// The replacement character, or an empty square.
  private static let replacements: [Unicode.Scalar] = ["\u{FFFD}", "\u{25A1}"]

  /// Composed, without invisible characters; controls and unusual spaces become blanks.
  private static func printable(_ character: Character) -> String {
    if let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 {
      return printable(scalar)
    }
    if character == "\r\n" { return " " }
    var shown = ""
    for scalar in String(character).precomposed where !scalar.properties.isDefaultIgnorableCodePoint {
      shown.unicodeScalars.append(scalar)
    }
    return shown
  }

  private static func printable(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0..<32, 0x7F..<0xA0, 0x2028, 0x2029: " "
    case 0x2002...0x200A, 0x205F, 0x3000: " "
    case 0x202F: "\u{A0}"
    case 0x2010, 0x2011: "-"
    default: scalar.properties.isDefaultIgnorableCodePoint ? "" : String(scalar)
    }
  }
}

extension String {
  /// The scalars in normalisation form C.
  fileprivate var precomposed: String.UnicodeScalarView {
    precomposedStringWithCanonicalMapping.unicodeScalars
  }
}
