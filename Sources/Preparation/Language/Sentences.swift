import IncidentModel

/// A sentence that a person wrote in a section of `incident.md`.
struct WrittenSentence: Sendable {
  var text: String
  /// As `Topic` compares them.
  var words: [String]
  /// The place of its section among the incident's.
  var section: Int

  /// All of them, unedited drafts left out. Linear in the length of the sections.
  static func all(of incident: Incident) -> [WrittenSentence] {
    incident.sections.enumerated().filter { !$0.element.isDraft }.flatMap { index, section in
      Sentences.of(markdown: section.markdown).map {
        WrittenSentence(text: $0, words: Topic.wordList($0), section: index)
      }
    }
  }
}

/// The sentences of a section of prose.
enum Sentences {
  /// Lines are joined, list items stand alone; tables and headings are left out.
  static func of(markdown: String) -> [String] {
    var sentences: [String] = []
    for block in blocks(markdown) {
      var rest = Array(block)[...]
      while !rest.isEmpty {
        let sentence = head(of: rest)
        sentences.append(String(sentence))
        rest = rest.dropFirst(sentence.count).drop { $0.isWhitespace }
      }
    }
    return sentences
  }

  private static func blocks(_ markdown: String) -> [String] {
    var blocks = [""]
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      let text = line.drop { $0.isWhitespace }
      if text.isEmpty || text.hasPrefix("#") || text.hasPrefix("|") {
        blocks.append("")
      } else if "-*+>".contains(text.first ?? " "), text.dropFirst().first == " " {
        blocks.append(String(text.dropFirst(2)))
      } else {
        blocks[blocks.count - 1] += (blocks[blocks.count - 1].isEmpty ? "" : " ") + text
      }
    }
    return blocks.filter { !$0.isEmpty }
  }

  /// Up to and with the first mark that ends a sentence and is followed by a space and a capital.
  static func first(of text: some StringProtocol) -> String { String(head(of: Array(text)[...])) }

  private static func head(of letters: ArraySlice<Character>) -> ArraySlice<Character> {
    for index in letters.indices where ".?!".contains(letters[index]) {
      guard index + 1 < letters.endIndex else { break }
      let next = letters[(index + 1)...].first { !$0.isWhitespace }
      let opens = next.map { $0.isUppercase || $0.isNumber || "{*`\"“".contains($0) } ?? true
      if letters[index + 1].isWhitespace, opens { return letters[...index] }
    }
    return letters
  }
}
