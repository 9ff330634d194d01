import Analysis
import Briefing
import IncidentFile
import IncidentModel
import Prose

/// Names that can stand where the cursor is.
struct CompletionAnswer {
  private let document: OpenDocument
  private let encoding: PositionEncoding

  init(_ document: OpenDocument, _ encoding: PositionEncoding) {
    self.document = document
    self.encoding = encoding
  }

  /// All that fit the place; the client narrows them down to what is typed.
  func items(at position: LSP.Position) -> [LSP.CompletionItem] {
    let offset = document.text.offset(of: position, encoding)
    if let rule = RuleNamePlace(before: offset, in: document.text) {
      return number(RuleRegistry.knownIDs.sorted().map { ruleItem($0, rule.name) })
    }
    guard case .some(let incident) = document.outcome?.incident else { return [] }
    if let opened = PlaceholderScan.opened(before: offset, in: document.text) {
      return placeholderItems(opened, offset, FactFormat(timeZone: incident.timeZone))
    }
    guard let (choices, place) = FrontMatterCompletion(document.text).choices(at: offset) else { return [] }
    return number(
      choices.map { choice in
        item(
          choice.label, .property, detail: nil, documentation: choice.documentation, replacing: place,
          by: choice.text)
      })
  }

  private func placeholderItems(_ opened: Range<Int>, _ offset: Int, _ format: FactFormat)
    -> [LSP.CompletionItem]
  {
    let bytes = document.text.bytes
    if let bar = bytes[opened].firstIndex(of: UInt8(ascii: "|")) {
      let place = bar + 1..<Self.end(of: offset, in: bytes)
      return number(forms(document.text.text(opened.lowerBound..<bar), place, format))
    }
    let blanks = bytes[opened].prefix { $0 == 32 }.count
    let place = opened.lowerBound + blanks..<Self.end(of: offset, in: bytes)
    return number(facts(place, format))
  }

  /// The end of the name that the cursor stands in.
  private static func end(of offset: Int, in bytes: [UInt8]) -> Int {
    bytes[offset...].prefix { byte in
      byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") || byte >= 0x80
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }.endIndex
  }

  /// Braces that the placeholder still lacks behind the place.
  private func closing(_ place: Range<Int>) -> String {
    let rest = document.text.bytes[place.upperBound...].drop { $0 == 32 }
    if rest.first == UInt8(ascii: "|") || rest.starts(with: "}}".utf8) { return "" }
    return rest.first == UInt8(ascii: "}") ? "}" : "}}"
  }

  /// Known facts first. Before any has been computed: the names of the catalogue.
  private func facts(_ place: Range<Int>, _ format: FactFormat) -> [LSP.CompletionItem] {
    let closing = closing(place)
    guard let facts = document.outcome?.facts?.facts, !facts.isEmpty else {
      return FactCatalogue.entries.filter { !$0.id.hasSuffix("<…>") }.map { entry in
        item(
          entry.id, .constant, detail: entry.title, documentation: entry.definition, replacing: place,
          by: entry.id + closing)
      }
    }
    let pages = FactDocumentation(format: format)
    let ordered = facts.filter { $0.value != nil } + facts.filter { $0.value == nil }
    return ordered.map { fact in
      item(
        fact.id, .constant, detail: format.text(fact), documentation: pages.markdown(fact), replacing: place,
        by: fact.id + closing)
    }
  }

  private func forms(_ name: String, _ place: Range<Int>, _ format: FactFormat) -> [LSP.CompletionItem] {
    let id = name.filter { !$0.isWhitespace }
    let fact = document.outcome?.facts?[id]
    let closing = closing(place)
    return FactPhrase.allCases.map { form in
      item(
        form.rawValue, .enumMember, detail: fact.map { FactPhrase.text($0, form, format) },
        documentation: nil,
        replacing: place, by: form.rawValue + closing)
    }
  }

  private func ruleItem(_ id: String, _ place: Range<Int>) -> LSP.CompletionItem {
    item(
      id, .value, detail: nil, documentation: RuleDocumentation.markdown(id), replacing: place, by: id)
  }

  private func item(
    _ label: String, _ kind: LSP.CompletionItemKind, detail: String?, documentation: String?,
    replacing place: Range<Int>, by text: String
  ) -> LSP.CompletionItem {
    LSP.CompletionItem(
      label: label, kind: kind, detail: detail,
      documentation: documentation.map { .init(kind: "markdown", value: $0) }, sortText: "",
      filterText: label,
      textEdit: .init(range: document.text.range(of: place, encoding), newText: text))
  }

  /// Clients sort by `sortText`: the order is ours.
  private func number(_ items: [LSP.CompletionItem]) -> [LSP.CompletionItem] {
    items.enumerated().map { index, item in
      var item = item
      let digits = String(index)
      item.sortText = String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
      return item
    }
  }
}

/// The rule's name in a comment that silences it, up to the cursor.
struct RuleNamePlace {
  var name: Range<Int>

  init?(before offset: Int, in document: TextDocument) {
    let line = document.lines.line(document.lines.lineNumber(of: offset))
    let text = document.text(line.lowerBound..<min(offset, line.upperBound))
    guard let open = text.ranges(of: "<!--").last ?? text.ranges(of: "# ").last else { return nil }
    let words = text[open.upperBound...].split(separator: " ", omittingEmptySubsequences: false)
      .drop { $0.isEmpty }
    guard let marker = words.first, Self.markers.contains(String(marker)), words.count == 2,
      let name = words.last
    else { return nil }
    self.name = offset - name.utf8.count..<offset
  }

  private static let markers: Set<String> = [
    "candor:ignore", "candor:ignore-match", "candor:ignore-line", "candor:ignore-section",
  ]
}
