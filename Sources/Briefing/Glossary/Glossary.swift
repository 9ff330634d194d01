import IncidentModel

/// Technical terms with explanations that a CEO understands, found in text whatever their form.
///
/// Plurals, hyphens and capitals do not matter: `roll-backs` is `rollback`. The company's own explanations
/// win over Candor's.
public struct Glossary: Sendable {
  /// Those of the company first, then Candor's, the ones that most need a word first.
  public let entries: [GlossaryEntry]
  private let forms: [Form]
  private let byFirstWord: [String: [Int]]

  /// A spelling of a term as words in their ground form.
  private struct Form: Sendable {
    var words: [String]
    var entry: Int
  }

  public init(own: [GlossaryEntry] = []) {
    var entries = own
    var forms = own.enumerated().map { Form(words: Self.words($0.element.term), entry: $0.offset) }
    let ownForms = Dictionary(forms.map { ($0.words, $0.entry) }) { first, _ in first }
    for term in GlossaryTerm.all {
      let spellings = ([term.name] + term.otherForms).map(Self.words)
      let entry = spellings.lazy.compactMap { ownForms[$0] }.first ?? entries.count
      if entry == entries.count {
        entries.append(GlossaryEntry(term: term.name, explanation: term.explanation))
      }
      forms += spellings.map { Form(words: $0, entry: entry) }
    }
    self.entries = entries
    self.forms = forms.filter { !$0.words.isEmpty }.sorted {
      ($1.words.count, $0.entry) < ($0.words.count, $1.entry)
    }
    var index: [String: [Int]] = [:]
    for (position, form) in self.forms.enumerated() { index[form.words[0], default: []].append(position) }
    byFirstWord = index
  }

  /// The entry of a term in any of its forms.
  public subscript(term: String) -> GlossaryEntry? {
    let words = Self.words(term)
    return forms.first { $0.words == words }.map { entries[$0.entry] }
  }

  /// The entries whose terms occur in `text`, in the order of `entries`. Linear in the text's length; of
  /// terms inside each other the longest counts.
  public func terms(in text: String) -> [GlossaryEntry] {
    let words = Self.words(text)
    var found: Set<Int> = []
    var position = 0
    while position < words.count {
      let match = byFirstWord[words[position]]?.first { words[position...].starts(with: forms[$0].words) }
      if let match { found.insert(forms[match].entry) }
      position += match.map { forms[$0].words.count } ?? 1
    }
    return found.sorted().map { entries[$0] }
  }

  /// The words of a text in lower case and in the singular; hyphens separate words. The name of a file, a
  /// field or an address is one empty word, which no term has.
  private static func words(_ text: String) -> [String] {
    text.lowercased().split(whereSeparator: \.isWhitespace).flatMap { piece -> [String] in
      let core = piece.drop { !$0.isLetter && !$0.isNumber }
      let parts = core.split { !$0.isLetter && !$0.isNumber }
      let isName = parts.count > 1 && core.dropLast(trailing(core)).contains { "._/\\@:".contains($0) }
      return isName ? [""] : parts.map { groundForm(String($0)) }
    }
  }

  private static func trailing(_ text: Substring) -> Int {
    text.reversed().prefix { !$0.isLetter && !$0.isNumber }.count
  }

  private static func groundForm(_ word: String) -> String {
    if word.count < 4 || word.hasSuffix("ss") || word.hasSuffix("us") || word.hasSuffix("is") { return word }
    if word.hasSuffix("ies") { return word.dropLast(3) + "y" }
    for ending in ["ches", "shes", "sses", "xes"] where word.hasSuffix(ending) {
      return String(word.dropLast(2))
    }
    return word.hasSuffix("s") ? String(word.dropLast()) : word
  }
}
