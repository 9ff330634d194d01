import IncidentModel

extension PDFRenderer {
  /// What the finding about a document's length is called.
  public static let tooLongID = "pdf/too-long"

  /// Named characters at most, so that a document in another script does not fill the screen.
  static let namedCharacters = 12

  static func diagnostics(
    missing: [Character], _ overflow: Int, _ budget: Int, _ hints: [ShortenHint]
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    if !missing.isEmpty { diagnostics.append(missingCharacters(missing)) }
    if overflow > 0 { diagnostics.append(tooLong(overflow, budget, hints)) }
    return diagnostics
  }

  private static func missingCharacters(_ characters: [Character]) -> Diagnostic {
    let named = characters.prefix(namedCharacters).map(name).joined(separator: ", ")
    let rest = characters.count > namedCharacters ? " and \(characters.count - namedCharacters) more" : ""
    return Diagnostic(
      "pdf/missing-character", .warning,
      "The fonts of the PDF cannot show \(named)\(rest); a replacement mark stands in the text.",
      explanation:
        "The bundled fonts hold Latin, Greek and Cyrillic letters, punctuation and common symbols.",
      nextStep: "Write the words without these characters, or hand over the HTML form.")
  }

  private static func name(_ character: Character) -> String {
    let codes = character.unicodeScalars.map { "U+" + hexadecimal($0.value) }
    return "“\(character)” (\(codes.joined(separator: " ")))"
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private static func tooLong(_ lines: Int, _ budget: Int, _ hints: [ShortenHint]) -> Diagnostic {
    let first = hints.prefix(3).map {
      "“\($0.sentence)” (\($0.section): \($0.cutWords) words less give back \(count($0.linesSaved)))"
    }
    let sentences = first.isEmpty ? "" : " First: " + first.joined(separator: "; ")
    return Diagnostic(
      tooLongID, .error,
      "The document is \(count(lines)) over \(budget) pages at the smallest size that reads well.",
      nextStep: "Shorten it by \(count(lines)).\(sentences)")
  }

  private static func count(_ lines: Int) -> String { lines == 1 ? "1 line" : "\(lines) lines" }
}
